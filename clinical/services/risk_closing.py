"""How an event is closed or lowered: by one person up to MEDIUM, above only by two, or by one and a delay."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from clinical.clocks import set_clocks, set_next_escalation
from clinical.models import NoticeKind, RiskEvent, RiskLevel, RiskStatus, RiskStep, StepKind
from clinical.queries.on_call import doctors_in_charge, on_call_doctors
from clinical.services.notices import notify, page, shorten_grants, tell_alarm_address
from clinical.services.risk_steps import record_step
from patients.models import Doctor

SECOND_PERSON_FROM = RiskLevel.HIGH


def wait_for_second(event: RiskEvent, by: Doctor, now: datetime) -> None:
    event.status = RiskStatus.AWAITING_SECOND
    event.second_asked_by = by
    event.second_due_at = now + timedelta(hours=settings.RISK_SECOND_DELAY_HOURS) if one_is_enough() else None


def one_is_enough() -> bool:
    """Only where the clinic says so, and as long as it has no second doctor who could be asked."""
    return settings.RISK_SECOND_PERSON == "delay" and Doctor.objects.filter(user__is_active=True).count() <= 1


def ask_second(step: RiskStep, *, by: Doctor, second: Doctor | None) -> None:
    """`second`, else everybody on call and in charge but `by`; with nobody there the alarm address."""
    asked = [second] if second else _others(step.event, by)
    page(step, NoticeKind.SECOND_ASKED, asked, by=by)
    if not asked:
        tell_alarm_address(step, NoticeKind.SECOND_ASKED)


def _others(event: RiskEvent, by: Doctor) -> list[Doctor]:
    found = {doctor.pk: doctor for doctor in (*doctors_in_charge(event), *on_call_doctors(timezone.now()))}
    return [doctor for doctor in found.values() if doctor != by]


def take_effect(event: RiskEvent, *, by: Doctor | None, kind: StepKind, notes: str | None = None) -> RiskStep:
    """What waited for a second person is done: lowered, else closed. The caller holds the lock. The last step."""
    lowered_to, first = event.proposed_level, event.second_asked_by
    event.second_asked_by = event.second_due_at = event.proposed_level = None
    if lowered_to is None:
        close(event)
    else:
        event.status = RiskStatus.ACKNOWLEDGED
        set_clocks(event, RiskLevel(lowered_to), timezone.now())
    event.save()
    step = record_step(event, kind, by=by, notes=notes or None)
    if lowered_to is not None:
        step = record_step(event, StepKind.LOWERED, by=by)
    tell_closed(event, step, leave_out=by, also=first)
    return step


def close(event: RiskEvent) -> None:
    event.status = RiskStatus.REVIEWED
    set_next_escalation(event)
    shorten_grants(event)


def tell_closed(event: RiskEvent, step: RiskStep, *, leave_out: Doctor | None, also: Doctor | None = None) -> None:
    """Those in charge, and the first of two persons."""
    told = {doctor.pk: doctor for doctor in (*doctors_in_charge(event), also) if doctor and doctor != leave_out}
    notify(step, NoticeKind.CLOSED, told.values())
