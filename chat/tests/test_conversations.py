"""Reading, ending and remembering conversations; the scripted one before a visit; boundaries; the egress log."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from chat.models import Conversation, ConversationType
from chat.tests.factories import make_conversation, say
from chat.tests.test_sending import CALM, CHAT, HIGH, answered, send
from clinical.models import EgressEntry, EgressKind, PreVisitSummary, RiskEvent, RiskLevel, RiskSource
from clinical.services.text_doors import rescreen
from clinical.tests.factories import make_check_in, make_safety_plan
from clinical.tests.statements import counted_statements
from patients.models import Patient
from patients.tests.base import JsonClient, assert_problem
from patients.tests.factories import make_patient
from xinshou.encryption import forget_cached_keys
from xinshou.fake_llm import FakeLLM
from xinshou.tests.outbox import run_outbox

CONVERSATIONS = f"{CHAT}/conversations"
BOUNDARIES = "/api/v1/clinical/boundaries"
EGRESS = "/api/v1/privacy/egress-log"


def test_the_list_is_newest_change_first_and_only_ones_own(client: JsonClient, mei: Patient) -> None:
    older, newer = make_conversation(mei), make_conversation(mei)
    say(make_conversation(make_patient()), "not hers")
    say(newer, "short", "x" * 60)
    Conversation.objects.filter(pk=older.pk).update(updated_at=timezone.now() - timedelta(days=1))
    rows = client.get(CONVERSATIONS).json()
    assert [(row["id"], row["message_count"], row["last_message_preview"]) for row in rows] == [
        (str(newer.pk), 2, "x" * 50 + "..."),
        (str(older.pk), 0, None),
    ]
    assert [row["id"] for row in client.get(CONVERSATIONS, {"limit": 1, "offset": 1}).json()] == [str(older.pk)]


def test_a_conversation_shows_what_was_said(client: JsonClient, mei: Patient) -> None:
    body = answered(client, CALM)
    shown = client.get(f"{CONVERSATIONS}/{body['conversation_id']}").json()
    said, reply = shown["messages"]
    assert (said["role"], said["content"], said["risk_level"], said["source"]) == ("user", CALM, None, None)
    assert (reply["id"], reply["role"], reply["source"]) == (body["message_id"], "assistant", "FALLBACK")
    assert (shown["patient_id"], shown["conv_type"], shown["is_active"]) == (str(mei.pk), "SUPPORTIVE_CHAT", True)


def test_a_turn_carries_its_risk(client: JsonClient) -> None:
    body = send(client, HIGH).json()
    said, _reply = client.get(f"{CONVERSATIONS}/{body['conversation_id']}").json()["messages"]
    assert said["risk_level"] == "HIGH"


def test_ending_twice_is_the_same_answer(client: JsonClient, mei: Patient) -> None:
    address = f"{CONVERSATIONS}/{make_conversation(mei).pk}/end"
    first = client.post(address).json()
    assert first == client.post(address).json()
    assert (first["status"], first["pre_visit_summary_id"]) == ("ended", None)


def test_the_end_is_put_into_memory_and_the_next_talk_has_it(client: JsonClient, fake_llm: FakeLLM) -> None:
    body = answered(client)
    fake_llm.answer_when("the memory of a conversation", "It rained and soup was cooked.")
    client.post(f"{CONVERSATIONS}/{body['conversation_id']}/end")
    run_outbox()
    assert client.get(f"{CONVERSATIONS}/{body['conversation_id']}").json()["summary"] == (
        "It rained and soup was cooked."
    )
    answered(client)
    asked = fake_llm.requests[-1].body["messages"][-1]["content"]
    assert "It rained and soup was cooked." in asked


def test_a_talk_before_a_visit_is_led_by_questions_and_leaves_a_summary(client: JsonClient, mei: Patient) -> None:
    first = send(client, "I want to prepare", path=f"{CHAT}/pre-visit").json()
    run_outbox()
    question = client.get(f"{CHAT}/messages/{first['message_id']}").json()
    assert (question["source"], question["reply"] is not None) == ("FALLBACK", True)
    send(client, "I sleep badly.", path=f"{CHAT}/pre-visit", conversation_id=first["conversation_id"])
    run_outbox()
    ended = client.post(f"{CONVERSATIONS}/{first['conversation_id']}/end").json()
    summary = PreVisitSummary.objects.get(patient=mei)
    assert ended["pre_visit_summary_id"] == str(summary.pk)
    assert str(summary.conversation_id) == first["conversation_id"]
    run_outbox()
    summary.refresh_from_db()
    assert (summary.filled_at is not None, summary.chief_complaint) == (True, "I sleep badly.")


def test_danger_before_a_visit_is_an_event_of_that_source(client: JsonClient, mei: Patient) -> None:
    body = send(client, HIGH, path=f"{CHAT}/pre-visit").json()
    assert body["source"] == "SAFETY"
    event = RiskEvent.objects.get(patient=mei)
    assert (event.source, event.level) == (RiskSource.PRE_VISIT, RiskLevel.HIGH)


def test_the_two_kinds_of_talk_are_not_mixed(client: JsonClient, mei: Patient) -> None:
    visit = make_conversation(mei, conv_type=ConversationType.PRE_VISIT)
    assert_problem(send(client, conversation_id=str(visit.pk)), 404, "not-found")


def test_the_model_gets_what_is_known_as_data(client: JsonClient, mei: Patient, fake_llm: FakeLLM) -> None:
    make_check_in(mei, mei.local_day(), 3, sleep_hours=4)
    make_safety_plan(mei, coping_strategies=["Walk by the canal"])
    mei.triggers_notes = "uniforms"
    mei.save()
    client.put(BOUNDARIES, {"topics": ["the night of the move"]})
    answered(client)
    asked = fake_llm.requests[-1].body["messages"]
    said = asked[-1]["content"]
    for known in ("Walk by the canal", "uniforms", "the night of the move", '"oldest_first": [3]', "[4.0]"):
        assert known in said
    assert [message["role"] for message in asked] == ["system", "user"]


def test_boundaries_are_kept_and_read(client: JsonClient, mei: Patient) -> None:
    assert client.get(BOUNDARIES).json() == {"topics": [], "updated_at": None}
    first = client.put(BOUNDARIES, {"topics": ["my brother", "the prison"]})
    assert first.json()["topics"] == ["my brother", "the prison"]
    assert client.get(BOUNDARIES, headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert client.put(BOUNDARIES, {"topics": []}, headers={"If-Match": '"old"'}).status_code == 412
    dangerous = client.put(BOUNDARIES, {"topics": ["my brother", HIGH]}).json()
    assert (dangerous["risk_alert"], len(dangerous["crisis_resources"]) > 0) == (False, True)
    assert RiskEvent.objects.get(patient=mei).level == RiskLevel.MEDIUM


@pytest.mark.parametrize("topics", [["x" * 201], ["x"] * 21, [""], "x", [1], [["x"]]])
def test_boundaries_are_checked(topics: Any, client: JsonClient) -> None:
    assert_problem(client.put(BOUNDARIES, {"topics": topics}), 400, "validation")


def test_the_egress_log_tells_when_where_and_how_much(client: JsonClient, mei: Patient, fake_llm: FakeLLM) -> None:
    EgressEntry.objects.create(
        patient=make_patient(), kind=EgressKind.CHAT, host="x", is_remote=True, characters=1, sent_at=timezone.now()
    )
    answered(client)
    page = client.get(EGRESS).json()
    assert {row["purpose"] for row in page["items"]} == {"CHAT", "RISK_READING"}
    assert {(row["endpoint"], row["outside"]) for row in page["items"]} == {("127.0.0.1", False)}
    assert page["total"] == EgressEntry.objects.filter(patient=mei).count() == 2


def test_turns_are_read_again_when_the_rules_have_learned(client: JsonClient, mei: Patient) -> None:
    say(make_conversation(mei), HIGH)
    assert rescreen(mei, since=mei.local_day() - timedelta(days=1)) == 1
    event = RiskEvent.objects.get(patient=mei)
    assert (event.source, event.level) == (RiskSource.CHAT, RiskLevel.HIGH)


@pytest.mark.parametrize(("path", "budget"), [("", 4), ("/{id}", 4)])
@pytest.mark.django_db(transaction=True)
def test_ten_more_rows_cost_no_more_statements(path: str, budget: int, client: JsonClient, mei: Patient) -> None:
    counts = []
    for _ in range(2):
        with transaction.atomic():
            conversation = make_conversation(mei)
            for number in range(10):
                say(conversation if path else make_conversation(mei), f"turn {number}")
        address = CONVERSATIONS + path.format(id=conversation.pk)
        client.get(address)
        forget_cached_keys()
        with counted_statements() as statements:
            assert client.get(address, {"limit": 100}).status_code == 200
        counts.append(len(statements))
    assert connection.in_atomic_block is False
    assert counts[0] == counts[1] <= budget


@pytest.mark.django_db(transaction=True)
def test_a_long_conversation_costs_no_more_to_go_on_with(client: JsonClient, mei: Patient) -> None:
    conversation = make_conversation(mei)
    send(client, conversation_id=str(conversation.pk))
    counts = []
    for _ in range(2):
        forget_cached_keys()
        with counted_statements() as statements:
            assert send(client, conversation_id=str(conversation.pk)).status_code == 202
        counts.append(len(statements))
        for number in range(15):
            say(conversation, f"turn {number}")
    assert counts[0] == counts[1] <= 32
