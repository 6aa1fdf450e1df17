from typing import Any

from django import template
from django.template import Context

from messaging.access import side_of
from messaging.queries.unread import unread_counts, unread_longer_than
from patients.access import actor_of, doctor_of

register = template.Library()


@register.simple_tag(takes_context=True)
def unread_messages(context: Context) -> int:
    """For the doctor who is signed in; 0 for everybody else."""
    user = getattr(context.get("request"), "user", None)
    if user is None or not user.is_authenticated or not user.is_doctor:
        return 0
    return sum(unread_counts(side_of(user)).values())


@register.filter
def file_size(size: int) -> str:
    """`1.2 MB`: in steps of a thousand, as file managers show it."""
    if size < 1000:
        return f"{size} B"
    return f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


@register.inclusion_tag("messaging/_waiting.html", takes_context=True)
def waiting_messages(context: Context) -> dict[str, Any]:
    """What patients wrote more than a day ago and the doctor who is signed in has not read."""
    return {"waiting": unread_longer_than(doctor_of(actor_of(context["request"])))}
