"""Changes of the profiles that people keep of themselves."""

from typing import Any

from django.db import transaction

from patients import audit
from patients.models import AuditAction, Doctor, Patient

NEVER_NULL_TEXT = {"first_name", "last_name"}


@transaction.atomic
def update_patient_profile(*, patient: Patient, changes: dict[str, Any]) -> Patient:
    """Null clears a field; a time zone cannot be cleared but goes back to UTC."""
    _apply(patient, changes)
    audit.record(patient.user, AuditAction.UPDATE, patient_id=patient.pk)
    return patient


@transaction.atomic
def update_doctor_profile(*, doctor: Doctor, changes: dict[str, Any]) -> Doctor:
    _apply(doctor, changes)
    audit.record(doctor.user, AuditAction.UPDATE)
    return doctor


def _apply(profile: Patient | Doctor, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        setattr(profile, name, _cleared(name) if value is None else value)
    profile.save(update_fields=[*changes, "updated_at"])


def _cleared(name: str) -> str | None:
    if name == "timezone":
        return "UTC"
    return "" if name in NEVER_NULL_TEXT else None
