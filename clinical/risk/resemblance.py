"""Words that no rule knows, weighed together: does this passage sound like the labelled cries for help, or like the
labelled look-alikes and everyday talk? A sum of learned weights (a logistic regression over letter groups, words, the
concepts of the lexicon and what the guards said), so that what speaks for it can be named. It only adds soft findings,
which a model may dismiss, and dismisses soft hits of rules that sound harmless; hard ones are none of its business.
Figures and limits: docs/risk-engine.md."""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from clinical.risk.findings import Level
from clinical.risk.reading import Reading

WEIGHTS_FILE = Path(__file__).with_name("resemblance.json")
SHORTEST, LONGEST = 3, 6
LONGEST_UNSPACED = 4
"""Letters of a group; in scripts without spaces one letter is a word already."""
SPACED_RUN = re.compile("[^\u2e80-\U0010ffff]{5,}")
UNSPACED_PAIR = re.compile("[\u2e80-\U0010ffff](?=(.))", re.DOTALL)
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+|[^\w\s]")
WORDS_ARE = "\t"
"""Stands before words, so that they are not taken for letter groups; no view has a tab in it."""
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
class Parts:
    """What stands in a passage, each once: letter groups and words, which weigh the less the more of them there are;
    and signs (concepts, guards, the script), which do not."""

    groups: frozenset[str]
    words: frozenset[str]
    signs: frozenset[str]

    def scaled(self) -> Iterator[tuple[frozenset[str], float]]:
        yield self.groups, _share(self.groups)
        yield self.words, _share(self.words)
        yield self.signs, 1.0


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
    heads = {name: _head(stored[name], stored["names"]) for name in ("alert", "high")}
    types = {name: _head(head, stored["type_names"]) for name, head in stored["types"].items()}
    return Weights(heads["alert"], heads["high"], types, stored["alert_from"], stored["high_from"], stored["corpus"])


def _head(stored: Mapping[str, Any], names: Sequence[str]) -> Head:
    """The file holds names once, and for each head its weights in tenths in the same order."""
    found = zip(names, stored["tenths"], strict=True)
    return Head(stored["bias"], {name: weight / 10 for name, weight in found if weight})


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
    verdict = _verdict(learned, best_score)
    level = Level.HIGH if probability(learned.high, best) >= learned.high_from else Level.MEDIUM
    kind = _type(learned, best) if verdict is not Verdict.HARMLESS else ""
    return Resemblance(verdict, level, kind, *place, best_score, _because(learned.alert, best))


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


def features(reading: Reading, start: int, end: int, reasons: Iterable[str]) -> Parts:
    text = reading.view.folded[start:end]
    concepts = {
        f"concept:{concept}"
        for concept, hits in reading.hits.items()
        if concept.isidentifier() and any(start <= hit.start < end for hit in hits)
    }
    signs = concepts | {f"guard:{reason}" for reason in reasons} | {f"script:{_script(text)}"}
    return Parts(frozenset(letter_groups(text)), frozenset(words(text)), frozenset(signs))


def _script(text: str) -> str:
    """Where most letters are from: languages differ in how much their words weigh."""
    counts = {name: len(pattern.findall(text)) for name, pattern in SCRIPTS.items()}
    return max(counts, key=lambda name: counts[name])


def letter_groups(text: str) -> set[str]:
    spaced = f" {text} "
    size = len(spaced)
    found = {spaced[at : at + n] for n in range(SHORTEST, LONGEST_UNSPACED + 1) for at in range(size - n + 1)}
    for run in SPACED_RUN.finditer(spaced):
        start, end = run.span()
        found.update(
            spaced[at : at + n] for n in range(LONGEST_UNSPACED + 1, LONGEST + 1) for at in range(start, end - n + 1)
        )
    for unspaced in UNSPACED_PAIR.finditer(spaced):
        found.update((unspaced[0], unspaced[0] + unspaced[1]))
    return found


def word_count(text: str) -> int:
    """Without signs; in scripts without spaces each letter counts."""
    return sum(word[0].isalnum() for word in WORD.findall(text))


def words(text: str) -> Iterator[str]:
    """One by one, and two by two."""
    found = WORD.findall(text)
    yield from (WORDS_ARE + word for word in found)
    yield from (f"{WORDS_ARE}{one} {other}" for one, other in pairwise(found))


def probability(head: Head, found: Parts) -> float:
    weight = head.weights.get
    total = head.bias + sum(scale * math.fsum(filter(None, map(weight, names))) for names, scale in found.scaled())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _share(names: frozenset[str]) -> float:
    return 1 / math.sqrt(len(names)) if names else 0.0


def _type(learned: Weights, found: Parts) -> str:
    """Told from words and signs alone."""
    found = replace(found, groups=frozenset())
    return max(learned.types, key=lambda name: probability(learned.types[name], found))


def _because(head: Head, found: Parts) -> tuple[str, ...]:
    """Letter groups tell a person nothing."""
    known = head.weights
    parts = {name: known[name] for name in found.signs if name.startswith("concept:") and known.get(name, 0) > 0}
    return tuple(name.removeprefix("concept:") for name in sorted(parts, key=lambda name: (-parts[name], name))[:5])
