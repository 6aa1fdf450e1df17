"""Words that no rule knows, weighed together: does a stretch of a text sound like the labelled cries for help, or like
the labelled look-alikes and everyday talk? A sum of learned weights (a logistic regression over what stands there, see
parts.py), so that what speaks for it can be named. It only adds soft findings, which a model may dismiss, and dismisses
soft hits of rules that sound harmless; hard ones are none of its business. Figures and limits: docs/risk-engine.md."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clinical.risk.findings import TYPE_ORDER, Dismissal, Level
from clinical.risk.parts import KINDS, Parts, Places, parts_of
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
class Resemblance:
    """The window `start:end` of the original that sounds most like a cry for help; `score` from 0 to 1; `because`: the
    concepts that weigh most. `heard`: the score of every window."""

    verdict: Verdict
    level: Level
    risk_type: str
    start: int
    end: int
    score: float
    because: tuple[str, ...]
    heard: tuple[tuple[Window, float], ...]

    def is_harmless(self, start: int, end: int) -> bool:
        """Whether the words around start:end of the original sound so, whatever the rest of the text does."""
        return all(score < HARMLESS_BELOW for (left, right), score in self.heard if left < end and right > start)


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


def resemblance(reading: Reading, dismissals: Sequence[Dismissal]) -> Resemblance | None:
    """None for a text too short to sound like anything. `dismissals`: what the guards took away in it."""
    learned, spans = weights(), windows(reading)
    ear = learned.message if len(spans) == 1 else learned.note
    heard: list[float] = []
    best = None
    for found in parts_of(reading, spans, dismissals):
        scores = probabilities(ear.alert, found).tolist()
        loudest = max(scores)
        if best is None or loudest > max(heard):
            best = found.of_window(scores.index(loudest))
        heard += scores
    if best is None:
        return None
    score = max(heard)
    verdict = _verdict(score, ear.alert_from)
    level = Level.HIGH if probabilities(ear.high, best)[0] >= learned.high_from else Level.MEDIUM
    kind = _type(learned, best) if verdict is not Verdict.HARMLESS else ""
    places = [reading.view.span(*span) for span in spans]
    because = _because(ear.alert, best)
    return Resemblance(
        verdict, level, kind, *places[heard.index(score)], score, because, tuple(zip(places, heard, strict=True))
    )


def _verdict(score: float, alert_from: float) -> Verdict:
    if score >= alert_from:
        return Verdict.CRY
    return Verdict.HARMLESS if score < HARMLESS_BELOW else Verdict.UNSURE


def probabilities(head: Head, found: Parts) -> NDArray[np.float64]:
    """Of each window."""
    slots = found.windows * len(KINDS) + found.kinds
    sums = np.bincount(slots, head.table[found.places], found.counts.size).reshape(found.counts.shape)
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
