"""Each path of /api/v1 is mounted from the app that owns the data."""

from django.urls import URLPattern, URLResolver, include, path

from clinical.api import urls as clinical
from patients.api import urls as patients

urlpatterns: list[URLPattern | URLResolver] = [
    path("auth", include(patients.auth)),
    path("privacy", include(patients.privacy)),
    path("clinical/doctor", include(patients.doctor)),
    path("clinical/doctor", include(clinical.doctor)),
    path("clinical/patient", include(patients.patient)),
    path("clinical", include(clinical.patient)),
]
