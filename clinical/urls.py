from django.urls import URLPattern, URLResolver, path

from clinical.views import (
    appointments,
    availability,
    blind_reviews,
    calendar,
    caseload,
    notes,
    patients,
    pre_visit_summaries,
    risk_events,
    risk_queue,
    safety_plans,
    schedules,
    statistics,
    today,
)
from clinical.views.risk_verbs import VERBS

app_name = "clinical"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.home, name="home"),
    path("today/", today.today, name="today"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/view/", calendar.calendar_view, name="calendar_view"),
    path("availability/", availability.availability, name="availability"),
    path("appointments/new/", appointments.appointment_create, name="appointment_create"),
    path("appointments/<uuid:appointment_id>/", appointments.appointment, name="appointment"),
    *(
        path(
            f"appointments/<uuid:appointment_id>/{name.replace('_', '-')}/",
            appointments.act,
            {"name": name},
            name=f"appointment_{name}",
        )
        for name in appointments.ACTS
    ),
    path("patients/<uuid:patient_id>/schedules/", schedules.schedules, name="schedules"),
    path("schedules/<uuid:schedule_id>/end/", schedules.schedule_end, name="schedule_end"),
    path("patients/", caseload.caseload, name="caseload"),
    path("patients/<uuid:patient_id>/", patients.patient_detail, name="patient_detail"),
    path("patients/<uuid:patient_id>/safety-plan/", safety_plans.safety_plan, name="safety_plan"),
    path(
        "patients/<uuid:patient_id>/pre-visit/<uuid:summary_id>/",
        pre_visit_summaries.pre_visit_summary,
        name="pre_visit_summary",
    ),
    path("patients/<uuid:patient_id>/notes/", notes.note_list, name="note_list"),
    path("patients/<uuid:patient_id>/notes/<uuid:note_id>/", notes.note, name="note"),
    *(
        path(f"patients/<uuid:patient_id>/notes/<uuid:note_id>/{name}/", view, name=f"note_{name}")
        for name, view in notes.VERBS.items()
    ),
    path("risk/", risk_queue.risk_queue, name="risk_queue"),
    path("risk/next/", risk_queue.risk_next, name="risk_next"),
    path("risk/frame/", risk_queue.risk_frame, name="risk_frame"),
    path("risk/notices/seen/", risk_queue.notices_seen, name="notices_seen"),
    path("risk/statistics/", statistics.risk_statistics, name="risk_statistics"),
    path("risk/blind-reviews/", blind_reviews.blind_review_list, name="blind_review_list"),
    path("risk/blind-reviews/<uuid:screening_id>/", blind_reviews.blind_review, name="blind_review"),
    path("risk-events/<uuid:event_id>/", risk_events.risk_event, name="risk_event"),
    path("risk-events/<uuid:event_id>/state/", risk_events.risk_event_state, name="risk_event_state"),
    *(
        path(
            f"risk-events/<uuid:event_id>/{name.replace('_', '-')}/",
            risk_events.act,
            {"name": name},
            name=f"risk_event_{name}",
        )
        for name in VERBS
    ),
]
