"""A report is a job first and a file afterwards: one row from the wish to the deletion."""

import uuid
from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from clinical.models import Assessment, PreVisitSummary
from patients.models import Doctor, Patient
from reports.export_models import DataExport as DataExport
from reports.file_job import FileJob, JobKind
from xinshou.encryption import EncryptedJSON

KEPT = timedelta(days=30)
"""A rendered file is deleted after this; the row stays in the history."""


class ReportType(models.TextChoices):
    PRE_VISIT_SUMMARY = "PRE_VISIT_SUMMARY"
    PROGRESS_REPORT = "PROGRESS_REPORT"
    SINGLE_ASSESSMENT = "SINGLE_ASSESSMENT"
    SAFETY_PLAN = "SAFETY_PLAN"
    CASELOAD_SUMMARY = "CASELOAD_SUMMARY"


NAMELESS = (ReportType.SAFETY_PLAN, ReportType.CASELOAD_SUMMARY)
"""No page with a name goes in front of these: one is the patient's own, the other is about nobody."""


class ReportStatus(models.TextChoices):
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    READY = "READY"
    FAILED = "FAILED"


class ReportFailure(models.TextChoices):
    """Why there is no file. NO_ACCESS: the relationship had ended when the file was ready."""

    RENDERER_MISSING = "RENDERER_MISSING"
    TOO_SLOW = "TOO_SLOW"
    TOO_LARGE = "TOO_LARGE"
    CRASHED = "CRASHED"
    STORE_AWAY = "STORE_AWAY"
    WORKER_LOST = "WORKER_LOST"
    NO_ACCESS = "NO_ACCESS"


class ReportQuerySet(models.QuerySet["Report"]):
    def released(self) -> "ReportQuerySet":
        return self.filter(status=ReportStatus.READY, released_at__isnull=False)


class Report(FileJob):
    """`options` {language, paper, days, include_risk_events, include_checkin_trend}. The file is sealed by `file_key`,
    which the key of `subject_id` seals: the patient's, or the doctor's for a summary, which is about no patient.
    `doctor` is null for a sheet that the patient asked for. `sha256` is that of the pseudonymous file."""

    key_subject: ClassVar[str] = "subject_id"
    kind = JobKind.REPORT
    running = ReportStatus.RUNNING
    asked_at = "requested_at"
    read_with = ("doctor__user", "patient__user", "summary", "assessment")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject_id = models.UUIDField(editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, null=True, related_name="reports", db_index=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, null=True, related_name="reports", db_index=False)
    summary = models.ForeignKey(PreVisitSummary, on_delete=models.SET_NULL, null=True, related_name="reports")
    assessment = models.ForeignKey(Assessment, on_delete=models.SET_NULL, null=True, related_name="reports")
    report_type = models.CharField(max_length=17, choices=ReportType)
    options = EncryptedJSON()
    status = models.CharField(max_length=7, choices=ReportStatus, default=ReportStatus.PENDING)
    failure = models.CharField(max_length=16, choices=ReportFailure, default="", blank=True)
    size = models.PositiveIntegerField(null=True)
    missing_glyphs = models.PositiveIntegerField(default=0)
    """Characters of the texts that no font of ours has: the record shows them."""
    created_at = models.DateTimeField(default=timezone.now)
    requested_at = models.DateTimeField(default=timezone.now)
    """Of the newest try: a failed report can be asked for again."""
    generated_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    signed_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["doctor", "-created_at"], name="ix_reports_doctor"),
            models.Index(fields=["patient", "-created_at"], name="ix_reports_patient"),
            models.Index(
                fields=["requested_at"], name="ix_reports_unfinished", condition=Q(status__in=["PENDING", "RUNNING"])
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(report_type__in=ReportType.values), name="report_type_known"),
            models.CheckConstraint(condition=Q(status__in=ReportStatus.values), name="report_status_known"),
            models.CheckConstraint(
                condition=Q(failure="") | Q(failure__in=ReportFailure.values), name="report_failure_known"
            ),
            models.CheckConstraint(condition=Q(progress_percent__range=(0, 100)), name="report_progress_0_to_100"),
            models.CheckConstraint(
                condition=~Q(status=ReportStatus.READY)
                | (Q(generated_at__isnull=False, expires_at__isnull=False) & ~Q(sha256="")),
                name="ready_report_has_a_file",
            ),
            models.CheckConstraint(
                condition=Q(status=ReportStatus.READY) | Q(released_at__isnull=True, signed_at__isnull=True),
                name="released_report_is_ready",
            ),
            models.CheckConstraint(
                condition=Q(patient__isnull=True, report_type=ReportType.CASELOAD_SUMMARY)
                | (Q(patient__isnull=False) & ~Q(report_type=ReportType.CASELOAD_SUMMARY)),
                name="report_is_about_a_patient_or_a_caseload",
            ),
            models.CheckConstraint(
                condition=Q(doctor__isnull=False) | Q(report_type=ReportType.SAFETY_PLAN),
                name="only_a_plan_is_asked_for_by_the_patient",
            ),
        ]

    def __str__(self) -> str:
        return f"report {str(self.id)[:8]}"

    @property
    def about(self) -> Patient:
        """Raises AttributeError for a caseload summary: whoever asks must know the kind."""
        if self.patient is None:
            raise AttributeError("this report is about no patient")
        return self.patient

    @property
    def maker(self) -> Doctor:
        """Raises AttributeError for a patient's own sheet."""
        if self.doctor is None:
            raise AttributeError("no doctor made this report")
        return self.doctor

    @property
    def asker_id(self) -> uuid.UUID:
        return self.doctor.user_id if self.doctor else self.about.user_id

    @property
    def may_be_named(self) -> bool:
        return self.report_type not in NAMELESS

    @property
    def has_file(self) -> bool:
        return self.status == ReportStatus.READY and bool(self.name_in_store)

    @property
    def is_released(self) -> bool:
        return self.released_at is not None
