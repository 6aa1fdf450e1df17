"""Statements per request stay few, and the same however many visits there are. Keys are cold."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from clinical.tests.factories import make_appointment, make_schedule
from clinical.tests.statements import counted_statements
from clinical.tests.visits.people import VISITS, body_for, coming_day
from patients.models import Doctor, Patient
from patients.tests.base import api
from patients.tests.factories import make_patient
from xinshou.encryption import forget_cached_keys

pytestmark = pytest.mark.django_db(transaction=True)
ASSESSMENTS = ("PHQ9", "GAD7", "PSS", "ISI", "PCL5", "ITQ", "WHO5", "PC_PTSD_5", "RHS15")


def statements_of(client: Client, path: str) -> list[str]:
    client.get(path)
    forget_cached_keys()
    with counted_statements() as statements:
        assert client.get(path).status_code == 200
    return statements


def fill(doctor: Doctor, patient: Patient, rows: int) -> None:
    for _ in range(rows):
        start = timezone.now() + timedelta(hours=1, minutes=20 * doctor.appointments.count())
        make_appointment(patient, start, minutes=15, reason="Sleep", booked_by="PATIENT")
        other = make_patient(doctor=doctor)
        make_appointment(other, start + timedelta(days=60), minutes=15, reason="Sleep")
        make_schedule(other)


@pytest.mark.parametrize(
    ("path", "budget"),
    [
        (f"{VISITS}/doctor/list", 5),
        (f"{VISITS}/doctor/calendar?year={timezone.now().year}&month={timezone.now().month}", 5),
        (f"{VISITS}/doctor/week?start_date={timezone.now().date()}", 5),
        (f"{VISITS}/doctor/stats", 3),
        ("/api/v1/clinical/schedules/due", 4),
    ],
)
def test_a_doctors_reads_stay_few(dr_lin: Doctor, mei: Patient, path: str, budget: int) -> None:
    client, counts = api(dr_lin), []
    for rows in (2, 6, 20):
        fill(dr_lin, mei, rows)
        statements = statements_of(client, path)
        counts.append(len(statements))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= budget, statements


@pytest.mark.parametrize(
    ("path", "budget"),
    [(f"{VISITS}/patient/list", 4), (f"{VISITS}/patient/upcoming", 4), (f"{VISITS}/patient/requests", 4)],
)
def test_a_patients_reads_stay_few(dr_lin: Doctor, mei: Patient, path: str, budget: int) -> None:
    client, counts = api(mei), []
    for rows in (2, 6, 20):
        fill(dr_lin, mei, rows)
        statements = statements_of(client, path)
        counts.append(len(statements))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= budget, statements


def test_due_lists_stay_few(mei: Patient) -> None:
    client, counts = api(mei), []
    for code in ASSESSMENTS:
        make_schedule(mei, code)
        counts.append(len(statements_of(client, "/api/v1/clinical/due")))
    assert len(set(counts)) == 1
    assert counts[0] <= 3


def test_writes_stay_few(dr_lin: Doctor, mei: Patient) -> None:
    doctor, patient = api(dr_lin), api(mei)
    made: Any = doctor.post(f"{VISITS}/doctor", body_for(mei, coming_day(3)))
    with counted_statements() as statements:
        assert doctor.post(f"{VISITS}/doctor", body_for(mei, coming_day(4))).status_code == 201
    assert len(statements) <= 14, statements
    place = f"{VISITS}/patient/{made.json()['id']}/notes"
    with counted_statements() as statements:
        assert patient.put(place, {"patient_notes": "By video"}).status_code == 200
    assert len(statements) <= 9, statements
