"""Words for the states of a report, and its charts with everything that the dashboard's style sheet would add."""

from unicodedata import bidirectional

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clinical.templatetags.clinical_words import SHORT_NAMES
from reports.previsit import Trend
from reports.scores import ScoreLine

register = template.Library()
Words = dict[str, str | Promise]
STRONG = {"L", "R", "AL"}

STATES: Words = {
    "PENDING": _("Waiting for a worker"),
    "RUNNING": _("Being made"),
    "READY": _("Ready"),
    "FAILED": _("Failed"),
}
TYPES: Words = {
    "PRE_VISIT_SUMMARY": _("Pre-visit report"),
    "PROGRESS_REPORT": _("Progress report"),
    "SINGLE_ASSESSMENT": _("Report on one questionnaire"),
    "SAFETY_PLAN": _("Safety plan, a sheet for the patient"),
    "CASELOAD_SUMMARY": _("Caseload in numbers"),
}
FAILURES: Words = {
    "RENDERER_MISSING": _("Pango is missing on the server; the administrator can install it."),
    "TOO_SLOW": _("It took longer than 30 seconds. Choose a shorter period."),
    "TOO_LARGE": _("It needed too much memory. Choose a shorter period."),
    "CRASHED": _("The program that draws pages has failed three times."),
    "STORE_AWAY": _("The file store could not be reached."),
    "WORKER_LOST": _("Nobody has worked on it for too long."),
    "NO_ACCESS": _("The connection with the patient had ended before it was ready."),
}


@register.filter
def report_state_word(code: str) -> str:
    return str(STATES[code])


@register.filter
def report_type_word(code: str) -> str:
    return str(TYPES[code])


@register.filter
def report_failure_word(code: str) -> str:
    return str(FAILURES[code])


@register.filter
def short_name(code: str) -> str:
    return SHORT_NAMES.get(code, code)


@register.inclusion_tag("reports/_print_mood_chart.html")
def report_mood_chart(trend: Trend) -> dict[str, object]:
    return {"chart": trend.chart}


@register.inclusion_tag("reports/_print_band_chart.html")
def report_band_chart(score: ScoreLine) -> dict[str, object]:
    return {"chart": score.chart, "score": score}


@register.filter
def direction(text: object) -> str:
    """As a browser finds it for dir="auto", which WeasyPrint does not know: it turned a telephone number round. Text of
    numbers only reads from left to right."""
    strong = (bidirectional(char) for char in str(text))
    return "rtl" if next((kind for kind in strong if kind in STRONG), "L") != "L" else "ltr"


@register.filter
def about_count(count: int | None) -> str:
    """A rounded number. One that is hidden may be large: see small_cells."""
    return gettext("not told") if count is None else str(count)


@register.filter
def share_of(count: int, highest: int) -> int:
    """Of a bar's hundred units."""
    return round(100 * count / highest) if highest else 0
