"""Two at the same moment: one wins, the other is told, nothing happens twice and nothing is lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from clinical.clocks import set_next_escalation
from clinical.models import Notice, NoticeKind, RiskEvent, RiskLevel, RiskOutcome, RiskStatus, RiskStep, StepKind
from clinical.services import notices
from clinical.services.escalations import close_delayed, cover, escalate_due
from clinical.services.risk_merging import merge
from clinical.services.risk_reviews import acknowledge, countersign, review
from clinical.tests.queue.conftest import give_address
from clinical.tests.queue.people import cry, cry_louder, facts, history, put_on_call, told
from patients.models import Doctor
from patients.tests.base import Cast, in_parallel
from patients.tests.factories import make_patient
from xinshou.api.problems import Problem
from xinshou.mail import MailMessage

pytestmark = pytest.mark.django_db(transaction=True)


def code_of(call: Callable[[], object]) -> str:
    try:
        call()
    except Problem as problem:
        return str(problem.code)
    return "done"


def long_ago(event: RiskEvent, **duration: int) -> None:
    """As if the event had been opened then."""
    event.refresh_from_db()
    for name in ("level_since", "ack_due_at", "due_at"):
        setattr(event, name, getattr(event, name) - timedelta(**duration))
    set_next_escalation(event)
    event.save()


def test_of_two_reviewers_one_wins_and_both_words_are_kept(cast: Cast) -> None:
    doctors = [cast.dr_lin, cast.dr_osei]
    for _round in range(4):
        event = cry(cast.mei, RiskLevel.MEDIUM)

        def try_review(number: int, event: RiskEvent = event) -> str:
            return code_of(
                lambda: review(event, by=doctors[number], outcome=RiskOutcome.CONTACTED, notes=f"words {number}")
            )

        answers = in_parallel(try_review, times=2)
        assert sorted(answers) == ["already-reviewed", "done"]
        loser = answers.index("already-reviewed")
        review(event, by=doctors[loser], outcome=RiskOutcome.OTHER, notes=f"words {loser}", addendum=True)
        assert {step.notes for step in event.steps.filter(notes__isnull=False)} == {"words 0", "words 1"}
        assert facts(event, "reviewed_by") == (doctors[1 - loser],)


def test_of_two_who_acknowledge_one_is_the_first(cast: Cast) -> None:
    doctors: list[Doctor] = [cast.dr_lin, cast.dr_osei, cast.dr_rossi]
    event = cry(cast.mei)
    seen = in_parallel(lambda number: acknowledge(event, by=doctors[number]).acknowledged_by_id, times=3)
    assert len(set(seen)) == 1
    assert history(event).count(StepKind.ACKNOWLEDGED) == 1


def test_parallel_sweepers_escalate_each_event_once(cast: Cast) -> None:
    put_on_call(cast.dr_osei)
    events = [cry(patient, RiskLevel.CRITICAL) for patient in (cast.mei, cast.amir) for _twice in range(4)]
    for event in events:
        long_ago(event, minutes=3)
    in_parallel(lambda _number: escalate_due(timezone.now()), times=4)
    escalate_due(timezone.now())
    steps = RiskStep.objects.filter(kind=StepKind.AUTO_ESCALATED)
    assert steps.count() == len(events)
    assert Notice.objects.filter(kind=NoticeKind.ESCALATION, doctor=cast.dr_osei).count() == len(events)


def test_a_raise_during_a_review_is_never_closed_unseen(cast: Cast) -> None:
    for _round in range(4):
        event = cry(cast.mei, RiskLevel.MEDIUM)
        shown = event.level_since

        def act(number: int, event: RiskEvent = event, shown: object = shown) -> str:
            if number:
                with transaction.atomic():
                    cry_louder(event, RiskLevel.HIGH)
                return "raised"
            return code_of(
                lambda: review(event, by=cast.dr_lin, outcome=RiskOutcome.FALSE_ALARM, seen_level_since=shown)  # type: ignore[arg-type]
            )

        answer, _raised = in_parallel(act, times=2)
        assert answer in {"done", "stale-version"}
        assert facts(event, "status", "level", "reviewed_by") == (RiskStatus.OPEN, RiskLevel.HIGH, None)


def test_a_countersign_and_a_delay_that_ends_close_once(cast: Cast) -> None:
    event = review(cry(cast.mei), by=cast.dr_lin, outcome=RiskOutcome.CONTACTED)
    RiskEvent.objects.update(second_due_at=timezone.now())

    def act(number: int) -> str:
        if number:
            return str(close_delayed(timezone.now()))
        return code_of(lambda: countersign(event, by=cast.dr_osei, agree=True))

    answers = in_parallel(act, times=2)
    assert answers in (["done", "0"], ["invalid-state", "1"])
    assert facts(event, "status") == (RiskStatus.REVIEWED,)
    assert len(history(event)) == 3


def test_two_merges_into_each_other_leave_one_open(cast: Cast) -> None:
    pair = [cry(cast.mei), cry(cast.mei)]

    def act(number: int) -> str:
        return code_of(lambda: merge(pair[number], by=cast.dr_lin, into=pair[1 - number], reason="the same"))

    assert sorted(in_parallel(act, times=2)) == ["done", "invalid-state"]
    assert RiskEvent.objects.unreviewed().count() == 1


def test_parallel_sweepers_cover_and_mail_once(cast: Cast) -> None:
    give_address(cast.dr_osei, "osei@clinic.test")
    event = cry(make_patient("noor"))
    put_on_call(cast.dr_osei)
    in_parallel(lambda _number: cover(timezone.now()), times=3)
    assert told(event) == [cast.dr_osei]

    Notice.objects.update(created_at=timezone.now() - timedelta(minutes=1))
    in_parallel(lambda _number: notices.sweep(timezone.now()), times=3)
    assert MailMessage.objects.count() == 1
