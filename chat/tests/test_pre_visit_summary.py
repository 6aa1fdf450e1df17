"""From the interview to the row that the doctor reads."""

from typing import Any

import pytest
from django.db import transaction

from chat.models import Conversation, ConversationType
from chat.pre_visit import Question, texts_of
from chat.services.pre_visit_summaries import fill, prepare_summary
from chat.tests.assistant_rows import make_talk
from clinical.models import EgressEntry, PreVisitSummary
from clinical.tests.factories import give_consent
from patients.models import ConsentPurpose, Patient
from xinshou.fake_llm import FakeLLM, Mode
from xinshou.tests.outbox import run_outbox

WORDS = texts_of("en")
ANSWERS = {
    "chief_complaint": "The nights",
    "changes": "Less noise at home",
    "wellbeing": "Four hours, and Mei is tired",
    "medicines": "Sertraline, it makes me dizzy",
    "new_stressors": "A hearing on the 3rd. My brother called.",
    "to_discuss": "Whether I may drive",
    "not_to_ask": "The prison",
}


def interview(patient: Patient, answers: dict[str, str], opening: str = "hello") -> Conversation:
    said = [opening]
    for question in Question:
        said += [f"Thank you.\n\n{WORDS['questions'][question]}", answers.get(question, "skip")]
    return make_talk(patient, *said, conv_type=ConversationType.PRE_VISIT)


def prepared(talk: Conversation) -> PreVisitSummary:
    summary = prepare_summary(talk)
    run_outbox()
    summary.refresh_from_db()
    return summary


def texts(summary: PreVisitSummary, section: str) -> list[str]:
    return [entry["text"] for entry in summary.content[section]]


def test_each_answer_stands_under_its_question_with_its_turn(mei: Patient) -> None:
    talk = interview(mei, ANSWERS)
    summary = prepared(talk)
    assert (summary.chief_complaint, summary.source) == ("The nights", "FALLBACK")
    assert {section: texts(summary, section) for section in summary.content} == {
        section: [text] for section, text in ANSWERS.items() if section != "chief_complaint"
    }
    source = talk.turns.get(pk=summary.content["to_discuss"][0]["source"])
    assert source.content == "Whether I may drive"


def test_the_opening_words_stand_for_a_first_answer_that_was_left_out(mei: Patient) -> None:
    assert (
        prepared(interview(mei, {}, opening="I cannot sleep since May")).chief_complaint == "I cannot sleep since May"
    )


def test_a_greeting_is_no_complaint(mei: Patient) -> None:
    summary = prepared(interview(mei, {}, opening="Hello!"))
    assert summary.chief_complaint is None
    assert summary.filled_at is not None


def test_ending_twice_prepares_and_fills_once(mei: Patient) -> None:
    talk = interview(mei, ANSWERS)
    first = prepared(talk)
    with transaction.atomic():
        again = prepare_summary(talk)
    assert run_outbox() == 0
    assert (again.pk, PreVisitSummary.objects.count()) == (first.pk, 1)


def entry(section: str, turn: int, quote: str) -> dict[str, Any]:
    return {"section": section, "turn": turn, "quote": quote}


@pytest.fixture
def consenting(mei: Patient, fake_llm: FakeLLM) -> Patient:
    give_consent(mei, ConsentPurpose.AI_CHAT)
    return mei


def test_a_model_may_move_the_patients_own_words(consenting: Patient, fake_llm: FakeLLM) -> None:
    moved = [entry("new_stressors", 5, "A hearing on the 3rd."), entry("to_discuss", 5, "My brother called.")]
    fake_llm.answer_next({"entries": moved})
    summary = prepared(interview(consenting, ANSWERS))
    assert summary.source == "MODEL"
    assert texts(summary, "new_stressors") == ["A hearing on the 3rd."]
    assert texts(summary, "to_discuss") == ["My brother called.", "Whether I may drive"]
    assert texts(summary, "changes") == ["Less noise at home"]


def test_names_are_taken_out_on_the_way_and_stand_in_the_summary(consenting: Patient, fake_llm: FakeLLM) -> None:
    fake_llm.answer_next({"entries": [entry("changes", 3, "Four hours, and [NAME_1] is tired")]})
    summary = prepared(interview(consenting, ANSWERS))
    assert "Mei" not in str(fake_llm.requests[-1].body)
    assert texts(summary, "changes") == ["Less noise at home", "Four hours, and Mei is tired"]
    assert EgressEntry.objects.get().kind == "SUMMARY"


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [entry("changes", 2, "The patient is depressed")],
        [entry("changes", 99, "Less noise at home")],
        [entry("new_stressors", 5, "A hearing")],
    ],
)
def test_words_that_nobody_said_and_scraps_change_nothing(
    consenting: Patient, fake_llm: FakeLLM, entries: list[dict[str, Any]]
) -> None:
    fake_llm.answer_next({"entries": entries})
    summary = prepared(interview(consenting, ANSWERS))
    assert summary.source == "FALLBACK"
    assert texts(summary, "new_stressors") == [ANSWERS["new_stressors"]]


@pytest.mark.parametrize("mode", [Mode.SERVER_ERROR, Mode.GARBAGE, Mode.HTML, Mode.EMPTY, Mode.HUGE])
def test_an_ill_model_leaves_the_answers_as_they_are(consenting: Patient, fake_llm: FakeLLM, mode: Mode) -> None:
    fake_llm.mode = mode
    summary = prepared(interview(consenting, ANSWERS))
    assert (summary.source, summary.chief_complaint) == ("FALLBACK", "The nights")


def test_without_consent_no_model_is_asked(mei: Patient, fake_llm: FakeLLM) -> None:
    prepared(interview(mei, ANSWERS))
    assert not fake_llm.requests
    assert not EgressEntry.objects.exists()


def test_a_summary_that_is_gone_is_no_error(mei: Patient) -> None:
    summary = prepare_summary(interview(mei, ANSWERS))
    mei.delete()
    fill(summary.pk)
    assert not PreVisitSummary.objects.exists()
