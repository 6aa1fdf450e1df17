"""Holiday cover: name a colleague, see whom one covers, end it early."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from patients import audit
from patients.access import actor_of, doctor_of, doctor_page
from patients.cover_form import CoverForm
from patients.models import Doctor
from patients.queries import covered_patients, covers_of
from patients.services.covers import end_cover
from patients.step_up import fresh_page


@doctor_page
@require_http_methods(["GET", "HEAD"])
@transaction.atomic
def cover_list(request: HttpRequest) -> HttpResponse:
    """The list of names is a look at the colleague's caseload, and is logged as one."""
    doctor = doctor_of(actor_of(request))
    return render(request, "patients/covers.html", _context(doctor, CoverForm(doctor)))


@doctor_page
@require_POST
@fresh_page
def cover_create(request: HttpRequest) -> HttpResponseBase:
    doctor = doctor_of(actor_of(request))
    form = CoverForm(doctor, request.POST)
    if form.is_valid():
        messages.success(request, _("Entered. Your patients can read who covers for you."))
        return redirect("patients:cover_list")
    with transaction.atomic():
        return render(request, "patients/covers.html", _context(doctor, form), status=400)


@doctor_page
@require_POST
def cover_end(request: HttpRequest, cover_id: UUID) -> HttpResponse:
    if not end_cover(cover_id=cover_id, by=doctor_of(actor_of(request))):
        raise Http404
    messages.success(request, _("The cover has been ended."))
    return redirect("patients:cover_list")


def _context(doctor: Doctor, form: CoverForm) -> dict[str, Any]:
    covered = covered_patients(doctor)
    audit.record_caseload(doctor.user, [patient.pk for patient in covered])
    return {
        "form": form,
        "covers": covers_of(doctor),
        "covered": covered,
        "doctor": doctor,
        "timezone_name": doctor.timezone,
        "nav": "on-call",
    }
