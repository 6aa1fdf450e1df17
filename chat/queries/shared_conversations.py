"""A patient's talks with the companion as the doctor reads them, with the consent SHARE_CHAT_WITH_DOCTOR only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from chat.models import Conversation, TurnRole
from patients.models import Patient

LISTED = 100


@dataclass(frozen=True)
class SharedTurn:
    id: UUID
    is_patient: bool
    text: str
    source: str | None
    risk_level: int | None
    at: datetime


def conversations_of(patient: Patient) -> Sequence[Conversation]:
    """The newest change first, each with `said`, the number of turns that hold something."""
    counted = patient.conversations.annotate(said=Count("turns", filter=Q(turns__content__isnull=False)))
    return list(counted.order_by("-updated_at")[:LISTED])


def turns_of(conversation: Conversation) -> list[SharedTurn]:
    """What was said, in order; a reply that is owed is not there yet."""
    return [
        SharedTurn(
            id=turn.pk,
            is_patient=turn.role == TurnRole.USER,
            text=str(turn.content),
            source=turn.source,
            risk_level=turn.risk_level,
            at=turn.created_at,
        )
        for turn in conversation.turns.order_by("sequence")
        if turn.content
    ]
