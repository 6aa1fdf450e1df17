"""One line {"id", "lang", "text"} in, one verdict out. A line that cannot be read is answered, too."""

import json
from dataclasses import dataclass
from typing import NoReturn

from clinical.risk.findings import Coverage, Detection, Finding

LONGEST_LINE = 4_000_000
"""Bytes; 100 kB of text, each letter of it escaped, and more."""


class LineError(ValueError):
    """The message is a constant; `line_id` is known when the line had one."""

    def __init__(self, message: str, line_id: str | int | None = None) -> None:
        super().__init__(message)
        self.line_id = line_id


@dataclass(frozen=True, slots=True)
class Line:
    id: str | int
    lang: str | None
    text: str


def read_line(raw: bytes) -> Line:
    """Raises LineError for any bytes that are no such line."""
    if len(raw) > LONGEST_LINE:
        raise LineError("the line is too long")
    try:
        fields = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
    except RecursionError:
        raise LineError("the line is nested too deeply") from None
    except ValueError:
        raise LineError("the line is not JSON in UTF-8") from None
    if not isinstance(fields, dict):
        raise LineError("the line is not a JSON object")
    return _checked(fields)


def _checked(fields: dict[str, object]) -> Line:
    line_id, lang, text = fields.get("id"), fields.get("lang"), fields.get("text")
    if isinstance(line_id, bool) or not isinstance(line_id, str | int):
        raise LineError("id: a string or a number is required")
    if not isinstance(text, str):
        raise LineError("text: a string is required", line_id)
    if not (lang is None or isinstance(lang, str)):
        raise LineError("lang: must be a string", line_id)
    return Line(line_id, lang, text)


def verdict(line: Line, detection: Detection) -> dict[str, object]:
    """`span`: code points of the text. Level NONE says nothing where there are no rules: then `coverage` says so."""
    found = _fields(detection.worst)
    return {"id": line.id} | found | ({"coverage": "none"} if detection.coverage is Coverage.NONE else {})


def _fields(worst: Finding | None) -> dict[str, object]:
    if worst is None:
        return {"level": "NONE", "type": None, "rule": None, "span": None}
    return {
        "level": worst.level.name,
        "type": worst.risk_type,
        "rule": worst.rule_id,
        "span": [worst.start, worst.end],
    }


def _no_constant(_name: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not JSON")
