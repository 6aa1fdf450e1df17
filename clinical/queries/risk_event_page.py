"""The page of one risk event: the card and all that a decision needs. Callers have passed the event's door."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from clinical.crisis_resources import crisis_cards
from clinical.models import Assessment, RiskEvent, RiskStep, StepKind
from clinical.queries.on_call import covering_ids, on_call_doctors
from clinical.queries.patient_page import period_of, points_of
from clinical.queries.risk_cards import RiskCard, card_of
from clinical.queries.risk_event_detail import history_of
from clinical.queries.risk_queue import open_at, visible_at
from clinical.queries.safety_plans import PlanPage, current_safety_plan, plan_page
from patients.access import covered_patient, is_on_call
from patients.models import Doctor, Patient
from patients.queries import working_doctors
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

TREND_DAYS = 30
ITEM_NINE = 9
ANSWERS_SHOWN = 6
CONTACTS_SHOWN = 5


@dataclass(frozen=True)
class Trend:
    """`item_nine` (day, answer 0-3 or None) and `phq9` (day, total) oldest first; days are the patient's."""

    points: Sequence[tuple[date, int, float | None]]
    period_start: date
    period_end: date
    item_nine: Sequence[tuple[date, int | None]]
    phq9: Sequence[tuple[date, int]]


@dataclass(frozen=True)
class EventPage:
    """`opens_record`: the patient's own doctor, or who covers them; `trend` is None for everybody else."""

    card: RiskCard
    event: RiskEvent
    patient: Patient
    steps: Sequence[RiskStep]
    contacts: Sequence[RiskStep]
    plan: PlanPage
    crisis_lines: Sequence[dict[str, Any]]
    opens_record: bool
    trend: Trend | None
    colleagues: Sequence[Doctor]
    clinicians: Sequence[Doctor]
    duplicates: Sequence[RiskEvent]

    @property
    def seen(self) -> str:
        """The round that is shown, for the form that closes it."""
        return self.event.level_since.isoformat()

    @property
    def newest_step(self) -> RiskStep | None:
        return self.steps[-1] if self.steps else None

    @property
    def proposal_notes(self) -> str | None:
        """What the first person wrote about the closing or lowering that waits."""
        asking = [step for step in self.steps if step.kind in (StepKind.REVIEWED, StepKind.LOWERING_PROPOSED)]
        return asking[-1].notes if asking else None


def event_page(event_id: UUID, doctor: Doctor) -> EventPage:
    card = card_of(event_id, doctor)
    event, patient = card.event, card.event.patient
    opens_record = card.is_own or covered_patient(doctor, patient.pk) is not None
    on_call = is_on_call(doctor)
    return EventPage(
        card=card,
        event=event,
        patient=patient,
        steps=history_of(event),
        contacts=_contacts(event, doctor, on_call=on_call),
        plan=plan_page(patient, doctor, current_safety_plan(patient)),
        crisis_lines=crisis_cards(None if patient.country is UNREADABLE else patient.country),
        opens_record=opens_record,
        trend=trend_of(patient) if opens_record else None,
        colleagues=colleagues_of(event, doctor),
        clinicians=working_doctors(),
        duplicates=duplicates_of(event, doctor, on_call=on_call),
    )


def _contacts(event: RiskEvent, doctor: Doctor, *, on_call: bool) -> list[RiskStep]:
    """The last ones in all of the patient's events that this doctor may see, newest first."""
    return _with_names(_newest_contacts(event.patient_id, doctor.pk, timezone.now(), on_call))


@composed_once
def _newest_contacts(patient_id: UUID, doctor_id: UUID, now: datetime, on_call: bool) -> "QuerySet[RiskStep]":
    visible = visible_at(Doctor(pk=doctor_id), now, on_call=on_call)
    contacts = RiskStep.objects.filter(kind=StepKind.CONTACT, patient=patient_id, event__in=visible.values("pk"))
    return contacts.select_related("by__user").order_by("-at")[:CONTACTS_SHOWN]


def _with_names(steps: list[RiskStep]) -> list[RiskStep]:
    prefetch_keys({step.by.user_id for step in steps if step.by})
    return steps


def colleagues_of(event: RiskEvent, doctor: Doctor) -> list[Doctor]:
    """Whom the event can be given to: the patient's working doctor, who covers them, and the people on call, the reader
    first."""
    now = timezone.now()
    found = {person.pk: person for person in (*_near(event.patient_id, now), *on_call_doctors(now))}
    prefetch_keys(person.user_id for person in found.values())
    return sorted(found.values(), key=lambda person: person.pk != doctor.pk)


@composed_once
def _near(patient_id: UUID, now: datetime) -> "QuerySet[Doctor]":
    covering = covering_ids(RiskEvent(patient_id=patient_id), now)
    near = Q(patients=patient_id) | Q(pk__in=covering)
    return Doctor.objects.filter(near, user__is_active=True).select_related("user").distinct()


def duplicates_of(event: RiskEvent, doctor: Doctor, *, on_call: bool) -> list[RiskEvent]:
    """Other open events of the patient, into which this one may go."""
    return _others(event.pk, event.patient_id, doctor.pk, timezone.now(), on_call)


@composed_once
def _others(event_id: UUID, patient_id: UUID, doctor_id: UUID, now: datetime, on_call: bool) -> "QuerySet[RiskEvent]":
    open_ones = open_at(Doctor(pk=doctor_id), now, on_call=on_call, level=None, patient_id=patient_id, mine=False)
    return open_ones.exclude(pk=event_id).filter(reviewed_at=None)


def trend_of(patient: Patient) -> Trend:
    start, end = period_of(patient, TREND_DAYS)
    forms = _newest_phq9(patient.pk)[::-1]
    return Trend(
        points=points_of(patient, TREND_DAYS),
        period_start=start,
        period_end=end,
        item_nine=[(patient.local_day(form.created_at), _item_nine(form)) for form in forms],
        phq9=[(patient.local_day(form.created_at), form.total_score) for form in forms if form.total_score is not None],
    )


@composed_once
def _newest_phq9(patient_id: UUID) -> "QuerySet[Assessment]":
    taken = Assessment.objects.filter(patient=patient_id, instrument_code="PHQ9")
    return taken.order_by("-created_at")[:ANSWERS_SHOWN]


def _item_nine(form: Assessment) -> int | None:
    return None if form.responses is UNREADABLE else form.responses[f"q{ITEM_NINE}"]
