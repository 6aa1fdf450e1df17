"""Changes of the profiles that people keep of themselves."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db import transaction

from patients import audit
from patients.models import AuditAction, Doctor, Patient

TextScreen = Callable[[Patient, Iterable[str]], dict[str, Any]]
"""The risk door, handed in from `clinical`, which this app may not import."""
FREE_TEXTS = (
    "alias", "first_name", "last_name", "emergency_contact", "emergency_contact_relationship", "gender", "address",
    "city", "country", "current_medications", "medical_conditions", "allergies", "therapy_history",
    "mental_health_goals", "support_system", "triggers_notes", "coping_strategies",
)  # fmt: skip
NEVER_NULL_TEXT = {"first_name", "last_name"}


@transaction.atomic
def update_patient_profile(*, patient: Patient, changes: dict[str, Any], screen: TextScreen) -> dict[str, Any]:
    """Null clears a field; a time zone cannot be cleared but goes back to UTC. Texts that are new are screened in the
    same transaction; the caller holds the row's lock. Returns what the screen says to the patient."""
    written = free_texts({name: text for name, text in changes.items() if text != getattr(patient, name)})
    _apply(patient, changes)
    advice = screen(patient, written)
    audit.record(patient.user, AuditAction.UPDATE, patient_id=patient.pk)
    return advice


def free_texts(profile: Mapping[str, Any]) -> list[str]:
    """What the patient wrote in their own words; languages, zones and telephone numbers are none."""
    return [profile[name] for name in FREE_TEXTS if profile.get(name)]


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
