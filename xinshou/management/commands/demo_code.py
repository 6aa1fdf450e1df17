from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from patients.models import User
from patients.services.second_factor import code_at, factor_of, step_at


class Command(BaseCommand):
    help = "Prints the code that the demo's NAME would read on their phone now, as in: manage.py demo_code dr.lin"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="sign-in name")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        if not (settings.DEMO or settings.DEBUG or settings.TESTING):
            raise CommandError("demo_code is for the demo: real codes are on real phones")
        user = User.objects.by_username(name).first()
        factor = factor_of(user) if user else None
        if factor is None:
            raise CommandError(f"nobody called {name} has a second factor here")
        step = max(factor.last_step + 1, step_at(timezone.now()))  # a code works once; the next one works early
        self.stdout.write(code_at(factor.seed, step))
