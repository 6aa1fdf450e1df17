"""A doctor brings in a patient."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from patients.access import actor_of, doctor_of, doctor_page
from patients.forms import PatientCreateForm
from patients.services.accounts import invite_patient


@never_cache
@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def patient_create(request: HttpRequest) -> HttpResponse:
    """The activation code is in this answer only, so it is not kept for a redirect."""
    doctor = doctor_of(actor_of(request))
    form = PatientCreateForm(request.POST or None, initial={"timezone": doctor.timezone})
    if request.method != "POST" or not form.is_valid():
        status = 400 if request.method == "POST" else 200
        return render(request, "patients/patient_create.html", {"form": form, "nav": "patients"}, status=status)
    invited = invite_patient(doctor=doctor, email=form.cleaned_data["email"] or None, profile=form.profile_fields())
    context = {
        "display_name": invited.user.patient.display_name,
        "username": invited.user.username,
        "activation_code": invited.code.text,
        "activation_expires_at": invited.code.expires_at,
        "patient_id": invited.user.patient.pk,
        "nav": "patients",
    }
    return render(request, "patients/patient_created.html", context)
