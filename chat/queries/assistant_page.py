"""The assistant as a doctor sees it: conversations, answers sentence by sentence, each number with its fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery

from chat.assistant import Sentence, shown_sentences
from chat.models import AssistantConversation, AssistantTurn, TurnRole, TurnStatus
from chat.queries.still_shared import conversations_with, shared_content, shared_sources
from clinical.queries.withheld import withheld_kinds
from patients.models import Doctor, Patient
from xinshou.encryption import UNREADABLE, open_rows, open_sealed

COLUMNS = ("id", "patient_id", "summary", "created_at", "updated_at")
PREVIEW = 80


@dataclass(frozen=True)
class CitedSource:
    number: int
    text: str
    address: str


@dataclass(frozen=True)
class ShownTurn:
    """`sentences` of an answer and the `facts` that it could name; `text` of a question, or of what is damaged."""

    id: UUID
    is_question: bool
    text: str
    sentences: Sequence[Sentence]
    facts: Mapping[int, CitedSource]
    source: str | None
    left_out: int
    status: str
    created_at: datetime

    @property
    def named(self) -> list[CitedSource]:
        """Those that the sentences name, in the order of their numbers."""
        numbers = {part.number for sentence in self.sentences for part in sentence.segments}
        return [fact for number, fact in sorted(self.facts.items()) if number in numbers]

    @property
    def is_waiting(self) -> bool:
        return self.status in (TurnStatus.PENDING, TurnStatus.STREAMING)


def conversations_of(doctor: Doctor, patient: Patient) -> QuerySet[AssistantConversation]:
    """The doctor's own about this patient, the newest change first."""
    return AssistantConversation.objects.filter(doctor=doctor, patient=patient).order_by("-updated_at")


def conversation_rows(doctor: Doctor, patient: Patient, *, limit: int) -> list[dict[str, Any]]:
    """As the API lists them; one query."""
    counted = conversations_of(doctor, patient).annotate(message_count=Count("turns"))
    rows = list(counted.values(*COLUMNS, "message_count")[:limit])
    open_rows(AssistantConversation, rows, ["summary"], subject="patient_id")
    hidden = _hidden_summaries(rows, patient)
    for row in rows:
        row |= {
            "patient_name": patient.display_name,
            "summary": None if row["id"] in hidden else _text(row["summary"]),
        }
    return rows


def _hidden_summaries(rows: Sequence[Mapping[str, Any]], patient: Patient) -> set[UUID]:
    summed_up = [row["id"] for row in rows if row["summary"] is not None]
    return conversations_with(withheld_kinds(patient.pk), summed_up) if summed_up else set()


def shown_summary(conversation: AssistantConversation) -> str | None:
    """None while the patient does not share something that its answers were made of."""
    withheld = withheld_kinds(conversation.patient_id) if conversation.summary else frozenset()
    is_hidden = bool(conversations_with(withheld, [conversation.pk]))
    return None if is_hidden else _text(conversation.summary)


def conversation_body(conversation: AssistantConversation) -> dict[str, Any]:
    """The API's detail; an answer that is owed is not there yet."""
    withheld = withheld_kinds(conversation.patient_id)
    said = [(turn.role, shared_content(turn, withheld)) for turn in conversation.turns.order_by("sequence")]
    return {
        "id": conversation.pk,
        "doctor_id": conversation.doctor_id,
        "patient_id": conversation.patient_id,
        "patient_name": conversation.patient.display_name,
        "messages": [{"role": role, "content": str(content)} for role, content in said if content],
        "summary": shown_summary(conversation),
        "created_at": conversation.created_at,
        "updated_at": conversation.updated_at,
    }


def shown_turns(conversation: AssistantConversation) -> list[ShownTurn]:
    withheld = withheld_kinds(conversation.patient_id)
    return [shown_turn(turn, withheld) for turn in conversation.turns.order_by("sequence")]


def shown_turn(turn: AssistantTurn, withheld: frozenset[str] | None = None) -> ShownTurn:
    """`withheld`: the kinds of facts that the patient does not share now, where the caller knows them already."""
    withheld = withheld_kinds(turn.patient_id) if withheld is None else withheld
    is_question, is_damaged = turn.role == TurnRole.USER, turn.content is UNREADABLE
    text = str(shared_content(turn, withheld) or "")
    return ShownTurn(
        id=turn.pk,
        is_question=is_question,
        text=text if is_question or is_damaged else "",
        sentences=[] if is_question or is_damaged else shown_sentences(text),
        facts={} if is_question else _facts(turn, withheld),
        source=turn.source,
        left_out=turn.left_out,
        status=turn.status,
        created_at=turn.created_at,
    )


def _facts(turn: AssistantTurn, withheld: frozenset[str]) -> dict[int, CitedSource]:
    found = shared_sources(turn, withheld)
    return {each.number: CitedSource(each.number, each.text, each.address) for each in found}


@dataclass(frozen=True)
class ListedConversation:
    id: UUID
    title: str
    """The first question."""
    summary: str | None
    updated_at: datetime


def listed_conversations(doctor: Doctor, patient: Patient, *, limit: int) -> list[ListedConversation]:
    """One query; a conversation is known by its first question."""
    first = AssistantTurn.objects.filter(conversation=OuterRef("pk"), role=TurnRole.USER).order_by("sequence")
    found = conversations_of(doctor, patient).annotate(
        question_id=Subquery(first.values("pk")[:1]), question=Subquery(first.values("content")[:1])
    )
    rows = list(found.values(*COLUMNS, "question_id", "question")[:limit])
    open_rows(AssistantConversation, rows, ["summary"], subject="patient_id")
    hidden = _hidden_summaries(rows, patient)
    return [
        ListedConversation(
            row["id"],
            _title(row, patient),
            None if row["id"] in hidden else _text(row["summary"]),
            row["updated_at"],
        )
        for row in rows
    ]


def _title(row: Mapping[str, Any], patient: Patient) -> str:
    if row["question_id"] is None:
        return ""
    question = str(open_sealed(AssistantTurn, "content", row["question_id"], patient.pk, row["question"]))
    return question if len(question) <= PREVIEW else f"{question[:PREVIEW]}…"


def _text(value: Any) -> str | None:
    return None if value is None or value is UNREADABLE else str(value)
