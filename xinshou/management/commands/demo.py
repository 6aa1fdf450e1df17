import hashlib
import http
import http.client
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from xinshou.celery import QUEUES
from xinshou.demo_data.factors import demo_seed
from xinshou.embedded import EmbeddedError, EmbeddedServices, Services, free_port, local_dir, read_services
from xinshou.env import env_bool
from xinshou.layout import BEHIND_OTHERS, LAST
from xinshou.processes import Child, die_with, stop_tagged
from xinshou.supervisor import ChildFailed, StopAsked, Supervisor, last_line

HOST = "127.0.0.1"
WEB_START_SECONDS = 120
CHAT_THREADS, OTHER_THREADS = 32, 12
"""Those of the chat mostly wait for a model and give their database connections back meanwhile. What reads for
risk has threads of its own, so that it never waits behind a reply (loadtests/results/chat.md)."""
STAFF = ("dr.lin", "dr.osei", "admin")
OTHER_MODES = ("DEBUG", "XINSHOU_TESTING")
ALARM_ADDRESS = "alarm@clinic.example"
"""Where the clinic would be woken when nobody is on call; the demo's mails are files."""
LOGINS = """
    {url}
{one_click}
    Sign in with the passphrase  demo only 4711 river  as
      doctors        dr.lin, dr.osei
      administrator  admin
      patient        mei (JSON API only, see README.md)
    Doctors and the administrator need a code as their second step:
      manage.py demo_code dr.lin      prints the code of now
      or put the seed into an authenticator app:
{seeds}

    Everyone and everything in it is invented. The data stays in {folder}.
    Ctrl-C stops the demo.
"""


class Command(BaseCommand):
    help = "Run the whole product on this machine with invented data: database, queue, web, worker and beat."
    requires_system_checks = []  # noqa: RUF012 - Django declares it so; the web process runs the checks

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("the demo needs XINSHOU_DEMO=1 and no DEBUG: use `make demo`")
        self.started_at = time.monotonic()
        demo = self.make(local_dir(), read_port(os.environ.get("PORT", "8000")), self.say)
        refuse_second_run(demo.folder)
        refuse_taken_port(demo.port)
        stop_with_make()
        try:
            demo.run()
        except StopAsked:
            self.say("Stopping")
        except (EmbeddedError, ChildFailed) as error:
            raise CommandError(str(error)) from error
        finally:
            demo.stop()
        self.say("Stopped; the data is kept")

    def make(self, folder: Path, port: int, say: Callable[[str], None]) -> "Demo":
        return Demo(folder, port, say)

    def say(self, text: str) -> None:
        self.stdout.write(f"[{time.monotonic() - self.started_at:5.1f} s] {text}")
        self.stdout.flush()


def read_port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise CommandError("PORT must be a number from 1 to 65535")
    return int(text)


def refuse_second_run(folder: Path) -> None:
    if read_services(folder):
        raise CommandError(f"a demo with the data in {folder} already runs; stop it, or set XINSHOU_LOCAL")


def refuse_taken_port(port: int) -> None:
    try:
        socket.create_server((HOST, port)).close()
    except OSError as error:
        raise CommandError(
            f"port {port} cannot be used ({error.strerror}): stop what uses it, or choose another, as in PORT=8001"
        ) from error


def stop_with_make() -> None:
    """A killed `make` cannot pass its signal on."""
    if "MAKELEVEL" in os.environ:
        die_with(os.getppid(), signal.SIGTERM)


def run_tag(folder: Path) -> str:
    """Stands in the environment of each child and grandchild, so that a later run can find what was left."""
    return f"XINSHOU_RUN={hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"


class Demo:
    def __init__(self, folder: Path, port: int, say: Callable[[str], None]) -> None:
        self.folder = folder
        self.port = port
        self.say = say
        self.supervisor = Supervisor(say)
        self.servers = EmbeddedServices(folder)
        self.parts: list[Child] = []
        self.tag = run_tag(folder)
        self.fake_llm_port = free_port() if env_bool("FAKE_LLM") else None

    def run(self) -> None:
        """Until StopAsked, ChildFailed or EmbeddedError."""
        self.supervisor.listen()
        self.say("Starting PostgreSQL 18 and Redis")
        services = self.servers.start()
        stop_tagged(self.tag, by=[signal.SIGKILL], where="environ")
        for server in self.servers.children:
            self.supervisor.adopt(server)
        env = self._environment(services)
        self.say("Migrating the database")
        self.supervisor.run(self._manage("migrate", env))
        self.say("Seeding invented people, unless they are there")
        self.supervisor.run(seed := self._manage("seed_demo", env))
        self.say(last_line(seed))
        self._serve(env)
        self.supervisor.watch()

    def stop(self) -> None:
        for part in reversed(self.parts):
            part.stop()
        self.servers.stop()

    def _serve(self, env: dict[str, str]) -> None:
        if self.fake_llm_port:
            self.say("Starting a stand-in for a language model: what it says is canned")
            self._start(self._fake_llm(env))
        self.say("Starting worker, beat and web")
        self._start(*self._workers(env), self._report_worker(env), self._beat(env), web := self._web(env))
        self.supervisor.wait_until(self._answers, web, WEB_START_SECONDS)
        self.say("Ready")
        self.say(self.logins())

    def logins(self) -> str:
        url = f"http://{HOST}:{self.port}"
        one_click = "" if self.is_proxied() else f"\n    One click:  {url}/demo/\n"
        return LOGINS.format(url=url, one_click=one_click, folder=self.folder, seeds=seed_lines())

    def is_proxied(self) -> bool:
        """Whoever comes through a proxy may come from anywhere, and must sign in."""
        return False

    def _answers(self) -> bool:
        return is_alive(self.port)

    def _start(self, *parts: Child) -> None:
        for part in parts:
            self.parts.append(part)
            self.supervisor.start(part)

    def _environment(self, services: Services) -> dict[str, str]:
        name, _, value = self.tag.partition("=")
        inherited = {key: text for key, text in os.environ.items() if key not in OTHER_MODES}
        return (
            {"RISK_ALARM_EMAIL": ALARM_ADDRESS}
            | inherited
            | {
                "DJANGO_SETTINGS_MODULE": "xinshou.settings",
                "DATABASE_URL": services.database_url,
                "REDIS_URL": services.redis_url,
                "XINSHOU_DEMO": "1",
                "XINSHOU_BIND": HOST,
                "XINSHOU_LOCAL": str(self.folder),
                "PYTHONUNBUFFERED": "1",
                name: value,
            }
            | self._model()
        )

    def _model(self) -> dict[str, str]:
        """Without FAKE_LLM=1 what the environment says: a model, or none and the offline companion."""
        if self.fake_llm_port is None:
            return {}
        return {"LLM_BASE_URL": f"http://{HOST}:{self.fake_llm_port}/v1", "LLM_MODEL": "fake", "LLM_API_KEY": ""}

    def _fake_llm(self, env: dict[str, str]) -> Child:
        return self._python("fake_llm", ["manage.py", "fake_llm", "--port", str(self.fake_llm_port)], env)

    def _manage(self, command: str, env: dict[str, str]) -> Child:
        return self._python(command, ["manage.py", command], env)

    def _web(self, env: dict[str, str]) -> Child:
        place = ["--host", HOST, "--port", str(self.port)]
        command = ["-m", "granian", "--interface", "asginl", *place, "--workers", "1", "xinshou.asgi:application"]
        return self._python("web", command, env)

    def _workers(self, env: dict[str, str]) -> list[Child]:
        others = [name for name in QUEUES if name not in {"chat", "reports"}]
        return [
            self._thread_worker("worker", others, OTHER_THREADS, env),
            self._thread_worker("chat", ["chat"], CHAT_THREADS, env),
        ]

    def _thread_worker(self, name: str, queues: list[str], threads: int, env: dict[str, str]) -> Child:
        pool = ["--pool", "threads", "--concurrency", str(threads), "--without-gossip", "--without-mingle"]
        return self._celery(name, [*pool, "--hostname", f"{name}@%h", "--queues", ",".join(queues)], env)

    def _report_worker(self, env: dict[str, str]) -> Child:
        """One process without threads: it forks for each report."""
        pool = ["--pool", "solo", "--without-gossip", "--without-mingle", "--hostname", "reports@%h"]
        worker = self._celery("reports", [*pool, "--queues", "reports"], env)
        worker.niceness = LAST
        return worker

    def _celery(self, name: str, arguments: list[str], env: dict[str, str]) -> Child:
        worker = self._python(name, ["-m", "celery", "-A", "xinshou", "worker", *arguments], env)
        worker.niceness = BEHIND_OTHERS
        worker.dies_by = signal.SIGKILL  # without its broker it would wait for ever; tasks are safe to run again
        worker.stopped_by = (signal.SIGTERM, signal.SIGQUIT, signal.SIGKILL)
        return worker

    def _beat(self, env: dict[str, str]) -> Child:
        schedule = ["--schedule", str(self.folder / "celerybeat-schedule"), "--pidfile", ""]
        return self._python("beat", ["-m", "celery", "-A", "xinshou", "beat", *schedule], env)

    def _python(self, name: str, arguments: list[str], env: dict[str, str]) -> Child:
        log = self.folder / f"logs/{name}.log"
        return Child(name, [sys.executable, *arguments], log, env, cwd=settings.BASE_DIR)


def seed_lines() -> str:
    return "\n".join(f"        {name:<10}  {demo_seed(name)}" for name in STAFF)


def is_alive(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/health/live")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()
