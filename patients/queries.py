"""Page-sized reads about people."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.utils import timezone

from patients.audit import patient_tag
from patients.models import (
    AuditAction,
    AuditEntry,
    ConnectionRequest,
    Doctor,
    HolidayCover,
    OnCallShift,
    Patient,
    UserType,
)
from xinshou.composed import composed_once
from xinshou.encryption import prefetch_keys

SEARCHED_AT_MOST = 500
TO_NAME_ACCOUNT = ("user__username", "user__subject_id")
TO_NAME_PATIENT = ("user", "alias", "first_name", "last_name", "timezone", "primary_doctor", *TO_NAME_ACCOUNT)
TO_NAME_DOCTOR = ("user", "first_name", "last_name", "timezone", *TO_NAME_ACCOUNT)
"""For `only()`, with their accounts: a list names people and shows their clocks, and a whole profile is thirty sealed
columns more."""


def at(path: str, columns: Iterable[str]) -> list[str]:
    """The columns of whoever `path` leads to, and the way there."""
    return [path, *(f"{path}__{column}" for column in columns)]


def whole_row(model: type[Model]) -> list[str]:
    return [field.name for field in model._meta.concrete_fields]


def connection_requests(
    doctor: Doctor, *, status: str | None, search: str
) -> "QuerySet[ConnectionRequest] | list[ConnectionRequest]":
    """The doctor's requests, newest first. A search decrypts what the doctor typed, in the newest 500."""
    requests = (
        ConnectionRequest.objects.filter(doctor=doctor).select_related("patient__user").order_by("-created_at", "id")
    )
    if status:
        requests = requests.filter(status=status)
    if not search:
        return requests
    newest = list(requests[:SEARCHED_AT_MOST])
    needle = search.casefold()
    return [request for request in newest if needle in request.typed_identifier.casefold()]


def open_names(requests: Sequence[ConnectionRequest]) -> Sequence[ConnectionRequest]:
    """Fetches the keys of the patients whose names a page of requests will show, in one query."""
    prefetch_keys([request.patient_id for request in requests if request.patient_id and request.is_active])
    return requests


def working_doctors() -> list[Doctor]:
    """By name. Administrators and disabled accounts are no doctors that anybody could call."""
    doctors = _working()
    prefetch_keys(doctor.user_id for doctor in doctors)
    return sorted(doctors, key=lambda doctor: doctor.full_name.casefold())


@composed_once
def _working() -> "QuerySet[Doctor]":
    return Doctor.objects.filter(user__is_active=True, user__user_type=UserType.DOCTOR).select_related("user")


def own_patients(doctor: Doctor) -> list[Patient]:
    """The doctor's caseload by name."""
    patients = list(Patient.objects.cared_for_by(doctor).select_related("user"))
    prefetch_keys(patient.pk for patient in patients)
    return sorted(patients, key=lambda patient: patient.display_name.casefold())


def shifts_from(moment: datetime) -> list[OnCallShift]:
    """Shifts that run or are to come, of doctors who work here, in the order of time."""
    shifts = OnCallShift.objects.filter(ends_at__gt=moment, doctor__user__is_active=True)
    found = list(shifts.select_related("doctor__user").order_by("starts_at", "pk"))
    prefetch_keys({shift.doctor.user_id for shift in found})
    return found


def covers_of(doctor: Doctor) -> list[HolidayCover]:
    """Those that run or are to come, in which the doctor is covered or covers, in the order of time."""
    theirs = HolidayCover.objects.filter(Q(doctor=doctor) | Q(covering=doctor), ends_at__gt=timezone.now())
    found = list(theirs.select_related("doctor__user", "covering__user").order_by("starts_at", "pk"))
    prefetch_keys({person.user_id for cover in found for person in (cover.doctor, cover.covering)})
    return found


def covered_patients(doctor: Doctor) -> list[Patient]:
    """Of the colleagues whom the doctor covers now, by name; all of them, since each may call today."""
    patients = list(Patient.objects.covered_by(doctor, timezone.now()).select_related("user", "primary_doctor__user"))
    prefetch_keys(patient.pk for patient in patients)
    return sorted(patients, key=lambda patient: patient.display_name.casefold())


def cover_for(doctor: Doctor) -> HolidayCover | None:
    """Who covers the doctor now."""
    running = HolidayCover.objects.at(timezone.now()).filter(doctor=doctor)
    return running.select_related("covering__user").first()


@dataclass(frozen=True)
class AccessEntries:
    """Who opened one patient's record, newest first; the patient's own doings and changes of state are not in it."""

    found: "QuerySet[AuditEntry]"

    @property
    def total(self) -> int:
        return self.found.count()

    def rows(self, offset: int, limit: int) -> Iterator[dict[str, Any]]:
        entries = list(self.found[offset : offset + limit])
        names = _names({entry.actor_id for entry in entries if entry.actor_id})
        for entry in entries:
            yield {
                "day": entry.at.date(),
                "who": names.get(entry.actor_id) if entry.actor_id else None,
                "role": entry.role,
                "category": entry.category,
                "purpose": entry.purpose,
            }


def access_log(patient: Patient, *, start: date | None, end: date | None) -> AccessEntries:
    """Days are UTC and inclusive."""
    tag = patient_tag(patient.pk)
    entries = AuditEntry.objects.filter(
        Q(patient_tag=tag) | Q(patient_tags__contains=[tag]), action=AuditAction.READ
    ).exclude(actor_id=patient.user_id)
    if start:
        entries = entries.filter(at__gte=_midnight(start))
    if end:
        entries = entries.filter(at__lt=_midnight(end + timedelta(days=1)))
    return AccessEntries(entries.order_by("-id"))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=timezone.get_default_timezone())


def _names(user_ids: set[UUID]) -> dict[UUID, str]:
    doctors = list(Doctor.objects.filter(user_id__in=user_ids).select_related("user"))
    prefetch_keys([doctor.user_id for doctor in doctors])
    return {doctor.user_id: doctor.full_name for doctor in doctors}
