from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from clinical.queries.availability import availability_of
from clinical.services.availability import SETTINGS, HoursOverlap, set_availability
from clinical.visit_forms import AvailabilityForm
from patients.access import actor_of, doctor_of, doctor_page
from patients.models import Doctor


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def availability(request: HttpRequest) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    initial = AvailabilityForm.initial_of(availability_of(doctor))
    form = AvailabilityForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid() and _saved(form, doctor):
        messages.success(request, _("Your hours have been saved. Visits that are booked stay as they are."))
        return redirect("clinical:availability")
    context: dict[str, Any] = {"form": form, "timezone_name": doctor.timezone, "nav": "calendar"}
    return render(request, "clinical/availability.html", context, status=400 if form.is_bound else 200)


def _saved(form: AvailabilityForm, doctor: Doctor) -> bool:
    data = form.cleaned_data
    try:
        set_availability(
            doctor,
            settings={name: data[name] for name in SETTINGS},
            weekly=data["weekly"],
            exceptions=data["exceptions"],
        )
    except HoursOverlap as overlap:
        form.add_error("other_days" if overlap.field == "exceptions" else None, _("Hours of one day overlap."))
        return False
    return True
