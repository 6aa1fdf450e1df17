"""A patient's conversations, as the API shows them to the patient."""

from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Q, Subquery

from chat.models import Conversation, Turn
from clinical.models import RiskLevel
from patients.models import Patient
from xinshou.encryption import UNREADABLE

PREVIEW_LENGTH = 50
SAID = Q(content__isnull=False)


def conversation_rows(patient: Patient, *, limit: int, offset: int) -> list[dict[str, Any]]:
    """Newest change first; two queries."""
    newest = Turn.objects.filter(SAID, conversation=OuterRef("pk")).order_by("-sequence").values("pk")[:1]
    counted = Conversation.objects.filter(patient=patient).annotate(
        message_count=Count("turns", filter=Q(turns__content__isnull=False)), newest_id=Subquery(newest)
    )
    page = list(counted.order_by("-updated_at", "id")[offset : offset + limit])
    newest_turns = Turn.objects.in_bulk([row.newest_id for row in page if row.newest_id])
    return [_row(row, newest_turns.get(row.newest_id)) for row in page]


def _row(row: Any, newest: Turn | None) -> dict[str, Any]:
    return {
        "id": row.pk,
        "conv_type": row.conv_type,
        "message_count": row.message_count,
        "last_message_preview": _preview(newest),
        "is_active": row.is_active,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
    }


def _preview(turn: Turn | None) -> str | None:
    if turn is None:
        return None
    text = str(turn.content)
    return text if len(text) <= PREVIEW_LENGTH else text[:PREVIEW_LENGTH] + "..."


def conversation_body(patient: Patient, conversation_id: UUID) -> dict[str, Any]:
    """With what was said, in its order, without a reply that is still owed. Raises Conversation.DoesNotExist."""
    conversation = Conversation.objects.get(patient=patient, pk=conversation_id)
    turns = Turn.objects.filter(SAID, conversation=conversation).order_by("sequence")
    return {
        "id": conversation.pk,
        "patient_id": conversation.patient_id,
        "conv_type": conversation.conv_type,
        "messages": [_turn(turn) for turn in turns],
        "summary": summary_of(conversation),
        "is_active": conversation.is_active,
        "created_at": conversation.created_at,
        "updated_at": conversation.updated_at,
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "id": turn.pk,
        "role": turn.role,
        "content": str(turn.content),
        "timestamp": turn.completed_at or turn.created_at,
        "risk_level": RiskLevel(turn.risk_level).name if turn.risk_level else None,
        "source": turn.source,
    }


def summary_of(conversation: Conversation) -> str | None:
    return str(conversation.summary) if conversation.summary is UNREADABLE else conversation.summary


def ended_body(conversation: Conversation) -> dict[str, Any]:
    return {
        "status": "ended",
        "conversation_id": conversation.pk,
        "summary": summary_of(conversation),
        "pre_visit_summary_id": conversation.pre_visit_summary_id,
    }
