"""Sending: what is taken, what is refused, and that a cry for help is heard whatever becomes of the request."""

from typing import Any

import pytest
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskSource
from messaging.models import Draft, Message, Party, Thread
from messaging.services.drafts import keep_draft
from messaging.tests.factories import API, make_attachment, make_thread, write
from patients.tests.base import Cast, api, assert_problem, in_parallel, make_cast
from patients.tests.factories import disconnect
from xinshou.tests.hostile import nothing_stored

CRY = "I want to kill myself tonight"
NOBODY = "00000000-0000-4000-8000-000000000000"


def path_of(thread: Thread) -> str:
    return f"{API}/threads/{thread.pk}/messages"


def event() -> RiskEvent:
    return RiskEvent.objects.get(source=RiskSource.MESSAGE)


def test_a_message_arrives(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    sent = api(cast.mei).post(path_of(thread), {"content": "你好，医生"})
    assert sent.status_code == 200
    assert sent.json()["content"] == "你好，医生"
    assert sent.json()["risk_alert"] is False
    assert "crisis_resources" not in sent.json()
    message = Message.objects.get()
    assert (message.sequence, message.sender, message.thread_id) == (1, "PATIENT", thread.pk)
    assert thread.messages.get().content == "你好，医生"


def test_a_doctors_answer_says_nothing_of_risk(cast: Cast) -> None:
    sent = api(cast.dr_lin).post(path_of(make_thread(cast.mei)), {"content": CRY}).json()
    assert {"risk_alert", "crisis_resources"}.isdisjoint(sent)
    assert not RiskEvent.objects.exists()


def test_a_cry_for_help_opens_an_event_with_the_message(cast: Cast) -> None:
    sent = api(cast.mei).post(path_of(make_thread(cast.mei)), {"content": CRY}).json()
    assert sent["risk_alert"] is True
    assert sent["crisis_resources"]
    assert str(event().source_id) == sent["id"]
    assert event().level >= RiskLevel.HIGH


BAD: dict[str, tuple[dict[str, Any], str, str]] = {
    "no words": ({}, "content", "required"),
    "blank": ({"content": "\u200b \u2060"}, "content", "required"),
    "null": ({"content": None}, "content", "required"),
    "too long": ({"content": "长" * 5001}, "content", "too-long"),
    "no picture": ({"message_type": "IMAGE", "content": "see"}, "attachment_ids", "required"),
    "no file": ({"message_type": "FILE", "attachment_ids": []}, "attachment_ids", "required"),
    "an odd kind": ({"message_type": "VIDEO", "content": "x"}, "message_type", "invalid-choice"),
    "an odd id": ({"content": "x", "attachment_ids": ["1"]}, "attachment_ids.0", "invalid-uuid"),
    "too many files": ({"content": "x", "attachment_ids": [NOBODY] * 11}, "attachment_ids", "too-long"),
    "unknown": ({"content": "x", "sender_type": "DOCTOR"}, "sender_type", "unknown-field"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_bad_messages_are_refused_by_name(cast: Cast, case: str) -> None:
    (body, field, code), thread, client = BAD[case], make_thread(cast.mei), api(cast.mei)
    with nothing_stored("clinical_heartbeat"):
        problem = assert_problem(client.post(path_of(thread), body), 400, "validation")
    assert (field, code) in {(error["field"], error["code"]) for error in problem["errors"]}


def test_5000_letters_fit(cast: Cast) -> None:
    assert len(api(cast.mei).post(path_of(make_thread(cast.mei)), {"content": "𐍈" * 5000}).json()["content"]) == 5000


@pytest.mark.parametrize("body", [{"content": CRY + "长" * 5000}, {"content": CRY, "x": 1}])
def test_words_of_a_refused_message_are_heard(cast: Cast, body: dict[str, Any]) -> None:
    problem = assert_problem(api(cast.mei).post(path_of(make_thread(cast.mei)), body), 400, "validation")
    assert problem["crisis_resources"]
    assert event().source_id is None
    assert not Message.objects.exists()


def test_words_to_a_doctor_who_is_gone_are_heard(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    write(thread, Party.DOCTOR)
    disconnect(cast.mei)
    problem = assert_problem(api(cast.mei).post(path_of(thread), {"content": CRY}), 403, "not-connected")
    assert problem["crisis_resources"]
    assert event().level >= RiskLevel.HIGH


def test_words_to_a_thread_that_is_not_there_are_heard(cast: Cast) -> None:
    thread = make_thread(cast.amir)
    assert assert_problem(api(cast.mei).post(path_of(thread), {"content": CRY}), 404, "not-found")["crisis_resources"]
    assert event().patient_id == cast.mei.pk


@pytest.mark.usefixtures("slow_limits")
def test_over_the_limit_danger_is_stored_and_heard(cast: Cast) -> None:
    thread, client = make_thread(cast.mei), api(cast.mei)
    assert client.post(path_of(thread), {"content": "one"}).status_code == 200
    calm = assert_problem(client.post(path_of(thread), {"content": "two"}), 429, "rate-limited")
    assert "crisis_resources" not in calm
    problem = assert_problem(client.post(path_of(thread), {"content": CRY}), 429, "rate-limited")
    assert problem["crisis_resources"]
    assert [message.content for message in thread.messages.order_by("sequence")] == ["one", CRY]
    assert event().source_id == thread.messages.get(sequence=2).pk


@pytest.fixture
def slow_limits(settings: Any) -> None:
    settings.THROTTLES_ON, settings.THROTTLE_SCALE = True, 1
    settings.RATE_LIMITS = settings.RATE_LIMIT_DEFAULTS | {"other": 1}


def test_a_key_sent_twice_is_one_message(cast: Cast) -> None:
    thread, client = make_thread(cast.mei), api(cast.mei)
    answers = [
        client.post(path_of(thread), {"content": "once"}, headers={"Idempotency-Key": "k"}).json() for _ in range(2)
    ]
    assert answers[0] == answers[1]
    assert Message.objects.count() == 1


def test_sending_ends_the_draft(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    keep_draft(thread, "half a")
    api(cast.dr_lin).post(path_of(thread), {"content": "half a sentence"})
    assert not Draft.objects.exists()


def test_files_go_with_the_message(cast: Cast) -> None:
    thread, mine = make_thread(cast.mei), [make_attachment(cast.mei, name=f"{n}.png") for n in range(2)]
    body = {"message_type": "IMAGE", "attachment_ids": [str(file.pk) for file in mine]}
    sent = api(cast.mei).post(path_of(thread), body).json()
    assert [file["file_name"] for file in sent["attachments"]] == ["0.png", "1.png"]
    assert sent["content"] is None
    again = api(cast.mei).post(path_of(thread), body)
    assert_problem(again, 404, "not-found")


def test_other_peoples_files_are_not_there(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    for owner in (cast.amir, cast.dr_lin):
        body = {"content": "x", "attachment_ids": [str(make_attachment(owner).pk)]}
        assert_problem(api(cast.mei).post(path_of(thread), body), 404, "not-found")
    assert not Message.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_parallel_messages_are_numbered_without_gaps(transactional_db: None) -> None:
    cast = make_cast()
    thread = make_thread(cast.mei)

    def send(number: int) -> None:
        for step in range(5):
            write(thread, Party.DOCTOR if number % 2 else Party.PATIENT, f"{number}.{step}")

    in_parallel(send, times=8)
    rows = list(thread.messages.order_by("sequence").values_list("sequence", "created_at"))
    assert [sequence for sequence, _at in rows] == list(range(1, 41))
    assert len({at for _sequence, at in rows}) == 40
    assert [at for _sequence, at in rows] == sorted(at for _sequence, at in rows)


def test_a_message_in_the_past_is_no_cursor(cast: Cast) -> None:
    thread = make_thread(cast.mei)
    Thread.objects.filter(pk=thread.pk).update(last_message_at=timezone.now())
    assert write(thread, Party.PATIENT).created_at > Thread.objects.get(pk=thread.pk).created_at


@pytest.mark.usefixtures("slow_limits")
@pytest.mark.parametrize("more", [{"x": 1}, {"content": CRY + "x" * 5000}, {"attachment_ids": [NOBODY]}])
def test_over_the_limit_refused_danger_is_heard_too(cast: Cast, more: dict[str, Any]) -> None:
    thread, client = make_thread(cast.mei), api(cast.mei)
    client.post(path_of(thread), {"content": "one"})
    problem = assert_problem(client.post(path_of(thread), {"content": CRY} | more), 429, "rate-limited")
    assert problem["crisis_resources"]
    assert event().source_id is None
    assert thread.messages.count() == 1
