"""Which data a report is drawn from, and whose record is opened for it."""

from datetime import datetime

from django.http import Http404

from patients import audit
from patients.access import open_patient
from patients.models import AccessCategory, AccessPurpose, Doctor, Patient
from reports.caseload import CaseloadData, gather_caseload, patients_of
from reports.handout import gather_plan
from reports.models import Report, ReportType
from reports.options import Options
from reports.previsit import gather
from reports.single import gather_assessment
from reports.snapshots import Snapshot

READ_FOR = {
    ReportType.PRE_VISIT_SUMMARY: (
        AccessCategory.CHECKINS,
        AccessCategory.ASSESSMENTS,
        AccessCategory.RISK_EVENTS,
        AccessCategory.SAFETY_PLAN,
        AccessCategory.CHAT,
        AccessCategory.APPOINTMENTS,
    ),
    ReportType.PROGRESS_REPORT: (
        AccessCategory.CHECKINS,
        AccessCategory.ASSESSMENTS,
        AccessCategory.RISK_EVENTS,
        AccessCategory.SAFETY_PLAN,
        AccessCategory.APPOINTMENTS,
    ),
    ReportType.SINGLE_ASSESSMENT: (AccessCategory.ASSESSMENTS,),
    ReportType.SAFETY_PLAN: (AccessCategory.SAFETY_PLAN,),
}
"""What is logged as read in the patient's access log."""


def gather_report(report: Report, now: datetime) -> Snapshot:
    """Through the maker's own door, logged; a patient's own sheet is not. Raises Http404 once the relationship has
    ended. Call it inside a transaction."""
    options, kind = Options.of(report.options), ReportType(report.report_type)
    if kind is ReportType.CASELOAD_SUMMARY:
        return caseload_of(report.maker, options, now)
    if report.doctor is None:
        return gather_plan(report.about)
    patient = open_patient(report.doctor.user, report.about.pk, AccessPurpose.REPORT, *READ_FOR[kind])
    return gather_about(patient, report, options, now)


def gather_about(patient: Patient, report: Report, options: Options, now: datetime) -> Snapshot:
    """`report` may be a mere wish, not stored: a preview says the same as the file. The caller has opened the door."""
    kind = ReportType(report.report_type)
    if kind is ReportType.SAFETY_PLAN:
        return gather_plan(patient)
    if kind is ReportType.SINGLE_ASSESSMENT:
        if report.assessment is None:
            raise Http404
        return gather_assessment(patient, report.assessment, now)
    return gather(patient, kind, options, now, report.summary)


def caseload_of(doctor: Doctor, options: Options, now: datetime) -> CaseloadData:
    rows = patients_of(doctor)
    audit.record_caseload(doctor.user, {row.patient.pk for row in rows})
    return gather_caseload(doctor, rows, options.days, now)
