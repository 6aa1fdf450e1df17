"""The shape of an instrument: items, bands, cut-offs and rules as data. Pure Python; nothing here knows Django."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Answers = tuple[int | None, ...]
"""One entry an item, in item order; None = an optional item that was skipped."""

AdministeredBy = Literal["SELF", "CLINICIAN"]
RiskLevel = Literal["LOW", "MEDIUM", "HIGH"]
Verdict = Literal["IMPROVED", "DETERIORATED", "NO_CHANGE"]


class UnknownInstrument(LookupError):
    """No scorer has this code."""


MESSAGES = {
    "required": "An answer is required.",
    "unknown-field": "This instrument has no such item.",
    "duplicate": "This item was answered twice.",
    "not-an-integer": "The answer must be a whole number.",
    "out-of-range": "The answer is outside the item's range.",
    "contradiction": "The answer contradicts an earlier one.",
    "wrong-length": "The number of answers differs from the number of items.",
    "wrong-type": "The answers have the wrong shape.",
}


class AnswerError(ValueError):
    """A form that may not be scored. `field` is the item key (q3) or the whole form; the message is a constant and
    never repeats what was sent."""

    def __init__(self, field: str, code: str) -> None:
        super().__init__(MESSAGES[code])
        self.field = field
        self.code = code


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    minimum: int
    maximum: int
    reverse: bool = False
    required: bool = True
    """False: a rule of the instrument may let this item be skipped; its `check` decides when."""

    @property
    def key(self) -> str:
        return f"q{self.number}"


@dataclass(frozen=True, slots=True)
class Option:
    value: int
    label: str | None


@dataclass(frozen=True, slots=True)
class Band:
    severity: str
    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Cutoff:
    value: int
    meaning: str
    source: str
    language: str | None = None
    """The language version the study used; None = the original version."""


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """Smallest difference of two totals that is more than measurement error."""

    points: int
    source: str
    higher_is_better: bool = False


@dataclass(frozen=True, slots=True)
class RiskItem:
    number: int
    levels: dict[int, RiskLevel]
    """Answer -> level of the risk event. An answer that is not listed opens nothing and lowers nothing."""


@dataclass(frozen=True, slots=True)
class RiskAnswer:
    key: str
    value: int
    level: RiskLevel


@dataclass(frozen=True, slots=True)
class Score:
    """`total` is None where the instrument has no total, `severity` where no bands are published."""

    total: int | None
    severity: str | None = None
    subscales: dict[str, int] | None = None
    risk_flags: dict[str, bool | int] | None = None
    provisional: dict[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """`points` = this total minus the one before; `reliable` is None where no threshold is accepted."""

    points: int
    reliable: Verdict | None


@dataclass(frozen=True, slots=True)
class Instrument:
    code: str
    name: str
    version: str
    items: tuple[Item, ...]
    period: str
    licence: str
    source: str
    scorer: "Callable[[Instrument, Answers], Score]"
    min_score: int | None = None
    max_score: int | None = None
    bands: tuple[Band, ...] = ()
    bands_source: str = ""
    cutoffs: tuple[Cutoff, ...] = ()
    screening: Cutoff | None = None
    """The cut-off the scorer applies; a text pack may replace it with one studied in its language."""
    change_rule: ChangeRule | None = None
    risk_items: tuple[RiskItem, ...] = ()
    administered_by: AdministeredBy = "SELF"
    check: Callable[[Answers], None] | None = None
    """Raises AnswerError for answers that are valid one by one but not together (skip rules)."""
    text_may_ship: bool = False
    """Whether the licence lets the item texts be part of this repository (docs/instruments.md)."""


def items_of(count: int, minimum: int, maximum: int, reverse: frozenset[int] = frozenset()) -> tuple[Item, ...]:
    return tuple(Item(n, minimum, maximum, reverse=n in reverse) for n in range(1, count + 1))
