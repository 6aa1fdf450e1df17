"""The doctor's assistant: a question is stored with the answer that it is owed, a worker writes the answer, once.

Consent is read when the question is asked and again before anything is sent: a withdrawal acts on what is queued."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import timedelta
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone, translation

from chat.assistant import (
    EARLIER_TURNS,
    MAX_TOKENS,
    Answer,
    Reader,
    Source,
    complete_sentences,
    facts_as_answer,
    messages_for,
    without_numbers,
)
from chat.masks import Mask
from chat.models import AnswerSource, AssistantConversation, AssistantTurn, TurnRole, TurnStatus
from chat.queries.assistant import sources_of
from chat.queries.still_shared import shared_content, shared_sources
from chat.reply_stream import MESSAGE_COMPLETE, TEXT_DELTA, ReplyStream
from clinical.models import EgressKind
from clinical.queries.identities import identity_of
from clinical.queries.withheld import withheld_kinds
from clinical.services.egress import record_egress
from clinical.services.screenings import model_may_read
from patients.models import ConsentPurpose, Doctor, Patient, User
from patients.models.zones import zone_of
from patients.services.consents import has_consent
from xinshou.encryption import UNREADABLE
from xinshou.llm import LLMUnavailable, Message, stream
from xinshou.outbox import enqueue_on_commit
from xinshou.pool import give_connection_back
from xinshou.throttles import Decision, hit

QUESTIONS, WINDOW_SECONDS = 20, 60
DEADLINE_SECONDS = 20.0
LEASE = timedelta(seconds=40)
LONGEST_SUMMARY = 1500
SUMMARY_QUESTION = "Summarise this conversation about the record in at most five sentences."
TASK = "chat.tasks.answer_doctor"


class ConsentMissing(Exception):
    """The patient does not let an AI read."""


def count_question(user: User) -> Decision:
    """By account, in a transaction of its own; on the page and in the API alike."""
    return hit("doctor-assistant", f"account|{user.pk}", limit=QUESTIONS, window_seconds=WINDOW_SECONDS)


@transaction.atomic
def ask_assistant(
    *, doctor: Doctor, patient: Patient, message: str, language: str, conversation_id: UUID | None = None
) -> AssistantTurn:
    """The turn that will hold the answer. Raises ConsentMissing, AssistantConversation.DoesNotExist. The caller has
    opened the patient."""
    if not has_consent(patient.pk, ConsentPurpose.AI_CHAT):
        raise ConsentMissing
    conversation, now = _locked(doctor, patient, conversation_id), timezone.now()
    place = {"patient": patient, "conversation": conversation, "created_at": now, "language": language}
    number = conversation.turns.count()
    question = AssistantTurn(
        **place, sequence=number, role=TurnRole.USER, content=message, status=TurnStatus.DONE, completed_at=now
    )
    question.save(force_insert=True)
    answer = AssistantTurn(
        **place, sequence=number + 1, role=TurnRole.ASSISTANT, status=TurnStatus.PENDING, answers=question
    )
    answer.save(force_insert=True)
    enqueue_on_commit(TASK, answer.pk)
    return answer


def answer_question(turn_id: UUID) -> None:
    """A worker's work, outside of any transaction. Does nothing where the answer is there, or another worker's."""
    turn = _claim(turn_id)
    sources = _give_sources(turn) if turn else None
    if turn is None or sources is None:
        return
    answer = _ask_model(turn, sources)
    finish(turn, answer or facts_as_answer(sources), AnswerSource.MODEL if answer else AnswerSource.FALLBACK)


def answer_from_the_record(turn: AssistantTurn) -> AssistantTurn:
    """When no worker has answered in time: the facts, at once. Whoever writes first is the one that is read."""
    if turn.status in (TurnStatus.PENDING, TurnStatus.STREAMING):
        if (sources := _give_sources(turn)) is not None:
            finish(turn, facts_as_answer(sources), AnswerSource.FALLBACK)
        turn.refresh_from_db()
    return turn


def may_be_answered(turn: AssistantTurn) -> bool:
    """The doctor still cares for the patient, who still lets an AI read; as it is now."""
    patients = Patient.objects.cared_for_by(turn.conversation.doctor).filter(pk=turn.patient_id)
    return patients.exists() and has_consent(turn.patient_id, ConsentPurpose.AI_CHAT)


def is_owed(turn_id: UUID) -> bool:
    """An answer is still to come, and the doctor may still read it."""
    turn = AssistantTurn.objects.waiting().select_related("conversation__doctor").filter(pk=turn_id).first()
    return turn is not None and may_be_answered(turn)


def summarize(conversation: AssistantConversation) -> str:
    """What was asked and answered, kept with the conversation; "" when no model may or can say it. Outside of any
    transaction."""
    patient = conversation.patient
    turns = [turn for turn in conversation.turns.order_by("sequence") if turn.content and not _damaged(turn)]
    if not turns or not model_may_read(patient):
        return ""
    withheld = withheld_kinds(patient.pk)
    sources = [
        Source(number, turn.role, without_numbers(str(shared_content(turn, withheld))), "")
        for number, turn in enumerate(turns, 1)
    ]
    answer = _said(patient, SUMMARY_QUESTION, sources, [], turns[-1].language)
    if answer is None or not Patient.objects.cared_for_by(conversation.doctor).filter(pk=patient.pk).exists():
        return ""
    conversation.summary = without_numbers(answer.text)[:LONGEST_SUMMARY]
    conversation.save(update_fields=["summary"])
    return str(conversation.summary)


def _locked(doctor: Doctor, patient: Patient, conversation_id: UUID | None) -> AssistantConversation:
    now = timezone.now()
    if conversation_id is None:
        made = AssistantConversation(patient=patient, doctor=doctor, created_at=now, updated_at=now)
        made.save(force_insert=True)
        return made
    own = AssistantConversation.objects.select_for_update().filter(patient=patient, doctor=doctor)
    conversation = own.get(pk=conversation_id)
    conversation.updated_at = now
    conversation.save(update_fields=["updated_at"])
    return conversation


def _claim(turn_id: UUID) -> AssistantTurn | None:
    """A counted UPDATE: of two workers one gets it."""
    now = timezone.now()
    free = AssistantTurn.objects.waiting().filter(Q(lease_until=None) | Q(lease_until__lte=now), pk=turn_id)
    if not free.update(lease_until=now + LEASE, attempts=F("attempts") + 1):
        return None
    related = ("patient__user", "patient__primary_doctor__user", "conversation__doctor", "answers")
    return AssistantTurn.objects.select_related(*related).get(pk=turn_id)


@transaction.atomic
def _give_sources(turn: AssistantTurn) -> list[Source] | None:
    """In the doctor's language and zone; those of the first try that the patient still shares, so that the numbers of a
    retry name the same facts. None where the answer is there, or where there is to be none."""
    row = _locked_open(turn)
    if row is None:
        return None
    if row.sources and row.sources is not UNREADABLE:
        return shared_sources(row, withheld_kinds(row.patient_id))
    with translation.override(row.language), timezone.override(zone_of(row.conversation.doctor.timezone)):
        sources = sources_of(row.patient)
    row.sources, row.status = [asdict(source) for source in sources], TurnStatus.STREAMING
    row.save(update_fields=["sources", "status"])
    return sources


def _locked_open(turn: AssistantTurn) -> AssistantTurn | None:
    """The row, as long as an answer is owed; who lost access, or the consent, during the wait is owed none."""
    rows = AssistantTurn.objects.waiting().select_for_update(of=("self",)).filter(pk=turn.pk)
    row = rows.select_related("patient__user", "conversation__doctor").first()
    if row is None or may_be_answered(row):
        return row
    row.status, row.completed_at, row.lease_until = TurnStatus.FAILED, timezone.now(), None
    row.save(update_fields=["status", "completed_at", "lease_until"])
    transaction.on_commit(partial(tell_the_end, row))
    return None


def _ask_model(turn: AssistantTurn, sources: list[Source]) -> Answer | None:
    """None when no model may read, can answer, or says anything that can be looked up."""
    if not model_may_read(turn.patient):
        return None
    before = turn.conversation.turns.filter(sequence__lt=turn.sequence - 1).order_by("-sequence")[:EARLIER_TURNS]
    withheld, told = withheld_kinds(turn.patient_id), [row for row in before if row.content and not _damaged(row)]
    earlier = [(row.role, str(shared_content(row, withheld))) for row in reversed(told)]
    if (question := turn.answers) is None:
        raise ValueError("an answer answers a question")
    reply = ReplyStream(turn.pk, turn.patient_id)
    tell = partial(_tell_sentence, reply)
    return _said(turn.patient, str(question.content), sources, earlier, turn.language, tell)


def _tell_sentence(reply: ReplyStream, sentence: str) -> None:
    reply.write(TEXT_DELTA, {"text": sentence})


def tell_the_end(turn: AssistantTurn) -> None:
    """For whoever waits: read the row now."""
    ReplyStream(turn.pk, turn.patient_id).write(MESSAGE_COMPLETE, {"status": "DONE"})


def _said(
    patient: Patient,
    question: str,
    sources: list[Source],
    earlier: list[tuple[str, str]],
    language: str,
    tell: Callable[[str], None] | None = None,
) -> Answer | None:
    """`tell` gets each sentence that may be shown as soon as it is there."""
    mask = Mask(identity_of(patient).pseudonymiser())
    hidden = [Source(each.number, each.kind, mask.hide(each.text), "") for each in sources]
    before = [(role, mask.hide(text)) for role, text in earlier]
    pairs = messages_for(mask.hide(question), hidden, before, language)
    messages: list[Message] = [{"role": role, "content": content} for role, content in pairs]  # type: ignore[typeddict-item]
    reader = Reader.of(hidden)
    record_egress(patient, EgressKind.DOCTOR_ASSISTANT, characters=sum(len(content) for _role, content in pairs[1:]))
    give_connection_back()
    try:
        for sentence in complete_sentences(_pieces(messages)):
            if (shown := reader.take(sentence)) and tell:
                tell(mask.show(shown))
    except LLMUnavailable:
        return None
    answer = reader.answer()
    return answer and replace(answer, text=mask.show(answer.text))


def _pieces(messages: list[Message]) -> Iterator[str]:
    return stream(messages, max_tokens=MAX_TOKENS, deadline_seconds=DEADLINE_SECONDS)


@transaction.atomic
def finish(turn: AssistantTurn, answer: Answer, source: AnswerSource) -> None:
    """Once: what is there stays."""
    row = _locked_open(turn)
    if row is None:
        return
    row.content, row.source, row.left_out = answer.text, source, answer.left_out
    row.status, row.completed_at, row.lease_until = TurnStatus.DONE, timezone.now(), None
    row.save(update_fields=["content", "source", "left_out", "status", "completed_at", "lease_until"])
    AssistantConversation.objects.filter(pk=row.conversation_id).update(updated_at=timezone.now())
    transaction.on_commit(partial(tell_the_end, row))


def _damaged(turn: AssistantTurn) -> bool:
    return turn.content is UNREADABLE
