"""The learned layer adds soft findings where no rule is sure, and nothing else."""

import json
import math
import time
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from clinical.risk.detector import LEXICON, detect
from clinical.risk.findings import Level
from clinical.risk.measure import Labelled, read_corpus
from clinical.risk.normalise import plain_view
from clinical.risk.parts import AT_ONCE, KINDS, STARTS, Parts, page_of, parts_of
from clinical.risk.reading import Reading, reading_of
from clinical.risk.resemblance import TABLES_FILE, WEIGHTS_FILE, Head, probabilities, weights
from clinical.risk.training import BY_HEART, Example, checksum, examples_of, heads_of
from clinical.risk.windows import LONGEST_SENTENCE, MOST_LETTERS, WHOLE, windows

CORPUS = Path(__file__).parent / "corpus"
LEARNED_FROM = sorted(path for folder in ("notes", "open", "train") for path in (CORPUS / folder).glob("*.jsonl"))


def some_rows() -> list[Labelled]:
    """Every sixth: all of them take a minute."""
    return read_corpus(LEARNED_FROM)[::6]


def learned_findings(text: str) -> list[object]:
    return [finding for finding in detect(text).findings if finding.rule_id == "learned.resemblance"]


def test_the_weights_are_of_the_sentences_that_are_here() -> None:
    assert weights().corpus == checksum(LEARNED_FROM), (
        "run manage.py train_resemblance on corpus/open, corpus/train and corpus/notes"
    )


def test_the_blind_half_is_not_among_what_was_learned() -> None:
    files = [path for folder in ("blind", "notes_blind") for path in sorted((CORPUS / folder).glob("*.jsonl"))]
    blind = {row.text for row in read_corpus(files)}

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


def reading(text: str) -> Reading:
    return reading_of(plain_view(text), LEXICON)


LONG = (
    "I slept well. ",
    "and then we talked and talked, ",
    "去公园走了一圈，",
    "حرف زدیم و چای خوردیم. ",
    "a",
    "word ",
)


@pytest.mark.parametrize("text", ["", "abc", "abcd", *(piece * 60 for piece in LONG), "\n \n", "..." * 300])
def test_windows_cover_every_letter_and_are_no_longer_than_what_was_learned_from(text: str) -> None:
    read = reading(text)
    found = windows(read)
    covered = {at for start, end in found for at in range(start, end)}
    letters = {at for at, letter in enumerate(read.view.folded) if not letter.isspace()}

    assert letters - covered == (set() if len(text) >= 4 else letters)
    most = WHOLE if len(found) == 1 else LONGEST_SENTENCE
    assert all(read.gap(start, end) <= most and end - start <= MOST_LETTERS for start, end in found)


def test_a_short_message_is_read_whole_and_a_long_one_by_its_sentences() -> None:
    assert windows(reading("I slept. I ate.")) == [(0, 15)]
    note = "I walked to the market with my sister this morning and bread was dear. " * 3
    assert [note[start:end] for start, end in windows(reading(note))] == [note[:70]] * 3


def test_windows_are_read_alike_together_and_alone() -> None:
    """More of them than are read at once."""
    rows = some_rows()
    long = reading("\n".join(row.text for row in rows[:: len(rows) // 60]))
    together = [*parts_of(page_of([(long, windows(long))]), ())]

    assert len(together) > 1
    scores = [score for parts in together for score in probabilities(weights().note.alert, parts)]
    alone = [probabilities(weights().note.alert, parts_at(long, *span))[0] for span in windows(long)]
    assert scores == pytest.approx(alone)
    assert len(scores) > AT_ONCE


def test_one_cry_in_a_long_calm_note_is_found_where_it_stands() -> None:
    calm = "I cooked lentils for the children and washed the windows. The bus came late again this morning. "
    cry = "Everybody here would have an easier life if I stopped existing."
    (finding,) = (each for each in detect(calm + cry + " " + calm).findings if each.rule_id == "learned.resemblance")

    assert cry in finding.text
    assert len(finding.text) < 2 * len(cry)
    assert not detect(calm + calm + calm).findings


CALM = "I cooked lentils for the children and washed the windows. The bus came late again this morning and it rained. "


@pytest.mark.parametrize("end", ["Today it was so cold.", "Today it was sooooo cold.", "Then we ate\nand slept."])
@pytest.mark.parametrize("cry", ["I hope I don't wake up tomorrow. ", "I am a burden to everyone, I should be gone. "])
def test_a_disguise_at_the_end_of_a_note_does_not_hide_its_beginning(cry: str, end: str) -> None:
    """Of a long text only what stands around a disguise is read without it."""
    assert [finding for finding in detect(cry + CALM * 3 + end).findings if finding.start < len(cry)]


def test_a_cry_in_a_long_sentence_without_signs_stands_whole_in_a_window() -> None:
    words = (
        "today i walked to the market with my sister and we bought bread and the bus came late again and then we " * 2
    ).split()
    cry = "i want it to end"
    for place in range(len(words)):
        read = reading(" ".join([*words[:place], cry, *words[place:]]))
        assert any(cry in read.view.folded[start:end] for start, end in windows(read)), place


def test_a_wall_of_emoji_is_read_in_little_time_and_memory() -> None:
    tracemalloc.start()
    began = time.thread_time()
    detect("\U0001f602\U0001f52a" * 1500)
    seconds, (_now, most) = time.thread_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 100 * 2**20
    assert seconds < 20


def test_what_guards_said_elsewhere_is_not_told_of_a_window() -> None:
    text = (
        "No, I do not want to die, I promise you that, I really do not. " + "We ate soup and talked all evening. " * 6
    )
    said = detect(text, learned=False).dismissals
    (parts,) = parts_of(page_of([(reading(text), windows(reading(text)))]), said)

    told = [any(sign.startswith("guard:") for sign in signs) for signs in parts.signs]
    assert told[0]
    assert not told[-1]


def parts_at(read: Reading, start: int, end: int) -> Parts:
    (parts,) = parts_of(page_of([(read, [(start, end)])]), ())
    return parts


def parts_of_text(text: str) -> Parts:
    return parts_at(reading(text), 0, len(text))


def probability(head: Head, found: Parts) -> float:
    return float(probabilities(head, found)[0])


def shared(kind: str, *texts: str) -> int:
    """How many names of this kind all of these texts have."""
    found = [set(parts_of_text(text).of_kind(tuple(KINDS).index(kind)).tolist()) for text in texts]
    return len(set.intersection(*found))


def example(text: str, level: Level | int, hand: str = "t") -> Example:
    return Example(parts_of_text(text), Labelled(f"{hand}en1", "en", text, level, None, "pos:test"), 0)


def test_learning_is_repeatable_and_learns() -> None:
    examples = [example("my rope", Level.HIGH), example("my soup", 0), example("your soup", 0)] * 10
    head = heads_of(examples, {"alert": Level.MEDIUM})["alert"]
    again = heads_of(examples, {"alert": Level.MEDIUM})["alert"]

    assert (head.table == again.table).all()
    assert head.signs == again.signs
    rope, my, soup = (probability(head, parts_of_text(text)) for text in ("rope", "my", "soup"))
    assert rope > my > soup
    assert rope > 0.5 > soup


def test_a_step_less_in_a_table_is_a_step_less_in_the_sum() -> None:
    found = parts_of_text("my rope")
    table = np.zeros(STARTS[-1], np.int8)
    head = Head(0.0, table, np.array([1.0, 0, 0, 0]), {})

    assert probability(head, found) == 0.5
    table[found.places[0]] = -2
    assert math.log(probability(head, found) / (1 - probability(head, found))) == pytest.approx(-2 * found.scales[0, 0])


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
    assert TABLES_FILE.stat().st_size < 6_500_000
    assert set(json.loads(WEIGHTS_FILE.read_text())) == {
        "alert_from",
        "corpus",
        "heads",
        "high_from",
        "note_alert_from",
    }


def test_a_note_is_learned_by_its_windows() -> None:
    calm = "I cooked lentils for the children and washed all the windows of the flat today. "
    cry = "Everybody here would have an easier life if I stopped existing tomorrow morning."
    row = Labelled("ten1", "en", calm + cry + " " + calm, Level.HIGH, "SUICIDAL", "note:cry", cry)

    assert [(each.row.level, each.row.risk_type) for each in examples_of([row])] == [
        (0, None),
        (Level.HIGH, "SUICIDAL"),
        (0, None),
    ]
