"""The words of conversations, for reading them again when the rules have learned something."""

from collections.abc import Iterator
from datetime import date

from chat.models import ConversationType, Turn, TurnRole
from clinical.models import RiskSource
from clinical.services.text_doors import StoredText
from patients.models import Patient
from xinshou.encryption import UNREADABLE


def said_turns(patient: Patient, since: date) -> Iterator[StoredText]:
    said = Turn.objects.filter(patient=patient, role=TurnRole.USER, created_at__date__gte=since)
    for turn in said.select_related("conversation").order_by("created_at", "sequence"):
        if turn.content and turn.content is not UNREADABLE:
            is_interview = turn.conversation.conv_type == ConversationType.PRE_VISIT
            source = RiskSource.PRE_VISIT if is_interview else RiskSource.CHAT
            yield StoredText(turn.content, source, turn.pk)
