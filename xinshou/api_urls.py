"""Each path of /api/v1 is mounted from the app that owns the data."""

from django.urls import URLPattern, URLResolver, include, path

from clinical.api import urls as clinical
from clinical.assessment_types import ASSESSMENT_TYPES
from clinical.crisis_resources import resources_by_country
from clinical.services.profile_texts import screen_profile_texts
from patients.api import urls as patients
from patients.api.auth import RegisterView
from patients.api.profile import OwnPatientProfile
from xinshou.api import meta

urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "meta",
        meta.MetaView.as_view(crisis_resources=resources_by_country, instruments=ASSESSMENT_TYPES),
        name="api_meta",
    ),
    path("schema", meta.SchemaView.as_view(), name="api_schema"),
    path("docs", meta.docs, name="api_docs"),
    path("auth/register", RegisterView.as_view(screen=screen_profile_texts)),
    path("auth/me/patient", OwnPatientProfile.as_view(screen=screen_profile_texts)),
    path("auth", include(patients.auth)),
    path("privacy", include(patients.privacy)),
    path("clinical/doctor", include(patients.doctor)),
    path("clinical/doctor", include(clinical.doctor)),
    path("clinical/patient", include(patients.patient)),
    path("clinical", include(clinical.patient)),
]
