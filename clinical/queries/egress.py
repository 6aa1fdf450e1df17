from typing import Any

from clinical.models import EgressEntry
from patients.models import Patient


def egress_page(patient: Patient, *, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    """Newest first, with their number."""
    entries = EgressEntry.objects.filter(patient=patient).order_by("-sent_at", "id")
    return [_row(entry) for entry in entries[offset : offset + limit]], entries.count()


def _row(entry: EgressEntry) -> dict[str, Any]:
    return {
        "sent_at": entry.sent_at,
        "purpose": entry.kind,
        "endpoint": str(entry.host),
        "outside": entry.is_remote,
        "characters": entry.characters,
    }
