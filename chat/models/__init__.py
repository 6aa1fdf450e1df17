from chat.models.assistant import AnswerSource, AssistantConversation, AssistantTurn
from chat.models.conversations import (
    Conversation,
    ConversationType,
    ReplySource,
    Turn,
    TurnImage,
    TurnRole,
    TurnStatus,
)
from chat.models.note_drafts import NoteDraft

__all__ = [
    "AnswerSource",
    "AssistantConversation",
    "AssistantTurn",
    "Conversation",
    "ConversationType",
    "NoteDraft",
    "ReplySource",
    "Turn",
    "TurnImage",
    "TurnRole",
    "TurnStatus",
]
