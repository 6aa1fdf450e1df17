"""Reports of the demo: asked for at seed time, drawn by the demo's own worker a moment after it starts."""

from collections.abc import Iterable
from typing import Any

from patients.models import Patient
from reports.models import ReportType
from reports.options import Options
from reports.services.jobs import TASK, wish_for
from xinshou.outbox import enqueue_on_commit

WANTED = (
    (ReportType.PRE_VISIT_SUMMARY, Options(language="en", days=14)),
    (ReportType.PRE_VISIT_SUMMARY, Options(language="zh-hans", days=30)),
    (ReportType.PROGRESS_REPORT, Options(language="en", days=365)),
    (ReportType.SINGLE_ASSESSMENT, Options(language="en")),
    (ReportType.SAFETY_PLAN, Options(language="zh-hans")),
    (ReportType.CASELOAD_SUMMARY, Options(language="en", days=90)),
)


def seed_reports(patients: Iterable[Patient]) -> int:
    """How many. What Mei prepared stays new to her doctor, who has asked for nothing yet."""
    mei = next((patient for patient in patients if patient.user.username == "mei"), None)
    if mei is None or mei.primary_doctor is None:
        return 0
    about: dict[ReportType, dict[str, Any]] = {
        ReportType.PRE_VISIT_SUMMARY: {"summary": mei.pre_visit_summaries.order_by("-created_at").first()},
        ReportType.SINGLE_ASSESSMENT: {"assessment": mei.assessments.order_by("-created_at").first()},
    }
    for report_type, options in WANTED:
        patient = None if report_type is ReportType.CASELOAD_SUMMARY else mei
        more = about.get(report_type, {})
        wish = wish_for(options, report_type, patient=patient, doctor=mei.primary_doctor, **more)
        wish.save(force_insert=True)
        enqueue_on_commit(TASK, wish.pk)
    return len(WANTED)
