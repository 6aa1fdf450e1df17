"""A patient's daily check-in: one row a local day, however many devices send it at once."""

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from clinical.models import CheckIn, RiskEvent, RiskLevel, RiskSource
from clinical.services.risk_events import hear, write_down
from clinical.services.signals import LOW_MOOD, watch_mood
from patients.models import Patient
from xinshou.composed import composed_once
from xinshou.encryption import Sealed, open_sealed
from xinshou.statements import Part, planned

BACK_FILL = timedelta(days=7)

# A sealed note opens only under its own row's id, so it is sealed for the row that was seen. A row that came since, or
# whose note has changed since, stays as it is, and none comes back.
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
    notes = CASE WHEN %(notes_sent)s THEN EXCLUDED.notes ELSE stored.notes END,
    updated_at = EXCLUDED.updated_at
WHERE EXCLUDED.notes IS NULL OR (stored.id = EXCLUDED.id AND stored.notes IS NOT DISTINCT FROM %(notes_seen)s)
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
    """`risk_alert`: from HIGH up, on every door of the API; resources are offered from MEDIUM up."""

    check_in: CheckIn
    created: bool
    risk_alert: bool
    needs_resources: bool


@dataclass(frozen=True)
class Seen:
    """A day's row as it was before: what a note is compared with, and the id it is sealed for. `open_level`: of the
    worst event that its notes have opened and nobody has closed."""

    id: UUID
    notes: Sealed | None
    open_level: int | None


def record_check_in(
    patient: Patient, *, mood_score: int, checkin_date: date | None = None, **sent: Unpack[OptionalFields]
) -> RecordedCheckIn:
    """`checkin_date` defaults to the patient's today. Raises DateOutsideWindow. The note is screened first: where
    nothing follows from it, the row is all there is to write, and one statement needs no transaction around it."""
    day = checkin_date or patient.local_day()
    if not is_open_for_check_in(patient, day):
        raise DateOutsideWindow
    recorded = None
    while recorded is None:  # once more when somebody else wrote this day's note in between
        recorded = _record(CheckIn(patient=patient, checkin_date=day, mood_score=mood_score, **sent), sent)
    return recorded


def _record(draft: CheckIn, sent: OptionalFields) -> RecordedCheckIn | None:
    patient, note = draft.patient, sent.get("notes")
    seen = _seen(draft) if note else None
    is_known = seen is not None and _note_of(draft, seen) == note
    heard = None if is_known else hear(patient, note)
    with transaction.atomic() if heard or draft.mood_score <= LOW_MOOD else nullcontext():
        stored = _upsert(draft, sent, seen, is_known=is_known)
        if stored is None:
            return None
        signal = watch_mood(stored)
        event = write_down(heard, patient, source=RiskSource.CHECKIN, source_id=stored.pk) if heard else None
    if is_known and seen and seen.open_level:
        # The same note again says nothing new, and its writer gets the same help.
        return RecordedCheckIn(
            stored, created=False, risk_alert=seen.open_level >= RiskLevel.HIGH, needs_resources=True
        )
    return _with_help(stored, event or signal, created=seen is None and stored.pk == draft.pk)


def _with_help(check_in: CheckIn, event: RiskEvent | None, *, created: bool) -> RecordedCheckIn:
    is_high, needs_resources = (event.level >= RiskLevel.HIGH, event.deserves_resources) if event else (False, False)
    return RecordedCheckIn(check_in, created, is_high, needs_resources)


def _seen(draft: CheckIn) -> Seen | None:
    for row_id, notes, open_level in _row_of.plain(draft.patient_id, draft.checkin_date):
        return Seen(row_id, Sealed(bytes(notes)) if notes is not None else None, open_level)
    return None


def _note_of(draft: CheckIn, seen: Seen) -> object:
    return open_sealed(CheckIn, "notes", seen.id, draft.patient_id, seen.notes)


@composed_once
def _row_of(patient_id: UUID, day: date) -> "QuerySet[CheckIn, tuple[UUID, Any, int | None]]":
    events = RiskEvent.objects.unreviewed().filter(patient_id=patient_id, source=RiskSource.CHECKIN)
    worst = events.filter(source_id=OuterRef("id")).order_by("-level").values("level")[:1]
    rows = CheckIn.objects.filter(patient_id=patient_id, checkin_date=day)
    return rows.values_list("id", "notes", Subquery(worst))


def is_open_for_check_in(patient: Patient, day: date) -> bool:
    today = patient.local_day()
    return today - BACK_FILL <= day <= today


def _upsert(draft: CheckIn, sent: OptionalFields, seen: Seen | None, *, is_known: bool) -> CheckIn | None:
    """None when the row is no longer as it was seen. A note that is known keeps its bytes, so that it disturbs nobody
    who writes the same."""
    draft.pk = seen.id if seen else draft.pk
    sealed = seen.notes if seen and is_known else CheckIn._meta.get_field("notes").pre_save(draft, True)
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
        "notes_sent": "notes" in sent,
        "notes_seen": seen and seen.notes and seen.notes.data,
        "now": timezone.now(),
    }
    rows = planned(UPSERT, parameters)
    return CHECK_IN.load(rows[0]) if rows else None
