from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.utils import timezone

from clinical.models import Notice
from clinical.queries.notices import unseen_notices
from clinical.queries.on_call import on_call_doctors
from clinical.queries.risk_queue import LevelCounts, level_counts
from clinical.services.heartbeats import ScreeningState, screening_state
from patients.models import Doctor
from xinshou.encryption import prefetch_keys

register = template.Library()

NOTICES_SHOWN = 8
WARN_BEFORE = timedelta(minutes=3)


@dataclass(frozen=True)
class RiskFrame:
    """`notices` newest first; `notice_count` counts those beyond the list too. `idle_ends_at`: only when the session
    is about to end for want of use. `nobody_is_woken`: what is paged now goes to no person and no alarm address."""

    counts: LevelCounts
    notices: Sequence[Notice]
    notice_count: int
    on_call: Sequence[str]
    i_am_on_call: bool
    screening: ScreeningState
    idle_ends_at: datetime | None
    nobody_is_woken: bool


@register.simple_tag(takes_context=True)
def risk_frame(context: Context) -> RiskFrame | None:
    """None for everybody but doctors."""
    request = context.get("request")
    user = getattr(request, "user", None)
    if request is None or user is None or not user.is_authenticated or not user.is_doctor:
        return None
    return frame_of(request, user.doctor)


def frame_of(request: HttpRequest, doctor: Doctor) -> RiskFrame:
    now = timezone.now()
    notices = unseen_notices(doctor, NOTICES_SHOWN)
    on_call = on_call_doctors(now)
    prefetch_keys(person.user_id for person in on_call)
    i_am_on_call = doctor in on_call
    return RiskFrame(
        counts=level_counts(doctor, on_call=i_am_on_call),
        notices=notices.shown,
        notice_count=notices.number,
        on_call=[person.full_name for person in on_call],
        i_am_on_call=i_am_on_call,
        screening=screening_state(now),
        idle_ends_at=_idle_end(request, now),
        nobody_is_woken=not on_call and not settings.RISK_ALARM_EMAIL,
    )


def _idle_end(request: HttpRequest, now: datetime) -> datetime | None:
    last_used: datetime | None = getattr(request.session, "last_used_at", None)
    if last_used is None:
        return None
    ends = last_used + timedelta(seconds=settings.SESSION_IDLE_SECONDS)
    return ends if ends - now < WARN_BEFORE else None
