"""The learned layer adds soft findings where no rule is sure, and nothing else."""

import json
from pathlib import Path

import pytest

from clinical.risk.detector import detect
from clinical.risk.findings import Level
from clinical.risk.measure import Labelled, read_corpus
from clinical.risk.resemblance import WEIGHTS_FILE, passages, weights
from clinical.risk.training import Example, checksum, fit

CORPUS = Path(__file__).parent / "corpus"
LEARNED_FROM = sorted([*(CORPUS / "open").glob("*.jsonl"), *(CORPUS / "train").glob("*.jsonl")])


def some_rows() -> list[Labelled]:
    """Every sixth: all of them take a minute."""
    return read_corpus(LEARNED_FROM)[::6]


def learned_findings(text: str) -> list[object]:
    return [finding for finding in detect(text).findings if finding.rule_id == "learned.resemblance"]


def test_the_weights_are_of_the_sentences_that_are_here() -> None:
    assert weights().corpus == checksum(LEARNED_FROM), "run manage.py train_resemblance on corpus/open and corpus/train"


def test_the_blind_half_is_not_among_what_was_learned() -> None:
    blind = {row.text for row in read_corpus(sorted((CORPUS / "blind").glob("*.jsonl")))}

    assert blind
    assert not blind & {row.text for row in read_corpus(LEARNED_FROM)}


def test_it_finds_what_the_rules_do_not_and_says_so_softly() -> None:
    rows = [row for row in some_rows() if row.level >= Level.MEDIUM]
    added = [row for row in rows if not detect(row.text, learned=False).findings and detect(row.text).findings]

    assert len(added) > 20
    for row in added:
        for finding in detect(row.text).findings:
            assert not finding.hard
            assert finding.level in (Level.MEDIUM, Level.HIGH)
            assert finding.why.startswith("sounds like the labelled cries")
            assert row.text[finding.start : finding.end] == finding.text


def test_where_a_rule_is_sure_it_is_not_asked() -> None:
    assert learned_findings("I want to die") == []


def test_hard_findings_are_none_of_its_business() -> None:
    for row in some_rows():
        hard = [finding for finding in detect(row.text, learned=False).findings if finding.hard]
        assert [finding for finding in detect(row.text).findings if finding.hard] == hard


def test_what_it_dismisses_is_soft_and_on_record() -> None:
    soft = [
        row
        for row in read_corpus(LEARNED_FROM)
        if row.level < Level.MEDIUM and detect(row.text, learned=False).findings
    ]
    dismissed = [row for row in soft if not detect(row.text).findings]

    assert dismissed
    for row in dismissed:
        assert "sounds like everyday talk" in {each.reason for each in detect(row.text).dismissals}


@pytest.mark.parametrize("length", [0, 3, 4, 300, 301, 449, 450, 5000])
def test_passages_cover_every_letter_of_a_long_text(length: int) -> None:
    covered = {at for start, end in passages("a" * length) for at in range(start, end)}

    assert covered == (set(range(length)) if length >= 4 else set())
    assert all(end - start <= 300 for start, end in passages("a" * length))


def test_learning_is_repeatable_and_learns() -> None:
    rows = read_corpus(LEARNED_FROM)[:1]
    examples = [Example({word: 1.0}, rows[0], 0) for word in ("rope", "soup") * 10]
    wanted = [True, False] * 10
    head = fit(examples, wanted)

    assert head == fit(examples, wanted)
    assert head.weights["rope"] > 1 > -1 > head.weights["soup"]


def test_the_file_is_small() -> None:
    assert WEIGHTS_FILE.stat().st_size < 900_000
    assert set(json.loads(WEIGHTS_FILE.read_text())) == {"alert_from", "corpus", "heads", "high_from"}
