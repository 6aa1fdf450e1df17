"""The interview by itself: no database, no model."""

from uuid import uuid4

import pytest

from chat.pre_visit import (
    LANGUAGES,
    PreVisitStep,
    Question,
    Said,
    Wish,
    next_reply,
    progress_of,
    text_language,
    texts_of,
)

SAFETY = "I hear you. Help is there."


class Talk:
    """A patient who writes, and replies as the reply path would store them."""

    def __init__(self, language: str = "en") -> None:
        self.language, self.turns = language, []

    def say(self, text: str) -> PreVisitStep:
        self.turns.append(Said("user", text, uuid4()))
        step = next_reply(self.turns, self.language)
        self.turns.append(Said("assistant", step.text, uuid4()))
        return step

    def is_interrupted_by(self, text: str) -> None:
        self.turns += [Said("user", text, uuid4()), Said("assistant", SAFETY, uuid4())]

    def answered(self) -> dict[Question, list[str]]:
        return {question: [said.text for said in told] for question, told in progress_of(self.turns).answers.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_questions_are_asked_once_in_their_order_and_it_ends_by_itself(language: str) -> None:
    talk = Talk(language)
    steps = [talk.say("…")] + [talk.say(f"answer {question}") for question in Question]
    assert [step.question for step in steps] == [*Question, None]
    assert [step.is_over for step in steps] == [False] * 7 + [True]
    assert talk.answered() == {question: [f"answer {question}"] for question in Question}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mark", ["", "!", " .", "”", "。"])
def test_every_word_for_skip_skips(language: str, mark: str) -> None:
    for word in texts_of(language)["words"][Wish.SKIP]:
        talk = Talk(language)
        talk.say("hello")
        assert talk.say(word.upper() + mark).question is Question.CHANGES
        assert talk.answered() == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pause_asks_nothing_and_any_word_to_go_on_asks_the_same_question_again(language: str) -> None:
    for pause, resume in zip(texts_of(language)["words"]["pause"], texts_of(language)["words"]["resume"], strict=False):
        talk = Talk(language)
        talk.say("hello")
        talk.say("nightmares")
        paused = talk.say(pause)
        assert (paused.question, paused.is_over) == (None, False)
        assert talk.say(resume).question is Question.CHANGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_ended_early(language: str) -> None:
    talk = Talk(language)
    talk.say("hello")
    talk.say("nightmares")
    assert talk.say(texts_of(language)["words"]["end"][0]).is_over
    assert talk.answered() == {Question.CHIEF_COMPLAINT: ["nightmares"]}


def test_what_is_said_after_a_pause_answers_the_question_that_stood_open() -> None:
    talk = Talk()
    talk.say("hello")
    talk.say("pause")
    assert talk.say("I cannot sleep").question is Question.CHANGES
    assert talk.answered() == {Question.CHIEF_COMPLAINT: ["I cannot sleep"]}


def test_after_the_safety_text_the_next_question_is_offered_and_the_message_between_is_no_answer() -> None:
    talk = Talk()
    talk.say("hello")
    talk.is_interrupted_by("I want to die")
    step = talk.say("I am safe now")
    assert step.question is Question.CHANGES
    assert step.text.startswith(texts_of("en")["after_safety"])
    assert talk.answered() == {Question.CHIEF_COMPLAINT: ["I want to die"]}


def test_a_safety_text_before_the_first_question_does_not_end_the_interview() -> None:
    talk = Talk()
    talk.is_interrupted_by("I want to die")
    assert talk.say("I am safe now").question is Question.CHIEF_COMPLAINT


def test_a_message_sent_before_the_reply_was_there_belongs_to_the_same_question() -> None:
    talk = Talk()
    talk.say("hello")
    talk.turns += [Said("user", "I cannot sleep", uuid4()), Said("assistant", "", uuid4())]
    assert talk.say("and I cannot eat").question is Question.CHANGES
    assert talk.answered() == {Question.CHIEF_COMPLAINT: ["I cannot sleep", "and I cannot eat"]}


@pytest.mark.parametrize(
    "text", ["I want to skip town", "please pause my medicine?", "it will never end", "好累，想结束"]
)
def test_a_word_within_a_sentence_is_an_answer(text: str) -> None:
    talk = Talk()
    talk.say("hello")
    assert talk.say(text).question is Question.CHANGES
    assert talk.answered() == {Question.CHIEF_COMPLAINT: [text]}


@pytest.mark.parametrize("text", ["完了", "I'm done", "bitti", "всё", "fin", "para", "没有了", "تمام شد"])
def test_a_word_that_may_be_a_cry_or_an_answer_ends_nothing(text: str) -> None:
    talk = Talk()
    talk.say("hello")
    assert not talk.say(text).is_over
    assert talk.answered() == {Question.CHIEF_COMPLAINT: [text]}


def test_a_language_may_change_on_the_way() -> None:
    talk = Talk("zh-Hans")
    talk.say("你好")
    talk.language = "fa"
    step = talk.say("skip")
    assert step.question is Question.CHANGES
    assert step.text.endswith(texts_of("fa")["questions"]["changes"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_whole_and_say_that_no_clinician_has_checked_them(language: str) -> None:
    words = texts_of(language)
    assert words["clinician_checked"] is False
    assert set(words["questions"]) == set(Question)
    assert all("\n" not in text for text in words["questions"].values())
    assert words.keys() == texts_of("en").keys()


def test_no_word_means_two_things() -> None:
    meanings: dict[str, set[Wish]] = {}
    for code in LANGUAGES:
        for wish in Wish:
            for word in texts_of(code)["words"][wish]:
                meanings.setdefault(word.casefold(), set()).add(wish)
    assert [word for word, wishes in meanings.items() if len(wishes) > 1] == []


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh-CN", "zh-Hans"), ("zh", "zh-Hans"), ("zh_TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"), ("fa-IR", "fa"),
        ("ug", "en"), (None, "en"), ("", "en"), ("fr-CA", "fr"),
    ],
)  # fmt: skip
def test_the_language_of_a_tag(tag: str | None, language: str) -> None:
    assert text_language(tag) == language


def test_a_language_without_texts_is_refused() -> None:
    with pytest.raises(KeyError):
        next_reply([Said("user", "hello", uuid4())], "xx")


def test_a_reply_needs_a_message() -> None:
    with pytest.raises(ValueError, match="patient"):
        next_reply([Said("assistant", "…", uuid4())], "en")
