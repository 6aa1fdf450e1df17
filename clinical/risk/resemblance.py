"""Words that no rule knows, weighed together: does a stretch of a text sound like the labelled cries for help, or like
the labelled look-alikes and everyday talk? A sum of learned weights (a logistic regression over what stands there, see
parts.py), so that what speaks for it can be named. It only adds soft findings, which a model may dismiss, and dismisses
soft hits of rules that sound harmless; hard ones are none of its business. Figures and limits: docs/risk-engine.md."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clinical.risk.findings import TYPE_ORDER, Dismissal, Level
from clinical.risk.parts import KINDS, Page, Parts, Places, page_of, parts_of
from clinical.risk.reading import Reading
from clinical.risk.windows import Window, windows

WEIGHTS_FILE = Path(__file__).with_name("resemblance.json")
TABLES_FILE = WEIGHTS_FILE.with_suffix(".npz")
HARMLESS_BELOW = 0.5
"""More likely harmless than not, with both kinds weighing the same."""
WORDS = tuple(KINDS).index("words")
TYPE_BITS = 16
"""Which type a cry is of is told from words in a smaller table."""


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """Weights for one question: `table[place]`, in steps of its kind, and those of signs by their names; what is not
    among them weighs nothing."""

    bias: float
    table: NDArray[np.int8]
    steps: NDArray[np.float64]
    signs: Mapping[str, float]

    def of_signs(self, signs: Iterable[str]) -> float:
        return self.bias + math.fsum(filter(None, map(self.signs.get, signs)))


@dataclass(frozen=True, slots=True)
class Ear:
    """`alert`: is it MEDIUM or more, which it is from `alert_from` on; `high`: is it HIGH or more."""

    alert: Head
    high: Head
    alert_from: float


@dataclass(frozen=True, slots=True)
class Weights:
    """`message`: for a text of one window, a few words written for their own sake; `note`: for one of several, most of
    which tell of something else. `types`: whose sum is the greatest names the type."""

    message: Ear
    note: Ear
    types: Mapping[str, Head]
    high_from: float
    corpus: str


class Verdict(Enum):
    CRY = "CRY"
    UNSURE = "UNSURE"
    HARMLESS = "HARMLESS"


@dataclass(frozen=True, slots=True)
class Heard:
    """A window `start:end` of the original; `score`: how much it sounds like a cry for help, from 0 to 1; `number`: of
    the window in `parts`."""

    start: int
    end: int
    score: float
    parts: Parts
    number: int


@dataclass(frozen=True, slots=True)
class Resemblance:
    """The window `start:end` of the original that decides; `score`: 0 to 1; `because`: the concepts that weigh most.
    `heard`: every window."""

    verdict: Verdict
    level: Level
    risk_type: str
    start: int
    end: int
    score: float
    because: tuple[str, ...]
    heard: tuple[Heard, ...]

    def is_harmless(self, start: int, end: int) -> bool:
        """Whether the words around start:end of the original sound so, whatever the rest of the text does; not when
        nobody heard them."""
        around = [each.score for each in self.heard if each.start < end and each.end > start]
        return bool(around) and max(around) < HARMLESS_BELOW


@lru_cache(maxsize=1)
def weights() -> Weights:
    stored = json.loads(WEIGHTS_FILE.read_text("utf-8"))
    with np.load(TABLES_FILE) as tables:
        heads = {name: _head(head, tables[name]) for name, head in stored["heads"].items()}
    message = Ear(heads["alert"], heads["high"], stored["alert_from"])
    note = Ear(heads["note_alert"], heads["note_high"], stored["note_alert_from"])
    types = {name: heads[name] for name in TYPE_ORDER}
    return Weights(message, note, types, stored["high_from"], stored["corpus"])


def _head(stored: Mapping[str, Any], table: NDArray[np.int8]) -> Head:
    return Head(stored["bias"], table, np.array(stored["steps"]), stored["signs"])


def resemblance(reading: Reading, bared: Reading | None, dismissals: Sequence[Dismissal]) -> Resemblance | None:
    """None for a text too short to sound like anything. `bared`: what stands around disguises, read without them, where
    that is not the whole text. `dismissals`: what the guards took away in it."""
    learned, spans = weights(), windows(reading)
    ear = learned.message if len(spans) == 1 else learned.note
    read = [(reading, _unheard(reading, spans, bared))]
    page = page_of([*read, (bared, windows(bared))] if bared else read)
    heard = [*_heard(ear, page, dismissals)]
    return _judged(learned, ear, heard) if heard else None


def _unheard(reading: Reading, spans: Sequence[Window], bared: Reading | None) -> Sequence[Window]:
    """Without those that are heard bare."""
    known = set(bared.view.starts) if bared else set()
    return [(start, end) for start, end in spans if not known.issuperset(reading.view.starts[start:end])]


def _heard(ear: Ear, page: Page, dismissals: Sequence[Dismissal]) -> Iterator[Heard]:
    spans = iter(page.spans)
    for parts in parts_of(page, dismissals):
        for number, score in enumerate(probabilities(ear.alert, parts).tolist()):
            yield Heard(*next(spans), score, parts, number)


def _judged(learned: Weights, ear: Ear, heard: Sequence[Heard]) -> Resemblance:
    """Of all windows that sound like a cry one of the highest level decides, else the loudest."""
    loudest = max(heard, key=lambda each: each.score)
    cries = [each for each in heard if each.score >= ear.alert_from] or [loudest]
    high = [*_grave(cries, ear.high, learned.high_from)]
    decides = max(high or cries, key=lambda each: each.score)
    verdict = _verdict(decides.score, ear.alert_from)
    found = decides.parts.of_windows([decides.number])
    kind = _type(learned, found) if verdict is not Verdict.HARMLESS else ""
    level = Level.HIGH if high else Level.MEDIUM
    because = _because(ear.alert, found)
    return Resemblance(verdict, level, kind, decides.start, decides.end, decides.score, because, tuple(heard))


def _grave(cries: Sequence[Heard], head: Head, least: float) -> Iterator[Heard]:
    for _key, group in groupby(cries, key=lambda each: id(each.parts)):
        together = [*group]
        parts = together[0].parts.of_windows([each.number for each in together])
        for each, score in zip(together, probabilities(head, parts).tolist(), strict=True):
            if score >= least:
                yield each


def _verdict(score: float, alert_from: float) -> Verdict:
    if score >= alert_from:
        return Verdict.CRY
    return Verdict.HARMLESS if score < HARMLESS_BELOW else Verdict.UNSURE


def probabilities(head: Head, found: Parts) -> NDArray[np.float64]:
    """Of each window."""
    heights = np.zeros(len(found.places) + 1, np.int64)
    np.cumsum(head.table[found.places], out=heights[1:])
    sums = np.diff(heights[found.edges])
    of_signs = np.array([*map(head.of_signs, found.signs)])
    totals = (sums * found.scales * head.steps).sum(axis=1) + of_signs
    squashed: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(totals, -30.0, 30.0)))
    return squashed


def type_places(found: Parts) -> Places:
    return found.of_kind(WORDS) >> (KINDS["words"].bits - TYPE_BITS)


def _type(learned: Weights, found: Parts) -> str:
    """Told from words and signs alone."""
    words, scale = type_places(found), float(found.scales[0, WORDS])

    def total(head: Head) -> float:
        steps = int(head.table[words].sum(dtype=np.int64))
        return head.of_signs(found.signs[0]) + steps * scale * float(head.steps[WORDS])

    return max(learned.types, key=lambda name: total(learned.types[name]))


def _because(head: Head, found: Parts) -> tuple[str, ...]:
    """Places in the tables tell a person nothing."""
    known = head.signs
    parts = {name: known[name] for name in found.signs[0] if name.startswith("concept:") and known.get(name, 0) > 0}
    return tuple(name.removeprefix("concept:") for name in sorted(parts, key=lambda name: (-parts[name], name))[:5])
