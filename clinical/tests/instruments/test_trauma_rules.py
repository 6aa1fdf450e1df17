"""Rules that are more than a sum: PCL-5 clusters, ITQ diagnoses, the C-SSRS triage."""

from dataclasses import replace

import pytest

from clinical.instruments import REGISTRY, score
from clinical.instruments.base import Cutoff


def pcl5(**symptoms: int) -> list[int]:
    answers = [0] * 20
    for key, value in symptoms.items():
        answers[int(key[1:]) - 1] = value
    return answers


def test_pcl5_subscales() -> None:
    result = score("PCL5", [1] * 5 + [2] * 2 + [3] * 7 + [4] * 6)
    assert result.total == 54
    assert result.subscales == {"b_intrusion": 5, "c_avoidance": 4, "d_cognition_mood": 21, "e_arousal": 24}


PROVISIONAL = {"q1": 2, "q6": 2, "q8": 2, "q9": 2, "q15": 2, "q16": 2}


def test_pcl5_needs_one_b_one_c_two_d_two_e() -> None:
    assert score("PCL5", pcl5(**PROVISIONAL)).provisional == {
        "ptsd": True,
        "criteria": {"b": True, "c": True, "d": True, "e": True},
        "cutoff": 33,
        "cutoff_met": False,
    }


@pytest.mark.parametrize("item", sorted(PROVISIONAL))
def test_pcl5_one_symptom_below_two_is_no_ptsd(item: str) -> None:
    provisional = score("PCL5", pcl5(**PROVISIONAL | {item: 1})).provisional
    assert provisional is not None
    assert provisional["ptsd"] is False


@pytest.mark.parametrize(("last", "met"), [(0, False), (1, True)])
def test_pcl5_cutoff_at_33(last: int, met: bool) -> None:
    provisional = score("PCL5", [4] * 8 + [0] * 11 + [last]).provisional
    assert provisional is not None
    assert provisional["cutoff_met"] is met


def test_pcl5_uses_the_cutoff_of_the_text_pack() -> None:
    arabic = replace(REGISTRY["PCL5"], screening=Cutoff(23, "23 or more", "Ibrahim 2018", "ar"))
    provisional = score(arabic, [4] * 5 + [3] + [0] * 14).provisional
    assert provisional is not None
    assert (provisional["cutoff"], provisional["cutoff_met"]) == (23, True)


@pytest.mark.parametrize(("answer", "flag"), [(2, False), (3, True), (4, True)])
def test_pcl5_item_16_from_three_on(answer: int, flag: bool) -> None:
    assert score("PCL5", pcl5(q16=answer)).risk_flags == {"reckless_behaviour": flag}


def itq(*endorsed: int, value: int = 2) -> list[int]:
    return [value if number in endorsed else 0 for number in range(1, 19)]


@pytest.mark.parametrize(
    ("endorsed", "ptsd", "cptsd"),
    [
        ((), False, False),
        ((1, 3, 5, 7), True, False),
        ((2, 4, 6, 9), True, False),
        ((3, 5, 7), False, False),
        ((1, 5, 7), False, False),
        ((1, 3, 7), False, False),
        ((1, 3, 5), False, False),
        ((1, 3, 5, 7, 10, 12, 14, 16), False, True),
        ((2, 4, 6, 8, 11, 13, 15, 18), False, True),
        ((1, 3, 5, 7, 10, 12, 14), True, False),
        ((1, 3, 5, 7, 12, 14, 16), True, False),
        ((1, 3, 5, 7, 10, 14, 16), True, False),
        ((1, 3, 5, 7, 10, 12, 16), True, False),
        ((10, 12, 14, 16), False, False),
        (tuple(range(1, 19)), False, True),
    ],
)
def test_itq_gives_one_diagnosis(endorsed: tuple[int, ...], ptsd: bool, cptsd: bool) -> None:
    result = score("ITQ", itq(*endorsed))
    assert (result.total, result.provisional) == (None, {"ptsd": ptsd, "cptsd": cptsd})


def test_itq_endorses_from_two_on() -> None:
    assert score("ITQ", itq(*range(1, 19), value=1)).provisional == {"ptsd": False, "cptsd": False}


def test_itq_dimensions_leave_impairment_out() -> None:
    assert score("ITQ", [4] * 6 + [1] * 3 + [3] * 6 + [1] * 3).subscales == {"ptsd": 24, "dso": 18}


@pytest.mark.parametrize(
    ("answers", "severity"),
    [
        ([0, 0, None, None, None, 0, None], "NONE"),
        ([0, 0, 0, 0, 0, 0, 0], "NONE"),
        ([1, 0, None, None, None, 0, None], "LOW"),
        ([1, 1, 0, 0, 0, 0, None], "LOW"),
        ([0, 1, 0, 0, 0, 0, None], "LOW"),
        ([1, 1, 1, 0, 0, 0, None], "MODERATE"),
        ([0, 0, None, None, None, 1, 0], "MODERATE"),
        ([1, 1, 0, 1, 0, 0, None], "HIGH"),
        ([1, 1, 0, 0, 1, 0, None], "HIGH"),
        ([0, 0, None, None, None, 1, 1], "HIGH"),
        ([1, 1, 1, 1, 1, 1, 1], "HIGH"),
    ],
)
def test_cssrs_triage(answers: list[int | None], severity: str) -> None:
    result = score("CSSRS", answers)
    assert (result.total, result.severity) == (None, severity)


def test_cssrs_flags() -> None:
    assert score("CSSRS", [0, 0, None, None, None, 1, 0]).risk_flags == {
        "suicidal_ideation": False,
        "suicidal_behaviour": True,
        "behaviour_within_3_months": False,
    }


def test_cssrs_is_for_clinicians_only() -> None:
    assert {code for code, instrument in REGISTRY.items() if instrument.administered_by == "CLINICIAN"} == {"CSSRS"}
