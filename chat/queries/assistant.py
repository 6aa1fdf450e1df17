"""The facts that the doctor's assistant may cite: each with its number and the place where the dashboard shows it.

Aggregated where it can be; a patient's own words only where they were meant for the doctor (the pre-visit summary,
medicines) or are shared by consent (check-in notes, chat). Texts are in the active language."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from statistics import median
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chat.assistant import Source
from chat.models import ConversationType, Turn, TurnRole
from clinical.instruments import get_instrument
from clinical.models import Assessment, CheckIn, RiskEvent, RiskLevel, RiskStatus
from clinical.queries.assessments import change_from_previous
from clinical.queries.boundaries import topics_of
from clinical.queries.pre_visit_summaries import sections_of, summaries_of
from clinical.queries.questionnaires import by_instrument, forms_of
from clinical.queries.safety_plans import current_safety_plan
from clinical.templatetags.clinical_words import (
    SHORT_NAMES,
    level_word,
    risk_state_word,
    signed,
    source_word,
    verdict_word,
)
from patients.models import AccessCategory, ConsentPurpose, Patient
from patients.services.consents import has_consent
from xinshou.encryption import UNREADABLE

DAYS = 14
"""The period that is looked at, and as many days before it to compare."""
NOTES_SHOWN, TURNS_SHOWN, EVENTS_SHOWN = 5, 8, 6
WORDS_SHOWN = 300
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
CLOSED_DAYS = 90
CATEGORIES = (
    AccessCategory.CHAT,
    AccessCategory.CHECKINS,
    AccessCategory.ASSESSMENTS,
    AccessCategory.RISK_EVENTS,
    AccessCategory.SAFETY_PLAN,
    AccessCategory.PROFILE,
)
"""What the facts are taken from is logged as read by the doctor who gets them."""
Fact = tuple[str, str, str]
"""Kind, text, address."""


def sources_of(patient: Patient) -> list[Source]:
    """In a fixed order: risk, scores, days, plan, medicines, what was prepared, what is shared. What is damaged is left
    out."""
    found = (
        *_risk(patient), *scores(patient), *days_told(patient, DAYS), *_plan(patient), *medicines(patient),
        *pre_visit(patient), *boundaries(patient), *shared_notes(patient, EARLIEST), *shared_turns(patient, EARLIEST),
    )  # fmt: skip
    return [Source(number, *fact) for number, fact in enumerate(found, 1)]


def _risk(patient: Patient) -> Iterator[Fact]:
    """Levels and states only: the words of an event stay on its page."""
    events = list(RiskEvent.objects.filter(patient=patient, level__gte=RiskLevel.MEDIUM).by_urgency())
    waiting = [event for event in events if event.status != RiskStatus.REVIEWED]
    for event in waiting[:EVENTS_SHOWN]:
        text = _("Open risk event of %(day)s: level %(level)s, %(state)s, from: %(source)s") % event_words(event)
        yield "RISK_EVENT", text, reverse("clinical:risk_event", args=[event.pk])
    if not waiting:
        yield "RISK_EVENT", _("No risk event is open"), record_place(patient, fragment="risk-heading")
    since = timezone.now() - timedelta(days=CLOSED_DAYS)
    closed = sum(event.status == RiskStatus.REVIEWED and event.created_at >= since for event in events)
    if closed:
        text = ngettext("%(n)d risk event closed in %(days)d days", "%(n)d risk events closed in %(days)d days", closed)
        place = record_place(patient, fragment="risk-history-heading")
        yield "RISK_EVENT", text % {"n": closed, "days": CLOSED_DAYS}, place


def event_words(event: RiskEvent) -> dict[str, Any]:
    return {
        "level": level_word(event.level),
        "state": risk_state_word(event.status),
        "source": source_word(event.source),
        "day": day_words(event.created_at),
    }


def scores(patient: Patient, since: datetime = EARLIEST) -> Iterator[Fact]:
    for code, forms in by_instrument(forms_of(patient)).items():
        if forms[0].total_score is not None and forms[0].created_at >= since:
            yield "SCORE", _score_words(code, forms), record_place(patient, f"instrument-{code}", tab="assessments")


def _score_words(code: str, forms: Sequence[Assessment]) -> str:
    newest, instrument = forms[0], get_instrument(code)
    facts = {"name": SHORT_NAMES.get(code, code), "total": newest.total_score, "most": instrument.max_score}
    words = [_("%(name)s: %(total)s of %(most)s on %(day)s") % {**facts, "day": day_words(newest.created_at)}]
    change = change_from_previous(code, newest.total_score, newest.change_points)
    if change and len(forms) > 1:
        before = {"total": forms[1].total_score, "day": day_words(forms[1].created_at), "change": signed(change.points)}
        words.append(_("before: %(total)s on %(day)s (%(change)s)") % before)
        words += [verdict_word(change.reliable)] if change.reliable else []
    if code == "PHQ9" and newest.responses is not UNREADABLE:
        words.append(_("item 9: %(answer)s of 3") % {"answer": newest.responses["q9"]})
    return "; ".join(words)


def days_told(patient: Patient, days: int) -> Iterator[Fact]:
    """Of the last `days`, and of as many before them to compare."""
    today = patient.local_day()
    first, before = today - timedelta(days=days - 1), today - timedelta(days=2 * days - 1)
    rows = CheckIn.objects.filter(patient=patient, checkin_date__range=(before, today)).order_by("-checkin_date")
    told = list(rows.values_list("checkin_date", "mood_score", "sleep_hours", "medication_taken"))
    now = [row for row in told if row[0] >= first]
    then = [row for row in told if row[0] < first]
    place = record_place(patient, "mood-heading", period=30)
    yield "ADHERENCE", _adherence(patient, len(now), days), record_place(patient, tab="check-ins")
    if now:
        yield "MOOD", _median_words(_("Mood"), [row[1] for row in now], [row[1] for row in then], 10, days), place
    if slept := [float(row[2]) for row in now if row[2] is not None]:
        earlier = [float(row[2]) for row in then if row[2] is not None]
        yield "SLEEP", _median_words(_("Sleep, hours"), slept, earlier, 24, days), place
    if said := [row[3] for row in now if row[3] is not None]:
        facts = {"taken": sum(said), "said": len(said)}
        text = _("Medicine marked as taken on %(taken)d of the %(said)d days that say so") % facts
        yield "ADHERENCE", text, record_place(patient, tab="check-ins")


def _adherence(patient: Patient, count: int, days: int) -> str:
    text = _("Check-ins on %(n)d of the last %(days)d days; the other days are not known") % {"n": count, "days": days}
    last = CheckIn.objects.filter(patient=patient).order_by("-checkin_date").values_list("checkin_date", flat=True)
    newest = last.first()
    return text + "; " + _("last one on %(day)s") % {"day": day_words(newest)} if newest else text


def _median_words(name: str, now: Sequence[float], then: Sequence[float], most: int, days: int) -> str:
    facts = {"name": name, "now": f"{round(median(now), 1):g}", "most": most, "n": len(now), "days": days}
    text = _("%(name)s: median %(now)s of %(most)d in the last %(days)d days (%(n)d answers)") % facts
    if not then:
        return text
    return (
        text
        + "; "
        + _("before that: %(then)s (%(n)d answers)") % {"then": f"{round(median(then), 1):g}", "n": len(then)}
    )


def _plan(patient: Patient) -> Iterator[Fact]:
    plan, place = current_safety_plan(patient), record_place(patient, "safety-plan")
    if plan is None:
        yield "SAFETY_PLAN", _("There is no safety plan"), place
        return
    facts = {"version": plan.version, "day": day_words(plan.created_at), "age": (timezone.now() - plan.created_at).days}
    yield "SAFETY_PLAN", _("Safety plan: version %(version)d of %(day)s, %(age)d days old") % facts, place


def medicines(patient: Patient) -> Iterator[Fact]:
    words = patient.current_medications
    if words and words is not UNREADABLE:
        yield "MEDICINES", quoted(_("Medicines as reported"), words), record_place(patient, "facts-4", tab="profile")


def pre_visit(patient: Patient, since: datetime = EARLIEST) -> Iterator[Fact]:
    summary = summaries_of(patient).filter(filled_at__isnull=False, created_at__gte=since).first()
    if summary is None:
        return
    place = reverse("clinical:pre_visit_summary", args=[patient.pk, summary.pk])
    if summary.chief_complaint and summary.chief_complaint is not UNREADABLE:
        name = _("Prepared for the visit on %(day)s, what weighs most") % {"day": day_words(summary.created_at)}
        yield "PRE_VISIT", quoted(name, summary.chief_complaint), f"{place}#complaint-heading"
    for section in sections_of(summary):
        words = " / ".join(entry["text"] for entry in section.entries)
        yield "PRE_VISIT", quoted(section.heading, words), f"{place}#section-{section.key}"


def boundaries(patient: Patient) -> Iterator[Fact]:
    if topics := topics_of(patient):
        yield (
            "BOUNDARY",
            quoted(_("Please do not ask about"), " / ".join(topics)),
            record_place(patient, "facts-5", tab="profile"),
        )


def shared_notes(patient: Patient, since: datetime) -> Iterator[Fact]:
    if not has_consent(patient.pk, ConsentPurpose.SHARE_CHECKIN_NOTES):
        return
    days = CheckIn.objects.filter(patient=patient, checkin_date__gte=since.date())
    rows = days.order_by("-checkin_date")[:31]
    told = [row for row in rows if row.notes and row.notes is not UNREADABLE]
    for row in told[:NOTES_SHOWN]:
        name = _("Note of %(day)s") % {"day": day_words(row.checkin_date)}
        place = record_place(patient, f"check-in-{row.checkin_date:%Y-%m-%d}", tab="check-ins")
        yield "NOTE", quoted(name, str(row.notes)), place


def shared_turns(patient: Patient, since: datetime) -> Iterator[Fact]:
    """An interview is in its summary."""
    if not has_consent(patient.pk, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR):
        return
    said = Turn.objects.filter(
        patient=patient,
        role=TurnRole.USER,
        conversation__conv_type=ConversationType.SUPPORTIVE_CHAT,
        created_at__gte=since,
    )
    rows = said.order_by("-created_at")[:TURNS_SHOWN]
    for turn in rows:
        if turn.content and turn.content is not UNREADABLE:
            name = _("Said to the companion on %(day)s") % {"day": day_words(turn.created_at)}
            place = reverse("chat:patient_conversation", args=[patient.pk, turn.conversation_id])
            yield "CHAT", quoted(name, str(turn.content)), f"{place}#turn-{turn.pk}"


def quoted(name: str, words: str) -> str:
    return f"{name}: “{Truncator(' '.join(words.split())).chars(WORDS_SHOWN)}”"


def day_words(moment: date | datetime) -> str:
    return date_format(timezone.localtime(moment) if isinstance(moment, datetime) else moment, "DATE_FORMAT")


def record_place(patient: Patient, fragment: str = "", **query: Any) -> str:
    address = reverse("clinical:patient_detail", args=[patient.pk])
    address += f"?{urlencode(query)}" if query else ""
    return f"{address}#{fragment}" if fragment else address
