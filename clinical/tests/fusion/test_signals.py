"""Signs outside of the text."""

from datetime import timedelta

import pytest
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskSource, RiskStatus
from clinical.services.signals import watch_silence
from clinical.tests.factories import make_assessment, make_check_in, make_risk_event
from patients.models import Patient
from patients.tests.base import api

PHQ9 = "/api/v1/clinical/assessment"


def post_mood(mei: Patient, mood: int, *, status: int = 201) -> None:
    assert api(mei).post("/api/v1/clinical/checkin", {"mood_score": mood}).status_code == status


def moods_before(mei: Patient, *moods: int) -> None:
    for back, mood in enumerate(reversed(moods), 1):
        make_check_in(mei, mei.local_day() - timedelta(days=back), mood)


def rules() -> list[str]:
    return [event.findings[0]["rule_id"] for event in RiskEvent.objects.filter(source=RiskSource.SIGNAL)]


def test_three_days_of_low_mood_are_one_medium_event(mei: Patient) -> None:
    moods_before(mei, 2, 1)
    post_mood(mei, 2)
    post_mood(mei, 0, status=200)

    event = RiskEvent.objects.get()
    assert (event.level, event.trigger_text) == (RiskLevel.MEDIUM, "2, 1, 2")


@pytest.mark.parametrize("moods", [(2, 3, 2), (3, 2, 2), (2, 2, 3)])
def test_one_better_day_breaks_the_row(mei: Patient, moods: tuple[int, ...]) -> None:
    moods_before(mei, *moods[:2])
    post_mood(mei, moods[2])

    assert rules() == []


def test_a_missing_day_breaks_the_row(mei: Patient) -> None:
    make_check_in(mei, mei.local_day() - timedelta(days=3), 1)
    make_check_in(mei, mei.local_day() - timedelta(days=1), 1)
    post_mood(mei, 1)

    assert rules() == []


def test_a_fourth_low_day_is_the_same_episode_even_when_it_was_closed(mei: Patient) -> None:
    moods_before(mei, 1, 1, 1)
    post_mood(mei, 1)
    RiskEvent.objects.update(status=RiskStatus.REVIEWED, reviewed_at=timezone.now())
    post_mood(mei, 0, status=200)

    assert len(rules()) == 1


def test_a_rise_of_five_points_is_an_event(mei: Patient) -> None:
    make_assessment(mei, "PHQ9", [1] * 8 + [0])
    answers = {f"q{number}": 2 if number < 6 else 1 for number in range(1, 9)} | {"q9": 0}
    assert api(mei).post(PHQ9, {"assessment_type": "PHQ9", "responses": answers}).json()["total_score"] == 13

    event = RiskEvent.objects.get()
    assert (event.source, event.trigger_text) == (RiskSource.SIGNAL, "8 → 13")


def test_a_rise_of_four_is_none(mei: Patient) -> None:
    make_assessment(mei, "PHQ9", [1] * 8 + [0])
    answers = {f"q{number}": 2 if number < 5 else 1 for number in range(1, 9)} | {"q9": 0}
    api(mei).post(PHQ9, {"assessment_type": "PHQ9", "responses": answers})

    assert rules() == []


def daily_until(mei: Patient, days_ago: int) -> None:
    for back in range(days_ago, days_ago + 10):
        make_check_in(mei, mei.local_day() - timedelta(days=back), 5)


def test_silence_with_an_open_high_event_is_heard_once(mei: Patient) -> None:
    daily_until(mei, 3)
    make_risk_event(mei, RiskLevel.HIGH)

    assert [watch_silence(timezone.now()), watch_silence(timezone.now())] == [1, 0]
    assert rules() == ["signal.silence"]


@pytest.mark.parametrize(("days_ago", "level"), [(2, RiskLevel.HIGH), (9, RiskLevel.MEDIUM)])
def test_neither_a_short_silence_nor_one_without_high_counts(mei: Patient, days_ago: int, level: RiskLevel) -> None:
    daily_until(mei, days_ago)
    make_risk_event(mei, level)

    assert watch_silence(timezone.now()) == 0


def test_who_writes_once_a_week_is_not_silent_after_ten_days(mei: Patient) -> None:
    for week in range(6):
        make_check_in(mei, mei.local_day() - timedelta(days=10 + 7 * week), 5)
    make_risk_event(mei, RiskLevel.HIGH)

    assert watch_silence(timezone.now()) == 0
