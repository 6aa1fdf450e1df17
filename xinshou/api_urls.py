"""Each path of /api/v1 is mounted from the app that owns the data."""

from django.urls import URLPattern, URLResolver, include, path

from chat.api import urls as chat
from clinical.api import urls as clinical
from clinical.assessment_types import ASSESSMENT_TYPES
from clinical.crisis_resources import resources_by_country
from clinical.services.profile_texts import screen_profile_texts
from clinical.services.refused_words import screen_refused_profile
from messaging.api import urls as messaging
from patients.api import urls as patients
from patients.api.auth import RegisterView
from patients.api.profile import OwnPatientProfile
from reports.api import urls as reports
from xinshou.api import meta
from xinshou.api.events import EventsView

urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "meta",
        meta.MetaView.as_view(crisis_resources=resources_by_country, instruments=ASSESSMENT_TYPES),
        name="api_meta",
    ),
    path("schema", meta.SchemaView.as_view(), name="api_schema"),
    path("docs", meta.docs, name="api_docs"),
    path("events", EventsView.as_view(), name="api_events"),
    path("auth/register", RegisterView.as_view(screen=screen_profile_texts)),
    path(
        "auth/me/patient",
        OwnPatientProfile.as_view(screen=screen_profile_texts, screen_refused=screen_refused_profile),
    ),
    path("auth", include(patients.auth)),
    path("messaging", include(messaging)),
    path("mfa", include(patients.mfa)),
    path("privacy", include(patients.privacy)),
    path("privacy", include(clinical.privacy)),
    path("chat", include(chat.patient)),
    path("clinical/doctor", include(patients.doctor)),
    path("clinical/doctor", include(clinical.doctor)),
    path("clinical/doctor", include(chat.doctor)),
    path("clinical/patient", include(patients.patient)),
    path("clinical", include(clinical.patient)),
    path("appointments", include(clinical.visits)),
    path("reports", include(reports.urlpatterns)),
    path("data-export", include(reports.data_export)),
]
