"""The hot statements on 200,000 check-ins, as the planner runs them: by their named index, without a spill."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from clinical.models import CheckIn, RiskEvent
from clinical.queries.on_call import doctors_in_charge, on_call_doctors, watchers_of
from clinical.tests.statements import counted_statements
from patients.tests.base import api
from xinshou.tests.performance.clinic import DAYS, LARGE, Clinic, committed_clinic
from xinshou.tests.performance.plans import Plan, explain, plans_of

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
API = "/api/v1"
HOT = {
    ("patient", "/clinical/checkins"): {"ix_checkins_patient_date"},
    ("patient", "/clinical/checkin/today"): {"ix_checkins_patient_date"},
    ("patient", "/clinical/assessments"): {"ix_assessments_patient_created"},
    ("patient", "/clinical/assessments?assessment_type=PHQ9"): {"ix_assessments_type"},
    ("doctor", "/clinical/doctor/patients?limit=40"): {
        "ix_patients_doctor", "ix_risks_unreviewed", "ix_checkins_patient_date", "ix_assessments_type",
    },
    ("doctor", "/clinical/doctor/patients?limit=40&sort_by=mood"): {"ix_patients_doctor", "ix_checkins_patient_date"},
    ("doctor", "/clinical/doctor/risk-queue?limit=40"): {"ix_patients_doctor", "ix_risks_unreviewed"},
    ("doctor", "/clinical/doctor/patients/{id}/checkins"): {"ix_checkins_patient_date"},
    ("doctor", "/clinical/doctor/patients/{id}/assessments"): {"ix_assessments_patient_created"},
    ("doctor", "/clinical/doctor/patients/{id}/risk-events"): {"ix_risks_patient_created"},
    ("doctor", "/messaging/threads"): {"ix_threads_last_message", "ix_messages_thread_unread"},
    ("doctor", "/messaging/unread"): {"ix_messages_thread_unread"},
}  # fmt: skip
SAME_WORK = {"ix_assessments_patient_created": "ix_assessments_type"}
"""With the doctor's list all forms of one patient are read: either index finds them."""
PAGES = ("/clinical/doctor/patients?limit=40", "/clinical/doctor/risk-queue?limit=40")


@dataclass(frozen=True)
class Grown:
    clinic: Clinic
    small: dict[str, list[Plan]]
    """What the doctor's pages did while the clinic had 50 patients."""


@pytest.fixture(scope="module")
def grown(django_db_setup: None, django_db_blocker: Any) -> Iterator[Grown]:
    with django_db_blocker.unblock(), committed_clinic() as clinic:
        small = {path: plans_of(ask(clinic, api(clinic.doctor), path)) for path in PAGES}
        clinic.grow(LARGE)
        yield Grown(clinic, small)


@pytest.fixture
def clinic(grown: Grown) -> Clinic:
    return grown.clinic


@pytest.fixture
def doctor(clinic: Clinic) -> Client:
    return api(clinic.doctor)


@pytest.fixture
def patient(clinic: Clinic) -> Client:
    return api(clinic.patient)


def ask(clinic: Clinic, client: Client, path: str) -> Callable[[], Any]:
    today = clinic.patient.local_day()
    query = {"start_date": str(today - timedelta(days=30)), "end_date": str(today)} if path.endswith("checkins") else {}
    return lambda: client.get(API + path.format(id=clinic.patient.pk), query)


def shortcomings(plans: list[Plan], wanted: set[str]) -> list[str]:
    """What a hot statement must not do; empty when all is well."""
    used: set[str] = set().union(*(plan.indexes for plan in plans))
    missing = [name for name in sorted(wanted) if not {name, SAME_WORK.get(name)} & used]
    found = [f"{name} is not used" for name in missing]
    found += [f"{table} is read from end to end" for plan in plans for table in sorted(plan.scanned_whole)]
    return found + [f"{node} spills to disk" for plan in plans for node in plan.spilled]


def test_the_clinic_is_as_large_as_it_says(clinic: Clinic) -> None:
    """But for the days of the first patient, who has today only."""
    assert CheckIn.objects.count() == LARGE * DAYS - (DAYS - 1) == 199_961


@pytest.mark.parametrize(("who", "path"), HOT)
def test_a_hot_statement_reads_by_its_index(clinic: Clinic, who: str, path: str, request: Any) -> None:
    client = request.getfixturevalue(who)
    assert shortcomings(plans_of(ask(clinic, client, path)), HOT[who, path]) == []


@pytest.mark.parametrize(
    ("index", "who", "path"),
    [
        ("ix_assessments_type", "patient", "/clinical/assessments?assessment_type=PHQ9"),
        ("ix_risks_unreviewed", "doctor", "/clinical/doctor/risk-queue?limit=40"),
        ("ix_risks_patient_created", "doctor", "/clinical/doctor/patients/{id}/risk-events"),
        ("ix_messages_thread_unread", "doctor", "/messaging/unread"),
    ],
)
def test_a_dropped_index_is_noticed(clinic: Clinic, index: str, who: str, path: str, request: Any) -> None:
    """In the test's own transaction, which is rolled back."""
    client = request.getfixturevalue(who)
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX {index}")
    assert f"{index} is not used" in shortcomings(plans_of(ask(clinic, client, path)), HOT[who, path])


def test_a_table_that_is_read_from_end_to_end_is_noticed(clinic: Clinic, patient: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX ix_assessments_patient_created, ix_assessments_type")
    assert "clinical_assessment is read from end to end" in shortcomings(
        plans_of(ask(clinic, patient, "/clinical/assessments")), set()
    )


def test_a_sort_that_spills_is_noticed(clinic: Clinic) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '64kB'")
    assert "Sort spills to disk" in shortcomings([explain(SORTED)], set())


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_the_same_in_a_clinic_a_hundred_times_as_large(grown: Grown, doctor: Client, path: str) -> None:
    """Of the same 40 patients. Rows are the work that a growing clinic could add: a hundredfold of it would show, while
    the planner's other ways in a clinic of 50 cost less than threefold. Pages of the database may only grow by the
    height of the indexes, which is a level from 50 patients to 5,000."""
    large, small = plans_of(ask(grown.clinic, doctor, path)), grown.small[path]
    assert sum(plan.rows_read for plan in large) < 3 * sum(plan.rows_read for plan in small)
    assert max(plan.buffers for plan in large) < 60 * 40


def plans_for(call: Callable[[], Any]) -> list[Plan]:
    with counted_statements() as statements:
        call()
    return [explain(sql) for sql in statements]


@pytest.mark.parametrize("asked", [doctors_in_charge, watchers_of, lambda _event: on_call_doctors(timezone.now())])
def test_who_is_there_is_found_among_doctors_not_among_patients(clinic: Clinic, asked: Callable[..., Any]) -> None:
    """A page of a doctor asks it, and each alert."""
    event = RiskEvent.objects.filter(patient=clinic.patient).latest("created_at")
    plans = plans_for(lambda: asked(event))
    assert len(plans) > 0
    assert sum(plan.rows_read for plan in plans) < LARGE / 10


SORTED = "SELECT id FROM clinical_checkin ORDER BY created_at, id"
