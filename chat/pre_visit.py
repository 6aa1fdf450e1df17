"""The pre-visit interview: which question comes next, in the patient's language, without any model. Pure Python.

The reply path of a PRE_VISIT conversation calls

    step = next_reply(turns, language)

with the conversation's turns so far, oldest first, the newest being the patient's message that is to be answered, and
`language` from `text_language(tag)`. `step.text` is the whole reply (source FALLBACK). With `step.is_over` the caller
ends the conversation, as POST /chat/conversations/{id}/end does. A reply that is the safety text takes the place of a
question: it is not counted, and the interview goes on after it where it stood. Where it stands is read from the turns
themselves: a question is known by its words, so nothing else has to be stored.

No clinician has checked these texts yet; each file of pre_visit_texts says so."""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "fa", "tr", "es", "ar", "ru", "uk", "fr")
_TEXTS = Path(__file__).parent / "pre_visit_texts"
_TRADITIONAL = {"zh-hant", "zh-tw", "zh-hk", "zh-mo"}


class Question(StrEnum):
    """In the order in which they are asked."""

    CHIEF_COMPLAINT = "chief_complaint"
    CHANGES = "changes"
    WELLBEING = "wellbeing"
    MEDICINES = "medicines"
    NEW_STRESSORS = "new_stressors"
    TO_DISCUSS = "to_discuss"
    NOT_TO_ASK = "not_to_ask"


class Wish(StrEnum):
    """What a short message may ask for instead of answering."""

    SKIP = "skip"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


@dataclass(frozen=True)
class Said:
    """One turn. An assistant's turn that is not finished yet has no text."""

    role: Literal["user", "assistant"]
    text: str = field(repr=False)
    id: UUID


@dataclass(frozen=True)
class PreVisitStep:
    """`question` is the one that the text asks, None at a pause and at the end."""

    text: str
    question: Question | None
    is_over: bool = False


@dataclass
class Progress:
    """Read from the turns: where the interview stands, and what was answered to what."""

    asked: Question | None = None
    answers: dict[Question, list[Said]] = field(default_factory=dict)
    opening: list[Said] = field(default_factory=list)
    """What was said before the first question."""
    skipped: set[Question] = field(default_factory=set)
    wish: Wish | None = None
    """Of the newest message."""
    is_paused: bool = False
    was_interrupted: bool = False
    """The last reply asked nothing, as the safety text does: the newest message answers that."""
    is_over: bool = False
    """The last word was said. What was sent beside it still answers the last question."""


def next_reply(turns: Sequence[Said], language: str) -> PreVisitStep:
    """`language` is one of LANGUAGES. Raises KeyError for any other, ValueError when the last turn is no patient's."""
    if not turns or turns[-1].role != "user":
        raise ValueError("a reply answers a patient's message")
    words, progress = texts_of(language), progress_of(turns)
    if progress.asked is None:
        return _ask(Question.CHIEF_COMPLAINT, words, words["greeting"])
    if progress.is_over:
        return PreVisitStep(words["closing"], None, is_over=True)
    if progress.wish is Wish.PAUSE:
        return PreVisitStep(words["paused"], None)
    if progress.wish is Wish.END:
        return PreVisitStep(words["ended"], None, is_over=True)
    if progress.wish is Wish.RESUME and not progress.was_interrupted:
        return _ask(progress.asked, words, words["welcome_back"])
    following = _open_question(progress) if progress.was_interrupted else _after(progress.asked)
    if following is None:
        return PreVisitStep(words["closing"], None, is_over=True)
    if progress.was_interrupted:
        return _ask(following, words, words["after_safety"])
    skipped = progress.wish is Wish.SKIP
    return _ask(following, words, words["skipped"] if skipped else words["thanks"])


def progress_of(turns: Sequence[Said]) -> Progress:
    progress = Progress()
    for turn in turns:
        if turn.role == "assistant":
            _read_reply(progress, turn)
        else:
            _read_message(progress, turn)
    return progress


def text_language(tag: str | None) -> str:
    """The one of LANGUAGES for a language tag; `en` where there is none. Never from one Chinese script to the other."""
    code = (tag or "").replace("_", "-").lower()
    if code.partition("-")[0] == "zh":
        return "zh-Hant" if code in _TRADITIONAL or code.startswith("zh-hant") else "zh-Hans"
    found = code.partition("-")[0]
    return found if found in LANGUAGES else "en"


@lru_cache
def texts_of(language: str) -> Mapping[str, Any]:
    """Raises KeyError for a language without texts."""
    if language not in LANGUAGES:
        raise KeyError(language)
    loaded: Mapping[str, Any] = json.loads((_TEXTS / f"{language}.json").read_text(encoding="utf-8"))
    return loaded


def fixed_texts(language: str) -> Iterator[tuple[str, str]]:
    """(name, text) of everything that the interview may say."""
    words = texts_of(language)
    for name in ("greeting", "thanks", "skipped", "paused", "welcome_back", "after_safety", "ended", "closing"):
        yield name, words[name]
    for question in Question:
        yield f"questions.{question}", words["questions"][question]


def _ask(question: Question, words: Mapping[str, Any], before: str) -> PreVisitStep:
    return PreVisitStep(f"{before}\n\n{words['questions'][question]}", question)


def _after(question: Question) -> Question | None:
    """None after the last."""
    following: list[Question | None] = [*Question, None]
    return following[following.index(question) + 1]


def _open_question(progress: Progress) -> Question | None:
    """After an interruption: the question that stood open, or the next one where it had been answered."""
    asked = progress.asked or Question.CHIEF_COMPLAINT
    return _after(asked) if asked in progress.answers or asked in progress.skipped else asked


def _read_reply(progress: Progress, turn: Said) -> None:
    question = _question_in(turn.text)
    if question is not None:
        progress.asked, progress.is_paused, progress.was_interrupted = question, False, False
    elif turn.text in _last_words():
        progress.is_over, progress.was_interrupted = True, False
    elif turn.text and not progress.is_paused:
        progress.was_interrupted = progress.asked is not None


def _read_message(progress: Progress, turn: Said) -> None:
    resumes = progress.is_paused
    progress.wish = wish_of(turn.text)
    if progress.wish is Wish.PAUSE:
        progress.is_paused, progress.was_interrupted = True, False
        return
    progress.is_paused = False
    if progress.wish is Wish.RESUME and not resumes:
        progress.wish = None
    if progress.asked is None:
        progress.opening.append(turn)
    elif progress.wish is Wish.SKIP and not progress.was_interrupted:
        progress.skipped.add(progress.asked)
    elif progress.wish is None and not progress.was_interrupted:
        progress.answers.setdefault(progress.asked, []).append(turn)


def wish_of(message: str) -> Wish | None:
    """Only where the whole message is one of the known words, of any language: within a sentence it is an answer."""
    return _wishes().get(_folded(message))


def _question_in(reply: str) -> Question | None:
    """The question stands at the end of a reply, in whichever language it was asked."""
    return _questions().get(reply.rpartition("\n\n")[2])


@lru_cache
def _wishes() -> Mapping[str, Wish]:
    return {_folded(word): wish for code in LANGUAGES for wish in Wish for word in texts_of(code)["words"][wish]}


@lru_cache
def _last_words() -> frozenset[str]:
    return frozenset(texts_of(code)[name] for code in LANGUAGES for name in ("ended", "closing"))


@lru_cache
def _questions() -> Mapping[str, Question]:
    return {texts_of(code)["questions"][question]: question for code in LANGUAGES for question in Question}


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in plain if unicodedata.category(char)[0] in "LN")
