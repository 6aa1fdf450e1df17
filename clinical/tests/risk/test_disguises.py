"""A disguise neither hides words nor moves the place where they stand in the original."""

import pytest

from clinical.risk.detector import detect
from clinical.risk.findings import Level

HIDDEN = {
    "upper case": "I WANT TO DIE",
    "full width": "Ｉ ｗａｎｔ ｔｏ ｄｉｅ",
    "mathematical letters": "I want to 𝗱𝗶𝗲",
    "letters in boxes": "I want to 🅳🅸🅴",
    "small capitals": "I want to ᴋɪʟʟ myself",
    "zero width": "I want to d\u200bi\u200be",
    "soft hyphen": "I want to ki\u00adll myself",
    "bidi marks": "I want to \u202edie\u202c",
    "Cyrillic letters": "I want tо diе",
    "all letters foreign": "I keep thinking of ѕuісіdе",
    "piled accents": "I want to d\u0301\u0302i\u0303\u0304e\u0305",
    "numbers": "I w4nt t0 d13",
    "signs": "I want to k!ll my$elf",
    "one star": "I want to k*ll myself",
    "more stars": "I keep thinking of s**cide",
    "a star too many": "I want to kill my*self",
    "spaces": "I want to k i l l m y s e l f",
    "dots": "I want to k.i.l.l m.y.s.e.l.f",
    "mixed separators": "I want to d-i.e",
    "all of it spaced": "i w a n t t o d i e",
    "emoji between letters": "I want to k🔪i🔪l🔪l myself",
    "emoji in a word": "I want to ki🔪ll myself",
    "torn words": "I want to kill my self",
    "hyphens for spaces": "I want-to-die",
    "underscores": "I_want_to_die",
    "drawn out": "I want to diiiiie",
    "drawn out twins": "I want to killlll myself",
    "a line's end": "I just want to\ndie",
    "dots in the middle": "I just want to... die",
    "Han letters parted": "我想 自 杀",
    "Han letters with dots": "我想自·杀",
    "traditional letters": "我想自殺",
    "no apostrophe": "I dont want to live anymore",
    "curly apostrophe": "I don’t want to live anymore",
}


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN.keys())
def test_disguised_words_are_found_where_they_stand(text: str) -> None:
    before = "Good morning. "
    worst = detect(before + text).worst

    assert worst is not None and worst.level >= Level.HIGH
    assert worst.start >= len(before)
    assert (before + text)[worst.start : worst.end] == worst.text
    assert worst.end == len(before + text.rstrip("\u202c")) or text.endswith("anymore")


@pytest.mark.parametrize(
    "text", ["b1, b2, c3: the three rooms", "covid19 vaccine at 10.30", "a b c d e f g, the alphabet song for kids"]
)
def test_numbers_and_lone_letters_are_not_disguises(text: str) -> None:
    assert detect(text).findings == ()
