"""A report from the wish to the deletion, as the doors see it. What draws it is in services/drawing.py."""

from base64 import b64decode
from datetime import timedelta

import structlog
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import Assessment, PreVisitSummary, SafetyPlan
from clinical.services.pre_visit_summaries import note_doctor_view
from clinical.services.safety_plans import lock_safety_plan
from messaging import storage
from patients import audit
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor, Patient, User
from reports.models import Report, ReportStatus, ReportType
from reports.options import Options
from reports.services.file_jobs import BATCH, doom, end_lost
from xinshou.encryption import UNREADABLE, SealBroken
from xinshou.events import publish
from xinshou.live import topic_of
from xinshou.outbox import enqueue_on_commit

log = structlog.get_logger(__name__)

TASK = "reports.tasks.draw_report"
SHEET_FRESH_FOR = timedelta(minutes=10)
"""The lines for help on a patient's sheet change without a word here: later a new one is made."""


class FileGone(LookupError):
    """Expired, erased, damaged or lost by the store."""


class NotReady(Exception):
    """Only a report with a file can be signed or released."""


@transaction.atomic
def request_report(wish: Report) -> Report:
    """The caller has opened the patient or the caseload. A worker draws it when this is committed."""
    wish.save(force_insert=True)
    if wish.summary:
        note_doctor_view(wish.summary)
    enqueue_on_commit(TASK, wish.pk)
    return wish


@transaction.atomic
def request_own_plan(patient: Patient, options: Options) -> Report:
    """The patient's own sheet. One that is being made, or has just been made of the same plan, is given again."""
    plan = lock_safety_plan(patient)
    wish = wish_for(options, ReportType.SAFETY_PLAN, patient=patient)
    newest = Report.objects.filter(patient=patient, doctor=None).order_by("-created_at").first()
    return newest if newest and _is_fresh(newest, wish, plan) else request_report(wish)


def _is_fresh(newest: Report, wish: Report, plan: SafetyPlan | None) -> bool:
    if newest.options != wish.options or (plan and plan.created_at >= newest.requested_at):
        return False
    return newest.is_unfinished or (newest.has_file and newest.requested_at > wish.requested_at - SHEET_FRESH_FOR)


def wish_for(
    options: Options,
    report_type: ReportType,
    *,
    patient: Patient | None = None,
    doctor: Doctor | None = None,
    summary: PreVisitSummary | None = None,
    assessment: Assessment | None = None,
) -> Report:
    """A report that is not stored yet. `doctor` is null for what a patient asks for, `patient` for a caseload."""
    if patient is None and doctor is None:
        raise ValueError("a report is about a patient or a doctor's caseload")
    subject = patient.pk if patient else doctor.user_id  # type: ignore[union-attr]
    return Report(
        subject_id=subject, patient=patient, doctor=doctor, summary=summary, assessment=assessment,
        report_type=report_type, options=options.plain(),
    )  # fmt: skip


@transaction.atomic
def retry_report(report: Report) -> None:
    """`report` is locked. Nothing happens unless it has failed, or its file has expired."""
    if report.is_unfinished or report.has_file:
        return
    report.status, report.failure, report.attempts, report.progress_percent = ReportStatus.PENDING, "", 0, 0
    report.released_at = report.signed_at = None
    report.requested_at = timezone.now()
    report.save(
        update_fields=["status", "failure", "attempts", "progress_percent", "released_at", "signed_at", "requested_at"]
    )
    enqueue_on_commit(TASK, report.pk)


@transaction.atomic
def release_report(report: Report, *, released: bool, actor: User) -> None:
    """`report` is locked. Raises NotReady, also for what is about no patient. False takes it back; the patient hears of
    neither by mail."""
    if not report.has_file or report.patient is None:
        raise NotReady
    if released == report.is_released:
        return
    report.released_at = timezone.now() if released else None
    report.save(update_fields=["released_at"])
    _note_change(report, actor)
    if released:
        publish(topic_of(report.patient.user_id), "report_ready", report_id=report.pk)


@transaction.atomic
def sign_report(report: Report, *, actor: User) -> None:
    """`report` is locked. Raises NotReady. Once: the first moment stays."""
    if not report.has_file:
        raise NotReady
    if report.signed_at is None:
        report.signed_at = timezone.now()
        report.save(update_fields=["signed_at"])
        _note_change(report, actor)


def _note_change(report: Report, actor: User) -> None:
    audit.record(
        actor,
        AuditAction.UPDATE,
        category=AccessCategory.REPORTS,
        purpose=AccessPurpose.CARE,
        patient_id=report.patient_id,
    )


def read_file(report: Report) -> bytes:
    """The pseudonymous PDF. Raises FileGone, and StoreUnavailable. Call it outside any transaction."""
    if not report.has_file or not report.file_key or report.file_key is UNREADABLE:
        raise FileGone
    try:
        return storage.get(report.name_in_store, b64decode(report.file_key))
    except (storage.FileMissing, SealBroken):
        log.error("report_file_unreadable")
        raise FileGone from None


@transaction.atomic
def doom_files_of(patient: Patient) -> None:
    """For the erasure of a patient, in its transaction."""
    _doom_rows(Report.objects.filter(patient=patient))


def sweep_reports() -> int:
    """Deletes expired files and ends jobs that nobody works on; how many."""
    return _expire() + end_lost(Report)


@transaction.atomic
def _expire() -> int:
    """An expired report cannot be read any more by anybody: it counts as neither released nor signed."""
    due = Report.objects.filter(status=ReportStatus.READY, expires_at__lte=timezone.now()).exclude(name_in_store="")
    chosen = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:BATCH])
    return _doom_rows(Report.objects.filter(pk__in=chosen))


def _doom_rows(reports: QuerySet[Report]) -> int:
    found = list(reports)
    for report in found:
        doom(report)
        report.released_at = None
        report.save(update_fields=["name_in_store", "file_key", "released_at"])
    return len(found)
