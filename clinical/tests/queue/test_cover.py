"""What waits while nobody is in charge reaches whoever is on call, whenever the shift begins."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from clinical.models import NoticeKind, RiskEvent, RiskLevel, RiskOutcome
from clinical.queries.on_call import somebody_is_there
from clinical.services.escalations import cover, escalate_due
from clinical.services.risk_reviews import acknowledge, review
from clinical.tests.queue.conftest import Wait
from clinical.tests.queue.people import cry, may_open, put_on_call, told
from patients.access import open_risk_event_patient
from patients.models import Patient
from patients.services.accounts import disable_account
from patients.services.connections import disconnect
from patients.tests.base import Cast
from patients.tests.factories import make_patient
from xinshou.tests.outbox import run_outbox


@pytest.fixture
def noor(mailed: Cast) -> Patient:
    """Nobody's patient."""
    return make_patient("noor")


def sweep() -> int:
    found = cover(timezone.now())
    run_outbox()
    return found


def test_without_a_doctor_everybody_on_call_is_told_at_once(mailed: Cast, noor: Patient) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(noor)
    assert told(event) == [mailed.dr_osei]
    assert sweep() == 0
    assert open_risk_event_patient(mailed.dr_osei.user, event.pk, noor.pk) == noor


def test_with_nobody_at_all_the_alarm_address_is(noor: Patient, alarm_address: str) -> None:
    assert told(cry(noor)) == [None]


def test_a_shift_that_begins_later_is_told_once(mailed: Cast, noor: Patient, wait: Wait) -> None:
    put_on_call(mailed.dr_osei, after=timedelta(hours=1))
    event = cry(noor)
    assert (sweep(), told(event)) == (0, [])
    wait(hours=1, minutes=1)
    assert (sweep(), sweep()) == (1, 0)
    assert told(event, NoticeKind.NEW) == [mailed.dr_osei]


def test_after_a_disconnection_the_open_event_reaches_who_is_on_call(mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei)
    assert sweep() == 0
    disconnect(patient=mailed.mei, actor=mailed.mei.user)
    assert (sweep(), told(event)) == (1, [mailed.dr_lin, mailed.dr_osei])


def test_so_it_does_when_the_doctor_is_disabled(mailed: Cast) -> None:
    put_on_call(mailed.dr_osei)
    event = cry(mailed.mei)
    disable_account(user=mailed.dr_lin.user, actor=mailed.admin)
    assert (sweep(), told(event)[-1]) == (1, mailed.dr_osei)


def test_a_disabled_doctor_on_call_is_nobody(mailed: Cast, noor: Patient) -> None:
    put_on_call(mailed.dr_osei)
    disable_account(user=mailed.dr_osei.user, actor=mailed.admin)
    event = cry(noor)
    assert (sweep(), told(event)) == (0, [])


def test_a_clock_that_ran_out_is_told_to_the_next_shift_too(mailed: Cast, wait: Wait) -> None:
    event = cry(mailed.mei)
    wait(hours=5)
    escalate_due(timezone.now())
    put_on_call(mailed.dr_rossi)
    assert (sweep(), sweep()) == (1, 0)
    assert told(event, NoticeKind.ESCALATION)[-1] == mailed.dr_rossi
    assert may_open(mailed.dr_rossi, event)


def test_what_was_taken_up_in_time_is_not(mailed: Cast, wait: Wait) -> None:
    event = cry(mailed.mei)
    acknowledge(event, by=mailed.dr_lin)
    wait(hours=2, minutes=5)
    escalate_due(timezone.now())
    put_on_call(mailed.dr_rossi)
    assert sweep() == 0


def test_a_second_person_is_found_on_the_next_shift(mailed: Cast, wait: Wait) -> None:
    event = review(cry(mailed.mei), by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED)
    put_on_call(mailed.dr_lin)
    assert sweep() == 0
    wait(seconds=1)
    put_on_call(mailed.dr_rossi)
    assert (sweep(), sweep()) == (1, 0)
    assert told(event, NoticeKind.SECOND_ASKED) == [mailed.dr_rossi]
    assert may_open(mailed.dr_rossi, event)


def test_who_was_asked_by_name_is_not_gone_behind(mailed: Cast) -> None:
    event = review(cry(mailed.mei), by=mailed.dr_lin, outcome=RiskOutcome.CONTACTED, second=mailed.dr_osei)
    put_on_call(mailed.dr_rossi)
    assert sweep() == 0
    assert told(event, NoticeKind.SECOND_ASKED) == [mailed.dr_osei]


def test_the_asker_on_call_does_not_stand_for_the_next_shift(mailed: Cast, noor: Patient, wait: Wait) -> None:
    put_on_call(mailed.dr_osei, hours=2)
    event = review(cry(noor), by=mailed.dr_osei, outcome=RiskOutcome.CONTACTED)
    wait(seconds=1)
    put_on_call(mailed.dr_rossi)
    sweep()
    assert set(told(event, NoticeKind.SECOND_ASKED)) == {mailed.dr_rossi}
    assert set(told(event, NoticeKind.NEW)) == {mailed.dr_osei, mailed.dr_rossi}
    assert sweep() == 0


def test_the_patient_can_be_told_that_nobody_is_there(mailed: Cast, noor: Patient) -> None:
    assert [somebody_is_there(noor), somebody_is_there(mailed.mei)] == [False, True]
    put_on_call(mailed.dr_osei)
    assert somebody_is_there(noor)


def test_closed_events_and_low_rows_are_left_alone(mailed: Cast, noor: Patient) -> None:
    cry(noor, RiskLevel.LOW)
    review(cry(noor, RiskLevel.MEDIUM), by=mailed.dr_lin, outcome=RiskOutcome.OTHER)
    put_on_call(mailed.dr_osei)
    assert sweep() == 0


def test_the_sweepers_cost_the_same_however_many_events_wait(
    mailed: Cast, noor: Patient, django_assert_max_num_queries: Any
) -> None:
    put_on_call(mailed.dr_osei)
    for patient in (noor, mailed.mei) * 6:
        cry(patient)
    assert RiskEvent.objects.unreviewed().count() == 12
    with django_assert_max_num_queries(8):
        sweep()
        escalate_due(timezone.now())
