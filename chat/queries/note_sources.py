"""The facts of a record since the visit before, of which a clinical note is drafted. Words of the patient only where
they were meant for the doctor or are shared by consent; texts are in the active language."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chat.assistant import Source
from chat.queries.assistant import (
    EVENTS_SHOWN,
    Fact,
    boundaries,
    day_words,
    days_told,
    event_words,
    medicines,
    pre_visit,
    record_place,
    scores,
    shared_notes,
    shared_turns,
)
from clinical.models import ClinicalNote, RiskEvent, RiskLevel, RiskStatus, SafetyPlan
from clinical.queries.notes import visit_before
from clinical.queries.safety_plans import readable_steps
from patients.models import Patient
from xinshou.encryption import UNREADABLE

WITHOUT_A_VISIT = timedelta(days=28)
FEWEST_DAYS, MOST_DAYS = 2, 90


def note_sources(note: ClinicalNote, *, first_number: int = 1) -> list[Source]:
    """In a fixed order: what was prepared and said, scores and days, risk, plan, what to leave alone."""
    patient, since = note.patient, period_of(note)
    days = min(max((timezone.now() - since).days, FEWEST_DAYS), MOST_DAYS)
    found = (
        *map(_placed, pre_visit(patient, since)), *shared_notes(patient, since), *shared_turns(patient, since),
        *medicines(patient), *scores(patient, since), *days_told(patient, days), *_risk(patient, since),
        *_plan(patient, since), *boundaries(patient),
    )  # fmt: skip
    return [Source(number, *fact) for number, fact in enumerate(found, first_number)]


def period_of(note: ClinicalNote) -> datetime:
    """Since when: the visit before, or four weeks, where none is known or it is long ago."""
    before, now = visit_before(note), timezone.now()
    if before is None:
        return now - WITHOUT_A_VISIT
    return max(before, now - timedelta(days=MOST_DAYS))


def _placed(fact: Fact) -> Fact:
    """What the patient asked not to be asked stands with the other limits, word for word."""
    kind, text, address = fact
    return ("BOUNDARY" if address.endswith("#section-not_to_ask") else kind), text, address


def _risk(patient: Patient, since: datetime) -> Iterator[Fact]:
    """Every event that is open or was one in the period, by level, state and source: the words stay on its page."""
    moved = Q(created_at__gte=since) | Q(level_since__gte=since) | Q(reviewed_at__gte=since)
    seen = moved | ~Q(status=RiskStatus.REVIEWED)
    events = list(RiskEvent.objects.filter(seen, patient=patient, level__gte=RiskLevel.MEDIUM).order_by("created_at"))
    newest = events[-EVENTS_SHOWN:]
    for event in newest:
        text = _("Risk event of %(day)s: level %(level)s, %(state)s, from: %(source)s") % event_words(event)
        yield "RISK_EVENT", text, reverse("clinical:risk_event", args=[event.pk])
    if earlier := len(events) - len(newest):
        text = ngettext("%(n)d earlier risk event in the period", "%(n)d earlier risk events in the period", earlier)
        yield "RISK_EVENT", text % {"n": earlier}, record_place(patient, fragment="risk-history-heading")
    if not events:
        text = _("No risk event since %(day)s, and none is open") % {"day": day_words(since)}
        yield "RISK_EVENT", text, record_place(patient, fragment="risk-heading")


def _plan(patient: Patient, since: datetime) -> Iterator[Fact]:
    """Whether there is a plan, and how many of its steps are other than before the period: words stay on its page."""
    place = record_place(patient, "safety-plan")
    plans = SafetyPlan.objects.filter(patient=patient).order_by("-version")
    newest = plans.first()
    if newest is None:
        yield "SAFETY_PLAN", _("There is no safety plan"), place
        return
    facts = {"version": newest.version, "day": day_words(newest.created_at), "since": day_words(since)}
    if newest.created_at < since:
        text = _("Safety plan: version %(version)d of %(day)s, not changed since %(since)s")
    elif (before := plans.filter(created_at__lt=since).first()) is None:
        text = _("Safety plan: made since %(since)s, now version %(version)d of %(day)s")
    else:
        changed = _changed_steps(before, newest)
        facts["n"] = changed
        text = ngettext(
            "Safety plan: version %(version)d of %(day)s; %(n)d step is other than on %(since)s",
            "Safety plan: version %(version)d of %(day)s; %(n)d steps are other than on %(since)s",
            changed,
        )
    yield "SAFETY_PLAN", text % facts, place


def _changed_steps(before: SafetyPlan, after: SafetyPlan) -> int:
    if before.steps is UNREADABLE or after.steps is UNREADABLE:
        return 0
    old, new = readable_steps(before), readable_steps(after)
    return sum(old[step] != new[step] for step in new)
