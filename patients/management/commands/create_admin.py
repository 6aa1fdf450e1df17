from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from patients.models import UserType
from patients.services.accounts import IdentifierUnavailable, create_staff
from patients.services.handles import is_username


class Command(BaseCommand):
    help = "Makes an administrator and prints a one-time activation code; the password is chosen with it, not here."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="sign-in name: 3 to 40 letters, digits, '.', '_' or '-'")

    def handle(self, *args: Any, **options: Any) -> None:
        name: str = options["name"]
        if not is_username(name):
            raise CommandError("The name must have 3 to 40 letters, digits, '.', '_' or '-'.")
        try:
            invitation = create_staff(user_type=UserType.ADMIN, actor=None, username=name)
        except IdentifierUnavailable:
            raise CommandError("This name is taken. Choose another one.") from None
        code = invitation.code
        self.stdout.write(f"Administrator {name}\nActivation code: {code.text}\n")
        self.stdout.write(f"It works once, until {code.expires_at:%Y-%m-%d %H:%M} UTC: POST /api/v1/auth/activate\n")
