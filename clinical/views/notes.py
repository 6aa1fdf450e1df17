"""The notes of one record: list, editor, signing, versions, addenda. Without script each works as a plain form."""

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinical.models import ClinicalNote
from clinical.models.notes import SECTIONS
from clinical.note_diff import SectionDiff, compare
from clinical.note_forms import AddendumForm, NoteForm, SectionsForm
from clinical.queries.notes import (
    Sections,
    empty_sections,
    facts_of,
    hidden_numbers,
    listed_notes,
    notes_of,
    opened,
    readable,
    shown_sections,
    version_sections,
    versions_of,
    visit_day,
    visit_to_write_about,
    without_lines,
)
from clinical.queries.patient_page import patient_banner
from clinical.services import notes as writing
from clinical.services.note_drafting import ask_for_draft
from clinical.services.notes import Written
from patients.access import actor_of, doctor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose, Doctor, Patient
from xinshou.encryption import UNREADABLE

NOTES_A_PAGE = 20


@dataclass(frozen=True)
class Opened:
    """Whose record, which note, and who looks."""

    doctor: Doctor
    patient: Patient
    note: ClinicalNote

    @property
    def is_own_draft(self) -> bool:
        return self.note.doctor_id == self.doctor.pk and not self.note.is_signed

    def is_signed_as(self, version: int) -> bool:
        """By the one who looks: a click that comes again."""
        own = self.note.doctor_id == self.doctor.pk
        return own and self.note.is_signed and self.note.version == version


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def note_list(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    """POST begins a note about the last visit, empty."""
    doctor, patient = _record(request, patient_id)
    if request.method == "POST":
        visit = visit_to_write_about(doctor, patient, timezone.now())
        written = Written(empty_sections(), visit_day(visit) if visit else None, visit)
        note = writing.begin_note(doctor=doctor, patient=patient, written=written)
        return redirect("clinical:note", patient_id=patient.pk, note_id=note.pk)
    page = Paginator(notes_of(doctor, patient), NOTES_A_PAGE).get_page(request.GET.get("page"))
    rows = listed_notes(opened(list(page.object_list)), patient)
    return render(request, "clinical/notes.html", _context(patient, page=page, rows=rows))


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def note(request: HttpRequest, patient_id: UUID, note_id: UUID) -> HttpResponse:
    """The editor of one's own draft; otherwise the note as it stands."""
    try:
        found = _open(request, patient_id, note_id)
    except Http404:
        return _gone(request)
    if found.is_own_draft and found.note.sections is not UNREADABLE:
        return _save(request, found) if request.method == "POST" else _editor(request, found)
    if request.method == "POST":
        return _refused(request, found)
    return _reading(request, found, AddendumForm(), 200)


@doctor_page
@require_POST
@transaction.atomic
def note_autosave(request: HttpRequest, patient_id: UUID, note_id: UUID) -> HttpResponse:
    """Kept here and not in the browser, where whoever takes the computer would find it."""
    found = _open(request, patient_id, note_id)
    form = SectionsForm(request.POST, sections=empty_sections(), base_version=1)
    if not form.is_valid() and form.errors.keys() != {"__all__"}:
        raise BadRequest
    state = "too-long" if form.errors else "kept"
    if form.is_valid():
        try:
            is_current = writing.keep_working_copy(
                doctor=found.doctor,
                note_id=note_id,
                sections=form.sections(),
                editor=form.opened_as(),
            )
        except (writing.NotAuthor, writing.NoteIsFinal, writing.NoteIsDamaged):
            state = "final"
        except writing.TypedIsDamaged:
            state = "damaged"
        except writing.TooManyCopies:
            state = "too-many"
        else:
            state = "kept" if is_current else "stale"
    return render(request, "clinical/_note_kept.html", {"state": state, "now": timezone.now()})


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def note_sign(request: HttpRequest, patient_id: UUID, note_id: UUID) -> HttpResponse:
    """What will be signed, as it will be read and printed; signing is the second step."""
    found = _open(request, patient_id, note_id)
    if request.method == "POST" and found.is_signed_as(_version_of(request)):
        return redirect("clinical:note", patient_id=patient_id, note_id=note_id)
    if not found.is_own_draft or found.note.sections is UNREADABLE:
        return _refused(request, found)
    if request.method != "POST":
        return _reading(request, found, None, 200, signing=True)
    try:
        writing.sign_note(doctor=found.doctor, note_id=note_id, base_version=_version_of(request))
    except writing.StaleNote:
        messages.warning(request, _("The note was changed meanwhile. Please read it again before you sign it."))
        return _reading(request, found, None, 409, signing=True)
    except (writing.NoteIsEmpty, writing.TextIsUnsaved):
        messages.error(request, _("Not signed: the note is empty, or holds text that is not saved yet."))
        return redirect("clinical:note", patient_id=patient_id, note_id=note_id)
    messages.success(request, _("Signed. The note is final; what comes later is an addendum."))
    return redirect("clinical:note", patient_id=patient_id, note_id=note_id)


@doctor_page
@require_POST
@transaction.atomic
def note_discard(request: HttpRequest, patient_id: UUID, note_id: UUID) -> HttpResponse:
    found = _open(request, patient_id, note_id)
    if not found.is_own_draft:
        return _refused(request, found)
    writing.discard_note(doctor=found.doctor, note_id=note_id)
    messages.success(request, _("The draft is deleted, with its versions."))
    return redirect("clinical:note_list", patient_id=patient_id)


@doctor_page
@require_POST
@transaction.atomic
def note_addendum(request: HttpRequest, patient_id: UUID, note_id: UUID) -> HttpResponse:
    found, form = _open(request, patient_id, note_id), AddendumForm(request.POST)
    if found.note.doctor_id != found.doctor.pk or not found.note.is_signed:
        return _refused(request, found)
    if not form.is_valid():
        return _reading(request, found, form, 400)
    added = writing.add_addendum(doctor=found.doctor, note_id=note_id, text=form.cleaned_data["content"])
    messages.success(request, _("Added below the note."))
    answer = redirect("clinical:note", patient_id=patient_id, note_id=note_id)
    answer["Location"] += f"#addendum-{added.pk}"
    return answer


@doctor_page
@require_safe
@transaction.atomic
def note_versions(request: HttpRequest, patient_id: UUID, note_id: UUID) -> HttpResponse:
    """One version beside the one before it; the newest unless ?version= names another."""
    found = _open(request, patient_id, note_id)
    note, rows = found.note, list(versions_of(found.note).defer("sections"))
    asked, hidden = request.GET.get("version", ""), hidden_numbers(note)
    place = next((number for number, row in enumerate(rows) if str(row.version) == asked), 0)
    after, *before = [version_sections(note, row, hidden) for row in rows[place : place + 2]]
    context = _context(found.patient, note=note, rows=rows, shown=rows[place], is_first=not before)
    context["diff"] = compare(before[0] if before else empty_sections(), after)
    return render(request, "clinical/note_versions.html", context)


def _record(request: HttpRequest, patient_id: UUID) -> tuple[Doctor, Patient]:
    doctor = doctor_of(actor_of(request))
    return doctor, open_patient(doctor.user, patient_id, AccessPurpose.CARE, AccessCategory.NOTES)


def _open(request: HttpRequest, patient_id: UUID, note_id: UUID) -> Opened:
    """Whoever writes waits for the writer before: what is found is what that one left."""
    doctor, patient = _record(request, patient_id)
    if request.method == "POST":
        writing.take_turn(note_id)
    found = get_object_or_404(notes_of(doctor, patient), pk=note_id)
    found.patient = patient
    return Opened(doctor, patient, found)


def _context(patient: Patient, **more: Any) -> dict[str, Any]:
    return {"banner": patient_banner(patient), "nav": "patients", "tab": "notes", **more}


def _editor(request: HttpRequest, found: Opened) -> HttpResponse:
    """With what was typed last and not saved; what other editors have kept comes after that. Where another device has
    saved meanwhile, both are shown."""
    note, copies = found.note, list(found.note.working_copies.order_by("-updated_at"))
    saved, is_damaged = shown_sections(note), any(copy.sections is UNREADABLE for copy in copies)
    if is_damaged or not copies:
        form = NoteForm(doctor=found.doctor, note=note, sections=saved)
        return _edit(request, found, form, 200, is_typed_damaged=is_damaged)
    typed = copies[0]
    kept = without_lines(readable(typed.sections), hidden_numbers(note))
    form = NoteForm(doctor=found.doctor, note=note, sections=kept, taken_up=typed.pk)
    other = compare(saved, kept) if typed.base_version != note.version else None
    return _edit(request, found, form, 200, other=other, kept_at=typed.updated_at)


def _save(request: HttpRequest, found: Opened) -> HttpResponse:
    note, doctor = found.note, found.doctor
    form = NoteForm(request.POST, doctor=doctor, note=note, sections=shown_sections(note))
    if not form.is_valid():
        return _edit(request, found, form, 400)
    then = request.POST.get("then")
    if then == "drop":
        return _drop(found, form)
    try:
        written = replace(form.written(), gives_up_typed=then == "give-up")
        saved = writing.save_note(doctor=doctor, note_id=note.pk, written=written)
    except writing.TypedIsDamaged:
        return _edit(request, found, form, 409, is_typed_damaged=True)
    except writing.StaleNote:
        form.take_version(note.version)
        return _edit(request, found, form, 409, other=compare(shown_sections(note), form.sections()))
    if then == "sign":
        return redirect("clinical:note_sign", patient_id=found.patient.pk, note_id=note.pk)
    if then == "draft":
        ask_for_draft(doctor=doctor, note=saved, language=get_language() or settings.LANGUAGE_CODE)
    else:
        messages.success(request, _("Saved as version %(number)d.") % {"number": saved.version})
    return redirect("clinical:note", patient_id=found.patient.pk, note_id=note.pk)


def _drop(found: Opened, form: NoteForm) -> HttpResponse:
    with suppress(writing.TypedIsDamaged):
        writing.drop_working_copy(doctor=found.doctor, note_id=found.note.pk, editor=form.opened_as())
    return redirect("clinical:note", patient_id=found.patient.pk, note_id=found.note.pk)


def _edit(
    request: HttpRequest,
    found: Opened,
    form: NoteForm,
    status: int,
    *,
    other: list[SectionDiff] | None = None,
    **more: Any,
) -> HttpResponse:
    """`other`: what the saved version has, beside what stands in the form."""
    context = _context(found.patient, note=found.note, form=form, other=other, **more)
    context["facts"], context["section_fields"] = facts_of(found.note), [form[name] for name in SECTIONS]
    return render(request, "clinical/note_edit.html", context, status=status)


def _reading(
    request: HttpRequest, found: Opened, form: AddendumForm | None, status: int, *, signing: bool = False
) -> HttpResponse:
    note = found.note
    sections = [(name, text) for name, text in shown_sections(note).items() if text.strip()]
    context = _context(found.patient, note=note, sections=sections, facts=facts_of(note), signing=signing)
    context["form"] = form if note.is_signed and note.doctor_id == found.doctor.pk else None
    context["unsaved"] = _unsaved(request, shown_sections(note))
    return render(request, "clinical/note.html", context, status=status)


def _unsaved(request: HttpRequest, shown: Sections) -> list[tuple[str, str]]:
    """What was sent and stands nowhere: its writer sees it once more."""
    sent = [(name, request.POST.get(name, "").replace("\r\n", "\n")) for name in SECTIONS]
    return [(name, text) for name, text in sent if text.strip() and text != shown[name]]


def _gone(request: HttpRequest) -> HttpResponse:
    """The same for a note that was deleted meanwhile, a patient who has left and what never was the doctor's."""
    unsaved = _unsaved(request, empty_sections())
    if not unsaved:
        raise Http404
    return render(request, "clinical/note_gone.html", {"nav": "patients", "unsaved": unsaved}, status=404)


def _refused(request: HttpRequest, found: Opened) -> HttpResponse:
    """Somebody else's note is not to be changed; what is signed is shown as it is, and nothing was stored."""
    if found.note.doctor_id != found.doctor.pk:
        raise PermissionDenied
    messages.warning(request, _("This is not possible in the present state of the note. Nothing was changed."))
    return _reading(request, found, AddendumForm(), 409)


def _version_of(request: HttpRequest) -> int:
    try:
        return int(request.POST.get("base_version", ""))
    except ValueError:
        raise BadRequest from None


VERBS = {
    "autosave": note_autosave,
    "sign": note_sign,
    "discard": note_discard,
    "addendum": note_addendum,
    "versions": note_versions,
}
