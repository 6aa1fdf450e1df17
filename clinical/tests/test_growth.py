"""Statements per request: few, and the same however many rows there are. Keys are cold: one statement fetches all that
a page needs, one the reader's own; a process that has them at hand stays that much below these budgets."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from clinical.crisis_resources import resources_for
from clinical.models import RiskLevel
from clinical.queries.caseload import CaseloadQuery, Sort, _compose
from clinical.tests.factories import make_assessment, make_check_in, make_risk_event
from clinical.tests.statements import counted_statements
from patients.models import Doctor, Patient
from patients.tests.base import api
from patients.tests.factories import make_doctor, make_patient
from xinshou.encryption import forget_cached_keys

pytestmark = pytest.mark.django_db(transaction=True)  # keys of an open transaction are never fetched, so commit
ALL_DAYS = {"start_date": "2000-01-01", "end_date": "2100-01-01", "limit": 500}
CLINICAL = "/api/v1/clinical"


@pytest.fixture(autouse=True)
def crisis_lines_at_hand(transactional_db: None, settings: Any) -> None:
    """As in any process that has served somebody within the last seconds."""
    resources_for(None)
    settings.CRISIS_FRESH_SECONDS = 60


def statements_of(client: Client, path: str, query: dict[str, Any]) -> list[str]:
    client.get(path, query)
    forget_cached_keys()
    with counted_statements() as statements:
        response = client.get(path, query)
    assert response.status_code == 200
    return statements


def fill(patient: Patient, rows: int) -> None:
    for number in range(rows):
        make_check_in(patient, patient.local_day() - timedelta(days=number), notes="a note")
        make_assessment(patient, "PHQ9", [1] * 9)
        make_risk_event(patient, RiskLevel.MEDIUM)


def fill_caseload(doctor: Doctor, rows: int) -> None:
    for number in range(rows):
        fill(make_patient(doctor=doctor, alias=f"P{number}"), 1)


@pytest.mark.parametrize(
    ("path", "query", "budget"),
    [
        ("/checkins", ALL_DAYS, 3),
        ("/checkin/today", {}, 3),
        ("/assessments", {"limit": 100}, 3),
        ("/instruments", {}, 1),
        ("/safety-plan", {}, 3),
        ("/contact-preferences", {}, 3),
    ],
)
def test_a_patients_reads_stay_few(mei: Patient, path: str, query: dict[str, Any], budget: int) -> None:
    client = api(mei)
    counts = []
    for rows in (1, 9, 90):
        mei.check_ins.all().delete()
        fill(mei, rows)
        counts.append(len(statements_of(client, CLINICAL + path, query)))

    assert len(set(counts)) == 1
    assert counts[0] <= budget


@pytest.mark.parametrize(
    ("path", "query", "budget"), [("checkins", ALL_DAYS, 5), ("assessments", {"limit": 100}, 5), ("risk-events", {}, 7)]
)
def test_a_doctors_reads_stay_few(dr_lin: Doctor, mei: Patient, path: str, query: dict[str, Any], budget: int) -> None:
    """One more than the patient's for the door, one for the log."""
    client = api(dr_lin)
    counts = []
    for rows in (1, 9, 90):
        mei.check_ins.all().delete()
        fill(mei, rows)
        counts.append(len(statements_of(client, f"{CLINICAL}/doctor/patients/{mei.pk}/{path}", query)))

    assert len(set(counts)) == 1
    assert counts[0] <= budget


@pytest.mark.parametrize(
    ("query", "budget"),
    [({}, 5), ({"sort_by": "mood"}, 5), ({"sort_by": "name"}, 6), ({"search": "P"}, 6)],
)
def test_the_caseload_stays_few(dr_lin: Doctor, mei: Patient, query: dict[str, Any], budget: int) -> None:
    client = api(dr_lin)
    counts = []
    for rows in (1, 9, 40):
        fill_caseload(dr_lin, rows)
        counts.append(len(statements_of(client, f"{CLINICAL}/doctor/patients", {"limit": 50, **query})))

    assert len(set(counts)) == 1
    assert counts[0] <= budget


def post_check_in(client: Client) -> Any:
    return client.post(f"{CLINICAL}/checkin", {"mood_score": 4, "notes": "I want to die"})


def post_assessment(client: Client) -> Any:
    responses = {f"q{number}": 1 for number in range(1, 10)}
    return client.post(f"{CLINICAL}/assessment", {"assessment_type": "PHQ9", "responses": responses})


@pytest.mark.parametrize(("post", "statuses"), [(post_check_in, (201, 200)), (post_assessment, (200, 200))])
def test_writes_stay_within_eight(mei: Patient, post: Callable[[Client], Any], statuses: tuple[int, int]) -> None:
    client = api(mei)
    for status in statuses:
        with counted_statements() as statements:
            assert post(client).status_code == status
        assert len(statements) <= 8, statements


HISTORY = """
INSERT INTO clinical_riskevent
SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'status', 'REVIEWED'))).*
FROM clinical_riskevent e, generate_series(1, 200)"""
"""What a planner meets in a clinic: for each open event many that were reviewed."""


@pytest.mark.parametrize("brief", [True, False])
@pytest.mark.parametrize("sort", list(Sort))
def test_the_caseload_statement_reads_by_its_indexes(dr_lin: Doctor, sort: Sort, brief: bool) -> None:
    fill_caseload(dr_lin, 3)
    fill_caseload(make_doctor("dr.other"), 20)
    ids = list(Patient.objects.cared_for_by(dr_lin).values_list("pk", flat=True)) if sort is Sort.NAME else None
    statement, parameters = _compose(dr_lin, CaseloadQuery(sort=sort, days=30, brief=brief), ids)

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(HISTORY)
        cursor.execute("ANALYZE")
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {statement}", parameters)
        plan = "\n".join(line for (line,) in cursor.fetchall())

    for index in ("ix_patients_doctor", "ix_risks_unreviewed", "ix_checkins_patient_date", "ix_assessments_type"):
        assert index in plan, plan
    assert ("instrument_code = 'PHQ9'" if brief else "instrument_code)::text = 'PHQ9'") in plan, plan
    assert "Seq Scan" not in plan
    assert ("clinical_appointment" in plan) is not brief
