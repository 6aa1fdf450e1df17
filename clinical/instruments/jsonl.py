"""One line {"id", "instrument", "answers": [...]} in, one result out. A line that cannot be scored is an answer too."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

from clinical.instruments.answers import parse_answers
from clinical.instruments.base import AnswerError, Instrument
from clinical.instruments.registry import REGISTRY

MAX_LINE = 1_000_000
NOT_IN_A_CODE = re.compile(r"[^A-Z0-9]")
SPELLINGS = {NOT_IN_A_CODE.sub("", code): instrument for code, instrument in REGISTRY.items()} | {
    "PSS10": REGISTRY["PSS"]
}
"""PHQ-9, phq9 and PHQ_9 are one instrument; only here, the API takes exact codes."""


class LineError(ValueError):
    """A line that names no form; the message is a constant."""


@dataclass(frozen=True, slots=True)
class Line:
    id: str | int
    fields: Mapping[str, object]


def score_line(raw: bytes) -> dict[str, object]:
    """{"id", "valid": true, ...} or {"id", "valid": false, "error"}; never raises for any bytes."""
    try:
        line = _read(raw)
    except LineError as error:
        return {"id": None, "valid": False, "error": str(error)}
    try:
        return {"id": line.id, "valid": True} | _result(line)
    except LineError as error:
        return {"id": line.id, "valid": False, "error": str(error)}
    except AnswerError as error:
        return {"id": line.id, "valid": False, "error": f"{error.field}: {error.code}"}


def _result(line: Line) -> dict[str, object]:
    instrument = _instrument(line.fields.get("instrument"))
    score = instrument.scorer(instrument, parse_answers(instrument, _complete(instrument, line.fields.get("answers"))))
    return {
        "total": score.total,
        "severity": score.severity.lower() if score.severity is not None else None,
        "subscales": score.subscales,
        "flags": score.risk_flags,
        "provisional": score.provisional,
    }


def _complete(instrument: Instrument, answers: object) -> object:
    """The C-SSRS screener has six questions; how recent the behaviour was is asked only after a yes to the sixth."""
    if instrument.code == "CSSRS" and isinstance(answers, list) and len(answers) == len(instrument.items) - 1:
        return [*answers, None]
    return answers


def _instrument(code: object) -> Instrument:
    if not isinstance(code, str):
        raise LineError("instrument: required")
    spelling = NOT_IN_A_CODE.sub("", code.upper())
    if spelling not in SPELLINGS:
        raise LineError("instrument: unknown")
    return SPELLINGS[spelling]


def _read(raw: bytes) -> Line:
    if len(raw) > MAX_LINE:
        raise LineError("the line is too long")
    try:
        fields = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except RecursionError:
        raise LineError("the line is nested too deeply") from None
    except ValueError:
        raise LineError("the line is not JSON") from None
    if not isinstance(fields, dict):
        raise LineError("the line is not a JSON object")
    given = fields.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise LineError("id: required")
    return Line(given, fields)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("duplicate key")
    return fields


def _no_constant(_name: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not JSON")
