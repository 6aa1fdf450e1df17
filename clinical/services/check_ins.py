"""A patient's daily check-in: one row a local day, however many devices send it at once."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import CheckIn, RiskEvent, RiskLevel, RiskSource
from clinical.services.risk_events import screen
from clinical.services.signals import watch_mood
from patients.models import Patient
from xinshou.composed import composed_once
from xinshou.statements import Part, planned

BACK_FILL = timedelta(days=7)

# A sealed note opens only under its own row's id, so on conflict the note is left alone here and sealed again under the
# id that comes back. The row stays locked until the transaction ends, so parallel posts take turns.
CHECK_IN = Part(CheckIn)
UPSERT = f"""
INSERT INTO clinical_checkin AS stored
    (id, patient_id, checkin_date, mood_score, sleep_hours, sleep_quality, medication_taken, notes, created_at,
     updated_at)
VALUES
    (%(id)s, %(patient_id)s, %(checkin_date)s, %(mood_score)s, %(sleep_hours)s, %(sleep_quality)s, %(medication_taken)s,
     %(notes)s, %(now)s, %(now)s)
ON CONFLICT (patient_id, checkin_date) DO UPDATE SET
    mood_score = EXCLUDED.mood_score,
    sleep_hours = CASE WHEN %(sleep_hours_sent)s THEN EXCLUDED.sleep_hours ELSE stored.sleep_hours END,
    sleep_quality = CASE WHEN %(sleep_quality_sent)s THEN EXCLUDED.sleep_quality ELSE stored.sleep_quality END,
    medication_taken =
        CASE WHEN %(medication_taken_sent)s THEN EXCLUDED.medication_taken ELSE stored.medication_taken END,
    updated_at = EXCLUDED.updated_at
RETURNING {CHECK_IN.sql("stored")}
"""  # noqa: S608 (own columns)


class DateOutsideWindow(ValueError):
    """The day is in the patient's future or more than BACK_FILL ago."""


class OptionalFields(TypedDict, total=False):
    """What a check-in may leave out: a field that is not sent keeps its value, None clears it."""

    sleep_hours: Decimal | None
    sleep_quality: int | None
    medication_taken: bool | None
    notes: str | None


@dataclass(frozen=True)
class RecordedCheckIn:
    check_in: CheckIn
    created: bool
    risk_event: RiskEvent | None

    @property
    def risk_alert(self) -> bool:
        """From HIGH up, on every door of the API; resources are offered from MEDIUM up."""
        return self.risk_event is not None and self.risk_event.level >= RiskLevel.HIGH

    @property
    def needs_resources(self) -> bool:
        return self.risk_event is not None and self.risk_event.deserves_resources


@transaction.atomic
def record_check_in(
    patient: Patient, *, mood_score: int, checkin_date: date | None = None, **sent: Unpack[OptionalFields]
) -> RecordedCheckIn:
    """`checkin_date` defaults to the patient's today. Raises DateOutsideWindow. The note is screened first."""
    day = checkin_date or patient.local_day()
    if not is_open_for_check_in(patient, day):
        raise DateOutsideWindow
    draft = CheckIn(patient=patient, checkin_date=day, mood_score=mood_score, **sent)
    stored = _upsert(draft, sent)
    signal = watch_mood(stored)
    created = stored.pk == draft.pk
    note, note_before = sent.get("notes"), None if created else stored.notes
    if note == note_before:
        return RecordedCheckIn(stored, created, (_open_event_of(stored) if note else None) or signal)
    if not created and "notes" in sent:
        stored.notes = note
        stored.save(update_fields=["notes"])
    event = screen(patient, note, source=RiskSource.CHECKIN, source_id=stored.pk)
    return RecordedCheckIn(stored, created, event or signal)


def _open_event_of(check_in: CheckIn) -> RiskEvent | None:
    """The same note again says nothing new, and its writer gets the same help."""
    return _worst_open.first(check_in.pk)


@composed_once
def _worst_open(check_in_id: UUID) -> "QuerySet[RiskEvent]":
    events = RiskEvent.objects.unreviewed().filter(source=RiskSource.CHECKIN, source_id=check_in_id)
    return events.order_by("-level")[:1]


def is_open_for_check_in(patient: Patient, day: date) -> bool:
    today = patient.local_day()
    return today - BACK_FILL <= day <= today


def _upsert(draft: CheckIn, sent: OptionalFields) -> CheckIn:
    sealed = CheckIn._meta.get_field("notes").pre_save(draft, True)
    parameters = {
        "id": draft.pk,
        "patient_id": draft.patient_id,
        "checkin_date": draft.checkin_date,
        "mood_score": draft.mood_score,
        "sleep_hours": draft.sleep_hours,
        "sleep_hours_sent": "sleep_hours" in sent,
        "sleep_quality": draft.sleep_quality,
        "sleep_quality_sent": "sleep_quality" in sent,
        "medication_taken": draft.medication_taken,
        "medication_taken_sent": "medication_taken" in sent,
        "notes": sealed and sealed.data,
        "now": timezone.now(),
    }
    return CHECK_IN.load(planned(UPSERT, parameters)[0])
