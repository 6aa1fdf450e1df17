import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from clinical.risk.measure import read_corpus
from clinical.risk.resemblance import WEIGHTS_FILE
from clinical.risk.training import checksum, examples_of, train


class Command(BaseCommand):
    help = "Learns clinical/risk/resemblance.json from labelled sentences. The blind half must not be among them."
    requires_system_checks: list[str] = []  # noqa: RUF012 (the type BaseCommand declares)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path)

    def handle(self, *, files: list[Path], **_options: object) -> None:
        examples = examples_of(read_corpus(files))
        learned = train(examples) | {"corpus": checksum(files)}
        WEIGHTS_FILE.write_text(json.dumps(learned, ensure_ascii=False, separators=(",", ":"), sort_keys=True), "utf-8")
        self.stdout.write(
            f"{len(examples)} sentences, {len(learned['names'])} names, alert from {learned['alert_from']}"
        )
