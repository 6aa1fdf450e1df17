from django.urls import URLPattern, URLResolver, path

from reports.views import files, records, reports

app_name = "reports"
urlpatterns: list[URLPattern | URLResolver] = [
    path("reports/", reports.report_list, name="report_list"),
    path("reports/caseload/", reports.caseload_create, name="caseload_create"),
    path("reports/about/<uuid:patient_id>/", reports.report_create, name="report_create"),
    path("reports/about/<uuid:patient_id>/fhir/", records.fhir_record, name="fhir_record"),
    path("reports/<uuid:report_id>/", reports.report, name="report"),
    path("reports/<uuid:report_id>/file/", files.report_file, name="report_file"),
    path("reports/<uuid:report_id>/named/", files.named_report_file, name="named_report_file"),
    path("reports/<uuid:report_id>/locked/", files.protected_report_file, name="protected_report_file"),
    path("reports/<uuid:report_id>/sign/", reports.sign, name="report_sign"),
    path("reports/<uuid:report_id>/release/", reports.release, name="report_release"),
    path("reports/<uuid:report_id>/retry/", reports.retry, name="report_retry"),
]
