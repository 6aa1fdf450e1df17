"""May we call, under which name, on which device, at which hours: set by the patient, read before reaching out."""

from datetime import time
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView, PatientView
from clinical.api.schemas import CrisisResourceResponse
from clinical.models import ContactChannel
from clinical.queries.contact_preferences import contact_body, contact_preferences_of
from clinical.services.contact_preferences import (
    OneSafeHour,
    lock_contact_preferences,
    update_contact_preferences,
)
from clinical.services.refused_words import screen_refused_preferences
from patients.api.screening import HearsRefusals
from patients.models import AccessCategory
from xinshou.api.etags import check_if_match, etag_of, etag_response
from xinshou.api.problems import invalid
from xinshou.api.serializers import (
    StrictBooleanField,
    StrictCharField,
    StrictChoiceField,
    StrictSerializer,
    StrictTimeField,
    parse_body,
)


def _text(longest: int) -> StrictCharField:
    return StrictCharField(max_length=longest, required=False, allow_null=True, allow_blank=True)


class ContactPreferencesBody(StrictSerializer):
    """Every field is optional; null clears."""

    may_call = StrictBooleanField(required=False, allow_null=True)
    may_message = StrictBooleanField(required=False, allow_null=True)
    may_email = StrictBooleanField(required=False, allow_null=True)
    preferred_channel = StrictChoiceField(choices=ContactChannel.values, required=False, allow_null=True)
    name_to_use = _text(50)
    device_note = _text(500)
    safe_hours_from = StrictTimeField(required=False, allow_null=True)
    safe_hours_to = StrictTimeField(required=False, allow_null=True)
    never_contact = _text(500)
    languages = _text(100)
    interpreter = _text(100)
    safety_notes = _text(2000)

    def validate_safe_hours_from(self, hour: time | None) -> str | None:
        return _sealable(hour)

    def validate_safe_hours_to(self, hour: time | None) -> str | None:
        return _sealable(hour)


def _sealable(hour: time | None) -> str | None:
    return None if hour is None else hour.isoformat(timespec="seconds")


class ContactPreferencesResponse(serializers.Serializer[Any]):
    """Hours are in the patient's own time zone and may run over midnight."""

    may_call = serializers.BooleanField(allow_null=True)
    may_message = serializers.BooleanField(allow_null=True)
    may_email = serializers.BooleanField(allow_null=True)
    preferred_channel = serializers.ChoiceField(choices=ContactChannel.values, allow_null=True)
    name_to_use = serializers.CharField(allow_null=True)
    device_note = serializers.CharField(allow_null=True)
    safe_hours_from = serializers.TimeField(allow_null=True)
    safe_hours_to = serializers.TimeField(allow_null=True)
    never_contact = serializers.CharField(allow_null=True)
    languages = serializers.CharField(allow_null=True)
    interpreter = serializers.CharField(allow_null=True)
    safety_notes = serializers.CharField(allow_null=True)
    updated_at = serializers.DateTimeField(allow_null=True)


class SavedContactPreferences(ContactPreferencesResponse):
    """`risk_alert` and `crisis_resources` only when something new in the texts asks for help."""

    risk_alert = serializers.BooleanField(required=False)
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class ContactPreferencesView(HearsRefusals, PatientView):
    screen_refused = staticmethod(screen_refused_preferences)

    @extend_schema(responses=ContactPreferencesResponse)
    def get(self, request: Request) -> Response:
        return etag_response(request, contact_body(contact_preferences_of(self.patient(request))))

    @extend_schema(request=ContactPreferencesBody, responses=SavedContactPreferences)
    def put(self, request: Request) -> Response:
        changes, patient = parse_body(request, ContactPreferencesBody), self.patient(request)
        try:
            with transaction.atomic():
                check_if_match(request, etag_of(contact_body(lock_contact_preferences(patient))))
                preferences, advice = update_contact_preferences(patient=patient, changes=changes)
        except OneSafeHour:
            raise invalid("safe_hours_to", "required", _("Give both hours or neither.")) from None
        body = contact_body(preferences)
        return etag_response(request, body | advice, etag=etag_of(body))


class DoctorContactPreferencesView(DoctorView):
    @extend_schema(responses=ContactPreferencesResponse)
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        patient = self.open(request, patient_id, AccessCategory.PROFILE)
        return etag_response(request, contact_body(contact_preferences_of(patient)))
