"""Who is on call: the people whom risk events reach when nobody else is there."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from patients.access import actor_of, doctor_of, doctor_page
from patients.forms import OnCallShiftForm
from patients.models import Doctor, OnCallShift
from patients.queries import shifts_from
from patients.services.on_call import ShiftRefused, add_shift, end_shift

REFUSALS = {
    "ends-before-start": ("ends_at", gettext_lazy("The end must be after the start.")),
    "too-long": ("ends_at", gettext_lazy("At most 7 days. Enter several shifts for more.")),
    "over": ("ends_at", gettext_lazy("This time is over.")),
    "too-far": ("starts_at", gettext_lazy("At most a year ahead.")),
}


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def on_call(request: HttpRequest) -> HttpResponse:
    """Times are in the reader's zone, which the page names."""
    doctor = doctor_of(actor_of(request))
    form = OnCallShiftForm(request.POST if request.method == "POST" else None, doctor=doctor)
    if form.is_bound and form.is_valid() and _added(form, doctor):
        messages.success(request, _("The shift has been entered."))
        return redirect("patients:on_call")
    return render(request, "patients/on_call.html", _context(doctor, form), status=400 if form.is_bound else 200)


def _added(form: OnCallShiftForm, by: Doctor) -> bool:
    data = form.cleaned_data
    try:
        add_shift(doctor=data["doctor"], starts_at=data["starts_at"], ends_at=data["ends_at"], by=by)
    except ShiftRefused as refused:
        form.add_error(*_refusal(refused))
        return False
    return True


def _refusal(refused: ShiftRefused) -> tuple[str, str]:
    """The field and the words."""
    if refused.other is None:
        field, text = REFUSALS[refused.code]
        return field, str(text)
    start, end = (
        date_format(timezone.localtime(moment), "DATETIME_FORMAT")
        for moment in (refused.other.starts_at, refused.other.ends_at)
    )
    words = _("Overlaps with a shift of the same person: %(start)s to %(end)s.") % {"start": start, "end": end}
    return "starts_at", words


def _context(doctor: Doctor, form: OnCallShiftForm) -> dict[str, Any]:
    now = timezone.now()
    shifts = shifts_from(now)
    return {
        "form": form,
        "running": [shift for shift in shifts if shift.starts_at <= now],
        "upcoming": [shift for shift in shifts if shift.starts_at > now],
        "timezone_name": doctor.timezone,
        "nav": "on-call",
    }


@doctor_page
@require_POST
def on_call_end(request: HttpRequest, shift_id: int) -> HttpResponse:
    shift = OnCallShift.objects.filter(pk=shift_id).first()
    if shift is None:
        raise Http404
    if end_shift(shift=shift, by=doctor_of(actor_of(request))):
        messages.success(request, _("The shift has been ended."))
    else:
        messages.warning(request, _("This shift is over already."))
    return redirect("patients:on_call")
