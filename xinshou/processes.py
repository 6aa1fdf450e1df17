"""Child processes that do not outlive the process that started them (Linux)."""

import contextlib
import ctypes
import os
import pwd
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Account:
    uid: int
    gid: int


def unprivileged_account() -> Account | None:
    """Whom a server that refuses root runs as; None when we are not root ourselves."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    return Account(nobody.pw_uid, nobody.pw_gid)


@dataclass
class Child:
    """A program in a group of its own. The kernel sends it `dies_by` when the *thread* that started it ends, even by
    kill -9, so start it from the main thread. `niceness`, 0 to 19: others come first; it counts within a session only
    (sched(7), autogroups), which is why children have none of their own."""

    name: str
    command: Sequence[str | Path]
    log: Path
    env: Mapping[str, str]
    cwd: Path = Path("/")
    stdin: bytes = b""
    account: Account | None = None
    niceness: int = 0
    dies_by: signal.Signals = signal.SIGTERM
    stopped_by: Sequence[signal.Signals] = (signal.SIGTERM, signal.SIGKILL)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = _spawn(self)

    def poll(self) -> int | None:
        """Its exit code, None while it runs."""
        return self.process.poll() if self.process else 0

    def wait(self) -> int:
        return self.process.wait() if self.process else 0

    def stop(self, patience_seconds: float = 10) -> None:
        """Each signal of `stopped_by` in turn until it is gone, then the rest of its group is killed."""
        if self.process is None:
            return
        for sent in self.stopped_by:
            if self.process.poll() is None:
                self.process.send_signal(sent)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(patience_seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process = None


def die_with(parent: int, by: signal.Signals) -> None:
    """Have the kernel send this process the signal when its parent ends. A change of user undoes it."""
    _libc.prctl(PR_SET_PDEATHSIG, int(by))
    if os.getppid() != parent:
        os.kill(os.getpid(), by)


def _prepare(parent: int, child: Child) -> None:
    die_with(parent, child.dies_by)
    os.nice(child.niceness)


def _spawn(child: Child) -> subprocess.Popen[bytes]:
    parent, account = os.getpid(), child.account
    with child.log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603 - fixed programs, no shell
            [str(part) for part in child.command],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=child.cwd,
            env=child.env,
            process_group=0,
            preexec_fn=lambda: _prepare(parent, child),
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
    if process.stdin:
        with contextlib.suppress(BrokenPipeError), process.stdin:
            process.stdin.write(child.stdin)
    return process


def find_tagged(tag: str, *, where: Literal["cmdline", "environ"] = "cmdline") -> list[int]:
    """Processes with the tag in their command line, readable for every user, or in the environment they got."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and int(folder.name) != os.getpid():
            with contextlib.suppress(OSError):
                if tag.encode() in (folder / where).read_bytes():
                    found.append(int(folder.name))
    return found


def stop_tagged(
    tag: str,
    *,
    by: Iterable[signal.Signals],
    where: Literal["cmdline", "environ"] = "cmdline",
    patience_seconds: float = 10,
) -> None:
    """Stop what an earlier, killed run left behind. Raises TimeoutError when something survives every signal."""
    for sent in by:
        give_up_at = time.monotonic() + patience_seconds
        for pid in find_tagged(tag, where=where):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, sent)
        while time.monotonic() < give_up_at:
            if not find_tagged(tag, where=where):
                return
            time.sleep(0.05)
    raise TimeoutError(f"processes {find_tagged(tag, where=where)} of an earlier run do not stop")
