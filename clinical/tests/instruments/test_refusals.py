import math

import pytest

from clinical.instruments import REGISTRY, AnswerError, UnknownInstrument, get_instrument, parse_responses, score
from clinical.tests.instruments.forms import ALL_CODES, HIGHEST, LOWEST, form_of

REQUIRED = [(code, item.number) for code in ALL_CODES for item in REGISTRY[code].items if item.required]
NOT_INTEGERS = [True, False, 1.0, math.nan, math.inf, "1", "", [1], {"value": 1}, b"1", 1j]


def refusal(code: str, responses: object) -> tuple[str, str]:
    with pytest.raises(AnswerError) as caught:
        score(code, responses)
    return caught.value.field, caught.value.code


@pytest.mark.parametrize(("code", "number"), REQUIRED)
def test_missing(code: str, number: int) -> None:
    form = form_of(HIGHEST[code])
    del form[f"q{number}"]
    assert refusal(code, form) == (f"q{number}", "required")


@pytest.mark.parametrize(("code", "number"), REQUIRED)
def test_null(code: str, number: int) -> None:
    assert refusal(code, form_of(HIGHEST[code]) | {f"q{number}": None}) == (f"q{number}", "required")


@pytest.mark.parametrize("code", ALL_CODES)
def test_extra_key(code: str) -> None:
    extra = f"q{len(REGISTRY[code].items) + 1}"
    assert refusal(code, form_of(LOWEST[code]) | {extra: 0}) == (extra, "unknown-field")


@pytest.mark.parametrize("key", ["q0", "0", "q01", "Q1", "q1 ", "q", "", "-1", "difficulty", "q10", "\u0661"])
def test_key_of_no_item(key: str) -> None:
    assert refusal("PHQ9", form_of(LOWEST["PHQ9"]) | {key: 0})[1] == "unknown-field"


@pytest.mark.parametrize("key", ["<b>", "q1\n", "x" * 41, 7, None, ("q1",)])
def test_strange_key_is_not_repeated(key: object) -> None:
    form: dict[object, object] = {f"q{number}": 0 for number in range(1, 10)} | {key: 0}
    assert refusal("PHQ9", form) == ("responses", "unknown-field")


@pytest.mark.parametrize("code", ALL_CODES)
def test_one_form_an_item(code: str) -> None:
    assert refusal(code, form_of(LOWEST[code]) | {"1": 0}) == ("q1", "duplicate")


def test_bare_numbers_are_keys_too() -> None:
    assert parse_responses(REGISTRY["PHQ2"], {"2": 3, "q1": 1}) == (1, 3)


@pytest.mark.parametrize("value", NOT_INTEGERS, ids=repr)
@pytest.mark.parametrize("code", ALL_CODES)
def test_not_an_integer(code: str, value: object) -> None:
    assert refusal(code, form_of(LOWEST[code]) | {"q1": value}) == ("q1", "not-an-integer")


@pytest.mark.parametrize("code", ALL_CODES)
@pytest.mark.parametrize("side", ["below", "above", "far above"])
def test_out_of_range_in_every_item(code: str, side: str) -> None:
    for item in REGISTRY[code].items:
        value = {"below": item.minimum - 1, "above": item.maximum + 1, "far above": 10**30}[side]
        assert refusal(code, form_of(HIGHEST[code]) | {item.key: value}) == (item.key, "out-of-range")


@pytest.mark.parametrize("code", ALL_CODES)
def test_list_of_another_length(code: str) -> None:
    assert refusal(code, LOWEST[code][:-1]) == ("answers", "wrong-length")
    assert refusal(code, [*LOWEST[code], 0]) == ("answers", "wrong-length")


@pytest.mark.parametrize("responses", [None, "000000000", 0, {1, 2}, object()])
def test_neither_form_nor_list(responses: object) -> None:
    assert refusal("PHQ9", responses) == ("answers", "wrong-type")


def test_a_list_is_no_form() -> None:
    with pytest.raises(AnswerError) as caught:
        parse_responses(REGISTRY["PHQ2"], [0, 0])
    assert (caught.value.field, caught.value.code) == ("responses", "wrong-type")


@pytest.mark.parametrize("skipped", [2, 3, 4, 5, 6])
def test_pc_ptsd_5_with_an_event_needs_every_answer(skipped: int) -> None:
    form = form_of(HIGHEST["PC_PTSD_5"])
    del form[f"q{skipped}"]
    assert refusal("PC_PTSD_5", form) == (f"q{skipped}", "required")


@pytest.mark.parametrize(
    ("answers", "field", "code"),
    [
        ([1, 1, None, 0, 0, 0, 0], "q3", "required"),
        ([1, 1, 0, None, 0, 0, 0], "q4", "required"),
        ([1, 1, 0, 0, None, 0, 0], "q5", "required"),
        ([0, 0, None, None, None, 1, None], "q7", "required"),
        ([0, 0, 1, None, None, 0, 0], "q3", "contradiction"),
        ([0, 0, None, 1, None, 0, 0], "q4", "contradiction"),
        ([0, 0, None, None, 1, 0, 0], "q5", "contradiction"),
        ([0, 0, None, None, None, 0, 1], "q7", "contradiction"),
    ],
)
def test_cssrs_skip_rules(answers: list[int | None], field: str, code: str) -> None:
    assert refusal("CSSRS", answers) == (field, code)


@pytest.mark.parametrize("code", ["", "PHQ", "phq9", "PHQ-9", "PHQ9 ", "DEFAULT"])
def test_unknown_instrument(code: str) -> None:
    with pytest.raises(UnknownInstrument):
        get_instrument(code)
    with pytest.raises(UnknownInstrument):
        score(code, [0])


def test_the_message_repeats_nothing_that_was_sent() -> None:
    with pytest.raises(AnswerError) as caught:
        score("PHQ9", form_of(LOWEST["PHQ9"]) | {"q9": "I want to die"})
    assert str(caught.value) == "The answer must be a whole number."
