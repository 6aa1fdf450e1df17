import sys
from typing import Any

from django.core.management.base import BaseCommand

from clinical.queries.preflight import findings


class Command(BaseCommand):
    help = "Says what keeps this clinic from serving people; exit status 1 while anything does."
    requires_system_checks = ()  # they are among the findings

    def handle(self, *args: Any, **options: Any) -> None:
        found = findings()
        for finding in found:
            self.stdout.write(f"{'BLOCKS ' if finding.blocks else 'warning'}  {finding.text}")
        blocking = sum(finding.blocks for finding in found)
        if blocking:
            self.stdout.write(f"not ready: {blocking} to put right")
            sys.exit(1)
        self.stdout.write("ready to serve")
