"""What the tests of visits share."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from patients.models import Doctor, Patient

VISITS = "/api/v1/appointments"
BERLIN = ZoneInfo("Europe/Berlin")


def coming_day(ahead: int = 7) -> date:
    """Dr Lin's day, that far ahead, none on which clocks change."""
    day = timezone.localdate(timezone=BERLIN) + timedelta(days=ahead)
    return day + timedelta(days=7) if changes_clocks(day) else day


def changes_clocks(day: date) -> bool:
    offsets = {datetime(day.year, day.month, day.day, hour, tzinfo=BERLIN).utcoffset() for hour in (0, 23)}
    return len(offsets) > 1


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """The instant of Dr Lin's clock."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def body_for(patient: Patient, day: date | None = None, start: str = "10:00", end: str = "10:50", **more: Any) -> Any:
    return {
        "patient_id": str(patient.pk),
        "appointment_date": (day or coming_day()).isoformat(),
        "start_time": start,
        "end_time": end,
        **more,
    }


def open_hours(doctor: Doctor, mode: str, **more: Any) -> dict[str, Any]:
    """Every day from nine to noon, in slots of 30 minutes."""
    return {
        "booking_mode": mode,
        "slot_minutes": 30,
        "notice_hours": 1,
        "horizon_days": 60,
        "weekly": [{"weekday": day, "start_time": "09:00", "end_time": "12:00"} for day in range(1, 8)],
        **more,
    }
