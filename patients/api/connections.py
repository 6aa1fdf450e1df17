"""Connections: the doctor asks, the patient decides, either way it can end."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from patients.access import doctor_of, own_record
from patients.api.account_fields import EmailAddressField
from patients.api.profile import DoctorPublicProfile, public_doctor_body
from patients.api.requests import person
from patients.models import ConnectionRequest, ConnectionStatus, UserType
from patients.queries import connection_requests, cover_for, open_names
from patients.services import connections
from xinshou.api.problems import Problem
from xinshou.api.schemas import page_of
from xinshou.api.serializers import (
    PageQuery,
    StrictCharField,
    StrictChoiceField,
    StrictSerializer,
    limit_field,
    parse_body,
    parse_query,
)
from xinshou.api.views import ApiView, page


class ConnectionRequestCreate(StrictSerializer):
    """Exactly one of `patient_email` and `patient_username`."""

    patient_email = EmailAddressField(required=False)
    patient_username = StrictCharField(max_length=40, required=False)
    message = StrictCharField(max_length=500, required=False, allow_null=True, allow_blank=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("patient_email" in attrs) == ("patient_username" in attrs):
            raise ValidationError({"patient_username": [ErrorDetail("", "exactly-one")]})
        return attrs


class ConnectionRequestQuery(PageQuery):
    limit = limit_field(default=20, maximum=50)
    status = StrictChoiceField(choices=ConnectionStatus.choices, required=False)
    search = StrictCharField(max_length=255, required=False, allow_blank=True)


class IncomingQuery(PageQuery):
    limit = limit_field(default=20, maximum=50)


class ConnectionRequestResponse(serializers.Serializer[ConnectionRequest]):
    id = serializers.UUIDField()
    doctor_id = serializers.UUIDField()
    patient_id = serializers.UUIDField(allow_null=True)
    patient_name = serializers.CharField(allow_null=True)
    patient_email = serializers.CharField(allow_null=True)
    status = serializers.ChoiceField(choices=ConnectionStatus.choices)
    message = serializers.CharField(allow_null=True)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()
    responded_at = serializers.DateTimeField(allow_null=True)


class IncomingRequest(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    doctor_id = serializers.UUIDField()
    doctor_name = serializers.CharField()
    doctor_specialty = serializers.CharField(allow_null=True)
    message = serializers.CharField(allow_null=True)
    created_at = serializers.DateTimeField()


class CoveringDoctor(serializers.Serializer[Any]):
    full_name = serializers.CharField()
    until = serializers.DateTimeField()


class OwnDoctor(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    full_name = serializers.CharField()
    specialty = serializers.CharField(allow_null=True)
    covered_by = CoveringDoctor(
        allow_null=True, help_text="Who reads the record and answers risk events while the doctor is away."
    )


class StatusResponse(serializers.Serializer[Any]):
    status = serializers.CharField()
    request_id = serializers.CharField()
    message = serializers.CharField(allow_null=True)


def request_body(request: ConnectionRequest) -> dict[str, Any]:
    """Who the patient is shows only while the connection is active; before, the doctor sees what they typed."""
    patient = request.patient if request.is_active else None
    return {
        "id": request.id,
        "doctor_id": request.doctor_id,
        "patient_id": patient.id if patient else None,
        "patient_name": patient.display_name if patient else None,
        "patient_email": request.typed_identifier if request.typed_email else None,
        "status": request.status,
        "message": request.message,
        "created_at": request.created_at,
        "updated_at": request.updated_at,
        "responded_at": request.responded_at,
    }


def status_body(status: str, request_id: UUID | str) -> dict[str, Any]:
    return {"status": status, "request_id": str(request_id), "message": None}


class DoctorConnectionRequests(ApiView):
    roles = frozenset({UserType.DOCTOR})

    @extend_schema(request=ConnectionRequestCreate, responses=ConnectionRequestResponse)
    def post(self, request: Request) -> Response:
        body = parse_body(request, ConnectionRequestCreate)
        try:
            sent = connections.send_connection_request(
                doctor=doctor_of(person(request)),
                identifier=body.get("patient_email") or body["patient_username"],
                is_email="patient_email" in body,
                message=body.get("message") or None,
            )
        except connections.AlreadyConnected:
            raise Problem(400, "already-connected") from None
        except connections.RequestPending:
            raise Problem(400, "request-pending") from None
        return Response(request_body(sent))

    @extend_schema(parameters=[ConnectionRequestQuery], responses=page_of(ConnectionRequestResponse))
    def get(self, request: Request) -> Response:
        query = parse_query(request, ConnectionRequestQuery)
        found = connection_requests(
            doctor_of(person(request)), status=query.get("status"), search=query.get("search", "").strip()
        )
        limit, offset = query["limit"], query["offset"]
        total = len(found) if isinstance(found, list) else found.count()
        return page(
            map(request_body, open_names(list(found[offset : offset + limit]))), total=total, limit=limit, offset=offset
        )


class DoctorConnectionRequest(ApiView):
    roles = frozenset({UserType.DOCTOR})

    @extend_schema(responses={200: StatusResponse})
    def delete(self, request: Request, request_id: UUID) -> Response:
        own = ConnectionRequest.objects.filter(doctor=doctor_of(person(request)), pk=request_id).first()
        if own is None:
            raise Http404
        try:
            connections.cancel_connection_request(request=own)
        except connections.InvalidState:
            raise Problem(400, "invalid-state") from None
        return Response(status_body("cancelled", own.id))


class IncomingConnectionRequests(ApiView):
    roles = frozenset({UserType.PATIENT})

    @extend_schema(parameters=[IncomingQuery], responses=IncomingRequest(many=True))
    def get(self, request: Request) -> Response:
        query = parse_query(request, IncomingQuery)
        pending = (
            ConnectionRequest.objects.pending()
            .filter(patient=own_record(person(request)), doctor__user__is_active=True)
            .select_related("doctor__user")
            .order_by("-created_at")
        )
        rows = pending[query["offset"] : query["offset"] + query["limit"]]
        return Response(
            [
                {
                    "id": row.id,
                    "doctor_id": row.doctor_id,
                    "doctor_name": row.doctor.full_name,
                    "doctor_specialty": row.doctor.specialty,
                    "message": row.message,
                    "created_at": row.created_at,
                }
                for row in rows
            ]
        )


class AnswerConnectionRequest(ApiView):
    """The base of accept and reject."""

    roles = frozenset({UserType.PATIENT})
    word = ""

    def answer(self, connection_request: ConnectionRequest, request: Request) -> None:
        raise NotImplementedError

    @extend_schema(request=None, responses=StatusResponse)
    @transaction.atomic
    def post(self, request: Request, request_id: UUID) -> Response:
        found = (
            ConnectionRequest.objects.filter(patient=own_record(person(request)), pk=request_id)
            .select_related("doctor__user")
            .first()
        )
        if found is None:
            raise Http404
        try:
            self.answer(found, request)
        except connections.InvalidState:
            raise Problem(400, "invalid-state") from None
        return Response(status_body(self.word, found.id))


class AcceptConnectionRequest(AnswerConnectionRequest):
    word = "accepted"

    def answer(self, connection_request: ConnectionRequest, request: Request) -> None:
        connections.accept_connection_request(request=connection_request, patient=own_record(person(request)))


class RejectConnectionRequest(AnswerConnectionRequest):
    word = "rejected"

    def answer(self, connection_request: ConnectionRequest, request: Request) -> None:
        connections.reject_connection_request(request=connection_request, patient=own_record(person(request)))


class MyDoctor(ApiView):
    roles = frozenset({UserType.PATIENT})

    @extend_schema(responses=OwnDoctor(allow_null=True))
    def get(self, request: Request) -> Response:
        doctor = own_record(person(request)).primary_doctor
        if doctor is None:
            return Response(None)
        cover = cover_for(doctor)
        covered_by = {"full_name": cover.covering.full_name, "until": cover.ends_at} if cover else None
        own = {"id": doctor.id, "full_name": doctor.full_name, "specialty": doctor.specialty}
        return Response(own | {"covered_by": covered_by})


class MyDoctorProfile(ApiView):
    roles = frozenset({UserType.PATIENT})

    @extend_schema(responses=DoctorPublicProfile(allow_null=True))
    def get(self, request: Request) -> Response:
        doctor = own_record(person(request)).primary_doctor
        return Response(public_doctor_body(doctor) if doctor else None)


class DisconnectDoctor(ApiView):
    roles = frozenset({UserType.PATIENT})

    @extend_schema(responses={200: StatusResponse})
    def delete(self, request: Request) -> Response:
        try:
            connections.disconnect(patient=own_record(person(request)), actor=person(request))
        except connections.InvalidState:
            raise Problem(400, "invalid-state") from None
        return Response(status_body("disconnected", ""))
