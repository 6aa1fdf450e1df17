from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reports.services.imports import ImportRefused, import_record


class Command(BaseCommand):
    help = "Reads a patient's JSON export into an empty database and prints the code that gives the account a password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="record.json as it was downloaded")

    def handle(self, *, file: Path, **_options: Any) -> None:
        try:
            imported = import_record(file.read_bytes())
        except OSError:
            raise CommandError("The file cannot be read.") from None
        except ImportRefused as refused:
            raise CommandError(f"Nothing was imported: {refused}.") from None
        self.stdout.write(", ".join(f"{number} {name}" for name, number in imported.rows.items() if number))
        if imported.left_out:
            self.stdout.write(
                f"{imported.left_out} rows were left out: what they need was unreadable on the old server"
            )
        code = imported.code
        self.stdout.write(f"Sign-in name: {imported.username}\nActivation code: {code.text}\n")
        self.stdout.write(f"It works once, until {code.expires_at:%Y-%m-%d %H:%M} UTC: POST /api/v1/auth/activate")
        self.stdout.write(
            "Unanswered risk events are in the queue as MEDIUM: a record does not say how grave they were. "
            f"Now run: manage.py rescreen --since {imported.first_day}\nIt reads the words by the rules of this server."
        )
