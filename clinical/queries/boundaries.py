"""What a patient does not want to be asked about."""

from typing import Any

from clinical.models import Boundaries
from patients.models import Patient
from xinshou.encryption import UNREADABLE


def boundaries_of(patient: Patient) -> Boundaries | None:
    return Boundaries.objects.filter(patient=patient).first()


def topics_of(patient: Patient) -> list[str]:
    """In the patient's order; empty where nothing was said, or where the seal is damaged."""
    stored = boundaries_of(patient)
    return [] if stored is None or stored.topics is UNREADABLE else list(stored.topics)


def boundaries_body(stored: Boundaries | None) -> dict[str, Any]:
    if stored is None:
        return {"topics": [], "updated_at": None}
    topics = [str(UNREADABLE)] if stored.topics is UNREADABLE else list(stored.topics)
    return {"topics": topics, "updated_at": stored.updated_at}
