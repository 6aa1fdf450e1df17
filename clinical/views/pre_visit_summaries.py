"""What a patient prepared for a visit, on a page of its own."""

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from clinical.queries.patient_page import patient_banner
from clinical.queries.pre_visit_summaries import sections_of, summaries_of, turns_are_shared
from clinical.services.pre_visit_summaries import note_doctor_view
from patients.access import actor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose


@doctor_page
@require_safe
@transaction.atomic
def pre_visit_summary(request: HttpRequest, patient_id: UUID, summary_id: UUID) -> HttpResponse:
    patient = open_patient(actor_of(request), patient_id, AccessPurpose.CARE, AccessCategory.CHAT)
    summary = get_object_or_404(summaries_of(patient), pk=summary_id)
    note_doctor_view(summary)
    context = {
        "banner": patient_banner(patient),
        "summary": summary,
        "sections": sections_of(summary),
        "turns_shared": turns_are_shared(patient.pk),
        "earlier": summaries_of(patient).exclude(pk=summary.pk)[:20],
        "nav": "patients",
    }
    return render(request, "clinical/pre_visit_summary.html", context)
