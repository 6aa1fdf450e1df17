"""What the risk rules cost. Bounds: issue 3 and clinical.md 6. Texts are made of labelled sentences,
most of them look-alikes, so they are denser with hits than real ones."""

import json
import random
import statistics
import time
from pathlib import Path
from typing import Any

import pytest

from clinical.risk.detector import detect

CORPUS = Path("clinical/tests/risk/corpus/open")
P99_SECONDS = {500: 0.005, 5000: 0.050}
TEXTS = 300


def texts(length: int) -> list[str]:
    """Everyday sentences and look-alikes in one language, with one cry among them."""
    chance = random.Random(7)  # noqa: S311 - repeatable, not secret
    files = sorted(CORPUS.glob("*.jsonl"))
    rows = [json.loads(line) for path in files for line in path.read_text("utf-8").splitlines()]
    languages = sorted({row["lang"] for row in rows})
    made = []
    for number in range(TEXTS):
        language = languages[number % len(languages)]
        calm = [_ended(row) for row in rows if row["lang"] == language and row["level"] in ("NONE", "LOW")]
        cries = [_ended(row) for row in rows if row["lang"] == language and row["level"] not in ("NONE", "LOW")]
        sentences = [chance.choice(cries)]
        while sum(map(len, sentences)) < length:
            sentences.append(chance.choice(calm))
        chance.shuffle(sentences)
        made.append("".join(sentences)[:length])
    return made


def _ended(row: dict[str, str]) -> str:
    space = "" if row["lang"].startswith("zh") else " "
    end = "" if row["text"][-1] in ".!?。！？؟…" else "。" if not space else "."
    return row["text"] + end + space


@pytest.mark.parametrize("length", P99_SECONDS)
def test_p99_of_one_text(length: int, benchmark: Any) -> None:
    """The least of three passes counts for each text, so that a busy machine does not lie."""
    seconds = [min(_timed(text) for _ in range(3)) for text in texts(length)]
    p99 = statistics.quantiles(seconds, n=100)[98]
    benchmark.extra_info.update(p50_ms=round(statistics.median(seconds) * 1000, 2), p99_ms=round(p99 * 1000, 2))
    benchmark(detect, texts(length)[0])
    assert p99 < P99_SECONDS[length]


def _timed(text: str) -> float:
    start = time.perf_counter()
    detect(text)
    return time.perf_counter() - start


@pytest.mark.parametrize("text", ["I want to die " * 7200, "死" * 100_000, "a " * 50_000, "k.i.l.l " * 12_500])
def test_a_hostile_100_kb_is_read_in_linear_time(text: str, benchmark: Any) -> None:
    """Four times the text takes at most about four times as long: a ratio, whatever the machine."""
    quarter = text[: len(text) // 4]
    ratio = min(_timed(text) for _ in range(2)) / min(_timed(quarter) for _ in range(3))
    benchmark.extra_info["ratio"] = round(ratio, 2)
    benchmark.pedantic(detect, args=(text,), rounds=1)
    assert ratio < 7
