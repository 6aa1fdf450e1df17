"""A patient's export from the wish to the deletion, as its doors see it. What writes it is in export_writing.py."""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from secrets import token_urlsafe
from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from messaging import storage
from patients import audit
from patients.models import AuditAction, Patient
from patients.services.credentials import WrongPassword, lock_unchanged, require_password
from reports.export_models import (
    COOLDOWN,
    DataExport,
    ExportFailure,
    ExportFormat,
    ExportStatus,
    Part,
)
from reports.services.file_jobs import BATCH, doom, end, end_lost, fail
from reports.services.jobs import FileGone
from xinshou.encryption import UNREADABLE, SealBroken, keyed_hash
from xinshou.outbox import enqueue_on_commit

log = structlog.get_logger(__name__)

TASK = "reports.tasks.write_export"
TOKEN_BYTES = 32


class ExportCooldown(Exception):
    """One export a day; `seconds` until the next."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


class NothingToDelete(Exception):
    """It has failed, expired or been downloaded already."""


@dataclass(frozen=True)
class Wish:
    export_format: ExportFormat
    parts: frozenset[Part]
    date_from: date | None
    date_to: date | None
    language: str


def request_export(patient: Patient, wish: Wish, *, password: str) -> tuple[DataExport, str]:
    """The row, and the token of its download, which exists in this answer only. Raises WrongPassword and
    ExportCooldown. Call it outside any transaction: the password is hashed before one is opened."""
    user = patient.user
    require_password(user, password)
    with transaction.atomic():
        if lock_unchanged(user) is None:
            raise WrongPassword
        _require_pause(patient)
        token = token_urlsafe(TOKEN_BYTES)
        export = DataExport.objects.create(
            patient=patient,
            export_format=wish.export_format,
            date_from=wish.date_from,
            date_to=wish.date_to,
            language=wish.language,
            token_hash=hash_of(token),
            **{f"include_{part.value.lower()}": part in wish.parts for part in Part},
        )
        audit.record(user, AuditAction.CREATE, patient_id=patient.pk)
        enqueue_on_commit(TASK, export.pk)
    return export, token


def _require_pause(patient: Patient) -> None:
    newest = DataExport.objects.counted().filter(patient=patient).order_by("-created_at").first()
    wait = newest.created_at + COOLDOWN - timezone.now() if newest else None
    if wait and wait.total_seconds() > 0:
        raise ExportCooldown(int(wait.total_seconds()) + 1)


def hash_of(token: str) -> str:
    return keyed_hash("data-export", token)


def exports_of(patient: Patient) -> QuerySet[DataExport]:
    return DataExport.objects.filter(patient=patient).order_by("-created_at", "id")


@transaction.atomic
def delete_export(patient: Patient, export_id: UUID) -> None:
    """Raises DataExport.DoesNotExist and NothingToDelete. A worker that is at it finds out with its next rows."""
    export = exports_of(patient).select_for_update(of=("self",)).select_related("patient").get(pk=export_id)
    export.deleted_at = timezone.now()
    if export.is_unfinished:
        fail(export, ExportFailure.CANCELLED)
    elif export.status == ExportStatus.COMPLETED:
        end(export, ExportStatus.EXPIRED)
    else:
        raise NothingToDelete
    export.save(update_fields=["deleted_at"])


class Download:
    """The file, piece by piece. Whoever sends it calls `close` at the end, whatever came of it: a reader who has all of
    it hangs up at once, and then nobody asks for what comes after the last piece."""

    def __init__(self, export: DataExport, first: bytes, rest: Iterator[bytes]) -> None:
        self.export, self._next, self._rest = export, first, rest
        self.is_out = False

    def __iter__(self) -> Iterator[bytes]:
        piece: bytes | None = self._next
        while piece is not None:
            following = next(self._rest, None)
            self.is_out = following is None
            yield piece
            piece = following

    def close(self) -> None:
        if self.is_out:
            finish_download(self.export.pk)


def begin_download(patient: Patient, token: str) -> Download:
    """A try is counted once there is something to send, and before it leaves. Raises FileGone for what is unknown, not
    theirs, used or expired, and StoreUnavailable."""
    export = DataExport.objects.filter(patient=patient, token_hash=hash_of(token)).first()
    if export is None or not export.can_download or not export.file_key or export.file_key is UNREADABLE:
        raise FileGone
    pieces = storage.pieces(export.name_in_store, b64decode(export.file_key))
    try:
        first = next(pieces)
    except (storage.FileMissing, SealBroken):
        log.error("export_file_unreadable")
        raise FileGone from None
    _count_try(patient, export.pk)
    return Download(export, first, pieces)


@transaction.atomic
def _count_try(patient: Patient, export_id: UUID) -> None:
    """Whoever breaks off before the last byte has read the rest. Raises FileGone for what was used up meanwhile."""
    export = DataExport.objects.select_for_update().filter(pk=export_id).first()
    if export is None or not export.can_download:
        raise FileGone
    export.download_tries += 1
    export.save(update_fields=["download_tries"])
    audit.record(patient.user, AuditAction.READ, patient_id=patient.pk)


@transaction.atomic
def finish_download(export_id: UUID) -> None:
    """The last piece went out: this was the one download. Twice is once."""
    rows = DataExport.objects.select_for_update(of=("self",)).select_related("patient")
    export = rows.filter(pk=export_id, status=ExportStatus.COMPLETED).first()
    if export is None:
        return
    export.last_downloaded_at = timezone.now()
    export.save(update_fields=["last_downloaded_at"])
    end(export, ExportStatus.DOWNLOADED)


@transaction.atomic
def doom_exports_of(patient: Patient) -> None:
    """For the erasure of a patient, in its transaction."""
    for export in DataExport.objects.filter(patient=patient).exclude(name_in_store=""):
        doom(export)
        export.status = ExportStatus.EXPIRED
        export.save(update_fields=["status", "name_in_store", "file_key"])


def sweep_exports() -> int:
    """Ends what was not fetched in time and what nobody works on; how many."""
    return _expire() + end_lost(DataExport)


@transaction.atomic
def _expire() -> int:
    over = DataExport.objects.filter(status=ExportStatus.COMPLETED, expires_at__lte=timezone.now())
    due = list(over.select_related("patient").select_for_update(of=("self",), skip_locked=True)[:BATCH])
    for export in due:
        end(export, ExportStatus.EXPIRED)
    return len(due)
