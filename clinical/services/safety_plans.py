"""Writing a safety plan: each write is a new version, under a lock on the patient's row, so that none is lost."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from clinical.models import ProposalStatus, RiskEvent, RiskLevel, RiskSource, SafetyPlan, SafetyPlanProposal
from clinical.queries.safety_plans import Steps, current_safety_plan, readable_steps, texts_of, version_of
from clinical.services.risk_events import screen
from patients import audit
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor, Patient
from xinshou.encryption import UNREADABLE

HIGHEST = RiskLevel.MEDIUM
"""A plan names dark hours on purpose (architecture.md, risk first): what is new in it is read, but not as an alarm."""


class StaleVersion(Exception):
    """The plan has changed since its writer read it."""


class InvalidState(Exception):
    """The proposal has been answered or replaced already."""


@dataclass(frozen=True)
class WrittenPlan:
    plan: SafetyPlan | None
    risk_events: list[RiskEvent]

    @property
    def needs_resources(self) -> bool:
        return any(event.deserves_resources for event in self.risk_events)


def lock_safety_plan(patient: Patient) -> SafetyPlan | None:
    """The current version; writers of this plan take turns from here to the end of the transaction."""
    Patient.objects.select_for_update(of=("self",), no_key=True).only("pk").get(pk=patient.pk)
    return current_safety_plan(patient)


@transaction.atomic
def write_safety_plan(*, patient: Patient, steps: Steps) -> WrittenPlan:
    """The patient's own write. What equals the current version, as a repeated request does, adds none."""
    current = lock_safety_plan(patient)
    if _same(current, steps):
        return WrittenPlan(current, [])
    plan = _add_version(patient, current, steps)
    return WrittenPlan(plan, screen_new_texts(patient=patient, before=current, steps=steps))


def screen_new_texts(*, patient: Patient, before: SafetyPlan | None, steps: Steps) -> list[RiskEvent]:
    """One text after the other, so that an excerpt never mixes two entries. Words that an earlier version has are not
    new; those of a damaged one all are."""
    known = set(texts_of(readable_steps(before)))
    new = dict.fromkeys(text for text in texts_of(steps) if text not in known)
    read = (screen(patient, text, source=RiskSource.SAFETY_PLAN, source_id=patient.pk, highest=HIGHEST) for text in new)
    return [event for event in read if event]


@transaction.atomic
def propose_safety_plan(
    *, patient: Patient, doctor: Doctor, base_version: int, steps: Steps, message: str | None
) -> SafetyPlanProposal:
    """Takes the place of the doctor's proposal that waits. Raises StaleVersion when `base_version` is not current."""
    if version_of(lock_safety_plan(patient)) != base_version:
        raise StaleVersion
    now = timezone.now()
    SafetyPlanProposal.objects.filter(patient=patient, doctor=doctor, status=ProposalStatus.PENDING).update(
        status=ProposalStatus.REPLACED, answered_at=now
    )
    proposal = SafetyPlanProposal(
        patient=patient,
        doctor=doctor,
        base_version=base_version,
        steps=dict(steps),
        message=message,
        created_at=now,
    )
    proposal.save(force_insert=True)
    audit.record(
        doctor.user,
        AuditAction.CREATE,
        category=AccessCategory.SAFETY_PLAN,
        purpose=AccessPurpose.CARE,
        patient_id=patient.pk,
    )
    return proposal


@transaction.atomic
def accept_proposal(*, patient: Patient, proposal_id: UUID) -> SafetyPlan:
    """Makes it the next version. Its words are the doctor's, so they do not pass the risk door. Raises
    SafetyPlanProposal.DoesNotExist, InvalidState, and StaleVersion when the plan has changed since it was written."""
    current = lock_safety_plan(patient)
    proposal = _waiting(patient, proposal_id)
    if proposal.base_version != version_of(current):
        raise StaleVersion
    if proposal.steps is UNREADABLE:
        raise InvalidState
    plan = current if current and _same(current, proposal.steps) else _add_version(patient, current, proposal.steps)
    _answer(proposal, ProposalStatus.ACCEPTED)
    return plan


@transaction.atomic
def reject_proposal(*, patient: Patient, proposal_id: UUID) -> SafetyPlanProposal:
    """Raises SafetyPlanProposal.DoesNotExist and InvalidState."""
    lock_safety_plan(patient)
    proposal = _waiting(patient, proposal_id)
    _answer(proposal, ProposalStatus.REJECTED)
    audit.record(patient.user, AuditAction.UPDATE, patient_id=patient.pk)
    return proposal


def _waiting(patient: Patient, proposal_id: UUID) -> SafetyPlanProposal:
    proposal = SafetyPlanProposal.objects.select_related("doctor__user").get(patient=patient, pk=proposal_id)
    if proposal.status != ProposalStatus.PENDING:
        raise InvalidState
    return proposal


def _answer(proposal: SafetyPlanProposal, status: ProposalStatus) -> None:
    proposal.status, proposal.answered_at = status, timezone.now()
    proposal.save(update_fields=["status", "answered_at"])


def _same(current: SafetyPlan | None, steps: Steps) -> bool:
    return (current is None or current.steps is not UNREADABLE) and readable_steps(current) == steps


def _add_version(patient: Patient, current: SafetyPlan | None, steps: Steps) -> SafetyPlan:
    plan = SafetyPlan(patient=patient, version=version_of(current) + 1, steps=dict(steps), created_at=timezone.now())
    plan.save(force_insert=True)
    audit.record(patient.user, AuditAction.UPDATE, patient_id=patient.pk)
    return plan
