from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from clinical.services.notes import forget_abandoned
from patients.services.codes import purge_expired_codes
from patients.services.passkeys import purge_expired_challenges
from patients.sessions import purge_expired_sessions
from patients.step_up import forget_old_proofs
from patients.tickets import purge_expired_tickets
from patients.tokens import purge_expired_tokens
from xinshou.api.idempotency import purge_idempotency_records
from xinshou.mail import purge_mail
from xinshou.outbox import purge_outbox
from xinshou.throttles import purge_throttle_counters

RULES: dict[str, Callable[[], int]] = {
    "dashboard sessions that have ended": purge_expired_sessions,
    "device tokens that have ended": purge_expired_tokens,
    "sign-ins that were not finished": purge_expired_tickets,
    "challenges of passkeys": purge_expired_challenges,
    "activation and reset codes out of date": purge_expired_codes,
    "times of a password or code, older than five minutes": forget_old_proofs,
    "stored answers of idempotency keys": purge_idempotency_records,
    "counters of past windows": purge_throttle_counters,
    "mails that were sent or given up": purge_mail,
    "unsigned notes of doctors who left a month ago": forget_abandoned,
    "outbox rows that are done or given up": purge_outbox,
}
"""What nobody needs any more. A patient's record is not in it: it stays until the patient erases it."""


class Command(BaseCommand):
    help = "Deletes what is kept no longer than it is of use (beat does the same each hour); --preview only counts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--preview", action="store_true", help="say how many rows would go, and keep them")

    def handle(self, *args: Any, preview: bool, **options: Any) -> None:
        with transaction.atomic():
            for name, purge in RULES.items():
                self.stdout.write(f"{purge():>7}  {name}")
            transaction.set_rollback(preview)
        self.stdout.write("nothing was deleted: a preview" if preview else "deleted")
