"""Notes of Dr Lin's about Mei: signed ones, one with an addendum and a changed version, and an open draft from the
record. All invented."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from chat.note_drafting import by_rules
from chat.queries.note_sources import note_sources
from clinical.models import Appointment, AppointmentStatus, ClinicalNote, NoteAddendum, NoteOrigin, NoteVersion
from clinical.queries.notes import empty_sections, visit_day
from clinical.services.notes import Written, begin_note, fill_note
from patients.models import Doctor, Patient

Texts = Sequence[Mapping[str, str]]
"""Sections, version by version."""
BEFORE_THE_HEARING = {
    "reported": "Sleeps three to four hours, wakes between two and four. The days are long; letters stay unopened.",
    "observed": "Tired, oriented, speaks quietly. Pauses when the hearing is named.",
    "safety": "Asked directly: thoughts of not waking up, no plan, no means at home. Has the safety plan on paper.",
    "boundaries": "Her brother: not today.",
    "assessment": "Sleep is the first thing to work on; the hearing keeps her awake more than memories do.",
    "plan": "Grounding before bed, same hour each evening. See again in two weeks.",
}
FIRST: Texts = (
    BEFORE_THE_HEARING,
    {
        **BEFORE_THE_HEARING,
        "safety": f"{BEFORE_THE_HEARING['safety']} A friend keeps her medicine.",
        "plan": "Grounding before bed. Letter to the lawyer about breaks. See again in two weeks.",
    },
)
ADDENDUM = "The lawyer called back: breaks are allowed, an interpreter of her choice too. Told Mei by message."
SECOND: Texts = (
    {
        "text": "用普通话谈，没有翻译。",
        "reported": "夜里醒一次，多数能再睡着。出门买菜两次，没有绕路。",
        "observed": "比上次放松，能看着人说话。PHQ-9 和情绪记录见档案。",
        "safety": "没有轻生的念头。安全计划读了一遍，没有改动。",
        "plan": "继续睡前练习；准备面谈时的停顿信号。两周后再见。",
    },
)
OPENING = "Came on time, with a list of questions about the interview."


def seed_notes(patients: Iterable[Patient], now: datetime) -> None:
    """For Mei, if she is among them and has a doctor."""
    mei = next((patient for patient in patients if patient.user.username == "mei"), None)
    if mei is None or mei.primary_doctor is None:
        return
    doctor = mei.primary_doctor
    first, second = _signed(doctor, mei, FIRST, now - timedelta(days=35)), now - timedelta(days=21)
    _signed(doctor, mei, SECOND, second)
    NoteAddendum(note=first, patient=mei, doctor=doctor, text=ADDENDUM, created_at=second).save(force_insert=True)
    _open_draft(doctor, mei, now)


def _signed(doctor: Doctor, patient: Patient, versions: Texts, about: datetime) -> ClinicalNote:
    """About the visit nearest to that time, where the calendar has one; written in the hours after."""
    held = Appointment.objects.filter(patient=patient, doctor=doctor, status=AppointmentStatus.COMPLETED)
    visit = held.filter(starts_at__lte=about).order_by("-starts_at").first()
    if visit is not None and ClinicalNote.objects.filter(appointment=visit).exists():
        visit = None
    at = visit.ends_at if visit else about
    note = ClinicalNote(
        patient=patient, doctor=doctor, appointment=visit, visit_on=visit_day(visit) if visit else at.date(),
        status="SIGNED", version=len(versions), sections=empty_sections() | dict(versions[-1]),
        created_at=at, updated_at=at + timedelta(minutes=20 * len(versions)), signed_at=at + timedelta(hours=1),
    )  # fmt: skip
    note.save(force_insert=True)
    for number, sections in enumerate(versions, 1):
        NoteVersion(
            patient=patient, note=note, version=number, origin=NoteOrigin.DOCTOR, visit_on=note.visit_on,
            sections=empty_sections() | dict(sections), saved_at=at + timedelta(minutes=20 * number),
        ).save(force_insert=True)  # fmt: skip
    return note


def _open_draft(doctor: Doctor, patient: Patient, now: datetime) -> None:
    begun = Appointment.objects.filter(patient=patient, doctor=doctor, starts_at__lte=now)
    visit = begun.exclude(status__in=["CANCELLED", "NO_SHOW"]).order_by("-starts_at").first()
    if visit is not None and ClinicalNote.objects.filter(appointment=visit).exists():
        visit = None
    written = Written(empty_sections() | {"text": OPENING}, visit_day(visit) if visit else now.date(), visit)
    note = begin_note(doctor=doctor, patient=patient, written=written)
    sources = note_sources(note)
    fill_note(
        note_id=note.pk,
        sections=by_rules(sources).sections,
        sources=[asdict(source) for source in sources],
    )
