from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.template.defaultfilters import floatformat
from django.utils.html import conditional_escape, format_html
from django.utils.translation import get_language

from clinical.templatetags.clinical_words import instrument_word, level_name_word
from reports import charts
from xinshou.dates import in_date_format
from xinshou.stencils import NOTHING, Stencil

register = template.Library()
BAND_STRIP = Stencil("reports/_band_strip.html")
CHART, DAY = Stencil("reports/_mood_sleep_chart.html"), Stencil("reports/_mood_sleep_row.html")
RUN, MARKER = Stencil("reports/_mood_run.html"), Stencil("reports/_chart_marker.html")
BAR = '<rect class="sleep" x="{}" y="{}" width="{}" height="{}"/>'
DOT = '<circle class="mood-dot" cx="{}" cy="{}" r="{}"/>'
MEAN = '<path class="mean" d="{}"/>'
"""A chart has dozens, and drawing a template for each takes longer."""
MANY_DAYS = 45
CHART_FACTS = ("width", "height", "left", "right", "days", "reported_days")
_number = lru_cache(4096, typed=True)(conditional_escape)
"""As it is printed: a chart has two hundred, and many of them again and again."""


@register.simple_tag
def mood_sleep_chart(
    points: Sequence[charts.DayPoint], first: date, last: date, markers: Sequence[tuple[date, str, str]] = ()
) -> str:
    return screen_chart(charts.mood_sleep_chart(points, first, last, markers))


def screen_chart(chart: charts.MoodSleepChart) -> str:
    if chart.is_empty:
        return CHART.fill({}, is_empty=True)
    language = get_language()
    names = {mark: _name_of(*mark) for mark in {(marker.kind, marker.label) for marker in chart.markers}}
    values = {
        **{name: getattr(chart, name) for name in CHART_FACTS},
        "mood_ticks": [vars(tick) for tick in chart.mood_ticks],
        "sleep_ticks": [vars(tick) for tick in chart.sleep_ticks],
        "date_ticks": [
            {"x": x, "anchor": anchor, "day": _day(day, "SHORT_DATE_FORMAT", language)}
            for x, day, anchor in chart.date_ticks
        ],
        "bars": _each(BAR, chart.sleep),
        "means": format_html(MEAN * len(chart.mean), *[run.path for run in chart.mean], NOTHING),
        "moods": RUN.fill_each([_run(run, chart) for run in chart.mood]),
        "markers": MARKER.fill_each([_marker(one, names[one.kind, one.label], language) for one in chart.markers]),
        "rows": DAY.fill_each([_row(*point, language) for point in chart.rows]),
    }
    kinds = chart.marker_kinds
    return CHART.fill(values, is_empty=False, has_risk="RISK" in kinds, has_questionnaire="ASSESSMENT" in kinds)


def _each(pattern: str, shapes: Sequence[tuple[float, ...]]) -> str:
    """All in one go, each with its own numbers."""
    return format_html(pattern * len(shapes), *[_number(value) for shape in shapes for value in shape], NOTHING)


def _run(run: charts.Run, chart: charts.MoodSleepChart) -> dict[str, object]:
    """Smaller dots where the chart has many days."""
    radius = 2 if chart.days > MANY_DAYS else 3
    shown = run.points if chart.shows_dots or run.is_lone else ()
    dots = _each(DOT, [(x, y, radius) for x, y in shown])
    return {"path": None if run.is_lone else run.path, "dots": dots}


def _marker(marker: charts.Marker, name: str, language: str | None) -> dict[str, object]:
    day = _day(marker.day, "DATE_FORMAT", language)
    return {
        "is_risk": marker.kind == "RISK", "name": name, "day": day, "path": marker.path, "x": marker.x, "y": marker.y,
    }  # fmt: skip


def _name_of(kind: str, label: str) -> str:
    return level_name_word(label) if kind == "RISK" else instrument_word(label)


def _row(day: date, mood: int | None, sleep: Decimal | float | None, language: str | None) -> dict[str, object]:
    """Of the table that says the same as the chart."""
    hours = None if sleep is None else _written(round(float(sleep), 1), language)
    return {"day": _day(day, "DATE_FORMAT", language), "mood": mood, "hours": hours}


@lru_cache(4096)
def _day(day: date, wanted: str, _language: str | None) -> str:
    """A chart prints a hundred, and everybody's charts the same ones."""
    return in_date_format(day, wanted)


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
    return _strip(total, tuple(bands), minimum, maximum)


@lru_cache(2048)
def _strip(total: int, bands: tuple[tuple[int, int, str], ...], minimum: int, maximum: int) -> str:
    """Of a total: it has no words, and says nothing of whose it is."""
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
