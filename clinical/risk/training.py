"""Learns the weights of resemblance.py from labelled sentences. Deterministic: the same sentences and rules, the same
weights. Never reads the blind half. Needs scikit-learn, which the running product does not."""

import hashlib
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from clinical.risk.detector import LEXICON, detect
from clinical.risk.findings import TYPE_ORDER, Detection, Level
from clinical.risk.measure import Labelled
from clinical.risk.normalise import plain_view, unmasked_view
from clinical.risk.parts import KINDS, STARTS, Parts, Places, page_of, parts_of
from clinical.risk.reading import Reading, reading_of
from clinical.risk.resemblance import TYPE_BITS, WORDS, Head, probabilities, type_places
from clinical.risk.windows import MOST_LETTERS, Window, windows

STRENGTH = 30.0
"""How much the sentences weigh against small weights (C of a logistic regression)."""
TOLERANCE = 0.01
SEEN_IN = 2
"""A place of fewer sentences is not learned."""
TYPE_SEEN_IN = 6
RARENESS = 1.4
"""Power of a rare name's advantage over a common one; measured between 0 (none) and 2.2."""
SHARES = {"groups": 1.0, "words": 1.0, "pairs": 0.15, "beside": 0.1}
SHARE_OF_SIGNS = 0.15
"""How much the kinds of names count beside each other."""
FIRST_OF_CONCEPTS = tuple(KINDS).index("pairs")
MOST_STEPS, HEAVIEST = 31, 0.9999
"""A weight is kept as a number of steps; so many weights of a kind are not heavier than the most of them."""
LEAST = {"alert": Level.MEDIUM, "high": Level.HIGH}
"""For short messages; for windows of notes the same questions are learned from both, since there everyday talk is the
rule, and messages alone know little of it. What notes teach makes the ear for messages worse."""
NOTE_LEAST = {f"note_{name}": level for name, level in LEAST.items()}
BY_HEART = 0.8
"""Rules that find so many of a file's cries were made on that file. There they tell more than they do anywhere else,
so nothing is learned about them from it."""
KNOWN_WEIGHS, CRITICAL_WEIGHS = 0.6, 2.0
"""Of a sentence from a file that the rules know by heart, and of a critical one."""
HIGH_FROM = 0.4
"""In doubt between two levels, the higher (rubric, rule 9)."""
FALSE_SHARE = 0.05
"""So many of the look-alikes of a hand that was left out, where no hard rule speaks, may be called."""


FALSE_SHARE_OF_NOTES = 0.15
"""The same of safe notes of several sentences, most of them heavy or full of alarming words."""
MOST_OF_IT, LEAST_OF_IT = 0.8, 0.15
"""Of the words that are the cry in a note: a window with so many of them holds it, one with fewer than the other does
not, and from one between nothing is learned."""


@dataclass(frozen=True)
class Example:
    """A short message, or a window of a note. `hard`: the level that hard rules give the text. `by_heart`: of a file
    that the rules know by heart."""

    found: Parts
    row: Labelled
    hard: int
    by_heart: bool = False

    @property
    def hand(self) -> str:
        """Who wrote it: the first letter of its id."""
        return self.row.id[0]

    @property
    def weighs(self) -> float:
        return (KNOWN_WEIGHS if self.by_heart else 1.0) * (CRITICAL_WEIGHS if self.row.level == Level.CRITICAL else 1.0)


def examples_of(rows: Sequence[Labelled]) -> list[Example]:
    seen = [example for row in rows for example in _seen(row)]
    files: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for example in seen:
        files[example.hand, example.row.lang].append(example)
    known = {key for key, examples in files.items() if _by_heart(examples)}
    return [replace(example, by_heart=(example.hand, example.row.lang) in known) for example in seen]


def _seen(row: Labelled) -> Iterator[Example]:
    """A message whole, even the few that the detector reads by windows, a note by its windows."""
    detection = detect(row.text, learned=False)
    plain = plain_view(row.text)
    unmasked = unmasked_view(plain, LEXICON.vocabulary)
    reading = reading_of(unmasked if unmasked and unmasked.is_whole else plain, LEXICON)
    labelled = [*_labelled(row, reading)]
    spans = [span for span, _each in labelled]
    found = (
        parts.of_windows([window])
        for parts in parts_of(page_of([(reading, spans)]), detection.dismissals)
        for window in range(len(parts.signs))
    )
    for (span, each), parts in zip(labelled, found, strict=True):
        yield Example(parts, each, _hard(detection, reading, span))


def _labelled(row: Labelled, reading: Reading) -> Iterator[tuple[Window, Labelled]]:
    if not row.is_note:
        yield (0, min(len(reading.view.folded), MOST_LETTERS)), row
        return
    for span in windows(reading):
        shared = _shared(row, *reading.view.span(*span))
        if shared >= MOST_OF_IT:
            yield span, row
        elif shared < LEAST_OF_IT:
            yield span, replace(row, level=0, risk_type=None)


def _shared(row: Labelled, start: int, end: int) -> float:
    """How much of the cry stands in start:end, or how much of start:end is of the cry, whichever is more."""
    if not row.cry:
        return 0.0
    first = row.text.index(row.cry)
    last = first + len(row.cry)
    both = max(0, min(end, last) - max(start, first))
    return both / min(end - start, last - first)


def _hard(detection: Detection, reading: Reading, span: Window) -> int:
    start, end = reading.view.span(*span)
    return max((int(f.level) for f in detection.findings if f.hard and f.start < end and f.end > start), default=0)


def _by_heart(examples: Sequence[Example]) -> bool:
    severe = [example for example in examples if example.row.level >= Level.HIGH]
    return sum(example.hard >= Level.MEDIUM for example in severe) > BY_HEART * len(severe)


class Line(NamedTuple):
    """A sentence: its places in a table, how much each counts in it, and its signs."""

    places: Places
    values: np.ndarray
    signs: frozenset[str]


def line_of(example: Example) -> Line:
    """Without concepts where the rules know the file by heart."""
    found, signs = example.found, example.found.signs[0]
    values = np.repeat(found.scales[0], found.counts[0])
    if not example.by_heart:
        return Line(found.places, values, signs)
    bare = int(found.counts[0, :FIRST_OF_CONCEPTS].sum())
    return Line(found.places[:bare], values[:bare], frozenset(sign for sign in signs if sign.startswith("script:")))


def line_of_words(example: Example) -> Line:
    """With places in the smaller tables of types."""
    places, scale = type_places(example.found), example.found.scales[0, WORDS]
    return Line(places, np.full(len(places), scale), line_of(example).signs)


@dataclass(frozen=True, eq=False)
class Sheet:
    """Sentences as numbers, a row each; the columns are `places`, each of one of `kinds`, and then `signs`.
    `folded`: by what a column's weight is multiplied before it is stored, so that the detector need not know how rare
    a name is. `size`: of the table."""

    places: Places
    kinds: Places
    signs: list[str]
    folded: np.ndarray
    told: csr_matrix
    weighs: np.ndarray
    size: int


def sheet_of(examples: Sequence[Example], seen_in: int = SEEN_IN) -> Sheet:
    return _sheet(examples, [line_of(example) for example in examples], int(STARTS[-1]), seen_in, _kinds_of)


def _kinds_of(places: Places) -> Places:
    return np.searchsorted(STARTS, places, "right") - 1


def sheet_of_words(examples: Sequence[Example]) -> Sheet:
    lines = [line_of_words(example) for example in examples]
    return _sheet(examples, lines, 1 << TYPE_BITS, TYPE_SEEN_IN, lambda places: np.full(len(places), WORDS))


def _sheet(
    examples: Sequence[Example], lines: Sequence[Line], size: int, seen_in: int, kinds_of: Callable[[Places], Places]
) -> Sheet:
    signs = sorted({sign for line in lines for sign in line.signs})
    number = {sign: size + index for index, sign in enumerate(signs)}
    marks = [sorted(number[sign] for sign in line.signs) for line in lines]
    columns = np.concatenate([part for line, mark in zip(lines, marks, strict=True) for part in (line.places, mark)])
    values = np.concatenate([part for line in lines for part in (line.values, np.ones(len(line.signs)))])
    ends = np.cumsum([0, *(len(line.places) + len(line.signs) for line in lines)])
    told = csr_matrix((values, columns.astype(np.int64), ends), shape=(len(lines), size + len(signs)))
    told.sum_duplicates()
    counts = np.bincount(told.indices, minlength=size + len(signs))
    kept = np.flatnonzero(counts >= seen_in)
    places = kept[kept < size]
    kinds = kinds_of(places)
    named = [signs[column - size] for column in kept[len(places) :]]
    folded = np.concatenate([_folds(kinds, counts[places] / len(lines)), np.full(len(named), SHARE_OF_SIGNS)])
    told = told[:, kept].multiply(folded).tocsr()
    told.sort_indices()
    return Sheet(places, kinds, named, folded, told, np.array([example.weighs for example in examples]), size)


def _folds(kinds: Places, shares: np.ndarray) -> np.ndarray:
    """A name in one sentence of fifty counts as given in SHARES; rarer ones more, but for those of concepts."""
    rareness = np.where(kinds < FIRST_OF_CONCEPTS, (np.log(shares) / math.log(1 / 50)) ** RARENESS, 1.0)
    return np.array([SHARES[name] for name in KINDS])[kinds] * rareness


def learn(sheet: Sheet, wanted: Sequence[bool]) -> tuple[float, np.ndarray]:
    """Logistic regression in which both classes weigh the same."""
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", solver="liblinear", tol=TOLERANCE)
    model.fit(sheet.told, np.array(wanted), sample_weight=sheet.weighs)
    return float(model.intercept_[0]), model.coef_[0]


def fit(sheet: Sheet, wanted: Sequence[bool]) -> Head:
    """Weights of places are kept in 63 steps, wide enough for all but the heaviest of their kind."""
    bias, weight = learn(sheet, wanted)
    weight = weight * sheet.folded
    placed, signs = weight[: len(sheet.places)], weight[len(sheet.places) :].tolist()
    steps = np.array([_step(placed[sheet.kinds == kind]) for kind in range(len(KINDS))])
    table = np.zeros(sheet.size, np.int8)
    table[sheet.places] = np.clip(np.rint(placed / steps[sheet.kinds]), -MOST_STEPS, MOST_STEPS)
    named = {sign: round(each, 3) for sign, each in zip(sheet.signs, signs, strict=True) if round(each, 3)}
    return Head(round(bias, 3), table, steps, named)


def _step(weight: np.ndarray) -> float:
    return float(np.quantile(np.abs(weight), HEAVIEST) / MOST_STEPS) or 1.0 if len(weight) else 1.0


def heads_of(examples: Sequence[Example], least: Mapping[str, Level]) -> dict[str, Head]:
    """For each name the question whether a sentence is of this level or more."""
    sheet = sheet_of(examples)
    return {name: fit(sheet, [example.row.level >= level for example in examples]) for name, level in least.items()}


def type_heads(examples: Sequence[Example]) -> dict[str, Head]:
    """From words and signs alone: which of five types is easier to tell than whether."""
    due = [example for example in examples if example.row.level >= Level.MEDIUM and example.row.risk_type]
    sheet = sheet_of_words(due)
    return {name: fit(sheet, [each.row.risk_type == name for each in due]) for name in TYPE_ORDER}


def train(examples: Sequence[Example]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The content of resemblance.json, but for the corpus' checksum, and of resemblance.npz."""
    messages = [example for example in examples if not example.row.is_note]
    heads = heads_of(messages, LEAST) | heads_of(examples, NOTE_LEAST) | type_heads(examples)
    stored = {
        "alert_from": round(_threshold(left_out(messages, messages)), 3),
        "note_alert_from": round(_note_threshold(left_out(examples, [e for e in examples if e.row.is_note])), 3),
        "high_from": HIGH_FROM,
        "heads": {name: _stored(head) for name, head in heads.items()},
    }
    return stored, {name: head.table for name, head in heads.items()}


def _stored(head: Head) -> dict[str, Any]:
    return {"bias": head.bias, "steps": [float(f"{step:.4g}") for step in head.steps], "signs": dict(head.signs)}


def left_out(examples: Sequence[Example], scored: Sequence[Example]) -> Iterator[tuple[Example, float]]:
    """Of `scored` each with its score by weights learned from all hands but the one that wrote it, since what one hand
    writes resembles itself. Files that the rules know by heart tell nothing about new writers."""
    for hand in sorted({example.hand for example in scored if not example.by_heart}):
        others = [example for example in examples if example.hand != hand]
        head = heads_of(others, {"alert": LEAST["alert"]})["alert"]
        for example in scored:
            if example.hand == hand and not example.by_heart:
                yield example, float(probabilities(head, example.found)[0])


def _threshold(scored: Iterable[tuple[Example, float]]) -> float:
    alike = [
        score for example, score in scored if example.row.tag.startswith("lookalike") and example.hard < Level.MEDIUM
    ]
    return _exceeded_by(alike, FALSE_SHARE)


def _note_threshold(scored: Iterable[tuple[Example, float]]) -> float:
    """By the loudest window of each safe note."""
    loudest: dict[str, float] = {}
    for example, score in scored:
        if example.row.is_note and not example.row.cry and example.hard < Level.MEDIUM:
            loudest[example.row.id] = max(score, loudest.get(example.row.id, 0.0))
    return _exceeded_by([*loudest.values()], FALSE_SHARE_OF_NOTES)


def _exceeded_by(scores: Sequence[float], share: float) -> float:
    return sorted(scores, reverse=True)[int(len(scores) * share)]


def checksum(paths: Sequence[Path]) -> str:
    """Of the sentences, so that a test can tell when the weights are older than they are."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(paths))).hexdigest()
