"""Explicit statements are found, their look-alikes are not. Sentences are plain and invented."""

import time

import pytest

from clinical.models import RiskLevel, RiskType
from clinical.risk.detector import coverage_of, detect
from clinical.risk.findings import TYPE_ORDER, Coverage, Level
from clinical.risk.rules import LANGUAGES, Rule

RULES = [rule for language in LANGUAGES for rule in language.rules]

EXPLICIT = [
    "I want to kill myself",
    "Want to kill myself.",
    "I can't sleep and I want to die",
    "honestly i just want to die",
    "I dont want to live anymore",
    "I don't want to be alive",
    "i'm going to kill myself tonight",
    "Tonight I will end my life",
    "I’m gonna kill myself",
    "I feel like killing myself",
    'I keep thinking "I want to die"',
    "I WANT TO DIE",
    "My life is over, I want to die.",
    "I think I want to die",
    "I want  to   kill myself",
    "I don't know what to do, I want to kill myself",
    "I did not want this, I want to die",
    "I'd rather be dead",
    "I wish I were dead",
    "my brother is fine but I want to kill myself",
    "No sleep. Want to die",
    "not sleeping, want to die",
    "I can't go on and want to kill myself",
    "I am thinking about suicide",
    "I have thoughts: I want to end my life.",
    "我想死",
    "我真的好想死",
    "好想死",
    "我想自杀",
    "我要自杀",
    "今晚我要自杀",
    "我不想活了",
    "不想活了",
    "我不想再活下去了",
    "我活不下去了",
    "我想结束自己的生命",
    "我想結束生命",
    "我唔想做人",
    "我每天都想死",
    "我現在就想死",
    "觉得很累，想死",
    "mi hermano está bien pero me quiero morir",
    "Quiero morirme",
    "no puedo más, quiero matarme",
    "Esta noche voy a matarme",
    "No quiero vivir más",
    "Ya no quiero vivir",
    "ölmek istiyorum",
    "Artık ölmek istiyorum",
    "İntihar etmek istiyorum",
    "intihar edeceğim",
    "ÖLMEK İSTİYORUM",
    "Artık yaşamak istemiyorum",
    "می‌خواهم بمیرم",
    "میخوام بمیرم",
    "می خواهم خودم را بکشم",
    "میخوام خودمو بکشم",
    "امشب خودکشی می‌کنم",
    "دیگه نمیخوام زنده باشم",
    "دلم میخواد بمیرم",
    "In my apartment going to kill myself tonight",
    'They don\'t know, "I want to die" is all I think',
    "they asked me if I want to die and I said yes",
    "I might as well kill myself",
    "I should just kill myself",
    "I'm not joking, I want to die",
    'my "friends" are gone; I want to die',
]
LOOK_ALIKES = [
    "笑死",
    "笑死我了",
    "想死你了",
    "我想死你了",
    "我好想死你们了",
    "this queue is killing me",
    "I don't want to die",
    "I do not want to kill myself",
    "I'm not going to kill myself",
    "I would never kill myself",
    "I want to live",
    "I'd die for a coffee",
    "I want to die of embarrassment",
    "I could kill myself laughing",
    'He said "I want to die" in the film',
    'In the novel she writes: "I want to kill myself".',
    "我不想死",
    "我没有想死",
    "我从没想自杀",
    "累死了",
    "饿死我了",
    "no quiero morir",
    "No me quiero morir",
    "me muero de risa",
    "me quiero morir de la risa",
    "No quiero vivir aquí",
    "Ölmek istemiyorum",
    "gülmekten öldüm",
    "Burada yaşamak istemiyorum",
    "I don't want to live here",
    "I used to want to die",
    "When I was twenty I wanted to die",
    "از خنده مردم",
    "نمی‌خواهم بمیرم",
    "نمیخوام بمیرم",
    "نمی‌خواهم خودم را بکشم",
    "نمی‌خواهم اینجا زندگی کنم",
    "我看了《我想死》这本书",
    "想死心了",
    "I'm dying to see you",
    "the deadline is killing me",
    "I don't think I want to die",
    "suicide prevention training today",
    "They want to kill me",
    "要死了，这作业",
    "要死要活",
    "吓死我了",
    "想去死海旅游",
    "我想去死海",
    "他想死",
    "I wanted to die back in prison, years ago",
    "sıcaktan ölmek üzereyim",
    "我的手机想死机",
    "我想死机了",
    'She said: "I want to die"',
    "歌里唱“我想死”",
    "Dijo «quiero morir»",
    "No digo que quiero morir",
    "ölmek istiyorum demiyorum",
    "I would not want to kill myself",
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_finds_its_example(rule: Rule) -> None:
    assert rule.id in {finding.rule_id for finding in detect(rule.example).findings}


def test_rule_ids_are_unique_and_name_their_language() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    for language in LANGUAGES:
        assert {rule.id.partition(".")[0] for rule in language.rules} == {language.codes[0]}


@pytest.mark.parametrize("text", EXPLICIT)
def test_an_explicit_statement_is_found(text: str) -> None:
    worst = detect(text).worst

    assert worst is not None
    assert worst.level >= Level.HIGH
    assert text[worst.start : worst.end] == worst.text


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_a_look_alike_is_not(text: str) -> None:
    assert detect(text).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "I am going to kill myself tonight",
        "Tonight I will end my life.",
        "今晚我要自杀",
        "امشب خودم را می‌کشم",
        "Bu gece kendimi öldüreceğim",
        "Esta noche voy a matarme",
        "I have just taken all my pills",
    ],
)
def test_an_act_with_a_near_time_is_critical(text: str) -> None:
    worst = detect(text).worst

    assert worst is not None and worst.level == Level.CRITICAL


def test_a_time_in_another_sentence_does_not_count() -> None:
    worst = detect("Tonight there is soup. I want to kill myself").worst

    assert worst is not None and worst.level == Level.HIGH


@pytest.mark.parametrize("code", ["en", "en-GB", "zh-Hans", "zh-hant", "fa", "tr", "es-MX", None])
def test_languages_with_rules_are_covered(code: str | None) -> None:
    assert coverage_of(code) is Coverage.EXPLICIT_STATEMENTS


@pytest.mark.parametrize("code", ["ug", "bo", "ar", "uk", "xx"])
def test_silence_in_any_other_language_means_nothing(code: str) -> None:
    assert detect("…", code).coverage is Coverage.NONE


def test_a_text_in_another_language_than_the_patients_is_read_too() -> None:
    assert detect("我想死", "ug").findings


@pytest.mark.parametrize("unit", ["i ", "i just ", "我想", "我真的", "“", "\n", "not ", "me quiero ", "می‌خواهم ", " "])
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        detect(text)
        return time.process_time() - start

    seconds(1000)
    assert seconds(80_000) < 4 * 8 * max(seconds(10_000), 0.001)


def test_levels_and_types_are_those_of_the_model() -> None:
    assert {level.name: level.value for level in Level} == {level.name: level.value for level in RiskLevel}
    assert list(TYPE_ORDER) == RiskType.values
