"""Plain functions that make chat rows without a request, and what a worker does."""

from typing import Any

from django.utils import timezone

from chat.models import Conversation, ConversationType, ReplySource, Turn, TurnRole, TurnStatus
from patients.models import Patient


def make_conversation(patient: Patient, **fields: Any) -> Conversation:
    now = timezone.now()
    return Conversation.objects.create(
        **{
            "patient": patient,
            "conv_type": ConversationType.SUPPORTIVE_CHAT,
            "created_at": now,
            "updated_at": now,
            **fields,
        }
    )


def say(conversation: Conversation, text: str, reply: str | None = "I hear you.", **fields: Any) -> Turn:
    """A patient's turn and, unless `reply` is None, what the companion answered; the patient's turn comes back."""
    now, number = timezone.now(), conversation.turns.count()
    patient = {"patient": conversation.patient, "conversation": conversation, "created_at": now, "language": "en"}
    asked = Turn.objects.create(
        **{
            **patient,
            "sequence": number + 1,
            "role": TurnRole.USER,
            "content": text,
            "status": TurnStatus.DONE,
            "completed_at": now,
            **fields,
        }
    )
    if reply is not None:
        Turn.objects.create(
            **patient,
            sequence=number + 2,
            role=TurnRole.ASSISTANT,
            content=reply,
            status=TurnStatus.DONE,
            source=ReplySource.FALLBACK,
            answers=asked,
            completed_at=now,
        )
    return asked
