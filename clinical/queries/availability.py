"""When a doctor may be booked: weekly hours and days that are different, in civil times of the doctor's zone. Free
times are computed from them; no rows are made ahead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q

from clinical.models import (
    Appointment,
    AvailabilityException,
    AvailabilityRule,
    BookingMode,
    BookingSettings,
)
from clinical.visit_times import TimeRefused, instant_of
from patients.models import Doctor, Patient
from patients.models.zones import zone_of

Hours = tuple[time, time]


@dataclass(frozen=True)
class Slot:
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Availability:
    """`weekly` by ISO weekday; `exceptions` by date, an empty list for a day without any hours."""

    settings: BookingSettings
    zone: ZoneInfo
    weekly: dict[int, list[Hours]]
    exceptions: dict[date, list[Hours]]

    @property
    def booking_mode(self) -> BookingMode:
        return BookingMode(self.settings.booking_mode)

    @property
    def slot(self) -> timedelta:
        return timedelta(minutes=self.settings.slot_minutes)

    def hours_on(self, day: date) -> Sequence[Hours]:
        if day in self.exceptions:
            return self.exceptions[day]
        return self.weekly.get(day.isoweekday(), ())


def booking_settings_of(doctor: Doctor) -> BookingSettings:
    """The defaults, unsaved, where the doctor has chosen nothing."""
    return BookingSettings.objects.filter(doctor=doctor).first() or BookingSettings(doctor=doctor)


def availability_of(doctor: Doctor) -> Availability:
    weekly: dict[int, list[Hours]] = {}
    for rule in AvailabilityRule.objects.filter(doctor=doctor).order_by("weekday", "start_time"):
        weekly.setdefault(rule.weekday, []).append((rule.start_time, rule.end_time))
    exceptions: dict[date, list[Hours]] = {}
    for other in AvailabilityException.objects.filter(doctor=doctor).order_by("on_date", "start_time"):
        hours = exceptions.setdefault(other.on_date, [])
        if other.start_time is not None and other.end_time is not None:
            hours.append((other.start_time, other.end_time))
    return Availability(booking_settings_of(doctor), zone_of(doctor.timezone), weekly, exceptions)


def published_slots(availability: Availability, first: date, last: date, now: datetime) -> Iterator[Slot]:
    """In order, also those that are taken, within the notice and the horizon; days are the doctor's, inclusive."""
    earliest = now + timedelta(hours=availability.settings.notice_hours)
    latest = now + timedelta(days=availability.settings.horizon_days)
    for ahead in range((last - first).days + 1):
        for slot in _slots_on(availability, first + timedelta(days=ahead)):
            if earliest <= slot.starts_at <= latest:
                yield slot


def _slots_on(availability: Availability, day: date) -> Iterator[Slot]:
    """A slot that would touch an hour that the clocks skip or repeat is left out."""
    for start, end in availability.hours_on(day):
        begins, over = datetime.combine(day, start), datetime.combine(day, end)
        while begins + availability.slot <= over:
            ends = begins + availability.slot
            try:
                slot = Slot(*(instant_of(day, moment.time(), availability.zone) for moment in (begins, ends)))
            except TimeRefused:
                begins = ends
                continue
            if slot.ends_at - slot.starts_at == availability.slot:
                yield slot
            begins = ends


def is_published(availability: Availability, starts_at: datetime, now: datetime) -> bool:
    day = starts_at.astimezone(availability.zone).date()
    return any(slot.starts_at == starts_at for slot in published_slots(availability, day, day, now))


def free_slots(
    availability: Availability, doctor: Doctor, patient: Patient, days: tuple[date, date], now: datetime
) -> list[Slot]:
    """Those that neither side has an open visit in. Of the doctor's other visits no more can be told than that."""
    slots = list(published_slots(availability, *days, now))
    if not slots:
        return []
    both = Appointment.objects.overlapping(slots[0].starts_at, slots[-1].ends_at)
    taken = list(both.filter(Q(doctor=doctor) | Q(patient=patient)).values_list("starts_at", "ends_at"))
    return [
        slot for slot in slots if not any(starts < slot.ends_at and ends > slot.starts_at for starts, ends in taken)
    ]
