"""The sections of an export in their order: the tables, and three that are no table of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from clinical.models import RiskEvent, RiskLevel
from clinical.queries.own_risk_events import events_told, told
from patients.models import Doctor
from patients.queries import AccessEntries, access_log
from reports.export_models import Part
from reports.record import tables
from reports.record.scope import Scope
from reports.record.tables import BATCH, Row, Table, row_of
from xinshou.encryption import prefetch_keys

WAITING = gettext_noop("Your words worried us. When this file was made, nobody had answered yet.")
NAMES_A_DOCTOR: tuple[tuple[Table, str], ...] = (
    (tables.PROFILE, "primary_doctor_id"),
    (tables.CONNECTIONS, "doctor_id"),
    (tables.PROPOSALS, "doctor_id"),
    (tables.APPOINTMENTS, "doctor_id"),
    (tables.SCHEDULES, "set_by_id"),
    (tables.ASSESSMENTS, "administered_by_id"),
    (tables.THREADS, "doctor_id"),
)
"""Every column by which a row names one: a test compares it with the models."""


@dataclass(frozen=True)
class CareTeam:
    """Whom the rows of the chosen parts name."""

    name: str = "care_team"
    part: Part | None = None
    single: bool = False
    columns: tuple[str, ...] = ("id", "first_name", "last_name", "specialty")

    def ids(self, scope: Scope) -> set[UUID]:
        named: set[UUID | None] = set()
        for table, column in NAMES_A_DOCTOR:
            if table.part in scope.parts:
                named |= set(table.found(scope).order_by().values_list(column, flat=True).distinct())
        return {doctor_id for doctor_id in named if doctor_id}

    def found(self, scope: Scope) -> "QuerySet[Doctor]":
        return Doctor.objects.filter(pk__in=self.ids(scope)).select_related("user").order_by("pk")

    def rows(self, scope: Scope) -> Iterator[Row]:
        doctors = list(self.found(scope))
        prefetch_keys(doctor.user_id for doctor in doctors)
        for doctor in doctors:
            yield row_of(doctor, self.columns)

    def count(self, scope: Scope) -> int:
        return self.found(scope).count()


@dataclass(frozen=True)
class RiskEvents:
    """As the patient may know of them: no level, no rule, no clinician's words."""

    name: str = "risk_events"
    part: Part | None = Part.PROFILE
    single: bool = False
    columns: tuple[str, ...] = ("id", "source", "state", "message", "created_at", "seen_at", "answered_at")

    def found(self, scope: Scope) -> "QuerySet[RiskEvent]":
        return events_told(scope.patient).filter(**scope.instants("created_at")).order_by("created_at", "id")

    def of_team(self, scope: Scope) -> "QuerySet[RiskEvent]":
        """With the signals, which are the care team's own watch."""
        events = RiskEvent.objects.filter(patient=scope.patient, level__gte=RiskLevel.MEDIUM)
        return events.filter(**scope.instants("created_at")).order_by("created_at", "id")

    def rows(self, scope: Scope) -> Iterator[Row]:
        return map(soft, self.found(scope).iterator(chunk_size=BATCH))

    def count(self, scope: Scope) -> int:
        return self.found(scope).count()


def soft(event: RiskEvent) -> Row:
    return told(event, waiting=WAITING)


@dataclass(frozen=True)
class AccessLog:
    name: str = "access_log"
    part: Part | None = Part.PROFILE
    single: bool = False
    columns: tuple[str, ...] = ("day", "who", "role", "category", "purpose")

    def rows(self, scope: Scope) -> Iterator[Row]:
        """Newest first, by the place in the log: what is added meanwhile is not in the file."""
        log = access_log(scope.patient, start=scope.date_from, end=scope.date_to)
        newest = log.found.values_list("id", flat=True).first()
        until = log.found.filter(id__lte=newest or 0)
        for offset in range(0, until.count(), BATCH):
            yield from AccessEntries(until).rows(offset, BATCH)

    def count(self, scope: Scope) -> int:
        return access_log(scope.patient, start=scope.date_from, end=scope.date_to).total


Section = Table | CareTeam | RiskEvents | AccessLog
SECTIONS: tuple[Section, ...] = (
    tables.ACCOUNT,
    tables.PROFILE,
    CareTeam(),
    tables.CONNECTIONS,
    tables.CONSENTS,
    tables.CONTACT_PREFERENCES,
    tables.BOUNDARIES,
    tables.CHECK_INS,
    tables.ASSESSMENTS,
    tables.SCHEDULES,
    tables.SAFETY_PLAN,
    tables.PROPOSALS,
    RiskEvents(),
    tables.PRE_VISIT_SUMMARIES,
    tables.CONVERSATIONS,
    tables.THREADS,
    tables.APPOINTMENTS,
    tables.RELEASED_REPORTS,
    tables.EGRESS_LOG,
    AccessLog(),
)
ROWS_OF_SECTIONS = {
    "clinical.RiskEvent": "risk_events",
    "patients.AuditEntry": "access_log",
    "patients.Doctor": "care_team",
}
"""Models that stand in a section which is no table of theirs."""


def sections_of(scope: Scope) -> list[Section]:
    return [section for section in SECTIONS if section.part is None or section.part in scope.parts]


def all_tables(sections: tuple[Section, ...] = SECTIONS) -> Iterator[Table]:
    """Those of the sections, and all below them."""
    for section in sections:
        if isinstance(section, Table):
            yield from _with_lower(section)


def _with_lower(table: Table) -> Iterator[Table]:
    yield table
    for child in table.children:
        yield from _with_lower(child)


def rows_in_all(scope: Scope) -> int:
    """What a progress bar is measured by."""
    return sum(section.count(scope) for section in sections_of(scope))


def info_of(scope: Scope, **more: Any) -> Row:
    return {
        "parts": sorted(scope.parts),
        "date_from": scope.date_from,
        "date_to": scope.date_to,
        **more,
    }
