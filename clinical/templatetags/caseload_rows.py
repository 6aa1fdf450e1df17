"""Rows of the caseload, of which a page has twenty."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django import template
from django.http import QueryDict
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language, ngettext

from clinical.templatetags.clinical_words import risk_chip, score_cell, signed
from xinshou.dates import in_date_format
from xinshou.links import address
from xinshou.stencils import Stencil

register = template.Library()
ROW = Stencil("clinical/_caseload_row.html")
CHOSEN = ("sort", "order", "period", "periods", "place")


@register.simple_tag(takes_context=True)
def caseload_part(context: Context, template_name: str) -> str:
    """What shows nothing but the chosen order and period, drawn once a process, language and choice."""
    return _part(template_name, get_language(), **{name: context[name] for name in CHOSEN})


@lru_cache(512)
def _part(template_name: str, _language: str | None, **chosen: Any) -> str:
    shown = QueryDict(urlencode({name: chosen[name] for name in CHOSEN[:3]}))
    return render_to_string(template_name, {**chosen, "shown": shown})


@register.simple_tag
def caseload_rows(rows: Sequence[Any], sparks: Sequence[Any], spark_label: str) -> str:
    """`rows` are the view's CaseloadRow, `sparks` the lines of their moods."""
    language = get_language()
    return ROW.fill_each([_row(row, spark, spark_label, language) for row, spark in zip(rows, sparks, strict=True)])


def _row(row: Any, spark: dict[str, Any] | None, spark_label: str, language: str | None) -> dict[str, Any]:
    return {
        "chip": risk_chip(row.risk_level) if row.risk_level or row.is_screened else None,
        "is_screened": row.is_screened,
        "patient_url": address("clinical:patient_detail", row.patient_id),
        "name": row.display_name,
        "full_name": row.full_name or None,
        "locked_on": in_date_format(row.locked_on, "DATE_FORMAT") if row.locked_on else None,
        "mood": row.last_mood,
        "mood_change": None if row.mood_change is None else signed(row.mood_change),
        "spark_label": spark_label,
        "spark": spark,
        "scores": [score_cell(number, cell, language) for number, cell in enumerate(row.scores)],
        "is_today": row.days_since_check_in == 0,
        "is_yesterday": row.days_since_check_in == 1,
        "seen": _seen(row.last_check_in_on, row.days_since_check_in, language),
        "visit": _visit(row.next_visit_at),
        "to_review": _to_review(row),
    }


def _seen(day: date | None, days: int | None, language: str | None) -> dict[str, str] | None:
    """None where a word says it: never, today, yesterday."""
    if day is None or days is None or days < 2:
        return None
    return {"day": day.isoformat(), "title": in_date_format(day, "DATE_FORMAT"), "ago": _ago(days, language)}


@lru_cache(512)
def _ago(days: int, _language: str | None) -> str:
    return ngettext("%(days)s day ago", "%(days)s days ago", days) % {"days": days}


def _visit(starts_at: datetime | None) -> dict[str, str] | None:
    if starts_at is None:
        return None
    local = timezone.localtime(starts_at)
    formats = {"at": "c", "title": "DATETIME_FORMAT", "day": "SHORT_DATE_FORMAT"}
    return {name: in_date_format(local, wanted) for name, wanted in formats.items()}


def _to_review(row: Any) -> dict[str, Any] | None:
    if not row.unreviewed_count:
        return None
    return {"url": f"{address('clinical:risk_queue')}?patient={row.patient_id}", "count": row.unreviewed_count}
