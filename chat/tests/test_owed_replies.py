"""Replies that nobody gives in the usual way: an earlier one that no worker took, one to words that no model has judged
in time, one after an interview's last word."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from chat.companion_texts import texts_of
from chat.models import Conversation, Turn
from chat.pre_visit import Question
from chat.pre_visit import texts_of as interview_texts
from chat.services.replies import reply
from chat.services.waiting import look_again
from clinical.models import PreVisitSummary, RiskEvent, RiskLevel, ScreeningStatus, TextScreening
from clinical.risk.detector import detect
from clinical.tests.factories import give_consent
from clinical.tests.fusion.sentences import soft_sentence
from patients.models import ConsentPurpose, Patient
from patients.tests.base import JsonClient
from xinshou.fake_llm import FakeLLM, Mode
from xinshou.outbox_rows import OutboxRow
from xinshou.tests.outbox import run_outbox

CHAT, INTERVIEW = "/api/v1/chat", "/api/v1/chat/pre-visit"
SOFT_HIGH = "I've picked how. I haven't picked when."


def send(client: JsonClient, text: str, path: str = CHAT, **body: Any) -> dict[str, Any]:
    sent: dict[str, Any] = client.post(f"{path}?wait=0", {"message": text, **body}).json()
    return sent


def message(client: JsonClient, sent: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{CHAT}/messages/{sent['message_id']}").json()
    return found


def no_worker_comes() -> None:
    OutboxRow.objects.all().delete()
    Turn.objects.update(created_at=timezone.now() - timedelta(minutes=2))


def work() -> None:
    """The worker of the chat queue; the classifier's is away."""
    for turn in Turn.objects.waiting().order_by("sequence"):
        reply(turn.pk)


# An earlier reply that no worker took


def test_an_earlier_reply_that_no_worker_took_keeps_none_waiting(client: JsonClient) -> None:
    first = send(client, "I cooked soup.")
    second = send(client, "And it rained.", conversation_id=first["conversation_id"])
    no_worker_comes()
    assert message(client, second)["status"] == "DONE"
    sequences = Turn.objects.order_by("completed_at").values_list("sequence", flat=True)
    assert Turn.objects.get(pk=first["message_id"]).status == "DONE"
    assert list(sequences)[-2:] == [2, 4]


def test_an_earlier_reply_whose_worker_is_at_it_is_waited_for(client: JsonClient) -> None:
    first = send(client, "I cooked soup.")
    second = send(client, "And it rained.", conversation_id=first["conversation_id"])
    no_worker_comes()
    Turn.objects.filter(pk=first["message_id"]).update(lease_until=timezone.now() + timedelta(seconds=30))
    assert message(client, second)["status"] == "PENDING"
    Turn.objects.filter(pk=first["message_id"]).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert message(client, second)["status"] == "DONE"


def test_a_withdrawn_consent_ends_what_no_worker_took(client: JsonClient, mei: Patient) -> None:
    first = send(client, "I cooked soup.")
    no_worker_comes()
    give_consent(mei, ConsentPurpose.AI_CHAT, granted=False)
    assert look_again(Turn.objects.get(pk=first["message_id"])).status == "FAILED"


# What no classifier dismisses in time


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clinical.services.screenings.DECIDE_WITHIN", timedelta(seconds=0.15))


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("worker", [True, False])
def test_what_no_classifier_dismisses_in_time_is_taken_up_in_the_reply(
    client: JsonClient, fake_llm: FakeLLM, worker: bool
) -> None:
    fake_llm.mode = Mode.SERVER_ERROR
    sent = send(client, soft_sentence())
    assert RiskEvent.objects.get().level == RiskLevel.LOW
    if worker:
        work()
    else:
        no_worker_comes()
        TextScreening.objects.update(decide_by=timezone.now())
    body = message(client, sent)
    assert body["reply"].startswith(tuple(texts_of("en")["medium"].values()))
    assert RiskEvent.objects.get().level == RiskLevel.MEDIUM
    assert TextScreening.objects.get().status == ScreeningStatus.UNSCORED


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("mode", [Mode.NORMAL, Mode.SERVER_ERROR])
@pytest.mark.parametrize("path", [CHAT, INTERVIEW])
def test_a_candidate_of_high_that_nobody_dismisses_gets_the_fixed_text(
    client: JsonClient, fake_llm: FakeLLM, mode: Mode, path: str
) -> None:
    (finding,) = detect(SOFT_HIGH).findings
    assert (finding.hard, finding.level) == (False, RiskLevel.HIGH)
    fake_llm.mode = mode
    sent = send(client, SOFT_HIGH, path)
    work()
    body = message(client, sent)
    assert (body["source"], body["risk_alert"]) == ("SAFETY", True)
    assert Turn.objects.get(role="user").risk_level == RiskLevel.HIGH


@pytest.mark.usefixtures("hasty")
def test_what_the_classifier_dismisses_is_not_spoken_of(client: JsonClient, fake_llm: FakeLLM) -> None:
    fake_llm.answer_when("grade one message", {"level": "NONE", "type": "NONE", "evidence_span": "", "subject": "SELF"})
    sent = send(client, soft_sentence())
    for screening in TextScreening.objects.all():
        OutboxRow.objects.exclude(object_id=screening.pk).update(next_send_at=timezone.now() + timedelta(days=1))
    run_outbox()
    fake_llm.mode = Mode.SERVER_ERROR
    work()
    assert not message(client, sent)["reply"].startswith(tuple(texts_of("en")["medium"].values()))
    assert TextScreening.objects.get().status == ScreeningStatus.DISMISSED


# An interview's last word


def interview(client: JsonClient, *answers: str) -> dict[str, Any]:
    """Up to the last question, whose answer is still to come."""
    sent = send(client, "hello", INTERVIEW)
    for answer in answers:
        work()
        sent = send(client, answer, INTERVIEW, conversation_id=sent["conversation_id"])
    work()
    return sent


def before_the_last(client: JsonClient) -> dict[str, Any]:
    return interview(client, *[f"answer {question}" for question in list(Question)[:-1]])


def not_to_ask(sent: dict[str, Any]) -> list[str]:
    run_outbox()
    summary = PreVisitSummary.objects.get(conversation_id=sent["conversation_id"])
    return [entry["text"] for entry in summary.content.get("not_to_ask", [])]


def test_what_is_sent_beside_the_last_answer_is_heard_and_asked_nothing_more(client: JsonClient) -> None:
    place = {"conversation_id": before_the_last(client)["conversation_id"]}
    first, second = (send(client, text, INTERVIEW, **place) for text in ("The prison", "and my father"))
    work()
    assert [message(client, sent)["reply"] for sent in (first, second)] == [interview_texts("en")["closing"]] * 2
    assert not Conversation.objects.get().is_active
    assert not_to_ask(second) == ["The prison", "and my father"]


def test_what_is_sent_beside_the_word_for_end_is_in_the_summary(client: JsonClient) -> None:
    place = {"conversation_id": before_the_last(client)["conversation_id"]}
    end = interview_texts("en")["words"]["end"][0]
    ended, after = (send(client, text, INTERVIEW, **place) for text in (end, "not the prison"))
    work()
    assert message(client, ended)["reply"] == interview_texts("en")["ended"]
    assert message(client, after)["reply"] == interview_texts("en")["closing"]
    assert not_to_ask(after) == ["not the prison"]


def test_after_a_last_answer_that_was_a_cry_nothing_is_asked_again(client: JsonClient) -> None:
    place = {"conversation_id": before_the_last(client)["conversation_id"]}
    assert send(client, "I want to kill myself", INTERVIEW, **place)["source"] == "SAFETY"
    last = send(client, "I cooked soup today", INTERVIEW, **place)
    work()
    assert message(client, last)["reply"] == interview_texts("en")["closing"]
    assert not Conversation.objects.get().is_active
