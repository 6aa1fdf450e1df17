"""Plain functions that make chat rows for the doctor's side without a request."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from chat.models import (
    AnswerSource,
    AssistantConversation,
    AssistantTurn,
    Conversation,
    ConversationType,
    Turn,
    TurnRole,
    TurnStatus,
)
from patients.models import Doctor, Patient


def make_talk(
    patient: Patient, *said: str, conv_type: ConversationType = ConversationType.SUPPORTIVE_CHAT
) -> Conversation:
    """Turns take turns: the patient's first, then a finished reply, and so on."""
    now = timezone.now()
    talk = Conversation.objects.create(patient=patient, conv_type=conv_type, created_at=now, updated_at=now)
    add_turns(talk, said)
    return talk


def add_turns(talk: Conversation, said: Sequence[str]) -> None:
    now, before = timezone.now(), talk.turns.count()
    for number, text in enumerate(said, before):
        role = TurnRole.ASSISTANT if number % 2 else TurnRole.USER
        Turn.objects.create(
            patient=talk.patient, conversation=talk, sequence=number, role=role, content=text,
            status=TurnStatus.DONE, created_at=now, completed_at=now,
        )  # fmt: skip


def make_assistant_talk(doctor: Doctor, patient: Patient, *said: str, **fields: Any) -> AssistantConversation:
    """The doctor's questions and finished answers in turn."""
    now = timezone.now()
    talk = AssistantConversation.objects.create(
        patient=patient, doctor=doctor, **{"created_at": now, "updated_at": now, **fields}
    )
    question = None
    for number, text in enumerate(said):
        is_answer = bool(number % 2)
        turn = AssistantTurn.objects.create(
            patient=patient, conversation=talk, sequence=number, content=text, language="en",
            role=TurnRole.ASSISTANT if is_answer else TurnRole.USER, status=TurnStatus.DONE,
            source=AnswerSource.FALLBACK if is_answer else None, sources=[] if is_answer else None,
            answers=question if is_answer else None, created_at=now, completed_at=now,
        )  # fmt: skip
        question = None if is_answer else turn
    return talk
