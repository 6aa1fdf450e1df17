"""The demo as a newcomer runs it: `make demo` in a folder of its own, seen from outside."""

import contextlib
import http
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from xinshou.embedded import discard, free_port, tag_of
from xinshou.management.commands.demo import read_port, run_tag
from xinshou.processes import find_tagged

CHECKOUT = Path(__file__).resolve().parents[2]
SERVERS = ["postgres", "redis", "web", "worker", "beat"]
pytestmark = pytest.mark.slow


@dataclass
class DemoRun:
    folder: Path
    port: int = field(default_factory=free_port)
    command: tuple[str, ...] = (sys.executable, "manage.py", "demo")
    process: subprocess.Popen[str] | None = None

    def start(self) -> "DemoRun":
        inherited = ("DATABASE_URL", "REDIS_URL", "XINSHOU_TESTING", "MAKELEVEL", "MAKEFLAGS", "DJANGO_SETTINGS_MODULE")
        env = {name: value for name, value in os.environ.items() if name not in inherited}
        env |= {"XINSHOU_DEMO": "1", "XINSHOU_LOCAL": str(self.folder), "PORT": str(self.port)}
        self.process = subprocess.Popen(
            self.command,
            cwd=CHECKOUT,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        return self

    def read_until(self, text: str, seconds: float = 240) -> str:
        """What it said so far. The promise is 60 s; other tests run beside this one."""
        assert self.process and self.process.stdout
        began, said = time.monotonic(), ""
        for line in self.process.stdout:
            said += line
            if text in line:
                assert time.monotonic() - began < seconds
                return said
        raise AssertionError(f"it ended without saying {text!r}:\n{said}")

    def finish(self, seconds: float = 90) -> tuple[int, str]:
        assert self.process
        said, _ = self.process.communicate(timeout=seconds)
        return self.process.returncode, said

    def get(self, path: str) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request("GET", path)
            return connection.getresponse().status

    def left_over(self) -> list[int]:
        return find_tagged(tag_of(self.folder)) + find_tagged(run_tag(self.folder), where="environ")

    def wait_until_nothing_is_left(self, seconds: float = 60) -> list[int]:
        give_up_at = time.monotonic() + seconds
        while (left := self.left_over()) and time.monotonic() < give_up_at:
            time.sleep(0.1)
        return left


@pytest.fixture
def demo() -> Iterator[DemoRun]:
    with tempfile.TemporaryDirectory() as parent:
        Path(parent).chmod(0o711)
        run = DemoRun(Path(parent) / "local")
        yield run
        if run.process and run.process.poll() is None:
            run.process.kill()
            run.process.communicate()
        run.wait_until_nothing_is_left()
        discard(run.folder)


def test_it_serves_stops_on_term_and_keeps_its_data(demo: DemoRun) -> None:
    said = demo.start().read_until("Ctrl-C")
    assert f"http://127.0.0.1:{demo.port}/demo/" in said
    assert demo.get("/health/live") == http.HTTPStatus.OK
    assert len(demo.left_over()) >= len(SERVERS)

    assert demo.process
    demo.process.terminate()

    assert demo.finish()[0] == 0
    assert demo.left_over() == []
    data_made_at = (demo.folder / "servers/pg/PG_VERSION").stat().st_mtime

    demo.start().read_until("Ctrl-C")
    assert demo.get("/health/live") == http.HTTPStatus.OK
    os.killpg(demo.process.pid, signal.SIGINT)  # Ctrl-C in a terminal reaches the whole group
    assert demo.finish()[0] == 0
    assert demo.left_over() == []
    assert (demo.folder / "servers/pg/PG_VERSION").stat().st_mtime == data_made_at


def test_a_killed_demo_takes_everything_with_it_and_starts_again(demo: DemoRun) -> None:
    demo.start().read_until("Ctrl-C")
    assert demo.process
    demo.process.kill()
    demo.process.communicate()
    assert demo.wait_until_nothing_is_left() == []

    demo.start().read_until("Ctrl-C")
    for pid in [demo.process.pid, *demo.left_over()]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    demo.process.communicate()

    demo.start().read_until("Ctrl-C")
    assert demo.get("/health/live") == http.HTTPStatus.OK


def test_term_to_make_alone_stops_everything(demo: DemoRun) -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("no make here")
    demo.command = (make, "--no-print-directory", "demo")
    demo.start().read_until("Ctrl-C")

    assert demo.process
    os.kill(demo.process.pid, signal.SIGTERM)

    demo.finish()
    assert demo.wait_until_nothing_is_left() == []


def test_a_dead_part_is_named_and_restarted(demo: DemoRun) -> None:
    demo.start().read_until("Ctrl-C")
    web = next(pid for pid in demo.left_over() if b"granian" in Path(f"/proc/{pid}/cmdline").read_bytes())

    os.killpg(os.getpgid(web), signal.SIGKILL)

    said = demo.read_until("ended")
    assert "web ended" in said
    assert str(demo.folder / "logs/web.log") in said
    give_up_at = time.monotonic() + 90
    while time.monotonic() < give_up_at:
        with contextlib.suppress(OSError):
            if demo.get("/health/live") == http.HTTPStatus.OK:
                return
        time.sleep(0.2)
    pytest.fail("web did not come back")


def test_a_taken_port_is_one_clear_line(demo: DemoRun) -> None:
    with socket.create_server(("127.0.0.1", demo.port)):
        code, said = demo.start().finish()

    assert code == 1
    assert len(said.splitlines()) == 1
    assert f"port {demo.port} cannot be used" in said
    assert "PORT=8001" in said
    assert not (demo.folder / "servers").exists()


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1", "", "٨٠٠٠"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(CommandError, match=r"^PORT must be a number from 1 to 65535$"):
        read_port(port)


def test_a_second_demo_in_the_same_folder_is_refused(demo: DemoRun) -> None:
    demo.start().read_until("Ctrl-C")

    code, said = DemoRun(demo.folder).start().finish()

    assert code == 1
    assert "already runs" in said
    assert len(said.splitlines()) == 1
    assert demo.get("/health/live") == http.HTTPStatus.OK
