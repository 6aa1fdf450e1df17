"""A patient's record, one part at a time."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clinical.crisis_resources import crisis_cards
from clinical.models import CheckIn, PreVisitSummary
from clinical.queries import questionnaires
from clinical.queries.boundaries import topics_of
from clinical.queries.contact_preferences import before_reaching_out
from clinical.queries.patient_page import (
    language_words,
    overview,
    patient_banner,
    points_of,
    territory_name,
    with_days_missed,
)
from clinical.queries.pre_visit_summaries import newest_summaries_of
from clinical.queries.safety_plans import current_safety_plan, plan_page
from clinical.queries.schedules import due_for
from patients import audit
from patients.access import actor_of, covered_patient, doctor_of, doctor_page, emergency_access, open_patient
from patients.models import AccessCategory, AccessPurpose, AuditAction, ConsentPurpose, Patient
from patients.services.consents import has_consent
from xinshou import replicas

PERIODS = (7, 14, 30, 90, 365)
DEFAULT_PERIOD = 30
CHECK_INS_A_PAGE = 31
CATEGORIES = {
    "overview": (
        AccessCategory.CHECKINS,
        AccessCategory.ASSESSMENTS,
        AccessCategory.RISK_EVENTS,
        AccessCategory.SAFETY_PLAN,
        AccessCategory.PROFILE,
    ),
    "assessments": (AccessCategory.ASSESSMENTS,),
    "check-ins": (AccessCategory.CHECKINS,),
    "profile": (AccessCategory.PROFILE,),
}


@doctor_page
@require_safe
@transaction.atomic
def patient_detail(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    tab = request.GET.get("tab", "")
    if tab not in CATEGORIES:
        tab = "overview"
    patient = open_patient(actor_of(request), patient_id, AccessPurpose.CARE, *CATEGORIES[tab], reading=True)
    part = PARTS[tab](request, patient)
    context = {"banner": patient_banner(patient, part.get("risk_events")), "tab": tab, "nav": "patients", **part}
    doctor = doctor_of(actor_of(request))
    context["is_own"] = patient.primary_doctor_id == doctor.pk
    context["covered"] = None if context["is_own"] else covered_patient(doctor, patient.pk)
    context["emergency"] = None if context["covered"] else emergency_access(doctor, patient.pk)
    return render(request, "clinical/patient_detail.html", context)


def _overview(request: HttpRequest, patient: Patient) -> dict[str, Any]:
    asked = request.GET.get("period", "")
    period = int(asked) if asked in map(str, PERIODS) else DEFAULT_PERIOD
    forms, points = replicas.read(
        request,
        lambda using: (
            questionnaires.results_of(patient, using=using),
            points_of(patient, period, using=using),
        ),
    )
    shown = overview(patient, period, points, forms)
    return {
        "period": period,
        "periods": PERIODS,
        "latest_scores": questionnaires.score_cards(patient, forms),
        "plan": plan_page(patient, doctor_of(actor_of(request)), current_safety_plan(patient)),
        "reach_out": before_reaching_out(patient),
        "crisis_lines": crisis_cards(patient.country),
        "pre_visits": _pre_visits(request, patient),
        **shown.__dict__,
    }


def _pre_visits(request: HttpRequest, patient: Patient) -> list[PreVisitSummary]:
    """Logged as read only where there is something to read. They are words to the own doctor: who covers, or reads by
    emergency access, sees none."""
    if patient.primary_doctor_id != doctor_of(actor_of(request)).pk:
        return []
    shown = newest_summaries_of(patient)
    if shown:
        audit.record(
            actor_of(request),
            AuditAction.READ,
            category=AccessCategory.CHAT,
            purpose=AccessPurpose.CARE,
            patient_id=patient.pk,
        )
    return shown


def _assessments(request: HttpRequest, patient: Patient) -> dict[str, Any]:
    forms = replicas.read(request, lambda using: questionnaires.forms_of(patient, using=using))
    return {
        "histories": questionnaires.histories(patient, forms),
        "dues": due_for(patient),
    }


def _check_ins(request: HttpRequest, patient: Patient) -> dict[str, Any]:
    """Notes stay sealed without the patient's consent: the column is not even read."""
    shared = has_consent(patient.pk, ConsentPurpose.SHARE_CHECKIN_NOTES)
    page = replicas.read(request, lambda using: _page_of_check_ins(patient, shared, request.GET.get("page"), using))
    return {"page": page, "lines": list(with_days_missed(list(page.object_list))), "notes_shared": shared}


def _page_of_check_ins(patient: Patient, shared: bool, number: str | None, using: str) -> "Page[Any]":
    rows = CheckIn.objects.using(using).filter(patient=patient).order_by("-checkin_date")
    page: Page[Any] = Paginator(rows if shared else rows.defer("notes"), CHECK_INS_A_PAGE).get_page(number)
    page.object_list = list(page.object_list)
    return page


def _profile(request: HttpRequest, patient: Patient) -> dict[str, Any]:
    return {
        "reach_out": before_reaching_out(patient),
        "fact_groups": [
            (
                _("Person"),
                [
                    (_("Alias"), patient.alias),
                    (_("First name"), patient.first_name),
                    (_("Last name"), patient.last_name),
                    (_("User name"), patient.user.username),
                    (_("Date of birth"), patient.date_of_birth),
                    (_("Gender"), patient.gender),
                    (_("Language"), language_words(patient.preferred_language)[0]),
                    (_("Time zone"), patient.timezone),
                ],
            ),
            (
                _("Contact"),
                [
                    (_("E-mail"), patient.user.email),
                    (_("Phone"), patient.phone),
                    (_("Address"), patient.address),
                    (_("City"), patient.city),
                    (_("Country of residence"), territory_name(patient.country)),
                ],
            ),
            (
                _("Emergency contact"),
                [
                    (_("Name"), patient.emergency_contact),
                    (_("Relationship"), patient.emergency_contact_relationship),
                    (_("Phone"), patient.emergency_phone),
                ],
            ),
            (
                _("Health"),
                [
                    (_("Current medicines"), patient.current_medications),
                    (_("Medical conditions"), patient.medical_conditions),
                    (_("Allergies"), patient.allergies),
                    (_("Earlier therapy"), patient.therapy_history),
                ],
            ),
            (
                _("What helps, what hurts"),
                [
                    (_("Goals"), patient.mental_health_goals),
                    (_("People who support"), patient.support_system),
                    (_("Triggers"), patient.triggers_notes),
                    (_("Coping strategies"), patient.coping_strategies),
                    (_("Please do not ask about"), " / ".join(topics_of(patient))),
                ],
            ),
        ],
    }


PARTS: dict[str, Callable[[HttpRequest, Patient], dict[str, Any]]] = {
    "overview": _overview,
    "assessments": _assessments,
    "check-ins": _check_ins,
    "profile": _profile,
}
