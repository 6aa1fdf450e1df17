import json
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser

from clinical.instruments.jsonl import score_line


class Command(BaseCommand):
    help = 'Scores lines {"id", "instrument", "answers": [...]}: prints one JSON result a line. Needs no database.'
    requires_system_checks: list[str] = []  # noqa: RUF012 (the type BaseCommand declares)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.jsonl", help="'-' reads standard input")

    def handle(self, *, file: str, **_options: object) -> None:
        with self._open(file) as lines:
            self._score(lines)

    def _open(self, file: str) -> AbstractContextManager[BinaryIO]:
        if file == "-":
            return nullcontext(sys.stdin.buffer)
        try:
            return Path(file).open("rb")
        except OSError as error:
            raise CommandError(f"cannot read {file}: {error.strerror}") from None

    def _score(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            if line.strip():
                self.stdout.write(json.dumps(score_line(line)))
