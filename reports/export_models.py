"""What patients take away of their record: one row from the wish to the deletion of the file."""

import uuid
from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from patients.models import Patient
from reports.file_job import FileJob, JobKind
from xinshou.encryption import EncryptedText

KEPT_FOR_DOWNLOAD = timedelta(hours=24)
COOLDOWN = timedelta(hours=24)
MOST_DOWNLOAD_TRIES = 3


class ExportFormat(models.TextChoices):
    JSON = "JSON"
    CSV = "CSV"
    PDF_SUMMARY = "PDF_SUMMARY"
    FHIR = "FHIR"


class ExportStatus(models.TextChoices):
    PENDING = "PENDING"
    PROCESSING = "PROCESSING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    EXPIRED = "EXPIRED"
    DOWNLOADED = "DOWNLOADED"


class ExportFailure(models.TextChoices):
    """Why there is no file. CANCELLED: the patient did not want it any more."""

    RENDERER_MISSING = "RENDERER_MISSING"
    TOO_SLOW = "TOO_SLOW"
    TOO_LARGE = "TOO_LARGE"
    CRASHED = "CRASHED"
    STORE_AWAY = "STORE_AWAY"
    WORKER_LOST = "WORKER_LOST"
    CANCELLED = "CANCELLED"


class Part(models.TextChoices):
    """What the patient may leave out. PROFILE is also all that has no switch of its own."""

    PROFILE = "PROFILE"
    CHECKINS = "CHECKINS"
    ASSESSMENTS = "ASSESSMENTS"
    CONVERSATIONS = "CONVERSATIONS"
    MESSAGES = "MESSAGES"


class DataExportQuerySet(models.QuerySet["DataExport"]):
    def counted(self) -> Self:
        """Those that make the patient wait for the next one: neither failed nor deleted."""
        return self.exclude(status=ExportStatus.FAILED).filter(deleted_at__isnull=True)


class DataExport(FileJob):
    """`token_hash` is that of the download link, which is shown once; `download_tries` counts answers begun, and it is
    DOWNLOADED once the last byte of one went out. `language` is that of the readable summary."""

    key_subject: ClassVar[str] = "patient_id"
    kind = JobKind.EXPORT
    running = ExportStatus.PROCESSING
    asked_at = "created_at"
    read_with = ("patient__user",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="data_exports", db_index=False)
    export_format = models.CharField(max_length=11, choices=ExportFormat, default=ExportFormat.JSON)
    include_profile = models.BooleanField(default=True)
    include_checkins = models.BooleanField(default=True)
    include_assessments = models.BooleanField(default=True)
    include_conversations = models.BooleanField(default=True)
    include_messages = models.BooleanField(default=True)
    date_from = models.DateField(null=True)
    date_to = models.DateField(null=True)
    language = EncryptedText(max_length=10)
    status = models.CharField(max_length=10, choices=ExportStatus, default=ExportStatus.PENDING)
    failure = models.CharField(max_length=16, choices=ExportFailure, default="", blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField(null=True)
    download_tries = models.SmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    processing_started_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    last_downloaded_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    objects = DataExportQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "-created_at"], name="ix_exports_patient"),
            models.Index(
                fields=["created_at"], name="ix_exports_unfinished", condition=Q(status__in=["PENDING", "PROCESSING"])
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(export_format__in=ExportFormat.values), name="export_format_known"),
            models.CheckConstraint(condition=Q(status__in=ExportStatus.values), name="export_status_known"),
            models.CheckConstraint(
                condition=Q(failure="") | Q(failure__in=ExportFailure.values), name="export_failure_known"
            ),
            models.CheckConstraint(condition=Q(progress_percent__range=(0, 100)), name="export_progress_0_to_100"),
            models.CheckConstraint(
                condition=Q(download_tries__range=(0, MOST_DOWNLOAD_TRIES)), name="export_tries_0_to_3"
            ),
            models.CheckConstraint(
                condition=~Q(status=ExportStatus.COMPLETED)
                | (Q(completed_at__isnull=False, expires_at__isnull=False) & ~Q(sha256="") & ~Q(name_in_store="")),
                name="completed_export_has_a_file",
            ),
        ]

    def __str__(self) -> str:
        return f"export {str(self.id)[:8]}"

    @property
    def parts(self) -> frozenset[Part]:
        return frozenset(part for part in Part if getattr(self, f"include_{part.value.lower()}"))

    @property
    def asker_id(self) -> uuid.UUID:
        return self.patient.user_id

    def begin(self, now: datetime) -> None:
        super().begin(now)
        self.processing_started_at = now

    @property
    def is_expired(self) -> bool:
        return self.expires_at is not None and self.expires_at <= timezone.now()

    @property
    def can_download(self) -> bool:
        return (
            self.status == ExportStatus.COMPLETED and not self.is_expired and self.download_tries < MOST_DOWNLOAD_TRIES
        )
