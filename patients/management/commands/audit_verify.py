from typing import Any

from django.core.management.base import BaseCommand, CommandError

from patients import audit


class Command(BaseCommand):
    help = (
        "Checks the audit chain and names every place where a row was changed, deleted, inserted, reordered or cut off."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        result = audit.verify()
        self.stdout.write(f"{result.chained} entries chained, {result.tail} waiting for the sealer")
        for fault in result.faults:
            self.stderr.write(fault)
        if result.faults:
            raise CommandError(f"the audit chain is broken in {len(result.faults)} places")
        self.stdout.write("the audit chain is whole")
