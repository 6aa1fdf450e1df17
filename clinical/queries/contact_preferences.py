"""What a clinician must read before reaching out, as the API and the pages show it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import ContactPreferences
from patients.models import Patient
from patients.models.zones import zone_of
from xinshou.composed import composed_once

FIELDS = (
    "may_call", "may_message", "may_email", "preferred_channel", "name_to_use", "device_note", "safe_hours_from",
    "safe_hours_to", "never_contact", "languages", "interpreter", "safety_notes",
)  # fmt: skip


@dataclass(frozen=True)
class BeforeReachingOut:
    """`preferences` is None when the patient has said nothing; `is_safe_hour` when they named no hours."""

    preferences: ContactPreferences | None
    local_time: datetime
    is_safe_hour: bool | None


def contact_preferences_of(patient: Patient) -> ContactPreferences | None:
    """Opens nothing by itself: the caller has passed the patient's door."""
    return _of_patient.first(patient.pk)


@composed_once
def _of_patient(patient_id: UUID) -> "QuerySet[ContactPreferences]":
    return ContactPreferences.objects.filter(patient=patient_id)


def before_reaching_out(patient: Patient) -> BeforeReachingOut:
    preferences = contact_preferences_of(patient)
    local = timezone.now().astimezone(zone_of(patient.timezone))
    return BeforeReachingOut(preferences, local, preferences.is_safe_hour(local) if preferences else None)


def contact_body(preferences: ContactPreferences | None) -> dict[str, Any]:
    """All null when the patient has said nothing yet."""
    if preferences is None:
        return {**dict.fromkeys(FIELDS), "updated_at": None}
    return {**{name: getattr(preferences, name) for name in FIELDS}, "updated_at": preferences.updated_at}
