"""The queue of one doctor: open events that they may open, highest level first, then least time left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskStatus, StepKind
from clinical.models.risk_events import RiskEventQuerySet
from clinical.queries.on_call import without_working_doctor
from clinical.queries.risk_events import with_names
from patients.access import is_on_call
from patients.models import Doctor, EventGrant, HolidayCover, Patient
from patients.queries import TO_NAME_PATIENT, at
from xinshou import arrays  # noqa: F401  # registers any_of
from xinshou.composed import composed_once
from xinshou.encryption import prefetch_keys

CLOSING_STEPS = (StepKind.REVIEWED, StepKind.SECOND_AGREED, StepKind.DELAY_OVER, StepKind.MERGED)


LINE = ("level", "risk_type", "status", "created_at", "due_at")
"""What a line about an event says."""


def visible_to(doctor: Doctor) -> RiskEventQuerySet:
    """Events of the doctor's own patients, of those of a colleague who is covered now, of those without a working
    doctor while on call, and granted ones; the rule of `patients.access.open_risk_event_patient` as one filter."""
    return visible_at(doctor, timezone.now(), on_call=is_on_call(doctor))


def visible_at(doctor: Doctor, now: datetime, *, on_call: bool) -> RiskEventQuerySet:
    granted = EventGrant.objects.live(now).filter(doctor=doctor).values("risk_event_id")
    own = Patient.objects.cared_for_by(doctor).values("pk")
    away = HolidayCover.objects.at(now).filter(covering=doctor).values("doctor")
    covered = Patient.objects.filter(primary_doctor__id__any_of=ArraySubquery(away)).values("pk")
    mine = (
        Q(patient__id__any_of=ArraySubquery(own))
        | Q(patient__id__any_of=ArraySubquery(covered))
        | Q(pk__any_of=ArraySubquery(granted))
    )
    if on_call:
        mine |= without_working_doctor()
    return RiskEvent.objects.filter(mine)


def open_events(
    doctor: Doctor, *, level: RiskLevel | None = None, patient_id: UUID | None = None, mine: bool = False
) -> RiskEventQuerySet:
    """In the queue's order. `mine`: own patients and what is assigned to the doctor, without what is only covered."""
    present = is_on_call(doctor)
    return open_at(doctor, timezone.now(), on_call=present, level=level, patient_id=patient_id, mine=mine)


def open_at(
    doctor: Doctor, now: datetime, *, on_call: bool, level: RiskLevel | None, patient_id: UUID | None, mine: bool
) -> RiskEventQuerySet:
    """As `open_events`, for whoever knows the clock and whether the doctor is on call."""
    events = visible_at(doctor, now, on_call=on_call).unreviewed()
    if level:
        events = events.filter(level=level)
    if patient_id:
        events = events.filter(patient_id=patient_id)
    if mine:
        events = events.filter(Q(patient__primary_doctor=doctor) | Q(assigned_to=doctor))
    return events.by_urgency()


def queue_of(
    doctor: Doctor,
    *,
    level: RiskLevel | None = None,
    patient_id: UUID | None = None,
    search: str = "",
    mine: bool = False,
) -> list[RiskEvent]:
    """`search` is looked for in the words, which are opened for it; nothing opened is kept."""
    found = _open(doctor.pk, timezone.now(), is_on_call(doctor), level, patient_id, mine)
    if not search:
        return found
    prefetch_keys({event.patient_id for event in found})
    wanted = search.casefold()
    return [event for event in found if wanted in str(event.trigger_text).casefold()]


@composed_once
def _open(
    doctor_id: UUID, now: datetime, on_call: bool, level: RiskLevel | None, patient_id: UUID | None, mine: bool
) -> "QuerySet[RiskEvent]":
    doctor = Doctor(pk=doctor_id)
    return with_names(open_at(doctor, now, on_call=on_call, level=level, patient_id=patient_id, mine=mine))


def urgent_events(doctor: Doctor, *, at_most: int) -> list[RiskEvent]:
    """Open ones from HIGH up, in the queue's order."""
    return _urgent(doctor.pk, timezone.now(), is_on_call(doctor), at_most)


@composed_once
def _urgent(doctor_id: UUID, now: datetime, on_call: bool, at_most: int) -> "QuerySet[RiskEvent]":
    open_ones = visible_at(Doctor(pk=doctor_id), now, on_call=on_call).unreviewed().by_urgency()
    urgent = open_ones.filter(level__gte=RiskLevel.HIGH).select_related("patient__user")
    return urgent.only(*LINE, *at("patient", TO_NAME_PATIENT))[:at_most]


@dataclass(frozen=True)
class LevelCounts:
    """`by_level` (level, number), highest first."""

    total: int
    by_level: Sequence[tuple[int, int]]

    @property
    def worst(self) -> int | None:
        return next((level for level, count in self.by_level if count), None)


def level_counts(
    doctor: Doctor, *, mine: bool = False, patient_id: UUID | None = None, on_call: bool | None = None
) -> LevelCounts:
    """`on_call`: what the caller already knows of it."""
    present = is_on_call(doctor) if on_call is None else on_call
    found = dict(_by_level(doctor.pk, timezone.now(), present, patient_id, mine))
    levels = (RiskLevel.CRITICAL, RiskLevel.HIGH, RiskLevel.MEDIUM)
    return LevelCounts(sum(found.values()), [(int(level), found.get(level, 0)) for level in levels])


@composed_once
def _by_level(
    doctor_id: UUID, now: datetime, on_call: bool, patient_id: UUID | None, mine: bool
) -> "QuerySet[RiskEvent, tuple[int, int]]":
    events = open_at(Doctor(pk=doctor_id), now, on_call=on_call, level=None, patient_id=patient_id, mine=mine)
    return events.order_by().values_list("level").annotate(Count("pk"))


def all_clear_since(doctor: Doctor) -> datetime | None:
    """When the last event that the doctor may see was closed; None when there never was one."""
    closed = visible_to(doctor).filter(status=RiskStatus.REVIEWED, level__gte=RiskLevel.MEDIUM)
    times = closed.aggregate(
        step=Max("steps__at", filter=Q(steps__kind__in=CLOSING_STEPS)), review=Max("reviewed_at")
    ).values()
    return max(filter(None, times), default=None)


def next_case(doctor: Doctor, *, after: UUID | None) -> RiskEvent | None:
    """The most urgent one that nobody else is at work on; then the others'; last what waits for somebody else's word.
    `after` is the one that was just looked at."""
    events = [event for event in open_events(doctor) if event.pk != after]
    return min(events, key=lambda event: _distance(event, doctor), default=None)


def _distance(event: RiskEvent, doctor: Doctor) -> int:
    if event.status == RiskStatus.AWAITING_SECOND:
        return 2 if event.second_asked_by_id == doctor.pk else 0
    taken = event.status == RiskStatus.ACKNOWLEDGED
    return 1 if taken and doctor.pk not in (event.acknowledged_by_id, event.assigned_to_id) else 0
