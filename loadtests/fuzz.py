"""`make fuzz`: at least 20,000 requests that schemathesis draws from docs/openapi.json, as nobody, as a patient, a
doctor and an administrator, against the demo's server, worker, database and queue in processes of their own.

The verdict is printed and kept in loadtests/results/fuzz.md; the exit code is 1 when an answer was a 5xx or is not what
the schema promises. The same runs within `make test`, smaller and seeded (xinshou/tests/test_fuzz.py)."""

import argparse
import os
import signal
import sys
import time
from contextlib import ExitStack
from typing import Any

import requests
from schemathesis.core.transport import Response

from loadtests import machine
from loadtests.run import (
    HOST,
    PASSPHRASE,
    RESULTS,
    WORKER,
    environment,
    manage,
    running,
    say,
    services,
    wait_until_healthy,
)
from xinshou.demo_data.factors import demo_code
from xinshou.embedded import free_port
from xinshou.local import local_dir
from xinshou.tests.fuzz import BASE, ROLES, Fuzzer, Result, operations

NAMES = {"patient": "mei", "doctor": "dr.lin", "admin": "admin"}
TIMEOUT_SECONDS = 30
ROUND = 20
ENDING = {
    "POST /api/v1/auth/logout",
    "POST /api/v1/auth/logout-all",
    "POST /api/v1/auth/lock",
    "POST /api/v1/auth/change-password",
    "DELETE /api/v1/auth/me",
    "DELETE /api/v1/auth/sessions/{token_id}",
    "DELETE /api/v1/clinical/patient/disconnect-doctor",
}
"""What would end a sign-in or a relationship that the rest needs."""


class Socket:
    """The demo's people, each with a token of this run. An account that a request may end is one made for it."""

    def __init__(self, server: str) -> None:
        self.server = server
        self.session = requests.Session()
        self.guests: dict[str, str] = {}
        self.tokens = {role: self.sign_in(name) for role, name in NAMES.items()}

    def post(self, path: str, body: Any, token: str = "") -> Any:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = self.session.post(f"{self.server}/api/v1/{path}", json=body, headers=headers, timeout=TIMEOUT_SECONDS)
        answer.raise_for_status()
        return answer.json()

    def sign_in(self, name: str) -> str:
        first = self.post("auth/login", {"username": name, "password": PASSPHRASE})
        if not first["mfa_required"]:
            return str(first["access_token"])
        second = self.post("auth/login/mfa", {"code": demo_code(name, time.time())}, first["access_token"])
        return str(second["access_token"])

    def register(self) -> str:
        return str(self.post("auth/register", {"password": PASSPHRASE})["access_token"])

    def check_signed_in(self) -> None:
        """A request that ended somebody's sign-in would make all later ones of theirs those of a stranger."""
        for role, token in self.tokens.items():
            address = f"{self.server}/api/v1/auth/me"
            answer = self.session.get(address, headers={"Authorization": f"Bearer {token}"}, timeout=TIMEOUT_SECONDS)
            if answer.status_code != 200:
                raise RuntimeError(f"the {role} is signed out: add what did it to ENDING")

    def send(self, role: str, place: str, request: requests.PreparedRequest) -> Response | None:
        token = self.tokens.get(role, "")
        if place in ENDING and role != "anonymous":
            if role != "patient":
                return None
            token = self.guests.setdefault(place, "") or self.guests.setdefault(place, self.register())
        request.url = request.url.replace(BASE, self.server, 1)
        if token:
            request.headers["Authorization"] = f"Bearer {token}"
        answer = self.session.send(request, timeout=TIMEOUT_SECONDS, stream=True, allow_redirects=False)
        if answer.headers.get("Content-Type", "").startswith("text/event-stream"):
            answer._content = b""  # what a stream says is tested beside it
            answer.raw._connection.close()
            self.session.close()
        return Response.from_requests(answer, verify=False)


def run_against(server: str, wanted: int, seed: int) -> Result:
    people, found = Socket(server), operations()
    fuzzer = Fuzzer(people, seed)
    fuzzer.read_everything()
    while fuzzer.result.sent < wanted:
        fuzzer.seed += 1
        for operation in found:
            fuzzer.fuzz(operation, count=ROUND)
        say(f"{fuzzer.result.sent} requests, {len(fuzzer.result.faults)} faults")
        people.check_signed_in()
    return fuzzer.result


def web(port: int) -> list[str]:
    """As the demo serves: one ASGI process."""
    return [
        *("-m", "granian", "--interface", "asginl", "--workers", "1", "--host", HOST, "--port", str(port)),
        *("--log-level", "warning", "xinshou.asgi:application"),
    ]


def verdict_of(result: Result, seed: int, seconds: float) -> str:
    statuses = ", ".join(f"{status}: {count}" for status, count in sorted(result.statuses.items()))
    facts = [*machine.machine_lines(), f"{len(operations())} operations, {len(ROLES)} callers, seed {seed}"]
    facts += [f"{result.sent} requests in {seconds:.0f} s", f"answers {statuses}", f"faults: {len(result.faults)}"]
    shown = [f"- {kind}\n      {evidence}" for kind, evidence in result.faults.items()]
    return "# Fuzz: schemathesis over docs/openapi.json\n\n" + "\n".join([*(f"- {fact}" for fact in facts), *shown])


def run(wanted: int, seed: int) -> int:
    folder, port = local_dir() / "fuzz", free_port()
    env = environment(folder, port) | {"XINSHOU_THROTTLES": "0"}
    with ExitStack() as stack:
        stack.enter_context(services(folder))
        manage(env, "migrate", "--verbosity", "0")
        manage(env, "seed_demo")
        server = stack.enter_context(running("web", web(port), env, folder))
        stack.enter_context(running("worker", WORKER, env, folder))
        wait_until_healthy(port, server)
        started = time.monotonic()
        result = run_against(f"http://{HOST}:{port}", wanted, seed)
        text = verdict_of(result, seed, time.monotonic() - started)
    (RESULTS / "fuzz.md").write_text(f"{text}\n", encoding="utf-8")
    say(text)
    return 1 if result.faults else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    for real_server in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(real_server, None)  # invented requests never go where real data may be
    signal.signal(signal.SIGTERM, lambda _signal, _frame: sys.exit(143))
    return run(options.requests, options.seed)


if __name__ == "__main__":
    sys.exit(main())
