from argparse import ArgumentParser
from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from clinical.services.text_doors import rescreen
from patients.models import Patient

DAYS = 30


class Command(BaseCommand):
    help = "Reads the words that patients have stored anew, after the rules have changed. Prints numbers only."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--since", type=date.fromisoformat, help=f"check-in notes from this day on (default: the last {DAYS} days)"
        )

    def handle(self, *, since: date | None, **_options: Any) -> None:
        since = since or timezone.now().date() - timedelta(days=DAYS)
        if since > timezone.now().date():
            raise CommandError("--since lies in the future")
        read = opened = 0
        for patient in Patient.objects.filter(user__is_active=True).select_related("user").iterator(chunk_size=100):
            read, opened = read + 1, opened + rescreen(patient, since=since)
        self.stdout.write(f"{read} patients read, {opened} events opened")
