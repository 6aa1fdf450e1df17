"""The clocks and what they call, with the clock moved."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from clinical.models import NoticeKind, RiskEvent, RiskLevel, RiskOutcome, RiskStatus, StepKind
from clinical.services.escalations import escalate_due
from clinical.services.risk_reviews import acknowledge, record_contact, review
from clinical.tests.queue.conftest import Wait
from clinical.tests.queue.people import cry, cry_louder, facts, history, may_open, now_of, put_on_call, told
from patients.models import Patient
from patients.tests.base import Cast

ESCALATION = NoticeKind.ESCALATION


def sweep() -> int:
    return escalate_due(timezone.now())


@pytest.mark.parametrize(
    ("level", "minutes"), [(RiskLevel.CRITICAL, [2.5, 5, 15, 30]), (RiskLevel.HIGH, [15, 30, 120, 240])]
)
def test_each_half_and_end_of_both_clocks_escalates_once(
    wait: Wait, mailed: Cast, level: RiskLevel, minutes: list[float]
) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei, level)
    passed = 0.0
    for number, moment in enumerate(minutes, start=1):
        wait(minutes=moment - passed, seconds=-2)
        assert sweep() == 0
        wait(seconds=4)
        assert (sweep(), sweep()) == (1, 0)
        assert facts(event, "escalation_step", "status") == (number, RiskStatus.ESCALATED)
        passed = moment + 2 / 60
    assert facts(event, "next_escalation_at") == (None,)
    assert history(event) == ["OPENED", *["AUTO_ESCALATED"] * 4]


def test_a_medium_event_escalates_at_half_a_day_and_a_day(wait: Wait, mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    wait(hours=12, seconds=1)
    sweep()
    assert (facts(event, "escalation_step"), told(event, ESCALATION)) == ((2,), [mailed.dr_osei])
    wait(hours=12)
    sweep()
    assert facts(event, "escalation_step", "next_escalation_at") == (4, None)


def test_half_of_a_clock_calls_the_next_person_and_the_whole_everybody(wait: Wait, mailed: Cast) -> None:
    put_on_call(mailed.dr_osei, after=timedelta(hours=-2))
    put_on_call(mailed.dr_rossi)
    event = cry(mailed.mei, RiskLevel.CRITICAL)

    wait(minutes=3)
    sweep()
    assert told(event, ESCALATION) == [mailed.dr_osei]
    assert (may_open(mailed.dr_osei, event), may_open(mailed.dr_rossi, event)) == (True, False)

    wait(minutes=3)
    sweep()
    assert set(told(event, ESCALATION)[1:]) == {mailed.dr_lin, mailed.dr_osei, mailed.dr_rossi}
    assert may_open(mailed.dr_rossi, event)
    assert not may_open(mailed.dr_lin, event)


def test_the_second_half_calls_who_has_not_been_called(wait: Wait, mailed: Cast) -> None:
    put_on_call(mailed.dr_osei, after=timedelta(hours=-2))
    put_on_call(mailed.dr_rossi)
    event = cry(mailed.mei, RiskLevel.HIGH)
    wait(minutes=16)
    sweep()
    acknowledge(event, by=mailed.dr_osei)
    wait(minutes=105)
    sweep()
    assert told(event, ESCALATION) == [mailed.dr_osei, mailed.dr_rossi]


def test_acknowledging_stops_the_first_clock_only(wait: Wait, mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei, RiskLevel.CRITICAL)
    acknowledge(event, by=mailed.dr_lin)
    wait(minutes=14)
    assert sweep() == 0
    wait(minutes=2)
    assert sweep() == 1
    assert facts(event, "escalation_step", "acknowledged_by") == (3, mailed.dr_lin)


def test_reaching_a_human_stops_both_clocks_above_medium(wait: Wait, mailed: Cast) -> None:
    high, medium = cry(mailed.mei, RiskLevel.HIGH), cry(mailed.amir, RiskLevel.MEDIUM)
    record_contact(high, by=mailed.dr_lin, reached=True)
    record_contact(medium, by=mailed.dr_osei, reached=True)
    assert facts(high, "next_escalation_at") == (None,)
    assert now_of(medium).next_escalation_at is not None
    wait(days=2)
    assert sweep() == 1


def test_an_attempt_stops_no_second_clock(wait: Wait, mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.CRITICAL)
    record_contact(event, by=mailed.dr_lin, reached=False)
    wait(minutes=16)
    assert sweep() == 1


@pytest.mark.parametrize(("outcome", "escalated"), [(RiskOutcome.CONTACTED, 0), (RiskOutcome.NOT_REACHED, 1)])
def test_a_review_stops_the_clocks_unless_nobody_was_reached(
    wait: Wait, mailed: Cast, outcome: RiskOutcome, escalated: int
) -> None:
    event = cry(mailed.mei, RiskLevel.HIGH)
    review(event, by=mailed.dr_lin, outcome=outcome)
    wait(hours=3)
    assert sweep() == escalated
    assert facts(event, "status") == (RiskStatus.AWAITING_SECOND,)


def test_a_raise_starts_the_clocks_anew_and_opens_the_event(wait: Wait, mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.HIGH)
    record_contact(event, by=mailed.dr_lin, reached=True)
    wait(minutes=90)
    raised = cry_louder(event, RiskLevel.CRITICAL)
    assert facts(event, "status", "acknowledged_at", "reached_at", "escalation_step") == (
        RiskStatus.OPEN,
        None,
        None,
        0,
    )
    assert (raised.ack_due_at, raised.due_at) == (
        raised.level_since + timedelta(minutes=5),
        raised.level_since + timedelta(minutes=30),
    )
    wait(minutes=2, seconds=40)
    assert sweep() == 1
    assert history(event)[-2:] == [StepKind.RAISED, StepKind.AUTO_ESCALATED]


def test_a_sweeper_that_slept_writes_every_step_and_calls_once(wait: Wait, mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei, RiskLevel.CRITICAL)
    wait(hours=5)
    assert sweep() == 1
    assert history(event).count(StepKind.AUTO_ESCALATED) == 4
    assert sorted(told(event, ESCALATION), key=str) == sorted([mailed.dr_lin, mailed.dr_osei], key=str)


def test_nobody_on_call_is_told_to_the_alarm_address(wait: Wait, mailed: Cast, alarm_address: str) -> None:
    event = cry(mailed.mei, RiskLevel.CRITICAL)
    wait(minutes=3)
    sweep()
    assert told(event, ESCALATION) == [None]


def test_a_clinic_sets_its_own_clocks(wait: Wait, mailed: Cast, settings: Any) -> None:
    settings.RISK_CLOCK_MINUTES = {"HIGH": (20, 10)}
    event = cry(mailed.mei, RiskLevel.HIGH)
    moments = []
    while now_of(event).next_escalation_at:
        wait(minutes=1)
        if sweep():
            moments.append(facts(event, "escalation_step")[0])
    assert moments == [1, 3, 4]  # 5 min; 10 min: half of the one and the whole of the other; 20 min


def test_a_low_row_waits_for_nobody(wait: Wait, mei: Patient) -> None:
    event = cry(mei, RiskLevel.LOW)
    assert (facts(event, "next_escalation_at", "ack_due_at"), told(event)) == ((None, None), [])
    wait(days=3)
    assert sweep() == 0
    assert RiskEvent.objects.unreviewed().count() == 0
