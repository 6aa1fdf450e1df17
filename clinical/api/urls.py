"""The paths of this app, by the prefix under which xinshou/api_urls.py mounts them."""

from django.urls import URLPattern, URLResolver, path

import xinshou.api.converters  # noqa: F401  (registers <id:…>)
from clinical.api import (
    assessments,
    check_ins,
    contact_preferences,
    instruments,
    patients,
    risk_events,
    risk_reviews,
    safety_plans,
)

patient: list[URLPattern | URLResolver] = [
    path("/checkin", check_ins.CheckInView.as_view(), name="check_in"),
    path("/checkin/today", check_ins.TodaysCheckInView.as_view(), name="check_in_today"),
    path("/checkins", check_ins.CheckInListView.as_view(), name="check_in_list"),
    path("/instruments", instruments.InstrumentListView.as_view(), name="instrument_list"),
    path("/instruments/<str:code>", instruments.InstrumentView.as_view(), name="instrument_detail"),
    path("/assessment", assessments.AssessmentView.as_view(), name="assessment_submit"),
    path("/assessments", assessments.AssessmentListView.as_view(), name="assessment_list"),
    path("/safety-plan", safety_plans.SafetyPlanView.as_view(), name="safety_plan"),
    path("/safety-plan/proposals", safety_plans.ProposalListView.as_view(), name="safety_plan_proposal_list"),
    path(
        "/safety-plan/proposals/<id:proposal_id>/accept",
        safety_plans.AcceptProposalView.as_view(),
        name="safety_plan_proposal_accept",
    ),
    path(
        "/safety-plan/proposals/<id:proposal_id>/reject",
        safety_plans.RejectProposalView.as_view(),
        name="safety_plan_proposal_reject",
    ),
    path("/risk-events", risk_events.OwnRiskEventListView.as_view(), name="own_risk_event_list"),
    path("/contact-preferences", contact_preferences.ContactPreferencesView.as_view(), name="contact_preferences"),
]
doctor: list[URLPattern | URLResolver] = [
    path("/patients", patients.PatientListView.as_view(), name="doctor_patient_list"),
    path("/patients/<id:patient_id>/checkins", check_ins.DoctorCheckInListView.as_view(), name="doctor_check_in_list"),
    path(
        "/patients/<id:patient_id>/assessments",
        assessments.DoctorAssessmentListView.as_view(),
        name="doctor_assessment_list",
    ),
    path(
        "/patients/<id:patient_id>/safety-plan",
        safety_plans.DoctorSafetyPlanView.as_view(),
        name="doctor_safety_plan",
    ),
    path(
        "/patients/<id:patient_id>/safety-plan/proposals",
        safety_plans.DoctorProposalView.as_view(),
        name="doctor_safety_plan_proposal",
    ),
    path(
        "/patients/<id:patient_id>/contact-preferences",
        contact_preferences.DoctorContactPreferencesView.as_view(),
        name="doctor_contact_preferences",
    ),
    path(
        "/patients/<id:patient_id>/risk-events",
        risk_events.DoctorRiskEventListView.as_view(),
        name="doctor_risk_event_list",
    ),
    path("/risk-queue", risk_events.RiskQueueView.as_view(), name="risk_queue"),
    path("/risk-events/<id:event_id>", risk_events.RiskEventDetailView.as_view(), name="risk_event_detail"),
    *(
        path(f"/risk-events/<id:event_id>/{verb}", view.as_view(), name=f"risk_event_{verb}")
        for verb, view in risk_reviews.VERBS.items()
    ),
]
