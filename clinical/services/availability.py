"""A doctor's booking rules, replaced as a whole."""

from collections.abc import Sequence
from datetime import date, time
from itertools import pairwise
from typing import Any, TypedDict

from django.db import transaction

from clinical.models import AvailabilityException, AvailabilityRule, BookingSettings, CalendarView
from clinical.queries.availability import booking_settings_of
from patients import audit
from patients.models import AuditAction, Doctor

SETTINGS = ("booking_mode", "slot_minutes", "notice_hours", "horizon_days")


class Rule(TypedDict):
    weekday: int
    start_time: time
    end_time: time


class OtherDay(TypedDict):
    """Without times there are no hours on that day."""

    date: date
    start_time: time | None
    end_time: time | None


class HoursOverlap(ValueError):
    """`field` is weekly or exceptions."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def lock_availability(doctor: Doctor) -> None:
    """Writers of one doctor's rules take turns from here to the end of the transaction."""
    Doctor.objects.select_for_update(no_key=True).only("pk").get(pk=doctor.pk)


@transaction.atomic
def set_availability(
    doctor: Doctor, *, settings: dict[str, Any], weekly: Sequence[Rule], exceptions: Sequence[OtherDay]
) -> None:
    """Raises HoursOverlap. Visits that are booked already stay as they are."""
    lock_availability(doctor)
    _check("weekly", [(rule["weekday"], rule["start_time"], rule["end_time"]) for rule in weekly])
    _check("exceptions", [(rule["date"], rule["start_time"], rule["end_time"]) for rule in exceptions])
    BookingSettings.objects.update_or_create(doctor=doctor, defaults=settings)
    AvailabilityRule.objects.filter(doctor=doctor).delete()
    AvailabilityRule.objects.bulk_create(AvailabilityRule(doctor=doctor, **rule) for rule in weekly)
    AvailabilityException.objects.filter(doctor=doctor).delete()
    AvailabilityException.objects.bulk_create(
        AvailabilityException(
            doctor=doctor, on_date=rule["date"], start_time=rule["start_time"], end_time=rule["end_time"]
        )
        for rule in exceptions
    )
    audit.record(doctor.user, AuditAction.UPDATE)


def _check(field: str, spans: list[tuple[Any, time | None, time | None]]) -> None:
    """Hours of one day may touch; a day without hours has nothing beside it."""
    ordered = sorted(spans, key=lambda span: (span[0], span[1] or time.min))
    for (day, start, end), (next_day, next_start, _end) in pairwise(ordered):
        if day == next_day and (start is None or end is None or next_start is None or next_start < end):
            raise HoursOverlap(field)


@transaction.atomic
def remember_view(doctor: Doctor, view: CalendarView) -> None:
    settings = booking_settings_of(doctor)
    if settings.calendar_view != view:
        BookingSettings.objects.update_or_create(doctor=doctor, defaults={"calendar_view": view})
