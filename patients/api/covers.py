"""Holiday cover for API clients: the same rules as the dashboard's page."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from patients import audit
from patients.access import doctor_of
from patients.api.requests import person
from patients.cover_form import REFUSALS
from patients.models import Doctor, HolidayCover, UserType
from patients.queries import covered_patients, covers_of
from patients.services.covers import CoverRefused, end_cover, name_cover, period_of
from patients.step_up import require_step_up
from xinshou.api.serializers import StrictDateField, StrictSerializer, StrictUUIDField, parse_body
from xinshou.api.views import ApiView


class CoverBody(StrictSerializer):
    covering_id = StrictUUIDField(help_text="Another doctor who works here.")
    starts_on = StrictDateField()
    ends_on = StrictDateField(help_text="Included; both days are in the doctor's zone.")


class NamedDoctor(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class CoverResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    doctor = NamedDoctor()
    covering = NamedDoctor()
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField(help_text="The first moment after it.")


class CoveredPatient(serializers.Serializer[Any]):
    patient_id = serializers.UUIDField()
    patient_name = serializers.CharField()
    doctor = NamedDoctor()


class CoverDoor(ApiView):
    roles = frozenset({UserType.DOCTOR})


class CoverListView(CoverDoor):
    @extend_schema(operation_id="doctor_cover_list", responses=CoverResponse(many=True))
    def get(self, request: Request) -> Response:
        """Those that run or are to come, as the one who is covered and as the one who covers."""
        return Response([cover_body(cover) for cover in covers_of(doctor_of(person(request)))])

    @extend_schema(
        operation_id="doctor_cover_create",
        description="400 with a period that is refused; 403 `step-up-required`; 404 for an unknown colleague.",
        request=CoverBody,
        responses={201: CoverResponse},
    )
    def post(self, request: Request) -> Response:
        doctor, body = doctor_of(person(request)), parse_body(request, CoverBody)
        require_step_up(request)
        starts_at, ends_at = period_of(doctor, body["starts_on"], body["ends_on"])
        try:
            cover = name_cover(
                doctor=doctor, covering=_colleague(doctor, body["covering_id"]), starts_at=starts_at, ends_at=ends_at
            )
        except CoverRefused as refused:
            field, words = REFUSALS[refused.code]
            raise ValidationError({field: [ErrorDetail(str(words), refused.code)]}) from None
        return Response(cover_body(cover), status=201)


class CoverView(CoverDoor):
    @extend_schema(operation_id="doctor_cover_delete", responses={204: None})
    def delete(self, request: Request, cover_id: UUID) -> Response:
        if not end_cover(cover_id=cover_id, by=doctor_of(person(request))):
            raise Http404
        return Response(status=204)


class CoveredPatientsView(CoverDoor):
    @extend_schema(operation_id="doctor_covered_patients", responses=CoveredPatient(many=True))
    @transaction.atomic
    def get(self, request: Request) -> Response:
        """Of the colleagues whom the doctor covers now; logged like every caseload."""
        found = covered_patients(doctor_of(person(request)))
        audit.record_caseload(person(request), [patient.pk for patient in found])
        return Response(
            [
                {"patient_id": row.pk, "patient_name": row.display_name, "doctor": _named(row.primary_doctor)}
                for row in found
            ]
        )


def _colleague(doctor: Doctor, doctor_id: UUID) -> Doctor:
    working = Doctor.objects.filter(user__is_active=True, user__user_type=UserType.DOCTOR).exclude(pk=doctor.pk)
    colleague = working.select_related("user").filter(pk=doctor_id).first()
    if colleague is None:
        raise Http404
    return colleague


def cover_body(cover: HolidayCover) -> dict[str, Any]:
    return {
        "id": cover.pk,
        "doctor": _named(cover.doctor),
        "covering": _named(cover.covering),
        "starts_at": cover.starts_at,
        "ends_at": cover.ends_at,
    }


def _named(doctor: Doctor | None) -> dict[str, Any] | None:
    return {"id": doctor.pk, "name": doctor.full_name} if doctor else None
