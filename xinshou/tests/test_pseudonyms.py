import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinshou.pseudonyms import Pseudonymiser, pseudonymise

NAMES: dict[str, tuple[list[str | None], str, str]] = {
    "word": (["Mei Lin"], "Mei Lin went to see MEI", "[NAME_1] went to see [NAME_2]"),
    "not inside a word": (["An", "Mark"], "And she marked the plan", "And she marked the plan"),
    "possessive": (["Mei"], "Mei's brother", "[NAME_1]'s brother"),
    "hope stays in hopeless": (["Hope"], "Hope feels hopeless", "[NAME_1] feels hopeless"),
    "Chinese without borders": (["李小梅"], "我叫李小梅今年三十", "我叫[NAME_1]今年三十"),
    "Chinese, told in two parts": (["李", "梅"], "李梅说李子熟了", "[NAME_1]说李子熟了"),
    "Chinese, by a pet name": (["李", "梅"], "小梅和老李", "[NAME_1]和[NAME_2]"),
    "traditional form given as such": (["陳美麗"], "我是陳美麗。", "我是[NAME_1]。"),
    "Persian": (["امیر"], "امیر گفت و به امیرم", "[NAME_1] گفت و به [NAME_1]م"),
    "Persian with half space": (["امیر"], "امیر\u200cجان", "[NAME_1]جان"),
    "Persian in Arabic letters": (["علی کریمی"], "علي كريمي", "[NAME_1]"),
    "Persian behind a prefix": (["زهرا"], "وزهرا", "و[NAME_1]"),
    "Turkish ending": (["Ayşe"], "Ayşe'nin, AYŞEYE, ayseyle", "[NAME_1]'nin, [NAME_1]YE, [NAME_1]yle"),
    "Turkish dotted I": (["İpek", "Işıl"], "ipek ve IŞIL", "[NAME_1] ve [NAME_2]"),
    "no Turkish derivation": (["Umut"], "umutsuzum", "umutsuzum"),
    "Spanish accents": (["José Núñez"], "jose nunez y JOSE\u0301 NU\u0301N\u0303EZ", "[NAME_1] y [NAME_1]"),
    "Russian ending": (["Иван"], "Ивану и Ивановы", "[NAME_1]у и Ивановы"),
    "hidden by zero width": (["Mei"], "M\u200be\u2060i", "[NAME_1]"),
    "full width": (["Mei"], "Ｍｅｉ", "[NAME_1]"),
    "joined otherwise": (["Jean Luc"], "Jean-Luc", "[NAME_1]"),
    "Korean": (["김민수"], "김민수는 집에", "[NAME_1]는 집에"),
    "empty names": (["", None, "  ", "a"], "a cat", "a cat"),
    "regex letters": (["(.*)"], "anything (.*)", "anything [NAME_1]"),
}
FOUND = {
    "mei.lin+x@example.co.uk": "[EMAIL_1]",
    "邮箱mei@example.com谢谢": "邮箱[EMAIL_1]谢谢",
    "иван@почта.рф": "[EMAIL_1]",
    "ｍｅｉ＠example.com": "[EMAIL_1]",
    "https://example.org/a?b=c see": "[URL_1] see",
    "看https://example.cn/梅。好": "看[URL_1]梅。好",
    "www.example.org": "[URL_1]",
    "t.me/somebody": "[URL_1]",
    "example.com": "[URL_1]",
    "+49 (170) 123-45-67": "[PHONE_1]",
    "0090 532 123 45 67": "[PHONE_1]",
    "۰۹۱۲ ۱۲۳ ۴۵۶۷": "[PHONE_1]",
    "打13812345678给我": "打[PHONE_1]给我",
    "(555) 123-4567": "[PHONE_1]",
    "from 192.168.1.20": "from [IP_1]",
    "2001:db8::1": "[IP_1]",
    "fe80:0:0:0:1:2:3:4": "[IP_1]",
    "6f1c1b7e-2f3c-4b6e-9a51-0e2f6f1c1b7e": "[ID_1]",
    "身份证11010519491231002X": "身份证[ID_1]",
    "passport G12345678": "passport [ID_1]",
    "A-number A123-456-789": "A-number [ID_1]",
    "DE89 3704 0044 0532 0130 00": "[ID_1]",
    "@mei_lin88": "[ID_1]",
    "微信：mei_88": "微信：[ID_1]",
    "case 20261234567": "case [NUMBER_1]",
    "١٢٣٤٥٦٧": "[NUMBER_1]",
}
KEPT = [
    "", "I cannot sleep.", "2026-11-23 at 12:30:45", "23.11.2026", "I took 30 pills of 200 mg", "I scored 3/27 in 2024",
    "我三天没睡", "hate. me", "level 10:30", "covid19 mp3", "PHQ-9 item 9", "1989年6月4日", "[NAME_1]", "c d@", "::",
]  # fmt: skip


@pytest.mark.parametrize("case", NAMES)
def test_known_names_are_taken_out(case: str) -> None:
    names, text, expected = NAMES[case]
    assert pseudonymise(text, names).text == expected


def test_known_values_are_taken_out_whole() -> None:
    values = ["12 Mill Lane", "1 7 1 5 5 0", "mei-04"]
    text = "mei-04 of 12 mill lane took 12 pills in the lane; 171-550"
    done = Pseudonymiser(["Mei"], values=[*values, None, ""]).replace(text).text
    assert done == "[NAME_1] of [NAME_2] took 12 pills in the lane; [NAME_3]"


@pytest.mark.parametrize("text", FOUND)
def test_addresses_and_numbers_are_taken_out(text: str) -> None:
    assert pseudonymise(text).text == FOUND[text]


@pytest.mark.parametrize("text", KEPT)
def test_what_names_nobody_stays(text: str) -> None:
    assert pseudonymise(text, ["Amir"]).text == text


def test_the_same_value_has_the_same_placeholder_in_all_texts_of_a_call() -> None:
    call = Pseudonymiser(["Mei", "Amir"])
    texts = [call.replace(text).text for text in ("Mei 13812345678", "amir met MEI", "13812345678, 13900000000")]
    assert texts == ["[NAME_1] [PHONE_1]", "[NAME_2] met [NAME_1]", "[PHONE_1], [PHONE_2]"]


def test_a_span_finds_its_way_back() -> None:
    original = "Mei: ich will, Jose\u0301, sterben 13812345678 jetzt"
    done = pseudonymise(original, ["Mei", "José"])
    assert done.text == "[NAME_1]: ich will, [NAME_2], sterben [PHONE_1] jetzt"
    for said in ("ich will", "sterben", "jetzt"):
        at = done.text.index(said)
        start, end = done.original_span(at, at + len(said))
        assert original[start:end] == said
    at = done.text.index("will, [NAME_2], sterben")
    start, end = done.original_span(at, at + len("will, [NAME_2], sterben"))
    assert original[start:end] == "will, Jose\u0301, sterben"
    at = done.text.index("AME_2")  # half a placeholder is the whole name
    start, end = done.original_span(at, at + 2)
    assert original[start:end] == "Jose\u0301"
    assert done.original_span(0, len(done.text)) == (0, len(original))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 100)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        pseudonymise("Mei").original_span(start, end)


@given(st.text(st.one_of(st.characters(), st.sampled_from("李梅mei@.+1 0-:/ﬁİ\u0301\u200b")), max_size=200))
def test_every_text_can_be_put_together_again(text: str) -> None:
    done = pseudonymise(text, ["李梅", "Mei", "fi", "ali"])
    rebuilt, place = "", 0
    for each in done.replacements:
        assert done.original_span(each.start, each.end) == (each.original_start, each.original_end)
        rebuilt += done.text[place : each.start] + text[each.original_start : each.original_end]
        place = each.end
    assert rebuilt + done.text[place:] == text
    spans = [done.original_span(at, at + 1) for at in range(len(done.text))]
    assert spans == sorted(spans)


def test_nothing_of_the_text_is_in_its_repr() -> None:
    assert "canary" not in repr(pseudonymise("canary Mei", ["Mei"]))


ATTACKS = [
    "a", "1 ", "a@", "a.", "1-", ":a", "梅", "http://", "+1", "ab12 ", "(0", " ", "mei ", "a:", "fa::", "微信 ", "1.",
    "@", "www.", "wechat:a", "0 ", "e\u0301", "\u200b", "@aaaaa", "123456 ",
]  # fmt: skip


@pytest.mark.parametrize("piece", ATTACKS)
def test_time_grows_with_length_only(piece: str) -> None:
    names = ["Mei Lin", "李", "梅", "امیر"]
    pseudonymise("warm", names)
    started = time.thread_time()
    pseudonymise(piece * (100_000 // len(piece)), names)
    assert time.thread_time() - started < 5
