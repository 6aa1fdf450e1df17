"""Who opens which report: the doctor who made it while the relationship lasts, the patient once it is released. A
doctor who takes over makes reports of their own: a colleague's is signed, or not, in the colleague's name."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404

from patients.access import doctor_of, open_patient, own_record
from patients.models import AccessCategory, AccessPurpose, Doctor, Patient, User
from reports.models import Report, ReportQuerySet


def reports_of(doctor: Doctor) -> ReportQuerySet:
    """Newest first: the doctor's own, about the caseload or a patient whom the doctor cares for now."""
    mine = Report.objects.filter(Q(patient=None) | Q(patient__primary_doctor=doctor), doctor=doctor)
    return mine.order_by("-created_at", "id")


def released_to(patient: Patient) -> ReportQuerySet:
    return Report.objects.released().filter(patient=patient).order_by("-generated_at", "id")


def readable_by(patient: Patient) -> ReportQuerySet:
    """What was released, and what they asked for themselves, finished or not."""
    own = Report.objects.filter(patient=patient, doctor=None)
    return (Report.objects.released().filter(patient=patient) | own).select_related("patient__user", "doctor__user")


def open_report(actor: User, report_id: UUID, *, to_change: bool = False) -> Report:
    """Logged when a doctor opens it. Raises Http404 for what is not there or not theirs. Call it in a transaction."""
    if actor.is_patient:
        return _find(readable_by(own_record(actor)), report_id)
    rows = reports_of(doctor_of(actor)).select_related("patient__user", "doctor__user")
    report = _find(rows.select_for_update(of=("self",)) if to_change else rows, report_id)
    if report.patient_id:
        open_patient(actor, report.patient_id, AccessPurpose.CARE, AccessCategory.REPORTS)
    return report


def _find(rows: ReportQuerySet, report_id: UUID) -> Report:
    report = rows.filter(pk=report_id).first()
    if report is None:
        raise Http404
    return report


def may_read(actor: User, report: Report) -> bool:
    """As `open_report`, without a word in the log: nothing of the report is read."""
    if actor.is_patient:
        return readable_by(actor.patient).filter(pk=report.pk).exists()
    return actor.is_doctor and reports_of(actor.doctor).filter(pk=report.pk).exists()
