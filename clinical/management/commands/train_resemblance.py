import json
from argparse import ArgumentParser
from pathlib import Path

import numpy as np
from django.core.management.base import BaseCommand

from clinical.risk.measure import read_corpus
from clinical.risk.resemblance import TABLES_FILE, WEIGHTS_FILE
from clinical.risk.training import checksum, examples_of, train


class Command(BaseCommand):
    help = "Learns clinical/risk/resemblance.json and .npz from sentences. The blind half must not be among them."
    requires_system_checks: list[str] = []  # noqa: RUF012 (the type BaseCommand declares)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path)

    def handle(self, *, files: list[Path], **_options: object) -> None:
        examples = examples_of(read_corpus(files))
        learned, tables = train(examples)
        learned["corpus"] = checksum(files)
        np.savez_compressed(TABLES_FILE, **tables)
        WEIGHTS_FILE.write_text(json.dumps(learned, ensure_ascii=False, separators=(",", ":"), sort_keys=True), "utf-8")
        told = sum(int(np.count_nonzero(table)) for table in tables.values())
        self.stdout.write(f"{len(examples)} sentences, {told} weights, alert from {learned['alert_from']}")
