"""The file as it is handed out: as the worker made it, with a page in front that says whom it is about, or locked by a
password. What is named or locked exists in this answer only."""

from io import BytesIO
from secrets import token_urlsafe
from threading import Lock

import pikepdf

from patients.models.zones import zone_of
from reports.document import cover_html
from reports.engine import engine
from reports.models import Report
from reports.options import Options
from reports.services.jobs import read_file
from reports.snapshots import code_of

_drawing = Lock()
"""Pango is used by one thread of a web process at a time."""


def handed_out(report: Report, *, named: bool = False, password: str | None = None) -> bytes:
    """The caller has asked for the passphrase before a name or a password is put on. Raises NoName, FileGone,
    StoreUnavailable and RendererMissing. Call it outside any transaction."""
    if named and not report.may_be_named:
        raise NoName
    content = read_file(report)
    content = _with_name(report, content) if named else content
    return content if password is None else locked(content, password)


class NoName(Exception):
    """This kind of report has no page with a name."""


def locked(content: bytes, password: str) -> bytes:
    """AES-256 (R6 of ISO 32000-2). The owner's password is drawn and forgotten: whoever opens the file may do all."""
    target = BytesIO()
    with pikepdf.open(BytesIO(content)) as document:
        lock = pikepdf.Encryption(user=password, owner=token_urlsafe(32), R=6, aes=True, metadata=True)
        document.save(target, encryption=lock)
    return target.getvalue()


def _with_name(report: Report, content: bytes) -> bytes:
    options, patient, module = Options.of(report.options), report.about, engine()
    html = cover_html(
        report,
        options,
        zone_of(report.maker.timezone),
        name=" · ".join(dict.fromkeys(filter(None, (patient.full_name, patient.display_name)))),
        code=code_of(patient),
        doctor=report.maker.full_name,
    )
    with _drawing:
        module.warm()
        cover = module.write(html, paper=options.paper)
    return bytes(module.with_cover(cover, content))
