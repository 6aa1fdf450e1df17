"""What the worker does: reads the record row by row, seals it into a file as it reads, and says so. Nothing plain
touches a disk, and a worker that dies leaves a file without an end, which no row offers and no key opens."""

import time
from base64 import b64decode
from functools import partial
from tempfile import TemporaryFile
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from messaging import storage
from patients.models.zones import zone_of
from reports.document import in_language_of, summary_html
from reports.engine import engine
from reports.export_models import KEPT_FOR_DOWNLOAD, DataExport, ExportFormat, ExportStatus
from reports.options import Options
from reports.record.csv_file import write_csv
from reports.record.fhir import write_fhir
from reports.record.json_file import Sink, Tick, write_json
from reports.record.scope import Scope
from reports.record.sections import rows_in_all
from reports.record.summary import summarise
from reports.rendering import in_child
from reports.services.file_jobs import UPLOAD_LEASE, NotWanted, attempted, claim, mine, note, tell_progress
from xinshou.encryption import UNREADABLE
from xinshou.sealed_files import SealedWriter

LOOKS_EVERY = 20
"""Seconds between two looks at whether anybody still wants the file, which renew the lease."""


def write_export(export_id: UUID) -> None:
    """Raises TryAgain while tries are left."""
    export = claim(DataExport, export_id)
    if export:
        with attempted(export):
            _write(export)


def _write(export: DataExport) -> None:
    scope = Scope(export.patient, export.parts, export.date_from, export.date_to)
    with TemporaryFile() as target:
        sealed = SealedWriter(b64decode(export.file_key or ""), export.name_in_store, target)
        _fill(export, scope, sealed, Progress(export, rows_in_all(scope)).tick)
        digest = sealed.finish()
        note(export, 95, lease=UPLOAD_LEASE)
        storage.put_sealed(export.name_in_store, target)
    _finish(export, sealed.size, digest)


def _fill(export: DataExport, scope: Scope, sink: Sink, tick: Tick) -> None:
    """Our own words in it are in the language of the request."""
    options, now = _options(export), timezone.now()
    with in_language_of(options):
        match ExportFormat(export.export_format):
            case ExportFormat.JSON:
                write_json(scope, sink, tick, now=now)
            case ExportFormat.CSV:
                write_csv(scope, sink, tick, now=now)
            case ExportFormat.PDF_SUMMARY:
                sink.write(_paper(export, scope, options))
            case ExportFormat.FHIR:
                write_fhir(scope, sink, tick, now=now)


def _options(export: DataExport) -> Options:
    return Options() if export.language is UNREADABLE else Options(language=export.language)


def _paper(export: DataExport, scope: Scope, options: Options) -> bytes:
    """Drawn in a child process with limits, as reports are."""
    module, summary = engine(), summarise(scope)
    module.warm()
    glyphs = module.missing_glyphs(summary.words)
    zone = zone_of(export.patient.timezone)
    html = summary_html(summary, options, str(export.pk), zone, glyphs=glyphs)
    return in_child(partial(module.write, html, paper=options.paper))


class Progress:
    """Turns rows into per cent, 5 to 90, in steps of five."""

    def __init__(self, export: DataExport, rows: int) -> None:
        self.export, self.rows = export, max(rows, 1)
        self.done, self.told, self.looked = 0, 0, time.monotonic()

    def tick(self) -> None:
        """Raises NotWanted."""
        self.done += 1
        percent = min(5 + 85 * self.done // self.rows, 90) // 5 * 5
        if percent > self.told or time.monotonic() - self.looked >= LOOKS_EVERY:
            self.told, self.looked = percent, time.monotonic()
            note(self.export, percent)


@transaction.atomic
def _finish(export: DataExport, size: int, digest: str) -> None:
    """Only the newest claim finishes a job. Raises NotWanted."""
    now = timezone.now()
    row = mine(export)
    if row is None:
        raise NotWanted
    row.status, row.progress_percent, row.failure, row.lease_until = ExportStatus.COMPLETED, 100, "", None
    row.sha256, row.size = digest, size
    row.completed_at, row.expires_at = now, now + KEPT_FOR_DOWNLOAD
    row.save()
    tell_progress(row)
