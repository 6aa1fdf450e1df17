"""Every place where a patient's free words are kept, for reading them again when the rules have learned something."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from clinical.models import CheckIn, RiskEvent, RiskLevel, RiskSource
from clinical.queries.contact_preferences import contact_preferences_of
from clinical.queries.safety_plans import current_safety_plan, readable_steps, texts_of
from clinical.services.contact_preferences import FREE_TEXTS as CONTACT_TEXTS
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


Door = Callable[[Patient, date], Iterator[StoredText]]


def _check_in_notes(patient: Patient, since: date) -> Iterator[StoredText]:
    for row in CheckIn.objects.filter(patient=patient, checkin_date__gte=since, notes__isnull=False):
        if row.notes and row.notes is not UNREADABLE:
            yield StoredText(row.notes, RiskSource.CHECKIN, row.pk)


def _profile_texts(patient: Patient, _since: date) -> Iterator[StoredText]:
    for text in (getattr(patient, name) for name in PROFILE_TEXTS):
        if text and text is not UNREADABLE:
            yield StoredText(text, RiskSource.PROFILE, patient.pk)


def _contact_texts(patient: Patient, _since: date) -> Iterator[StoredText]:
    preferences = contact_preferences_of(patient)
    for text in (getattr(preferences, name) for name in CONTACT_TEXTS) if preferences else ():
        if text and text is not UNREADABLE:
            yield StoredText(text, RiskSource.PROFILE, patient.pk)


def _safety_plan_texts(patient: Patient, _since: date) -> Iterator[StoredText]:
    for text in texts_of(readable_steps(current_safety_plan(patient))):
        yield StoredText(text, RiskSource.SAFETY_PLAN, patient.pk, HIGHEST)


DOORS: dict[str, Door] = {
    "check_in_notes": _check_in_notes,
    "profile_texts": _profile_texts,
    "contact_preferences": _contact_texts,
    "safety_plan": _safety_plan_texts,
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
    concern = concern_in(stored.text, language=patient.preferred_language)
    if concern is None or (stored.source, concern.trigger_text) in known:
        return False
    known.add((stored.source, concern.trigger_text))
    event = screen(patient, stored.text, source=stored.source, source_id=stored.source_id, highest=stored.highest)
    return event is not None
