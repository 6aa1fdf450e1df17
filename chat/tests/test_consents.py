"""One table for the four purposes: a withdrawal acts on the next request and on work that is queued already, at every
door through which the words go. Whoever adds a door adds a line."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction
from django.urls import reverse

from chat.models import AssistantTurn, Conversation, ReplySource, Turn, TurnRole
from chat.services.conversations import remember_later
from chat.services.pre_visit_summaries import prepare_summary
from chat.tests.factories import make_conversation, say
from chat.tests.test_pre_visit_summary import ANSWERS, interview
from clinical.models import EgressEntry, RiskEvent
from clinical.services.risk_events import screen
from clinical.tests.factories import give_consent, make_check_in, make_pre_visit_summary
from patients.models import ConsentPurpose
from patients.tests.base import Cast, api, doctor_client
from xinshou.fake_llm import FakeLLM
from xinshou.tests.outbox import run_outbox

AI, REMOTE = ConsentPurpose.AI_CHAT, ConsentPurpose.AI_REMOTE_PROVIDER
TALKS, NOTES = ConsentPurpose.SHARE_CHAT_WITH_DOCTOR, ConsentPurpose.SHARE_CHECKIN_NOTES
NOTE, TALK = "moonlit note", "moonlit talk"
CRY = "I want to kill myself"
CONSENTS = "/api/v1/privacy/consents"
ROOT = Path(__file__).resolve().parents[2]
APPS = ("patients", "clinical", "messaging", "chat", "reports", "xinshou")
SKIPPED = {"tests", "migrations", "demo_data"}


def change(cast: Cast, purpose: ConsentPurpose, granted: bool) -> None:
    """By the patient's own request."""
    client = api(cast.mei)
    version = client.get(CONSENTS).json()["items"][0]["current_version"]
    entry = {"purpose": purpose, "granted": granted} | ({"version": version} if granted else {})
    assert client.put(CONSENTS, {"consents": [entry]}).status_code == 200


@pytest.fixture
def sharing(cast: Cast) -> Cast:
    """Mei shares everything; a note and a talk hold a cry each."""
    for purpose in ConsentPurpose:
        give_consent(cast.mei, purpose)
    make_check_in(cast.mei, cast.mei.local_day(), notes=NOTE)
    say(make_conversation(cast.mei), TALK)
    return cast


# What the doctor reads


def check_ins_by_api(cast: Cast) -> str:
    day = cast.mei.local_day()
    path = f"/api/v1/clinical/doctor/patients/{cast.mei.pk}/checkins"
    return str(api(cast.dr_lin).get(path, {"start_date": day, "end_date": day}).content.decode())


def page(path: str) -> Callable[[Cast], str]:
    def read(cast: Cast) -> str:
        answer = doctor_client(cast.dr_lin).get(path.format(mei=cast.mei.pk))
        assert answer.status_code == 200
        return str(answer.content.decode())

    return read


def talk_page(cast: Cast) -> str:
    talk = Conversation.objects.get(patient=cast.mei)
    return page(f"/patients/{{mei}}/conversations/{talk.pk}/")(cast)


def cry_in_a_note(cast: Cast) -> RiskEvent:
    row = cast.mei.check_ins.get()
    with transaction.atomic():
        screen(cast.mei, CRY, source="CHECKIN", source_id=row.pk)
    return RiskEvent.objects.get(patient=cast.mei)


EVENT = "/api/v1/clinical/doctor/risk-events/{event}"


def around_by_api(cast: Cast) -> str:
    event = RiskEvent.objects.get(patient=cast.mei)
    return str(api(cast.dr_lin).get(EVENT.format(event=event.pk)).content.decode())


def around_on_the_page(cast: Cast) -> str:
    event = RiskEvent.objects.get(patient=cast.mei)
    place = reverse("clinical:risk_event", args=[event.pk])
    return str(doctor_client(cast.dr_lin).get(f"{place}?context=1").content.decode())


def asked_anew(cast: Cast) -> str:
    doctor_client(cast.dr_lin).post(f"/patients/{cast.mei.pk}/assistant/", {"message": "What changed?"})
    run_outbox()
    turn = AssistantTurn.objects.filter(role=TurnRole.ASSISTANT).latest("created_at")
    return f"{turn.content} {turn.sources}"


def asked_before_by_api(cast: Cast) -> str:
    """An answer that was given while everything was shared."""
    first = AssistantTurn.objects.filter(role=TurnRole.ASSISTANT).order_by("created_at").first()
    if first is None:
        asked_anew(cast)
        first = AssistantTurn.objects.get(role=TurnRole.ASSISTANT)
    path = f"/api/v1/clinical/doctor/patients/{cast.mei.pk}/ai-conversations/{first.conversation_id}"
    return str(api(cast.dr_lin).get(path).content.decode())


def asked_before_on_the_page(cast: Cast) -> str:
    asked_before_by_api(cast)
    first = AssistantTurn.objects.filter(role=TurnRole.ASSISTANT).earliest("created_at")
    return page(f"/patients/{{mei}}/assistant/{first.conversation_id}/")(cast)


DOORS: list[tuple[ConsentPurpose, str, Callable[[Cast], str]]] = [
    (NOTES, NOTE, check_ins_by_api),
    (NOTES, NOTE, page("/patients/{mei}/?tab=check-ins")),
    (NOTES, NOTE, around_by_api),
    (NOTES, NOTE, around_on_the_page),
    (NOTES, NOTE, asked_anew),
    (NOTES, NOTE, asked_before_by_api),
    (NOTES, NOTE, asked_before_on_the_page),
    (TALKS, TALK, talk_page),
    (TALKS, TALK, around_by_api),
    (TALKS, TALK, around_on_the_page),
    (TALKS, TALK, asked_anew),
    (TALKS, TALK, asked_before_by_api),
    (TALKS, TALK, asked_before_on_the_page),
]


GONE = "test_what_is_no_longer_shared_is_gone_with_the_next_request"
QUEUED_WORK = "test_work_that_is_queued_sends_nothing_out_after_the_withdrawal"
NO_QUESTION = "test_without_ai_chat_the_doctors_assistant_is_asked_nothing"
CHECKS = {
    "clinical/services/screenings.py": {QUEUED_WORK},
    "clinical/views/patients.py": {GONE},
    "clinical/queries/pre_visit_summaries.py": {"test_the_way_from_a_prepared_summary_to_the_talk_goes_with_it"},
    "clinical/queries/check_ins.py": {GONE},
    "clinical/queries/risk_event_detail.py": {GONE},
    "chat/services/consents.py": {"test_without_ai_chat_the_companion_takes_no_message", QUEUED_WORK},
    "chat/services/assistant.py": {NO_QUESTION, QUEUED_WORK},
    "chat/views/conversations.py": {GONE},
    "chat/views/assistant.py": {NO_QUESTION},
    "chat/api/assistant.py": {NO_QUESTION},
    "chat/registrations.py": {GONE},
    "clinical/queries/withheld.py": {GONE},
    "chat/queries/assistant.py": {GONE},
}
"""Where a consent is asked for, and the test that fails when it is not."""
ELSEWHERE = {"reports/views/records.py": ("reports/tests/test_fhir_record.py", "test_what_is_not_shared_is_not_in_it")}
NO_CHECK = {"patients/services/consents.py", "patients/api/profile.py"}
"""What the purposes are called, and a patient's own state of one."""


def test_every_purpose_is_enforced_at_some_door() -> None:
    assert {purpose for purpose, _words, _door in DOORS} | {AI, REMOTE} == set(ConsentPurpose)


def test_every_check_of_a_consent_is_tested_here() -> None:
    files = [path for app in APPS for path in (ROOT / app).rglob("*.py") if not SKIPPED & set(path.parts)]
    asking = {
        str(path.relative_to(ROOT)) for path in files if re.search(r"ConsentPurpose\.[A-Z]", path.read_text("utf-8"))
    }
    assert asking == set(CHECKS) | NO_CHECK | set(ELSEWHERE)
    assert all(f"def {name}(" in (ROOT / file).read_text("utf-8") for file, name in ELSEWHERE.values())
    assert set().union(*CHECKS.values()) <= set(globals())


@pytest.mark.parametrize(("purpose", "words", "door"), DOORS, ids=lambda value: getattr(value, "__name__", str(value)))
def test_what_is_no_longer_shared_is_gone_with_the_next_request(
    sharing: Cast, purpose: ConsentPurpose, words: str, door: Callable[[Cast], str]
) -> None:
    if purpose == NOTES:
        cry_in_a_note(sharing)
    else:
        talk = Conversation.objects.get(patient=sharing.mei)
        api(sharing.mei).post("/api/v1/chat?wait=0", {"message": CRY, "conversation_id": str(talk.pk)})
    assert words in door(sharing)
    change(sharing, purpose, False)
    assert words not in door(sharing)
    change(sharing, purpose, True)
    assert words in door(sharing)


def test_the_way_from_a_prepared_summary_to_the_talk_goes_with_it(sharing: Cast) -> None:
    summary = make_pre_visit_summary(sharing.mei)
    read = page(f"/patients/{{mei}}/pre-visit/{summary.pk}/")
    source = f"#turn-{summary.content['changes'][0]['source']}"
    assert source in read(sharing)
    change(sharing, TALKS, False)
    assert source not in read(sharing)


def test_an_answer_of_a_model_that_was_told_a_note_keeps_only_what_names_other_facts(
    sharing: Cast, fake_llm: FakeLLM
) -> None:
    asked_anew(sharing)
    turn = AssistantTurn.objects.get(role=TurnRole.ASSISTANT)
    by_kind = {source["kind"]: source["number"] for source in turn.sources}
    note, mood = by_kind["NOTE"], by_kind["MOOD"]
    turn.content, turn.source = f"Nights are moonlit [{note}]. Mood is low [{mood}]. She walks at night.", "MODEL"
    turn.save()
    turn.conversation.summary = "She walks at night."
    turn.conversation.save()
    assert "She walks at night" in asked_before_by_api(sharing)
    change(sharing, NOTES, False)
    for read in (asked_before_by_api, asked_before_on_the_page):
        shown = read(sharing)
        assert "Mood is low" in shown
        assert "moonlit [" not in shown and "Nights are" not in shown and "She walks" not in shown
    listed = api(sharing.dr_lin).get(f"/api/v1/clinical/doctor/patients/{sharing.mei.pk}/ai-conversations").json()
    assert listed[0]["summary"] is None


# What is asked of a model


def message(cast: Cast) -> None:
    api(cast.mei).post("/api/v1/chat?wait=0", {"message": "It rained and I cooked soup."})


def question(cast: Cast) -> None:
    doctor_client(cast.dr_lin).post(f"/patients/{cast.mei.pk}/assistant/", {"message": "What changed?"})


def text_to_read(cast: Cast) -> None:
    note = {"mood_score": 4, "notes": f"Nothing was new and the bus was late. {uuid4()}"}
    assert api(cast.mei).post("/api/v1/clinical/checkin", note).status_code in {200, 201}


def memory(cast: Cast) -> None:
    with transaction.atomic():
        remember_later(Conversation.objects.get(patient=cast.mei))


def interview_that_ended(cast: Cast) -> None:
    prepare_summary(interview(cast.mei, ANSWERS))


QUEUED = [message, question, text_to_read, memory, interview_that_ended]


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-in counts as a model of somebody else's."""
    monkeypatch.setattr("xinshou.llm.is_remote", lambda: True)
    monkeypatch.setattr("xinshou.llm.is_configured", lambda: True)


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize("purpose", [AI, REMOTE])
@pytest.mark.parametrize("work", QUEUED, ids=lambda work: work.__name__)
def test_work_that_is_queued_sends_nothing_out_after_the_withdrawal(
    sharing: Cast, fake_llm: FakeLLM, purpose: ConsentPurpose, work: Callable[[Cast], None]
) -> None:
    work(sharing)
    change(sharing, purpose, False)
    run_outbox()
    assert list(fake_llm.requests) == []
    assert not EgressEntry.objects.exists()
    change(sharing, purpose, True)
    work(sharing)
    run_outbox()
    assert len(fake_llm.requests) > 0


CHAT_DOORS: list[tuple[str, Any]] = [
    ("/api/v1/chat?wait=0", {"message": "It rained."}),
    ("/api/v1/chat/stream", {"message": "It rained."}),
]


@pytest.mark.parametrize(("path", "body"), CHAT_DOORS)
def test_without_ai_chat_the_companion_takes_no_message(sharing: Cast, path: str, body: Any) -> None:
    change(sharing, AI, False)
    answer = api(sharing.mei).post(path, body)
    assert (answer.status_code, answer.json()["code"]) == (403, "consent-required")
    assert answer.json()["purpose"] == AI
    assert Turn.objects.count() == 2  # of the talk before


def test_without_ai_chat_the_doctors_assistant_is_asked_nothing(sharing: Cast) -> None:
    change(sharing, AI, False)
    path = f"/api/v1/clinical/doctor/patients/{sharing.mei.pk}/ai-chat"
    answer = api(sharing.dr_lin).post(path, {"message": "What changed?"})
    assert (answer.status_code, answer.json()["purpose"]) == (403, AI)
    assert page("/patients/{mei}/assistant/")(sharing)
    assert not AssistantTurn.objects.exists()


@pytest.mark.usefixtures("outside")
def test_without_the_outside_model_the_companion_still_answers(sharing: Cast, fake_llm: FakeLLM) -> None:
    message(sharing)
    change(sharing, REMOTE, False)
    run_outbox()
    assert Turn.objects.filter(role=TurnRole.ASSISTANT).latest("created_at").source == ReplySource.FALLBACK
