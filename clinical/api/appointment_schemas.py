from datetime import UTC, datetime
from typing import Any, ClassVar

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from clinical.api.schemas import CrisisResourceResponse
from clinical.models import AppointmentParty, AppointmentStatus, AppointmentType
from xinshou.api.fields import YEARS, has_visible_text
from xinshou.api.problem_texts import Text
from xinshou.api.serializers import StrictCharField

STATUSES = [(status, status) for status in AppointmentStatus.values]
PARTIES = [(party, party) for party in AppointmentParty.values]
"""The schema names these choices, see ENUM_NAME_OVERRIDES."""


class StrictMomentField(serializers.DateTimeField):
    """RFC 3339 with any offset; without one it is UTC. Years 1900 to 2100."""

    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-type": _("Send this as text."),
        "invalid-moment": _("Send a date and time as YYYY-MM-DDTHH:MM:SSZ."),
    }

    def to_internal_value(self, value: Any) -> datetime:
        if not isinstance(value, str):
            self.fail("invalid-type")
        moment = _moment(value) if len(value) <= 40 and value.isascii() and "T" in value else None
        if moment is None or moment.year not in YEARS:
            self.fail("invalid-moment")
        return moment


def _moment(text: str) -> datetime | None:
    try:
        moment = parse_datetime(text)
        return moment and (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


class WordsField(StrictCharField):
    """A text that may be left out; one that shows nothing is null."""

    def __init__(self, *, max_length: int, **kwargs: Any) -> None:
        super().__init__(
            **{"required": False, "allow_null": True, "allow_blank": True, **kwargs}, max_length=max_length
        )

    def run_validation(self, data: Any = serializers.empty) -> Any:
        text = super().run_validation(data)
        return text if text and has_visible_text(text) else None


class PersonOfVisit(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    first_name = serializers.CharField()
    last_name = serializers.CharField()
    full_name = serializers.CharField()


class DoctorOfVisit(PersonOfVisit):
    specialty = serializers.CharField(allow_null=True)


class AppointmentListItem(serializers.Serializer[Any]):
    """Date and times are in the doctor's zone."""

    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    doctor_id = serializers.UUIDField()
    appointment_date = serializers.DateField()
    start_time = serializers.TimeField()
    end_time = serializers.TimeField()
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    appointment_type = serializers.ChoiceField(choices=AppointmentType.values)
    status = serializers.ChoiceField(choices=AppointmentStatus.values)
    reason = serializers.CharField(allow_null=True)
    is_past = serializers.BooleanField()
    is_cancellable = serializers.BooleanField()
    patient = PersonOfVisit()
    doctor = DoctorOfVisit()


class AppointmentResponse(AppointmentListItem):
    """`notes` and `completion_notes` are the doctor's: null for the patient."""

    pre_visit_summary_id = serializers.UUIDField(allow_null=True)
    timezone = serializers.CharField()
    duration_minutes = serializers.IntegerField()
    booked_by = serializers.ChoiceField(choices=AppointmentParty.values)
    notes = serializers.CharField(allow_null=True)
    patient_notes = serializers.CharField(allow_null=True)
    completion_notes = serializers.CharField(allow_null=True)
    reminder_24h_sent = serializers.BooleanField()
    reminder_1h_sent = serializers.BooleanField()
    cancelled_by = serializers.ChoiceField(choices=AppointmentParty.values, allow_null=True)
    cancel_reason = serializers.CharField(allow_null=True)
    cancelled_at = serializers.DateTimeField(allow_null=True)
    completed_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class OwnAppointmentResponse(AppointmentResponse):
    """`risk_alert` and `crisis_resources` only when the words ask for help."""

    risk_alert = serializers.BooleanField(required=False)
    crisis_resources = CrisisResourceResponse(many=True, required=False)


class CalendarSlot(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    start_time = serializers.TimeField()
    end_time = serializers.TimeField()
    status = serializers.ChoiceField(choices=AppointmentStatus.values)
    appointment_type = serializers.ChoiceField(choices=AppointmentType.values)
    patient_name = serializers.CharField()
    patient_id = serializers.UUIDField()


class CalendarDayResponse(serializers.Serializer[Any]):
    date = serializers.DateField()
    appointments = CalendarSlot(many=True)
    total_count = serializers.IntegerField()


class CalendarMonthResponse(serializers.Serializer[Any]):
    year = serializers.IntegerField()
    month = serializers.IntegerField()
    days = CalendarDayResponse(many=True)
    total_appointments = serializers.IntegerField()


class CalendarWeekResponse(serializers.Serializer[Any]):
    start_date = serializers.DateField()
    end_date = serializers.DateField()
    days = CalendarDayResponse(many=True)
    total_appointments = serializers.IntegerField()


class AppointmentStatistics(serializers.Serializer[Any]):
    total = serializers.IntegerField()
    pending = serializers.IntegerField()
    confirmed = serializers.IntegerField()
    completed = serializers.IntegerField()
    cancelled = serializers.IntegerField()
    no_show = serializers.IntegerField()
    today_count = serializers.IntegerField()
    this_week_count = serializers.IntegerField()
    this_month_count = serializers.IntegerField()
