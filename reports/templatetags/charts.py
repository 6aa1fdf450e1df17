from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django import template

from reports import charts
from xinshou.stencils import Stencil

register = template.Library()
SPARKLINE, BAND_STRIP = Stencil("reports/_sparkline.html"), Stencil("reports/_band_strip.html")
SPARKLINE_FACTS = ("reported_days", "days", "last_mood", "width", "height", "middle", "path")


@register.inclusion_tag("reports/_mood_sleep_chart.html")
def mood_sleep_chart(
    points: Sequence[charts.DayPoint], first: date, last: date, markers: Sequence[tuple[date, str, str]] = ()
) -> dict[str, object]:
    return {"chart": charts.mood_sleep_chart(points, first, last, markers)}


@register.simple_tag
def mood_sparkline(points: Sequence[charts.DayPoint], first: date, last: date) -> str:
    chart = charts.sparkline(points, first, last)
    if chart.last_point is None:
        return SPARKLINE.fill({}, has_data=False)
    x, y = chart.last_point
    facts = {name: getattr(chart, name) for name in SPARKLINE_FACTS}
    return SPARKLINE.fill({**facts, "x": x, "y": y}, has_data=True)


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
def hours(value: Decimal | float) -> float:
    """Sleep as people say it: 7 or 7.5, never 7.50."""
    return round(float(value), 1)
