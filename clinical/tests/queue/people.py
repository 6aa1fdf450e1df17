"""What the tests of the queue do again and again."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from clinical.models import Notice, NoticeKind, RiskEvent, RiskLevel, RiskSource, RiskStep, RiskType
from clinical.services.risk_events import Concern, open_risk_event, raise_risk_event
from clinical.services.risk_steps import lock
from patients.models import Doctor, EventGrant, OnCallShift, Patient
from xinshou.tests.outbox import run_outbox

WORDS = "I want to die tonight"
START = datetime.fromisoformat("2026-11-24T03:00:00+00:00")


def concern(level: RiskLevel, words: str = WORDS) -> Concern:
    return Concern(level=level, risk_type=RiskType.SUICIDAL, trigger_text=words, findings=[])


def cry(patient: Patient, level: RiskLevel = RiskLevel.HIGH) -> RiskEvent:
    """An event as a patient's text opens it, and everybody told who has to be."""
    with transaction.atomic():
        event = open_risk_event(patient, concern(level), source=RiskSource.CHECKIN, source_id=patient.pk)
    run_outbox()
    return event


def cry_louder(event: RiskEvent, level: RiskLevel) -> RiskEvent:
    with transaction.atomic():
        raised = raise_risk_event(lock(event), concern(level, "louder"))
    run_outbox()
    return raised


def put_on_call(doctor: Doctor, *, after: timedelta = timedelta(hours=-1), hours: int = 48) -> None:
    starts = timezone.now() + after
    OnCallShift.objects.create(doctor=doctor, starts_at=starts, ends_at=starts + timedelta(hours=hours))


def told(event: RiskEvent, *kinds: NoticeKind) -> list[Doctor | None]:
    """Who was told of the event, in the order of time; None is the alarm address."""
    notices = Notice.objects.filter(event=event).order_by("created_at", "id").select_related("doctor")
    return [notice.doctor for notice in (notices.filter(kind__in=kinds) if kinds else notices)]


def history(event: RiskEvent) -> list[str]:
    return list(RiskStep.objects.filter(event=event).order_by("at").values_list("kind", flat=True))


def now_of(event: RiskEvent) -> RiskEvent:
    return RiskEvent.objects.get(pk=event.pk)


def facts(event: RiskEvent, *names: str) -> tuple[Any, ...]:
    row = now_of(event)
    return tuple(getattr(row, name) for name in names)


def may_open(doctor: Doctor, event: RiskEvent) -> bool:
    return EventGrant.objects.live().filter(doctor=doctor, risk_event_id=event.pk).exists()
