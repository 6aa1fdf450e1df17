"""`make bench-chat`: the companion from end to end at 50 users, with a model that takes 2 seconds.

The server that the product runs on, its worker, PostgreSQL and Redis as processes of their own; the model is the
stand-in. Two figures of issue 4: how long a patient waits for a whole reply (P95 < 5 s), and how soon after the
model's first whole sentence its letters are with the patient (< 300 ms). Printed, never asserted."""

import os
import random
import signal
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import httpx

from loadtests import machine
from loadtests.run import HOST, environment, manage, running, say, services, wait_until_healthy
from xinshou import fake_llm
from xinshou.embedded import free_port
from xinshou.fake_llm import FakeLLM, Mode
from xinshou.local import local_dir

USERS, MESSAGES = 50, 4
MODEL_SECONDS = 2.0
PAUSE_SECONDS = (4.0, 10.0)
"""Between a reply and the next message."""
CHAT_THREADS, OTHER_THREADS = 48, 16
"""Two workers, as a clinic runs them: replies that wait for a model must not keep the risk queue waiting."""
TIMEOUT_SECONDS = 60
FIRST_SENTENCE = "The {name} ends."
REST = " The soup is warm and the rain is loud. You may rest a little. Tomorrow is another day for all of this."


class Clock:
    """When the stand-in had said each patient's first sentence whole: it runs in this process."""

    def __init__(self) -> None:
        self.said_at: dict[str, float] = {}
        self._streamed = fake_llm.streamed

    def streamed(self, content: str, body: Any, *, size: int = 12) -> Iterator[bytes]:
        """Nothing is longer than its pieces: the next one is asked for when the last one is on its way."""
        sentence, _dot, _rest = content.partition(" ends.")
        end = len(sentence) + len(" ends.") + 1  # a reader knows that it is whole by what follows
        for number, piece in enumerate(self._streamed(content, body, size=size)):
            yield piece
            if number * size >= end:
                self.said_at.setdefault(sentence.rpartition(" ")[2], time.monotonic())


class Patient:
    def __init__(self, server: str, number: int) -> None:
        self.name = f"P{number:03}"
        self.soup = f"{chr(97 + number // 26)}{chr(97 + number % 26)}soup"  # a name would not reach the model
        self.client = httpx.Client(base_url=f"{server}/api/v1/", timeout=TIMEOUT_SECONDS)
        account = {"username": f"bench-{number:03}", "password": "seven lamps on the quay", "alias": self.name}
        registered = self._json("POST", "auth/register", account | {"timezone": "Europe/Berlin"})
        self.client.headers["Authorization"] = f"Bearer {registered['access_token']}"
        version = self._json("GET", "privacy/consents")["items"][0]["current_version"]
        consent = {"purpose": "AI_CHAT", "granted": True, "version": version}
        self._json("PUT", "privacy/consents", {"consents": [consent]})

    def _json(self, method: str, path: str, body: Any = None) -> Any:
        answer = self.client.request(method, path, json=body)
        answer.raise_for_status()
        return answer.json()

    def wait_for_reply(self) -> tuple[float, str]:
        started = time.monotonic()
        answer = self._json("POST", "chat?wait=30", {"message": f"It rained and I cooked {self.soup}."})
        return time.monotonic() - started, str(answer.get("source", answer.get("status")))

    def first_letters_at(self) -> float | None:
        """None where no letters came."""
        body = {"message": f"It rained and I cooked {self.soup}."}
        first = None
        with self.client.stream("POST", "chat/stream", json=body) as answer:
            for line in answer.iter_lines():
                if first is None and line == "event: text_delta":
                    first = time.monotonic()
        return first


def percentiles(seconds: list[float]) -> str:
    if len(seconds) < 2:
        return f"{len(seconds)} measured"
    cuts = statistics.quantiles(seconds, n=100)
    return f"P50 {cuts[49]:.3f} s, P95 {cuts[94]:.3f} s, longest {max(seconds):.3f} s, {len(seconds)} measured"


def at_once(patients: list[Patient], work: Callable[[Patient], None]) -> None:
    def begin(patient: Patient) -> None:
        time.sleep(random.uniform(0, PAUSE_SECONDS[1]))  # noqa: S311 - nothing secret
        work(patient)

    with ThreadPoolExecutor(len(patients)) as pool:
        list(pool.map(begin, patients))


def whole_replies(patients: list[Patient], model: FakeLLM) -> list[str]:
    model.mode, model.seconds = Mode.SLOW, MODEL_SECONDS
    seconds: list[float] = []
    sources: list[str] = []

    def talk(patient: Patient) -> None:
        for _number in range(MESSAGES):
            took, source = patient.wait_for_reply()
            seconds.append(took)
            sources.append(source)
            time.sleep(random.uniform(*PAUSE_SECONDS))  # noqa: S311

    at_once(patients, talk)
    told = ", ".join(f"{source} {sources.count(source)}" for source in sorted(set(sources)))
    return [f"whole reply, every call of the model takes {MODEL_SECONDS:g} s: {percentiles(seconds)} ({told})"]


def first_letters(patients: list[Patient], model: FakeLLM, clock: Clock) -> list[str]:
    model.mode, model.seconds = Mode.PACED, MODEL_SECONDS
    for patient in patients:
        model.answer_when(patient.soup, FIRST_SENTENCE.format(name=patient.soup) + REST)
    delays: list[float] = []
    lock = threading.Lock()

    def listen(patient: Patient) -> None:
        came = patient.first_letters_at()
        with lock:
            if came is not None and patient.soup in clock.said_at:
                delays.append(came - clock.said_at[patient.soup])

    at_once(patients, listen)
    return [f"first letters after the model's first whole sentence: {percentiles(delays)}"]


def run() -> int:
    facts = machine.machine_lines()
    folder, port, clock = local_dir() / "bench-chat", free_port(), Clock()
    fake_llm.streamed = clock.streamed
    plain = ["--pool", "threads", "--without-gossip", "--without-mingle", "--loglevel", "warning"]
    worker = ["-m", "celery", "-A", "xinshou", "worker", *plain, "--concurrency", str(CHAT_THREADS), "-Q", "chat"]
    other = ["-m", "celery", "-A", "xinshou", "worker", *plain, "--concurrency", str(OTHER_THREADS)]
    other += ["-Q", "risk,mail,default", "--beat", "--schedule", str(folder / "schedule"), "--pidfile", ""]
    web = ["-m", "granian", "--interface", "asginl", "--host", HOST, "--port", str(port), "--workers", "1"]
    with ExitStack() as stack:
        model = stack.enter_context(FakeLLM())
        env = environment(folder, port) | {"LLM_BASE_URL": model.base_url, "LLM_MODEL": "fake"}
        stack.enter_context(services(folder))
        manage(env, "migrate", "--verbosity", "0")
        server = stack.enter_context(running("web", [*web, "xinshou.asgi:application"], env, folder))
        stack.enter_context(running("chat-worker", [*worker, "-n", "chat@%h"], env, folder))
        stack.enter_context(running("worker", [*other, "-n", "other@%h"], env, folder))
        wait_until_healthy(port, server)
        patients = [Patient(f"http://{HOST}:{port}", number) for number in range(USERS)]
        say(f"{USERS} patients, {MESSAGES} messages each …")
        facts += whole_replies(patients, model)
        say(facts[-1])
        facts += first_letters(patients, model, clock)
        facts.append(f"load average after the run {os.getloadavg()[0]:.1f}")
    say("\n".join(f"- {fact}" for fact in facts))
    return 0


def main() -> int:
    for real_server in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(real_server, None)  # invented patients never go where real data may be
    signal.signal(signal.SIGTERM, lambda _signal, _frame: sys.exit(143))
    return run()


if __name__ == "__main__":
    sys.exit(main())
