"""The record as a zip: one CSV file a section and table, one file that says what it is, and the files that were sent.
Written straight through, each file after the other."""

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import StringIO
from typing import IO, Any, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.utils.translation import gettext as _

from messaging.models import Attachment, FileType
from messaging.services.attachments import FileGone, read_file
from reports.export_models import Part
from reports.record.json_file import KIND, VERSION, Sink, Tick, dumps
from reports.record.scope import Scope
from reports.record.sections import Section, info_of, sections_of
from reports.record.tables import ATTACHMENTS, BATCH, Row, Table

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
CONTROL_STARTS = ("\t", "\r", "\n")
"""What makes a spreadsheet run a cell (OWASP, CSV injection)."""
SUFFIXES = {
    FileType.JPEG: "jpg", FileType.PNG: "png", FileType.GIF: "gif", FileType.WEBP: "webp", FileType.PDF: "pdf",
    FileType.TEXT: "txt", FileType.DOCX: "docx",
}  # fmt: skip
BOM = b"\xef\xbb\xbf"
"""Without it Excel reads the letters of other scripts wrongly."""


def write_csv(scope: Scope, sink: Sink, tick: Tick, *, now: datetime) -> None:
    with ZipFile(cast(IO[bytes], sink), "w", ZIP_DEFLATED) as archive:
        _put(archive, "export_info.json", [dumps(info_of(scope, kind=KIND, version=VERSION, created_at=now))], now)
        for section in sections_of(scope):
            for name, columns, rows in _files_of(section, scope, ""):
                _put(archive, f"{name}.csv", _lines(columns, rows, tick), now)
        if Part.MESSAGES in scope.parts:
            _put_attachments(archive, scope, tick, now)


def _files_of(section: Section, scope: Scope, above: str) -> Iterator[tuple[str, tuple[str, ...], Iterable[Row]]]:
    """A lower table is a file of its own; its rows name the row above."""
    name = f"{above}{section.name}"
    if not isinstance(section, Table):
        yield name, section.columns, section.rows(scope)
        return
    columns = (section.parent, *section.columns) if section.parent else section.columns
    yield name, columns, _flat(section, scope)
    for child in section.children:
        yield from _files_of(child, scope, f"{name}.")


def _flat(table: Table, scope: Scope) -> Iterator[Row]:
    """What belongs to one row above stands together."""
    above = (table.parent,) if table.parent else ()
    for instance in table.found(scope).order_by(*above, *table.order).iterator(chunk_size=BATCH):
        yield {name: getattr(instance, name) for name in above} | table.row(instance)


def _lines(columns: tuple[str, ...], rows: Iterable[Row], tick: Tick) -> Iterator[bytes]:
    yield BOM + _line(columns)
    for row in rows:
        damaged = row.get("unreadable", ())
        yield _line([_("unreadable") if name in damaged else cell(row[name]) for name in columns])
        tick()


def _line(values: Iterable[str]) -> bytes:
    target = StringIO()
    csv.writer(target).writerow(values)
    return target.getvalue().encode()


def cell(value: Any) -> str:
    """Text that a spreadsheet would run begins with an apostrophe; numbers that we wrote ourselves stay numbers."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case dict() | list() | datetime():
            return dumps(value).decode().strip('"')
        case str():
            runs = value.lstrip().startswith(FORMULA_STARTS) or value.startswith(CONTROL_STARTS)
            return f"'{value}" if runs else value
    return str(value)


def _put_attachments(archive: ZipFile, scope: Scope, tick: Tick, now: datetime) -> None:
    """Under their ids: the names that people gave are in the table. A file that is gone is a line less, no failure."""
    for file in ATTACHMENTS.found(scope).iterator(chunk_size=BATCH):
        tick()
        try:
            content = read_file(file)
        except FileGone:
            continue
        _put(archive, f"attachments/{_name_in_zip(file)}", [content], now, packed=False)


def _name_in_zip(file: Attachment) -> str:
    return f"{file.pk}.{SUFFIXES[FileType(file.file_type)]}"


def _put(archive: ZipFile, name: str, pieces: Iterable[bytes], now: datetime, *, packed: bool = True) -> None:
    info = ZipInfo(name, now.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED if packed else ZIP_STORED
    info.external_attr = 0o600 << 16
    with archive.open(info, "w") as target:
        for piece in pieces:
            target.write(piece)
