"""One risk event with everything that explains it: spans, layers, history, and the words around it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import CheckIn, EmergencyAccess, RiskEvent, RiskSource, RiskStep, StepKind
from clinical.queries.risk_events import person_of, risk_event_answer
from clinical.queries.safety_plans import current_safety_plan
from patients.models import ConsentPurpose, ConsentRecord, Doctor
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

EITHER_SIDE = 5
"""Texts shown before the words and after them."""


@dataclass(frozen=True)
class Turn:
    role: str
    content: str
    timestamp: datetime
    is_trigger: bool


@dataclass(frozen=True)
class Context:
    """`withheld`: there may be more, which the patient has not agreed to show; `until` when emergency access ends."""

    turns: Sequence[Turn]
    withheld: bool
    until: datetime | None = None


Surroundings = Callable[[RiskEvent], list[Turn]]
Permission = ConsentPurpose | Callable[[RiskEvent, Doctor], bool]
"""The patient's consent that the words around need, or a rule of the app that keeps them."""


def context_of(event: RiskEvent, doctor: Doctor) -> Context:
    """What was said around the words. Needs the patient's consent, which is given to their own doctor only, or this
    doctor's emergency access to this event."""
    if RiskSource(event.source) not in SURROUNDINGS:
        return Context((), withheld=False)
    purpose, surroundings = SURROUNDINGS[RiskSource(event.source)]
    access = _emergency.first(doctor.pk, event.pk, timezone.now())
    is_own = event.patient.primary_doctor_id == doctor.pk
    if access is None and not (is_own and _permitted(event, doctor, purpose)):
        return Context((), withheld=True)
    return Context(surroundings(event), withheld=False, until=access.until if access else None)


@composed_once
def _emergency(doctor_id: UUID, event_id: UUID, moment: datetime) -> "QuerySet[EmergencyAccess]":
    live = EmergencyAccess.objects.live(Doctor(pk=doctor_id), moment)
    return live.filter(event=event_id).order_by("-until")[:1]


def _permitted(event: RiskEvent, doctor: Doctor, permission: Permission) -> bool:
    return _granted(event, permission) if isinstance(permission, ConsentPurpose) else permission(event, doctor)


def _granted(event: RiskEvent, purpose: ConsentPurpose) -> bool:
    return bool(_newest_word.first(event.patient_id, purpose))


@composed_once
def _newest_word(patient_id: UUID, purpose: ConsentPurpose) -> "QuerySet[ConsentRecord, bool]":
    said = ConsentRecord.objects.filter(patient=patient_id, purpose=purpose)
    return said.order_by("-id").values_list("granted", flat=True)[:1]


def _check_in_notes(event: RiskEvent) -> list[Turn]:
    day = event.created_at.date()
    notes = CheckIn.objects.filter(patient=event.patient_id, notes__isnull=False)
    before = notes.filter(checkin_date__lte=day).order_by("-checkin_date")[: EITHER_SIDE + 1]
    after = notes.filter(checkin_date__gt=day).order_by("checkin_date")[:EITHER_SIDE]
    return [
        Turn("user", str(row.notes), row.updated_at, row.pk == event.source_id) for row in [*reversed(before), *after]
    ]


SURROUNDINGS: dict[RiskSource, tuple[Permission, Surroundings]] = {
    RiskSource.CHECKIN: (ConsentPurpose.SHARE_CHECKIN_NOTES, _check_in_notes),
}
"""By source; the sources of upper apps are added in their AppConfig.ready."""


def risk_event_detail(event: RiskEvent, doctor: Doctor) -> dict[str, Any]:
    """The API's RiskEventDetail. The caller has passed the event's door."""
    context = context_of(event, doctor)
    steps = history_of(event)
    plan = current_safety_plan(event.patient)
    return {
        **risk_event_answer(event),
        "context": [vars(turn) for turn in context.turns],
        "context_withheld": context.withheld,
        "rule_ids": sorted({finding["rule_id"] for finding in findings_of(event)}),
        "matched_spans": [
            {name: finding[name] for name in ("start", "end", "text", "rule_id")}
            for finding in findings_of(event)
            if "start" in finding
        ],
        "classifier": classifier_of(event),
        "addenda": [_told(step, "notes") for step in steps if step.kind == StepKind.ADDENDUM],
        "escalations": [
            _told(step, "reason") for step in steps if step.kind in (StepKind.ESCALATED, StepKind.AUTO_ESCALATED)
        ],
        "contacts": [contact_body(step) for step in steps if step.kind == StepKind.CONTACT],
        "assigned_to": person_of(event.assigned_to),
        "safety_plan_updated_at": plan.created_at if plan else None,
    }


def history_of(event: RiskEvent) -> list[RiskStep]:
    """Oldest first."""
    steps = _steps(event.pk)
    prefetch_keys({event.patient_id, *(person.user_id for step in steps for person in (step.by, step.to) if person)})
    return steps


@composed_once
def _steps(event_id: UUID) -> "QuerySet[RiskStep]":
    return RiskStep.objects.filter(event=event_id).select_related("by__user", "to__user").order_by("at", "id")


def findings_of(event: RiskEvent) -> list[dict[str, Any]]:
    return [] if event.findings is UNREADABLE else list(event.findings)


def classifier_of(event: RiskEvent) -> dict[str, Any]:
    said = event.classifier if event.classifier is not UNREADABLE else None
    told = {name: said[name] if said else None for name in ("level", "confidence", "model")}
    return {"state": event.classifier_state, **told}


def contact_body(step: RiskStep) -> dict[str, Any]:
    return {
        "id": step.pk,
        "at": step.at,
        "by": person_of(step.by),
        "reached": step.reached,
        "channel": step.channel,
        "notes": step.notes,
    }


def _told(step: RiskStep, name: str) -> dict[str, Any]:
    return {"by": person_of(step.by), "at": step.at, name: step.notes}
