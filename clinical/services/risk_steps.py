"""The history of a risk event: no change without who, when and why."""

from typing import Any

from django.utils import timezone

from clinical.models import RiskEvent, RiskStep, StepKind
from clinical.queries.on_call import watchers_of
from patients import audit
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor
from xinshou.events import publish
from xinshou.live import topic_of


def lock(event: RiskEvent) -> RiskEvent:
    """The row as it is now, kept from others until the transaction ends. NO KEY: rows that point to it may be added."""
    events = RiskEvent.objects.select_for_update(of=("self",), no_key=True)
    return events.select_related("patient__user", "reviewed_by__user").get(pk=event.pk)


def record_step(event: RiskEvent, kind: StepKind, *, by: Doctor | None = None, **fields: Any) -> RiskStep:
    """Writes the step and its audit entry in the caller's transaction, after the event was saved; pages that show the
    event hear of it. `by` is None for the machine; `fields` are further columns of RiskStep."""
    step = write_step(event, kind, by=by, **fields)
    tell_pages(event)
    return step


def write_step(event: RiskEvent, kind: StepKind, *, by: Doctor | None = None, **fields: Any) -> RiskStep:
    """`record_step` for a patient's request, which leaves telling to a worker."""
    step = RiskStep(
        event=event,
        patient_id=event.patient_id,
        kind=kind,
        by=by,
        at=timezone.now(),
        level=event.level,
        level_since=event.level_since,
        **fields,
    )
    step.save(force_insert=True)
    audit.record(
        by.user if by else None,
        AuditAction.CREATE if kind == StepKind.OPENED else AuditAction.UPDATE,
        category=AccessCategory.RISK_EVENTS,
        purpose=_purpose(event, by),
        patient_id=event.patient_id,
    )
    return step


def tell_pages(event: RiskEvent) -> None:
    for doctor in watchers_of(event):
        publish(topic_of(doctor.user_id), "risk_event", event_id=event.pk)


def _purpose(event: RiskEvent, by: Doctor | None) -> AccessPurpose:
    if by is None or event.patient.primary_doctor_id == by.pk:
        return AccessPurpose.RISK_REVIEW
    return AccessPurpose.COVER
