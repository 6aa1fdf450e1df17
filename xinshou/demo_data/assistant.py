"""A finished pre-visit interview of Mei's, what came of it, and what Dr Lin asked the assistant. All invented."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta

from chat.assistant import Source, facts_as_answer
from chat.models import (
    AnswerSource,
    AssistantConversation,
    AssistantTurn,
    Conversation,
    ConversationType,
    ReplySource,
    Turn,
    TurnRole,
    TurnStatus,
)
from chat.pre_visit import Said, next_reply
from chat.queries.assistant import sources_of
from chat.services.pre_visit_summaries import fill
from clinical.models import PreVisitSummary
from clinical.services.pre_visit_summaries import open_summary
from patients.models import ConsentPurpose, ConsentRecord, Patient
from patients.services.consents import CURRENT_VERSION, has_consent

SAID = (
    "你好",
    "夜里总是醒，醒了就睡不着",
    "白天比上个月安静一点，可以出门走走",
    "一晚大概睡四五个小时，早上心情最差",
    "舍曲林，每天早上一粒，有点头晕",
    "下个月有一次庭审面谈，有点怕",
    "想谈谈能不能白天小睡，还有面谈前怎么准备",
    "请不要问我弟弟的事",
)
FACT_QUESTION, DRAFT_QUESTION = "What is on record?", "What should I look at before the visit?"
DRAFT = (
    ("RISK_EVENT", "What stands in the risk queue comes first [{}]."),
    ("SCORE", "The latest questionnaire is named here [{}]."),
    ("MOOD", "Mood over two weeks has this median [{}]."),
    ("PRE_VISIT", "Before the visit the patient wrote what weighs most [{}]."),
)
UNSOURCED = "Nothing is known of the days without a check-in."


def seed_assistant(patients: Iterable[Patient], now: datetime) -> None:
    """For the first of them who has agreed, Mei."""
    mei = next(patient for patient in patients if patient.user.username == "mei")
    for purpose in (ConsentPurpose.AI_CHAT, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR):
        if not has_consent(mei.pk, purpose):
            ConsentRecord.objects.create(patient=mei, purpose=purpose, granted=True, version=CURRENT_VERSION)
    mei.current_medications = mei.current_medications or "舍曲林 50 毫克，每天早上"
    mei.save(update_fields=["current_medications"])
    _interview(mei, now - timedelta(days=1))
    _asked(mei, now - timedelta(hours=2))


def _interview(patient: Patient, at: datetime) -> None:
    talk = Conversation(
        patient=patient, conv_type=ConversationType.PRE_VISIT, is_active=False, created_at=at, updated_at=at
    )
    talk.ended_at = at + timedelta(minutes=20)
    talk.save(force_insert=True)
    told: list[Said] = []
    for number, words in enumerate(SAID):
        asked = _turn(talk, told, number, TurnRole.USER, words)
        _turn(talk, told, number, TurnRole.ASSISTANT, next_reply(told, "zh-Hans").text, asked)
    talk.pre_visit_summary_id = open_summary(patient, talk.pk).pk
    talk.save(update_fields=["pre_visit_summary_id"])
    fill(talk.pre_visit_summary_id)
    PreVisitSummary.objects.filter(pk=talk.pre_visit_summary_id).update(
        created_at=talk.ended_at, filled_at=talk.ended_at
    )


def _turn(
    talk: Conversation, told: list[Said], number: int, role: TurnRole, words: str, asked: Turn | None = None
) -> Turn:
    at, is_reply = talk.created_at + timedelta(minutes=2 * number), asked is not None
    turn = Turn(
        patient=talk.patient,
        conversation=talk,
        sequence=2 * number + (2 if is_reply else 1),
        role=role,
        content=words,
        status=TurnStatus.DONE,
        source=ReplySource.FALLBACK if is_reply else None,
        answers=asked,
        language=None if is_reply else "zh-Hans",
        created_at=at,
        completed_at=at,
    )
    turn.save(force_insert=True)
    told.append(Said("assistant" if is_reply else "user", words, turn.pk))
    return turn


def _asked(patient: Patient, at: datetime) -> None:
    sources = sources_of(patient)
    facts = facts_as_answer(sources).text
    for number, (question, answer, source) in enumerate(
        [(FACT_QUESTION, facts, AnswerSource.FALLBACK), (DRAFT_QUESTION, _draft(sources), AnswerSource.MODEL)]
    ):
        _exchange(patient, at + timedelta(minutes=30 * number), question, answer, source, sources)


def _draft(sources: list[Source]) -> str:
    first = {source.kind: source.number for source in reversed(sources)}
    return " ".join([*(words.format(first[kind]) for kind, words in DRAFT if kind in first), UNSOURCED])


def _exchange(
    patient: Patient, at: datetime, question: str, answer: str, source: AnswerSource, sources: list[Source]
) -> None:
    talk = AssistantConversation(patient=patient, doctor=patient.primary_doctor, created_at=at, updated_at=at)
    talk.save(force_insert=True)
    turn = AssistantTurn(
        patient=patient, conversation=talk, sequence=0, role=TurnRole.USER, content=question, language="en",
        status=TurnStatus.DONE, created_at=at, completed_at=at,
    )  # fmt: skip
    turn.save(force_insert=True)
    AssistantTurn(
        patient=patient, conversation=talk, sequence=1, role=TurnRole.ASSISTANT, content=answer, language="en",
        status=TurnStatus.DONE, source=source, sources=[asdict(each) for each in sources], answers=turn,
        created_at=at, completed_at=at,
    ).save(force_insert=True)  # fmt: skip
