"""Learns the weights of resemblance.py from labelled sentences. Deterministic: the same sentences and rules, the same
weights. Never reads the blind half."""

import hashlib
import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clinical.risk.detector import LEXICON, detect
from clinical.risk.findings import TYPE_ORDER, Level
from clinical.risk.measure import Labelled
from clinical.risk.normalise import plain_view, unmasked_view
from clinical.risk.reading import reading_of
from clinical.risk.resemblance import Head, features, probability

EPOCHS = 20
STEP = 0.5
STRENGTH = 30.0
"""How much the sentences weigh against small weights (C of a logistic regression)."""
SEEN_IN = 2
"""A feature of fewer sentences is not learned."""
FOLDS = 5
FALSE_SHARE = 0.04
"""So many of the harmless sentences that the rules leave alone may be called in cross-validation."""
MOST_WEIGHTS = {"alert": 20_000, "high": 10_000, "type": 1_500}


@dataclass(frozen=True)
class Example:
    found: Mapping[str, float]
    row: Labelled
    called: int


def examples_of(rows: Sequence[Labelled]) -> list[Example]:
    return [Example(*_seen(row)) for row in rows]


def _seen(row: Labelled) -> tuple[Mapping[str, float], Labelled, int]:
    """As the detector would see it, whole: the training sentences are no longer than a passage."""
    detection = detect(row.text, learned=False)
    plain = plain_view(row.text)
    view = unmasked_view(plain, LEXICON.vocabulary) or plain
    reasons = {dismissal.reason for dismissal in detection.dismissals}
    worst = detection.worst
    return features(reading_of(view, LEXICON), 0, len(view.folded), reasons), row, int(worst.level) if worst else 0


def train(examples: Sequence[Example]) -> dict[str, Any]:
    """The content of resemblance.json, but for the corpus' checksum."""
    alert = [example.row.level >= Level.MEDIUM for example in examples]
    high = [example.row.level >= Level.HIGH for example in examples]
    due = [example for example, is_due in zip(examples, alert, strict=True) if is_due and example.row.risk_type]
    heads = {"alert": fit(examples, alert), "high": fit(examples, high)}
    for name in TYPE_ORDER:
        heads[f"type:{name}"] = fit(due, [example.row.risk_type == name for example in due])
    return {
        "alert_from": round(_threshold(examples, alert), 3),
        "high_from": 0.5,
        "heads": {name: {"bias": round(head.bias, 3), "weights": _kept(name, head)} for name, head in heads.items()},
    }


def fit(examples: Sequence[Example], wanted: Sequence[bool]) -> Head:
    """Logistic regression by AdaGrad; both classes weigh the same, rare features are held as small as common ones."""
    seen = Counter(name for example in examples for name in example.found)
    names = sorted(name for name, count in seen.items() if count >= SEEN_IN)
    number = {name: index for index, name in enumerate(names)}
    rows = [[(number[n], v) for n, v in example.found.items() if n in number] for example in examples]
    shrink = [1 / (STRENGTH * seen[name]) for name in names]
    share = sum(wanted) / len(wanted)
    importance = {True: 0.5 / share, False: 0.5 / (1 - share)}
    weight, slope, bias, bias_slope = [0.0] * len(names), [1e-6] * len(names), 0.0, 1e-6
    order = list(range(len(rows)))
    chance = random.Random(1)  # noqa: S311 - repeatable, not secret
    for _epoch in range(EPOCHS):
        chance.shuffle(order)
        for index in order:
            row, is_wanted = rows[index], wanted[index]
            total = bias + sum([weight[at] * value for at, value in row])
            error = (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - is_wanted) * importance[is_wanted]
            bias_slope += error * error
            bias -= STEP * error / math.sqrt(bias_slope)
            for at, value in row:
                gradient = error * value + shrink[at] * weight[at]
                slope[at] += gradient * gradient
                weight[at] -= STEP * gradient / math.sqrt(slope[at])
    return Head(bias, dict(zip(names, weight, strict=True)))


def _threshold(examples: Sequence[Example], wanted: Sequence[bool]) -> float:
    """By cross-validation, so that a sentence is judged by weights that have not seen it."""
    scores = []
    for fold in range(FOLDS):
        others = [index for index in range(len(examples)) if index % FOLDS != fold]
        head = fit([examples[i] for i in others], [wanted[i] for i in others])
        scores += [
            probability(head, examples[i].found)
            for i in range(fold, len(examples), FOLDS)
            if not wanted[i] and examples[i].called < Level.MEDIUM
        ]
    return sorted(scores, reverse=True)[int(len(scores) * FALSE_SHARE)]


def _kept(name: str, head: Head) -> dict[str, float]:
    """The greatest weights only: the file is read at each start of a process."""
    most = MOST_WEIGHTS.get(name, MOST_WEIGHTS["type"])
    greatest = sorted(head.weights, key=lambda each: -abs(head.weights[each]))[:most]
    return {each: round(head.weights[each], 2) for each in sorted(greatest)}


def checksum(paths: Sequence[Path]) -> str:
    """Of the sentences, so that a test can tell when the weights are older than they are."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(paths))).hexdigest()
