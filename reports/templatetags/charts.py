from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.template.defaultfilters import floatformat
from django.utils.html import format_html_join
from django.utils.translation import get_language

from reports import charts
from xinshou.dates import in_date_format
from xinshou.stencils import Stencil

register = template.Library()
BAND_STRIP = Stencil("reports/_band_strip.html")
DAY = Stencil("reports/_mood_sleep_row.html")
BAR = '<rect class="sleep" x="{}" y="{}" width="{}" height="{}"/>'
DOT = '<circle class="mood-dot" cx="{}" cy="{}" r="{}"/>'
"""A chart has dozens, and drawing a template for each takes longer."""
MANY_DAYS = 45


@register.inclusion_tag("reports/_mood_sleep_chart.html")
def mood_sleep_chart(
    points: Sequence[charts.DayPoint], first: date, last: date, markers: Sequence[tuple[date, str, str]] = ()
) -> dict[str, object]:
    return {"chart": charts.mood_sleep_chart(points, first, last, markers)}


@register.filter
def sleep_bars(chart: charts.MoodSleepChart) -> str:
    return format_html_join("", BAR, ((bar.x, bar.y, bar.width, bar.height) for bar in chart.sleep))


@register.filter
def mood_dots(run: charts.Run, days: int) -> str:
    """Smaller ones where the chart has many `days`."""
    radius = 2 if days > MANY_DAYS else 3
    return format_html_join("", DOT, ((x, y, radius) for x, y in run.points))


@register.simple_tag
def mood_sleep_row(day: date, mood: int | None, sleep: Decimal | float | None) -> str:
    """Of the table that says the same as the chart."""
    hours = None if sleep is None else hours_word(sleep)
    return DAY.fill({"day": in_date_format(day, "DATE_FORMAT"), "mood": mood, "hours": hours})


@register.simple_tag
def mood_sparklines(rows: Sequence[Any]) -> list[dict[str, Any] | None]:
    """Of a list's rows, which have points and a period: each is `spark` for reports/_sparkline.html."""
    drawn = (charts.sparkline(row.points, row.period_start, row.period_end) for row in rows)
    return [vars(spark) if spark else None for spark in drawn]


@register.inclusion_tag("reports/_band_chart.html")
def band_chart(
    points: Sequence[tuple[date, int]],
    bands: Sequence[tuple[int, int, str]],
    minimum: int,
    maximum: int,
    *,
    name: str,
    code: str,
    higher_is_better: bool = False,
) -> dict[str, object]:
    """`code` makes the pattern ids unique on the page."""
    return {
        "chart": charts.band_chart(points, bands, minimum, maximum),
        "name": name,
        "code": code,
        "minimum": minimum,
        "maximum": maximum,
        "higher_is_better": higher_is_better,
    }


@register.simple_tag
def band_strip(total: int, bands: Sequence[tuple[int, int, str]], minimum: int, maximum: int) -> str:
    strip = charts.band_strip(total, bands, minimum, maximum)
    parts = [(part.is_here, part.x, part.width, part.minimum) for part in strip.parts]
    facts = {"width": strip.width, "height": strip.height, "parts": parts, "maximum": maximum, "needle": strip.needle}
    return BAND_STRIP.fill(facts)


@register.inclusion_tag("reports/_meter.html")
def answer_meter(value: int, maximum: int) -> dict[str, object]:
    return {"width": round(72 * value / maximum, 1)}


@register.filter
def hours_word(value: Decimal | float) -> str:
    """Sleep as people say it: 7 or 7.5, never 7.50."""
    return _written(round(float(value), 1), get_language())


@lru_cache(512)
def _written(value: float, _language: str | None) -> str:
    return str(floatformat(value, "-1"))
