"""What happens while an answer of the doctor's assistant is waited for: one answer, and none to who lost access."""

from collections.abc import Callable
from typing import Any

import pytest
from asgiref.sync import async_to_sync

from chat.models import AssistantTurn
from chat.reply_stream import ReplyStream
from chat.services import assistant, assistant_wait
from chat.services.assistant import answer_from_the_record, answer_question
from chat.views.assistant import _events
from clinical.tests.factories import give_consent, make_assessment, make_check_in
from patients.models import ConsentPurpose
from patients.tests.base import Cast, api, assert_problem, doctor_client
from patients.tests.factories import disconnect
from xinshou.fake_llm import FakeLLM
from xinshou.tests.outbox import run_outbox


@pytest.fixture
def asked(cast: Cast) -> Cast:
    """Dr Lin has asked about Mei by the page, and nobody has answered yet."""
    give_consent(cast.mei, ConsentPurpose.AI_CHAT)
    make_assessment(cast.mei, "PHQ9", [2] * 9)
    posted = doctor_client(cast.dr_lin).post(f"/patients/{cast.mei.pk}/assistant/", {"message": "What changed?"})
    assert posted.status_code == 302
    return cast


def chat_of(cast: Cast) -> str:
    return f"/api/v1/clinical/doctor/patients/{cast.mei.pk}/ai-chat"


def turn_page(cast: Cast) -> str:
    turn = owed()
    return f"/patients/{cast.mei.pk}/assistant/{turn.conversation_id}/turns/{turn.pk}/"


def owed() -> AssistantTurn:
    related = ("patient__user", "patient__primary_doctor__user", "conversation__doctor", "answers")
    return AssistantTurn.objects.select_related(*related).get(role="assistant")


def meanwhile(monkeypatch: pytest.MonkeyPatch, target: Any, name: str, happens: Callable[[], Any]) -> None:
    """`happens` just before the next call of `target.name`, and never again."""
    real = getattr(target, name)

    def call(*args: Any, **kwargs: Any) -> Any:
        monkeypatch.setattr(target, name, real)
        happens()
        return real(*args, **kwargs)

    monkeypatch.setattr(target, name, call)


# One answer


def test_facts_that_were_read_stay_when_the_model_is_late(
    asked: Cast, fake_llm: FakeLLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_llm.answer_next("The model says so [1].")
    meanwhile(monkeypatch, assistant, "_ask_model", lambda: answer_from_the_record(owed()))
    answer_question(owed().pk)
    assert (owed().source, owed().status) == ("FALLBACK", "DONE")


def test_whoever_comes_late_does_not_open_the_answer_again(
    asked: Cast, fake_llm: FakeLLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_llm.answer_next("The model says so [1].")
    meanwhile(monkeypatch, assistant, "_give_sources", run_outbox)
    answer_from_the_record(owed())
    assert (owed().source, owed().content) == ("MODEL", "The model says so [1].")


def test_the_numbers_of_an_answer_name_the_facts_that_were_given_first(
    asked: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = owed()
    assistant._give_sources(owed())
    before = owed().sources
    make_check_in(asked.mei, asked.mei.local_day(), mood=2)
    answer_from_the_record(late)
    assert owed().sources == before


# None to who lost access during the wait


def test_a_connection_that_ends_during_the_wait_leaves_no_answer(asked: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    AssistantTurn.objects.all().delete()
    meanwhile(monkeypatch, assistant_wait, "answer_from_the_record", lambda: disconnect(asked.mei))
    assert_problem(api(asked.dr_lin).post(chat_of(asked), {"message": "What changed?"}), 404, "not-found")
    assert (owed().status, owed().content, owed().sources) == ("FAILED", None, None)


def test_an_answer_that_is_there_is_not_given_to_who_lost_access(
    asked: Cast, fake_llm: FakeLLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    AssistantTurn.objects.all().delete()
    fake_llm.answer_next("The model says so [1].")

    def answered_then_ended() -> None:
        run_outbox()
        disconnect(asked.mei)

    meanwhile(monkeypatch, assistant_wait, "answer_from_the_record", answered_then_ended)
    assert_problem(api(asked.dr_lin).post(chat_of(asked), {"message": "What changed?"}), 404, "not-found")
    assert owed().status == "DONE"


def test_a_consent_that_ends_during_the_wait_leaves_no_answer(asked: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    AssistantTurn.objects.all().delete()
    meanwhile(
        monkeypatch,
        assistant_wait,
        "answer_from_the_record",
        lambda: give_consent(asked.mei, ConsentPurpose.AI_CHAT, granted=False),
    )
    assert_problem(api(asked.dr_lin).post(chat_of(asked), {"message": "What changed?"}), 403, "consent-required")
    assert (owed().status, owed().content) == ("FAILED", None)


def test_the_polling_twin_gives_no_facts_after_the_consent(asked: Cast, settings: Any) -> None:
    settings.ASSISTANT_WAIT_SECONDS = 0
    give_consent(asked.mei, ConsentPurpose.AI_CHAT, granted=False)
    page = doctor_client(asked.dr_lin).get(turn_page(asked))
    assert "PHQ-9" not in page.content.decode()
    assert (owed().status, owed().content) == ("FAILED", None)


def test_a_connection_that_ends_while_the_model_writes_leaves_no_answer(
    asked: Cast, fake_llm: FakeLLM, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_llm.answer_next("The model says so [1].")
    meanwhile(monkeypatch, assistant, "finish", lambda: disconnect(asked.mei))
    answer_question(owed().pk)
    assert (owed().status, owed().content) == ("FAILED", None)


def test_a_note_that_is_shared_no_more_is_not_in_the_answer(asked: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    AssistantTurn.objects.all().delete()
    make_check_in(asked.mei, asked.mei.local_day(), notes="moonlit note")
    give_consent(asked.mei, ConsentPurpose.SHARE_CHECKIN_NOTES)

    def answered_then_withdrawn() -> None:
        run_outbox()
        give_consent(asked.mei, ConsentPurpose.SHARE_CHECKIN_NOTES, granted=False)

    meanwhile(monkeypatch, assistant_wait, "answer_from_the_record", answered_then_withdrawn)
    answer = api(asked.dr_lin).post(chat_of(asked), {"message": "What changed?"}).json()["response"]
    assert "PHQ-9" in answer
    assert "moonlit" not in answer


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("loses", ["connection", "consent"])
def test_the_stream_ends_for_who_lost_access(asked: Cast, loses: str) -> None:
    turn = owed()
    ReplyStream(turn.pk, turn.patient_id).write("text_delta", {"text": "PHQ-9 fell [1]."})
    if loses == "connection":
        disconnect(asked.mei)
    else:
        give_consent(asked.mei, ConsentPurpose.AI_CHAT, granted=False)

    async def heard() -> list[str]:
        return [event.event async for event in _events(turn.pk, turn.patient_id, 0)]

    assert async_to_sync(heard)() == ["message_complete"]


@pytest.mark.parametrize("by_page", [True, False])
def test_a_summary_is_not_given_to_who_lost_access(
    asked: Cast, fake_llm: FakeLLM, monkeypatch: pytest.MonkeyPatch, by_page: bool
) -> None:
    run_outbox()
    talk = owed().conversation
    fake_llm.answer_next("One question was asked [1].")
    meanwhile(monkeypatch, assistant, "_said", lambda: disconnect(asked.mei))
    if by_page:
        place = f"/patients/{asked.mei.pk}/assistant/{talk.pk}/summary/"
        assert doctor_client(asked.dr_lin).post(place, follow=True).status_code == 404
    else:
        place = chat_of(asked).replace("ai-chat", f"ai-conversations/{talk.pk}/summarize")
        assert_problem(api(asked.dr_lin).post(place), 404, "not-found")
    talk.refresh_from_db()
    assert talk.summary is None
