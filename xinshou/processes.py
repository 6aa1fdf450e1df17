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


def spawn(
    command: Sequence[str | Path],
    *,
    log: Path,
    dies_by: signal.Signals = signal.SIGTERM,
    account: Account | None = None,
    env: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    cwd: Path = Path("/"),
) -> subprocess.Popen[bytes]:
    """Start in a session of its own. The kernel sends `dies_by` when the *thread* that called this ends, even by
    kill -9, so call it from the main thread."""
    supervisor = os.getpid()

    def die_with_supervisor() -> None:
        # After the change of user: the kernel forgets the wish when the user changes.
        _libc.prctl(PR_SET_PDEATHSIG, int(dies_by))
        if os.getppid() != supervisor:
            os._exit(1)

    with log.open("ab") as output:
        child = subprocess.Popen(  # noqa: S603 - fixed programs, no shell
            [str(part) for part in command],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=cwd,
            env=env,
            start_new_session=True,
            preexec_fn=die_with_supervisor,  # noqa: PLW1509
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
    with contextlib.suppress(BrokenPipeError):
        assert child.stdin is not None  # noqa: S101
        child.stdin.write(stdin)
        child.stdin.close()
    return child


def stop_child(child: subprocess.Popen[bytes], *, by: Iterable[signal.Signals], patience_seconds: float = 10) -> int:
    """Send each signal in turn until the child is gone, then kill its whole session. Returns its exit code."""
    for sent in by:
        if child.poll() is None:
            child.send_signal(sent)
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(patience_seconds)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    return child.wait()


def pids_tagged(tag: str) -> list[int]:
    """Processes whose command line or title contains the tag; command lines are readable for every user."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and int(folder.name) != os.getpid():
            with contextlib.suppress(OSError):
                if tag.encode() in (folder / "cmdline").read_bytes():
                    found.append(int(folder.name))
    return found


def stop_tagged(tag: str, *, by: Iterable[signal.Signals], patience_seconds: float = 10) -> None:
    """Stop what an earlier, killed run left behind. Raises TimeoutError when something survives all signals."""
    for sent in by:
        for pid in pids_tagged(tag):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, sent)
        give_up_at = time.monotonic() + patience_seconds
        while pids_tagged(tag):
            if time.monotonic() > give_up_at:
                break
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"processes {pids_tagged(tag)} of an earlier run do not stop")
