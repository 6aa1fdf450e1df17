"""How far the draft of a note is, for a page that waits; it is asked for in the note's own form."""

from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRefresh
from django_htmx.middleware import HtmxDetails

from chat.services.note_drafts import newest_draft
from clinical.models import ClinicalNote
from clinical.queries.notes import notes_of
from patients.access import actor_of, doctor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose


@doctor_page
@require_safe
def note_draft(request: HttpRequest, patient_id: UUID, note_id: UUID) -> HttpResponse:
    """204 while it is being made, and the facts on record once that has taken too long; then the page loads anew."""
    wish = newest_draft(_own_note(request, patient_id, note_id))
    if wish is None:
        raise Http404
    if not HtmxDetails(request):
        return redirect("clinical:note", patient_id=patient_id, note_id=note_id)
    return HttpResponse(status=204) if wish.is_waiting else HttpResponseClientRefresh()


@transaction.atomic
def _own_note(request: HttpRequest, patient_id: UUID, note_id: UUID) -> ClinicalNote:
    doctor = doctor_of(actor_of(request))
    patient = open_patient(doctor.user, patient_id, AccessPurpose.CARE, AccessCategory.NOTES)
    return get_object_or_404(notes_of(doctor, patient).filter(doctor=doctor), pk=note_id)
