"""The end of a conversation, and the memory that is kept of it."""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from chat.checks import Sentences, refusal_of
from chat.companion import Said, characters_of, summary_messages
from chat.masks import Mask
from chat.models import Conversation, ConversationType, Turn, TurnRole, TurnStatus
from chat.models.conversations import LONGEST_SUMMARY
from chat.services.consents import may_ask_model
from chat.services.pre_visit_summaries import prepare_summary
from clinical.models import EgressKind
from clinical.queries.identities import identity_of
from clinical.services.egress import record_egress
from patients.models import Patient
from xinshou.encryption import UNREADABLE
from xinshou.llm import LLMUnavailable, complete
from xinshou.outbox import enqueue_on_commit
from xinshou.pool import give_connection_back

REMEMBER_TASK = "chat.tasks.remember"
REMEMBER_EVERY = 20
"""Turns after which a long conversation is put into its memory."""
REMEMBERED_TURNS = 40
MAX_TOKENS = 400


@transaction.atomic
def end_conversation(*, patient: Patient, conversation_id: UUID) -> Conversation:
    """Ending twice is the same. Raises Conversation.DoesNotExist."""
    own = Conversation.objects.select_for_update(of=("self",)).filter(patient=patient)
    conversation = own.get(pk=conversation_id)
    conversation.patient = patient
    close_conversation(conversation)
    return conversation


def close_conversation(conversation: Conversation) -> None:
    """The caller holds the row. A PRE_VISIT conversation leaves a summary for the doctor, which a worker fills."""
    if not conversation.is_active:
        return
    now = timezone.now()
    conversation.is_active, conversation.ended_at, conversation.updated_at = False, now, now
    if conversation.conv_type == ConversationType.PRE_VISIT:
        conversation.pre_visit_summary_id = prepare_summary(conversation).pk
    else:
        remember_later(conversation)
    conversation.save(update_fields=["is_active", "ended_at", "updated_at", "pre_visit_summary_id"])


def remember_later(conversation: Conversation) -> None:
    enqueue_on_commit(REMEMBER_TASK, conversation.pk)


def remember(conversation_id: UUID) -> None:
    """A worker's work, outside any transaction. Without a model that may be asked there is no memory, and the last
    turns have to do. Raises LLMUnavailable for another try later."""
    related = ("patient__user", "patient__primary_doctor__user")
    conversation = Conversation.objects.select_related(*related).filter(pk=conversation_id).first()
    if conversation is None or not may_ask_model(conversation.patient):
        return
    turns = list(conversation.turns.filter(status=TurnStatus.DONE).order_by("-sequence")[:REMEMBERED_TURNS])[::-1]
    if not any(turn.role == TurnRole.ASSISTANT for turn in turns):
        return
    summary = _summary(conversation.patient, turns)
    if summary:
        conversation.summary = summary[:LONGEST_SUMMARY]
        conversation.save(update_fields=["summary"])


def _summary(patient: Patient, turns: list[Turn]) -> str | None:
    """None when what the model wrote may not be shown to the patient."""
    mask = Mask(identity_of(patient).pseudonymiser())
    language = next(str(turn.language) for turn in reversed(turns) if turn.role == TurnRole.USER)
    said = [Said(turn.role, mask.hide(str(turn.content))) for turn in turns if turn.content is not UNREADABLE]
    messages = summary_messages(language, said)
    record_egress(patient, EgressKind.SUMMARY, characters=characters_of(messages))
    give_connection_back()
    try:
        text = complete(
            messages, schema=None, max_tokens=MAX_TOKENS, deadline_seconds=settings.CHAT_MODEL_SECONDS
        ).text.strip()
    except LLMUnavailable as error:
        raise LLMUnavailable(error.reason) from None
    sentences = Sentences()
    parts = [*sentences.feed(text), *sentences.close()]
    return None if any(refusal_of(part, language) for part in parts) else mask.show(text)
