"""Versions compared: nothing is lost on the way, and what changed is told by words."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinical.note_diff import Kind, compare, pieces_of


@given(st.text(max_size=200), st.text(max_size=200))
def test_both_texts_can_be_read_out_of_a_comparison(before: str, after: str) -> None:
    pieces = pieces_of(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.ADDED) == before
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.REMOVED) == after


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("She slept well.", "She slept badly.", "She slept -well-+badly+."),
        ("walked to the river", "stayed at home", "-walked to the river-+stayed at home+"),
        ("夜里醒一次", "夜里醒两次", "夜里醒-一-+两+次"),
        ("one\ntwo\nthree", "one\nthree", "one\n-two\n-three"),
        ("same", "same", "same"),
    ],
)
def test_a_change_is_told_by_words(before: str, after: str, told: str) -> None:
    marks = {Kind.SAME: "{}", Kind.REMOVED: "-{}-", Kind.ADDED: "+{}+"}
    assert "".join(marks[piece.kind].format(piece.text) for piece in pieces_of(before, after)) == told


@pytest.mark.parametrize("turn", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_what_turns_the_direction_of_writing_turns_nothing_in_a_comparison(turn: str) -> None:
    (section,) = compare({"text": "She slept."}, {"text": f"{turn}She slept."})
    added, same = section.pieces
    assert (added.kind, added.text) == (Kind.ADDED, f"⟨U+{ord(turn):04X}⟩")
    assert (same.kind, same.text) == (Kind.SAME, "She slept.")


@pytest.mark.parametrize("common", [" ", "的", "\n\n"])
def test_a_text_that_was_written_anew_is_compared_in_no_time(common: str) -> None:
    before, after = (common.join(chr(first + number) for number in range(700)) for first in (0x4E00, 0x5E00))
    began = process_time()
    pieces_of(before, after)
    assert process_time() - began < 2
