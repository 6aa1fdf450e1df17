from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from xinshou.encryption.rotation import (
    MasterKeyMissing,
    outdated_keys,
    require_master_keys,
    rewrap_outdated_keys,
)


class Command(BaseCommand):
    help = (
        "Wraps every data key under the first of XINSHOU_MASTER_KEYS. Put the new key first, restart, run this, "
        "and take the old key out when --dry-run says 0."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count the keys to wrap anew, change nothing")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        try:
            require_master_keys()
        except MasterKeyMissing as error:
            raise CommandError(f"not in XINSHOU_MASTER_KEYS, but still in use: {', '.join(error.args)}") from None
        if dry_run:
            self.stdout.write(f"{outdated_keys()} keys to wrap anew")
            return
        done = rewrap_outdated_keys()
        self.stdout.write(f"{done.rewrapped} keys wrapped anew")
        if done.damaged:
            raise CommandError(f"{done.damaged} keys do not open and were left as they are")
