"""A patient's turn: committed with its risk event and with the reply that is owed, before any model is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from chat.languages import reply_language
from chat.models import Conversation, ConversationType, ReplySource, Turn, TurnImage, TurnRole, TurnStatus
from chat.services.consents import may_ask_model, require_chat
from chat.services.safety_replies import needs_safety_reply, safety_reply
from clinical.models import RiskEvent, RiskLevel, RiskSource
from clinical.services.risk_events import concern_in, screen
from patients.models import Patient
from xinshou.encryption import seal_bytes
from xinshou.outbox import enqueue_on_commit

REPLY_TASK = "chat.tasks.reply"


class ConversationEnded(Exception):
    """Nothing can be said in it any more."""


@dataclass(frozen=True)
class SentTurn:
    """`reply` is DONE already where it depends on no model."""

    reply: Turn
    event: RiskEvent | None


@transaction.atomic
def send_turn(
    *,
    patient: Patient,
    text: str,
    conv_type: ConversationType,
    conversation_id: UUID | None = None,
    images: Sequence[bytes] = (),
) -> SentTurn:
    """Raises ConsentRequired, Conversation.DoesNotExist (not there, not theirs, or of the other kind), and
    ConversationEnded. `images` are JPEG bytes; they are kept only for a model that will look at them."""
    require_chat(patient)
    conversation = _conversation(patient, conv_type, conversation_id)
    asked, event = _write_turn(conversation, text, image_count=len(images))
    reply = _owe_reply(conversation, asked, event)
    if images and reply.status == TurnStatus.PENDING and may_ask_model(patient):
        _keep_images(asked, images)
    return SentTurn(reply, event)


@transaction.atomic
def keep_dangerous_turn(
    *, patient: Patient, text: str, conv_type: ConversationType, conversation_id: UUID | None
) -> RiskEvent | None:
    """For a message over the limit: it gets no reply, but words of MEDIUM or more are stored with their event. Raises
    what send_turn raises."""
    require_chat(patient)
    concern = concern_in(text, language=patient.preferred_language)
    if concern is None or concern.level < RiskLevel.MEDIUM:
        return None
    return _write_turn(_conversation(patient, conv_type, conversation_id), text, image_count=0)[1]


def _conversation(patient: Patient, conv_type: ConversationType, conversation_id: UUID | None) -> Conversation:
    """Locked: the turns of one conversation are numbered one after the other."""
    if conversation_id is None:
        now = timezone.now()
        conversation = Conversation(patient=patient, conv_type=conv_type, created_at=now, updated_at=now)
        conversation.save(force_insert=True)
        return conversation
    own = Conversation.objects.select_for_update(of=("self",)).filter(patient=patient, conv_type=conv_type)
    conversation = own.get(pk=conversation_id)
    conversation.patient = patient
    if not conversation.is_active:
        raise ConversationEnded
    return conversation


def _write_turn(conversation: Conversation, text: str, *, image_count: int) -> tuple[Turn, RiskEvent | None]:
    patient, now = conversation.patient, timezone.now()
    asked = _new_turn(
        conversation,
        role=TurnRole.USER,
        content=text,
        status=TurnStatus.DONE,
        language=reply_language(patient.preferred_language, text),
        image_count=image_count,
        completed_at=now,
    )
    source = source_of(ConversationType(conversation.conv_type))
    event = screen(patient, text, source=source, source_id=asked.pk)
    if event is not None:
        event.conversation_id = conversation.pk
        event.save(update_fields=["conversation_id"])
        asked.risk_level = event.level
        asked.save(update_fields=["risk_level"])
    conversation.updated_at = now
    conversation.save(update_fields=["updated_at"])
    return asked, event


def _owe_reply(conversation: Conversation, asked: Turn, event: RiskEvent | None) -> Turn:
    state = {"status": TurnStatus.PENDING} | _safety(asked, event)
    reply = _new_turn(conversation, role=TurnRole.ASSISTANT, answers=asked, **state)
    if reply.status == TurnStatus.PENDING:
        enqueue_on_commit(REPLY_TASK, reply.pk)
    return reply


def _safety(asked: Turn, event: RiskEvent | None) -> dict[str, Any]:
    if event is None or not needs_safety_reply(event):
        return {}
    return {
        "content": safety_reply(asked.patient, event, str(asked.language)),
        "status": TurnStatus.DONE,
        "source": ReplySource.SAFETY,
        "completed_at": timezone.now(),
    }


def _new_turn(conversation: Conversation, **values: Any) -> Turn:
    """The caller holds the conversation."""
    last = Turn.objects.filter(conversation=conversation).order_by("-sequence").values_list("sequence", flat=True)
    sequence = (last.first() or 0) + 1
    turn = Turn(
        patient=conversation.patient,
        conversation=conversation,
        sequence=sequence,
        **{"created_at": timezone.now(), **values},
    )
    turn.save(force_insert=True)
    return turn


def _keep_images(asked: Turn, images: Sequence[bytes]) -> None:
    for position, image in enumerate(images):
        row = TurnImage(turn=asked, position=position, created_at=timezone.now())
        row.sealed = seal_bytes(image_purpose(row.pk), image, asked.patient_id)
        row.save(force_insert=True)


def image_purpose(image_id: UUID) -> str:
    return f"turn-image|{image_id}"


def source_of(conv_type: ConversationType) -> RiskSource:
    return RiskSource.PRE_VISIT if conv_type is ConversationType.PRE_VISIT else RiskSource.CHAT
