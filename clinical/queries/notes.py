"""Clinical notes as the API and the pages show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clinical.citations import CITED, numbers_in
from clinical.models import Appointment, AppointmentStatus, ClinicalNote, NoteAddendum, NoteVersion
from clinical.models.notes import SECTIONS
from clinical.queries.withheld import withheld_kinds
from patients.models import Doctor, Patient
from xinshou.api.etags import etag_of
from xinshou.encryption import UNREADABLE, prefetch_keys

Sections = Mapping[str, str]
"""Every key of SECTIONS; a text may be empty."""
HEADINGS: dict[str, str | Promise] = {
    "text": pgettext_lazy("clinical note", "Note"),
    "reported": _("What the patient reports"),
    "observed": _("Observed and measured"),
    "safety": _("Risk and safety"),
    "boundaries": _("What to leave alone"),
    "assessment": _("Assessment"),
    "plan": _("Plan and what was agreed"),
}
HINTS: dict[str, str | Promise] = {
    "text": _("Whatever has no place below."),
    "reported": _("In the patient's words where you can."),
    "observed": _("What you saw, and scores and days as they were."),
    "safety": _("What was asked and answered, who was told, what the safety plan says now."),
    "boundaries": _("What the patient does not want to be asked, and how far today went."),
    "assessment": _("Your judgement. No draft is made of it."),
    "plan": _("Next steps, who does what, the next visit. No draft is made of it."),
}
VISIT_IS_RECENT = timedelta(days=14)
VISITS_OFFERED = 12
SHORT = 160


@dataclass(frozen=True)
class CitedFact:
    number: int
    kind: str
    text: str
    address: str


def empty_sections() -> dict[str, str]:
    return dict.fromkeys(SECTIONS, "")


def notes_of(doctor: Doctor, patient: Patient) -> QuerySet[ClinicalNote]:
    """What the doctor may read, newest first."""
    notes = ClinicalNote.objects.readable_by(doctor).filter(patient=patient)
    return with_people(notes).order_by("-created_at", "id")


def with_people(notes: QuerySet[ClinicalNote]) -> QuerySet[ClinicalNote]:
    addenda = NoteAddendum.objects.select_related("doctor__user")
    return notes.select_related("doctor__user", "appointment").prefetch_related(Prefetch("addenda", addenda))


def opened(notes: Iterable[ClinicalNote]) -> list[ClinicalNote]:
    """The rows, with the keys of all their people fetched by one statement."""
    found = list(notes)
    people = {note.patient_id for note in found} | {note.doctor.user_id for note in found}
    prefetch_keys(people | {addendum.doctor.user_id for note in found for addendum in note.addenda.all()})
    return found


def shown_sections(note: ClinicalNote, withheld: frozenset[str] | None = None) -> Sections:
    """As they may be read now: while it is a draft, without lines that quote what the patient no longer shares. A
    damaged note says so in its first section."""
    if note.is_signed:
        return readable(note.sections)
    return without_lines(readable(note.sections), hidden_numbers(note, withheld))


def readable(sections: Any) -> dict[str, str]:
    if sections is UNREADABLE:
        return empty_sections() | {"text": str(UNREADABLE)}
    return {name: sections[name] for name in SECTIONS}


def free_sections(note: ClinicalNote) -> set[str]:
    """Where its author has written nothing, saved or typed; none where that cannot be read."""
    taken = [note.sections, *(typed.sections for typed in note.working_copies.all())]
    if UNREADABLE in taken:
        return set()
    return {name for name in SECTIONS if not any(row[name].strip() for row in taken)}


def hidden_numbers(note: ClinicalNote, withheld: frozenset[str] | None = None) -> set[int]:
    """Of the facts that quote what is not shared now. `withheld` where the caller knows it already."""
    stored = _stored(note)
    if not stored:
        return set()
    kinds = withheld_kinds(note.patient_id) if withheld is None else withheld
    return {fact.number for fact in stored if fact.kind in kinds}


def without_lines(sections: Sections, hidden: set[int]) -> dict[str, str]:
    return {name: _without(text, hidden) for name, text in sections.items()}


def _without(text: str, hidden: set[int]) -> str:
    if not hidden:
        return text
    return "\n".join(line for line in text.split("\n") if not numbers_in(line) & hidden)


def facts_of(note: ClinicalNote, withheld: frozenset[str] | None = None) -> list[CitedFact]:
    """Those that [n] may name and that are shared now."""
    hidden = hidden_numbers(note, withheld)
    return [fact for fact in _stored(note) if fact.number not in hidden]


def _stored(note: ClinicalNote) -> list[CitedFact]:
    return [CitedFact(**fact) for fact in note.sources] if note.sources and note.sources is not UNREADABLE else []


def content_of(sections: Sections) -> str:
    """All of it as one text; what has no heading comes first."""
    parts = [sections["text"], *(f"{HEADINGS[name]}\n{sections[name]}" for name in SECTIONS[1:] if sections[name])]
    return "\n\n".join(part for part in parts if part)


def note_body(note: ClinicalNote, withheld: frozenset[str] | None = None) -> dict[str, Any]:
    sections = shown_sections(note, withheld)
    return {
        "id": note.pk,
        "patient_id": note.patient_id,
        "doctor_id": note.doctor_id,
        "doctor_name": note.doctor.full_name,
        "visit_date": note.visit_on,
        "appointment_id": note.appointment_id,
        "content": content_of(sections),
        "sections": sections,
        "status": note.status,
        "drafted_by": note.drafted_by or None,
        "sources": [{"number": fact.number, "kind": fact.kind, "text": fact.text} for fact in facts_of(note, withheld)],
        "version": note.version,
        "created_at": note.created_at,
        "updated_at": note.updated_at,
        "signed_at": note.signed_at,
        "addenda": [addendum_body(addendum) for addendum in note.addenda.all()],
    }


def addendum_body(addendum: NoteAddendum) -> dict[str, Any]:
    return {
        "id": addendum.pk,
        "doctor_id": addendum.doctor_id,
        "doctor_name": addendum.doctor.full_name,
        "content": str(addendum.text),
        "created_at": addendum.created_at,
    }


def note_etag(note: ClinicalNote) -> str:
    """The same in every language; another as soon as a word of it is shown no more."""
    shown = [note.pk, note.version, note.status, note.visit_on, note.appointment_id, note.addenda.count()]
    return etag_of([*shown, shown_sections(note)])


def note_bodies(notes: QuerySet[ClinicalNote], patient: Patient) -> list[dict[str, Any]]:
    withheld = withheld_kinds(patient.pk)
    return [note_body(note, withheld) for note in opened(notes)]


@dataclass(frozen=True)
class ListedNote:
    note: ClinicalNote
    beginning: str


def listed_notes(notes: Sequence[ClinicalNote], patient: Patient) -> list[ListedNote]:
    withheld = withheld_kinds(patient.pk)
    return [ListedNote(note, _beginning(shown_sections(note, withheld))) for note in notes]


def _beginning(sections: Sections) -> str:
    first = " · ".join(" ".join(CITED.sub("", text).split()) for text in sections.values() if text.strip())
    return first if len(first) <= SHORT else f"{first[:SHORT]}…"


def versions_of(note: ClinicalNote) -> QuerySet[NoteVersion]:
    """Newest first."""
    return note.versions.order_by("-version")


def version_rows(note: ClinicalNote, versions: Iterable[NoteVersion]) -> list[dict[str, Any]]:
    hidden = hidden_numbers(note)
    return [
        {
            "version": version.version,
            "origin": version.origin,
            "visit_date": version.visit_on,
            "sections": version_sections(note, version, hidden),
            "saved_at": version.saved_at,
            "is_final": is_final(note, version),
        }
        for version in versions
    ]


def version_sections(note: ClinicalNote, version: NoteVersion, hidden: set[int]) -> Sections:
    """Without what is not shared now; the signed one as it was signed."""
    sections = readable(version.sections)
    return sections if is_final(note, version) else without_lines(sections, hidden)


def is_final(note: ClinicalNote, version: NoteVersion) -> bool:
    return note.is_signed and version.version == note.version


def visit_to_write_about(doctor: Doctor, patient: Patient, now: datetime) -> Appointment | None:
    """The newest visit of these two that has begun lately and of which no note is written."""
    begun = visits_of(doctor, patient, now).filter(starts_at__gt=now - VISIT_IS_RECENT)
    return begun.exclude(Exists(ClinicalNote.objects.filter(appointment=OuterRef("pk")))).first()


def visits_of(doctor: Doctor, patient: Patient, now: datetime) -> QuerySet[Appointment]:
    """Begun and not called off, newest first; times only."""
    not_held = (AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW)
    begun = Appointment.objects.visible_to(doctor).filter(patient=patient, starts_at__lte=now)
    times = ("pk", "starts_at", "ends_at", "status", "doctor_id", "patient_id")
    return begun.exclude(status__in=not_held).only(*times).order_by("-starts_at", "id")


def visit_day(visit: Appointment) -> date:
    """In the active zone: a doctor's page and API read in the doctor's."""
    return timezone.localtime(visit.starts_at).date()


def visit_before(note: ClinicalNote) -> datetime | None:
    """When the patient was seen last before the visit that the note is about, by whichever doctor. A note that names
    neither visit nor day is about the day on which it was begun, in the active zone."""
    held = Appointment.objects.filter(patient_id=note.patient_id, status=AppointmentStatus.COMPLETED)
    if note.appointment:
        held = held.filter(starts_at__lt=note.appointment.starts_at)
    else:
        held = held.filter(starts_at__date__lt=note.visit_on or timezone.localtime(note.created_at).date())
    return held.order_by("-starts_at").values_list("starts_at", flat=True).first()


def find_note(doctor: Doctor, note_id: UUID) -> ClinicalNote | None:
    """Whose record it is in, the caller opens by the one door."""
    return with_people(ClinicalNote.objects.readable_by(doctor)).filter(pk=note_id).first()


if set(HEADINGS) != set(SECTIONS) or set(HINTS) != set(SECTIONS):
    raise AssertionError("each section has its heading and its hint")
