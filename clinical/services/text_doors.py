"""Every place where a patient's free words are kept, for reading them again when the rules have learned something."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from clinical.models import Appointment, AppointmentParty, CheckIn, RiskEvent, RiskLevel, RiskSource
from clinical.queries.boundaries import topics_of
from clinical.queries.contact_preferences import contact_preferences_of
from clinical.queries.safety_plans import current_safety_plan, readable_steps, texts_of
from clinical.services.contact_preferences import FREE_TEXTS as CONTACT_TEXTS
from clinical.services.contact_preferences import is_contact_prose
from clinical.services.profile_texts import is_prose
from clinical.services.risk_events import concern_in, screen
from clinical.services.safety_plans import HIGHEST
from patients.models import Patient
from patients.services.profiles import FREE_TEXTS as PROFILE_TEXTS
from xinshou.encryption import UNREADABLE


@dataclass(frozen=True)
class StoredText:
    text: str
    source: RiskSource
    source_id: UUID
    highest: RiskLevel | None = None
    is_prose: bool = True


Door = Callable[[Patient, date], Iterator[StoredText]]


def _check_in_notes(patient: Patient, since: date) -> Iterator[StoredText]:
    for row in CheckIn.objects.filter(patient=patient, checkin_date__gte=since, notes__isnull=False):
        if row.notes and row.notes is not UNREADABLE:
            yield StoredText(row.notes, RiskSource.CHECKIN, row.pk)


def _profile_texts(patient: Patient, _since: date) -> Iterator[StoredText]:
    for text in (getattr(patient, name) for name in PROFILE_TEXTS):
        if text and text is not UNREADABLE:
            yield StoredText(text, RiskSource.PROFILE, patient.pk, is_prose=is_prose(text))


def _contact_texts(patient: Patient, _since: date) -> Iterator[StoredText]:
    preferences = contact_preferences_of(patient)
    for text in (getattr(preferences, name) for name in CONTACT_TEXTS) if preferences else ():
        if text and text is not UNREADABLE:
            yield StoredText(text, RiskSource.PROFILE, patient.pk, is_prose=is_contact_prose(text))


def _safety_plan_texts(patient: Patient, _since: date) -> Iterator[StoredText]:
    for text in texts_of(readable_steps(current_safety_plan(patient))):
        yield StoredText(text, RiskSource.SAFETY_PLAN, patient.pk, HIGHEST)


def _boundaries(patient: Patient, _since: date) -> Iterator[StoredText]:
    for topic in topics_of(patient):
        yield StoredText(topic, RiskSource.PROFILE, patient.pk, HIGHEST)


def _appointment_texts(patient: Patient, since: date) -> Iterator[StoredText]:
    """Only what the patient wrote: a reason or a cancellation may be the doctor's."""
    for visit in Appointment.objects.filter(patient=patient, updated_at__date__gte=since):
        own = [visit.patient_notes]
        own += [visit.reason] if visit.booked_by == AppointmentParty.PATIENT else []
        own += [visit.cancel_reason] if visit.cancelled_by == AppointmentParty.PATIENT else []
        for text in own:
            if text and text is not UNREADABLE:
                yield StoredText(text, RiskSource.APPOINTMENT, visit.pk)


DOORS: dict[str, Door] = {
    "check_in_notes": _check_in_notes,
    "profile_texts": _profile_texts,
    "contact_preferences": _contact_texts,
    "safety_plan": _safety_plan_texts,
    "boundaries": _boundaries,
    "appointments": _appointment_texts,
}
"""Upper apps add theirs in AppConfig.ready."""


@transaction.atomic
def rescreen(patient: Patient, *, since: date) -> int:
    """Reads the patient's stored words anew; how many events came of it. Words that have had their event, closed or
    open, open no second one."""
    Patient.objects.select_for_update(of=("self",), no_key=True).only("pk").get(pk=patient.pk)
    known = {(event.source, str(event.trigger_text)) for event in RiskEvent.objects.filter(patient=patient)}
    return sum(_read_anew(patient, stored, known) for door in DOORS.values() for stored in door(patient, since))


def _read_anew(patient: Patient, stored: StoredText, known: set[tuple[str, str]]) -> bool:
    """As its door reads it, so that it is known again."""
    is_prose = stored.is_prose and stored.highest is None
    concern = concern_in(stored.text, language=patient.preferred_language, is_prose=is_prose)
    if concern is None or (stored.source, concern.trigger_text) in known:
        return False
    known.add((stored.source, concern.trigger_text))
    event = screen(
        patient,
        stored.text,
        source=stored.source,
        source_id=stored.source_id,
        highest=stored.highest,
        is_prose=stored.is_prose,
    )
    return event is not None
