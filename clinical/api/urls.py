"""The paths of this app, by the prefix under which xinshou/api_urls.py mounts them."""

from django.urls import URLPattern, URLResolver, path

import xinshou.api.converters  # noqa: F401  (registers <id:…>)
from clinical.api import assessments, check_ins, instruments, patients, risk_events

patient: list[URLPattern | URLResolver] = [
    path("/checkin", check_ins.CheckInView.as_view(), name="check_in"),
    path("/checkin/today", check_ins.TodaysCheckInView.as_view(), name="check_in_today"),
    path("/checkins", check_ins.CheckInListView.as_view(), name="check_in_list"),
    path("/instruments", instruments.InstrumentListView.as_view(), name="instrument_list"),
    path("/instruments/<str:code>", instruments.InstrumentView.as_view(), name="instrument_detail"),
    path("/assessment", assessments.AssessmentView.as_view(), name="assessment_submit"),
    path("/assessments", assessments.AssessmentListView.as_view(), name="assessment_list"),
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
        "/patients/<id:patient_id>/risk-events",
        risk_events.DoctorRiskEventListView.as_view(),
        name="doctor_risk_event_list",
    ),
]
