from decimal import Decimal
from functools import partial
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
from clinical.crisis_resources import resources_for
from clinical.models import RiskSource
from clinical.queries.check_ins import check_in_rows, shared_check_in_rows
from clinical.services.check_ins import DateOutsideWindow, RecordedCheckIn, record_check_in
from clinical.services.refused_words import screen_refused_words
from patients.api.screening import HearsRefusals
from patients.models import AccessCategory, Patient
from xinshou.api.fields import has_visible_text
from xinshou.api.openapi import or_null
from xinshou.api.problems import invalid
from xinshou.api.serializers import (
    PageQuery,
    StrictBooleanField,
    StrictCharField,
    StrictDateField,
    StrictIntegerField,
    StrictNumberField,
    StrictSerializer,
    limit_field,
    parse_body,
    parse_query,
)


class CheckInBody(StrictSerializer):
    mood_score = StrictIntegerField(min_value=0, max_value=10)
    sleep_hours = StrictNumberField(min_value=0, max_value=24, required=False, allow_null=True)
    sleep_quality = StrictIntegerField(min_value=1, max_value=5, required=False, allow_null=True)
    medication_taken = StrictBooleanField(required=False, allow_null=True)
    notes = StrictCharField(max_length=1000, required=False, allow_null=True, allow_blank=True)
    checkin_date = StrictDateField(required=False, allow_null=True)

    def validate_sleep_hours(self, hours: float | None) -> Decimal | None:
        """Kept to the hundredth of an hour."""
        return None if hours is None else Decimal(str(hours)).quantize(Decimal("0.01"))

    def validate_notes(self, notes: str | None) -> str | None:
        return notes if notes and has_visible_text(notes) else None


class CheckInRange(PageQuery):
    start_date = StrictDateField()
    end_date = StrictDateField()
    limit = limit_field(default=100, maximum=500)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["start_date"] > attrs["end_date"]:
            raise serializers.ValidationError({"end_date": [_("Choose a day that is not before the first one.")]})
        return attrs


class CheckInResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    checkin_date = serializers.DateField()
    mood_score = serializers.IntegerField()
    sleep_hours = serializers.FloatField(allow_null=True)
    sleep_quality = serializers.IntegerField(allow_null=True)
    medication_taken = serializers.BooleanField(allow_null=True)
    notes = serializers.CharField(allow_null=True)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class RecordedCheckInResponse(CheckInResponse):
    risk_alert = serializers.BooleanField()
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class CheckInView(HearsRefusals, PatientView):
    screen_refused = staticmethod(partial(screen_refused_words, source=RiskSource.CHECKIN))

    @extend_schema(request=CheckInBody, responses={200: RecordedCheckInResponse, 201: RecordedCheckInResponse})
    def post(self, request: Request) -> Response:
        patient = self.patient(request)
        try:
            recorded = record_check_in(patient, **parse_body(request, CheckInBody))
        except DateOutsideWindow:
            message = _("Choose today or one of the 7 days before.")
            raise invalid("checkin_date", "out-of-range", message) from None
        return Response(_answer(recorded, patient), status=201 if recorded.created else 200)


class CheckInListView(PatientView):
    @extend_schema(parameters=[CheckInRange], responses=CheckInResponse(many=True))
    def get(self, request: Request) -> Response:
        wanted = parse_query(request, CheckInRange)
        days = (wanted["start_date"], wanted["end_date"])
        return Response(check_in_rows(self.patient(request), *days, limit=wanted["limit"], offset=wanted["offset"]))


class TodaysCheckInView(PatientView):
    @extend_schema(responses=or_null("CheckInResponse"))
    def get(self, request: Request) -> Response:
        patient = self.patient(request)
        today = patient.local_day()
        return Response(next(iter(check_in_rows(patient, today, today)), None))


class DoctorCheckInListView(DoctorView):
    @extend_schema(parameters=[CheckInRange], responses=CheckInResponse(many=True))
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        wanted = parse_query(request, CheckInRange)
        patient = self.open(request, patient_id, AccessCategory.CHECKINS)
        days = (wanted["start_date"], wanted["end_date"])
        return Response(shared_check_in_rows(patient, *days, limit=wanted["limit"], offset=wanted["offset"]))


def _answer(recorded: RecordedCheckIn, patient: Patient) -> dict[str, Any]:
    check_in = recorded.check_in
    answer = {
        "id": check_in.pk,
        "patient_id": check_in.patient_id,
        "checkin_date": check_in.checkin_date,
        "mood_score": check_in.mood_score,
        "sleep_hours": check_in.sleep_hours,
        "sleep_quality": check_in.sleep_quality,
        "medication_taken": check_in.medication_taken,
        "notes": check_in.notes,
        "created_at": check_in.created_at,
        "updated_at": check_in.updated_at,
        "risk_alert": recorded.risk_alert,
    }
    return answer | {"crisis_resources": resources_for(patient.country)} if recorded.needs_resources else answer
