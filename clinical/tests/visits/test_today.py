from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from clinical.models import RiskLevel
from clinical.services.heartbeats import self_test
from clinical.tests.factories import make_appointment, make_check_in, make_risk_event, make_schedule
from clinical.tests.statements import counted_statements
from clinical.tests.visits.people import at
from patients.models import Doctor, Patient
from patients.tests.base import Cast, doctor_client
from patients.tests.factories import make_patient
from xinshou.encryption import forget_cached_keys

PATH = "/today/"
NOON = "2027-05-12T10:00:00Z"


def today(client: Client) -> Any:
    return client.get(PATH).context["today"]


def fall_silent(patient: Patient, days: int, gap: int = 1) -> None:
    for number in range(8):
        make_check_in(patient, patient.local_day() - timedelta(days=days + number * gap))


def test_home_is_today(cast: Cast) -> None:
    assert doctor_client(cast.dr_lin).get("/")["Location"] == PATH


def test_nothing_needs_the_doctor(cast: Cast) -> None:
    self_test()
    shown = doctor_client(cast.dr_lin).get(PATH).content.decode()
    assert "Nothing needs you now." in shown
    assert "As of" in shown


def test_an_empty_list_says_so_when_screening_has_stopped(cast: Cast) -> None:
    shown = doctor_client(cast.dr_lin).get(PATH).content.decode()
    assert "screening has stopped" in shown
    assert "Nothing needs you now." not in shown


def test_urgent_events_and_requests_need_the_doctor(cast: Cast) -> None:
    high = make_risk_event(cast.mei, RiskLevel.HIGH)
    make_risk_event(cast.mei, RiskLevel.MEDIUM)
    make_risk_event(cast.amir, RiskLevel.CRITICAL)
    asked = make_appointment(cast.mei, timezone.now() + timedelta(days=4), booked_by="PATIENT")
    make_appointment(cast.mei, timezone.now() + timedelta(days=5))
    make_appointment(cast.mei, timezone.now() - timedelta(days=5), booked_by="PATIENT")
    shown = today(doctor_client(cast.dr_lin))
    assert (list(shown.events), list(shown.requests)) == ([high], [asked])


def test_todays_visits_are_those_of_the_doctors_day(cast: Cast, time_machine: Any) -> None:
    time_machine.move_to(NOON, tick=False)
    day = timezone.now().date()
    late, early = make_appointment(cast.mei, at(day, 23)), make_appointment(cast.mei, at(day, 0, 5))
    make_appointment(cast.mei, at(day + timedelta(days=1), 0, 5))
    make_appointment(cast.mei, at(day, 15), status="CANCELLED")
    assert list(today(doctor_client(cast.dr_lin)).visits) == [early, late]


def test_overdue_questionnaires_of_own_patients(cast: Cast) -> None:
    late = make_schedule(cast.mei, starts_on=cast.mei.local_day() - timedelta(days=10))
    make_schedule(cast.mei, "GAD7")
    make_schedule(cast.amir, starts_on=cast.amir.local_day() - timedelta(days=10))
    (due,) = today(doctor_client(cast.dr_lin)).overdue
    assert (due.schedule, due.days_overdue) == (late, 3)


@pytest.mark.parametrize(("days", "gap", "quiet"), [(2, 1, False), (3, 1, True), (5, 2, False), (6, 2, True)])
def test_gone_quiet_is_measured_by_the_patients_own_rhythm(cast: Cast, days: int, gap: int, quiet: bool) -> None:
    fall_silent(cast.mei, days, gap)
    fall_silent(cast.amir, 20)
    found = today(doctor_client(cast.dr_lin)).quiet
    assert [(silence.patient, silence.days, silence.usual_gap) for silence in found] == (
        [(cast.mei, days, gap)] if quiet else []
    )


def test_the_part_that_renews_itself_is_sent_alone(cast: Cast) -> None:
    headers = {"HX-Request": "true", "HX-Target": "today-live", "X-Background": "1"}
    part = doctor_client(cast.dr_lin).get(PATH, headers=headers).content.decode()
    assert part.lstrip().startswith('<div id="today-live"')
    assert "<html" not in part


def fill(doctor: Doctor, number: int) -> None:
    for index in range(number):
        patient = make_patient(doctor=doctor, alias=f"P{index}")
        fall_silent(patient, 5)
        make_risk_event(patient)
        make_schedule(patient, starts_on=patient.local_day() - timedelta(days=10))
        start = timezone.now() + timedelta(hours=2, minutes=doctor.appointments.count() * 20)
        make_appointment(patient, start, minutes=15, booked_by="PATIENT")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("path", [PATH, "/calendar/?view=list", "/calendar/?view=month", "/patients/"])
def test_statements_stay_the_same_however_large_the_caseload(dr_lin: Doctor, path: str) -> None:
    client, counts = doctor_client(dr_lin), []
    for number in (1, 6, 12):
        fill(dr_lin, number)
        client.get(path)
        forget_cached_keys()
        with counted_statements() as statements:
            assert client.get(path).status_code == 200
        counts.append(len(statements))
    assert counts[1] == counts[2], counts
    assert counts[2] <= 25, statements
