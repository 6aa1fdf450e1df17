"""Periods that doctors enter: shifts on call, holiday cover."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from patients.models import HolidayCover, OnCallShift

FURTHEST = timedelta(days=366)


def refusal_of(starts_at: datetime, ends_at: datetime, *, longest: timedelta, zone: ZoneInfo) -> str | None:
    """ends-before-start, too-long, over, too-far. Days are those of `zone`'s calendar, also where the clocks change."""
    now = timezone.now()
    first, last = (moment.astimezone(zone).replace(tzinfo=None) for moment in (starts_at, ends_at))
    refusals = {
        "ends-before-start": ends_at <= starts_at,
        "too-long": last - first > longest,
        "over": ends_at <= now,
        "too-far": starts_at > now + FURTHEST,
    }
    return next((code for code, refused in refusals.items() if refused), None)


def end(period: HolidayCover | OnCallShift) -> None:
    """One that runs ends now, one to come is taken back. The caller holds the lock of its row."""
    now = timezone.now()
    if period.starts_at < now:
        period.ends_at = now
        period.save(update_fields=["ends_at"])
    else:
        period.delete()
