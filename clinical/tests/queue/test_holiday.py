"""What a colleague who covers is told of, and what is over with the cover."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clinical.models import NoticeKind, RiskEvent, RiskLevel, RiskOutcome
from clinical.queries.on_call import doctors_told_of
from clinical.services.escalations import cover, escalate, escalate_due
from clinical.services.risk_reviews import acknowledge, assign, countersign, reopen, review
from clinical.tests.queue.conftest import Wait
from clinical.tests.queue.people import cry, cry_louder, may_open, put_on_call, told
from patients.access import may_open_risk_event
from patients.models import HolidayCover
from patients.tests.base import Cast
from patients.tests.factories import make_cover, make_patient
from xinshou.tests.outbox import run_outbox


def sweep() -> int:
    found = cover(timezone.now())
    run_outbox()
    return found


def end_covers() -> None:
    HolidayCover.objects.update(ends_at=timezone.now())


def test_what_is_open_is_told_when_the_cover_begins(mailed: Cast, wait: Wait) -> None:
    make_cover(mailed.dr_lin, mailed.dr_osei, after=timedelta(hours=1))
    event = cry(mailed.mei)
    assert sweep() == 0
    wait(hours=1, minutes=1)
    assert (sweep(), sweep()) == (1, 0)
    assert told(event, NoticeKind.NEW) == [mailed.dr_lin, mailed.dr_osei]


def test_who_was_told_of_an_earlier_round_is_told_of_this_one(mailed: Cast, wait: Wait) -> None:
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    make_cover(mailed.dr_lin, mailed.dr_osei)
    assert sweep() == 1
    end_covers()
    cry_louder(event, RiskLevel.HIGH)
    make_cover(mailed.dr_lin, mailed.dr_osei)
    assert (sweep(), sweep()) == (1, 0)
    assert told(event, NoticeKind.RAISED) == [mailed.dr_lin, mailed.dr_osei]


def test_what_begins_in_the_cover_is_told_once(mailed: Cast) -> None:
    make_cover(mailed.dr_lin, mailed.dr_osei)
    event = cry(mailed.mei)
    assert set(told(event)) == {mailed.dr_lin, mailed.dr_osei}
    assert sweep() == 0


def test_closed_events_low_rows_and_other_doctors_patients_are_left_alone(mailed: Cast) -> None:
    cry(mailed.mei, RiskLevel.LOW)
    review(cry(mailed.mei, RiskLevel.MEDIUM), by=mailed.dr_lin, outcome=RiskOutcome.OTHER)
    cry(mailed.amir)
    make_cover(mailed.dr_lin, mailed.dr_rossi)
    assert sweep() == 0


def test_who_asked_for_a_second_person_knows(mailed: Cast) -> None:
    event = cry(mailed.mei)
    make_cover(mailed.dr_lin, mailed.dr_osei)
    review(event, by=mailed.dr_osei, outcome=RiskOutcome.CONTACTED)
    assert sweep() == 0


def test_a_sweep_costs_the_same_however_many_events_and_covers_there_are(mailed: Cast) -> None:
    for doctor, colleague in ((mailed.dr_lin, mailed.dr_osei), (mailed.dr_osei, mailed.dr_rossi)):
        make_cover(doctor, colleague)
        for _ in range(5):
            cry(make_patient(doctor=doctor))
    with CaptureQueriesContext(connection) as statements:
        cover(timezone.now())
    assert len(statements) == 2


def test_the_next_person_is_not_who_covers_and_knows_already(mailed: Cast) -> None:
    make_cover(mailed.dr_lin, mailed.dr_osei)
    put_on_call(mailed.dr_osei, after=timedelta(hours=-2))
    put_on_call(mailed.dr_rossi)
    event = cry(mailed.mei)
    escalate(event, by=mailed.dr_lin, reason="nobody answers")
    assert told(event, NoticeKind.ESCALATION) == [mailed.dr_rossi]


def test_what_somebody_gave_themselves_ends_with_the_cover(mailed: Cast, wait: Wait) -> None:
    make_cover(mailed.dr_lin, mailed.dr_osei)
    event = cry(mailed.mei)
    assign(event, by=mailed.dr_osei, to=mailed.dr_osei)
    end_covers()
    wait(hours=5)
    assert escalate_due(timezone.now()) == 1
    assert told(event, NoticeKind.ESCALATION) == [mailed.dr_lin]
    assert not may_open(mailed.dr_osei, event)


def test_what_the_doctor_gave_lasts(mailed: Cast, wait: Wait) -> None:
    make_cover(mailed.dr_lin, mailed.dr_osei)
    event = cry(mailed.mei)
    assign(event, by=mailed.dr_lin, to=mailed.dr_osei)
    end_covers()
    wait(hours=5)
    escalate_due(timezone.now())
    assert set(told(event, NoticeKind.ESCALATION)) == {mailed.dr_lin, mailed.dr_osei}
    assert may_open(mailed.dr_osei, event)


def test_a_reopened_event_is_not_told_to_who_covered(mailed: Cast) -> None:
    make_cover(mailed.dr_lin, mailed.dr_osei)
    event = cry(mailed.mei, RiskLevel.MEDIUM)
    assign(event, by=mailed.dr_osei, to=mailed.dr_osei)
    review(event, by=mailed.dr_osei, outcome=RiskOutcome.CONTACTED)
    end_covers()
    reopen(event, by=mailed.dr_lin, reason="again")
    assert doctors_told_of(RiskEvent.objects.get(pk=event.pk), timezone.now()) == [mailed.dr_lin]


def test_a_refused_closing_goes_to_the_doctor_when_the_cover_is_over(mailed: Cast) -> None:
    make_cover(mailed.dr_lin, mailed.dr_osei)
    event = cry(mailed.mei)
    acknowledge(event, by=mailed.dr_osei)
    review(event, by=mailed.dr_osei, outcome=RiskOutcome.CONTACTED)
    end_covers()
    countersign(event, by=mailed.dr_rossi, agree=False)
    assert told(event, NoticeKind.SECOND_REFUSED) == [mailed.dr_lin]
    assert not may_open_risk_event(mailed.dr_osei.user, event.pk, mailed.mei.pk)
