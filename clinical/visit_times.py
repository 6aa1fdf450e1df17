"""Civil times of a zone as instants. A time that the zone's clocks skip, or show twice, is nobody's appointment: it is
refused by name, since any guess would be an hour wrong for one of the two people."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONGEST = timedelta(hours=12)
FURTHEST = timedelta(days=2 * 366)


class TimeRefused(ValueError):
    """`field` is start_time or end_time; `code`: skipped-time, repeated-time, ends-before-start, too-long, too-far,
    other-day."""

    def __init__(self, field: str, code: str) -> None:
        super().__init__(code)
        self.field, self.code = field, code


def instant_of(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """UTC. Raises TimeRefused (its field is empty) where the clocks are put forward or back over this time."""
    local = datetime.combine(day, clock, tzinfo=zone)
    instant = local.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise TimeRefused("", "skipped-time")
    if local.utcoffset() != local.replace(fold=1).utcoffset():
        raise TimeRefused("", "repeated-time")
    return instant


def instants_of(day: date, start: time, end: time, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Both on one day of the zone, so that midnight is never crossed. Raises TimeRefused."""
    if end <= start:
        raise TimeRefused("end_time", "ends-before-start")
    starts_at, ends_at = (
        _named(field, day, clock, zone) for field, clock in (("start_time", start), ("end_time", end))
    )
    if ends_at - starts_at > LONGEST:
        raise TimeRefused("end_time", "too-long")
    return starts_at, ends_at


def _named(field: str, day: date, clock: time, zone: ZoneInfo) -> datetime:
    try:
        return instant_of(day, clock, zone)
    except TimeRefused as refused:
        raise TimeRefused(field, refused.code) from None
    except OverflowError:
        raise TimeRefused(field, "too-far") from None


def check_span(starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> None:
    """For instants that came as such: one day of `zone`, the end after the start. Raises TimeRefused."""
    if ends_at <= starts_at:
        raise TimeRefused("ends_at", "ends-before-start")
    if ends_at - starts_at > LONGEST:
        raise TimeRefused("ends_at", "too-long")
    if starts_at.astimezone(zone).date() != ends_at.astimezone(zone).date():
        raise TimeRefused("ends_at", "other-day")


def day_bounds(first: date, last: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The instants at which `first` begins and the day after `last` begins; midnights that do not exist begin later."""
    return (
        datetime.combine(first, time(), tzinfo=zone).astimezone(UTC),
        datetime.combine(last + timedelta(days=1), time(), tzinfo=zone).astimezone(UTC),
    )
