"""The paths of this app, by the prefix under which xinshou/api_urls.py mounts them."""

from django.urls import URLPattern, URLResolver, path

import xinshou.api.converters  # noqa: F401  (registers <id:…>)
from clinical.api import (
    appointments,
    assessments,
    availability,
    boundaries,
    calendar_feed,
    check_ins,
    contact_preferences,
    egress,
    instruments,
    notes,
    own_appointments,
    patients,
    pre_visit_summaries,
    risk_events,
    risk_reviews,
    safety_plans,
    schedules,
)

privacy: list[URLPattern | URLResolver] = [
    path("/egress-log", egress.EgressLogView.as_view(), name="egress_log"),
]
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
    path("/boundaries", boundaries.BoundariesView.as_view(), name="boundaries"),
    path("/due", schedules.OwnDueView.as_view(), name="own_due_list"),
    path("/schedules", schedules.ScheduleListView.as_view(), name="schedule_list"),
    path("/schedules/due", schedules.CaseloadDueView.as_view(), name="due_list"),
    path("/schedules/<id:schedule_id>", schedules.ScheduleView.as_view(), name="schedule_end"),
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
    path(
        "/patients/<id:patient_id>/pre-visit-summaries",
        pre_visit_summaries.PreVisitSummaryListView.as_view(),
        name="doctor_pre_visit_summary_list",
    ),
    path("/patients/<id:patient_id>/notes", notes.NoteListView.as_view(), name="doctor_note_list"),
    path("/notes/<id:note_id>", notes.OneNoteView.as_view(), name="doctor_note"),
    path("/notes/<id:note_id>/sign", notes.SignNoteView.as_view(), name="doctor_note_sign"),
    path("/notes/<id:note_id>/versions", notes.NoteVersionListView.as_view(), name="doctor_note_version_list"),
    path("/notes/<id:note_id>/addenda", notes.AddendumView.as_view(), name="doctor_note_addendum"),
    path("/risk-queue", risk_events.RiskQueueView.as_view(), name="risk_queue"),
    path("/risk-events/<id:event_id>", risk_events.RiskEventDetailView.as_view(), name="risk_event_detail"),
    *(
        path(f"/risk-events/<id:event_id>/{verb}", view.as_view(), name=f"risk_event_{verb}")
        for verb, view in risk_reviews.VERBS.items()
    ),
]
visits: list[URLPattern | URLResolver] = [
    path("/doctor", appointments.AppointmentCreateView.as_view(), name="appointment_create"),
    path("/doctor/calendar", appointments.CalendarMonthView.as_view(), name="calendar_month"),
    path("/doctor/week", appointments.CalendarWeekView.as_view(), name="calendar_week"),
    path("/doctor/list", appointments.AppointmentListView.as_view(), name="appointment_list"),
    path("/doctor/stats", appointments.AppointmentStatisticsView.as_view(), name="appointment_statistics"),
    path("/doctor/<id:appointment_id>", appointments.AppointmentDetailView.as_view(), name="appointment_detail"),
    path("/doctor/<id:appointment_id>/confirm", appointments.ConfirmView.as_view(), name="appointment_confirm"),
    path("/doctor/<id:appointment_id>/complete", appointments.CompleteView.as_view(), name="appointment_complete"),
    path("/doctor/<id:appointment_id>/no-show", appointments.NoShowView.as_view(), name="appointment_no_show"),
    path("/doctor/<id:appointment_id>/cancel", appointments.CancelView.as_view(), name="appointment_cancel"),
    path("/availability", availability.AvailabilityView.as_view(), name="availability"),
    path("/patient/list", own_appointments.OwnAppointmentListView.as_view(), name="own_appointment_list"),
    path("/patient/upcoming", own_appointments.UpcomingView.as_view(), name="own_appointment_upcoming"),
    path("/patient/requests", own_appointments.VisitRequestView.as_view(), name="visit_request"),
    path("/patient/slots", own_appointments.SlotListView.as_view(), name="slot_list"),
    path("/patient/<id:appointment_id>", own_appointments.OwnAppointmentView.as_view(), name="own_appointment_detail"),
    path(
        "/patient/<id:appointment_id>/notes",
        own_appointments.PatientNotesView.as_view(),
        name="own_appointment_notes",
    ),
    path(
        "/patient/<id:appointment_id>/cancel", own_appointments.OwnCancelView.as_view(), name="own_appointment_cancel"
    ),
    path("/calendar-token", calendar_feed.CalendarTokenView.as_view(), name="calendar_token"),
    path("/calendar.ics", calendar_feed.CalendarFeedView.as_view(), name="calendar_feed"),
]
