import json
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser

from clinical.risk.classifier import Rejected
from clinical.risk.detector import detect
from clinical.risk.findings import Detection, Level
from clinical.risk.jsonl import Line, LineError, read_line, verdict
from clinical.services.fusion import classify_text
from xinshou.llm import LLMUnavailable


class Command(BaseCommand):
    help = (
        'Screens lines {"id", "lang", "text"}: prints {"id", "level", "type", "rule", "span"} a line, needs no database'
    )
    requires_system_checks: list[str] = []  # noqa: RUF012 (the type BaseCommand declares)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.jsonl", help="'-' reads standard input")
        parser.add_argument("--model", action="store_true", help="let the configured model read each text, too")

    def handle(self, *, file: str, model: bool, **_options: object) -> None:
        with self._open(file) as lines:
            self._screen(lines, model=model)

    def _open(self, file: str) -> AbstractContextManager[BinaryIO]:
        if file == "-":
            return nullcontext(sys.stdin.buffer)
        try:
            return Path(file).open("rb")
        except OSError as error:
            raise CommandError(f"cannot read {file}: {error.strerror}") from None

    def _screen(self, lines: Iterable[bytes], *, model: bool) -> None:
        for number, raw in enumerate(lines, 1):
            if raw.strip():
                self.stdout.write(json.dumps(_answer(raw, number, model=model)))


def _answer(raw: bytes, number: int, *, model: bool) -> dict[str, object]:
    try:
        line = read_line(raw)
    except LineError as error:
        return {"id": error.line_id, "line": number, "error": str(error)}
    detection = detect(line.text, line.lang)
    said = verdict(line, detection)
    return _with_model(said, line, detection) if model else said


def _with_model(said: dict[str, object], line: Line, detection: Detection) -> dict[str, object]:
    """The model raises the level, and may dismiss what only soft rules found; without its answer the rules' word
    stands and says so."""
    try:
        opinion = classify_text(line.text)
    except (LLMUnavailable, Rejected):
        return said | {"unscored_by_model": True}
    firm = max((int(finding.level) for finding in detection.findings if finding.hard), default=0)
    if firm >= opinion.level > 0 or (firm and not opinion.level):
        return said
    if not opinion.level:
        return said | {"level": "NONE", "type": None, "rule": None, "span": None}
    span = [opinion.start, opinion.end]
    return said | {"level": Level(opinion.level).name, "type": opinion.risk_type, "rule": "model", "span": span}
