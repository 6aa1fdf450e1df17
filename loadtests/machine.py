"""What a figure was measured on: without it a figure says nothing."""

import os
import platform
import re
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from psycopg import sql

TABLES = {"patients": "patients_patient", "check-ins": "clinical_checkin", "assessments": "clinical_assessment"}
SHARED = "The load generator shares the {cores} cores with the server, PostgreSQL and Redis; alone they are faster."


def machine_lines() -> list[str]:
    cores = os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    processor = found[1] if found else platform.machine()
    return [
        f"Date: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"Machine: {cores} cores of {processor}, {memory:.1f} GiB, {platform.system()} {platform.release()}",
        f"Python {platform.python_version()}, load average before the run {os.getloadavg()[0]:.1f}",
        SHARED.format(cores=cores),
    ]


def data_volume(database_url: str) -> str:
    with psycopg.connect(database_url) as connection:
        counts = {
            noun: connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))).fetchone()
            for noun, table in TABLES.items()
        }
    return "Data before the run: " + ", ".join(f"{count[0]:,} {noun}" for noun, count in counts.items() if count)
