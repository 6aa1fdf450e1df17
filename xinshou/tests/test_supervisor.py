import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from xinshou import supervisor as module
from xinshou.processes import Child, find_tagged
from xinshou.supervisor import ChildFailed, StopAsked, Supervisor

ENV = {"PATH": os.environ["PATH"]}


class FakeClock:
    now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@dataclass
class ScriptedChild(Child):
    """Lives for the given seconds after each start."""

    clock: FakeClock = field(default_factory=FakeClock)
    lives: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)

    def start(self) -> None:
        self.starts.append(self.clock.now)

    def poll(self) -> int | None:
        age = self.clock.now - self.starts[-1]
        return 3 if age >= self.lives[min(len(self.starts), len(self.lives)) - 1] else None


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    clock = FakeClock()
    monkeypatch.setattr(module, "time", clock)
    return clock


def python(code: str, tmp_path: Path) -> Child:
    return Child("part", [sys.executable, "-c", code], tmp_path / "part.log", ENV)


def test_a_child_that_keeps_ending_gets_five_restarts_with_longer_waits(clock: FakeClock) -> None:
    said: list[str] = []
    supervisor = Supervisor(said.append)
    child = ScriptedChild("worker", [], Path("/logs/worker.log"), ENV, clock=clock, lives=[0])
    supervisor.start(child)

    with pytest.raises(ChildFailed, match=r"worker ended again after 5 restarts \(exit code 3\); .*/logs/worker\.log"):
        supervisor.watch()

    waits = [later - earlier for earlier, later in pairwise(child.starts)]
    assert waits == pytest.approx([1, 2, 4, 8, 16], abs=3 * module.POLL_SECONDS)
    assert said[0] == "worker ended (exit code 3), restart in 1 s; its log: /logs/worker.log"


def test_a_minute_of_health_gives_the_restarts_back(clock: FakeClock) -> None:
    child = ScriptedChild("worker", [], Path("/logs/worker.log"), ENV, clock=clock, lives=[0, 0, 100, 0])
    supervisor = Supervisor(lambda _text: None)
    supervisor.start(child)

    with pytest.raises(ChildFailed):
        supervisor.watch()

    assert len(child.starts) == 1 + 2 + 5


def test_a_failed_step_shows_its_last_words(tmp_path: Path) -> None:
    child = python("raise SystemExit('no such table')", tmp_path)

    with pytest.raises(ChildFailed, match=rf"part failed: no such table; its log: {tmp_path}/part\.log"):
        Supervisor(lambda _text: None).run(child)


def test_a_child_stands_behind_others_of_its_session_and_dies_with_its_group(tmp_path: Path) -> None:
    grandchild = "import os, subprocess, sys; p = subprocess.Popen(['sleep', '60']); "
    say = "print(os.nice(0), os.getsid(0), p.pid, flush=True); p.wait()"
    child = python(grandchild + say, tmp_path)
    child.niceness = 5
    child.start()
    try:
        said = spoken(child.log)
    finally:
        child.stop()

    niceness, session, grandchild_pid = map(int, said.split())
    assert (niceness, session) == (os.nice(0) + 5, os.getsid(0))
    assert gone(grandchild_pid)


def spoken(log: Path) -> str:
    wait_for(lambda: log.exists() and "\n" in log.read_text())
    return log.read_text()


def gone(pid: int) -> bool:
    """A killed one may stay a zombie until somebody asks for it."""
    status = Path(f"/proc/{pid}/status")
    wait_for(lambda: not status.exists() or "State:\tZ" in status.read_text())
    return True


def wait_for(holds: Callable[[], bool]) -> None:
    give_up_at = time.monotonic() + 30
    while not holds():
        if time.monotonic() > give_up_at:
            raise TimeoutError("not within 30 s")
        time.sleep(0.05)


@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_a_running_step(tmp_path: Path, wish: signal.Signals) -> None:
    kept = {sent: signal.getsignal(sent) for sent in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    supervisor = Supervisor(lambda _text: None)
    supervisor.listen()
    child = python(f"import os, time; os.kill({os.getpid()}, {int(wish)}); time.sleep(60)", tmp_path)
    try:
        with pytest.raises(StopAsked):
            supervisor.run(child)
    finally:
        for sent, handler in kept.items():
            signal.signal(sent, handler)

    assert child.process is None


def test_a_silent_child_is_given_up(clock: FakeClock) -> None:
    child = ScriptedChild("web", [], Path("/logs/web.log"), ENV, clock=clock, lives=[1000])
    supervisor = Supervisor(lambda _text: None)
    supervisor.start(child)

    with pytest.raises(ChildFailed, match="web gave no answer for 60 s"):
        supervisor.wait_until(lambda: False, child, 60)


def test_a_child_that_ignores_term_is_killed_with_its_own_children(tmp_path: Path) -> None:
    child = python(
        "import signal, subprocess, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "print(subprocess.Popen(['sleep', '60']).pid, flush=True); time.sleep(60)",
        tmp_path,
    )
    child.start()
    while not (grandchild := child.log.read_text().strip()):
        assert child.poll() is None

    child.stop(patience_seconds=0.2)

    give_up_at = time.monotonic() + 60
    while int(grandchild) in find_tagged("sleep\060"):
        assert time.monotonic() < give_up_at
