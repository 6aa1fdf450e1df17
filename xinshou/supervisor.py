"""Keeps a handful of child processes running until someone asks to stop."""

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

from xinshou.processes import Child

POLL_SECONDS = 0.1
MAX_RESTARTS = 5
HEALTHY_SECONDS = 60
"""A child that ran this long since its last restart has all its restarts again."""


class StopAsked(Exception):
    """SIGINT, SIGTERM or SIGHUP has arrived."""


class ChildFailed(RuntimeError):
    """A child ended and cannot be helped; the message is for a person."""

    def __init__(self, child: Child, reason: str) -> None:
        super().__init__(f"{child.name} {reason}; its log: {child.log}")


@dataclass
class Tended:
    child: Child
    restarts: int = 0
    restart_at: float | None = None
    started_at: float = field(default_factory=time.monotonic)


class Supervisor:
    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._stop_asked = False
        self._tended: list[Tended] = []

    def listen(self) -> None:
        """From now on a signal only leaves a note, which the waits below raise as StopAsked."""

        def leave_note(_signal: int, _frame: FrameType | None) -> None:
            self._stop_asked = True

        for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(wish, leave_note)

    def pause(self) -> None:
        if self._stop_asked:
            raise StopAsked
        time.sleep(POLL_SECONDS)

    def run(self, child: Child) -> None:
        """Run to the end. Raises ChildFailed for an exit code other than 0, StopAsked after stopping it."""
        child.start()
        try:
            while (code := child.poll()) is None:
                self.pause()
        finally:
            child.stop()
        if code != 0:
            raise ChildFailed(child, f"failed: {last_line(child)}")

    def start(self, child: Child) -> None:
        child.start()
        self.adopt(child)

    def adopt(self, child: Child) -> None:
        self._tended.append(Tended(child))

    def wait_until(self, is_ready: Callable[[], bool], child: Child, seconds: float) -> None:
        give_up_at = time.monotonic() + seconds
        while not is_ready():
            if child.poll() is not None:
                raise ChildFailed(child, f"ended while starting (exit code {child.poll()})")
            if time.monotonic() > give_up_at:
                raise ChildFailed(child, f"gave no answer for {seconds:.0f} s")
            self.pause()

    def watch(self) -> None:
        """Restart what ends, 1, 2, 4, 8 and 16 s later. Raises StopAsked, or ChildFailed at the next end."""
        while True:
            for tended in self._tended:
                self._tend(tended, time.monotonic())
            self.pause()

    def _tend(self, tended: Tended, now: float) -> None:
        child, code = tended.child, tended.child.poll()
        if tended.restart_at is not None:
            if now >= tended.restart_at:
                child.stop()  # the rest of its group, which may hold the port
                child.start()
                tended.restarts, tended.restart_at, tended.started_at = tended.restarts + 1, None, now
        elif code is not None:
            if tended.restarts == MAX_RESTARTS:
                raise ChildFailed(child, f"ended again after {MAX_RESTARTS} restarts (exit code {code})")
            delay = 2**tended.restarts
            tended.restart_at = now + delay
            self._say(f"{child.name} ended (exit code {code}), restart in {delay} s; its log: {child.log}")
        elif now - tended.started_at > HEALTHY_SECONDS:
            tended.restarts = 0


def last_line(child: Child) -> str:
    """What the child said last."""
    return child.log.read_text(errors="replace").rstrip().rpartition("\n")[2]
