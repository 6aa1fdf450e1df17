"""Statements and Redis round trips of a request, whatever the number of rows: what a page costs before anything else.

Keys are cold, so one statement of each budget fetches them, and one more the reader's own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from clinical.crisis_resources import resources_for
from clinical.models import RiskLevel
from clinical.tests.factories import make_assessment, make_check_in, make_risk_event
from clinical.tests.statements import counted_statements
from messaging.models import Party, Thread
from messaging.tests.factories import make_message, make_thread
from patients.models import Doctor, Patient
from patients.tests.base import PASSWORD, Cast, api, doctor_client
from patients.tests.factories import make_patient
from xinshou.encryption import forget_cached_keys
from xinshou.tests.performance.round_trips import counted_round_trips

pytestmark = pytest.mark.django_db(transaction=True)  # keys of an open transaction are never fetched, so commit
API = "/api/v1"
READS = {  # path: (who asks, statements, Redis round trips)
    "/auth/me": ("patient", 2, 1),
    "/auth/me/patient": ("patient", 4, 1),
    "/clinical/checkins?start_date=2020-01-01&end_date=2100-01-01": ("patient", 3, 1),
    "/clinical/checkin/today": ("patient", 3, 1),
    "/clinical/assessments": ("patient", 3, 1),
    "/clinical/instruments": ("patient", 1, 1),
    "/clinical/due": ("patient", 2, 1),
    "/messaging/threads": ("patient", 6, 1),
    "/messaging/unread": ("patient", 2, 1),
    "/messaging/threads/{thread}": ("patient", 5, 1),
    "/appointments/patient/upcoming": ("patient", 3, 1),
    "/chat/conversations": ("patient", 2, 1),
    "/clinical/doctor/patients?limit=50": ("doctor", 5, 1),
    "/clinical/doctor/risk-queue?limit=50": ("doctor", 6, 1),
    "/clinical/doctor/patients/{patient}/profile": ("doctor", 5, 1),
    "/clinical/doctor/patients/{patient}/checkins?start_date=2020-01-01&end_date=2100-01-01": ("doctor", 5, 1),
    "/clinical/doctor/patients/{patient}/assessments": ("doctor", 5, 1),
    "/clinical/doctor/patients/{patient}/risk-events": ("doctor", 5, 1),
    "/appointments/doctor/week?start_date=2026-11-23": ("doctor", 4, 1),
    "/auth/me/doctor": ("doctor", 3, 1),
}
PAGES = {  # path: statements; a page of the dashboard asks Redis nothing
    "/today/": 18,
    "/patients/": 11,
    "/patients/{patient}/": 21,
    "/risk/": 14,
    "/messages/": 14,
}


@pytest.fixture(autouse=True)
def as_in_production(transactional_db: None, settings: Any) -> None:
    """Limits count in Redis, crisis lines are at hand as in any process that has served somebody."""
    settings.RATE_LIMITS_IN_REDIS = True
    settings.CRISIS_FRESH_SECONDS = 60
    resources_for(None)


def cost_of(ask: Callable[[], Any], status: int = 200) -> tuple[int, int]:
    """Statements and round trips; a first time loads what a process loads once."""
    ask()
    forget_cached_keys()
    with counted_statements() as statements, counted_round_trips() as trips:
        response = ask()
    assert response.status_code == status, response.content
    return len(statements), trips.count


def fill(cast: Cast, rows: int) -> Thread:
    """Adds to Mei's record, and as many patients to Dr Lin's caseload."""
    today, thread = cast.mei.local_day(), make_thread(cast.mei)
    cast.mei.check_ins.all().delete()
    for number in range(rows):
        make_check_in(cast.mei, today - timedelta(days=number), notes="a note")
        make_assessment(cast.mei, "PHQ9", [1] * 9)
        make_message(thread, "a message", Party.DOCTOR)
        make_message(thread, "a message", Party.PATIENT)
        other = make_patient(doctor=cast.dr_lin)
        make_risk_event(other, RiskLevel.MEDIUM)
        make_message(make_thread(other), "a message", Party.PATIENT)
    return thread


def ask(client: Client, path: str, cast: Cast, thread: Thread) -> Callable[[], Any]:
    address = path.format(patient=cast.mei.pk, thread=thread.pk)
    return lambda: client.get(address)


def within(cost: tuple[int, int], statements: int, trips: int) -> bool:
    return cost[0] <= statements and cost[1] <= trips


def person_of(cast: Cast, who: str) -> Patient | Doctor:
    return cast.mei if who == "patient" else cast.dr_lin


@pytest.mark.parametrize("path", READS)
def test_reads_stay_within_their_budget(cast: Cast, path: str) -> None:
    who, statements, trips = READS[path]
    client = api(person_of(cast, who))
    few = cost_of(ask(client, API + path, cast, fill(cast, 1)))
    many = cost_of(ask(client, API + path, cast, fill(cast, 10)))
    assert few == many
    assert within(many, statements, trips), many


@pytest.mark.parametrize("path", PAGES)
def test_pages_of_the_dashboard_stay_within_their_budget(cast: Cast, path: str) -> None:
    client = doctor_client(cast.dr_lin)
    few = cost_of(ask(client, path, cast, fill(cast, 1)))
    many = cost_of(ask(client, path, cast, fill(cast, 10)))
    assert few == many
    assert within(many, PAGES[path], 0), many


def phq9() -> dict[str, Any]:
    return {"assessment_type": "PHQ9", "responses": {f"q{number}": 1 for number in range(1, 10)}}


WRITES: dict[str, tuple[Any, int, int, int]] = {
    "/clinical/checkin": ({"mood_score": 4, "notes": "I want to die"}, 200, 4, 1),
    "/clinical/assessment": (phq9(), 200, 10, 2),
    "/messaging/threads/{thread}/messages": ({"content": "a message"}, 200, 9, 4),
    "/auth/login": ({"username": "mei", "password": PASSWORD}, 200, 8, 1),
}
"""Body, status of the second time, statements, round trips."""


@pytest.mark.parametrize("path", WRITES)
def test_writes_stay_within_their_budget(cast: Cast, path: str) -> None:
    body, status, statements, trips = WRITES[path]
    client = api(None if path == "/auth/login" else cast.mei)
    address = f"{API}{path}".format(thread=fill(cast, 1).pk)
    cost = cost_of(lambda: client.post(address, body), status)
    assert within(cost, statements, trips), cost
