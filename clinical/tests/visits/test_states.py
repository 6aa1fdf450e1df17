"""Whatever is tried in whatever order, a visit only goes where the table allows, and says so by its columns."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinical.models import Appointment, AppointmentStatus, AppointmentVerb
from clinical.models.appointments import TRANSITIONS
from clinical.tests.factories import make_appointment
from clinical.tests.visits.people import VISITS
from patients.tests.base import Cast, api

VERBS = {
    AppointmentVerb.CONFIRM: ("dr_lin", "doctor", "confirm"),
    AppointmentVerb.COMPLETE: ("dr_lin", "doctor", "complete"),
    AppointmentVerb.NO_SHOW: ("dr_lin", "doctor", "no-show"),
    AppointmentVerb.CANCEL: ("mei", "patient", "cancel"),
    AppointmentVerb.MOVE: ("dr_lin", "doctor", ""),
}
CONTRACT = {
    "confirm": {"PENDING": "CONFIRMED"},
    "complete": {"PENDING": "COMPLETED", "CONFIRMED": "COMPLETED"},
    "no-show": {"PENDING": "NO_SHOW", "CONFIRMED": "NO_SHOW"},
    "cancel": {"PENDING": "CANCELLED", "CONFIRMED": "CANCELLED"},
    "move": {"PENDING": "PENDING", "CONFIRMED": "CONFIRMED"},
}
"""Typed from api-contract.md §9."""


def test_the_table_is_the_contract() -> None:
    assert TRANSITIONS == CONTRACT


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(tries=st.lists(st.sampled_from(list(AppointmentVerb)), min_size=1, max_size=7))
def test_visits_follow_the_table(cast: Cast, tries: list[AppointmentVerb]) -> None:
    clients = {name: api(getattr(cast, name)) for name in ("dr_lin", "mei")}
    Appointment.objects.all().delete()
    row = make_appointment(cast.mei, timezone.now() + timedelta(days=9, hours=1), minutes=30)
    state = "PENDING"
    for number, verb in enumerate(tries):
        who, side, path = VERBS[verb]
        expected = CONTRACT[verb].get(state)
        answer = (
            clients[who].put(f"{VISITS}/{side}/{row.pk}", move_by(row, number + 1))
            if verb is AppointmentVerb.MOVE
            else clients[who].post(f"{VISITS}/{side}/{row.pk}/{path}")
        )
        assert answer.status_code == (200 if expected else 400), answer.json()
        state = expected or state
        row.refresh_from_db()
        assert row.status == state
        assert (row.cancelled_at is not None, row.completed_at is not None) == (
            state == "CANCELLED",
            state == "COMPLETED",
        )


def move_by(row: Appointment, minutes: int) -> dict[str, Any]:
    local = row.starts_at.astimezone(timezone.get_default_timezone()) + timedelta(days=minutes)
    return {"appointment_date": local.date().isoformat(), "start_time": "12:00", "end_time": "12:30"}


@pytest.mark.parametrize(
    "columns",
    [
        {"status": "LOST"},
        {"status": "CANCELLED"},
        {"status": "COMPLETED"},
        {"cancelled_by": "DOCTOR"},
        {"ends_at": timezone.now() - timedelta(days=900)},
    ],
)
def test_the_database_refuses_what_cannot_be(cast: Cast, columns: dict[str, Any]) -> None:
    make_appointment(cast.mei, timezone.now() + timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.update(**columns)


@pytest.mark.parametrize("side", ["doctor", "patient"])
@pytest.mark.parametrize("state", list(AppointmentStatus))
def test_the_database_itself_knows_overlaps(cast: Cast, side: str, state: AppointmentStatus) -> None:
    start = timezone.now() + timedelta(days=1)
    make_appointment(cast.mei, start)
    other = {"doctor": cast.dr_lin} if side == "doctor" else {"doctor": cast.dr_osei}
    patient = cast.amir if side == "doctor" else cast.mei

    def again() -> None:
        with transaction.atomic():
            make_appointment(patient, start + timedelta(minutes=49), status=state, **other)

    if state in (AppointmentStatus.PENDING, AppointmentStatus.CONFIRMED):
        with pytest.raises(IntegrityError):
            again()
    else:
        again()
