"""The learned layer adds soft findings where no rule is sure, and nothing else."""

import json
from pathlib import Path

import pytest

from clinical.risk.detector import detect
from clinical.risk.findings import Level
from clinical.risk.measure import Labelled, read_corpus
from clinical.risk.resemblance import WEIGHTS_FILE, Parts, letter_groups, passages, weights, words
from clinical.risk.training import BY_HEART, Example, checksum, examples_of, heads_of

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


def example(text: str, level: Level | int, hand: str = "t") -> Example:
    row = Labelled(f"{hand}en1", "en", text, level, None, "pos:test")
    return Example(Parts(frozenset(), frozenset(words(text)), frozenset()), row, 0)


def test_learning_is_repeatable_and_learns() -> None:
    examples = [example("my rope", Level.HIGH), example("my soup", 0), example("your soup", 0)] * 10
    head = heads_of(examples, {"alert": Level.MEDIUM})["alert"]

    assert head == heads_of(examples, {"alert": Level.MEDIUM})["alert"]
    assert head.weights["\trope"] > 0 > head.weights["\tsoup"]
    assert head.weights["\trope"] > head.weights["\tmy"]


def test_what_rules_know_by_heart_tells_nothing_about_signs() -> None:
    rows = read_corpus([CORPUS / "open" / "en.jsonl"])
    examples = examples_of(rows)

    assert sum(each.hard >= Level.MEDIUM for each in examples if each.row.level >= Level.HIGH) > BY_HEART * 30
    assert all(each.by_heart for each in examples)
    assert not any(name.startswith("concept:") for name in heads_of(examples, {"alert": Level.MEDIUM})["alert"].weights)


def test_letter_groups_are_longer_where_words_have_spaces() -> None:
    assert {"rope", " rope ", "rop"} <= set(letter_groups("rope"))
    assert {"绳", "绳子", "绳子断了"} <= set(letter_groups("绳子断了"))
    assert max(len(group) for group in letter_groups("绳子断了没有")) == 4
    assert min(len(group) for group in letter_groups("rope")) == 3


def test_the_file_is_small() -> None:
    assert WEIGHTS_FILE.stat().st_size < 1_800_000
    assert set(json.loads(WEIGHTS_FILE.read_text())) == {
        "alert", "alert_from", "corpus", "high", "high_from", "names", "type_names", "types",
    }  # fmt: skip
