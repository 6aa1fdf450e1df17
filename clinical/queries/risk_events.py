from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from clinical.models import RiskEvent, RiskLevel, RiskStatus, RiskStep, StepKind
from patients.models import Doctor, Patient
from patients.queries import TO_NAME_DOCTOR, TO_NAME_PATIENT, at, whole_row
from xinshou import arrays  # noqa: F401  # registers any_of
from xinshou.composed import Ids, composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

PEOPLE = ("acknowledged_by", "reviewed_by")


def risk_events_of(patient: Patient, *, reviewed: bool | None, level: RiskLevel | None) -> QuerySet[RiskEvent]:
    """Newest first. LOW rows are for trends and come only when asked for."""
    events = RiskEvent.objects.filter(patient=patient).order_by("-created_at")
    events = events.filter(level=level) if level else events.filter(level__gte=RiskLevel.MEDIUM)
    if reviewed is None:
        return events
    return events.filter(status=RiskStatus.REVIEWED) if reviewed else events.exclude(status=RiskStatus.REVIEWED)


def risk_event_answers(events: QuerySet[RiskEvent] | Iterable[RiskEvent]) -> list[dict[str, Any]]:
    """As the API shows them, with two queries for any number. `events` bring patient, user and PEOPLE along."""
    page = list(events)
    notes = review_notes(page)
    doctors = [doctor for event in page for doctor in (event.acknowledged_by, event.reviewed_by) if doctor]
    prefetch_keys([*(event.patient_id for event in page), *(doctor.user_id for doctor in doctors)])
    return [_answer(event, notes) for event in page]


def with_people(events: QuerySet[RiskEvent]) -> QuerySet[RiskEvent]:
    return events.select_related("patient__user", *(f"{name}__user" for name in PEOPLE))


def with_names(events: QuerySet[RiskEvent]) -> QuerySet[RiskEvent]:
    """As `with_people`, without the rest of their profiles."""
    people = at("patient", TO_NAME_PATIENT) + [column for name in PEOPLE for column in at(name, TO_NAME_DOCTOR)]
    return with_people(events).only(*whole_row(RiskEvent), *people)


def risk_event_answer(event: RiskEvent) -> dict[str, Any]:
    return risk_event_answers([with_people(RiskEvent.objects.all()).get(pk=event.pk)])[0]


def review_notes(events: Iterable[RiskEvent]) -> dict[UUID, RiskStep]:
    """The newest review of each event's present round."""
    ids = tuple(event.pk for event in events)
    return {step.event_id: step for step in _reviews(ids)} if ids else {}


@composed_once
def _reviews(events: Ids) -> "QuerySet[RiskStep]":
    steps = RiskStep.objects.filter(event__id__any_of=events, kind=StepKind.REVIEWED)
    return steps.filter(level_since=F("event__level_since")).order_by("at")


def person_of(doctor: Doctor | None) -> dict[str, Any] | None:
    return {"id": doctor.pk, "name": doctor.full_name} if doctor else None


def confidence_of(event: RiskEvent) -> float | None:
    """The model's, 0 to 1; None where none has read the words, or its answer cannot be opened."""
    if event.classifier is None or event.classifier is UNREADABLE:
        return None
    return float(event.classifier["confidence"])


def _answer(event: RiskEvent, notes: Mapping[UUID, RiskStep]) -> dict[str, Any]:
    return {
        "id": event.pk,
        "patient_id": event.patient_id,
        "patient_name": event.patient.full_name,
        "conversation_id": event.conversation_id,
        "risk_level": RiskLevel(event.level).name,
        "risk_type": event.risk_type,
        "trigger_text": event.trigger_text,
        "ai_confidence": confidence_of(event),
        "doctor_reviewed": event.status == RiskStatus.REVIEWED,
        "doctor_notes": notes[event.pk].notes if event.pk in notes else None,
        "created_at": event.created_at,
        "source": event.source,
        "status": event.status,
        "level_since": event.level_since,
        "ack_due_at": event.ack_due_at,
        "due_at": event.due_at,
        "acknowledged_at": event.acknowledged_at,
        "acknowledged_by": person_of(event.acknowledged_by),
        "reviewed_at": event.reviewed_at,
        "reviewed_by": person_of(event.reviewed_by),
        "outcome": event.outcome,
    }
