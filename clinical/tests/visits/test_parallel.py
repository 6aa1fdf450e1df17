"""Many at once: one wins, nobody waits for ever, nothing is booked twice."""

import os
from collections import Counter
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from django.utils import timezone

from clinical.models import Appointment
from clinical.services.availability import set_availability
from clinical.tests.factories import make_appointment
from clinical.tests.visits.people import VISITS, at, body_for, coming_day
from patients.tests.base import api, in_parallel, make_cast
from patients.tests.factories import make_patient

ROUNDS = int(os.environ.get("BOOKING_ROUNDS", "3"))
"""The issue's measure is 50: `BOOKING_ROUNDS=50 pytest clinical/tests/visits/test_parallel.py`."""
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_limits(settings: object) -> None:
    settings.THROTTLES_ON = False  # type: ignore[attr-defined]


def test_of_twenty_who_take_one_slot_exactly_one_gets_it() -> None:
    cast = make_cast()
    every_day = [
        {"weekday": day, "start_time": at(coming_day(), 9).time(), "end_time": at(coming_day(), 20).time()}
        for day in range(1, 8)
    ]
    rules = {"booking_mode": "SELF_BOOK", "slot_minutes": 30, "notice_hours": 1, "horizon_days": 300}
    set_availability(cast.dr_lin, settings=rules, weekly=every_day, exceptions=[])
    patients = [make_patient(f"p{number}", doctor=cast.dr_lin) for number in range(20)]
    clients = [api(patient) for patient in patients]
    first = clients[0].get(f"{VISITS}/patient/slots", {"start_date": coming_day(), "end_date": coming_day(30)}).json()
    for slot in first["slots"][:ROUNDS]:
        answers = in_parallel(
            lambda number, slot=slot: clients[number].post(f"{VISITS}/patient/slots", {"starts_at": slot["starts_at"]}),
            times=20,
        )
        assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 19}
        assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"appointment-overlap"}
        assert Appointment.objects.open().count() == 1
        Appointment.objects.all().delete()


def test_a_doctor_books_one_time_for_many_and_two_doctors_one_patient() -> None:
    cast = make_cast()
    day = coming_day()
    patients = [make_patient(f"p{number}", doctor=cast.dr_lin) for number in range(8)]
    client = api(cast.dr_lin)
    answers = in_parallel(
        lambda number: client.post(f"{VISITS}/doctor", body_for(patients[number], day, "10:00", f"10:{20 + number}")),
        times=8,
    )
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 7}


def test_moves_onto_one_hour_and_a_booking_there_leave_one() -> None:
    cast = make_cast()
    day = coming_day()
    rows = [make_appointment(make_patient(f"p{n}", doctor=cast.dr_lin), at(day, 12 + n)) for n in range(6)]
    client = api(cast.dr_lin)

    def one(number: int) -> int:
        if number == 6:
            return client.post(f"{VISITS}/doctor", body_for(cast.mei, day, "09:00", "09:40")).status_code
        times = {"start_time": "09:00", "end_time": "09:30"}
        return client.put(f"{VISITS}/doctor/{rows[number].pk}", times).status_code

    statuses = in_parallel(one, times=7)
    assert Counter(statuses) in ({200: 1, 409: 6}, {201: 1, 409: 6})  # either kind may win


def test_a_completion_and_a_cancellation_at_once_leave_a_state_of_the_table() -> None:
    cast = make_cast()
    doctor, patient = api(cast.dr_lin), api(cast.mei)

    def close(number: int, visit_id: UUID) -> int:
        if number % 2:
            return patient.post(f"{VISITS}/patient/{visit_id}/cancel").status_code
        return doctor.post(f"{VISITS}/doctor/{visit_id}/complete").status_code

    for _ in range(ROUNDS):
        row = make_appointment(cast.mei, timezone.now() + timedelta(days=2))
        statuses = in_parallel(partial(close, visit_id=row.pk), times=6)
        assert sorted(statuses) == [200, 400, 400, 400, 400, 400]
        row.refresh_from_db()
        assert (row.cancelled_at is None) != (row.completed_at is None)
        row.delete()
