"""Learns the weights of resemblance.py from labelled sentences. Deterministic: the same sentences and rules, the same
weights. Never reads the blind half. Needs scikit-learn, which the running product does not."""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from clinical.risk.detector import LEXICON, detect
from clinical.risk.findings import TYPE_ORDER, Level
from clinical.risk.measure import Labelled
from clinical.risk.normalise import plain_view, unmasked_view
from clinical.risk.reading import reading_of
from clinical.risk.resemblance import WORDS_ARE, Head, Parts, features, probability

STRENGTH = 30.0
"""How much the sentences weigh against small weights (C of a logistic regression)."""
TOLERANCE = 0.01
SEEN_IN = 2
"""A letter group or word of fewer sentences is not learned."""
TYPE_SEEN_IN = 6
RARENESS = 1.75
"""Power of a rare name's advantage over a common one; measured between 0 (none) and 2."""
SHARES = {"groups": 1.0, "words": 0.8, "signs": 0.1}
"""How much the three kinds of names count beside each other."""
LEAST = {"alert": Level.MEDIUM, "high": Level.HIGH}
MOST_NAMES = 78_000
"""The file is read at each start of a process."""
BY_HEART = 0.8
"""Rules that find so many of a file's cries were made on that file. There they tell more than they do anywhere else,
so nothing is learned about them from it."""
KNOWN_WEIGHS, CRITICAL_WEIGHS = 0.6, 2.0
"""Of a sentence from a file that the rules know by heart, and of a critical one."""
HIGH_FROM = 0.4
"""In doubt between two levels, the higher (rubric, rule 9)."""
FALSE_SHARE = 0.05
"""So many of the look-alikes of a hand that was left out, where no hard rule speaks, may be called."""


@dataclass(frozen=True)
class Example:
    """`hard`: the level that hard rules give. `by_heart`: of a file that the rules know by heart."""

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
    seen = [_seen(row) for row in rows]
    files: dict[tuple[str, str], list[Example]] = defaultdict(list)
    for example in seen:
        files[example.hand, example.row.lang].append(example)
    known = {key for key, examples in files.items() if _by_heart(examples)}
    return [replace(example, by_heart=(example.hand, example.row.lang) in known) for example in seen]


def _seen(row: Labelled) -> Example:
    """As the detector would see it, whole: the training sentences are no longer than a passage."""
    detection = detect(row.text, learned=False)
    plain = plain_view(row.text)
    view = unmasked_view(plain, LEXICON.vocabulary) or plain
    reasons = {dismissal.reason for dismissal in detection.dismissals}
    found = features(reading_of(view, LEXICON), 0, len(view.folded), reasons)
    return Example(found, row, max((int(f.level) for f in detection.findings if f.hard), default=0))


def _by_heart(examples: Sequence[Example]) -> bool:
    severe = [example for example in examples if example.row.level >= Level.HIGH]
    return sum(example.hard >= Level.MEDIUM for example in severe) > BY_HEART * len(severe)


@dataclass(frozen=True)
class Sheet:
    """Sentences as numbers, a row each; `folded[i]`: by what a weight of names[i] is multiplied before it is stored,
    so that the detector need not know how rare a name is. `told` without the signs of files known by heart."""

    names: list[str]
    folded: np.ndarray
    told: csr_matrix
    weighs: np.ndarray

    def of(self, columns: np.ndarray) -> "Sheet":
        names = [self.names[column] for column in columns]
        return Sheet(names, self.folded[columns], self.told[:, columns], self.weighs)


def sheet_of(examples: Sequence[Example], seen_in: int = SEEN_IN) -> Sheet:
    counts = Counter(name for example in examples for found, _scale in _told(example) for name in found)
    names = sorted(name for name, count in counts.items() if count >= seen_in)
    number = {name: index for index, name in enumerate(names)}
    folded = np.array([_fold(name, counts[name] / len(examples)) for name in names])
    rows, columns, values = [], [], []
    for row, example in enumerate(examples):
        for found, scale in _told(example):
            known = [number[name] for name in found if name in number]
            rows += [row] * len(known)
            columns += known
            values += [scale] * len(known)
    told = csr_matrix((values, (rows, columns)), shape=(len(examples), len(names))).multiply(folded).tocsr()
    told.sort_indices()
    return Sheet(names, folded, told, np.array([example.weighs for example in examples]))


def _told(example: Example) -> Iterator[tuple[frozenset[str], float]]:
    parts = example.found
    if example.by_heart:
        parts = replace(parts, signs=frozenset(sign for sign in parts.signs if sign.startswith("script:")))
    return parts.scaled()


def _fold(name: str, share: float) -> float:
    """A name in one sentence of fifty counts as given in SHARES."""
    if name.startswith(("concept:", "guard:", "script:")):
        return SHARES["signs"]
    share_of = SHARES["words" if name.startswith(WORDS_ARE) else "groups"]
    return float(share_of * (math.log(share) / math.log(1 / 50)) ** RARENESS)


def learn(sheet: Sheet, wanted: Sequence[bool]) -> tuple[float, np.ndarray]:
    """Logistic regression in which both classes weigh the same."""
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", solver="liblinear", tol=TOLERANCE)
    model.fit(sheet.told, np.array(wanted), sample_weight=sheet.weighs)
    return float(model.intercept_[0]), model.coef_[0]


def fit(sheet: Sheet, wanted: Sequence[bool]) -> Head:
    bias, weight = learn(sheet, wanted)
    return Head(bias, dict(zip(sheet.names, (weight * sheet.folded).tolist(), strict=True)))


def heads_of(examples: Sequence[Example], least: Mapping[str, Level]) -> dict[str, Head]:
    """For each name the question whether a sentence is of this level or more: first with all names, then again with
    those that told most about any of them."""
    sheet = sheet_of(examples)
    wanted = {name: [example.row.level >= level for example in examples] for name, level in least.items()}
    often = np.sqrt(np.asarray((sheet.told != 0).sum(axis=0)).ravel())
    most = np.asarray(sheet.told.max(axis=0).todense()).ravel()
    told = sum(np.abs(learn(sheet, answers)[1]) * most * often for answers in wanted.values())
    kept = sheet.of(np.sort(np.argsort(-told, kind="stable")[:MOST_NAMES]))
    return {name: fit(kept, answers) for name, answers in wanted.items()}


def type_heads(examples: Sequence[Example]) -> dict[str, Head]:
    """From words and signs alone: which of five types is easier to tell than whether."""
    due = [example for example in examples if example.row.level >= Level.MEDIUM and example.row.risk_type]
    bare = [replace(example, found=replace(example.found, groups=frozenset())) for example in due]
    sheet = sheet_of(bare, TYPE_SEEN_IN)
    return {name: fit(sheet, [each.row.risk_type == name for each in due]) for name in TYPE_ORDER}


def train(examples: Sequence[Example]) -> dict[str, Any]:
    """The content of resemblance.json, but for the corpus' checksum."""
    heads, types = heads_of(examples, LEAST), type_heads(examples)
    return {
        "alert_from": round(_threshold(left_out(examples)), 3),
        "high_from": HIGH_FROM,
        "names": sorted(heads["alert"].weights),
        "type_names": sorted(types["SUICIDAL"].weights),
        "types": {name: _stored(head) for name, head in types.items()},
    } | {name: _stored(head) for name, head in heads.items()}


def _stored(head: Head) -> dict[str, Any]:
    return {"bias": round(head.bias, 3), "tenths": [round(head.weights[name] * 10) for name in sorted(head.weights)]}


def left_out(examples: Sequence[Example]) -> Iterator[tuple[Example, float]]:
    """Sentences with their scores by weights learned from all hands but the one that wrote them, since what one hand
    writes resembles itself. Files that the rules know by heart tell nothing about new writers."""
    for hand in sorted({example.hand for example in examples if not example.by_heart}):
        others = [example for example in examples if example.hand != hand]
        head = heads_of(others, {"alert": LEAST["alert"]})["alert"]
        for example in examples:
            if example.hand == hand and not example.by_heart:
                yield example, probability(head, example.found)


def _threshold(scored: Iterable[tuple[Example, float]]) -> float:
    alike = [
        score for example, score in scored if example.row.tag.startswith("lookalike") and example.hard < Level.MEDIUM
    ]
    return sorted(alike, reverse=True)[int(len(alike) * FALSE_SHARE)]


def checksum(paths: Sequence[Path]) -> str:
    """Of the sentences, so that a test can tell when the weights are older than they are."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(paths))).hexdigest()
