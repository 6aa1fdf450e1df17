"""The risk queue: who needs somebody now. Without scripts it is a page; with them a part of it renews itself."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import replace_url
from django_htmx.middleware import HtmxDetails

from clinical.models import RiskLevel
from clinical.queries.queue_page import Queue, queue_of_now
from clinical.queries.risk_cards import cards_of, with_everybody
from clinical.queries.risk_queue import LevelCounts, all_clear_since, next_case, open_events, queue_of
from clinical.services.heartbeats import screening_state
from clinical.services.notices import mark_seen
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page
from patients.models import Doctor, Patient

PAGE_SIZE = 20
SEARCH_LENGTH = 100
LEVELS = {str(level.value): level for level in RiskLevel if level >= RiskLevel.MEDIUM}


@dataclass(frozen=True)
class Wanted:
    """What the reader chose; all but the search may stand in an address."""

    level: RiskLevel | None
    mine: bool
    patient_id: UUID | None
    search: str

    @property
    def filters(self) -> dict[str, Any]:
        return {"level": self.level, "mine": self.mine, "patient_id": self.patient_id}

    def shown(self, **more: Any) -> QueryDict:
        chosen = {
            "level": self.level and self.level.value,
            "whose": "mine" if self.mine else None,
            "patient": self.patient_id,
        }
        return QueryDict(urlencode({name: value for name, value in {**chosen, **more}.items() if value}))


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def risk_queue(request: HttpRequest) -> HttpResponse:
    """A search comes in the body only: it may be a patient's word. A page that is open asks again every few seconds and
    sends the version that it shows."""
    doctor = doctor_of(actor_of(request))
    asked = request.POST.dict() | request.GET.dict()
    wanted = _wanted(asked, request.POST.get("search", ""))
    number = _whole_number(asked.get("page"))
    queue = queue_of_now(doctor, **wanted.filters)
    version = queue.version(wanted.search, number, get_language())
    if request.headers.get("If-None-Match") == f'"{version}"':
        return HttpResponseNotModified()
    counts = queue.counts()
    page = _found(doctor, wanted, number) if wanted.search else _page(queue, counts, number)
    audit.record_caseload(actor_of(request), [card.patient_id for card in page.object_list])
    return _answer(
        request, wanted, page, _context(request, doctor, wanted, page) | {"version": version, "counts": counts}
    )


def _answer(request: HttpRequest, wanted: Wanted, page: "Page[Any]", context: dict[str, Any]) -> HttpResponse:
    if HtmxDetails(request).target != "risk-live":
        return render(request, "clinical/risk_queue.html", context)
    part = render(request, "clinical/risk/_live.html", context)
    part.headers["ETag"] = f'"{context["version"]}"'
    if "X-Background" in request.headers:
        return part
    return replace_url(part, f"{request.path}?{wanted.shown(page=page.number).urlencode()}")


def _context(request: HttpRequest, doctor: Doctor, wanted: Wanted, page: "Page[Any]") -> dict[str, Any]:
    now = timezone.now()
    nothing = not page.object_list
    return {
        "page": page,
        "level": wanted.level and wanted.level.value,
        "mine": wanted.mine,
        "patient_id": wanted.patient_id,
        "only_patient": _name_of(doctor, wanted, page),
        "search": wanted.search,
        "is_filtered": bool(wanted.search or any(wanted.filters.values())),
        "shown": wanted.shown(),
        "place": request.path,
        "all_clear_since": all_clear_since(doctor) if nothing else None,
        "screening": screening_state(now) if nothing else None,
        "now": now,
        "nav": "risk",
    }


def _name_of(doctor: Doctor, wanted: Wanted, page: "Page[Any]") -> str | None:
    """Of the patient whom the queue is held to: one whose events are shown, or an own one."""
    if wanted.patient_id is None:
        return None
    own = Patient.objects.cared_for_by(doctor).select_related("user").filter(pk=wanted.patient_id).first()
    shown = next((card.patient_name for card in page.object_list), None)
    return shown or (own.display_name if own else _("one patient"))


def _page(queue: Queue, counts: LevelCounts, number: int) -> "Page[Any]":
    """The page asked for, or the last one when it lies beyond the end."""
    total = dict(counts.by_level)[queue.level] if queue.level else counts.total
    page: Page[Any] = Paginator(range(total), PAGE_SIZE).get_page(number)
    page.object_list = cards_of(queue.cards(PAGE_SIZE, (page.number - 1) * PAGE_SIZE), queue.doctor)
    return page


def _found(doctor: Doctor, wanted: Wanted, number: int) -> "Page[Any]":
    """As `_page`, of those with the words that were searched for."""
    found = [event.pk for event in queue_of(doctor, search=wanted.search, **wanted.filters)]
    events = open_events(doctor, **wanted.filters).filter(pk__in=found)
    page: Page[Any] = Paginator(with_everybody(events), PAGE_SIZE).get_page(number)
    page.object_list = cards_of(list(page.object_list), doctor)
    return page


def _wanted(asked: dict[str, str], search: str) -> Wanted:
    """Values that are no choice are no filter, since an address can be old or typed by hand."""
    return Wanted(
        level=LEVELS.get(asked.get("level", "")),
        mine=asked.get("whose") == "mine",
        patient_id=_id(asked.get("patient", "")),
        search=search.replace("\0", "")[:SEARCH_LENGTH].strip(),
    )


def _id(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None


def _whole_number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 and int(text) else 1


@doctor_page
@require_safe
def risk_next(request: HttpRequest) -> HttpResponse:
    """To the case that needs this doctor most; `after` is the one just left."""
    event = next_case(doctor_of(actor_of(request)), after=_id(request.GET.get("after", "")))
    if event:
        return redirect("clinical:risk_event", event.pk)
    messages.info(request, _("No other case waits for you."))
    return redirect("clinical:risk_queue")


@doctor_page
@require_safe
def risk_frame(request: HttpRequest) -> HttpResponse:
    """What the frame of every page shows of the queue: badge, notices, who is on call, whether screening runs."""
    return render(request, "partials/risk_frame.html", {"is_renewal": True})


@doctor_page
@require_POST
@transaction.atomic
def notices_seen(request: HttpRequest) -> HttpResponse:
    mark_seen(doctor_of(actor_of(request)))
    return redirect("clinical:risk_queue")
