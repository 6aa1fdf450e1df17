"""One risk event: all that a decision needs, and what a clinician does about it. Every form works without scripts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from clinical.models import RiskEvent, RiskLevel, RiskSource
from clinical.queries.risk_event_detail import Context, context_of
from clinical.queries.risk_event_page import EventPage, event_page
from clinical.risk_forms import EventForm
from clinical.services.notices import mark_seen
from clinical.views.risk_verbs import VERBS, forms_for
from patients import audit
from patients.access import (
    actor_of,
    doctor_of,
    doctor_page,
    is_looked_at,
    may_open_risk_event,
    open_risk_event_patient,
)
from patients.models import AccessCategory, AccessPurpose, Doctor
from xinshou.api.problems import Problem
from xinshou.composed import composed_once

CATEGORIES = {
    RiskSource.CHECKIN: AccessCategory.CHECKINS,
    RiskSource.CHAT: AccessCategory.CHAT,
    RiskSource.PRE_VISIT: AccessCategory.CHAT,
    RiskSource.MESSAGE: AccessCategory.MESSAGES,
}
"""What the words around an event are, for the access log."""


@dataclass(frozen=True)
class Refusal:
    """Why a form was not carried out, and what was typed into it. `who` and `at`: somebody else was first."""

    code: str
    verb: str = ""
    typed: str = ""
    who: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Shown:
    """How the page is shown: with a form that was refused (`posted`: its verb and data), and the words around open."""

    posted: tuple[str, Mapping[str, Any]] | None = None
    refusal: Refusal | None = None
    with_context: bool = False
    status: int = 200


@doctor_page
@require_safe
@transaction.atomic
def risk_event(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """Opening it is seeing its notices. The words around are read, and logged as read, only when they are asked for."""
    doctor, event = open_event(request, event_id)
    if is_looked_at(request):
        mark_seen(doctor, event=event)
    return show(request, doctor, event, Shown(with_context="context" in request.GET))


@doctor_page
@require_safe
def risk_event_state(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """204 while `step` is the newest of the event's history: what an open page shows is still so. Who did what when is
    all that it tells, so it is not logged as a read."""
    event = _event.first(event_id)
    if event is None or not may_open_risk_event(actor_of(request), event.pk, event.patient_id):
        raise Http404
    newest = event.steps.select_related("by__user").order_by("-at", "-id").first()
    if newest is None or request.GET.get("step") == str(newest.pk):
        return HttpResponse(status=204)
    return render(request, "clinical/risk/_changed.html", {"step": newest})


def open_event(request: HttpRequest, event_id: UUID) -> tuple[Doctor, RiskEvent]:
    """The one door: Http404 for what is not there and for what is not theirs. LOW rows are for trends."""
    doctor = doctor_of(actor_of(request))
    event = _event.first(event_id)
    if event is None:
        raise Http404
    open_risk_event_patient(actor_of(request), event.pk, event.patient_id)
    return doctor, event


@composed_once
def _event(event_id: UUID) -> "QuerySet[RiskEvent]":
    return RiskEvent.objects.filter(pk=event_id, level__gte=RiskLevel.MEDIUM)


def show(request: HttpRequest, doctor: Doctor, event: RiskEvent, shown: Shown) -> HttpResponse:
    page = event_page(event.pk, doctor)
    words_around = _words_around(page, doctor, asked=shown.with_context)
    _record_reads(request, page, words_around)
    context = {
        "page": page,
        "card": page.card,
        "event": page.event,
        "forms": forms_for(page, doctor) | _posted(page, doctor, shown),
        "refusal": shown.refusal,
        "words_around": words_around,
        "asked_for_context": shown.with_context,
        "nav": "risk",
    }
    return render(request, "clinical/risk_event.html", context, status=shown.status)


def _posted(page: EventPage, doctor: Doctor, shown: Shown) -> dict[str, EventForm]:
    """The refused form with what was typed; it speaks of the round that is shown now."""
    if shown.posted is None:
        return {}
    name, data = shown.posted
    typed = {key: data[key] for key in data} | {"seen_level_since": page.seen}
    return {name: VERBS[name].bind(name, typed, page, doctor)}


def _words_around(page: EventPage, doctor: Doctor, *, asked: bool) -> Context:
    """Before it is asked for: only whether it could be read."""
    found = context_of(page.event, doctor)
    return found if asked else Context((), withheld=found.withheld, until=found.until)


def _record_reads(request: HttpRequest, page: EventPage, words_around: Context) -> None:
    """What is read beyond the event itself: the plan, how to reach the patient, the record, the words around."""
    usual = AccessPurpose.RISK_REVIEW if page.card.is_own else AccessPurpose.COVER
    read = [(AccessCategory.SAFETY_PLAN, usual), (AccessCategory.PROFILE, usual)]
    if page.trend:
        read += [(AccessCategory.CHECKINS, usual), (AccessCategory.ASSESSMENTS, usual)]
    if words_around.turns:
        category = CATEGORIES[RiskSource(page.event.source)]
        read.append((category, AccessPurpose.EMERGENCY_ACCESS if words_around.until else usual))
    audit.record_reads(actor_of(request), dict.fromkeys(read), page.patient.pk)


@doctor_page
@require_POST
def act(request: HttpRequest, event_id: UUID, name: str) -> HttpResponseBase:
    """Carries out one verb and returns to the event. What is refused is undone as a whole, then shown with the words
    that were typed."""
    verb = VERBS[name]
    try:
        with transaction.atomic():
            doctor, event = open_event(request, event_id)
            form = verb.bind(name, request.POST, event_page(event.pk, doctor), doctor)
            if form.is_valid():
                messages.success(request, verb.do(event, doctor, form.cleaned_data))
                return redirect(verb.target(request, event))
        shown = Shown(posted=(name, request.POST), status=400)
    except Problem as problem:
        shown = _refused(request, name, problem)
    return _show_again(request, event_id, shown)


@transaction.atomic
def _show_again(request: HttpRequest, event_id: UUID, shown: Shown) -> HttpResponse:
    doctor, event = open_event(request, event_id)
    return show(request, doctor, event, shown)


def _refused(request: HttpRequest, name: str, problem: Problem) -> Shown:
    """Nothing that was typed is lost: it waits in the form, or as an addendum where somebody else was first."""
    typed = next((request.POST[key] for key in ("notes", "reason") if request.POST.get(key)), "")
    who: Any = problem.extras.get("reviewed_by")
    at: Any = problem.extras.get("reviewed_at")
    refusal = Refusal(problem.code, name, typed, who["name"] if who else "", datetime.fromisoformat(at) if at else None)
    return Shown(posted=_kept(request, name, problem.code, typed), refusal=refusal, status=problem.status_code)


def _kept(request: HttpRequest, name: str, code: str, typed: str) -> tuple[str, Mapping[str, Any]] | None:
    if code == "stale-version":
        return name, request.POST
    return ("addendum", {"notes": typed}) if code == "already-reviewed" and typed else None
