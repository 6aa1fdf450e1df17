"""A patient's safety plan on a page of its own: to read, to print, and to propose a change to."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from clinical.models import SafetyPlan
from clinical.plan_forms import SafetyPlanProposalForm
from clinical.queries.patient_page import patient_banner
from clinical.queries.safety_plans import current_safety_plan, plan_page, version_of
from clinical.services.safety_plans import StaleVersion, propose_safety_plan
from patients.access import actor_of, doctor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose, Doctor, Patient


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def safety_plan(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    patient = open_patient(doctor.user, patient_id, AccessPurpose.CARE, AccessCategory.SAFETY_PLAN)
    plan = current_safety_plan(patient)
    form = SafetyPlanProposalForm(request.POST if request.method == "POST" else None, plan=plan)
    if not form.is_bound:
        return _page(request, doctor, patient, plan, form, 200)
    if not form.is_valid():
        return _page(request, doctor, patient, plan, form, 400)
    try:
        propose_safety_plan(patient=patient, doctor=doctor, **_proposal(form))
    except StaleVersion:
        form.add_error(None, _("The plan was changed meanwhile. It is shown here as it is now: please look again."))
        form.take_version(version_of(plan))
        return _page(request, doctor, patient, plan, form, 409)
    messages.success(request, _("Your proposal waits for the patient. Until it is accepted the plan stays as it is."))
    return redirect("clinical:safety_plan", patient_id=patient.pk)


def _proposal(form: SafetyPlanProposalForm) -> dict[str, Any]:
    data = form.cleaned_data
    return {"base_version": data["base_version"], "steps": form.steps(), "message": data["message"] or None}


def _page(
    request: HttpRequest,
    doctor: Doctor,
    patient: Patient,
    plan: SafetyPlan | None,
    form: SafetyPlanProposalForm,
    status: int,
) -> HttpResponse:
    context = {
        "banner": patient_banner(patient),
        "plan": plan_page(patient, doctor, plan),
        "form": form,
        "nav": "patients",
    }
    return render(request, "clinical/safety_plan.html", context, status=status)
