"""How and when a patient may be reached."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from clinical.models import ContactPreferences
from clinical.models.contact_preferences import WAYS
from clinical.queries.contact_preferences import contact_preferences_of
from clinical.services.profile_texts import screen_profile_texts
from patients import audit
from patients.models import AuditAction, Patient

FREE_TEXTS = ("name_to_use", "device_note", "never_contact", "languages", "interpreter", "safety_notes")


LEAST_PROSE = 60
"""Code points. What is to be done and left ("never leave a voice message") sounds like fear to weights learned from
messages: twelve of 43 invented short ones did, so rules alone read them. Our own rule."""


class OneSafeHour(ValueError):
    """Safe hours have a beginning and an end, or neither."""


def is_contact_prose(text: str) -> bool:
    return len(text) >= LEAST_PROSE


def lock_contact_preferences(patient: Patient) -> ContactPreferences | None:
    """Writers of one patient's preferences take turns from here to the end of the transaction."""
    Patient.objects.select_for_update(of=("self",), no_key=True).only("pk").get(pk=patient.pk)
    return contact_preferences_of(patient)


@transaction.atomic
def update_contact_preferences(
    *, patient: Patient, changes: dict[str, Any]
) -> tuple[ContactPreferences, dict[str, Any]]:
    """What is not in `changes` stays as it is, None clears. Texts that are new pass the risk door in the same
    transaction; the second value is what the answer says about them. Raises OneSafeHour."""
    preferences = lock_contact_preferences(patient) or ContactPreferences(patient=patient, allowed=dict.fromkeys(WAYS))
    written = [
        changes[name] for name in FREE_TEXTS if changes.get(name) and changes[name] != getattr(preferences, name)
    ]
    preferences.allowed = {way: changes.get(way, getattr(preferences, way)) for way in WAYS}
    for name in changes.keys() - set(WAYS):
        setattr(preferences, name, changes[name])
    if (preferences.safe_hours_from is None) != (preferences.safe_hours_to is None):
        raise OneSafeHour
    preferences.updated_at = timezone.now()
    preferences.save()
    audit.record(patient.user, AuditAction.UPDATE, patient_id=patient.pk)
    return preferences, screen_profile_texts(patient, written, is_prose=is_contact_prose)
