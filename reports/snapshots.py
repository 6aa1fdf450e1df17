"""What every report is drawn from: frozen plain data with a canonical form, so that two reports can be compared."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import ClassVar

from patients.models import Patient


@dataclass(frozen=True)
class Snapshot:
    """`body` is the template of the words, the same on the page and on paper; `sheet` that of the paper around them."""

    body: ClassVar[str]
    sheet: ClassVar[str]

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical JSON: two reports that say the same have the same one."""
        return sha256(canonical(self)).hexdigest()


@dataclass(frozen=True)
class Quote:
    """Words of the patient; `source` is the row that they stand in, `more` the characters left out."""

    text: str
    source: str
    more: int = 0


def canonical(data: Snapshot) -> bytes:
    return json.dumps(asdict(data), sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()


def code_of(patient: Patient) -> str:
    """What a report calls the patient."""
    return f"P-{str(patient.pk)[:8].upper()}"


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no canonical form")
