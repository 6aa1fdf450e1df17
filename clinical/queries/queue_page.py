"""The page of the queue, by statements that are composed once: which state it shows, and one page of its cards."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, QuerySet, Value
from django.utils import timezone

from clinical.models import ContactPreferences, RiskEvent, RiskLevel
from clinical.queries.risk_cards import PEOPLE, with_everybody
from clinical.queries.risk_queue import LevelCounts, level_counts, open_at
from patients.access import is_on_call
from patients.models import Doctor
from patients.queries import TO_NAME_DOCTOR, TO_NAME_PATIENT, at, whole_row
from xinshou.composed import composed_once


@dataclass(frozen=True)
class Queue:
    """What a doctor sees of it at one moment. `on_call`: they are; `mine`: as in `open_events`."""

    doctor: Doctor
    now: datetime
    on_call: bool
    level: RiskLevel | None
    patient_id: UUID | None
    mine: bool

    @property
    def _asked(self) -> tuple[UUID, datetime, bool, RiskLevel | None, UUID | None, bool]:
        return self.doctor.pk, self.now, self.on_call, self.level, self.patient_id, self.mine

    def version(self, *more: object) -> str:
        """Changes with every event that comes or goes and every step in one of them; and once a minute, since a queue
        also shows clocks, local times and what patients say about being contacted. `more`: what else shapes the
        page."""
        (facts,) = _facts(*self._asked)
        said = f"{sorted(facts.items())}{int(self.now.timestamp()) // 60}{more}"
        return sha256(said.encode()).hexdigest()[:20]

    def counts(self) -> LevelCounts:
        """Whichever level was asked for."""
        return level_counts(self.doctor, mine=self.mine, patient_id=self.patient_id, on_call=self.on_call)

    def cards(self, limit: int, offset: int) -> list[RiskEvent]:
        """With everybody that a card names."""
        return _cards(*self._asked, limit, offset)


def queue_of_now(doctor: Doctor, *, level: RiskLevel | None, patient_id: UUID | None, mine: bool) -> Queue:
    return Queue(doctor, timezone.now(), is_on_call(doctor), level, patient_id, mine)


@composed_once
def _facts(
    doctor_id: UUID, now: datetime, on_call: bool, level: RiskLevel | None, patient_id: UUID | None, mine: bool
) -> "QuerySet[RiskEvent, dict[str, Any]]":
    """One row, of no events too."""
    events = open_at(Doctor(pk=doctor_id), now, on_call=on_call, level=level, patient_id=patient_id, mine=mine)
    numbers: dict[str, Any] = {
        "pk__count": Count("pk", distinct=True),
        "steps__count": Count("steps"),
        "steps__at__max": Max("steps__at"),
        "level_since__max": Max("level_since"),
        "assigned_at__max": Max("assigned_at"),
    }
    of_all: QuerySet[RiskEvent, Any] = events.order_by().values(of_all=Value(1))
    facts: QuerySet[RiskEvent, dict[str, Any]] = of_all.annotate(**numbers).values(*numbers)
    return facts


@composed_once
def _cards(
    doctor_id: UUID,
    now: datetime,
    on_call: bool,
    level: RiskLevel | None,
    patient_id: UUID | None,
    mine: bool,
    limit: int,
    offset: int,
) -> "QuerySet[RiskEvent]":
    events = open_at(Doctor(pk=doctor_id), now, on_call=on_call, level=level, patient_id=patient_id, mine=mine)
    people = at("patient", TO_NAME_PATIENT) + [column for name in PEOPLE for column in at(name, TO_NAME_DOCTOR)]
    preferences = at("patient__contact_preferences", whole_row(ContactPreferences))
    return with_everybody(events).only(*whole_row(RiskEvent), *people, *preferences)[offset : offset + limit]
