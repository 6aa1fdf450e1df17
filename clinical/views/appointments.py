"""One visit: to book, to read, to change, to close. A refused form keeps its words; what overlaps is named."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinical.models import Appointment, AppointmentParty, AppointmentStatus, AppointmentVerb
from clinical.queries.contact_preferences import before_reaching_out
from clinical.queries.patient_page import patient_banner
from clinical.services.appointments import (
    TIME_MESSAGES,
    Booking,
    Overlap,
    book,
    cancel,
    change,
    complete,
    confirm,
    mark_no_show,
    open_appointment,
)
from clinical.visit_forms import BookingForm, CancellationForm, ChangeForm, CompletionForm, version_of
from clinical.visit_times import TimeRefused, instants_of
from patients import audit
from patients.access import actor_of, doctor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose, Doctor, Patient, User
from patients.models.zones import zone_of
from xinshou.api.problems import Problem
from xinshou.encryption import prefetch_keys

REFUSALS = {
    "past-date": gettext_lazy("Choose a time that is still to come."),
    "invalid-state": gettext_lazy("The visit was closed meanwhile: this is not possible any more."),
}


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def appointment_create(request: HttpRequest) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    form = BookingForm(
        request.POST if request.method == "POST" else None, patients=_caseload(request, doctor), initial=_asked(request)
    )
    if form.is_bound and form.is_valid() and (visit := _booked(form, doctor)):
        messages.success(request, _("The visit has been booked."))
        return redirect("clinical:appointment", appointment_id=visit.pk)
    context = {
        "form": form,
        "person": form.patients.get(str(form["patient"].value())),
        "now": timezone.now(),
        "timezone_name": doctor.timezone,
        "nav": "calendar",
    }
    return render(request, "clinical/appointment_create.html", context, status=400 if form.is_bound else 200)


@transaction.atomic
def _caseload(request: HttpRequest, doctor: Doctor) -> list[Patient]:
    patients = list(Patient.objects.cared_for_by(doctor).select_related("user"))
    prefetch_keys(patient.pk for patient in patients)
    audit.record_caseload(actor_of(request), [patient.pk for patient in patients])
    return patients


def _asked(request: HttpRequest) -> dict[str, Any]:
    """Only ids and times stand in an address."""
    day = request.GET.get("date", "")
    return {"patient": request.GET.get("patient", ""), "appointment_date": day or timezone.localdate().isoformat()}


def _booked(form: BookingForm, doctor: Doctor) -> Appointment | None:
    patient = form.cleaned_data["patient"]
    status = AppointmentStatus.CONFIRMED if form.cleaned_data["confirmed"] else AppointmentStatus.PENDING

    def work() -> Appointment:
        open_patient(doctor.user, patient.pk, AccessPurpose.CARE, AccessCategory.APPOINTMENTS)
        starts_at, ends_at = instants_of(*form.times(), zone_of(doctor.timezone))
        booking = Booking(starts_at, ends_at, AppointmentParty.DOCTOR, status=status, words=form.words())
        return book(doctor, patient, booking, actor=doctor.user)

    return _tried(form, doctor, work)


def _tried(form: forms.Form, doctor: Doctor, work: Callable[[], Appointment]) -> Appointment | None:
    """None, with the reason beside the field, when it is refused; then nothing is stored."""
    try:
        with transaction.atomic():
            return work()
    except TimeRefused as refused:
        form.add_error(refused.field, str(TIME_MESSAGES[refused.code]))
    except Overlap as overlap:
        form.add_error("start_time", _overlap_words(overlap.other, doctor))
    except Problem as problem:
        words = REFUSALS.get(problem.code) or problem.errors[0]["message"]
        form.add_error("appointment_date" if problem.code != "invalid-state" else None, str(words))
    return None


def _overlap_words(other: Appointment | None, doctor: Doctor) -> str:
    """Another doctor's visit is named by nothing but its being there."""
    if other is None or other.doctor_id != doctor.pk or other.patient.primary_doctor_id != doctor.pk:
        return _("The patient has another visit at this time.")
    start, end = (time_format(timezone.localtime(moment).time(), "H:i") for moment in (other.starts_at, other.ends_at))
    return _("Overlaps with the visit of %(name)s, %(day)s, %(start)s to %(end)s.") % {
        "name": other.patient.display_name,
        "day": date_format(timezone.localtime(other.starts_at), "DATE_FORMAT"),
        "start": start,
        "end": end,
    }


@doctor_page
@require_safe
@transaction.atomic
def appointment(request: HttpRequest, appointment_id: UUID) -> HttpResponse:
    return _show(request, open_appointment(actor_of(request), appointment_id), {}, 200)


def _show(request: HttpRequest, visit: Appointment, refused: dict[str, forms.Form], status: int) -> HttpResponse:
    """The page also says how the patient may be reached, which is a read of the profile."""
    open_patient(actor_of(request), visit.patient_id, AccessPurpose.CARE, AccessCategory.PROFILE)
    context = {
        "visit": visit,
        "banner": patient_banner(visit.patient),
        "reach_out": before_reaching_out(visit.patient),
        "forms": _forms(visit) | refused,
        "timezone_name": visit.doctor.timezone,
        "nav": "calendar",
    }
    return render(request, "clinical/appointment.html", context, status=status)


def _forms(visit: Appointment) -> dict[str, forms.Form]:
    """What can be done with the visit now, by the name of its address."""
    offered = {verb.name.lower(): form() for verb, form in VERB_FORMS.items() if visit.allows(verb)}
    if not visit.is_cancellable:
        offered.pop("cancel", None)
    if visit.status not in (AppointmentStatus.CANCELLED, AppointmentStatus.COMPLETED):
        offered["change"] = ChangeForm.of(visit)
    return offered


VERB_FORMS: dict[AppointmentVerb, type[forms.Form]] = {
    AppointmentVerb.CONFIRM: forms.Form,
    AppointmentVerb.COMPLETE: CompletionForm,
    AppointmentVerb.NO_SHOW: forms.Form,
    AppointmentVerb.CANCEL: CancellationForm,
}


@dataclass(frozen=True)
class Act:
    """What one button of the page does; `said` is shown afterwards."""

    form: Callable[[Appointment, Any], forms.Form]
    work: Callable[[Appointment, Any, User], Appointment]
    said: str | Promise


def _changed(visit: Appointment, form: ChangeForm, actor: User) -> Appointment:
    """A time that stays is not read again: it may be one that nobody could type now."""
    changes = form.words()
    if form.moves():
        changes["starts_at"], changes["ends_at"] = instants_of(*form.times(), zone_of(visit.doctor.timezone))
    return change(visit, changes, actor=actor)


ACTS = {
    "confirm": Act(
        lambda _visit, data: forms.Form(data),
        lambda visit, _form, actor: confirm(visit, actor=actor),
        gettext_lazy("The visit is confirmed."),
    ),
    "complete": Act(
        lambda _visit, data: CompletionForm(data),
        lambda visit, form, actor: complete(
            visit, completion_notes=form.cleaned_data["completion_notes"] or None, actor=actor
        ),
        gettext_lazy("The visit is completed."),
    ),
    "no_show": Act(
        lambda _visit, data: forms.Form(data),
        lambda visit, _form, actor: mark_no_show(visit, actor=actor),
        gettext_lazy("Noted: the patient did not come."),
    ),
    "cancel": Act(
        lambda _visit, data: CancellationForm(data),
        lambda visit, form, actor: cancel(
            visit, by=AppointmentParty.DOCTOR, cancel_reason=form.cleaned_data["cancel_reason"] or None, actor=actor
        ),
        gettext_lazy("The visit is cancelled."),
    ),
    "change": Act(ChangeForm.of, _changed, gettext_lazy("The changes have been saved.")),
}


@doctor_page
@require_POST
def act(request: HttpRequest, appointment_id: UUID, name: str) -> HttpResponse:
    """Carries out one of ACTS, or shows the page again with what was typed."""
    actor, doing = actor_of(request), ACTS[name]
    with transaction.atomic():
        visit = open_appointment(actor, appointment_id, to_change=True)
        form = doing.form(visit, request.POST)
        fresh = name != "change" or request.POST.get("version") == version_of(visit)
        if fresh and form.is_valid() and _tried(form, visit.doctor, lambda: doing.work(visit, form, actor)):
            messages.success(request, str(doing.said))
            return redirect("clinical:appointment", appointment_id=visit.pk)
    return _show_again(request, appointment_id, name, form, fresh=fresh)


@transaction.atomic
def _show_again(
    request: HttpRequest, appointment_id: UUID, name: str, form: forms.Form, *, fresh: bool
) -> HttpResponse:
    """The row is read anew: a refused change has touched the one in memory. Somebody who saw an older state gets the
    present one, and their words with the present version, so that a second look is enough."""
    visit = open_appointment(actor_of(request), appointment_id)
    if not fresh:
        form.data = {**request.POST.dict(), "version": version_of(visit)}
        form.errors.pop("version", None)
        form.add_error(None, _("The visit was changed meanwhile. It is shown above as it is now: please look again."))
    return _show(request, visit, {name: form}, 400 if fresh else 409)
