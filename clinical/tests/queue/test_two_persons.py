"""Nobody alone closes or lowers HIGH and CRITICAL."""

from typing import Any

import pytest
from django.utils import timezone

from clinical.models import NoticeKind, RiskEvent, RiskLevel, RiskOutcome, RiskStatus, StepKind
from clinical.services.escalations import close_delayed, cover, escalate_due
from clinical.services.risk_reviews import countersign, review, set_level
from clinical.tests.queue.conftest import Wait
from clinical.tests.queue.people import cry, cry_louder, facts, history, may_open, put_on_call, told
from clinical.tests.queue.test_reviews import refused
from patients.services.accounts import disable_account, enable_account
from patients.tests.base import Cast

ASKED = NoticeKind.SECOND_ASKED


def reviewed(cast: Cast, level: RiskLevel = RiskLevel.HIGH, **fields: Any) -> RiskEvent:
    return review(cry(cast.mei, level), by=cast.dr_lin, outcome=RiskOutcome.CONTACTED, **fields)


@pytest.mark.parametrize("level", [RiskLevel.HIGH, RiskLevel.CRITICAL])
def test_a_review_waits_for_another_clinician(mailed: Cast, level: RiskLevel) -> None:
    put_on_call(mailed.dr_osei)
    event = reviewed(mailed, level)
    assert facts(event, "status", "second_asked_by") == (RiskStatus.AWAITING_SECOND, mailed.dr_lin)
    assert RiskEvent.objects.unreviewed().get() == event
    assert (told(event, ASKED), may_open(mailed.dr_osei, event)) == ([mailed.dr_osei], True)

    countersign(event, by=mailed.dr_osei, agree=True, notes="agreed")
    assert facts(event, "status", "reviewed_by", "outcome") == ("REVIEWED", mailed.dr_lin, RiskOutcome.CONTACTED)
    assert told(event, NoticeKind.CLOSED) == [mailed.dr_lin]
    assert history(event) == ["OPENED", "REVIEWED", "SECOND_AGREED"]


def test_nobody_countersigns_their_own(mailed: Cast) -> None:
    event = reviewed(mailed)
    refused(lambda: countersign(event, by=mailed.dr_lin, agree=True), 403, "not-second-person")
    assert facts(event, "status") == (RiskStatus.AWAITING_SECOND,)


def test_nothing_to_countersign(mailed: Cast) -> None:
    event = cry(mailed.mei)
    refused(lambda: countersign(event, by=mailed.dr_osei, agree=True), 400, "invalid-state")
    assert (facts(event, "status"), history(event)) == ((RiskStatus.OPEN,), ["OPENED"])


def test_one_can_be_asked_by_name(mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = reviewed(mailed, second=mailed.dr_rossi)
    assert (told(event, ASKED), may_open(mailed.dr_rossi, event)) == ([mailed.dr_rossi], True)


def test_oneself_cannot_be_asked(mailed: Cast) -> None:
    refused(lambda: reviewed(mailed, second=mailed.dr_lin), 403, "not-second-person")
    assert RiskEvent.objects.get().status == RiskStatus.OPEN


def test_a_refusal_sends_it_back_with_the_clocks_running(mailed: Cast, wait: Wait) -> None:
    put_on_call(mailed.dr_osei)
    event = reviewed(mailed)
    assert facts(event, "next_escalation_at") == (None,)
    countersign(event, by=mailed.dr_osei, agree=False, notes="nobody spoke to her")
    assert facts(event, "status", "reviewed_by", "outcome", "second_asked_by") == ("ACKNOWLEDGED", None, None, None)
    assert told(event, NoticeKind.SECOND_REFUSED) == [mailed.dr_lin]
    wait(minutes=125)
    assert escalate_due(timezone.now()) == 1


def test_nobody_to_ask_is_told_to_the_alarm_address(mailed: Cast, alarm_address: str) -> None:
    assert told(reviewed(mailed), ASKED) == [None]


def test_a_raise_takes_a_waiting_review_back(mailed: Cast) -> None:
    event = reviewed(mailed)
    cry_louder(event, RiskLevel.CRITICAL)
    assert facts(event, "status", "reviewed_by", "second_asked_by") == (RiskStatus.OPEN, None, None)
    refused(lambda: countersign(event, by=mailed.dr_osei, agree=True), 400, "invalid-state")


def test_where_a_second_is_required_no_delay_closes(mailed: Cast, wait: Wait) -> None:
    event = reviewed(mailed)
    wait(days=30)
    assert close_delayed(timezone.now()) == 0
    assert facts(event, "status") == (RiskStatus.AWAITING_SECOND,)


def leave_alone(cast: Cast) -> None:
    """Dr Lin is the only doctor of the clinic."""
    for doctor in (cast.dr_osei, cast.dr_rossi):
        disable_account(user=doctor.user, actor=cast.admin)


def test_a_clinic_with_two_doctors_cannot_do_with_one_and_a_delay(mailed: Cast, wait: Wait, settings: Any) -> None:
    settings.RISK_SECOND_PERSON = "delay"
    event = reviewed(mailed)
    assert facts(event, "second_due_at") == (None,)
    wait(days=30)
    assert close_delayed(timezone.now()) == 0
    assert facts(event, "status") == (RiskStatus.AWAITING_SECOND,)
    countersign(event, by=mailed.dr_osei, agree=True)
    assert facts(event, "status") == (RiskStatus.REVIEWED,)


def test_who_joins_during_the_delay_is_the_second_person(mailed: Cast, wait: Wait, settings: Any) -> None:
    settings.RISK_SECOND_PERSON = "delay"
    leave_alone(mailed)
    event = reviewed(mailed)
    enable_account(user=mailed.dr_osei.user, actor=mailed.admin)
    put_on_call(mailed.dr_osei)
    wait(hours=25)
    put_on_call(mailed.dr_osei)
    assert close_delayed(timezone.now()) == 0
    assert facts(event, "status", "second_due_at") == (RiskStatus.AWAITING_SECOND, None)
    assert cover(timezone.now()) == 1
    assert told(event, ASKED) == [mailed.dr_osei]


@pytest.mark.parametrize(("level", "half"), [(RiskLevel.CRITICAL, 15), (RiskLevel.HIGH, 120)])
def test_who_is_asked_by_name_and_never_answers_is_not_waited_for(
    mailed: Cast, wait: Wait, level: RiskLevel, half: int
) -> None:
    named, other = mailed.dr_rossi, mailed.dr_osei
    put_on_call(other)
    event = cry(mailed.mei, level)
    review(event, by=mailed.dr_lin, outcome=RiskOutcome.FALSE_ALARM, second=named)
    assert told(event, ASKED) == [named]
    wait(minutes=half - 1)
    assert cover(timezone.now()) == 0
    assert told(event, ASKED) == [named]
    wait(minutes=2)
    assert (cover(timezone.now()), cover(timezone.now())) == (1, 0)
    assert told(event, ASKED) == [named, other]
    countersign(event, by=other, agree=True)
    assert facts(event, "status") == (RiskStatus.REVIEWED,)


def test_a_clinic_with_one_doctor_closes_after_a_day(mailed: Cast, wait: Wait, settings: Any) -> None:
    settings.RISK_SECOND_PERSON = "delay"
    leave_alone(mailed)
    event = reviewed(mailed)
    wait(hours=23, minutes=59)
    assert close_delayed(timezone.now()) == 0
    wait(minutes=2)
    assert (close_delayed(timezone.now()), close_delayed(timezone.now())) == (1, 0)
    assert facts(event, "status", "second_due_at") == (RiskStatus.REVIEWED, None)
    assert told(event, NoticeKind.CLOSED) == [mailed.dr_lin]
    assert history(event)[-1] == StepKind.DELAY_OVER


def test_a_raise_stops_the_delay(mailed: Cast, wait: Wait, settings: Any) -> None:
    settings.RISK_SECOND_PERSON = "delay"
    leave_alone(mailed)
    event = reviewed(mailed)
    cry_louder(event, RiskLevel.CRITICAL)
    wait(hours=25)
    assert close_delayed(timezone.now()) == 0
    assert facts(event, "second_due_at") == (None,)


def test_a_level_is_raised_at_once(mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    set_level(event, by=mailed.dr_osei, level=RiskLevel.CRITICAL, reason="she named a place")
    assert facts(event, "level", "status", "proposed_level") == (RiskLevel.CRITICAL, RiskStatus.OPEN, None)
    assert told(event, NoticeKind.RAISED) == [mailed.dr_lin]


def test_a_level_is_lowered_by_two(mailed: Cast, wait: Wait) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei, RiskLevel.CRITICAL)
    set_level(event, by=mailed.dr_lin, level=RiskLevel.MEDIUM, reason="a joke between friends")
    assert facts(event, "level", "status", "proposed_level") == (4, RiskStatus.AWAITING_SECOND, RiskLevel.MEDIUM)
    assert told(event, ASKED) == [mailed.dr_osei]
    refused(lambda: countersign(event, by=mailed.dr_lin, agree=True), 403, "not-second-person")

    wait(minutes=10)
    lowered = countersign(event, by=mailed.dr_osei, agree=True)
    assert facts(event, "level", "status", "proposed_level") == (RiskLevel.MEDIUM, RiskStatus.ACKNOWLEDGED, None)
    assert lowered.due_at is not None
    assert (lowered.due_at - lowered.level_since).total_seconds() == 24 * 3600
    assert history(event) == ["OPENED", "LOWERING_PROPOSED", "SECOND_AGREED", "LOWERED"]


def test_the_clocks_run_while_a_lowering_waits(mailed: Cast, wait: Wait) -> None:
    event = cry(mailed.mei, RiskLevel.CRITICAL)
    set_level(event, by=mailed.dr_lin, level=RiskLevel.HIGH, reason="calmer")
    wait(minutes=16)
    assert escalate_due(timezone.now()) == 1
    assert facts(event, "status") == (RiskStatus.AWAITING_SECOND,)


@pytest.mark.parametrize("level", [RiskLevel.LOW, RiskLevel.MEDIUM])
def test_below_medium_an_event_is_closed_not_lowered(mailed: Cast, level: RiskLevel) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    refused(lambda: set_level(event, by=mailed.dr_lin, level=level, reason="x"), 400, "invalid-state")
    assert facts(event, "status", "level", "proposed_level") == (RiskStatus.OPEN, RiskLevel.MEDIUM, None)


def test_no_lowering_while_a_closing_waits(mailed: Cast) -> None:
    event = reviewed(mailed)
    refused(lambda: set_level(event, by=mailed.dr_osei, level=RiskLevel.MEDIUM, reason="x"), 400, "invalid-state")
    assert facts(event, "status", "level", "proposed_level") == (RiskStatus.AWAITING_SECOND, RiskLevel.HIGH, None)


def test_a_review_replaces_a_proposed_lowering(mailed: Cast) -> None:
    event = cry(mailed.mei)
    set_level(event, by=mailed.dr_lin, level=RiskLevel.MEDIUM, reason="calmer")
    review(event, by=mailed.dr_osei, outcome=RiskOutcome.CONTACTED)
    assert facts(event, "proposed_level", "second_asked_by") == (None, mailed.dr_osei)
    countersign(event, by=mailed.dr_lin, agree=True)
    assert facts(event, "status", "level") == (RiskStatus.REVIEWED, RiskLevel.HIGH)
