"""One reply of the companion: claimed by one worker, written once, never silence. A worker may die anywhere: the turn
is claimed again when its lease is over, and what counts is the row."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from chat.checks import LONGEST_ANSWER, Sentences, refusal_of
from chat.companion import MAX_TOKENS, Prompt, Said, characters_of, messages_for
from chat.fallback import Situation, fallback_reply
from chat.languages import chinese_script
from chat.masks import Mask
from chat.models import Conversation, ConversationType, ReplySource, Turn, TurnImage, TurnRole, TurnStatus
from chat.pre_visit import Said as Answered
from chat.pre_visit import next_reply, text_language
from chat.queries.context import has_open_danger, own_ideas, tool_results
from chat.queries.messages import last_events, worst_event_of
from chat.reply_stream import ERROR, LAST, ReplyStream
from chat.services.consents import may_ask_model, may_have_reply
from chat.services.conversations import REMEMBER_EVERY, close_conversation, remember_later
from chat.services.delivery import Delivery
from chat.services.safety_replies import needs_safety_reply, safety_reply
from chat.services.turns import REPLY_TASK, image_purpose
from clinical.models import EgressKind, RiskEvent, RiskLevel
from clinical.queries.boundaries import topics_of
from clinical.queries.identities import identity_of
from clinical.services.egress import calls_within, record_egress
from clinical.services.fusion import decide_overdue_text
from patients.access import has_working_doctor
from patients.models import Patient
from xinshou.encryption import UNREADABLE, open_bytes
from xinshou.llm import LLMUnavailable, Message, stream
from xinshou.metrics import metrics_collector
from xinshou.outbox import enqueue_on_commit
from xinshou.pool import give_connection_back

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=40)
TEMPERATURE = 0.4


class ReplyHeld(Exception):
    """Another worker has the turn, or had it when it died: to be looked at again later."""


@dataclass(frozen=True)
class Answer:
    text: str
    source: ReplySource
    ends_conversation: bool = False


def reply(turn_id: UUID) -> None:
    """A worker's work, outside any transaction. Raises ReplyHeld."""
    turn = _claim(turn_id)
    if turn is None:
        _finish_stream(turn_id)
        return
    if not may_have_reply(turn.patient):
        _give_up(turn)
    else:
        _settle(turn, _compose(turn))
    _finish_stream(turn_id)


def rescue_overdue(turn_id: UUID) -> None:
    """For whoever is asked for a reply that no worker has taken in time: the offline companion answers, first what is
    owed before it in the conversation."""
    long_ago = timezone.now() - timedelta(seconds=settings.CHAT_OVERDUE_SECONDS)
    overdue = Turn.objects.waiting().filter(created_at__lte=long_ago)
    if (asked := overdue.filter(pk=turn_id).only("conversation_id", "sequence").first()) is None:
        return
    owed = overdue.filter(conversation_id=asked.conversation_id, sequence__lte=asked.sequence).order_by("sequence")
    for owed_id in owed.values_list("pk", flat=True):
        _rescue(owed_id)


def _rescue(turn_id: UUID) -> None:
    """Does nothing for what a worker has taken after all, or what waits for such a one."""
    try:
        turn = _claim(turn_id)
    except ReplyHeld:
        return
    if turn is None:
        return
    if not may_have_reply(turn.patient):
        _give_up(turn)
        return
    decide_overdue_text(_asked(turn).pk, timezone.now())
    _settle(turn, _interview(turn) if _is_interview(turn) else _offline(turn))


@transaction.atomic
def _claim(turn_id: UUID) -> Turn | None:
    """Under the lease until it is settled; a counted UPDATE lets one worker in. None when there is nothing to do: it is
    done, or an earlier reply of the conversation is owed, whose end calls this one."""
    waiting = Turn.objects.waiting().filter(pk=turn_id)
    if (found := waiting.only("conversation_id", "sequence").first()) is None:
        return None
    Conversation.objects.select_for_update().only("pk").get(pk=found.conversation_id)
    owed = Turn.objects.waiting().filter(conversation_id=found.conversation_id, sequence__lt=found.sequence)
    if owed.exists():
        return None
    now = timezone.now()
    free = waiting.filter(Q(lease_until=None) | Q(lease_until__lte=now))
    if not free.update(status=TurnStatus.STREAMING, lease_until=now + LEASE, attempts=F("attempts") + 1):
        raise ReplyHeld
    related = ("conversation", "answers", "patient__user", "patient__primary_doctor__user")
    return Turn.objects.select_related(*related).get(pk=turn_id)


def _compose(turn: Turn) -> Answer:
    tools = () if _is_interview(turn) else tool_results(turn.patient, turn.conversation)
    delivery = Delivery(_asked(turn), ReplyStream(turn.pk, turn.patient_id), tools)
    answer = _first_choice(turn, delivery)
    delivery.wait()
    if delivery.is_danger and delivery.event:
        answer = _safe(turn, delivery.event)
    elif answer.source == ReplySource.MODEL:
        return answer
    delivery.replace(_paragraphs(answer.text))
    return answer


def _first_choice(turn: Turn, delivery: Delivery) -> Answer:
    if _is_interview(turn):
        return _interview(turn)
    found = _from_model(turn, delivery) if _may_call(turn.patient) else None
    if found is None:
        delivery.drop()
        delivery.wait()
        return _offline(turn)
    return found


def _paragraphs(text: str) -> list[str]:
    """Put together they are the text again."""
    return [part for part in re.split(r"(?<=\n\n)", text) if part]


def _from_model(turn: Turn, delivery: Delivery) -> Answer | None:
    """None when the model does not answer, when its answer is refused, or when the words turn out to be a danger."""
    mask = Mask(identity_of(turn.patient).pseudonymiser())
    messages = messages_for(_prompt(turn, delivery, mask))
    record_egress(turn.patient, EgressKind.CHAT, characters=characters_of(messages))
    give_connection_back()
    said: list[str] = []
    try:
        for sentence in _checked(messages, str(_asked(turn).language), delivery):
            said.append(mask.show(sentence))
            delivery.say(said[-1])
    except (LLMUnavailable, AnswerRefused):
        return None
    text = "".join(said).strip()
    return Answer(text, ReplySource.MODEL) if text and not delivery.is_danger else None


class AnswerRefused(Exception):
    """The model said what a patient may not be told, in another language, or too much."""


def _checked(messages: list[Message], language: str, delivery: Delivery) -> Iterator[str]:
    """Whole sentences that may go out. Raises LLMUnavailable, AnswerRefused."""
    sentences, length = Sentences(), 0
    arriving = stream(
        messages, max_tokens=MAX_TOKENS, deadline_seconds=settings.CHAT_MODEL_SECONDS, temperature=TEMPERATURE
    )
    with closing(arriving):
        for piece in arriving:
            delivery.look()
            if delivery.is_danger:
                return
            for sentence in sentences.feed(piece):
                length += len(sentence)
                yield _allowed(sentence, language, length)
        for sentence in sentences.close():
            yield _allowed(sentence, language, length + len(sentence))


def _allowed(sentence: str, language: str, length: int) -> str:
    refusal = refusal_of(sentence, language)
    other_script = language.startswith("zh") and chinese_script(sentence) not in {None, language}
    if refusal is None and not other_script and length <= LONGEST_ANSWER:
        return sentence
    metrics_collector.increment("chat_answer_refused")
    log.warning("chat_answer_refused", state=str(refusal or "language"))
    raise AnswerRefused


def _prompt(turn: Turn, delivery: Delivery, mask: Mask) -> Prompt:
    patient, asked = turn.patient, _asked(turn)
    context: dict[str, Any] = {tool.name.removeprefix("get_"): dict(tool.data) for tool in delivery.tools}
    context |= {"do_not_ask": topics_of(patient), "open_danger": has_open_danger(patient)}
    context |= {"strategies": own_ideas(patient)}
    images = [
        open_bytes(image_purpose(image.pk), bytes(image.sealed), turn.patient_id)
        for image in TurnImage.objects.filter(turn=asked).order_by("position")
    ]
    return Prompt(
        language=str(asked.language),
        message=mask.hide(str(asked.content)),
        earlier=[Said(said.role, mask.hide(said.text)) for said in _earlier(turn)],
        context=mask.hide_all(context),
        images=images if settings.LLM_TAKES_IMAGES else (),
        unseen=asked.image_count if not images or not settings.LLM_TAKES_IMAGES else 0,
    )


def _earlier(turn: Turn) -> list[Said]:
    before = Turn.objects.filter(conversation=turn.conversation, sequence__lt=_asked(turn).sequence)
    rows = before.filter(status=TurnStatus.DONE).order_by("-sequence")[:12]
    return [Said(row.role, str(row.content)) for row in reversed(rows) if row.content is not UNREADABLE]


def _may_call(patient: Patient) -> bool:
    calls = calls_within(patient, [EgressKind.CHAT], timedelta(days=1))
    return may_ask_model(patient) and calls < settings.CHAT_CALLS_PER_DAY


def _is_interview(turn: Turn) -> bool:
    return turn.conversation.conv_type == ConversationType.PRE_VISIT


def _interview(turn: Turn) -> Answer:
    before = Turn.objects.filter(conversation=turn.conversation, sequence__lt=turn.sequence).order_by("sequence")
    said = [Answered(_role(row), "" if row.content is UNREADABLE else str(row.content or ""), row.pk) for row in before]
    step = next_reply(said, text_language(str(_asked(turn).language)))
    return Answer(step.text, ReplySource.FALLBACK, ends_conversation=step.is_over)


def _role(row: Turn) -> Literal["user", "assistant"]:
    return "user" if row.role == TurnRole.USER else "assistant"


def _offline(turn: Turn) -> Answer:
    asked = _asked(turn)
    event = worst_event_of(turn.patient_id, asked.pk)
    number = Turn.objects.filter(
        conversation=turn.conversation, role=TurnRole.ASSISTANT, sequence__lt=turn.sequence
    ).count()
    concerned = event is not None and event.level >= RiskLevel.MEDIUM
    situation = Situation(
        language=str(asked.language),
        number=number,
        risk_type=str(event.risk_type) if event and concerned else None,
        ideas=own_ideas(turn.patient),
        has_doctor=has_working_doctor(turn.patient),
    )
    return Answer(fallback_reply(situation), ReplySource.FALLBACK)


def _safe(turn: Turn, event: RiskEvent) -> Answer:
    return Answer(safety_reply(turn.patient, event, str(_asked(turn).language)), ReplySource.SAFETY)


@transaction.atomic
def _settle(turn: Turn, answer: Answer) -> bool:
    """False when the lease was over and another worker has the turn. What became HIGH meanwhile gets the fixed text."""
    conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=turn.conversation_id)
    conversation.patient = turn.patient
    row = _held(turn)
    if row is None:
        return False
    asked = _asked(turn)
    event = worst_event_of(turn.patient_id, asked.pk)
    if event and needs_safety_reply(event) and answer.source != ReplySource.SAFETY:
        answer = _safe(turn, event)
    now = timezone.now()
    row.content, row.source, row.status = answer.text, answer.source, TurnStatus.DONE
    row.completed_at, row.lease_until = now, None
    row.save(update_fields=["content", "source", "status", "completed_at", "lease_until"])
    _note_event(asked, event)
    TurnImage.objects.filter(turn=asked).delete()
    conversation.updated_at = now
    conversation.save(update_fields=["updated_at"])
    if answer.ends_conversation:
        close_conversation(conversation)
    elif row.sequence % REMEMBER_EVERY == 0:
        remember_later(conversation)
    _call_next(row)
    return True


@transaction.atomic
def _give_up(turn: Turn) -> None:
    """The consent is withdrawn, or the account closed: nothing more is read, written or sent."""
    Conversation.objects.select_for_update().only("pk").get(pk=turn.conversation_id)
    row = _held(turn)
    if row is None:
        return
    row.status, row.completed_at, row.lease_until = TurnStatus.FAILED, timezone.now(), None
    row.save(update_fields=["status", "completed_at", "lease_until"])
    TurnImage.objects.filter(turn=turn.answers).delete()
    _call_next(row)


def _held(turn: Turn) -> Turn | None:
    mine = Turn.objects.waiting().select_for_update(of=("self",)).filter(pk=turn.pk, lease_until=turn.lease_until)
    return mine.first()


def _note_event(asked: Turn, event: RiskEvent | None) -> None:
    """What the classifier has found since is the turn's too. Nothing is lowered."""
    if event is None:
        return
    RiskEvent.objects.filter(pk=event.pk, conversation_id=None).update(conversation_id=asked.conversation_id)
    if (asked.risk_level or 0) < event.level:
        Turn.objects.filter(pk=asked.pk).update(risk_level=event.level)


def _call_next(row: Turn) -> None:
    following = Turn.objects.waiting().filter(conversation_id=row.conversation_id, sequence__gt=row.sequence)
    if (next_id := following.order_by("sequence").values_list("pk", flat=True).first()) is not None:
        enqueue_on_commit(REPLY_TASK, next_id)


def _finish_stream(turn_id: UUID) -> None:
    """The last events, unless they are there: a worker may have died between the row and its stream."""
    turn = Turn.objects.select_related("answers", "patient").filter(pk=turn_id).first()
    if turn is None or turn.status not in {TurnStatus.DONE, TurnStatus.FAILED}:
        return
    writer = ReplyStream(turn.pk, turn.patient_id)
    written = writer.kinds()
    if LAST & set(written):
        return
    for kind, data in last_events(turn):
        if kind not in written or kind == ERROR:
            writer.write(kind, data)


def _asked(turn: Turn) -> Turn:
    """The patient's turn; every reply has one."""
    if turn.answers is None:
        raise ValueError("an assistant's turn answers a patient's")
    return turn.answers
