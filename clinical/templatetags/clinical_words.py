"""The words for codes. An unknown code raises KeyError: a page must not show a level that it does not know."""

from datetime import datetime
from functools import lru_cache
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from clinical.instruments import get_instrument
from clinical.models import RiskEvent, RiskLevel, RiskSource
from xinshou.encryption import UNREADABLE

register = template.Library()
Words = dict[str, str | Promise]

LEVELS: dict[int, tuple[str, str | Promise]] = {
    1: ("low", _("Low")),
    2: ("medium", _("Medium")),
    3: ("high", _("High")),
    4: ("critical", _("Critical")),
}
SEVERITIES: Words = {
    "MINIMAL": _("Minimal"),
    "MILD": _("Mild"),
    "MODERATE": _("Moderate"),
    "MODERATELY_SEVERE": _("Moderately severe"),
    "SEVERE": _("Severe"),
    "NONE": _("None"),
    "SUBTHRESHOLD": _("Subthreshold"),
    "LOW": _("Low"),
    "HIGH": _("High"),
}
RISK_TYPES: Words = {
    "SUICIDAL": _("Suicidal thoughts"),
    "SELF_HARM": _("Self-harm"),
    "VIOLENCE": _("Violence"),
    "PERSECUTION_FEAR": _("Fear of persecution"),
    "OTHER": _("Other"),
}
SOURCES: Words = {
    "CHAT": _("Companion chat"),
    "PRE_VISIT": _("Pre-visit interview"),
    "CHECKIN": _("Check-in note"),
    "ASSESSMENT": _("Questionnaire"),
    "MESSAGE": _("Message to doctor"),
    "PROFILE": _("Profile text"),
    "APPOINTMENT": _("Appointment note"),
    "SAFETY_PLAN": _("Safety plan"),
    "SIGNAL": _("Change over time"),
    "CLINICIAN": _("Entered by a clinician"),
}
RISK_STATES: Words = {
    "OPEN": _("Open"),
    "ACKNOWLEDGED": _("Acknowledged"),
    "ESCALATED": _("Escalated"),
    "AWAITING_SECOND": _("Waiting for a second clinician"),
    "REVIEWED": _("Reviewed"),
}
INSTRUMENTS: Words = {
    "PHQ9": _("Patient Health Questionnaire-9"),
    "PHQ2": _("Patient Health Questionnaire-2"),
    "GAD7": _("Generalized Anxiety Disorder-7"),
    "GAD2": _("Generalized Anxiety Disorder-2"),
    "PSS": _("Perceived Stress Scale"),
    "ISI": _("Insomnia Severity Index"),
    "PCL5": _("PTSD Checklist for DSM-5"),
    "ITQ": _("International Trauma Questionnaire"),
    "WHO5": _("WHO-5 Well-Being Index"),
    "PC_PTSD_5": _("Primary Care PTSD Screen for DSM-5"),
    "RHS15": _("Refugee Health Screener-15"),
    "CSSRS": _("Columbia-Suicide Severity Rating Scale"),
}
SHORT_NAMES = {
    "PHQ9": "PHQ-9", "CSSRS": "C-SSRS", "GAD7": "GAD-7", "PCL5": "PCL-5", "WHO5": "WHO-5", "RHS15": "RHS-15",
    "PC_PTSD_5": "PC-PTSD-5", "PSS": "PSS-10",
}  # fmt: skip
VERDICTS: Words = {
    "IMPROVED": _("Reliably better"),
    "DETERIORATED": _("Reliably worse"),
    "NO_CHANGE": _("No reliable change"),
}
CONNECTION_STATES: Words = {
    "PENDING": _("Waiting for an answer"),
    "ACCEPTED": _("Accepted"),
    "REJECTED": _("Declined"),
    "CANCELLED": _("Cancelled"),
    "ENDED": _("Ended"),
}
CONSENTS: Words = {
    "AI_CHAT": _("AI companion"),
    "AI_REMOTE_PROVIDER": _("Outside AI"),
    "SHARE_CHAT_WITH_DOCTOR": _("Chat shared"),
    "SHARE_CHECKIN_NOTES": _("Notes shared"),
}
DETAILS: Words = {
    "helplessness": _("Helplessness"),
    "self_efficacy": _("Self-efficacy"),
    "b_intrusion": _("B Intrusion"),
    "c_avoidance": _("C Avoidance"),
    "d_cognition_mood": _("D Cognition and mood"),
    "e_arousal": _("E Arousal"),
    "ptsd": _("PTSD"),
    "dso": _("Disturbances in self-organisation"),
    "cptsd": _("Complex PTSD"),
    "suicidal_ideation": _("Thoughts of death or self-harm (item 9)"),
    "reckless_behaviour": _("Reckless or self-harming behaviour (item 16)"),
    "low_wellbeing": _("Low well-being"),
    "cutoff_met": _("Cut-off met"),
    "positive_screen": _("Positive screen"),
    "b": _("Criterion B"),
    "c": _("Criterion C"),
    "d": _("Criterion D"),
    "e": _("Criterion E"),
    "q9_score": _("Item 9"),
    "suicidal_behaviour": _("Suicidal behaviour, lifetime"),
    "behaviour_within_3_months": _("Suicidal behaviour within 3 months"),
    "answered_without_event": _("Answered although no event was named"),
}


@register.filter
def level_word(level: int) -> str:
    return str(LEVELS[level][1])


@register.filter
def level_class(level: int | None) -> str:
    """The CSS name of a risk level; no open event is "none"."""
    return LEVELS[level][0] if level else "none"


@register.filter
def level_name_word(name: str) -> str:
    return level_word(RiskLevel[name])


@register.filter
def instrument_word(code: str) -> str:
    return str(INSTRUMENTS[code])


@register.filter
def trigger_words(event: RiskEvent) -> str:
    """The patient's own words as they are, or which answer to which form, in the reader's language."""
    findings = event.findings
    if event.source != RiskSource.ASSESSMENT or findings is UNREADABLE or any("start" in found for found in findings):
        return str(event.trigger_text)
    return "; ".join(_answer_words(found["rule_id"], found["text"]) for found in findings)


def _answer_words(rule_id: str, value: str) -> str:
    code, key = rule_id.split(".")
    items = get_instrument(code).items
    number = next(index for index, item in enumerate(items, 1) if item.key == key)
    form, maximum = SHORT_NAMES.get(code, code), items[number - 1].maximum
    return gettext("%(form)s, item %(number)d: %(value)s of %(maximum)d") % {
        "form": form, "number": number, "value": value, "maximum": maximum,
    }  # fmt: skip


@register.filter
def severity_word(code: str) -> str:
    return str(SEVERITIES[code.upper()])


@register.filter
def risk_type_word(code: str) -> str:
    """The type is sealed: a damaged row reads "unreadable" and is printed as it is."""
    return str(RISK_TYPES.get(code, code))


@register.filter
def source_word(code: str) -> str:
    return str(SOURCES[code])


@register.filter
def risk_state_word(code: str) -> str:
    return str(RISK_STATES[code])


@register.filter
def verdict_word(code: str) -> str:
    return str(VERDICTS[code])


@register.filter
def connection_word(code: str) -> str:
    return str(CONNECTION_STATES[code])


@register.filter
def consent_word(code: str) -> str:
    return str(CONSENTS[code])


@register.filter
def detail_word(key: str) -> str:
    """Names of subscales, flags and provisional results."""
    return str(DETAILS[key])


@register.filter
def is_past(moment: datetime) -> bool:
    return moment < timezone.now()


@register.filter
def signed(points: int) -> str:
    """-3 with a real minus sign, so that it neither wraps nor flips in right-to-left text."""
    return f"\N{MINUS SIGN}{-points}" if points < 0 else f"+{points}" if points else "±0"


@register.simple_tag
def risk_chip(level: int | None) -> str:
    """Shape, colour and word of a level; None: nothing is open."""
    return _drawn("partials/risk_chip.html", get_language(), level=level)


@register.simple_tag
def change_mark(change: int | None, verdict: str | None) -> str:
    """Points since the result before, and whether that is a change by a published threshold."""
    return _drawn("partials/change.html", get_language(), change=change, verdict=verdict)


def score_cell(number: int, cell: Any, language: str | None) -> str:
    """Of the caseload's table, in its `number`th column; None: no form was filled in. `language` is the page's."""
    return _drawn("clinical/_score_cell.html", language, number=number, cell=cell)


@lru_cache(4096)
def _drawn(template_name: str, _language: str | None, **facts: object) -> str:
    """A page has dozens of marks with nothing of a person in them; each is drawn once a process and language."""
    return render_to_string(template_name, facts)
