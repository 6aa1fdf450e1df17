import pytest

from clinical.instruments import REGISTRY, RiskAnswer, risk_answers, risk_level_of
from clinical.tests.instruments.forms import LOWEST, form_of

PHQ9 = REGISTRY["PHQ9"]
CSSRS = REGISTRY["CSSRS"]


@pytest.mark.parametrize(("ninth", "level"), [(1, "MEDIUM"), (2, "HIGH"), (3, "HIGH")])
def test_item_nine_of_a_whole_form(ninth: int, level: str) -> None:
    found = risk_answers(PHQ9, form_of(LOWEST["PHQ9"]) | {"q9": ninth})
    assert [(answer.key, answer.value, answer.level) for answer in found] == [("q9", ninth, level)]


def test_zero_opens_nothing() -> None:
    assert risk_answers(PHQ9, form_of(LOWEST["PHQ9"])) == ()


BROKEN = [
    {"q9": 2},
    {"9": 2},
    {"q9": 2, "q1": "x", "q2": None, "q99": 1},
    {"q9": 0, "9": 2},
    {"q9": "3", "9": 2},
    {"q9": 2, 7: ...},
    [None] * 8 + [2],
    ["x", {}, [], 99, -1, True, 1.5, None, 2],
    [0] * 8 + [2, 0, 0],
]


@pytest.mark.parametrize("raw", BROKEN, ids=repr)
def test_item_nine_is_found_in_a_broken_form(raw: object) -> None:
    assert risk_answers(PHQ9, raw) == (RiskAnswer("q9", 2, "HIGH"),)


@pytest.mark.parametrize(
    "raw",
    [None, "q9", 9, {}, [], [3], {"q9": True}, {"q9": 2.0}, {"q9": "2"}, {"q9": 4}, {"q9": -1}, {"q9": [2]}, {"Q9": 2}],
    ids=repr,
)
def test_no_valid_item_nine_is_no_risk_answer(raw: object) -> None:
    assert risk_answers(PHQ9, raw) == ()


def test_two_different_answers_to_item_nine_count_as_the_worse() -> None:
    assert risk_answers(PHQ9, {"q9": 1, "9": 3}) == (RiskAnswer("q9", 3, "HIGH"),)


def test_a_yes_that_the_cssrs_refuses_is_still_seen() -> None:
    assert risk_answers(CSSRS, [0, 0, None, None, 1, 0, None]) == (RiskAnswer("q5", 1, "HIGH"),)


def test_every_yes_of_the_cssrs_is_a_risk_answer() -> None:
    levels = [answer.level for answer in risk_answers(CSSRS, [1] * 7)]
    assert levels == ["LOW", "LOW", "MEDIUM", "HIGH", "HIGH", "MEDIUM", "HIGH"]


def test_only_these_instruments_have_risk_items() -> None:
    assert {code for code, instrument in REGISTRY.items() if instrument.risk_items} == {"PHQ9", "CSSRS"}


def test_level_of_a_single_answer() -> None:
    assert [risk_level_of(PHQ9, "q9", value) for value in range(4)] == [None, "MEDIUM", "HIGH", "HIGH"]
    with pytest.raises(KeyError):
        risk_level_of(PHQ9, "q1", 3)
