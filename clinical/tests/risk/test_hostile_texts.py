"""No text makes the detector fail, answer nonsense or take long."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinical.risk.detector import detect
from clinical.risk.findings import Detection
from clinical.risk.rules import LANGUAGES

LONGEST = 100_000
SECONDS = 4.0
"""Of processor time for 100 kB of hostile text: twice what is promised, since test machines are slow."""
WORDS = sorted(
    {word for language in LANGUAGES for rule in language.rules for text in rule.examples for word in text.split()}
)
BRICKS = st.one_of(
    st.sampled_from(WORDS), st.text(max_size=8), st.sampled_from(list("\u200b\u202e\u0301*.'\"“”\n\0 死d1"))
)


def check(text: str) -> Detection:
    started = time.process_time()
    detection = detect(text)
    assert time.process_time() - started < SECONDS
    for finding in detection.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
    return detection


@given(st.text(max_size=500))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    check(text)


@given(st.lists(BRICKS, max_size=60), st.sampled_from(["", " ", "\n", ". "]))
@settings(max_examples=150, deadline=None)
def test_any_mixture_of_our_own_words_is_read(bricks: list[str], between: str) -> None:
    check(between.join(bricks))


@given(st.lists(BRICKS, min_size=1, max_size=6))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_refrain_of_100_kb_is_read_in_time(bricks: list[str]) -> None:
    refrain = " ".join(bricks) or " "
    check((refrain * (LONGEST // len(refrain) + 1))[:LONGEST])


@pytest.mark.parametrize(
    "refrain", ["die ", "i ", "i want to die ", "not ", "a b c ", "d*e ", "k i l l ", "我想死", "“", "💊", "a."]
)
def test_a_long_refrain_is_read_in_time(refrain: str) -> None:
    check(refrain * (LONGEST // len(refrain)))


@pytest.mark.parametrize("text", ["", " ", "\0", "\ud800", "\u202e\u202d", "\u0301" * 5000, "�" * 100, "\x1b[31m" * 50])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert check(text).findings == ()


def test_a_cry_at_the_end_of_a_long_text_is_found() -> None:
    text = "The soup was fine. " * 5000 + "I want to die"

    assert check(text).worst.start > 90_000


def test_many_denials_do_not_hide_a_cry_behind_them() -> None:
    assert check("I don't want to die. " * 100 + "I want to die").findings
