"""Words that no rule knows, weighed together: does this passage sound like the labelled cries for help, or like the
labelled look-alikes and everyday talk? A sum of learned weights (a logistic regression over letter groups, words, words
near each other, the concepts of the lexicon with their order and the words beside them, and what the guards said), so
that what speaks for it can be named. Names of groups and words are not kept: each is a number, a place in a table of
weights (feature hashing, Weinberger 2009), which holds millions in a few megabytes. It only adds soft findings, which a
model may dismiss, and dismisses soft hits of rules that sound harmless; hard ones are none of its business. Figures and
limits: docs/risk-engine.md."""

import json
import math
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from clinical.risk.findings import TYPE_ORDER, Level
from clinical.risk.reading import Reading

Numbers: TypeAlias = NDArray[np.uint64]
Places: TypeAlias = NDArray[np.int64]

WEIGHTS_FILE = Path(__file__).with_name("resemblance.json")
TABLES_FILE = WEIGHTS_FILE.with_suffix(".npz")
SHORTEST, LONGEST = 3, 6
LONGEST_UNSPACED = 4
"""Letters of a group; in scripts without spaces one letter is a word already."""
FIRST_UNSPACED = 0x2E80
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+|[^\w\s]")
PASSAGE = 300
"""Letters of the texts it was trained on; longer ones are read in passages that overlap by half."""
LEAST_LETTERS = 4
NEAR, FAR = 8, 30
"""Units between two concepts that are told as a pair."""
SKIPPED = 2
"""Words between two that are told together."""
BESIDE = 2
"""Words before and after a concept's that are told with it."""
HARMLESS_BELOW = 0.5
"""More likely harmless than not, with both kinds weighing the same."""
SCRIPTS = {"latin": (0x61, 0x7A), "han": (0x3400, 0x9FFF), "arabic": (0x600, 0x6FF), "cyrillic": (0x400, 0x4FF)}


class Kind(NamedTuple):
    """A kind of names, with 2 ** `bits` places in the tables. What is `shared` weighs the less the more of it stands in
    a passage."""

    bits: int
    shared: bool


KINDS = {
    "groups": Kind(21, True),
    "words": Kind(20, True),
    "pairs": Kind(18, False),
    "beside": Kind(19, False),
}
"""Groups of letters; words, and two of them with at most two between; two concepts in their order; a concept with a
word beside it."""
SHIFTS = np.array([64 - kind.bits for kind in KINDS.values()], np.uint64)
STARTS: Places = np.cumsum([0, *(1 << kind.bits for kind in KINDS.values())])
SHARED = np.array([kind.shared for kind in KINDS.values()])
WORDS = tuple(KINDS).index("words")
TYPE_BITS = 16
"""Which type a cry is of is told from words in a smaller table."""
FACTOR = 0x9E3779B97F4A7C15
TIMES, SPREAD, ONE, HALF = (np.array([n], np.uint64) for n in (FACTOR, 0xD6E8FEB86659FD93, 1, 32))
"""Arrays, since these may overflow without a warning."""


def _powers(factor: int) -> Numbers:
    return np.array([pow(factor, n, 1 << 64) for n in range(PASSAGE + 3)], np.uint64)


POWERS, INVERSES = _powers(FACTOR), _powers(pow(FACTOR, -1, 1 << 64))


@dataclass(frozen=True, slots=True, eq=False)
class Concepts:
    """The concepts of a text, each hit of them, in the order of the text."""

    names: list[str]
    numbers: Numbers
    starts: Places
    ends: Places
    units: Places
    sentences: Places


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What stands in a passage, each once. `places[edges[k]:edges[k + 1]]`: in the tables, of kind k; `signs`:
    concepts, guards and the script by their names."""

    places: Places
    edges: Places
    signs: frozenset[str]

    @property
    def counts(self) -> Places:
        return np.diff(self.edges)

    @property
    def scales(self) -> NDArray[np.float64]:
        """By kind."""
        return np.where(SHARED, 1 / np.sqrt(np.maximum(1, self.counts)), 1.0)

    def of(self, kind: int) -> Places:
        """In that kind's own part of the tables."""
        found: Places = self.places[self.edges[kind] : self.edges[kind + 1]] - STARTS[kind]
        return found


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
    with np.load(TABLES_FILE) as tables:
        heads = {name: _head(head, tables[name]) for name, head in stored["heads"].items()}
    types = {name: heads[name] for name in TYPE_ORDER}
    return Weights(heads["alert"], heads["high"], types, stored["alert_from"], stored["high_from"], stored["corpus"])


def _head(stored: Mapping[str, Any], table: NDArray[np.int8]) -> Head:
    return Head(stored["bias"], table, np.array(stored["steps"]), stored["signs"])


def resemblance(reading: Reading, reasons: Iterable[str]) -> Resemblance | None:
    """None for a text too short to sound like anything. `reasons`: what the guards said in this text."""
    learned = weights()
    best, best_score, place = None, -1.0, (0, 0)
    concepts = concepts_of(reading)
    for start, end in passages(reading.view.folded):
        found = features(reading, concepts, start, end, reasons)
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


def concepts_of(reading: Reading) -> Concepts:
    hits = sorted(
        {(hit[2], hit[3], concept) for concept, hits in reading.hits.items() if concept.isidentifier() for hit in hits}
    )
    starts = np.array([hit[0] for hit in hits], np.int64)
    ends = np.array([hit[1] for hit in hits], np.int64)
    names = [hit[2] for hit in hits]
    units, sentences = (
        np.array([line[hit[0]] for hit in hits], np.int64) for line in (reading.units, reading.sentences)
    )
    return Concepts(names, np.array([*map(_number, names)], np.uint64), starts, ends, units, sentences)


@lru_cache(maxsize=4096)
def _number(name: str) -> int:
    return zlib.crc32(name.encode())


def features(reading: Reading, concepts: Concepts, start: int, end: int, reasons: Iterable[str]) -> Parts:
    """Of a passage, no longer than PASSAGE."""
    text = reading.view.folded[start:end]
    codes = np.frombuffer(f" {text} ".encode("utf-32-le"), np.uint32)
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum((codes + ONE) * POWERS[: len(codes)], out=sums[1:])
    bounds = np.array([word.span() for word in WORD.finditer(text)], np.int64).reshape(-1, 2) + 1
    words = numbers_of(sums, bounds[:, 0], bounds[:, 1])
    first, last = np.searchsorted(concepts.starts, (start, end))
    numbers = concepts.numbers[first:last]
    found = {
        "groups": [*letter_groups(codes, sums)],
        "words": [words, *(_two(words, words[step:]) for step in range(1, SKIPPED + 2))],
        "pairs": [*_pairs(concepts, int(first), int(last))],
        "beside": [*_beside(numbers, concepts, slice(first, last), words, bounds + (start - 1))],
    }
    signs = {f"concept:{name}" for name in concepts.names[first:last]} | {f"guard:{reason}" for reason in reasons}
    return _parts(found, frozenset(signs | {f"script:{_script(codes)}"}))


def _parts(found: Mapping[str, list[Numbers]], signs: frozenset[str]) -> Parts:
    numbers = [each for name in KINDS for each in found[name]]
    sizes = [sum(map(len, found[name])) for name in KINDS]
    places = _places(np.concatenate(numbers), np.repeat(SHIFTS, sizes)) + np.repeat(STARTS[:-1], sizes)
    places.sort()
    new = np.ones(len(places), bool)
    np.not_equal(places[1:], places[:-1], out=new[1:])
    places = places[new]
    return Parts(places, np.searchsorted(places, STARTS), signs)


def _places(numbers: Numbers, shifts: Numbers) -> Places:
    """The first bits of numbers that a multiplication has spread."""
    return (((numbers ^ (numbers >> HALF)) * SPREAD) >> shifts).astype(np.int64)


def _two(one: Numbers, other: Numbers) -> Numbers:
    size = min(len(one), len(other))
    return one[:size] * TIMES + other[:size]


def numbers_of(sums: Numbers, starts: Places, ends: Places) -> Numbers:
    """Of the letters starts:ends, the same wherever they stand (Rabin's fingerprint, 1981)."""
    return (sums[ends] - sums[starts]) * INVERSES[starts]


def letter_groups(codes: NDArray[np.uint32], sums: Numbers) -> Iterator[Numbers]:
    size = len(codes)
    unspaced = codes >= FIRST_UNSPACED
    before = np.zeros(size + 1, np.int64)
    np.cumsum(unspaced, out=before[1:])
    for n in range(SHORTEST, min(LONGEST, size) + 1):
        found = (sums[n:] - sums[: size - n + 1]) * INVERSES[: size - n + 1]
        yield found if n <= LONGEST_UNSPACED else found[before[n:] == before[: size - n + 1]]
    if before[-1]:
        at = np.flatnonzero(unspaced)
        for n in (1, 2):
            yield numbers_of(sums, at, at + n)


def _pairs(concepts: Concepts, first: int, last: int) -> Iterator[Numbers]:
    """Of those that do not overlap; near each other in a sentence told otherwise than far."""
    units, starts = concepts.units[first:last], concepts.starts[first:last]
    numbers, sentences = concepts.numbers[first:last], concepts.sentences[first:last]
    many = np.searchsorted(units, units + FAR, "right") - np.arange(1, len(units) + 1)
    one = np.repeat(np.arange(len(units)), many)
    other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(many) - many, many)
    apart = (starts[other] >= concepts.ends[first:last][one]) & (numbers[one] != numbers[other])
    one, other = one[apart], other[apart]
    near = (units[other] - units[one] <= NEAR) & (sentences[one] == sentences[other])
    yield _two(numbers[one[near]], numbers[other[near]])
    yield _two(numbers[one[~near]] * TIMES, numbers[other[~near]])


def _beside(numbers: Numbers, concepts: Concepts, of: slice, words: Numbers, bounds: Places) -> Iterator[Numbers]:
    before = np.searchsorted(bounds[:, 0], concepts.starts[of])
    behind = np.searchsorted(bounds[:, 0], concepts.ends[of])
    for step in range(BESIDE):
        there = before > step
        yield _two(words[before[there] - step - 1], numbers[there])
        there = behind + step < len(words)
        yield _two(numbers[there], words[behind[there] + step])


def _script(codes: NDArray[np.uint32]) -> str:
    """Where most letters are from: languages differ in how much their words weigh."""
    counts = {name: int(np.count_nonzero((codes >= low) & (codes <= high))) for name, (low, high) in SCRIPTS.items()}
    return max(counts, key=lambda name: counts[name])


def word_count(text: str) -> int:
    """Without signs; in scripts without spaces each letter counts."""
    return sum(word[0].isalnum() for word in WORD.findall(text))


def probability(head: Head, found: Parts) -> float:
    until = np.zeros(len(found.places) + 1, np.int64)
    np.cumsum(head.table[found.places], out=until[1:])
    sums = until[found.edges[1:]] - until[found.edges[:-1]]
    return _squashed(head.of_signs(found.signs) + math.fsum((sums * found.scales * head.steps).tolist()))


def _squashed(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def type_places(found: Parts) -> Places:
    return found.of(WORDS) >> (KINDS["words"].bits - TYPE_BITS)


def _type(learned: Weights, found: Parts) -> str:
    """Told from words and signs alone."""
    words, scale = type_places(found), float(found.scales[WORDS])

    def total(head: Head) -> float:
        steps = int(head.table[words].sum(dtype=np.int64))
        return head.of_signs(found.signs) + steps * scale * float(head.steps[WORDS])

    return max(learned.types, key=lambda name: total(learned.types[name]))


def _because(head: Head, found: Parts) -> tuple[str, ...]:
    """Places in the tables tell a person nothing."""
    known = head.signs
    parts = {name: known[name] for name in found.signs if name.startswith("concept:") and known.get(name, 0) > 0}
    return tuple(name.removeprefix("concept:") for name in sorted(parts, key=lambda name: (-parts[name], name))[:5])
