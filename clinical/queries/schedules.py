"""Which questionnaires are due, computed from the schedules, the forms that were filled in and the visits to come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from clinical.models import Appointment, Assessment, AssessmentSchedule, ScheduleKind
from clinical.models.schedules import ScheduleQuerySet
from patients.models import Doctor, Patient
from patients.queries import TO_NAME_PATIENT, at, whole_row
from xinshou.composed import composed_once
from xinshou.encryption import prefetch_keys


class DueState(StrEnum):
    NOT_YET = "NOT_YET"
    DUE = "DUE"
    OVERDUE = "OVERDUE"


ORDER = {DueState.OVERDUE: 0, DueState.DUE: 1, DueState.NOT_YET: 2}


@dataclass(frozen=True)
class Due:
    """Days are the patient's. `due_on` and `overdue_on` are None while no visit is in sight."""

    schedule: AssessmentSchedule
    state: DueState
    due_on: date | None
    overdue_on: date | None
    last_taken_on: date | None
    days_overdue: int


def with_facts(schedules: ScheduleQuerySet, now: datetime) -> ScheduleQuerySet:
    """`last_taken_at` and `next_visit_at` come with each row, by the same statement."""
    forms = Assessment.objects.filter(
        patient=OuterRef("patient_id"), instrument_code=OuterRef("instrument_code")
    ).order_by("-created_at")
    visits = Appointment.objects.open().filter(patient=OuterRef("patient_id"), ends_at__gt=now).order_by("starts_at")
    return schedules.select_related("patient__user").annotate(
        last_taken_at=Subquery(forms.values("created_at")[:1]), next_visit_at=Subquery(visits.values("starts_at")[:1])
    )


def dues_of(schedules: ScheduleQuerySet, now: datetime | None = None) -> list[Due]:
    """Overdue ones first, then those that are due, then the others; within each the earliest first."""
    now = now or timezone.now()
    return _in_order(list(with_facts(schedules.active(), now)), now)


def _in_order(rows: Sequence[AssessmentSchedule], now: datetime) -> list[Due]:
    prefetch_keys({row.patient_id for row in rows})
    return sorted(map(_due(now), rows), key=lambda due: (ORDER[due.state], due.due_on or date.max))


def due_for(patient: Patient) -> list[Due]:
    now = timezone.now()
    return _in_order(_of_patient(patient.pk, now), now)


@composed_once
def _of_patient(patient_id: UUID, now: datetime) -> "QuerySet[AssessmentSchedule]":
    return with_facts(AssessmentSchedule.objects.filter(patient=patient_id).active(), now)


def due_of_caseload(doctor: Doctor) -> list[Due]:
    now = timezone.now()
    return _in_order(_of_caseload(doctor.pk, now), now)


@composed_once
def _of_caseload(doctor_id: UUID, now: datetime) -> "QuerySet[AssessmentSchedule]":
    schedules = AssessmentSchedule.objects.filter(patient__primary_doctor=doctor_id).active()
    return with_facts(schedules, now).only(*whole_row(AssessmentSchedule), *at("patient", TO_NAME_PATIENT))


def waiting(dues: Iterable[Due]) -> list[Due]:
    return [due for due in dues if due.state is not DueState.NOT_YET]


def _due(now: datetime) -> Any:
    def compute(schedule: Any) -> Due:
        patient = schedule.patient
        today = patient.local_day(now)
        taken_on = patient.local_day(schedule.last_taken_at) if schedule.last_taken_at else None
        visit_on = patient.local_day(schedule.next_visit_at) if schedule.next_visit_at else None
        due_on, overdue_on = _window(schedule, taken_on, visit_on)
        state = _state(today, due_on, overdue_on)
        late = (today - overdue_on).days + 1 if overdue_on and state is DueState.OVERDUE else 0
        return Due(schedule, state, due_on, overdue_on, taken_on, late)

    return compute


def _window(
    schedule: AssessmentSchedule, taken_on: date | None, visit_on: date | None
) -> tuple[date | None, date | None]:
    """From when it is asked for, and the first day on which it is late."""
    window = timedelta(days=schedule.window_days)
    if schedule.kind == ScheduleKind.EVERY_DAYS:
        again_on = taken_on + timedelta(days=schedule.every_days or 0) if taken_on else schedule.starts_on
        due_on = max(again_on, schedule.starts_on)
        return due_on, due_on + window + timedelta(days=1)
    if visit_on is None or (taken_on is not None and taken_on >= visit_on - window):
        return None, None
    return visit_on - window, visit_on


def _state(today: date, due_on: date | None, overdue_on: date | None) -> DueState:
    if due_on is None or overdue_on is None or today < due_on:
        return DueState.NOT_YET
    return DueState.OVERDUE if today >= overdue_on else DueState.DUE


def schedule_body(due: Due) -> dict[str, Any]:
    schedule = due.schedule
    return {
        "id": schedule.pk,
        "patient_id": schedule.patient_id,
        "assessment_type": schedule.instrument_code,
        "kind": schedule.kind,
        "every_days": schedule.every_days,
        "window_days": schedule.window_days,
        "starts_on": schedule.starts_on,
        "state": due.state.value,
        "due_on": due.due_on,
        "overdue_on": due.overdue_on,
        "last_taken_on": due.last_taken_on,
    }
