"""How long a sudden crowd is felt: the P95 of each second of a run, and when it is back below the target for good."""

import json
from collections import defaultdict
from math import ceil
from pathlib import Path

FELT_FROM = 500.0
"""ms: the guide's P95 target."""


class Seconds:
    """Response times in ms by the second in which the answer came, counted from the start of the run."""

    def __init__(self) -> None:
        self.times: dict[int, list[float]] = defaultdict(list)

    def add(self, second: float, time: float) -> None:
        self.times[int(second)].append(time)

    def p95(self) -> dict[int, float]:
        """Nearest rank; a second without an answer is not there."""
        return {second: sorted(times)[ceil(len(times) * 0.95) - 1] for second, times in sorted(self.times.items())}

    def write(self, file: Path) -> None:
        file.write_text(json.dumps(self.p95()), encoding="utf-8")


def read(file: Path) -> dict[int, float]:
    return {int(second): p95 for second, p95 in json.loads(file.read_text(encoding="utf-8")).items()}


def recovery(p95: dict[int, float], since: float, until: float) -> float | None:
    """Seconds from `since` to the end of the last one before `until` whose P95 was felt; None when nothing answered
    in between, or the last second was still felt."""
    between = [second for second in sorted(p95) if since <= second < until]
    if not between or p95[between[-1]] >= FELT_FROM:
        return None
    felt = [second for second in between if p95[second] >= FELT_FROM]
    return felt[-1] + 1 - since if felt else 0.0
