"""The doctor's caseload: who needs me now, and how is everyone changing?"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods
from django_htmx.http import replace_url
from django_htmx.middleware import HtmxDetails

from clinical.instruments import get_instrument, validated_in
from clinical.packs import installed_packs
from clinical.queries.caseload import (
    CaseloadPatient,
    CaseloadQuery,
    Elsewhere,
    LatestScore,
    Sort,
    caseload_page,
    caseload_size,
)
from clinical.risk.detector import coverage_of
from clinical.risk.findings import Coverage
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page
from patients.models import Doctor
from xinshou import replicas

PAGE_SIZE = 20
PERIODS = (7, 14, 30, 90)
DEFAULT_PERIOD = 30
SEARCH_LENGTH = 100


class ScoreCell(NamedTuple):
    """`severity` is null where the form is not validated in the language it was answered in."""

    total: int | None
    change: int | None
    verdict: str | None
    severity: str | None


class CaseloadRow(NamedTuple):
    """One patient as the table shows it; days are the patient's. Without `is_screened` no open event means nothing."""

    patient_id: UUID
    display_name: str
    full_name: str
    risk_level: int | None
    is_screened: bool
    unreviewed_count: int
    points: list[tuple[date, int, float | None]]
    period_start: date
    period_end: date
    last_mood: int | None
    mood_change: int | None
    last_check_in_on: date | None
    days_since_check_in: int | None
    scores: tuple[ScoreCell | None, ...]
    next_visit_at: datetime | None
    locked_on: date | None


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def caseload(request: HttpRequest) -> HttpResponse:
    """A search comes in the body only: it is a name, and addresses are kept by browsers and proxies."""
    doctor = doctor_of(actor_of(request))
    asked = request.POST.dict() | request.GET.dict()
    wanted = _wanted(asked, request.POST.get("search", ""))
    numbers_from = partial(replicas.read, request) if replicas.exists() else None
    page = _page(doctor, wanted, _whole_number(asked.get("page"), 1), numbers_from)
    audit.record_caseload(actor_of(request), [row.patient_id for row in page.object_list])
    context = {
        "page": page,
        "total_patients": caseload_size(doctor) if wanted.search else page.paginator.count,
        "search": wanted.search,
        "sort": wanted.sort.value,
        "order": "desc" if wanted.descending else "asc",
        "period": wanted.days,
        "periods": PERIODS,
        "shown": _shown(wanted),
        "place": request.path,
        "nav": "patients",
    }
    if HtmxDetails(request).target != "caseload-table":
        return render(request, "clinical/caseload.html", context)
    table = render(request, "clinical/_caseload_table.html", context)
    return replace_url(table, f"{request.path}?{_shown(wanted, page=page.number).urlencode()}")


def _shown(wanted: CaseloadQuery, **more: int) -> QueryDict:
    """What an address may say of the view: everything but the search."""
    order = "desc" if wanted.descending else "asc"
    return QueryDict(urlencode({"sort": wanted.sort.value, "order": order, "period": wanted.days, **more}))


def _wanted(asked: dict[str, str], search: str) -> CaseloadQuery:
    """Values that are no choice fall back to the usual view, since an address can be old or typed by hand."""
    sort = asked.get("sort")
    chosen = Sort(sort) if sort in set(Sort) else Sort.RISK
    order = asked.get("order") or ("desc" if chosen is Sort.RISK else "asc")
    period = _whole_number(asked.get("period"), DEFAULT_PERIOD)
    return CaseloadQuery(
        sort=chosen,
        descending=order != "asc",
        search=search.replace("\0", "")[:SEARCH_LENGTH].strip(),
        days=period if period in PERIODS else DEFAULT_PERIOD,
        limit=PAGE_SIZE,
    )


def _whole_number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 and int(text) else default


def _page(doctor: Doctor, wanted: CaseloadQuery, number: int, numbers_from: Elsewhere | None) -> "Page[Any]":
    """The page asked for, or the last one when it lies beyond the end."""
    found = caseload_page(doctor, _at(wanted, number), elsewhere=numbers_from)
    page: Page[Any] = Paginator(range(found.total), PAGE_SIZE).get_page(number)
    if page.number != number:
        found = caseload_page(doctor, _at(wanted, page.number), elsewhere=numbers_from)
    page.object_list = [_row(row, wanted.days) for row in found.rows]
    return page


def _at(wanted: CaseloadQuery, number: int) -> CaseloadQuery:
    return replace(wanted, offset=(number - 1) * PAGE_SIZE)


def _row(row: CaseloadPatient, days: int) -> CaseloadRow:
    today = row.patient.local_day()
    first_day = today - timedelta(days=days - 1)
    display_name, full_name = row.patient.display_name, row.patient.full_name
    moods = row.last_moods
    return CaseloadRow(
        patient_id=row.patient.pk,
        display_name=display_name,
        full_name="" if full_name == display_name else full_name,
        risk_level=row.worst_level,
        is_screened=coverage_of(row.patient.preferred_language) is Coverage.RULES,
        unreviewed_count=row.unreviewed,
        points=row.points(first_day),
        period_start=first_day,
        period_end=today,
        last_mood=moods[0] if moods else None,
        mood_change=moods[0] - moods[1] if len(moods) > 1 else None,
        last_check_in_on=row.last_check_in_on,
        days_since_check_in=max(0, (today - row.last_check_in_on).days) if row.last_check_in_on else None,
        scores=tuple(_cell(row.patient.pk, score) if score else None for score in row.scores),
        next_visit_at=row.next_visit_at,
        locked_on=row.locked_on,
    )


def _cell(patient_id: UUID, score: LatestScore) -> ScoreCell:
    validated = score.severity and validated_in_language(score.code, score.language(patient_id))
    return ScoreCell(score.total, score.change, score.verdict, score.severity if validated else None)


def validated_in_language(code: str, language: str) -> bool:
    return validated_in(get_instrument(code), language, installed_packs())
