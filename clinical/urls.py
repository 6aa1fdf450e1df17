from django.urls import URLPattern, URLResolver, path

from clinical.views import blind_reviews, caseload, patients, risk_events, risk_queue, safety_plans, statistics
from clinical.views.risk_verbs import VERBS

app_name = "clinical"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", caseload.home, name="home"),
    path("patients/", caseload.caseload, name="caseload"),
    path("patients/<uuid:patient_id>/", patients.patient_detail, name="patient_detail"),
    path("patients/<uuid:patient_id>/safety-plan/", safety_plans.safety_plan, name="safety_plan"),
    path("risk/", risk_queue.risk_queue, name="risk_queue"),
    path("risk/next/", risk_queue.risk_next, name="risk_next"),
    path("risk/frame/", risk_queue.risk_frame, name="risk_frame"),
    path("risk/notices/seen/", risk_queue.notices_seen, name="notices_seen"),
    path("risk/statistics/", statistics.risk_statistics, name="risk_statistics"),
    path("risk/blind-reviews/", blind_reviews.blind_review_list, name="blind_review_list"),
    path("risk/blind-reviews/<uuid:screening_id>/", blind_reviews.blind_review, name="blind_review"),
    path("risk-events/<uuid:event_id>/", risk_events.risk_event, name="risk_event"),
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
