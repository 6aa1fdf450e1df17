"""What one clinician does: acknowledge, assign, contact, review, reopen, escalate."""

from typing import Any

import pytest
from django.http import Http404

from clinical.models import FalseAlarmKind, NoticeKind, RiskLevel, RiskOutcome, RiskStatus, RiskStep, StepKind
from clinical.services.escalations import escalate
from clinical.services.risk_reviews import (
    acknowledge,
    assign,
    open_emergency_access,
    record_contact,
    reopen,
    review,
)
from clinical.tests.queue.conftest import Wait
from clinical.tests.queue.people import cry, cry_louder, facts, history, may_open, now_of, put_on_call, told
from patients.models import AccessCategory, AccessPurpose, AuditAction, AuditEntry
from patients.queries import access_log
from patients.tests.base import Cast
from xinshou.api.problems import Problem


def refused(call: Any, status: int, code: str) -> Problem:
    with pytest.raises(Problem) as caught:
        call()
    assert (caught.value.status_code, caught.value.code) == (status, code)
    return caught.value


def test_the_first_to_acknowledge_stays_the_first(mailed: Cast) -> None:
    event = cry(mailed.mei)
    acknowledge(event, by=mailed.dr_lin)
    acknowledge(event, by=mailed.dr_osei)
    assert facts(event, "status", "acknowledged_by") == (RiskStatus.ACKNOWLEDGED, mailed.dr_lin)
    assert history(event) == ["OPENED", "ACKNOWLEDGED"]


def test_who_was_paged_takes_an_escalated_event_up_again(mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei)
    acknowledge(event, by=mailed.dr_lin)
    escalate(event, by=mailed.dr_lin, reason="I am in a session")
    acknowledge(event, by=mailed.dr_osei)
    assert facts(event, "status", "acknowledged_by") == (RiskStatus.ACKNOWLEDGED, mailed.dr_lin)
    assert history(event)[-1] == StepKind.ACKNOWLEDGED


def test_a_closed_event_cannot_be_acknowledged(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    review(event, by=mailed.dr_lin, outcome=RiskOutcome.OTHER)
    refused(lambda: acknowledge(event, by=mailed.dr_lin), 400, "invalid-state")
    assert facts(event, "status", "acknowledged_by") == (RiskStatus.REVIEWED, mailed.dr_lin)


def test_one_person_closes_a_medium_event(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    review(
        event,
        by=mailed.dr_lin,
        outcome=RiskOutcome.FALSE_ALARM,
        false_alarm_kind=FalseAlarmKind.IDIOM,
        notes="a song's title",
    )
    closed = now_of(event)
    assert (closed.status, closed.outcome, closed.false_alarm_kind) == ("REVIEWED", "FALSE_ALARM", "IDIOM")
    assert (closed.reviewed_by, closed.acknowledged_by, closed.next_escalation_at) == (
        mailed.dr_lin, mailed.dr_lin, None,
    )  # fmt: skip
    assert RiskStep.objects.get(event=event, kind="REVIEWED").notes == "a song's title"


def test_a_kind_of_false_alarm_needs_a_false_alarm(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    refused(
        lambda: review(event, by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED, false_alarm_kind=FalseAlarmKind.PAST),
        400,
        "validation",
    )
    assert facts(event, "status") == (RiskStatus.OPEN,)


def test_another_reviewer_is_told_who_and_when_and_may_add_words(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    first = review(event, by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED, notes="first")
    again = {"by": mailed.dr_osei, "outcome": RiskOutcome.REFERRED, "notes": "second"}

    problem = refused(lambda: review(event, **again), 409, "already-reviewed")
    assert problem.extras == {
        "reviewed_by": {"id": mailed.dr_lin.pk, "name": "Lan Lin"},
        "reviewed_at": first.reviewed_at.isoformat().replace("+00:00", "Z") if first.reviewed_at else None,
    }
    review(event, addendum=True, **again)
    assert [step.notes for step in event.steps.order_by("at")][-2:] == ["first", "second"]
    assert facts(event, "outcome", "reviewed_by") == (RiskOutcome.CONTACTED, mailed.dr_lin)


def test_the_same_reviewer_appends(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    review(event, by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED, notes="first")
    review(event, by=mailed.dr_lin, outcome=RiskOutcome.OTHER, notes="second")
    assert (facts(event, "outcome"), history(event)[-2:]) == ((RiskOutcome.CONTACTED,), ["REVIEWED", "ADDENDUM"])


def test_a_review_of_what_was_raised_meanwhile_is_refused(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    shown = event.level_since
    cry_louder(event, RiskLevel.HIGH)
    refused(
        lambda: review(event, by=mailed.dr_lin, outcome=RiskOutcome.FALSE_ALARM, seen_level_since=shown),
        412,
        "stale-version",
    )
    assert facts(event, "status", "level") == (RiskStatus.OPEN, RiskLevel.HIGH)


def test_contacts_are_kept_in_order_and_also_after_closing(mailed: Cast) -> None:
    event = cry(mailed.mei)
    record_contact(event, by=mailed.dr_lin, reached=False, notes="no answer")
    record_contact(event, by=mailed.dr_lin, reached=True)
    review(event, by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED)
    record_contact(event, by=mailed.dr_lin, reached=True, notes="called again")
    contacts = RiskStep.objects.filter(event=event, kind="CONTACT").order_by("at")
    assert [(step.reached, step.notes) for step in contacts] == [
        (False, "no answer"), (True, None), (True, "called again"),
    ]  # fmt: skip
    assert facts(event, "status") == (RiskStatus.AWAITING_SECOND,)


def test_only_the_own_doctor_and_who_is_on_call_can_be_assigned(mailed: Cast) -> None:
    event = cry(mailed.mei)
    with pytest.raises(Http404):
        assign(event, by=mailed.dr_lin, to=mailed.dr_osei)
    put_on_call(mailed.dr_osei)
    assign(event, by=mailed.dr_lin, to=mailed.dr_osei)
    assert facts(event, "assigned_to", "acknowledged_at") == (mailed.dr_osei, None)
    assert told(event, NoticeKind.ASSIGNED) == [mailed.dr_osei]
    assert may_open(mailed.dr_osei, event)


def test_who_it_is_assigned_to_hears_of_a_raise(mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei)
    assign(event, by=mailed.dr_lin, to=mailed.dr_osei)
    cry_louder(event, RiskLevel.CRITICAL)
    assert set(told(event, NoticeKind.RAISED)) == {mailed.dr_lin, mailed.dr_osei}


def test_escalating_pages_the_next_person_on_call(mailed: Cast, wait: Wait) -> None:
    put_on_call(mailed.dr_osei)
    wait(seconds=1)
    put_on_call(mailed.dr_rossi)
    event = cry(mailed.mei)
    for _turn in range(2):
        step = escalate(event, by=mailed.dr_lin, reason="needs somebody with Farsi")
        assert (step.by, step.notes) == (mailed.dr_lin, "needs somebody with Farsi")
    assert told(event, NoticeKind.ESCALATION) == [mailed.dr_osei, mailed.dr_rossi]
    assert facts(event, "status", "acknowledged_at") == (RiskStatus.ESCALATED, None)


def test_escalating_with_nobody_on_call_reaches_the_alarm_address(mailed: Cast, alarm_address: str) -> None:
    event = cry(mailed.mei)
    escalate(event, by=mailed.dr_lin, reason="help")
    assert told(event, NoticeKind.ESCALATION) == [None]


def test_a_closed_event_cannot_be_escalated(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    review(event, by=mailed.dr_lin, outcome=RiskOutcome.OTHER)
    refused(lambda: escalate(event, by=mailed.dr_lin, reason="x"), 400, "invalid-state")
    assert history(event) == ["OPENED", "REVIEWED"]


def test_reopening_starts_the_clocks_and_keeps_the_history(mailed: Cast, wait: Wait) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    review(event, by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED, notes="seemed well")
    wait(hours=20)
    reopened = reopen(event, by=mailed.dr_lin, reason="a new message")
    assert facts(event, "status", "reviewed_by", "outcome", "acknowledged_at") == (RiskStatus.OPEN, None, None, None)
    assert reopened.next_escalation_at is not None
    assert reopened.next_escalation_at > reopened.created_at.replace(hour=10)
    assert history(event) == ["OPENED", "REVIEWED", "REOPENED"]


def test_an_open_event_cannot_be_reopened(mailed: Cast) -> None:
    event = cry(mailed.mei)
    refused(lambda: reopen(event, by=mailed.dr_lin, reason="x"), 400, "invalid-state")
    assert history(event) == ["OPENED"]


def test_emergency_access_lasts_an_hour_and_everybody_can_see_it(mailed: Cast, wait: Wait) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei)
    access = open_emergency_access(event, by=mailed.dr_osei, reason="she wrote a place and an hour")
    assert (access.until - access.at).total_seconds() == 3600
    assert told(event, NoticeKind.EMERGENCY_ACCESS) == [mailed.dr_lin]
    entry = access_log(mailed.mei, start=None, end=None).rows(0, 1)
    assert next(iter(entry))["purpose"] == AccessPurpose.EMERGENCY_ACCESS


def test_every_change_is_audited(mailed: Cast) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    before = AuditEntry.objects.count()
    acknowledge(event, by=mailed.dr_lin)
    record_contact(event, by=mailed.dr_lin, reached=True)
    review(event, by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED)
    entries = AuditEntry.objects.order_by("id")[before:]
    assert [(e.actor_id, e.action, e.category, e.purpose) for e in entries] == [
        (mailed.dr_lin.user_id, AuditAction.UPDATE, AccessCategory.RISK_EVENTS, AccessPurpose.RISK_REVIEW)
    ] * 3


def test_who_acts_keeps_access_until_it_is_closed(mailed: Cast, wait: Wait) -> None:
    put_on_call(mailed.dr_osei, hours=2)
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    acknowledge(event, by=mailed.dr_osei)
    wait(days=3)
    assert may_open(mailed.dr_osei, event)
    review(event, by=mailed.dr_osei, outcome=RiskOutcome.CONTACTED)
    wait(hours=23)
    assert may_open(mailed.dr_osei, event)
    wait(hours=2)
    assert not may_open(mailed.dr_osei, event)
