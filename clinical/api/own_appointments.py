"""The patient's side of visits. Whatever becomes of a request, its words pass the risk door."""

from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.appointment_schemas import (
    AppointmentListItem,
    OwnAppointmentResponse,
    StrictMomentField,
    WordsField,
)
from clinical.api.appointments import CancellationBody
from clinical.api.doors import PatientView
from clinical.models import Appointment, AppointmentParty, AppointmentStatus, AppointmentType, BookingMode, RiskSource
from clinical.models.appointments import TEXT_LENGTHS
from clinical.queries.appointments import UPCOMING_SHOWN, appointment_body, list_item, opened, upcoming_of, with_people
from clinical.queries.availability import Slot, availability_of, free_slots
from clinical.services.own_appointments import (
    Advice,
    call_off,
    doctor_of_patient,
    own_appointment,
    request_visit,
    take_slot,
    write_patient_notes,
)
from clinical.services.refused_words import screen_refused_words
from patients.api.screening import HearsRefusals
from patients.models.zones import zone_of
from xinshou.api.serializers import (
    PageQuery,
    StrictBooleanField,
    StrictChoiceField,
    StrictDateField,
    StrictSerializer,
    limit_field,
    parse_body,
    parse_query,
)

SLOT_DAYS = 31


class OwnAppointmentQuery(PageQuery):
    status = StrictChoiceField(choices=AppointmentStatus.values, required=False)
    upcoming_only = StrictBooleanField(default=False)
    limit = limit_field(default=50, maximum=200)


class OwnPage(PageQuery):
    limit = limit_field(default=20, maximum=100)


class PatientNotesBody(StrictSerializer):
    patient_notes = WordsField(max_length=TEXT_LENGTHS["patient_notes"], required=True)


class VisitRequestBody(StrictSerializer):
    """Instants: the patient's own clock and the doctor's may differ."""

    starts_at = StrictMomentField()
    ends_at = StrictMomentField()
    appointment_type = StrictChoiceField(choices=AppointmentType.values, default=AppointmentType.FOLLOW_UP)
    reason = WordsField(max_length=TEXT_LENGTHS["reason"])
    patient_notes = WordsField(max_length=TEXT_LENGTHS["patient_notes"])


class SlotBody(StrictSerializer):
    starts_at = StrictMomentField()
    appointment_type = StrictChoiceField(choices=AppointmentType.values, default=AppointmentType.FOLLOW_UP)
    reason = WordsField(max_length=TEXT_LENGTHS["reason"])
    patient_notes = WordsField(max_length=TEXT_LENGTHS["patient_notes"])


class SlotQuery(serializers.Serializer[Any]):
    """Days of the doctor's calendar."""

    start_date = StrictDateField()
    end_date = StrictDateField()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not timedelta(0) <= attrs["end_date"] - attrs["start_date"] < timedelta(days=SLOT_DAYS):
            raise ValidationError({"end_date": [_("Choose at most 31 days, from the first to the last.")]})
        return attrs


class FreeSlot(serializers.Serializer[Any]):
    """Date and times are the doctor's, the instants everybody's."""

    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    appointment_date = serializers.DateField()
    start_time = serializers.TimeField()
    end_time = serializers.TimeField()


class FreeSlots(serializers.Serializer[Any]):
    booking_mode = serializers.ChoiceField(choices=BookingMode.values)
    timezone = serializers.CharField()
    slots = FreeSlot(many=True)


class OwnVisitView(HearsRefusals, PatientView):
    screen_refused = staticmethod(partial(screen_refused_words, source=RiskSource.APPOINTMENT))


def _answer(outcome: tuple[Appointment, Advice], status: int = 200) -> Response:
    appointment, advice = outcome
    return Response(appointment_body(appointment, for_doctor=False) | advice, status=status)


class OwnAppointmentListView(PatientView):
    @extend_schema(parameters=[OwnAppointmentQuery], responses=AppointmentListItem(many=True))
    def get(self, request: Request) -> Response:
        wanted, patient = parse_query(request, OwnAppointmentQuery), self.patient(request)
        rows = (
            upcoming_of(patient, timezone.now())
            if wanted["upcoming_only"]
            else Appointment.objects.filter(patient=patient).in_order()
        )
        if "status" in wanted:
            rows = rows.filter(status=wanted["status"])
        return Response(_items(rows, wanted))


def _items(rows: Any, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    page = with_people(rows)[wanted["offset"] : wanted["offset"] + wanted["limit"]]
    return [list_item(row) for row in opened(page)]


class UpcomingView(PatientView):
    @extend_schema(responses=AppointmentListItem(many=True))
    def get(self, request: Request) -> Response:
        rows = upcoming_of(self.patient(request), timezone.now())
        return Response(_items(rows, {"offset": 0, "limit": UPCOMING_SHOWN}))


class OwnAppointmentView(PatientView):
    @extend_schema(responses=OwnAppointmentResponse)
    def get(self, request: Request, appointment_id: UUID) -> Response:
        return _answer((own_appointment(self.patient(request), appointment_id), {}))


class PatientNotesView(OwnVisitView):
    @extend_schema(request=PatientNotesBody, responses=OwnAppointmentResponse)
    def put(self, request: Request, appointment_id: UUID) -> Response:
        return _answer(self.write(request, appointment_id))

    @transaction.atomic
    def write(self, request: Request, appointment_id: UUID) -> tuple[Appointment, Advice]:
        sent = parse_body(request, PatientNotesBody)
        appointment = own_appointment(self.patient(request), appointment_id, to_change=True)
        return write_patient_notes(appointment, patient_notes=sent["patient_notes"])


class OwnCancelView(OwnVisitView):
    @extend_schema(request=CancellationBody, responses=OwnAppointmentResponse)
    def post(self, request: Request, appointment_id: UUID) -> Response:
        return _answer(self.cancel(request, appointment_id))

    @transaction.atomic
    def cancel(self, request: Request, appointment_id: UUID) -> tuple[Appointment, Advice]:
        sent = parse_body(request, CancellationBody)
        appointment = own_appointment(self.patient(request), appointment_id, to_change=True)
        return call_off(appointment, cancel_reason=sent.get("cancel_reason"))


class VisitRequestView(OwnVisitView):
    @extend_schema(parameters=[OwnPage], responses=AppointmentListItem(many=True))
    def get(self, request: Request) -> Response:
        """What the patient has asked for and nobody has answered yet."""
        wanted, patient = parse_query(request, OwnPage), self.patient(request)
        rows = Appointment.objects.filter(
            patient=patient, booked_by=AppointmentParty.PATIENT, status=AppointmentStatus.PENDING
        )
        return Response(_items(rows.in_order(), wanted))

    @extend_schema(request=VisitRequestBody, responses={201: OwnAppointmentResponse})
    def post(self, request: Request) -> Response:
        return _answer(request_visit(self.patient(request), **parse_body(request, VisitRequestBody)), status=201)


class SlotListView(OwnVisitView):
    @extend_schema(parameters=[SlotQuery], responses=FreeSlots)
    def get(self, request: Request) -> Response:
        """Free times of the patient's doctor; none unless the doctor lets patients choose or ask."""
        wanted, patient = parse_query(request, SlotQuery), self.patient(request)
        doctor = doctor_of_patient(patient)
        availability = availability_of(doctor)
        days = (wanted["start_date"], wanted["end_date"])
        closed = availability.booking_mode == BookingMode.DOCTOR_BOOKS
        slots = [] if closed else free_slots(availability, doctor, patient, days, timezone.now())
        zone = zone_of(doctor.timezone)
        return Response(
            {
                "booking_mode": availability.booking_mode,
                "timezone": zone.key,
                "slots": [_slot(slot, zone) for slot in slots],
            }
        )

    @extend_schema(request=SlotBody, responses={201: OwnAppointmentResponse})
    def post(self, request: Request) -> Response:
        return _answer(take_slot(self.patient(request), **parse_body(request, SlotBody)), status=201)


def _slot(slot: Slot, zone: Any) -> dict[str, Any]:
    start, end = slot.starts_at.astimezone(zone), slot.ends_at.astimezone(zone)
    return {
        "starts_at": slot.starts_at,
        "ends_at": slot.ends_at,
        "appointment_date": start.date(),
        "start_time": start.time(),
        "end_time": end.time(),
    }
