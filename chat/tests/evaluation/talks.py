"""A scripted person talks with the companion through the API, as a client would, and each reply is judged."""

from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from django.utils import timezone

from chat.evaluation.personas import Line, Persona
from chat.evaluation.rules import NEEDS_A_READER, Score, Situation, broken_rules, score
from chat.services.replies import ReplyHeld
from clinical.crisis_resources import lines_for
from clinical.services.fusion import ModelAway
from clinical.tests.factories import give_consent
from patients.models import ConsentPurpose, Patient
from patients.tests.base import api
from patients.tests.factories import make_doctor, make_patient
from xinshou.llm import LLMUnavailable
from xinshou.outbox import pending, run_once

CHAT = "/api/v1/chat"


@dataclass(frozen=True)
class Exchange:
    message: str
    reply: str
    source: str
    broken: list[str]


@dataclass(frozen=True)
class Transcript:
    persona: str
    language: str
    exchanges: list[Exchange]


def talk(persona: Persona, number: int) -> Transcript:
    patient = make_patient(f"persona-{number}", doctor=make_doctor(f"dr.persona-{number}"))
    patient.preferred_language, patient.country = persona.language, persona.country
    patient.save()
    for purpose in (ConsentPurpose.AI_CHAT, ConsentPurpose.AI_REMOTE_PROVIDER):
        give_consent(patient, purpose)
    client, conversation, exchanges = api(patient), None, []
    for line in persona.lines:
        answer = _reply(client, line.text, conversation)
        conversation = answer["conversation_id"]
        situation = _situation(persona, line, patient, is_first=not exchanges)
        reply = str(answer["reply"] or "")
        exchanges.append(Exchange(line.text, reply, str(answer["source"]), broken_rules(reply, situation)))
    return Transcript(persona.name, persona.language, exchanges)


def _reply(client: Any, text: str, conversation_id: str | None) -> dict[str, Any]:
    body = {"message": text} | ({"conversation_id": conversation_id} if conversation_id else {})
    sent = client.post(f"{CHAT}?wait=0", body)
    assert sent.status_code == (200 if sent.json()["reply"] else 202), sent.content
    work_once()
    answer: dict[str, Any] = client.get(f"{CHAT}/messages/{sent.json()['message_id']}").json()
    return answer


def work_once() -> None:
    """As a worker would, with a model that may be ill: what fails is tried again later, and not here."""
    for row in pending(timezone.now()).order_by("created_at"):
        with suppress(ModelAway, LLMUnavailable, ReplyHeld):
            run_once(row.pk)


def _situation(persona: Persona, line: Line, patient: Patient, *, is_first: bool) -> Situation:
    return Situation(
        language=persona.language,
        danger=line.danger,
        is_first=is_first,
        lines=[(resource.name, resource.contact) for resource in lines_for(patient.country)],
        planted=line.planted,
        asks_what_it_is=line.asks_what_it_is,
    )


def overall(transcripts: list[Transcript]) -> Score:
    return score([exchange.broken for transcript in transcripts for exchange in transcript.exchanges])


def rows(transcript: Transcript) -> list[dict[str, Any]]:
    return [
        {"persona": transcript.persona, "language": transcript.language, **asdict(exchange)}
        for exchange in transcript.exchanges
    ]


def report(transcripts: list[Transcript], model: str) -> str:
    total = overall(transcripts)
    lines = [
        f"# Companion against the C-rules: {model}",
        "",
        f"{total.replies} replies, best practice {total.best_practice:.1f} %, may harm {total.may_harm:.1f} %, "
        f"score {total.points:.1f} of 100 (VERA-MH's formula; judged by rules of code, not by a clinician).",
        f"Not judged by code, read the transcripts: {', '.join(NEEDS_A_READER)}.",
        "",
        "| person | language | replies | of these by the model | rules broken |",
        "|---|---|---|---|---|",
    ]
    for transcript in transcripts:
        told = transcript.exchanges
        broken = sorted({rule for exchange in told for rule in exchange.broken})
        by_model = sum(exchange.source == "MODEL" for exchange in told)
        person = f"| {transcript.persona} | {transcript.language} | {len(told)} | {by_model} "
        lines.append(f"{person}| {', '.join(broken) or '–'} |")
    return "\n".join(lines) + "\n"
