"""When a doctor may be booked, and how: read and replaced as a whole."""

from datetime import time
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView
from clinical.models import BookingMode
from clinical.queries.availability import Availability, availability_of
from clinical.services.availability import SETTINGS, HoursOverlap, lock_availability, set_availability
from patients.models import Doctor
from xinshou.api.etags import check_if_match, etag_of, etag_response
from xinshou.api.problems import invalid
from xinshou.api.serializers import (
    StrictChoiceField,
    StrictDateField,
    StrictIntegerField,
    StrictSerializer,
    StrictTimeField,
    parse_body,
)


def _later(attrs: dict[str, Any]) -> dict[str, Any]:
    start, end = attrs.get("start_time"), attrs.get("end_time")
    if (start is None) != (end is None):
        raise ValidationError({"end_time": [ErrorDetail(str(_("Give both times or neither.")), "required")]})
    if start is not None and end <= start:
        raise ValidationError(
            {"end_time": [ErrorDetail(str(_("The end must be later than the start.")), "ends-before-start")]}
        )
    return attrs


class WeeklyHours(StrictSerializer):
    """`weekday` 1 Monday to 7 Sunday."""

    weekday = StrictIntegerField(min_value=1, max_value=7)
    start_time = StrictTimeField()
    end_time = StrictTimeField()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        return _later(attrs)


class DayHours(StrictSerializer):
    """Only these hours on that day; without times none."""

    date = StrictDateField()
    start_time = StrictTimeField(allow_null=True, default=None)
    end_time = StrictTimeField(allow_null=True, default=None)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        return _later(attrs)


class AvailabilityBody(StrictSerializer):
    booking_mode = StrictChoiceField(choices=BookingMode.values)
    slot_minutes = StrictIntegerField(min_value=10, max_value=240, default=50)
    notice_hours = StrictIntegerField(min_value=0, max_value=720, default=24)
    horizon_days = StrictIntegerField(min_value=1, max_value=366, default=28)
    weekly = serializers.ListField(child=WeeklyHours(), max_length=70, default=list)
    exceptions = serializers.ListField(child=DayHours(), max_length=366, default=list)


class AvailabilityResponse(AvailabilityBody):
    """Times are civil times of `timezone`, the doctor's."""

    timezone = serializers.CharField()


class AvailabilityView(DoctorView):
    @extend_schema(responses=AvailabilityResponse)
    def get(self, request: Request) -> Response:
        return etag_response(request, _body(self.doctor(request)))

    @extend_schema(request=AvailabilityBody, responses=AvailabilityResponse)
    def put(self, request: Request) -> Response:
        sent, doctor = parse_body(request, AvailabilityBody), self.doctor(request)
        settings = {name: sent.pop(name) for name in SETTINGS}
        try:
            with transaction.atomic():
                lock_availability(doctor)
                check_if_match(request, etag_of(_body(doctor)))
                set_availability(doctor, settings=settings, **sent)
        except HoursOverlap as overlap:
            raise invalid(overlap.field, "overlap", _("Hours of one day overlap.")) from None
        return etag_response(request, _body(doctor))


def _body(doctor: Doctor) -> dict[str, Any]:
    availability = availability_of(doctor)
    return {
        **{name: getattr(availability.settings, name) for name in SETTINGS},
        "weekly": [
            {"weekday": weekday, "start_time": start, "end_time": end}
            for weekday, hours in availability.weekly.items()
            for start, end in hours
        ],
        "exceptions": _exceptions(availability),
        "timezone": availability.zone.key,
    }


def _exceptions(availability: Availability) -> list[dict[str, Any]]:
    nothing: list[tuple[time | None, time | None]] = [(None, None)]
    return [
        {"date": day, "start_time": start, "end_time": end}
        for day, hours in availability.exceptions.items()
        for start, end in hours or nothing
    ]
