"""The paths of this app: `urlpatterns` below /api/v1/reports, `data_export` below /api/v1/data-export."""

from django.urls import URLPattern, URLResolver, path

import xinshou.api.converters  # noqa: F401  (registers <id:…>)
from reports.api import builds, exports, reports

urlpatterns: list[URLPattern | URLResolver] = [
    path("", reports.ReportListView.as_view(), name="report_list"),
    path("/mine", reports.OwnReportListView.as_view(), name="own_report_list"),
    path("/mine/safety-plan", builds.OwnPlanBuildView.as_view(), name="own_plan_build"),
    path("/pre-visit-summary/<id:summary_id>/pdf", builds.BuildView.as_view(), name="report_build"),
    path("/assessment/<id:assessment_id>/pdf", builds.AssessmentBuildView.as_view(), name="assessment_build"),
    path("/safety-plan/<id:patient_id>/pdf", builds.PlanBuildView.as_view(), name="plan_build"),
    path("/caseload/pdf", builds.CaseloadBuildView.as_view(), name="caseload_build"),
    path("/<id:report_id>", reports.ReportView.as_view(), name="report_detail"),
    path("/<id:report_id>/file", reports.ReportFileView.as_view(), name="report_file"),
    path("/<id:report_id>/release", reports.ReleaseView.as_view(), name="report_release"),
]

data_export: list[URLPattern | URLResolver] = [
    path("/request", exports.ExportRequestView.as_view(), name="data_export_request"),
    path("/requests", exports.ExportListView.as_view(), name="data_export_list"),
    path("/requests/<id:export_id>", exports.ExportView.as_view(), name="data_export"),
    path("/requests/<id:export_id>/progress", exports.ExportProgressView.as_view(), name="data_export_progress"),
    path("/download/<str:token>", exports.ExportDownloadView.as_view(), name="data_export_download"),
]
