"""Questionnaires that are asked for again and again, on the patient's page."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from clinical.models import AssessmentSchedule
from clinical.queries.patient_page import patient_banner
from clinical.queries.schedules import due_for
from clinical.services.schedules import create_schedule, end_schedule
from clinical.visit_forms import ScheduleForm
from patients.access import actor_of, doctor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose
from xinshou.api.problems import Problem


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def schedules(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    form = ScheduleForm(request.POST if request.method == "POST" else None)
    with transaction.atomic():
        patient = open_patient(doctor.user, patient_id, AccessPurpose.CARE, AccessCategory.ASSESSMENTS)
        if form.is_bound and form.is_valid():
            try:
                create_schedule(doctor, patient, **form.cleaned_data)
                messages.success(request, _("The questionnaire is scheduled."))
                return redirect("clinical:schedules", patient_id=patient.pk)
            except Problem:
                form.add_error("instrument_code", _("This questionnaire is scheduled in this way already."))
        context = {
            "banner": patient_banner(patient),
            "form": form,
            "dues": due_for(patient),
            "back": f"{reverse('clinical:patient_detail', args=[patient.pk])}?tab=assessments",
            "nav": "patients",
        }
        return render(request, "clinical/schedules.html", context, status=400 if form.is_bound else 200)


@doctor_page
@require_POST
@transaction.atomic
def schedule_end(request: HttpRequest, schedule_id: UUID) -> HttpResponse:
    schedule = AssessmentSchedule.objects.filter(pk=schedule_id).select_related("patient").first()
    if schedule is None:
        raise Http404
    actor = actor_of(request)
    open_patient(actor, schedule.patient_id, AccessPurpose.CARE, AccessCategory.ASSESSMENTS)
    end_schedule(schedule, actor=actor)
    messages.success(request, _("The schedule has ended. What was filled in stays."))
    return redirect("clinical:schedules", patient_id=schedule.patient_id)
