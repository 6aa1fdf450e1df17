"""Names of what is measured. A series is its kind and labels in one string; labels are constants and route templates,
never ids or anything a client chose."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

SEPARATOR = "\x1f"
BUCKET, SUM, ERRORS, COUNT = "b", "sum", "errors", "count"
SUM_PER_UNIT = 1000
"""Sums are kept as whole thousandths of the unit, because Redis adds whole numbers exactly."""


class Kind(StrEnum):
    HTTP = "http"
    VALUE = "value"
    COUNTER = "counter"
    TRAFFIC = "traffic"
    """All requests together: what the share of failed ones is read from, without the histograms."""


def series_name(kind: Kind, *labels: str) -> str:
    return SEPARATOR.join((kind, *labels))


def parse_series(series: str) -> tuple[Kind, list[str]]:
    kind, *labels = series.split(SEPARATOR)
    return Kind(kind), labels


@dataclass
class Delta:
    """Whole-number amounts by (minute, series, field), and the largest value by (minute, series)."""

    counts: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    largest: dict[tuple[int, str], float] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.counts)

    def add(self, minute: int, series: str, amounts: Mapping[str, int], largest: float | None) -> None:
        for name, amount in amounts.items():
            self.counts[minute, series, name] += amount
        if largest is not None:
            self.largest[minute, series] = max(largest, self.largest.get((minute, series), 0.0))

    def merge(self, other: "Delta") -> None:
        self.counts.update(other.counts)
        for key, value in other.largest.items():
            self.largest[key] = max(value, self.largest.get(key, 0.0))

    def forget_before(self, minute: int) -> None:
        for key in [key for key in self.counts if key[0] < minute]:
            del self.counts[key]
        for pair in [pair for pair in self.largest if pair[0] < minute]:
            del self.largest[pair]
