from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from patients.access import actor_of, doctor_of, doctor_page
from patients.forms import DoctorProfileForm
from patients.services.profiles import update_doctor_profile


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    form = DoctorProfileForm(request.POST or None, instance=doctor)
    if request.method == "POST" and form.is_valid():
        update_doctor_profile(doctor=doctor, changes=form.changes())
        messages.success(request, _("Your profile has been saved."))
        return redirect("patients:profile")
    context = {"form": form, "doctor_username": actor_of(request).get_username(), "nav": "profile"}
    return render(request, "patients/profile_form.html", context, status=400 if form.is_bound else 200)
