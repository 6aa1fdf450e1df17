from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from clinical.models import AssessmentSchedule
from clinical.queries.schedules import due_for
from clinical.tests.factories import make_appointment, make_assessment, make_schedule
from patients.models import Patient
from patients.tests.base import Cast, api, assert_problem
from patients.tests.factories import disconnect
from xinshou.tests.hostile import nothing_stored

SCHEDULES, DUE = "/api/v1/clinical/schedules", "/api/v1/clinical/due"
NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)


def body(patient: Patient, **more: Any) -> dict[str, Any]:
    return {"patient_id": str(patient.pk), "assessment_type": "PHQ9", "kind": "EVERY_DAYS", "every_days": 14, **more}


def test_a_schedule_is_made_listed_and_ended(cast: Cast) -> None:
    client = api(cast.dr_lin)
    made = client.post(SCHEDULES, body(cast.mei, window_days=3))
    assert made.status_code == 201
    assert (made.json()["state"], made.json()["due_on"]) == ("DUE", cast.mei.local_day().isoformat())
    assert client.get(SCHEDULES, {"patient_id": str(cast.mei.pk)}).json() == [made.json()]
    assert_problem(client.post(SCHEDULES, body(cast.mei)), 409, "schedule-exists")
    assert api(cast.mei).get(DUE).json() == [made.json()]
    assert client.delete(f"{SCHEDULES}/{made.json()['id']}").status_code == 204
    assert client.delete(f"{SCHEDULES}/{made.json()['id']}").status_code == 204
    assert api(cast.mei).get(DUE).json() == []
    assert client.post(SCHEDULES, body(cast.mei)).status_code == 201
    assert AssessmentSchedule.objects.count() == 2


@pytest.mark.parametrize(
    ("days_later", "taken_before", "state", "days_overdue"),
    [
        (0, None, "DUE", 0), (7, None, "DUE", 0), (8, None, "OVERDUE", 1), (20, None, "OVERDUE", 13),
        (8, 0, "NOT_YET", 0), (14, 14, "DUE", 0), (14, 13, "NOT_YET", 0), (22, 22, "OVERDUE", 1),
        (21, 21, "DUE", 0),
    ],
)  # fmt: skip
def test_every_fourteen_days_with_a_window_of_seven(
    cast: Cast, time_machine: Any, days_later: int, taken_before: int | None, state: str, days_overdue: int
) -> None:
    time_machine.move_to(NOON, tick=False)
    make_schedule(cast.mei)
    time_machine.move_to(NOON + timedelta(days=days_later), tick=False)
    if taken_before is not None:
        make_assessment(cast.mei, "PHQ9", [0] * 9, at=timezone.now() - timedelta(days=taken_before))
    (due,) = due_for(cast.mei)
    assert (due.state, due.days_overdue) == (state, days_overdue)


@pytest.mark.parametrize(
    ("visit_in", "taken_before", "state"),
    [
        (None, None, "NOT_YET"), (8, None, "NOT_YET"), (7, None, "DUE"), (1, None, "DUE"), (0, None, "OVERDUE"),
        (1, 0, "NOT_YET"), (1, 6, "NOT_YET"), (1, 7, "DUE"), (0, 7, "NOT_YET"),
    ],
)  # fmt: skip
def test_before_each_visit(
    cast: Cast, time_machine: Any, visit_in: int | None, taken_before: int | None, state: str
) -> None:
    time_machine.move_to(NOON, tick=False)
    make_schedule(cast.mei, kind="BEFORE_VISIT", every_days=None, window_days=7)
    if visit_in is not None:
        make_appointment(cast.mei, NOON + timedelta(days=visit_in, hours=2))
    make_appointment(cast.mei, NOON + timedelta(days=2), status="CANCELLED")
    if taken_before is not None:
        make_assessment(cast.mei, "PHQ9", [0] * 9, at=NOON - timedelta(days=taken_before))
    (due,) = due_for(cast.mei)
    assert due.state == state


def test_the_day_is_the_patients(cast: Cast, time_machine: Any) -> None:
    cast.mei.timezone = "Pacific/Auckland"
    cast.mei.save()
    time_machine.move_to(NOON, tick=False)
    schedule = make_schedule(cast.mei)
    assert schedule.starts_on.isoformat() == "2027-05-13"
    make_schedule(cast.mei, "GAD7", starts_on=NOON.date() + timedelta(days=2))
    assert [due.state for due in due_for(cast.mei)] == ["DUE", "NOT_YET"]


def test_what_a_clinician_fills_in_is_not_asked_of_the_patient(cast: Cast) -> None:
    make_schedule(cast.mei, "CSSRS")
    assert api(cast.mei).get(DUE).json() == []
    (row,) = api(cast.dr_lin).get(f"{SCHEDULES}/due").json()
    assert (row["assessment_type"], row["patient_name"]) == ("CSSRS", "Mei")


def test_the_caseloads_list_is_of_own_patients_and_overdue_first(cast: Cast) -> None:
    make_schedule(cast.mei)
    make_schedule(cast.mei, "GAD7", starts_on=cast.mei.local_day() - timedelta(days=30))
    make_schedule(cast.mei, "PCL5", starts_on=cast.mei.local_day() + timedelta(days=30))
    make_schedule(cast.amir)
    client = api(cast.dr_lin)
    found = client.get(f"{SCHEDULES}/due").json()
    assert [(row["assessment_type"], row["state"]) for row in found] == [("GAD7", "OVERDUE"), ("PHQ9", "DUE")]
    disconnect(cast.mei)
    assert client.get(f"{SCHEDULES}/due").json() == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"every_days": None}, "every_days"),
        ({"every_days": 0}, "every_days"),
        ({"every_days": 367}, "every_days"),
        ({"kind": "BEFORE_VISIT"}, "every_days"),
        ({"kind": "SOMETIMES"}, "kind"),
        ({"assessment_type": "PHQ2"}, "assessment_type"),
        ({"window_days": 61}, "window_days"),
        ({"starts_on": "2027-02-30"}, "starts_on"),
    ],
)
def test_bad_schedules_are_named(cast: Cast, change: dict[str, Any], field: str) -> None:
    client = api(cast.dr_lin)
    with nothing_stored("patients_auditentry"):
        problem = assert_problem(client.post(SCHEDULES, body(cast.mei) | change), 400, "validation")
    assert [error["field"] for error in problem["errors"]] == [field]


def test_another_doctors_patient_is_not_there(cast: Cast) -> None:
    schedule = make_schedule(cast.amir)
    client = api(cast.dr_lin)
    with nothing_stored():
        assert_problem(client.post(SCHEDULES, body(cast.amir)), 404, "not-found")
        assert_problem(client.get(SCHEDULES, {"patient_id": str(cast.amir.pk)}), 404, "not-found")
        assert_problem(client.delete(f"{SCHEDULES}/{schedule.pk}"), 404, "not-found")
