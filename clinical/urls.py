from django.urls import URLPattern, URLResolver, path

from clinical.views import caseload, patients

app_name = "clinical"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", caseload.home, name="home"),
    path("patients/", caseload.caseload, name="caseload"),
    path("patients/<uuid:patient_id>/", patients.patient_detail, name="patient_detail"),
]
