from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand

from clinical.risk.detector import COMPILED, detect
from clinical.risk.measure import Labelled, effects, read_corpus, shares, wrong

INFLECTED = ("ru", "uk", "fr")


class Command(BaseCommand):
    help = "Measures the risk rules on labelled sentences (JSON lines): recall and false alarms per language."
    requires_system_checks: list[str] = []  # noqa: RUF012 (the type BaseCommand declares)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path)
        parser.add_argument("--wrong", action="store_true", help="print each sentence that is called wrongly, and why")
        parser.add_argument("--rules", action="store_true", help="print how many sentences depend on each rule")

    def handle(self, *, files: list[Path], **options: bool) -> None:
        rows = read_corpus(files)
        for lang in ["all", *sorted({row.lang for row in rows})]:
            self.stdout.write(f"== {lang}")
            for share in shares([row for row in rows if lang in ("all", row.lang)]):
                self.stdout.write(str(share))
        if options["wrong"]:
            self._print_wrong(rows)
        if options["rules"]:
            self._print_effects(effects(rows))

    def _print_effects(self, changed: dict[str, int]) -> None:
        """Russian, Ukrainian and French tell one set of rules in words of their own: counted together."""
        told: Counter[str] = Counter()
        for rule_id in {compiled.rule.id for compiled in COMPILED}:
            code, _, name = rule_id.partition(".")
            told[f"ru+uk+fr.{name}" if code in INFLECTED else rule_id] += changed.get(rule_id, 0)
        for name, sentences in sorted(told.items()):
            self.stdout.write(f"{sentences:>4}  {name}")

    def _print_wrong(self, rows: list[Labelled]) -> None:
        for row in rows:
            if verdict := wrong(row):
                detection = detect(row.text)
                found = [(finding.rule_id, finding.text) for finding in detection.findings]
                against = [(dismissal.rule_id, dismissal.reason) for dismissal in detection.dismissals]
                self.stdout.write(f"{verdict:<6}{row.id} {row.lang} {row.tag} gold={row.level}\n      {row.text}")
                self.stdout.write(f"      {found} {against}")
