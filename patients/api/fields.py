"""The profile's fields, shared by what a patient may change and what a doctor may fill in."""

from typing import Any

from rest_framework import serializers

from patients.api.account_fields import BirthDateField
from patients.models.patients import LONG_TEXT
from xinshou.api.serializers import StrictCharField, TimezoneField

TEXT_LIMITS = {
    "phone": 20,
    "emergency_contact": 100,
    "emergency_phone": 20,
    "emergency_contact_relationship": 50,
    "gender": 20,
    "preferred_language": 10,
    "address": 255,
    "city": 100,
    "country": 100,
    "current_medications": LONG_TEXT,
    "medical_conditions": LONG_TEXT,
    "allergies": LONG_TEXT,
    "therapy_history": LONG_TEXT,
    "mental_health_goals": LONG_TEXT,
    "support_system": LONG_TEXT,
    "triggers_notes": LONG_TEXT,
    "coping_strategies": LONG_TEXT,
}
DOCTOR_LIMITS = {
    "license_number": 50,
    "specialty": 100,
    "phone": 20,
    "bio": 5000,
    "years_of_experience": 10,
    "education": 5000,
    "languages": 255,
    "clinic_name": 200,
    "clinic_address": 255,
    "clinic_city": 100,
    "clinic_country": 100,
    "consultation_hours": 255,
}
PATIENT_FIELDS = ("alias", "first_name", "last_name", "date_of_birth", "timezone", *TEXT_LIMITS)
DOCTOR_FIELDS = ("first_name", "last_name", "timezone", *DOCTOR_LIMITS)


def optional_text(limit: int) -> StrictCharField:
    """Null clears; an empty text is taken as it is."""
    return StrictCharField(max_length=limit, allow_null=True, allow_blank=True, required=False)


def name_field() -> StrictCharField:
    return StrictCharField(min_length=1, max_length=50, allow_null=True, required=False)


def patient_fields() -> dict[str, serializers.Field[Any, Any, Any, Any]]:
    return {
        "alias": name_field(),
        "first_name": name_field(),
        "last_name": name_field(),
        "date_of_birth": BirthDateField(allow_null=True, required=False),
        "timezone": TimezoneField(allow_null=True, required=False),
        **{name: optional_text(limit) for name, limit in TEXT_LIMITS.items()},
    }


def doctor_fields() -> dict[str, serializers.Field[Any, Any, Any, Any]]:
    return {
        "first_name": name_field(),
        "last_name": name_field(),
        "timezone": TimezoneField(allow_null=True, required=False),
        **{name: optional_text(limit) for name, limit in DOCTOR_LIMITS.items()},
    }
