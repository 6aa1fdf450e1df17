from typing import Any

from django.db.models import QuerySet

from clinical.models import RiskEvent, RiskLevel, RiskStatus
from patients.models import Doctor, Patient
from xinshou.encryption import prefetch_keys


def risk_events_of(patient: Patient, *, reviewed: bool | None, level: RiskLevel | None) -> QuerySet[RiskEvent]:
    """Newest first. LOW rows are for trends and come only when asked for."""
    events = RiskEvent.objects.filter(patient=patient).order_by("-created_at")
    events = events.filter(level=level) if level else events.filter(level__gte=RiskLevel.MEDIUM)
    if reviewed is None:
        return events
    return events.filter(status=RiskStatus.REVIEWED) if reviewed else events.exclude(status=RiskStatus.REVIEWED)


def risk_event_answers(patient: Patient, events: QuerySet[RiskEvent]) -> list[dict[str, Any]]:
    page = list(events.select_related("acknowledged_by__user", "reviewed_by__user"))
    doctors = [doctor for event in page for doctor in (event.acknowledged_by, event.reviewed_by) if doctor]
    prefetch_keys([patient.pk, *(doctor.user_id for doctor in doctors)])
    return [_answer(patient, event) for event in page]


def _answer(patient: Patient, event: RiskEvent) -> dict[str, Any]:
    """`conversation_id`, `ai_confidence`, `doctor_notes` and `outcome` come with the chat and the review."""
    return {
        "id": event.pk,
        "patient_id": patient.pk,
        "patient_name": patient.full_name,
        "conversation_id": None,
        "risk_level": RiskLevel(event.level).name,
        "risk_type": event.risk_type,
        "trigger_text": event.trigger_text,
        "ai_confidence": None,
        "doctor_reviewed": event.status == RiskStatus.REVIEWED,
        "doctor_notes": None,
        "created_at": event.created_at,
        "source": event.source,
        "status": event.status,
        "level_since": event.level_since,
        "ack_due_at": event.ack_due_at,
        "due_at": event.due_at,
        "acknowledged_at": event.acknowledged_at,
        "acknowledged_by": _person(event.acknowledged_by),
        "reviewed_at": event.reviewed_at,
        "reviewed_by": _person(event.reviewed_by),
        "outcome": None,
    }


def _person(doctor: Doctor | None) -> dict[str, Any] | None:
    return {"id": doctor.pk, "name": doctor.full_name} if doctor else None
