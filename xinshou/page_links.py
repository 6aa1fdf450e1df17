"""Links that lead from a page to its neighbours: other pages of a list, other periods of a chart."""

from functools import lru_cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.template.context import RequestContext
from django.utils.translation import get_language, ngettext

from xinshou.links import querystring
from xinshou.stencils import Stencil

register = template.Library()
PERIODS, PAGER = Stencil("partials/period_switch.html"), Stencil("partials/pager.html")


@register.simple_tag(takes_context=True)
def period_switch(context: RequestContext) -> str:
    """The context's `periods` in days, the chosen `period` among them."""
    language = get_language()
    links = [
        {
            "address": querystring(context, period=days, page=None),
            "words": _days_word(days, language),
            "is_chosen": days == context["period"],
        }
        for days in context["periods"]
    ]
    return PERIODS.fill({"links": links})


@lru_cache(64)
def _days_word(days: int, _language: str | None) -> str:
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days}


@register.simple_tag(takes_context=True)
def pager(context: RequestContext, form_id: str = "") -> str:
    """Around the context's `page`. With a form each step is a button of it, to `place` with what is `shown` there."""
    page: Page[Any] = context["page"]
    if page.paginator.num_pages < 2:
        return PAGER.fill({}, has_steps=False)
    values = {
        "form_id": form_id or None,
        "number": page.number,
        "pages": page.paginator.num_pages,
        "previous": _step(context, form_id, page.previous_page_number()) if page.has_previous() else None,
        "next": _step(context, form_id, page.next_page_number()) if page.has_next() else None,
    }
    return PAGER.fill(values, has_steps=True, is_form=bool(form_id))


def _step(context: RequestContext, form_id: str, number: int) -> str:
    if not form_id:
        return querystring(context, page=number)
    return f"{context['place']}{querystring(context, context['shown'], page=number)}"
