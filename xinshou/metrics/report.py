"""Figures of the last minutes, over all processes, or of this process alone while Redis is away."""

import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple, TypedDict

from redis.exceptions import RedisError

from xinshou.metrics import store
from xinshou.metrics.buffer import buffer
from xinshou.metrics.histogram import quantile
from xinshou.metrics.series import BUCKET, COUNT, ERRORS, SUM, SUM_PER_UNIT, Delta, Kind, parse_series


class OperationReport(TypedDict):
    """Times are in milliseconds (`unit` "ms"). A plain counter has a count and no distribution."""

    count: int
    mean: float | None
    p50: float | None
    p95: float | None
    p99: float | None
    max: float | None
    errors: int
    unit: str


@dataclass
class Tally:
    unit: str = "count"
    buckets: Counter[int] = field(default_factory=Counter)
    plain: Counter[str] = field(default_factory=Counter)
    largest: float = 0.0

    def add(self, name: str, amount: int) -> None:
        if name.startswith(BUCKET):
            self.buckets[int(name.removeprefix(BUCKET))] += amount
        else:
            self.plain[name] += amount

    def report(self) -> OperationReport:
        count = sum(self.buckets.values())
        spread = {f"p{rank}": round(min(quantile(self.buckets, rank / 100), self.largest), 3) for rank in (50, 95, 99)}
        return OperationReport(
            count=count or self.plain[COUNT],
            mean=round(self.plain[SUM] / SUM_PER_UNIT / count, 3) if count else None,
            p50=spread["p50"] if count else None,
            p95=spread["p95"] if count else None,
            p99=spread["p99"] if count else None,
            max=round(self.largest, 3) if count else None,
            errors=self.plain[ERRORS],
            unit=self.unit,
        )


def last_minutes(window_minutes: int) -> range:
    if not 1 <= window_minutes <= store.RETENTION_MINUTES:
        raise ValueError(f"window_minutes must be from 1 to {store.RETENTION_MINUTES}")
    now = int(time.time() // 60)
    return range(now - window_minutes, now + 1)


def get_metrics_report(window_minutes: int = 5) -> dict[str, OperationReport]:
    """By operation, HTTP ones as "GET /route". The window begins at a full minute, so it is up to a minute longer."""
    delta = _load(last_minutes(window_minutes))
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for (_minute, series, name), amount in delta.counts.items():
        if operation := _operation(series):
            tally = tallies[operation.name]
            tally.unit = operation.unit
            tally.add(name, amount)
    for (_minute, series), value in delta.largest.items():
        if operation := _operation(series):
            tally = tallies[operation.name]
            tally.largest = max(tally.largest, value)
    return {name: tallies[name].report() for name in sorted(tallies)}


class Operation(NamedTuple):
    name: str
    unit: str


def _operation(series: str) -> Operation | None:
    kind, labels = parse_series(series)
    match kind:
        case Kind.HTTP:
            return Operation(f"{labels[0]} {labels[1]}", "ms")
        case Kind.VALUE:
            return Operation(labels[0], labels[1])
        case Kind.COUNTER:
            return Operation(labels[0], "count")
        case Kind.TRAFFIC:
            return None


def _load(minutes: range) -> Delta:
    buffer.flush()
    try:
        return store.load(minutes)
    except RedisError:
        own = Delta()
        own.merge(buffer.recent)
        own.forget_before(minutes.start)
        return own
