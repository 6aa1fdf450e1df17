"""The doctor's side of visits. Dates and times are civil times of the doctor's zone."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.appointment_schemas import (
    AppointmentListItem,
    AppointmentResponse,
    AppointmentStatistics,
    CalendarMonthResponse,
    CalendarWeekResponse,
    WordsField,
)
from clinical.api.doors import DoctorView
from clinical.models import Appointment, AppointmentParty, AppointmentStatus, AppointmentType, PreVisitSummary
from clinical.models.appointments import TEXT_LENGTHS
from clinical.queries.appointments import (
    appointment_body,
    by_day,
    day_body,
    ids_of,
    list_item,
    local_times,
    opened,
    statistics,
    with_people,
)
from clinical.services.appointments import (
    Booking,
    book,
    cancel,
    change,
    complete,
    confirm,
    mark_no_show,
    open_appointment,
    time_problem,
)
from clinical.visit_times import TimeRefused, day_bounds, instants_of
from patients import audit
from patients.api.requests import person
from patients.models import AccessCategory, Doctor, Patient, User
from patients.models.zones import zone_of
from xinshou.api.serializers import (
    PageQuery,
    StrictChoiceField,
    StrictDateField,
    StrictIntegerField,
    StrictSerializer,
    StrictTimeField,
    StrictUUIDField,
    limit_field,
    parse_body,
    parse_query,
)

TIMES = ("appointment_date", "start_time", "end_time")
LAST_DAY = date(2100, 12, 31)


class AppointmentBody(StrictSerializer):
    patient_id = StrictUUIDField()
    appointment_date = StrictDateField()
    start_time = StrictTimeField()
    end_time = StrictTimeField()
    appointment_type = StrictChoiceField(choices=AppointmentType.values, default=AppointmentType.FOLLOW_UP)
    reason = WordsField(max_length=TEXT_LENGTHS["reason"])
    notes = WordsField(max_length=TEXT_LENGTHS["notes"])
    pre_visit_summary_id = StrictUUIDField(required=False, allow_null=True)


class AppointmentChanges(StrictSerializer):
    """Each field may be left out."""

    appointment_date = StrictDateField(required=False)
    start_time = StrictTimeField(required=False)
    end_time = StrictTimeField(required=False)
    appointment_type = StrictChoiceField(choices=AppointmentType.values, required=False)
    reason = WordsField(max_length=TEXT_LENGTHS["reason"])
    notes = WordsField(max_length=TEXT_LENGTHS["notes"])
    patient_notes = WordsField(max_length=TEXT_LENGTHS["patient_notes"])
    pre_visit_summary_id = StrictUUIDField(required=False, allow_null=True)


class CompletionBody(StrictSerializer):
    completion_notes = WordsField(max_length=TEXT_LENGTHS["completion_notes"])


class CancellationBody(StrictSerializer):
    cancel_reason = WordsField(max_length=TEXT_LENGTHS["cancel_reason"])


class MonthQuery(serializers.Serializer[Any]):
    year = StrictIntegerField(min_value=2020, max_value=2100)
    month = StrictIntegerField(min_value=1, max_value=12)


class WeekQuery(serializers.Serializer[Any]):
    start_date = StrictDateField()


class AppointmentQuery(PageQuery):
    status = StrictChoiceField(choices=AppointmentStatus.values, required=False)
    appointment_type = StrictChoiceField(choices=AppointmentType.values, required=False)
    patient_id = StrictUUIDField(required=False)
    start_date = StrictDateField(required=False)
    end_date = StrictDateField(required=False)
    limit = limit_field(default=50, maximum=200)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs.get("start_date") and attrs.get("end_date") and attrs["start_date"] > attrs["end_date"]:
            raise serializers.ValidationError({"end_date": [_("Choose a day that is not before the first one.")]})
        return attrs


class AppointmentView(DoctorView):
    """Views over one visit."""

    def check_door(self, request: Request, **kwargs: Any) -> None:
        mine = Appointment.objects.visible_to(self.doctor(request))
        if "appointment_id" in kwargs and not mine.filter(pk=kwargs["appointment_id"]).exists():
            raise Http404


class AppointmentCreateView(DoctorView):
    @extend_schema(request=AppointmentBody, responses={201: AppointmentResponse})
    @transaction.atomic
    def post(self, request: Request) -> Response:
        sent = parse_body(request, AppointmentBody)
        patient = self.open(request, sent.pop("patient_id"), AccessCategory.APPOINTMENTS)
        _check_summary(patient, sent)
        doctor = self.doctor(request)
        starts_at, ends_at = _instants(doctor, {name: sent.pop(name) for name in TIMES})
        booking = Booking(starts_at, ends_at, AppointmentParty.DOCTOR, words=sent)
        appointment = book(doctor, patient, booking, actor=person(request))
        return Response(appointment_body(appointment, for_doctor=True), status=201)


def _check_summary(patient: Patient, sent: dict[str, Any]) -> None:
    """Another patient's summary is as unknown as one that is not there."""
    summary_id = sent.get("pre_visit_summary_id")
    if summary_id and not PreVisitSummary.objects.filter(pk=summary_id, patient=patient).exists():
        raise Http404


def _instants(doctor: Doctor, times: dict[str, Any]) -> Any:
    try:
        day, start, end = (times[name] for name in TIMES)
        return instants_of(day, start, end, zone_of(doctor.timezone))
    except TimeRefused as refused:
        raise time_problem(refused) from None


class CalendarMonthView(DoctorView):
    @extend_schema(parameters=[MonthQuery], responses=CalendarMonthResponse)
    @transaction.atomic
    def get(self, request: Request) -> Response:
        wanted = parse_query(request, MonthQuery)
        first = date(wanted["year"], wanted["month"], 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        days = _days(request, self.doctor(request), first, last)
        return Response({**wanted, "days": [day for day in days if day["total_count"]], **_total(days)})


class CalendarWeekView(DoctorView):
    @extend_schema(parameters=[WeekQuery], responses=CalendarWeekResponse)
    @transaction.atomic
    def get(self, request: Request) -> Response:
        first = parse_query(request, WeekQuery)["start_date"]
        last = first + timedelta(days=6)
        days = _days(request, self.doctor(request), first, last)
        return Response({"start_date": first, "end_date": last, "days": days, **_total(days)})


def _days(request: Request, doctor: Doctor, first: date, last: date) -> list[dict[str, Any]]:
    days = by_day(doctor, first, last)
    audit.record_caseload(person(request), ids_of(row for day in days for row in day.appointments))
    return [day_body(day) for day in days]


def _total(days: list[dict[str, Any]]) -> dict[str, int]:
    return {"total_appointments": sum(day["total_count"] for day in days)}


class AppointmentListView(DoctorView):
    @extend_schema(parameters=[AppointmentQuery], responses=AppointmentListItem(many=True))
    @transaction.atomic
    def get(self, request: Request) -> Response:
        wanted = parse_query(request, AppointmentQuery)
        doctor = self.doctor(request)
        rows = Appointment.objects.visible_to(doctor).filter(**_filters(doctor, wanted))
        page = with_people(rows).order_by("-starts_at", "id")[wanted["offset"] : wanted["offset"] + wanted["limit"]]
        found = opened(page)
        audit.record_caseload(person(request), ids_of(found))
        return Response([list_item(row) for row in found])


def _filters(doctor: Doctor, wanted: dict[str, Any]) -> dict[str, Any]:
    """Days are the doctor's and inclusive."""
    zone = zone_of(doctor.timezone)
    filters: dict[str, Any] = {
        name: wanted[name] for name in ("status", "appointment_type", "patient_id") if name in wanted
    }
    if "start_date" in wanted:
        filters["starts_at__gte"] = day_bounds(wanted["start_date"], wanted["start_date"], zone)[0]
    if "end_date" in wanted:
        filters["starts_at__lt"] = day_bounds(wanted["end_date"], wanted["end_date"], zone)[1]
    return filters


class AppointmentStatisticsView(DoctorView):
    @extend_schema(responses=AppointmentStatistics)
    def get(self, request: Request) -> Response:
        return Response(statistics(self.doctor(request)))


class AppointmentDetailView(AppointmentView):
    @extend_schema(responses=AppointmentResponse)
    @transaction.atomic
    def get(self, request: Request, appointment_id: UUID) -> Response:
        return _answer(open_appointment(person(request), appointment_id))

    @extend_schema(request=AppointmentChanges, responses=AppointmentResponse)
    @transaction.atomic
    def put(self, request: Request, appointment_id: UUID) -> Response:
        """The fields that are not sent keep their values."""
        sent = parse_body(request, AppointmentChanges)
        appointment = open_appointment(person(request), appointment_id, to_change=True)
        _check_summary(appointment.patient, sent)
        return _answer(change(appointment, _changes(appointment, sent), actor=person(request)))


def _changes(appointment: Appointment, sent: dict[str, Any]) -> dict[str, Any]:
    """As columns: a day or a time that is not sent stays as the doctor's clocks show it."""
    columns = {name: value for name, value in sent.items() if name not in TIMES}
    if not any(name in sent for name in TIMES):
        return columns
    times = {**local_times(appointment), **{name: sent[name] for name in TIMES if name in sent}}
    if times == local_times(appointment):
        return columns
    starts_at, ends_at = _instants(appointment.doctor, times)
    return {**columns, "starts_at": starts_at, "ends_at": ends_at}


def _answer(appointment: Appointment) -> Response:
    return Response(appointment_body(appointment, for_doctor=True))


Verb = Callable[[Appointment, dict[str, Any], User], Appointment]


class AppointmentVerbView(AppointmentView):
    """One of VERBS: what it takes and what it does to the locked row."""

    body: type[StrictSerializer] | None = None
    verb: Verb = staticmethod(lambda appointment, _sent, _actor: appointment)

    def act(self, request: Request, appointment_id: UUID) -> Response:
        sent = parse_body(request, self.body) if self.body else {}
        with transaction.atomic():
            appointment = open_appointment(person(request), appointment_id, to_change=True)
            return _answer(type(self).verb(appointment, sent, person(request)))


class ConfirmView(AppointmentVerbView):
    verb = staticmethod(lambda appointment, _sent, actor: confirm(appointment, actor=actor))

    @extend_schema(request=None, responses=AppointmentResponse)
    def post(self, request: Request, appointment_id: UUID) -> Response:
        return self.act(request, appointment_id)


class CompleteView(AppointmentVerbView):
    body = CompletionBody
    verb = staticmethod(
        lambda appointment, sent, actor: complete(
            appointment, completion_notes=sent.get("completion_notes"), actor=actor
        )
    )

    @extend_schema(request=CompletionBody, responses=AppointmentResponse)
    def post(self, request: Request, appointment_id: UUID) -> Response:
        return self.act(request, appointment_id)


class NoShowView(AppointmentVerbView):
    verb = staticmethod(lambda appointment, _sent, actor: mark_no_show(appointment, actor=actor))

    @extend_schema(request=None, responses=AppointmentResponse)
    def post(self, request: Request, appointment_id: UUID) -> Response:
        return self.act(request, appointment_id)


class CancelView(AppointmentVerbView):
    body = CancellationBody
    verb = staticmethod(
        lambda appointment, sent, actor: cancel(
            appointment, by=AppointmentParty.DOCTOR, cancel_reason=sent.get("cancel_reason"), actor=actor
        )
    )

    @extend_schema(request=CancellationBody, responses=AppointmentResponse)
    def post(self, request: Request, appointment_id: UUID) -> Response:
        return self.act(request, appointment_id)
