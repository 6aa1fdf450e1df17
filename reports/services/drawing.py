"""What the worker does: reads the record, draws it in a child process, seals the file and says so. Each step finds
done what is done, since a worker may die after any of them."""

from base64 import b64decode
from functools import partial
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.utils import timezone

from messaging import storage
from patients.models.zones import zone_of
from reports.document import in_language_of, report_html
from reports.engine import engine
from reports.kinds import gather_report
from reports.models import KEPT, Report, ReportFailure, ReportStatus
from reports.options import Options
from reports.rendering import in_child
from reports.services.file_jobs import NotAllowed, NotWanted, attempted, claim, fail, mine, note, tell_progress
from reports.snapshots import Snapshot, canonical
from xinshou.events import publish
from xinshou.live import topic_of


def draw_report(report_id: UUID) -> None:
    """Raises TryAgain while tries are left."""
    report = claim(Report, report_id)
    if report:
        with attempted(report):
            _draw(report)


def _draw(report: Report) -> None:
    options = Options.of(report.options)
    with in_language_of(options):
        data = _read(report)
    note(report, 40)
    module = engine()
    module.warm()
    glyphs = module.missing_glyphs(canonical(data).decode())
    html = report_html(data, options, str(report.pk), zone_of(timezone_of(report)), glyphs=glyphs)
    key = b64decode(report.file_key or "")
    content = in_child(partial(module.write, html, paper=options.paper))
    note(report, 80)
    storage.put(report.name_in_store, key, content)
    _finish(report, content, glyphs)


@transaction.atomic
def _read(report: Report) -> Snapshot:
    """Raises NotAllowed once the relationship has ended."""
    try:
        return gather_report(report, timezone.now())
    except Http404:
        raise NotAllowed from None


def timezone_of(report: Report) -> str:
    return report.doctor.timezone if report.doctor else report.about.timezone


@transaction.atomic
def _finish(report: Report, content: bytes, glyphs: int) -> None:
    """Only the newest claim finishes a job, and only while the doctor still cares for the patient. Raises
    NotWanted."""
    now = timezone.now()
    row = mine(report)
    if row is None:
        raise NotWanted
    if row.patient and row.doctor and row.patient.primary_doctor_id != row.doctor_id:
        fail(row, ReportFailure.NO_ACCESS)
        return
    row.status, row.progress_percent, row.failure, row.lease_until = ReportStatus.READY, 100, "", None
    row.sha256, row.size, row.missing_glyphs = sha256(content).hexdigest(), len(content), glyphs
    row.generated_at, row.expires_at = now, now + KEPT
    row.released_at = None if row.doctor else now
    row.save()
    tell_progress(row)
    publish(topic_of(row.asker_id), "report_ready", report_id=row.pk)
