"""Profiles: a patient's own, a doctor's own, and a patient's as the doctor reads it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from patients.access import open_patient, whole_record
from patients.api.account_fields import EmailAddressField
from patients.api.fields import DOCTOR_FIELDS, PATIENT_FIELDS, doctor_fields, patient_fields
from patients.api.requests import person
from patients.api.screening import HearsRefusals, ScreensTexts
from patients.models import AccessCategory, AccessPurpose, ConsentPurpose, Doctor, Patient, UserType
from patients.services.consents import consent_state
from patients.services.profiles import update_doctor_profile, update_patient_profile
from xinshou.api.etags import check_if_match, etag_of, etag_response
from xinshou.api.serializers import StrictSerializer, parse_body
from xinshou.api.views import ApiView

ALWAYS_TEXT = frozenset({"first_name", "last_name", "timezone"})
HIDDEN_FROM_PATIENTS = frozenset({"user_id", "license_number", "created_at", "updated_at"})


class PatientUpdate(StrictSerializer):
    """Every field is optional; null clears."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return patient_fields()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if birth := attrs.get("date_of_birth"):
            attrs["date_of_birth"] = birth.isoformat()
        return attrs


class PatientCreate(PatientUpdate):
    """What a doctor fills in: one name or an alias, and an e-mail for signing in if the patient wants one."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {"email": EmailAddressField(required=False, allow_null=True), **super().get_fields()}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not any(attrs.get(name) for name in ("alias", "first_name", "last_name")):
            raise ValidationError({"alias": [ErrorDetail("", "required")]})
        return super().validate(attrs)


class DoctorUpdate(StrictSerializer):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return doctor_fields()


def _texts(names: Iterable[str], *, given: frozenset[str]) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
    """Text fields for the OpenAPI document; all but `given` may be null."""
    return {name: serializers.CharField(allow_null=name not in given) for name in names}


class PatientResponse(serializers.Serializer[Any]):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {
            "id": serializers.UUIDField(),
            "user_id": serializers.UUIDField(),
            "username": serializers.CharField(),
            "full_name": serializers.CharField(),
            "primary_doctor_id": serializers.UUIDField(allow_null=True),
            "consent_signed": serializers.BooleanField(),
            "consent_signed_at": serializers.DateTimeField(allow_null=True),
            "created_at": serializers.DateTimeField(),
            "updated_at": serializers.DateTimeField(),
            **_texts(PATIENT_FIELDS, given=ALWAYS_TEXT),
        }


class DoctorPublicProfile(serializers.Serializer[Any]):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        shown = [name for name in DOCTOR_FIELDS if name not in HIDDEN_FROM_PATIENTS]
        return {
            "id": serializers.UUIDField(),
            "full_name": serializers.CharField(),
            **_texts(shown, given=ALWAYS_TEXT),
        }


class DoctorResponse(serializers.Serializer[Any]):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {
            "id": serializers.UUIDField(),
            "user_id": serializers.UUIDField(),
            "full_name": serializers.CharField(),
            "created_at": serializers.DateTimeField(),
            "updated_at": serializers.DateTimeField(),
            **_texts(DOCTOR_FIELDS, given=ALWAYS_TEXT),
        }


def patient_body(patient: Patient) -> dict[str, Any]:
    """`consent_signed` mirrors the AI_CHAT consent."""
    consent = consent_state(patient.pk, ConsentPurpose.AI_CHAT)
    return {
        "id": patient.id,
        "user_id": patient.user_id,
        "username": patient.user.username,
        "full_name": patient.full_name,
        "primary_doctor_id": patient.primary_doctor_id,
        "consent_signed": consent.granted,
        "consent_signed_at": consent.granted_at if consent.granted else None,
        "created_at": patient.created_at,
        "updated_at": patient.updated_at,
        **{name: getattr(patient, name) for name in PATIENT_FIELDS},
    }


def doctor_body(doctor: Doctor) -> dict[str, Any]:
    return {
        "id": doctor.id,
        "user_id": doctor.user_id,
        "full_name": doctor.full_name,
        "created_at": doctor.created_at,
        "updated_at": doctor.updated_at,
        **{name: getattr(doctor, name) for name in DOCTOR_FIELDS},
    }


def public_doctor_body(doctor: Doctor) -> dict[str, Any]:
    """What a patient sees of the doctor."""
    return {name: value for name, value in doctor_body(doctor).items() if name not in HIDDEN_FROM_PATIENTS}


class OwnPatientProfile(ScreensTexts, HearsRefusals):
    roles = frozenset({UserType.PATIENT})

    @extend_schema(responses=PatientResponse)
    def get(self, request: Request) -> Response:
        return etag_response(request, patient_body(whole_record(person(request))))

    @extend_schema(request=PatientUpdate, responses=PatientResponse)
    def put(self, request: Request) -> Response:
        changes = parse_body(request, PatientUpdate)
        with transaction.atomic():
            patient = Patient.objects.select_for_update(of=("self",)).select_related("user").get(user=person(request))
            check_if_match(request, etag_of(patient_body(patient)))
            advice = update_patient_profile(patient=patient, changes=changes, screen=self.text_screen())
        body = patient_body(patient)
        return etag_response(request, body | advice, etag=etag_of(body))


class OwnDoctorProfile(ApiView):
    roles = frozenset({UserType.DOCTOR})

    @extend_schema(responses=DoctorResponse)
    def get(self, request: Request) -> Response:
        return etag_response(request, doctor_body(Doctor.objects.select_related("user").get(user=person(request))))

    @extend_schema(request=DoctorUpdate, responses=DoctorResponse)
    def put(self, request: Request) -> Response:
        changes = parse_body(request, DoctorUpdate)
        with transaction.atomic():
            doctor = Doctor.objects.select_for_update(of=("self",)).select_related("user").get(user=person(request))
            check_if_match(request, etag_of(doctor_body(doctor)))
            update_doctor_profile(doctor=doctor, changes=changes)
        return etag_response(request, doctor_body(doctor))


class OwnDoctorProfileReadOnly(OwnDoctorProfile):
    """`/auth/me/doctor`, which exists for clients that look for it there."""

    http_method_names = ["get", "head"]  # noqa: RUF012 (Django's own attribute)
    before_second_factor = True


class PatientProfile(ApiView):
    roles = frozenset({UserType.DOCTOR})

    @extend_schema(responses=PatientResponse)
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        patient = open_patient(person(request), patient_id, AccessPurpose.CARE, AccessCategory.PROFILE)
        return etag_response(request, patient_body(patient))
