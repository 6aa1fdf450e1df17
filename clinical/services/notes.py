"""Writing clinical notes: a draft is its author's alone, each save is a version, a signed note is final.

Not screened for risk: these are a doctor's words about a patient, written where the events already are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from clinical.citations import numbers_in
from clinical.models import (
    Appointment,
    ClinicalNote,
    NoteAddendum,
    NoteOrigin,
    NoteStatus,
    NoteVersion,
    NoteWorkingCopy,
)
from clinical.models.notes import LONGEST_NOTE, SECTIONS
from clinical.queries.notes import Sections, empty_sections, free_sections, shown_sections
from patients import audit
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor, Patient
from xinshou.encryption import UNREADABLE

ABANDONED_KEPT = timedelta(days=30)
BATCH = 200
MOST_COPIES = 8
"""Of one draft: as many editors with unsaved words as may be open at once."""


class NotAuthor(Exception):
    """Only the author changes a note."""


class NoteIsFinal(Exception):
    """It is signed already, or, for an addendum, not yet."""


class NoteIsDamaged(Exception):
    """What cannot be read is not written over."""


class NoteIsEmpty(Exception):
    """There is nothing to sign."""


class TextIsUnsaved(Exception):
    """Something was typed that is in no version: nobody signs beside it."""


class TypedIsDamaged(Exception):
    """What was typed and is in no version cannot be read: only its writer gives it up."""


class StaleNote(Exception):
    """It was saved since its writer read it."""


class TooManyCopies(Exception):
    """As many editors as may be have kept their words."""


@dataclass(frozen=True)
class Editor:
    """One page that is open on a draft: the version that was read in it and, where it began with words that another
    editor had kept, the working copy of those."""

    id: UUID
    base_version: int
    taken_up: UUID | None = None


@dataclass(frozen=True)
class Written:
    """What a writer hands in. Without an editor everything that editors have kept stays, to be compared; with one, all
    but what stands in it. `gives_up_typed`: also what cannot be read goes."""

    sections: Sections
    visit_on: date | None
    appointment: Appointment | None
    editor: Editor | None = None
    gives_up_typed: bool = False


@transaction.atomic
def begin_note(*, doctor: Doctor, patient: Patient, written: Written) -> ClinicalNote:
    now = timezone.now()
    note = ClinicalNote(
        patient=patient,
        doctor=doctor,
        appointment=written.appointment,
        visit_on=written.visit_on,
        sections=_checked(written.sections),
        created_at=now,
        updated_at=now,
    )
    note.save(force_insert=True)
    _keep_version(note, NoteOrigin.DOCTOR)
    _log(doctor, AuditAction.CREATE, note)
    return note


def take_turn(note_id: UUID) -> None:
    """Writers of one note take turns from here to the end of the transaction. The row is read after this, not with it:
    what is joined to a row that was waited for may be as it was before."""
    ClinicalNote.objects.select_for_update().filter(pk=note_id).values_list("pk").first()


def lock_note(note_id: UUID) -> ClinicalNote:
    """Raises ClinicalNote.DoesNotExist."""
    take_turn(note_id)
    return ClinicalNote.objects.select_related("doctor__user", "patient__user", "appointment").get(pk=note_id)


def lock_own_draft(doctor: Doctor, note_id: UUID) -> ClinicalNote:
    """Raises NotAuthor, NoteIsFinal, NoteIsDamaged, ClinicalNote.DoesNotExist."""
    note = lock_note(note_id)
    if note.doctor_id != doctor.pk:
        raise NotAuthor
    if note.is_signed:
        raise NoteIsFinal
    if note.sections is UNREADABLE:
        raise NoteIsDamaged
    return note


@transaction.atomic
def save_note(*, doctor: Doctor, note_id: UUID, written: Written) -> ClinicalNote:
    """The next version; what equals the current one, as a repeated request does, adds none. Raises as lock_own_draft,
    StaleNote, TypedIsDamaged."""
    note = lock_own_draft(doctor, note_id)
    before = (note.sections, note.visit_on, note.appointment_id)
    note.sections, note.visit_on = _checked(written.sections), written.visit_on
    note.appointment = written.appointment
    is_new = before != (note.sections, note.visit_on, note.appointment_id)
    editor = written.editor
    if is_new and editor and editor.base_version != note.version:
        raise StaleNote
    if editor and editor.base_version == note.version:
        _copies_in(editor, note, gives_up_damaged=written.gives_up_typed).delete()
    if is_new:
        _save_version(note, NoteOrigin.DOCTOR)
        _log(doctor, AuditAction.UPDATE, note)
    return note


@transaction.atomic
def keep_working_copy(*, doctor: Doctor, note_id: UUID, sections: Sections, editor: Editor) -> bool:
    """What is typed and not saved. False when the note was saved elsewhere meanwhile: the text is kept all the same,
    to be compared. Raises as lock_own_draft, TypedIsDamaged, TooManyCopies."""
    note = lock_own_draft(doctor, note_id)
    _copies_in(editor, note).delete()
    if note.sections == sections:
        return True
    if note.working_copies.count() >= MOST_COPIES:
        raise TooManyCopies
    NoteWorkingCopy(
        note=note,
        patient=note.patient,
        editor=editor.id,
        base_version=editor.base_version,
        sections=_checked(sections),
        updated_at=timezone.now(),
    ).save(force_insert=True)
    return editor.base_version == note.version


@transaction.atomic
def drop_working_copy(*, doctor: Doctor, note_id: UUID, editor: Editor) -> None:
    """The words of one editor go unsaved. Raises as lock_own_draft, TypedIsDamaged."""
    _copies_in(editor, lock_own_draft(doctor, note_id)).delete()


@transaction.atomic
def sign_note(*, doctor: Doctor, note_id: UUID, base_version: int | None = None) -> ClinicalNote:
    """As it is shown now, it is final. Raises as lock_own_draft, StaleNote, NoteIsEmpty, TextIsUnsaved."""
    note = lock_own_draft(doctor, note_id)
    if base_version not in (None, note.version):
        raise StaleNote
    shown = dict(shown_sections(note))
    if not any(text.strip() for text in shown.values()):
        raise NoteIsEmpty
    if note.working_copies.exists():
        raise TextIsUnsaved
    if shown != note.sections:
        note.sections = shown
        _save_version(note, NoteOrigin.DOCTOR)
    note.status, note.signed_at = NoteStatus.SIGNED, timezone.now()
    note.save(update_fields=["status", "signed_at"])
    _log(doctor, AuditAction.UPDATE, note)
    return note


@transaction.atomic
def discard_note(*, doctor: Doctor, note_id: UUID) -> None:
    """A draft and all of its versions. Raises NotAuthor, NoteIsFinal; one that is damaged can go."""
    note = lock_note(note_id)
    if note.doctor_id != doctor.pk:
        raise NotAuthor
    if note.is_signed:
        raise NoteIsFinal
    _log(doctor, AuditAction.DELETE, note)
    note.delete()


@transaction.atomic
def add_addendum(*, doctor: Doctor, note_id: UUID, text: str) -> NoteAddendum:
    """What equals the newest one, as a repeated request does, is that one: none can be taken back. Raises NotAuthor,
    ClinicalNote.DoesNotExist, and NoteIsFinal while the note is a draft."""
    note = lock_note(note_id)
    if note.doctor_id != doctor.pk:
        raise NotAuthor
    if not note.is_signed:
        raise NoteIsFinal
    newest = note.addenda.last()
    if newest is not None and newest.text == text:
        return newest
    addendum = NoteAddendum(note=note, patient=note.patient, doctor=doctor, text=text, created_at=timezone.now())
    addendum.save(force_insert=True)
    _log(doctor, AuditAction.CREATE, note)
    return addendum


@transaction.atomic
def fill_note(
    *,
    note_id: UUID,
    sections: Mapping[str, str],
    sources: Sequence[Mapping[str, Any]],
    by_model: Collection[str] = frozenset(),
) -> frozenset[str]:
    """What a machine drafted goes where nothing is written, saved or not: words of the doctor's are never touched.
    Returns the sections that were filled: none when it had no place, or there is no such draft any more. `by_model`
    names those that a model wrote into. Those of `sources` that are named follow after the note's own."""
    note = ClinicalNote.objects.select_for_update(of=("self",)).filter(pk=note_id, status=NoteStatus.DRAFT).first()
    if note is None or note.sources is UNREADABLE:
        return frozenset()
    free = free_sections(note)
    filled = {name: text for name, text in sections.items() if text and name in free}
    merged = {**note.sections, **filled}
    if not filled or sum(map(len, merged.values())) > LONGEST_NOTE:
        return frozenset()
    named = set().union(*map(numbers_in, filled.values()))
    note.sections = merged
    note.sources = [*(note.sources or []), *(source for source in sources if source["number"] in named)]
    origin = NoteOrigin.RECORD if filled.keys().isdisjoint(by_model) else NoteOrigin.MODEL
    if note.drafted_by != NoteOrigin.MODEL:
        note.drafted_by = origin
    _save_version(note, origin)
    _carry_over(note, filled)
    return frozenset(filled)


def forget_abandoned(now: datetime | None = None) -> int:
    """Drafts of doctors who no longer care for the patient: nobody can open them, and nobody signs them any more."""
    old = ClinicalNote.objects.abandoned((now or timezone.now()) - ABANDONED_KEPT).values_list("pk", flat=True)[:BATCH]
    gone, _by_model = ClinicalNote.objects.filter(pk__in=list(old)).delete()
    return gone


def _copies_in(editor: Editor, note: ClinicalNote, *, gives_up_damaged: bool = False) -> QuerySet[NoteWorkingCopy]:
    """Whose words stand in the editor, to be deleted, with what is damaged where that is given up. What another editor
    has typed since its words were taken up is another row. Raises TypedIsDamaged, whoever typed it."""
    damaged = [copy.pk for copy in note.working_copies.all() if copy.sections is UNREADABLE]
    if damaged and not gives_up_damaged:
        raise TypedIsDamaged
    return note.working_copies.filter(Q(editor=editor.id) | Q(pk=editor.taken_up) | Q(pk__in=damaged))


def _carry_over(note: ClinicalNote, filled: Mapping[str, str]) -> None:
    for typed in note.working_copies.filter(base_version=note.version - 1):
        typed.sections, typed.base_version = {**typed.sections, **filled}, note.version
        typed.save(update_fields=["sections", "base_version"])


def _save_version(note: ClinicalNote, origin: NoteOrigin) -> None:
    note.version, note.updated_at = note.version + 1, timezone.now()
    note.save()
    _keep_version(note, origin)


def _keep_version(note: ClinicalNote, origin: NoteOrigin) -> None:
    NoteVersion(
        patient_id=note.patient_id,
        note=note,
        version=note.version,
        origin=origin,
        visit_on=note.visit_on,
        sections=note.sections,
        saved_at=note.updated_at,
    ).save(force_insert=True)


def _checked(sections: Sections) -> dict[str, str]:
    """Raises KeyError for a section that there is not, ValueError beyond LONGEST_NOTE: the doors have judged both."""
    if unknown := sections.keys() - set(SECTIONS):
        raise KeyError(min(unknown))
    if sum(map(len, sections.values())) > LONGEST_NOTE:
        raise ValueError("a note is too long")
    return {**empty_sections(), **sections}


def _log(doctor: Doctor, action: AuditAction, note: ClinicalNote) -> None:
    audit.record(
        doctor.user, action, category=AccessCategory.NOTES, purpose=AccessPurpose.CARE, patient_id=note.patient_id
    )
