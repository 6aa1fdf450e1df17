"""Parts of a patient's record that stand on its page several times."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django import template
from django.template.context import Context, RequestContext
from django.utils import timezone

from clinical.models import Appointment, RiskEvent
from clinical.queries.patient_page import PatientBanner
from clinical.queries.questionnaires import ScoreCard
from clinical.templatetags.clinical_words import (
    change_mark,
    consent_word,
    instrument_word,
    is_past,
    risk_chip,
    risk_state_word,
    risk_type_word,
    severity_word,
    source_word,
    trigger_words,
)
from clinical.templatetags.risk_words import false_alarm_word, outcome_word, signal_words
from patients.models import BreakGlass
from xinshou.dates import in_date_format
from xinshou.links import address, querystring
from xinshou.stencils import Stencil

register = template.Library()
SCORE_CARD, EVENT = Stencil("clinical/_score_card.html"), Stencil("clinical/_risk_event_row.html")
CRISIS_LINES = Stencil("clinical/_crisis_lines.html")
BANNER, TABS = Stencil("clinical/_patient_banner.html"), Stencil("clinical/_patient_tabs.html")
PARTS = {"overview": "overview", "assessments": "assessments", "check_ins": "check-ins", "profile": "profile"}
"""Of the record's own page, as its address names them."""
PAGES = {
    "notes": "clinical:note_list",
    "conversations": "chat:patient_conversation_list",
    "assistant": "chat:assistant",
    "reports": "reports:report_create",
}


@register.simple_tag(takes_context=True)
def patient_banner(context: Context) -> str:
    """Who reads a record that is not their own neither writes to the patient nor books."""
    banner: PatientBanner = context["banner"]
    is_own = context.get("is_own") is not False
    values = {
        "name": banner.display_name,
        "full_name": banner.full_name or None,
        "chip": risk_chip(banner.risk_level) if banner.risk_level else None,
        "locked_on": in_date_format(banner.locked_on, "DATE_FORMAT") if banner.locked_on else None,
        "age": banner.age,
        "language": banner.language_name or None,
        "local": _local(banner.local_time),
        "zone": banner.timezone_name,
        "visit": _visit(banner.next_visit, is_own) if banner.next_visit else None,
        "consents": [{"granted": one.granted, "word": consent_word(one.purpose)} for one in banner.consents],
        "message_address": address("messaging:thread_with", banner.patient_id) if is_own else None,
        "book_address": _book_address(banner.patient_id) if is_own and not banner.next_visit else None,
    }
    is_right_to_left = banner.language_direction == "rtl"
    return BANNER.fill(values, is_screened=banner.is_screened, is_right_to_left=is_right_to_left)


def _book_address(patient_id: UUID) -> str:
    return f"{address('clinical:appointment_create')}?patient={patient_id}"


def _local(moment: datetime) -> dict[str, str]:
    """By the clock of the patient, which `moment` has."""
    formats = {"iso": "c", "clock": "H:i", "weekday": "D"}
    return {name: in_date_format(moment, wanted) for name, wanted in formats.items()}


def _visit(visit: Appointment, is_own: bool) -> dict[str, Any]:
    return {
        "address": address("clinical:appointment", visit.pk) if is_own else None,
        "starts": _instant(visit.starts_at),
        "is_pending": visit.status == "PENDING",
    }


@register.simple_tag(takes_context=True)
def patient_tabs(context: RequestContext, tab: str) -> str:
    """Who reads a record that is not their own sees its own page only. `tab` is the one that is open."""
    patient_id = context["banner"].patient_id
    record = address("clinical:patient_detail", patient_id)
    parts = {name: record + querystring(context, tab=part, page=None) for name, part in PARTS.items()}
    pages = {name: address(place, patient_id) for name, place in PAGES.items()}
    return TABS.fill({"parts": parts, "pages": None if context.get("is_own") is False else pages}, tab=tab)


@register.simple_tag
def score_card(score: ScoreCard, strip: str = "") -> str:
    """`strip`: the total on the ruler of its bands."""
    values = {
        "name": instrument_word(score.instrument_code),
        "day": in_date_format(score.taken_on, "DATE_FORMAT"),
        "date": score.taken_on.isoformat(),
        "total": score.total,
        "max_score": str(score.max_score),
        "severity": severity_word(score.severity) if score.severity and score.validated else None,
        "mark": change_mark(score.change, score.verdict),
        "strip": strip,
    }
    kind = {"validated": score.validated, "has_bands": bool(score.bands), "higher_is_better": score.higher_is_better}
    return SCORE_CARD.fill(values, **kind)


@register.simple_tag
def risk_event_rows(events: Sequence[RiskEvent], emergency: BreakGlass | None) -> str:
    """Who reads by emergency access does not get further."""
    return EVENT.fill_each([_event(event, emergency) for event in events])


def _event(event: RiskEvent, emergency: BreakGlass | None) -> dict[str, Any]:
    is_reviewed = event.status == "REVIEWED"
    return {
        "chip": risk_chip(event.level),
        "type": risk_type_word(event.risk_type),
        "address": address("clinical:risk_event", event.pk) if not emergency else None,
        "words": signal_words(event) if event.source == "SIGNAL" else trigger_words(event),
        "source": source_word(event.source),
        "created": _instant(event.created_at),
        "state": risk_state_word(event.status),
        "is_reviewed": is_reviewed,
        **(_closing(event) if is_reviewed else _due(event)),
    }


def _due(event: RiskEvent) -> dict[str, Any]:
    due_at = event.due_at
    return {"due": _instant(due_at) if due_at else None, "is_overdue": bool(due_at and is_past(due_at))}


def _closing(event: RiskEvent) -> dict[str, Any]:
    return {
        "outcome": outcome_word(event.outcome) if event.outcome else None,
        "false_alarm": false_alarm_word(event.false_alarm_kind) if event.outcome and event.false_alarm_kind else None,
        "reviewer": event.reviewed_by.full_name if event.reviewed_by else None,
        "reviewed": _instant(event.reviewed_at) if event.reviewed_at else None,
    }


@register.simple_tag
def crisis_lines(lines: Sequence[dict[str, Any]]) -> str:
    return CRISIS_LINES.fill({"lines": [_line(line) for line in lines] or None})


def _line(line: dict[str, Any]) -> dict[str, Any]:
    """`checked`: the day, where it is too long ago."""
    checked = in_date_format(line["last_checked"], "DATE_FORMAT") if line["is_stale"] else None
    return {"name": line["name"], "contact": line["contact"], "warning": line["warning"] or None, "checked": checked}


def _instant(moment: datetime) -> dict[str, str]:
    local = timezone.localtime(moment)
    return {"iso": local.isoformat(), "text": in_date_format(local, "DATETIME_FORMAT")}
