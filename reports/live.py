"""What an open stream is told of this app's events: read anew, through the reader's own door."""

from typing import Any
from uuid import UUID

from patients.models import User
from reports.access import may_read
from reports.export_models import DataExport
from reports.file_job import JobKind
from reports.models import Report
from xinshou.live import Ids, renders


@renders("report_ready")
def report_ready(user: User, ids: Ids) -> dict[str, Any] | None:
    """None when it is not the reader's any more, or was taken back."""
    report = _report(ids["report_id"])
    if report is None or not may_read(user, report):
        return None
    return {"report_id": report.pk, "status": report.status}


@renders("job_progress")
def job_progress(user: User, ids: Ids) -> dict[str, Any] | None:
    if ids.get("job_kind") == JobKind.EXPORT:
        return _export_progress(user, ids["job_id"])
    report = _report(ids["job_id"])
    if report is None or report.asker_id != user.pk or not may_read(user, report):
        return None
    return {
        "job_id": report.pk,
        "kind": JobKind.REPORT.value,
        "status": report.status,
        "progress_percent": report.progress_percent,
    }


def _export_progress(user: User, export_id: str) -> dict[str, Any] | None:
    export = DataExport.objects.filter(pk=UUID(export_id), patient__user=user).first()
    if export is None:
        return None
    return {
        "job_id": export.pk,
        "kind": JobKind.EXPORT.value,
        "status": export.status,
        "progress_percent": export.progress_percent,
    }


def _report(report_id: str) -> Report | None:
    return Report.objects.select_related("patient", "doctor").filter(pk=UUID(report_id)).first()
