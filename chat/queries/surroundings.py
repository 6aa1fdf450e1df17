"""The turns around the words of a risk event, for who may see them, and for the model that reads the words."""

from uuid import UUID

from chat.models import Turn as ChatTurn
from chat.models import TurnRole
from clinical.models import RiskEvent, TextScreening
from clinical.queries.risk_event_detail import EITHER_SIDE, Turn
from xinshou.encryption import UNREADABLE

EARLIER_TURNS = 8


def turns_around(event: RiskEvent) -> list[Turn]:
    """Oldest first. Whether they may be shown has been decided: SHARE_CHAT_WITH_DOCTOR, or emergency access."""
    trigger = _turn(event.source_id, event.patient_id)
    if trigger is None:
        return []
    said = ChatTurn.objects.filter(conversation=trigger.conversation_id, content__isnull=False)
    before = said.filter(sequence__lte=trigger.sequence).order_by("-sequence")[: EITHER_SIDE + 1]
    after = said.filter(sequence__gt=trigger.sequence).order_by("sequence")[:EITHER_SIDE]
    return [
        Turn(turn.role, str(turn.content), turn.created_at, turn.pk == trigger.pk)
        for turn in [*reversed(before), *after]
    ]


def earlier_turns(screening: TextScreening) -> tuple[list[str], list[int]]:
    """What the same patient said before in the conversation."""
    read = _turn(screening.source_id, screening.patient_id)
    if read is None:
        return [], []
    before = ChatTurn.objects.filter(
        conversation=read.conversation_id, sequence__lt=read.sequence, role=TurnRole.USER
    ).order_by("-sequence")[:EARLIER_TURNS]
    return [str(turn.content) for turn in reversed(before) if turn.content is not UNREADABLE], []


def _turn(turn_id: UUID | None, patient_id: UUID) -> ChatTurn | None:
    return ChatTurn.objects.filter(pk=turn_id, patient=patient_id).first() if turn_id else None
