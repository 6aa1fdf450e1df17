"""Everything that the companion can say without a model keeps the rules that code can check, in every language."""

import itertools
from collections.abc import Iterator

import pytest

from chat.evaluation.rules import Danger, Situation, broken_rules
from chat.fallback import Situation as Told
from chat.fallback import fallback_reply
from chat.languages import LANGUAGES
from chat.pre_visit import fixed_texts
from chat.safety import KINDS, HelpLine, safety_text

LINES = [HelpLine("TelefonSeelsorge", "0800 111 0 111"), HelpLine("Find A Helpline", "https://findahelpline.com")]
PAIRS = [(line.name, line.contact) for line in LINES]


def safety_replies(language: str) -> Iterator[tuple[str, Situation]]:
    for kind, is_critical, told, lines in itertools.product(
        KINDS, (False, True), ("DOCTOR", "ON_CALL", "NOBODY"), (LINES, [])
    ):
        danger = Danger.CRITICAL if is_critical else Danger.HIGH
        shown = PAIRS if lines else []
        yield (
            safety_text(language, risk_type=kind, is_critical=is_critical, told=told, lines=lines),  # type: ignore[arg-type]
            Situation(language, danger, is_first=True, lines=shown),
        )


def offline_replies(language: str) -> Iterator[tuple[str, Situation]]:
    for number, kind, has_doctor in itertools.product(range(8), (None, *KINDS), (False, True)):
        danger = Danger.MEDIUM if kind else Danger.LOOK_ALIKE
        reply = fallback_reply(Told(language=language, number=number, risk_type=kind, has_doctor=has_doctor))
        yield reply, Situation(language, danger, is_first=number == 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_safety_texts(language: str) -> None:
    seen = {(tuple(broken), text) for text, told in safety_replies(language) if (broken := broken_rules(text, told))}
    assert seen == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_offline_companion(language: str) -> None:
    seen = {(tuple(broken), text) for text, told in offline_replies(language) if (broken := broken_rules(text, told))}
    assert seen == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pre_visit_interview(language: str) -> None:
    situations = {"greeting": Situation(language, is_first=True)}
    seen = {
        name: broken
        for name, text in fixed_texts(language)
        if (broken := broken_rules(text, situations.get(name, Situation(language))))
    }
    assert seen == {}
