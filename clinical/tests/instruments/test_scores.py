"""Published keys, every edge: clinical.md 1.1."""

import pytest

from clinical.instruments import REGISTRY, score
from clinical.tests.instruments.forms import ALL_CODES, HIGHEST, LOWEST, form_of, with_total

BANDS = [
    ("PHQ9", 0, "MINIMAL"), ("PHQ9", 4, "MINIMAL"), ("PHQ9", 5, "MILD"), ("PHQ9", 9, "MILD"),
    ("PHQ9", 10, "MODERATE"), ("PHQ9", 14, "MODERATE"), ("PHQ9", 15, "MODERATELY_SEVERE"),
    ("PHQ9", 19, "MODERATELY_SEVERE"), ("PHQ9", 20, "SEVERE"), ("PHQ9", 27, "SEVERE"),
    ("GAD7", 0, "MINIMAL"), ("GAD7", 4, "MINIMAL"), ("GAD7", 5, "MILD"), ("GAD7", 9, "MILD"),
    ("GAD7", 10, "MODERATE"), ("GAD7", 14, "MODERATE"), ("GAD7", 15, "SEVERE"), ("GAD7", 21, "SEVERE"),
    ("ISI", 0, "NONE"), ("ISI", 7, "NONE"), ("ISI", 8, "SUBTHRESHOLD"), ("ISI", 14, "SUBTHRESHOLD"),
    ("ISI", 15, "MODERATE"), ("ISI", 21, "MODERATE"), ("ISI", 22, "SEVERE"), ("ISI", 28, "SEVERE"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "total", "severity"), BANDS)
def test_every_edge_of_every_band(code: str, total: int, severity: str) -> None:
    result = score(code, with_total(code, total))
    assert (result.total, result.severity) == (total, severity)


@pytest.mark.parametrize("code", ALL_CODES)
def test_form_and_list_score_alike(code: str) -> None:
    assert score(code, form_of(LOWEST[code])) == score(code, LOWEST[code])


@pytest.mark.parametrize("code", ["PHQ9", "PHQ2", "GAD7", "GAD2", "ISI", "PCL5", "WHO5", "PC_PTSD_5", "RHS15"])
def test_range_of_the_total(code: str) -> None:
    instrument = REGISTRY[code]
    assert (score(code, LOWEST[code]).total, score(code, HIGHEST[code]).total) == (
        instrument.min_score,
        instrument.max_score,
    )


@pytest.mark.parametrize("code", ["PCL5", "WHO5", "PC_PTSD_5", "RHS15", "PHQ2", "GAD2", "ITQ"])
def test_no_band_is_invented(code: str) -> None:
    assert score(code, HIGHEST[code]).severity is None


@pytest.mark.parametrize("code", ["PHQ9", "PSS", "GAD7", "ISI"])
def test_bands_cover_the_range_once(code: str) -> None:
    instrument = REGISTRY[code]
    covered = [total for band in instrument.bands for total in range(band.minimum, band.maximum + 1)]
    assert covered == list(range(instrument.min_score or 0, (instrument.max_score or 0) + 1))


@pytest.mark.parametrize(("ninth", "flags"), [(0, (False, 0)), (1, (True, 1)), (3, (True, 3))])
def test_phq9_flags_item_nine(ninth: int, flags: tuple[bool, int]) -> None:
    assert score("PHQ9", [0] * 8 + [ninth]).risk_flags == {"suicidal_ideation": flags[0], "q9_score": flags[1]}


@pytest.mark.parametrize("code", ["PHQ2", "GAD2"])
@pytest.mark.parametrize(("total", "positive"), [(0, False), (2, False), (3, True), (6, True)])
def test_two_item_screens(code: str, total: int, positive: bool) -> None:
    assert score(code, with_total(code, total)).provisional == {"positive_screen": positive}


@pytest.mark.parametrize(
    ("answers", "total", "severity", "helplessness", "self_efficacy"),
    [
        ([0, 0, 0, 4, 4, 0, 4, 4, 0, 0], 0, "LOW", 0, 0),
        ([0] * 10, 16, "MODERATE", 0, 16),
        ([4] * 10, 24, "MODERATE", 24, 0),
        ([4, 4, 4, 0, 0, 4, 0, 0, 4, 4], 40, "HIGH", 24, 16),
        ([4, 4, 4, 4, 4, 1, 4, 4, 0, 0], 13, "LOW", 13, 0),
        ([4, 4, 4, 4, 4, 2, 4, 4, 0, 0], 14, "MODERATE", 14, 0),
        ([4, 4, 4, 2, 4, 4, 4, 4, 4, 4], 26, "MODERATE", 24, 2),
        ([4, 4, 4, 1, 4, 4, 4, 4, 4, 4], 27, "HIGH", 24, 3),
    ],
)
def test_pss_reverses_4_5_7_8(
    answers: list[int], total: int, severity: str, helplessness: int, self_efficacy: int
) -> None:
    result = score("PSS", answers)
    assert (result.total, result.severity) == (total, severity)
    assert result.subscales == {"helplessness": helplessness, "self_efficacy": self_efficacy}


@pytest.mark.parametrize(("raw", "total", "low"), [(0, 0, True), (12, 48, True), (13, 52, False), (25, 100, False)])
def test_who5_is_raw_times_four(raw: int, total: int, low: bool) -> None:
    result = score("WHO5", with_total("WHO5", raw))
    assert (result.total, result.risk_flags) == (total, {"low_wellbeing": low})


@pytest.mark.parametrize(
    ("symptoms", "thermometer", "total", "positive"),
    [(11, 4, 11, False), (12, 0, 12, True), (0, 5, 0, True), (0, 10, 0, True)],
)
def test_rhs15_sum_or_thermometer(symptoms: int, thermometer: int, total: int, positive: bool) -> None:
    answers = [*with_total("RHS15", symptoms)[:14], thermometer]
    result = score("RHS15", answers)
    assert (result.total, result.provisional) == (total, {"positive_screen": positive})


@pytest.mark.parametrize(
    ("answers", "total", "positive"),
    [
        ([0, None, None, None, None, None], 0, False),
        ([0, 0, 0, 0, 0, 0], 0, False),
        ([1, 0, 0, 0, 0, 0], 0, False),
        ([1, 1, 1, 0, 0, 0], 2, False),
        ([1, 1, 1, 0, 0, 1], 3, True),
        ([1, 1, 1, 1, 1, 1], 5, True),
    ],
)
def test_pc_ptsd_5_gate_and_cutoff(answers: list[int | None], total: int, positive: bool) -> None:
    result = score("PC_PTSD_5", answers)
    assert (result.total, result.provisional) == (total, {"positive_screen": positive})
    assert result.risk_flags == {"answered_without_event": False}


def test_pc_ptsd_5_without_an_event_is_zero_and_says_that_answers_were_given() -> None:
    result = score("PC_PTSD_5", [0, 1, 1, 1, 1, 1])
    assert (result.total, result.risk_flags) == (0, {"answered_without_event": True})
