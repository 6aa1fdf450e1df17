"""The learned layer adds soft findings where no rule is sure, and nothing else."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from clinical.risk.detector import LEXICON, detect
from clinical.risk.findings import Level
from clinical.risk.measure import Labelled, read_corpus
from clinical.risk.normalise import plain_view
from clinical.risk.reading import reading_of
from clinical.risk.resemblance import (
    KINDS,
    STARTS,
    TABLES_FILE,
    WEIGHTS_FILE,
    Head,
    Parts,
    concepts_of,
    features,
    passages,
    probability,
    weights,
)
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


def parts_of(text: str) -> Parts:
    reading = reading_of(plain_view(text), LEXICON)
    return features(reading, concepts_of(reading), 0, len(text), ())


def shared(kind: str, *texts: str) -> int:
    """How many names of this kind all of these texts have."""
    found = [set(parts_of(text).of(tuple(KINDS).index(kind)).tolist()) for text in texts]
    return len(set.intersection(*found))


def example(text: str, level: Level | int, hand: str = "t") -> Example:
    return Example(parts_of(text), Labelled(f"{hand}en1", "en", text, level, None, "pos:test"), 0)


def test_learning_is_repeatable_and_learns() -> None:
    examples = [example("my rope", Level.HIGH), example("my soup", 0), example("your soup", 0)] * 10
    head = heads_of(examples, {"alert": Level.MEDIUM})["alert"]
    again = heads_of(examples, {"alert": Level.MEDIUM})["alert"]

    assert (head.table == again.table).all()
    assert head.signs == again.signs
    rope, my, soup = (probability(head, parts_of(text)) for text in ("rope", "my", "soup"))
    assert rope > my > soup
    assert rope > 0.5 > soup


def test_a_step_less_in_a_table_is_a_step_less_in_the_sum() -> None:
    found = parts_of("my rope")
    table = np.zeros(STARTS[-1], np.int8)
    head = Head(0.0, table, np.array([1.0, 0, 0, 0]), {})

    assert probability(head, found) == 0.5
    table[found.places[0]] = -2
    assert math.log(probability(head, found) / (1 - probability(head, found))) == pytest.approx(-2 * found.scales[0])


def test_what_rules_know_by_heart_tells_nothing_about_signs() -> None:
    rows = read_corpus([CORPUS / "open" / "en.jsonl"])
    examples = examples_of(rows)

    assert sum(each.hard >= Level.MEDIUM for each in examples if each.row.level >= Level.HIGH) > BY_HEART * 30
    assert all(each.by_heart for each in examples)
    head = heads_of(examples, {"alert": Level.MEDIUM})["alert"]
    assert not any(sign.startswith("concept:") for sign in head.signs)
    assert head.table[: STARTS[2]].any()
    assert not head.table[STARTS[2] :].any()


def test_names_are_the_same_wherever_they_stand() -> None:
    assert shared("words", "rope", "a very long way to the rope") == 1
    assert shared("words", "the old rope", "it is the old rope") == 6  # three words, three twos of them
    assert shared("groups", "rope", "now a rope") == 4 + 3 + 2 + 1
    assert shared("groups", "rope", "soup") == 0


def test_letter_groups_are_longer_where_words_have_spaces() -> None:
    assert shared("groups", "rope", "rope") == 4 + 3 + 2 + 1  # " rope " in threes, fours, fives and sixes
    assert shared("groups", "绳子断了没", "绳子断了没") == 5 + 5 + 5 + 4  # ones, twos with the space, threes, fours


def test_words_are_told_with_what_stands_near_them() -> None:
    assert shared("words", "one two three four", "one two three four") == 4 + 3 + 2 + 1
    assert shared("words", "one x y z two", "one a b c two") == 2
    assert shared("words", "one x y two", "one a b two") == 3


def test_the_order_of_concepts_is_told() -> None:
    assert shared("pairs", "I want to die", "I want so much to die") > 0
    assert shared("pairs", "I want to die", "soup with bread") == 0
    assert shared("beside", "tomorrow I die", "tomorrow I die") > 0


def test_the_files_are_small() -> None:
    assert WEIGHTS_FILE.stat().st_size < 300_000
    assert TABLES_FILE.stat().st_size < 4_500_000
    assert set(json.loads(WEIGHTS_FILE.read_text())) == {"alert_from", "corpus", "heads", "high_from"}
