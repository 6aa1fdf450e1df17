"""The words for visits and schedules. An unknown code raises KeyError."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from clinical.models import Appointment, AssessmentSchedule, ScheduleKind
from patients.models import Patient
from patients.models.zones import zone_of

register = template.Library()
Words = dict[str, str | Promise]

STATES: dict[str, tuple[str, str | Promise]] = {
    "PENDING": ("medium", _("Not confirmed")),
    "CONFIRMED": ("low", _("Confirmed")),
    "COMPLETED": ("none", _("Completed")),
    "CANCELLED": ("state", _("Cancelled")),
    "NO_SHOW": ("high", _("Did not come")),
}
TYPES: Words = {
    "INITIAL": _("First visit"),
    "FOLLOW_UP": _("Follow-up"),
    "EMERGENCY": _("Emergency visit"),
    "CONSULTATION": _("Consultation"),
}
PARTIES: Words = {
    "DOCTOR": _("by the doctor"),
    "PATIENT": _("by the patient"),
    "SYSTEM": _("since the relationship has ended"),
}
VIEWS: Words = {
    "month": _("Month"),
    "week": _("Week"),
    "day": _("Day"),
    "list": _("List"),
}


@register.filter
def visit_state_word(state: str) -> str:
    return str(STATES[state][1])


@register.filter
def visit_state_class(state: str) -> str:
    return STATES[state][0]


@register.filter
def visit_type_word(kind: str) -> str:
    return str(TYPES[kind])


@register.filter
def party_word(party: str) -> str:
    return str(PARTIES[party])


@register.filter
def calendar_view_word(view: str) -> str:
    return str(VIEWS[view])


@register.filter
def clock_of(moment: datetime, patient: Patient) -> str:
    """The patient's clock at the moment, with their day where it is another one than the reader's; empty where both
    clocks show the same."""
    theirs, mine = moment.astimezone(zone_of(patient.timezone)), timezone.localtime(moment)
    if theirs.replace(tzinfo=None) == mine.replace(tzinfo=None):
        return ""
    words = time_format(theirs.time(), "H:i")
    days = (theirs.date() - mine.date()).days
    if days:
        when = gettext("next day") if days > 0 else gettext("day before")
        words += f" ({when})"
    return words


@register.filter
def is_now(visit: Appointment) -> bool:
    return visit.is_open and visit.starts_at <= timezone.now() < visit.ends_at


@register.filter
def rhythm_words(schedule: AssessmentSchedule) -> str:
    if schedule.kind == ScheduleKind.BEFORE_VISIT:
        days = schedule.window_days
        return ngettext(
            "before each visit, from %(days)d day ahead", "before each visit, from %(days)d days ahead", days
        ) % {"days": days}
    days = schedule.every_days or 0
    return ngettext("every %(days)d day", "every %(days)d days", days) % {"days": days}
