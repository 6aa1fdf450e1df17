"""What FHIR lets a value be: no empty text, list or object, no control characters, instants in UTC."""

import re
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from xinshou.encryption import UNREADABLE

UNREADABLE_WORD = "unreadable"
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def plain(value: Any) -> str | None:
    """None for what has no letter to show. A damaged value says so."""
    if value is UNREADABLE:
        return UNREADABLE_WORD
    text = _CONTROLS.sub("", value or "")
    return text if text.strip() else None


def without_empty(resource: dict[str, Any]) -> dict[str, Any]:
    """FHIR knows no null and nothing empty."""
    return {name: value for name, value in resource.items() if value not in (None, [], {}, "")}


def reference(resource_id: UUID | str) -> dict[str, str]:
    """Within the bundle, whose entries are named so."""
    return {"reference": f"urn:uuid:{resource_id}"}


def instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def optional_instant(moment: datetime | None) -> str | None:
    return instant(moment) if moment else None
