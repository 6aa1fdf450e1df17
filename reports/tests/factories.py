"""Plain functions that make reports without drawing them."""

from base64 import b64encode
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from tempfile import TemporaryFile
from typing import Any
from uuid import UUID

import pikepdf
from django.db import connection
from django.utils import timezone

from messaging import storage
from messaging.models.attachments import random_name
from patients.models import Doctor, Patient
from reports.export_models import KEPT_FOR_DOWNLOAD, DataExport, ExportStatus
from reports.models import KEPT, Report, ReportStatus, ReportType
from reports.options import Options
from reports.services.exports import hash_of
from reports.services.jobs import wish_for
from xinshou.sealed_files import SealedWriter, new_file_key

API = "/api/v1/reports"


def small_pdf(words: str) -> bytes:
    """One empty page, and the words after its end, where every reader passes over them."""
    target = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(target)
    return target.getvalue() + f"% {words}\n".encode()


def make_report(patient: Patient, content: bytes | None = b"%PDF-1.7 small", **fields: Any) -> Report:
    """READY with `content` in the store; PENDING, without a task, when there is none."""
    wish = wish_for(Options(), ReportType.PRE_VISIT_SUMMARY, patient=patient, doctor=patient.primary_doctor)
    return store_report(wish, content, **fields)


def make_caseload_summary(doctor: Doctor, content: bytes | None = b"%PDF-1.7 small", **fields: Any) -> Report:
    return store_report(wish_for(Options(days=90), ReportType.CASELOAD_SUMMARY, doctor=doctor), content, **fields)


def make_own_sheet(patient: Patient, content: bytes | None = b"%PDF-1.7 small", **fields: Any) -> Report:
    """As the patient asked for it; theirs to read once it is made."""
    wish = wish_for(Options(), ReportType.SAFETY_PLAN, patient=patient)
    return store_report(wish, content, **{"released_at": timezone.now() if content else None, **fields})


def store_report(report: Report, content: bytes | None, **fields: Any) -> Report:
    now, key = timezone.now(), new_file_key()
    if content is not None:
        report.status, report.progress_percent, report.attempts = ReportStatus.READY, 100, 1
        report.name_in_store, report.file_key = random_name(), b64encode(key).decode()
        report.sha256, report.size = sha256(content).hexdigest(), len(content)
        report.generated_at, report.expires_at = now, now + KEPT
        storage.put(report.name_in_store, key, content)
    for name, value in fields.items():
        setattr(report, name, value)
    report.save(force_insert=True)
    return report


def make_export(patient: Patient, content: bytes, token: str) -> DataExport:
    """Ready to be fetched with `token`; asked for two days ago, so that the next one may be asked for."""
    now, key, name = timezone.now(), new_file_key(), random_name()
    with TemporaryFile() as file:
        sealed = SealedWriter(key, name, file)
        sealed.write(content)
        digest = sealed.finish()
        storage.put_sealed(name, file)
    return DataExport.objects.create(
        patient=patient, status=ExportStatus.COMPLETED, progress_percent=100, attempts=1, language="en",
        token_hash=hash_of(token), name_in_store=name, file_key=b64encode(key).decode(), size=sealed.size,
        sha256=digest, created_at=now - timedelta(days=2), completed_at=now, expires_at=now + KEPT_FOR_DOWNLOAD,
    )  # fmt: skip


def damage(table: str, column: str, row: UUID) -> None:
    with connection.cursor() as cursor:
        flipped = f"set_byte({column}, length({column}) - 1, get_byte({column}, length({column}) - 1) # 1)"
        cursor.execute(f"UPDATE {table} SET {column} = {flipped} WHERE id = %s", [row])  # noqa: S608
