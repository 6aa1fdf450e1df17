"""What the servers keep: resident memory of each process tree over a run, and its slope."""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from resource import getpagesize

MIB = 2**20
EVERY_SECONDS = 5.0
WARM_UP_SHARE = 0.25
"""Of a run: imports, caches and pools fill; the slope is that of the rest."""


def resident(root: int) -> float:
    """MiB of a process and everything it started; 0 when it is gone."""
    return sum(_pages(pid) for pid in (root, *descendants(root))) * getpagesize() / MIB


def _pages(pid: int) -> int:
    with suppress(OSError, IndexError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return 0


def descendants(pid: int) -> Iterator[int]:
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield int(child)
            yield from descendants(int(child))


def slope(points: list[tuple[float, float]]) -> float | None:
    """Of a least-squares line, in y per x; None below three points or without any time between them."""
    if len(points) < 3:
        return None
    mean_x = sum(x for x, _y in points) / len(points)
    mean_y = sum(y for _x, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _y in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else None


@dataclass
class Watch:
    """(seconds since the start, MiB) of each process by name."""

    processes: Mapping[str, int]
    points: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    def sample(self, at: float) -> None:
        for name, pid in self.processes.items():
            self.points.setdefault(name, []).append((at, resident(pid)))

    def lines(self) -> list[str]:
        return [self._line(name, points) for name, points in self.points.items()]

    def _line(self, name: str, points: list[tuple[float, float]]) -> str:
        warm = [point for point in points if point[0] >= points[-1][0] * WARM_UP_SHARE]
        steep = slope(warm)
        told = "too short for a slope" if steep is None else f"slope {steep * 3600:+.1f} MiB an hour after the warm-up"
        return f"Memory of {name}: {points[0][1]:.0f} -> {points[-1][1]:.0f} MiB, {told}"


@contextmanager
def watched(processes: Mapping[str, int]) -> Iterator[Watch]:
    watch, done, started = Watch(processes), threading.Event(), time.monotonic()

    def run() -> None:
        while True:
            watch.sample(time.monotonic() - started)
            if done.wait(EVERY_SECONDS):
                return

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield watch
    finally:
        done.set()
        thread.join()
        watch.sample(time.monotonic() - started)
