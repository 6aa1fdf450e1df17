"""A doctor's notes about a patient: drafts that only their author sees, signed notes that stay as they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView
from clinical.api.note_schemas import (
    AddendumBody,
    ClinicalNoteResponse,
    NoteAddendumResponse,
    NoteBody,
    NoteChange,
    NoteQuery,
    NoteVersionResponse,
)
from clinical.models import Appointment, ClinicalNote
from clinical.queries.notes import (
    addendum_body,
    empty_sections,
    find_note,
    note_bodies,
    note_body,
    note_etag,
    notes_of,
    readable,
    version_rows,
    versions_of,
    visit_day,
    visits_of,
)
from clinical.services import notes
from clinical.services.notes import Written
from patients.access import open_patient
from patients.api.requests import person
from patients.models import AccessCategory, AccessPurpose, Doctor, Patient
from patients.models.zones import zone_of
from xinshou.api.etags import check_if_match, etag_response
from xinshou.api.problems import Problem, invalid
from xinshou.api.schemas import page_of
from xinshou.api.serializers import parse_body, parse_query
from xinshou.api.views import page


@contextmanager
def refusing() -> Iterator[None]:
    """What a service refuses, as a problem."""
    try:
        yield
    except ClinicalNote.DoesNotExist:
        raise Http404 from None
    except notes.NotAuthor:
        raise Problem(403, "not-author") from None
    except (notes.NoteIsFinal, notes.NoteIsDamaged, notes.NoteIsEmpty, notes.TextIsUnsaved):
        raise Problem(400, "invalid-state") from None


class NoteListView(DoctorView):
    @extend_schema(parameters=[NoteQuery], responses=page_of(ClinicalNoteResponse))
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        asked = parse_query(request, NoteQuery)
        patient = self.open(request, patient_id, AccessCategory.NOTES)
        found, limit, offset = notes_of(self.doctor(request), patient), asked["limit"], asked["offset"]
        rows = note_bodies(found[offset : offset + limit], patient)
        return page(rows, total=found.count(), limit=limit, offset=offset)

    @extend_schema(request=NoteBody, responses={201: ClinicalNoteResponse})
    @transaction.atomic
    def post(self, request: Request, patient_id: UUID) -> Response:
        patient, doctor = self.open(request, patient_id, AccessCategory.NOTES), self.doctor(request)
        sent = parse_body(request, NoteBody)
        visit = _visit(doctor, patient, sent.get("appointment_id"))
        written = Written(_sections(sent) or empty_sections(), _day(doctor, sent.get("visit_date"), visit), visit)
        note = notes.begin_note(doctor=doctor, patient=patient, written=written)
        return etag_response(request, note_body(note), etag=note_etag(note), status=201)


class NoteView(DoctorView):
    """The base of everything about one note: 404 unless the doctor may read it, logged."""

    def check_door(self, request: Request, **kwargs: Any) -> None:
        if find_note(self.doctor(request), kwargs["note_id"]) is None:
            raise Http404

    def note(self, request: Request, note_id: UUID) -> ClinicalNote:
        note = find_note(self.doctor(request), note_id)
        if note is None:
            raise Http404
        note.patient = open_patient(person(request), note.patient_id, AccessPurpose.CARE, AccessCategory.NOTES)
        return note

    def checked(self, request: Request, note_id: UUID, *, must_match: bool = False) -> ClinicalNote:
        """Locked, and as If-Match names it. Raises 412 `stale-version`; 428 where a writer has to say what was read."""
        self.note(request, note_id)
        with refusing():
            note = notes.lock_note(note_id)
        if note.doctor_id != self.doctor(request).pk:
            raise Problem(403, "not-author")
        if must_match and "If-Match" not in request.headers:
            raise Problem(428, "if-match-required")
        check_if_match(request, note_etag(note))
        return note


class OneNoteView(NoteView):
    @extend_schema(responses=ClinicalNoteResponse)
    @transaction.atomic
    def get(self, request: Request, note_id: UUID) -> Response:
        note = self.note(request, note_id)
        return etag_response(request, note_body(note), etag=note_etag(note))

    @extend_schema(request=NoteChange, responses=ClinicalNoteResponse)
    @transaction.atomic
    def put(self, request: Request, note_id: UUID) -> Response:
        note, sent, doctor = self.checked(request, note_id), parse_body(request, NoteChange), self.doctor(request)
        visit = note.appointment
        if "appointment_id" in sent:
            visit = _visit(doctor, note.patient, sent["appointment_id"])
        day = _day(doctor, sent["visit_date"], None) if "visit_date" in sent else note.visit_on
        written = Written(_sections(sent) or readable(note.sections), day, visit)
        with refusing():
            saved = notes.save_note(doctor=doctor, note_id=note_id, written=written)
        return etag_response(request, note_body(saved), etag=note_etag(saved))

    @extend_schema(request=None, responses={204: None})
    @transaction.atomic
    def delete(self, request: Request, note_id: UUID) -> Response:
        self.checked(request, note_id)
        with refusing():
            notes.discard_note(doctor=self.doctor(request), note_id=note_id)
        return Response(status=204)


class SignNoteView(NoteView):
    @extend_schema(request=None, responses=ClinicalNoteResponse)
    @transaction.atomic
    def post(self, request: Request, note_id: UUID) -> Response:
        """If-Match is required: nobody signs what they have not read."""
        self.checked(request, note_id, must_match=True)
        with refusing():
            signed = notes.sign_note(doctor=self.doctor(request), note_id=note_id)
        return etag_response(request, note_body(signed), etag=note_etag(signed))


class NoteVersionListView(NoteView):
    @extend_schema(parameters=[NoteQuery], responses=page_of(NoteVersionResponse))
    @transaction.atomic
    def get(self, request: Request, note_id: UUID) -> Response:
        asked, note = parse_query(request, NoteQuery), self.note(request, note_id)
        found, limit, offset = versions_of(note), asked["limit"], asked["offset"]
        rows = version_rows(note, found[offset : offset + limit])
        return page(rows, total=found.count(), limit=limit, offset=offset)


class AddendumView(NoteView):
    @extend_schema(request=AddendumBody, responses={201: NoteAddendumResponse})
    @transaction.atomic
    def post(self, request: Request, note_id: UUID) -> Response:
        self.note(request, note_id)
        text = parse_body(request, AddendumBody)["content"]
        with refusing():
            addendum = notes.add_addendum(doctor=self.doctor(request), note_id=note_id, text=text)
        return Response(addendum_body(addendum), status=201)


def _sections(sent: dict[str, Any]) -> dict[str, str] | None:
    if "content" in sent:
        return empty_sections() | {"text": sent["content"]}
    return empty_sections() | sent["sections"] if "sections" in sent else None


def _visit(doctor: Doctor, patient: Patient, appointment_id: UUID | None) -> Appointment | None:
    if appointment_id is None:
        return None
    visit = visits_of(doctor, patient, timezone.now()).filter(pk=appointment_id).first()
    if visit is None:
        raise Http404
    return visit


def _day(doctor: Doctor, sent: date | None, visit: Appointment | None) -> date | None:
    """Of the visit, where no other day is given."""
    with timezone.override(zone_of(doctor.timezone)):
        if sent is None:
            return visit_day(visit) if visit else None
        if sent > timezone.localdate():
            raise invalid("visit_date", "future-date")
    return sent
