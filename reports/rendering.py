"""A PDF in a child process with limits: what goes wrong in there, or takes too long or too much, ends with it. Nothing
plain touches a disk, since the child answers through a pipe and may write no file."""

import gc
import os
import resource
import select
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NoReturn

SECONDS: Final = 30
MEMORY_BYTES: Final = 512 * 1024 * 1024
"""What the child may need beyond what its parent has loaded already."""
NO_MEMORY: Final = 3
CHUNK: Final = 64 * 1024


class RenderingFailed(Exception):
    """There is no file, and why: TOO_SLOW, TOO_LARGE or CRASHED."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def in_child(work: Callable[[], bytes], *, seconds: float = SECONDS, memory: int = MEMORY_BYTES) -> bytes:
    """What `work` returns, done by a fork of this process. Raises RenderingFailed. Call it where no other thread runs:
    a fork copies only the one that calls."""
    source, target = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(source)
        _work_and_leave(work, target, seconds, memory)
    os.close(target)
    in_time = False
    try:
        data, in_time = _read(source, time.monotonic() + seconds)
    finally:
        os.close(source)
        if not in_time:
            os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
    _judge(status, in_time)
    return data


def _work_and_leave(work: Callable[[], bytes], target: int, seconds: float, memory: int) -> NoReturn:
    """No handler, no exit hook and no open connection of the parent is touched: the child just ends."""
    code = 1
    try:
        _limit(seconds, memory)
        gc.freeze()  # no need to look for garbage among what the parent has loaded
        with os.fdopen(target, "wb") as pipe:
            pipe.write(work())
        code = 0
    except MemoryError:
        code = NO_MEMORY
    finally:
        os._exit(code)


def _limit(seconds: float, memory: int) -> None:
    used = int(Path("/proc/self/statm").read_text().split()[5]) * resource.getpagesize()
    limits = {
        resource.RLIMIT_DATA: used + memory,
        resource.RLIMIT_CPU: int(seconds) + 1,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, value in limits.items():
        resource.setrlimit(limit, (value, value))


def _read(source: int, until: float) -> tuple[bytes, bool]:
    """All of it, and whether its end came in time."""
    pieces: list[bytes] = []
    while (left := until - time.monotonic()) > 0:
        if select.select([source], [], [], left)[0]:
            piece = os.read(source, CHUNK)
            if not piece:
                return b"".join(pieces), True
            pieces.append(piece)
    return b"", False


def _judge(status: int, in_time: bool) -> None:
    if not in_time or (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU):
        raise RenderingFailed("TOO_SLOW")
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == NO_MEMORY:
        raise RenderingFailed("TOO_LARGE")
    if status != 0:
        raise RenderingFailed("CRASHED")
