"""The safety plan as a sheet for the patient: their own words, no instruments, levels or diagnoses, and nothing that
says what it is for. Nothing in it is replaced by a code: it is of use with the names and numbers that they wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from clinical.crisis_resources import resources_for
from clinical.models import SafetyPlan
from clinical.models.safety_plans import STEPS
from clinical.queries.safety_plans import TITLES, current_safety_plan, readable_steps
from patients.models import Patient
from reports.snapshots import Snapshot
from xinshou.encryption import UNREADABLE

MOST_LINES = 5
"""Of help by telephone: those of the patient's country come first."""


@dataclass(frozen=True)
class PlanEntry:
    text: str
    contact: str | None = None


@dataclass(frozen=True)
class PlanStep:
    number: int
    title: str
    entries: Sequence[PlanEntry]


@dataclass(frozen=True)
class HelpLine:
    """`may_contact_police` is null where nobody knows: that is said, since silence would read as no."""

    name: str
    contact: str
    hours: str
    may_contact_police: bool | None
    may_be_monitored: bool
    warning: str | None


@dataclass(frozen=True)
class PlanData(Snapshot):
    """`written_on` is null when there is no plan yet: the sheet is then a form to fill in by hand."""

    body: ClassVar[str] = "reports/_plan.html"
    sheet: ClassVar[str] = "reports/pdf/handout.html"

    written_on: date | None
    is_readable: bool
    steps: Sequence[PlanStep]
    lines: Sequence[HelpLine]


def gather_plan(patient: Patient) -> PlanData:
    """Call it inside a transaction, after the door to the patient."""
    plan = current_safety_plan(patient)
    readable = plan is None or plan.steps is not UNREADABLE
    steps = readable_steps(plan if readable else None)
    return PlanData(
        written_on=_written_on(patient, plan),
        is_readable=readable,
        steps=[
            PlanStep(number, str(TITLES[step]), [_entry(entry) for entry in steps[step]])
            for number, step in enumerate(STEPS, start=1)
        ],
        lines=[_line(row) for row in resources_for(patient.country)[:MOST_LINES]],
    )


def _written_on(patient: Patient, plan: SafetyPlan | None) -> date | None:
    return patient.local_day(plan.created_at) if plan else None


def _entry(entry: Any) -> PlanEntry:
    return PlanEntry(entry) if isinstance(entry, str) else PlanEntry(entry["name"], entry["contact"])


def _line(row: dict[str, Any]) -> HelpLine:
    return HelpLine(
        name=row["name"],
        contact=row["contact"],
        hours=row["hours"],
        may_contact_police=row["may_contact_police"],
        may_be_monitored=row["may_be_monitored"],
        warning=row["warning"],
    )
