"""What a calendar page shows: whole weeks for a month, seven days, one day, or the days from one on."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from clinical.models import CalendarView
from clinical.queries.appointments import CalendarDay, by_day
from patients.models import Doctor
from patients.models.zones import zone_of

LIST_DAYS = 42
FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True)
class CalendarPage:
    """`anchor` is the day asked for; `weeks` is set for months, `days` for the other views."""

    view: CalendarView
    anchor: date
    today: date
    first: date
    last: date
    before: date
    after: date
    days: Sequence[CalendarDay]

    @property
    def weeks(self) -> list[Sequence[CalendarDay]]:
        return [self.days[start : start + 7] for start in range(0, len(self.days), 7)]

    @property
    def total(self) -> int:
        """Of the month itself, without the days beside it that fill its weeks."""
        return sum(
            len(day.appointments)
            for day in self.days
            if self.view != CalendarView.MONTH or day.date.month == self.anchor.month
        )


def calendar_page(doctor: Doctor, view: CalendarView, anchor: date) -> CalendarPage:
    """Days are the doctor's; weeks begin on Monday."""
    first, last = SPANS[view](anchor)
    before, after = _neighbours(view, anchor)
    return CalendarPage(
        view=view,
        anchor=anchor,
        today=timezone.localdate(timezone=zone_of(doctor.timezone)),
        first=first,
        last=last,
        before=max(before, FIRST),
        after=min(after, LAST),
        days=by_day(doctor, first, last),
    )


def _week(day: date) -> tuple[date, date]:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _month(day: date) -> tuple[date, date]:
    end = day.replace(day=monthrange(day.year, day.month)[1])
    return _week(day.replace(day=1))[0], _week(end)[1]


SPANS: dict[CalendarView, Callable[[date], tuple[date, date]]] = {
    CalendarView.MONTH: _month,
    CalendarView.WEEK: _week,
    CalendarView.DAY: lambda day: (day, day),
    CalendarView.LIST: lambda day: (day, day + timedelta(days=LIST_DAYS - 1)),
}
STEPS = {CalendarView.WEEK: 7, CalendarView.DAY: 1, CalendarView.LIST: LIST_DAYS}


def _neighbours(view: CalendarView, day: date) -> tuple[date, date]:
    if view == CalendarView.MONTH:
        first = day.replace(day=1)
        return (first - timedelta(days=1)).replace(day=1), (first + timedelta(days=32)).replace(day=1)
    step = timedelta(days=STEPS[view])
    return day - step, day + step
