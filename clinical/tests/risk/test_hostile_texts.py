"""No text makes the detector fail, answer nonsense or take long."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinical.risk.detector import detect
from clinical.risk.rules import LANGUAGES

LONGEST = 100_000
SECONDS = 15
"""Of processor time for 100 kB of hostile text: far above what is promised, far below what backtracking would take."""
WORDS = sorted(
    {word for language in LANGUAGES for rule in language.rules for text in rule.examples for word in text.split()}
)
BRICKS = st.one_of(
    st.sampled_from(WORDS), st.text(max_size=8), st.sampled_from(list("\u200b\u202e\u0301*.'\"“”\n\0 死d1"))
)


def faults(text: str) -> list[object]:
    """Findings that do not stand in the text, and how long it took when that is too long."""
    started = time.process_time()
    findings = detect(text).findings
    seconds = time.process_time() - started
    misplaced = [f for f in findings if not 0 <= f.start < f.end or text[f.start : f.end] != f.text]
    return [*misplaced, *([seconds] if seconds >= SECONDS else [])]


@given(st.text(max_size=500))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    assert faults(text) == []


@given(st.lists(BRICKS, max_size=60), st.sampled_from(["", " ", "\n", ". "]))
@settings(max_examples=150, deadline=None)
def test_any_mixture_of_our_own_words_is_read(bricks: list[str], between: str) -> None:
    assert faults(between.join(bricks)) == []


@given(st.lists(BRICKS, min_size=1, max_size=6))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_refrain_of_100_kb_is_read_in_time(bricks: list[str]) -> None:
    refrain = " ".join(bricks) or " "
    assert faults((refrain * (LONGEST // len(refrain) + 1))[:LONGEST]) == []


@pytest.mark.parametrize(
    "refrain", ["die ", "i ", "i want to die ", "not ", "a b c ", "d*e ", "k i l l ", "我想死", "“", "💊", "a."]
)
def test_a_long_refrain_is_read_in_time(refrain: str) -> None:
    assert faults(refrain * (LONGEST // len(refrain))) == []


@pytest.mark.parametrize("text", ["", " ", "\0", "\ud800", "\u202e\u202d", "\u0301" * 5000, "�" * 100, "\x1b[31m" * 50])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert (detect(text).findings, faults(text)) == ((), [])


def test_a_cry_at_the_end_of_a_long_text_is_found() -> None:
    text = "The soup was fine. " * 5000 + "I want to die"

    assert detect(text).worst.start > 90_000


def test_many_denials_do_not_hide_a_cry_behind_them() -> None:
    assert detect("I don't want to die. " * 100 + "I want to die").findings
