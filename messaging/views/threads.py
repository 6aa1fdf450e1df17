"""The list of threads, and the way from a patient to theirs."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import replace_url
from django_htmx.middleware import HtmxDetails

from messaging.access import Side, side_of
from messaging.queries.threads import thread_rows
from messaging.services.threads import find_or_open_thread, open_missing_threads
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose

PAGE_SIZE = 20
SEARCH_LENGTH = 100


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def thread_list(request: HttpRequest) -> HttpResponse:
    """A search comes in the body only: it is a name."""
    side = side_of(actor_of(request))
    asked = request.POST.dict() | request.GET.dict()
    search = request.POST.get("search", "").replace("\0", "")[:SEARCH_LENGTH].strip()
    unread_first = asked.get("order") != "recent"
    open_missing_threads(side)
    page = _page(side, search, unread_first, _whole_number(asked.get("page")))
    audit.record_caseload(actor_of(request), [row.thread.patient_id for row in page.object_list])
    context = {
        "page": page,
        "search": search,
        "unread_first": unread_first,
        "shown": _shown(unread_first),
        "place": request.path,
        "nav": "messages",
    }
    if HtmxDetails(request).target != "thread-list":
        return render(request, "messaging/thread_list.html", context)
    part = render(request, "messaging/_thread_list.html", context)
    if "X-Background" in request.headers:
        return part
    return replace_url(part, f"{request.path}?{_shown(unread_first, page=page.number).urlencode()}")


def _shown(unread_first: bool, **more: int) -> QueryDict:
    """What an address may say of the view: everything but the search."""
    return QueryDict(urlencode({"order": "unread" if unread_first else "recent", **more}))


def _page(side: Side, search: str, unread_first: bool, number: int) -> "Page[Any]":
    """The page asked for, or the last one when it lies beyond the end."""

    def rows_at(start: int) -> tuple[list[Any], int]:
        return thread_rows(side, limit=PAGE_SIZE, offset=start, search=search, unread_first=unread_first)

    rows, total = rows_at((number - 1) * PAGE_SIZE)
    page: Page[Any] = Paginator(range(total), PAGE_SIZE).get_page(number)
    page.object_list = rows if page.number == number else rows_at((page.number - 1) * PAGE_SIZE)[0]
    return page


def _whole_number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 and int(text) else 1


@doctor_page
@require_safe
@transaction.atomic
def thread_with(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    """A thread opens at its first use."""
    patient = open_patient(actor_of(request), patient_id, AccessPurpose.CARE, AccessCategory.MESSAGES)
    thread = find_or_open_thread(patient, doctor_of(actor_of(request)))
    return redirect(f"{reverse('messaging:thread', args=[thread.pk])}#latest")


@doctor_page
@require_safe
def badge(request: HttpRequest) -> HttpResponse:
    return render(request, "messaging/_badge.html")


@doctor_page
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """A part of the page of the day."""
    return render(request, "messaging/waiting.html")
