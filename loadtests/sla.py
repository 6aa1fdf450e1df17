"""The verdict on a Locust run: what the performance guide asks for beside what was measured.

`python -m loadtests.sla STATS.json` reads Locust's --json-file and leaves with 1 when a critical row is broken."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import ceil
from pathlib import Path
from typing import Any


class Verdict(StrEnum):
    MET = "met"
    MISSED = "target missed"
    BROKEN = "BROKEN"
    NOT_ASKED = "all that was asked"


@dataclass(frozen=True)
class Limit:
    """A figure has to be strictly on the good side: below, or above where more is better."""

    target: float
    critical: float
    unit: str = "ms"
    more_is_better: bool = False

    def judge(self, measured: float | None) -> Verdict:
        """Nothing measured is a broken row: a run that did not ask does not pass."""
        if measured is None:
            return Verdict.BROKEN
        if self._within(measured, self.target):
            return Verdict.MET
        return Verdict.MISSED if self._within(measured, self.critical) else Verdict.BROKEN

    def _within(self, measured: float, bound: float) -> bool:
        return measured > bound if self.more_is_better else measured < bound

    def text(self, bound: float) -> str:
        return f"{'>' if self.more_is_better else '<'} {bound:g} {self.unit}"


OVERALL = {
    "P50": Limit(200, 500),
    "P95": Limit(500, 1000),
    "P99": Limit(1000, 2000),
    "error rate": Limit(0.1, 1, "%"),
    "throughput": Limit(100, 50, "req/s", more_is_better=True),
}
RECOVERY = Limit(10, 30, "s")
"""From the moment at which a sudden crowd comes until the P95 of each second stays below 500 ms; the critical figure is
ours."""
CATEGORIES = {"auth": Limit(100, 1000), "read": Limit(50, 1000), "write": Limit(200, 1000)}
"""P95 targets of the guide, which names no critical figure for a category: the one for all requests holds for each."""
LATER_CATEGORIES = {"chat": Limit(5000, 10000), "report": Limit(3000, 6000)}
"""Judged from the issue on that builds them, which is when the locustfile asks for them."""
PUBLISHED = {
    "POST /auth/login": (45, 85, 120),
    "GET /auth/me": (8, 15, 25),
    "POST /clinical/checkin": (35, 75, 110),
    "GET /clinical/assessments": (25, 55, 80),
    "GET /clinical/doctor/patients": (65, 140, 200),
    "GET /clinical/doctor/risk-queue": (45, 95, 150),
}
"""P50, P95, P99 in ms that the guide publishes, to be beaten."""


@dataclass
class Figures:
    """Times in whole ms -> how often; `per_second` counts the requests of each second of the clock."""

    times: Counter[float] = field(default_factory=Counter)
    requests: int = 0
    failures: int = 0
    per_second: Counter[int] = field(default_factory=Counter)

    def add(self, entry: Mapping[str, Any]) -> None:
        self.times.update({float(time): count for time, count in entry["response_times"].items()})
        self.requests += entry["num_requests"]
        self.failures += entry["num_failures"]
        self.per_second.update({int(second): count for second, count in entry["num_reqs_per_sec"].items()})

    def percentile(self, rank: int) -> float | None:
        """Nearest rank; None when nothing was measured."""
        wanted = ceil(sum(self.times.values()) * rank / 100)
        seen = 0
        for time in sorted(self.times):
            seen += self.times[time]
            if seen >= wanted:
                return time
        return None

    def error_percent(self) -> float | None:
        return 100 * self.failures / self.requests if self.requests else None

    def throughput(self, ramp_seconds: float) -> float | None:
        """Requests a second once everybody is there; the last, cut second does not count."""
        if not self.per_second:
            return None
        first, last = min(self.per_second) + ceil(ramp_seconds), max(self.per_second)
        counted = sum(count for second, count in self.per_second.items() if first <= second < last)
        return counted / (last - first) if last > first else None


@dataclass(frozen=True)
class Row:
    name: str
    limit: Limit
    measured: float | None
    is_judged: bool = True

    @property
    def verdict(self) -> Verdict:
        return self.limit.judge(self.measured) if self.is_judged or self.measured is None else Verdict.NOT_ASKED

    def cells(self) -> list[str]:
        measured = "nothing" if self.measured is None else f"{self.measured:.4g} {self.limit.unit}"
        return [
            self.name,
            self.limit.text(self.limit.target),
            self.limit.text(self.limit.critical),
            measured,
            self.verdict,
        ]


def gather(entries: list[dict[str, Any]], key: Callable[[str], str]) -> dict[str, Figures]:
    gathered: dict[str, Figures] = {}
    for entry in entries:
        gathered.setdefault(key(entry["name"]), Figures()).add(entry)
    return gathered


def category_of(name: str) -> str:
    return name.partition("]")[0].removeprefix("[")


def judge(entries: list[dict[str, Any]], ramp_seconds: float, *, asks_enough: bool = True) -> list[Row]:
    """`asks_enough`: the simulated people want more requests a second than the target, else throughput says how few
    they are and nothing of the server."""
    everything = gather(entries, lambda _name: "all").get("all", Figures())
    measured = {
        **{f"P{rank}": everything.percentile(rank) for rank in (50, 95, 99)},
        "error rate": everything.error_percent(),
        "throughput": everything.throughput(ramp_seconds),
    }
    rows = [
        Row(name, limit, measured[name], is_judged=asks_enough or name != "throughput")
        for name, limit in OVERALL.items()
    ]
    by_category = gather(entries, category_of)
    asked = {name: limit for name, limit in LATER_CATEGORIES.items() if name in by_category}
    for name, limit in (CATEGORIES | asked).items():
        rows.append(Row(f"{name} P95", limit, by_category.get(name, Figures()).percentile(95)))
    return rows


def table(header: list[str], rows: list[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def endpoint_cells(name: str, figures: Figures) -> list[str]:
    spread = [figures.percentile(rank) or 0.0 for rank in (50, 95, 99)]
    published = PUBLISHED.get(name.partition("] ")[2])
    beaten = published and all(ours < theirs for ours, theirs in zip(spread, published, strict=True))
    return [
        name,
        str(figures.requests),
        str(figures.failures),
        " / ".join(f"{time:g}" for time in spread),
        " / ".join(map(str, published)) if published else "",
        {True: "beaten", False: "not beaten", None: ""}[beaten],
    ]


def verdict_text(rows: list[Row], entries: list[dict[str, Any]]) -> str:
    endpoints = gather(entries, str)
    header = ["endpoint", "requests", "failures", "P50 / P95 / P99 ms", "published", ""]
    return "\n\n".join(
        [
            table(["metric", "target", "critical", "measured", "verdict"], [row.cells() for row in rows]),
            table(header, [endpoint_cells(name, endpoints[name]) for name in sorted(endpoints)]),
        ]
    )


def exit_code(rows: list[Row]) -> int:
    return int(any(row.verdict is Verdict.BROKEN for row in rows))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stats", type=Path)
    parser.add_argument("--ramp-seconds", type=float, default=0.0)
    options = parser.parse_args(arguments)
    entries = json.loads(options.stats.read_text(encoding="utf-8"))
    rows = judge(entries, options.ramp_seconds)
    sys.stdout.write(verdict_text(rows, entries) + "\n")
    return exit_code(rows)


if __name__ == "__main__":
    sys.exit(main())
