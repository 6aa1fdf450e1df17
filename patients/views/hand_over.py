from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from patients import audit
from patients.access import actor_of, doctor_of, doctor_page
from patients.hand_over_form import HandOverForm


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest) -> HttpResponse:
    """The list of names is a look at the caseload, and is logged as one."""
    doctor = doctor_of(actor_of(request))
    form = HandOverForm(doctor, request.POST if request.method == "POST" else None)
    audit.record_caseload(doctor.user, [patient.pk for patient in form.patients.values()])
    if form.is_bound and form.is_valid():
        messages.success(request, _("The patient is asked. Until they accept, you stay their doctor."))
        return redirect("patients:hand_over")
    context = {"form": form, "nav": "connections"}
    return render(request, "patients/hand_over.html", context, status=400 if form.is_bound else 200)
