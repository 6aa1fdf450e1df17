"""Visits as the API and the calendar show them. Dates and times are in the doctor's zone, instants in UTC."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from clinical.models import Appointment, AppointmentStatus, ReminderKind
from clinical.models.appointments import AppointmentQuerySet
from clinical.visit_times import day_bounds
from patients.models import Doctor, Patient
from patients.models.zones import zone_of
from patients.queries import TO_NAME_DOCTOR, TO_NAME_PATIENT, at, whole_row
from xinshou.composed import composed_once
from xinshou.encryption import prefetch_keys

UPCOMING_SHOWN = 5
SHARED = (
    "id", "doctor_id", "patient_id", "appointment_type", "status", "starts_at", "ends_at", "is_past", "is_cancellable",
)  # fmt: skip
ONLY_DETAIL = (
    "pre_visit_summary_id", "duration_minutes", "patient_notes", "cancel_reason", "cancelled_at", "completed_at",
    "booked_by", "created_at", "updated_at",
)  # fmt: skip
DOCTORS_OWN = ("notes", "completion_notes")


def with_people(appointments: AppointmentQuerySet) -> AppointmentQuerySet:
    return appointments.select_related("doctor__user", "patient__user")


def with_names(appointments: AppointmentQuerySet) -> AppointmentQuerySet:
    """As `with_people`, of the people only what a list shows."""
    people = at("patient", TO_NAME_PATIENT) + at("doctor", TO_NAME_DOCTOR)
    return with_people(appointments).only(*whole_row(Appointment), *people)


def opened(appointments: Iterable[Appointment]) -> list[Appointment]:
    """The rows, with the keys of all their people fetched by one statement."""
    found = list(appointments)
    prefetch_keys({row.patient_id for row in found} | {row.doctor.user_id for row in found})
    return found


def between(doctor: Doctor, first: date, last: date) -> list[Appointment]:
    """The doctor's days, inclusive, in order."""
    begins, ends = day_bounds(first, last, zone_of(doctor.timezone))
    return opened(_between(doctor.pk, begins, ends))


@composed_once
def _between(doctor_id: UUID, begins: datetime, ends: datetime) -> "QuerySet[Appointment]":
    rows = Appointment.objects.visible_to(Doctor(pk=doctor_id)).filter(starts_at__gte=begins, starts_at__lt=ends)
    return with_names(rows).in_order()


def upcoming_of(patient: Patient, now: datetime) -> AppointmentQuerySet:
    """Open ones from the patient's today on."""
    today = now.astimezone(zone_of(patient.timezone)).date()
    begins, _ends = day_bounds(today, today, zone_of(patient.timezone))
    return Appointment.objects.open().filter(patient=patient, starts_at__gte=begins).in_order()


def next_visit(patient: Patient, now: datetime) -> Appointment | None:
    """The next open one with the patient's doctor of now, or the one that runs; times only."""
    doctor_id = patient.primary_doctor_id
    return _next_visit.first(patient.pk, doctor_id, now) if doctor_id else None


@composed_once
def _next_visit(patient_id: UUID, doctor_id: UUID, now: datetime) -> "QuerySet[Appointment]":
    rows = Appointment.objects.open().filter(patient=patient_id, doctor=doctor_id, ends_at__gt=now)
    return rows.only("pk", "starts_at", "ends_at", "status").in_order()[:1]


def local_times(appointment: Appointment) -> dict[str, Any]:
    zone = zone_of(appointment.doctor.timezone)
    start, end = appointment.starts_at.astimezone(zone), appointment.ends_at.astimezone(zone)
    return {"appointment_date": start.date(), "start_time": _clock(start), "end_time": _clock(end)}


def _clock(moment: datetime) -> time:
    return moment.time().replace(microsecond=0)


def _patient_body(patient: Patient) -> dict[str, Any]:
    return {
        "id": patient.pk,
        "first_name": patient.first_name,
        "last_name": patient.last_name,
        "full_name": patient.full_name,
    }


def _doctor_body(doctor: Doctor) -> dict[str, Any]:
    return {
        "id": doctor.pk,
        "first_name": doctor.first_name,
        "last_name": doctor.last_name,
        "full_name": doctor.full_name,
        "specialty": doctor.specialty,
    }


def list_item(appointment: Appointment) -> dict[str, Any]:
    return {
        **{name: getattr(appointment, name) for name in SHARED},
        **local_times(appointment),
        "reason": appointment.reason,
        "patient": _patient_body(appointment.patient),
        "doctor": _doctor_body(appointment.doctor),
    }


def appointment_body(appointment: Appointment, *, for_doctor: bool) -> dict[str, Any]:
    """The doctor's own notes are null for everybody else."""
    sent = set(appointment.reminders.filter(sent_at__isnull=False).values_list("kind", flat=True))
    return {
        **list_item(appointment),
        **{name: getattr(appointment, name) for name in ONLY_DETAIL},
        **{name: getattr(appointment, name) if for_doctor else None for name in DOCTORS_OWN},
        "timezone": zone_of(appointment.doctor.timezone).key,
        "cancelled_by": appointment.cancelled_by or None,
        "reminder_24h_sent": ReminderKind.DAY_BEFORE in sent,
        "reminder_1h_sent": ReminderKind.HOUR_BEFORE in sent,
    }


def slot_item(appointment: Appointment) -> dict[str, Any]:
    times = local_times(appointment)
    return {
        "id": appointment.pk,
        "start_time": times["start_time"],
        "end_time": times["end_time"],
        "status": appointment.status,
        "appointment_type": appointment.appointment_type,
        "patient_name": appointment.patient.full_name,
        "patient_id": appointment.patient_id,
    }


@dataclass(frozen=True)
class CalendarDay:
    date: date
    appointments: Sequence[Appointment]


def by_day(doctor: Doctor, first: date, last: date) -> list[CalendarDay]:
    """Every day from `first` to `last`, those without visits too."""
    days: dict[date, list[Appointment]] = {
        first + timedelta(days=ahead): [] for ahead in range((last - first).days + 1)
    }
    zone = zone_of(doctor.timezone)
    for appointment in between(doctor, first, last):
        days[appointment.starts_at.astimezone(zone).date()].append(appointment)
    return [CalendarDay(day, rows) for day, rows in days.items()]


def day_body(day: CalendarDay) -> dict[str, Any]:
    return {
        "date": day.date,
        "appointments": [slot_item(row) for row in day.appointments],
        "total_count": len(day.appointments),
    }


def statistics(doctor: Doctor) -> dict[str, int]:
    """Of the visits that the doctor may see; weeks begin on Monday, days are the doctor's."""
    zone = zone_of(doctor.timezone)
    today = timezone.localdate(timezone=zone)
    spans = {
        "today_count": today,
        "this_week_count": today - timedelta(days=today.weekday()),
        "this_month_count": today.replace(day=1),
    }
    counted: dict[str, int] = Appointment.objects.visible_to(doctor).aggregate(
        total=Count("pk"),
        **{status.lower(): Count("pk", filter=Q(status=status)) for status in AppointmentStatus.values},
        **{name: Count("pk", filter=_within(first, today, zone)) for name, first in spans.items()},
    )
    return counted


def _within(first: date, last: date, zone: Any) -> Q:
    begins, ends = day_bounds(first, last, zone)
    return Q(starts_at__gte=begins, starts_at__lt=ends)


def ids_of(appointments: Iterable[Appointment]) -> list[UUID]:
    """The patients', for the log."""
    return [row.patient_id for row in appointments]
