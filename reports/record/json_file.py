"""The record as one JSON object, written row by row: no section is ever whole in memory."""

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any, Protocol

import orjson

from reports.record.scope import Scope
from reports.record.sections import Section, info_of, sections_of
from reports.record.tables import Row, Table, rows_below

KIND, VERSION = "xinshoucai-record", 1
OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_NAIVE_UTC


class Sink(Protocol):
    def write(self, data: bytes, /) -> int: ...

    def flush(self) -> object: ...


Tick = Callable[[], None]
"""Called after each row."""


def dumps(value: Any) -> bytes:
    return orjson.dumps(value, default=_plain, option=OPTIONS)


def _plain(value: object) -> float | str:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in an export")


def write_json(scope: Scope, sink: Sink, tick: Tick, *, now: datetime) -> None:
    """Ends with `export_end`, whose numbers of rows say that nothing is missing."""
    info = info_of(scope, kind=KIND, version=VERSION, created_at=now)
    sink.write(b'{"export_info":' + dumps(info))
    counts: dict[str, int] = {}
    for section in sections_of(scope):
        sink.write(b',\n"' + section.name.encode() + b'":')
        counts[section.name] = _write_section(section, scope, sink, tick)
    sink.write(b',\n"export_end":' + dumps({"rows": counts}) + b"}\n")


def _write_section(section: Section, scope: Scope, sink: Sink, tick: Tick) -> int:
    if section.single:
        row = next(iter(section.rows(scope)), None)
        sink.write(dumps(row))
        tick()
        return int(row is not None)
    lower = section.children if isinstance(section, Table) else ()
    sink.write(b"[")
    count = 0
    for count, row in enumerate(section.rows(scope), 1):
        sink.write(b"\n" if count == 1 else b",\n")
        _write_row(row, lower, scope, sink, tick)
    sink.write(b"]")
    return count


def _write_row(row: Row, lower: Iterable[Table], scope: Scope, sink: Sink, tick: Tick) -> None:
    content = dumps(row)
    for table in lower:
        content = _open(content, table, sink)
        for number, below in enumerate(rows_below(table, scope, row["id"])):
            sink.write((b",\n" if number else b"\n") + dumps(below))
            tick()
        content = b"]}"
    sink.write(content)
    tick()


def _open(content: bytes, table: Table, sink: Sink) -> bytes:
    sink.write(content[:-1] + b',"' + table.name.encode() + b'":[')
    return b""
