"""A patient's safety plan as the API and the pages show it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clinical.models import ProposalStatus, SafetyPlan, SafetyPlanProposal
from clinical.models.safety_plans import PEOPLE_STEPS, STEPS
from patients.models import Doctor, Patient
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

Steps = Mapping[str, Any]
"""The six lists by name, as SafetyPlan.steps holds them."""
PLAN_IS_OLD = timedelta(days=90)
"""After this a plan wants to be gone through again (AIMS caseload registry, University of Washington)."""
NO_STEPS: Steps = {step: [] for step in STEPS}
Text = str | Promise
TITLES: dict[str, Text] = {
    "warning_signs": _("Signs that a hard time is coming"),
    "coping_strategies": _("What I can do by myself"),
    "distractions": _("People and places that take my mind elsewhere"),
    "support_contacts": _("People I can ask for help"),
    "professionals": _("Professionals and services I can turn to"),
    "safe_environment": _("Making the place around me safer"),
}
"""Our own words for the six headings, in the patient's voice."""


def current_safety_plan(patient: Patient) -> SafetyPlan | None:
    """The newest version; None when the patient has none yet."""
    return _newest_plan.first(patient.pk)


@composed_once
def _newest_plan(patient_id: UUID) -> "QuerySet[SafetyPlan]":
    return SafetyPlan.objects.filter(patient=patient_id).order_by("-version")[:1]


def version_of(plan: SafetyPlan | None) -> int:
    return plan.version if plan else 0


def readable_steps(row: SafetyPlan | SafetyPlanProposal | None) -> Steps:
    """Empty lists without a row; of a damaged one each list says so."""
    if row is None:
        return NO_STEPS
    if row.steps is not UNREADABLE:
        return {step: row.steps[step] for step in STEPS}
    damaged = str(UNREADABLE)
    return {step: [{"name": damaged, "contact": None} if step in PEOPLE_STEPS else damaged] for step in STEPS}


def texts_of(steps: Steps) -> Iterator[str]:
    """Every text in the plan by itself, contacts too."""
    for step in STEPS:
        for entry in steps[step]:
            if step in PEOPLE_STEPS:
                yield from filter(None, (entry["name"], entry["contact"]))
            else:
                yield entry


def plan_body(plan: SafetyPlan | None) -> dict[str, Any]:
    return {**readable_steps(plan), "version": version_of(plan), "updated_at": plan.created_at if plan else None}


def proposals_of(patient: Patient, *, status: ProposalStatus | None = None) -> QuerySet[SafetyPlanProposal]:
    """Newest first."""
    proposals = SafetyPlanProposal.objects.filter(patient=patient).order_by("-created_at", "id")
    return proposals.filter(status=status) if status else proposals


def waiting_proposal(patient: Patient, doctor: Doctor) -> SafetyPlanProposal | None:
    return _waiting.first(patient.pk, doctor.pk)


@composed_once
def _waiting(patient_id: UUID, doctor_id: UUID) -> "QuerySet[SafetyPlanProposal]":
    return proposals_of(Patient(pk=patient_id), status=ProposalStatus.PENDING).filter(doctor=doctor_id)[:1]


def proposal_bodies(proposals: QuerySet[SafetyPlanProposal], *, current_version: int) -> list[dict[str, Any]]:
    page = list(proposals.select_related("doctor__user"))
    prefetch_keys({key for row in page for key in (row.patient_id, row.doctor.user_id)})
    return [proposal_body(row, current_version=current_version) for row in page]


def proposal_body(proposal: SafetyPlanProposal, *, current_version: int) -> dict[str, Any]:
    """`is_outdated`: the plan has changed since the doctor read it, so this can be rejected only."""
    return {
        "id": proposal.pk,
        "doctor": {"id": proposal.doctor_id, "name": proposal.doctor.full_name},
        **readable_steps(proposal),
        "message": proposal.message,
        "base_version": proposal.base_version,
        "is_outdated": proposal.status == ProposalStatus.PENDING and proposal.base_version != current_version,
        "status": proposal.status,
        "created_at": proposal.created_at,
        "answered_at": proposal.answered_at,
    }


@dataclass(frozen=True)
class Step:
    number: int
    title: Text
    has_contacts: bool
    entries: Sequence[Any]


@dataclass(frozen=True)
class PlanPage:
    """As a page shows it. `version` 0: the patient has none yet. `waiting` is the reader's own proposal."""

    version: int
    written_at: datetime | None
    steps: Sequence[Step]
    waiting: SafetyPlanProposal | None


def plan_page(patient: Patient, doctor: Doctor, plan: SafetyPlan | None) -> PlanPage:
    steps = readable_steps(plan)
    return PlanPage(
        version=version_of(plan),
        written_at=plan.created_at if plan else None,
        steps=[
            Step(number, TITLES[step], step in PEOPLE_STEPS, steps[step]) for number, step in enumerate(STEPS, start=1)
        ],
        waiting=waiting_proposal(patient, doctor),
    )
