"""Words that no rule knows, weighed together: does this passage sound like the labelled cries for help, or like the
labelled look-alikes and everyday talk? A sum of learned weights (a logistic regression over letter groups, the concepts
of the lexicon and what the guards said), so that what speaks for it can be named. It only adds soft findings, which a
model may dismiss, and dismisses soft hits of rules that sound harmless; hard ones are none of its business. Figures and
limits: docs/risk-engine.md."""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from clinical.risk.findings import Level
from clinical.risk.reading import Reading

WEIGHTS_FILE = Path(__file__).with_name("resemblance.json")
SHORTEST, LONGEST, LONGEST_UNSPACED = 2, 4, 3
"""Letters of a group; in scripts without spaces one letter is a word already."""
CONCEPT_SHARE = 0.25
"""How much one concept counts beside all letter groups together, whose share is 1."""
PASSAGE = 300
"""Letters of the texts it was trained on; longer ones are read in passages that overlap by half."""
LEAST_LETTERS = 4
HARMLESS_BELOW = 0.5
"""More likely harmless than not, with both kinds weighing the same."""
SCRIPTS = {
    "latin": re.compile("[a-z]"),
    "han": re.compile("[\u3400-\u9fff]"),
    "arabic": re.compile("[\u0600-\u06ff]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
}


@dataclass(frozen=True, slots=True)
class Head:
    """Weights for one question; what is not in it weighs nothing."""

    bias: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """`alert`: is it MEDIUM or more; `high`: is it HIGH or more; `types`: whose sum is the greatest names the type."""

    alert: Head
    high: Head
    types: Mapping[str, Head]
    alert_from: float
    high_from: float
    corpus: str


class Verdict(Enum):
    CRY = "CRY"
    UNSURE = "UNSURE"
    HARMLESS = "HARMLESS"


@dataclass(frozen=True, slots=True)
class Resemblance:
    """The passage `start:end` of the view that sounds most like a cry for help; `score` from 0 to 1; `because`: the
    concepts that weigh most."""

    verdict: Verdict
    level: Level
    risk_type: str
    start: int
    end: int
    score: float
    because: tuple[str, ...]


@lru_cache(maxsize=1)
def weights() -> Weights:
    stored = json.loads(WEIGHTS_FILE.read_text("utf-8"))
    heads = {name: Head(head["bias"], head["weights"]) for name, head in stored["heads"].items()}
    types = {name.removeprefix("type:"): head for name, head in heads.items() if name.startswith("type:")}
    return Weights(heads["alert"], heads["high"], types, stored["alert_from"], stored["high_from"], stored["corpus"])


def resemblance(reading: Reading, reasons: Iterable[str]) -> Resemblance | None:
    """None for a text too short to sound like anything. `reasons`: what the guards said in this text."""
    learned = weights()
    best, best_score, place = None, -1.0, (0, 0)
    for start, end in passages(reading.view.folded):
        found = features(reading, start, end, reasons)
        score = probability(learned.alert, found)
        if score > best_score:
            best, best_score, place = found, score, (start, end)
    if best is None:
        return None
    level = Level.HIGH if probability(learned.high, best) >= learned.high_from else Level.MEDIUM
    return Resemblance(
        _verdict(learned, best_score), level, _type(learned, best), *place, best_score, _because(learned.alert, best)
    )


def _verdict(learned: Weights, score: float) -> Verdict:
    if score >= learned.alert_from:
        return Verdict.CRY
    return Verdict.HARMLESS if score < HARMLESS_BELOW else Verdict.UNSURE


def passages(text: str) -> Iterator[tuple[int, int]]:
    if len(text) <= PASSAGE:
        if len(text) >= LEAST_LETTERS:
            yield 0, len(text)
        return
    for start in range(0, len(text) - PASSAGE // 2, PASSAGE // 2):
        yield start, min(len(text), start + PASSAGE)


def features(reading: Reading, start: int, end: int, reasons: Iterable[str]) -> dict[str, float]:
    """What stands in the passage, with its value: all letter groups together have the length 1."""
    groups = set(letter_groups(reading.view.folded[start:end]))
    share = 1 / math.sqrt(len(groups)) if groups else 0.0
    found = dict.fromkeys(groups, share)
    for concept, hits in reading.hits.items():
        if concept.isidentifier() and any(start <= hit.start < end for hit in hits):
            found[f"concept:{concept}"] = CONCEPT_SHARE
    found |= {f"guard:{reason}": CONCEPT_SHARE for reason in reasons}
    return found | {f"script:{_script(reading.view.folded[start:end])}": CONCEPT_SHARE}


def _script(text: str) -> str:
    """Where most letters are from: languages differ in how much their words weigh."""
    counts = {name: len(pattern.findall(text)) for name, pattern in SCRIPTS.items()}
    return max(counts, key=lambda name: counts[name])


def letter_groups(text: str) -> Iterator[str]:
    spaced = f" {text} "
    size = len(spaced)
    for at in range(size):
        first = spaced[at]
        if first >= "\u2e80":
            yield first
        for length in range(SHORTEST, LONGEST + 1):
            if at + length > size:
                break
            group = spaced[at : at + length]
            if length > LONGEST_UNSPACED and max(group) >= "\u2e80":
                break
            yield group


def probability(head: Head, found: Mapping[str, float]) -> float:
    known = head.weights
    total = head.bias + sum(known[name] * value for name, value in found.items() if name in known)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _type(learned: Weights, found: Mapping[str, float]) -> str:
    return max(learned.types, key=lambda name: probability(learned.types[name], found))


def _because(head: Head, found: Mapping[str, float]) -> tuple[str, ...]:
    """Letter groups tell a person nothing."""
    known = head.weights
    parts = {name: known[name] for name in found if name.startswith("concept:") and known.get(name, 0) > 0}
    return tuple(name.removeprefix("concept:") for name in sorted(parts, key=lambda name: -parts[name])[:5])
