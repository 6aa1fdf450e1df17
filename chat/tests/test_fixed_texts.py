"""The prepared sentences in every language: complete, in their own script, and within what the companion may say."""

import re

import pytest

from chat.checks import Refused, refusal_of
from chat.companion_texts import every_text, texts_of
from chat.fallback import Situation, fallback_reply
from chat.languages import LANGUAGES, base_language, chinese_script, reply_language
from chat.safety import HelpLine, safety_text
from clinical.models import RiskLevel, RiskType
from clinical.risk.detector import detect

LINES = [HelpLine("Lamp line", "000 111"), HelpLine("Quay chat", "quay chat"), HelpLine("Third", "999")]
DEATH = re.compile(
    r"suicid|kill|\bdie\b|dying|死|自杀|自殺|خودکشی|مردن|intihar|ölme|suicid|morir|انتحار|الموت|самоуби|умере|смерт"
    r"|самогуб|померт|смерт|mourir|suicide",
    re.IGNORECASE,
)


def everything(language: str) -> list[str]:
    return [text for _name, text in every_text(language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_texts_and_says_that_nobody_has_checked_them(language: str) -> None:
    assert [name for name, _ in every_text(language)] == [name for name, _ in every_text("en")]
    assert texts_of(language)["checked_by_a_clinician"] is False
    assert all(text.strip() for text in everything(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_is_in_its_own_language_and_script(language: str) -> None:
    foreign = [text for text in everything(language) if refusal_of(text, language) is Refused.LANGUAGE]
    assert foreign == []
    if language.startswith("zh"):
        assert [text for text in everything(language) if chinese_script(text) not in {None, language}] == []
    if language != "en":
        assert set(everything(language)) & set(everything("en")) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_breaks_a_rule_that_binds_the_model(language: str) -> None:
    assert {text: why for text in everything(language) if (why := refusal_of(text, language))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("risk_type", RiskType.values)
@pytest.mark.parametrize("told", ["DOCTOR", "ON_CALL", "NOBODY"])
def test_the_safety_text_acknowledges_names_people_and_says_the_truth(language: str, risk_type: str, told: str) -> None:
    words = texts_of(language)
    for is_critical in (False, True):
        text = safety_text(language, risk_type=risk_type, is_critical=is_critical, told=told, lines=LINES)  # type: ignore[arg-type]
        assert text.startswith(tuple(words["acknowledge"].values()))
        assert "000 111" in text
        assert "999" not in text
        assert words["told"][told] in text
        assert [other for name, other in words["told"].items() if name != told and other in text] == []


def test_without_a_line_the_emergency_number_is_named() -> None:
    text = safety_text("en", risk_type="SUICIDAL", is_critical=True, told="NOBODY", lines=[])
    assert texts_of("en")["no_lines"] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_replies_of_a_conversation_differ_and_none_speaks_of_death(language: str) -> None:
    replies = [fallback_reply(Situation(language, number)) for number in range(10)]
    assert len(set(replies)) >= 9
    assert [reply for reply in replies if DEATH.search(reply)] == []
    assert all(texts_of(language)["heard"][number % 4] in reply for number, reply in enumerate(replies))
    assert texts_of(language)["program_first"] in replies[0]
    assert all(any(line in reply for line in texts_of(language)["program"]) for reply in replies[1:])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_medium_event_is_taken_up_in_the_first_sentence(language: str) -> None:
    reply = fallback_reply(Situation(language, 3, risk_type="SUICIDAL"))
    assert reply.startswith(texts_of(language)["medium"]["SELF"])
    assert texts_of(language)["human_none"] in reply


def test_own_ideas_come_every_second_time_and_take_turns() -> None:
    ideas = ["tea", "the canal", "a call to Nasrin", "old songs"]
    offers = [fallback_reply(Situation("en", number, ideas=ideas)) for number in (1, 3, 5)]
    assert "tea; the canal" in offers[0]
    assert "a call to Nasrin; old songs" in offers[1]
    assert "tea; the canal" in offers[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_companion_says_would_not_open_an_event_if_it_came_back(language: str) -> None:
    """Patients quote it; only the question after dark thoughts may be read as what it is about."""
    asks = set(texts_of(language)["medium"].values())
    for text in set(everything(language)) - asks:
        worst = detect(text, language).worst
        assert worst is None or worst.level < RiskLevel.CRITICAL, text


@pytest.mark.parametrize(
    ("preferred", "text", "expected"),
    [
        ("zh-Hans", "今天下雨了，我煮了汤", "zh-Hans"),
        ("zh-Hans", "今天下雨了，我煮了湯，聽著雨聲", "zh-Hant"),
        ("zh-Hant", "我很好", "zh-Hant"),
        ("zh-Hans", "I cooked soup and it rained", "en"),
        ("fa", "امروز باران آمد", "fa"),
        ("ar", "نزل المطر اليوم", "ar"),
        ("en", "امروز باران آمد و سوپ پختم", "fa"),
        ("tr", "bugün yağmur yağdı ve çok yorgunum", "tr"),
        ("es", "hoy no llueve y me siento mejor", "es"),
        ("uk", "сьогодні йшов дощ і я варив суп", "uk"),
        ("en", "сегодня шёл дождь, и я варил суп", "ru"),
        ("fr", "il pleut et je suis fatigué", "fr"),
        ("ug", "بۈگۈن يامغۇر ياغدى", "en"),
        ("bo", "ཆར་པ་བབས་སོང་།", "en"),
        ("fa", "ok 👍", "en"),
        ("fa", "👍", "fa"),
        (None, "", "en"),
    ],
)
def test_the_language_of_a_reply(preferred: str | None, text: str, expected: str) -> None:
    assert reply_language(preferred, text) == expected


def test_tags_of_regions_are_understood() -> None:
    assert [base_language(tag) for tag in ("zh_TW", "zh-HK", "zh-CN", "pt", None)] == [
        "zh-Hant", "zh-Hant", "zh-Hans", "en", "en",
    ]  # fmt: skip
