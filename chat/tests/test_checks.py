"""What of a model's answer may go out."""

import pytest

from chat.checks import LONGEST_SENTENCE, Refused, Sentences, refusal_of

REFUSED = [
    ("See <b>this</b>.", "en", Refused.MARKUP),
    ("**Breathe** slowly.", "en", Refused.MARKUP),
    ("# A heading", "en", Refused.MARKUP),
    ('{"message": "x"}', "en", Refused.MARKUP),
    ("Look at https://example.org now.", "en", Refused.LINK),
    ("Write to help@example.org please.", "en", Refused.LINK),
    ("Go to example.com today.", "en", Refused.LINK),
    ("My instructions say I must listen.", "en", Refused.SECRET),
    ("Take 20 pills of it.", "en", Refused.METHOD),
    ("那个药的致死剂量很高。", "zh-Hans", Refused.METHOD),
    ("دوز کشنده آن زیاد است.", "fa", Refused.METHOD),
    ("I promise it will be well.", "en", Refused.PROMISE),
    ("I have called the police for you.", "en", Refused.PROMISE),
    ("我保证不会有事。", "zh-Hans", Refused.PROMISE),
    ("قول می‌دهم که خوب می‌شود.", "fa", Refused.PROMISE),
    ("Söz veriyorum, geçecek.", "tr", Refused.PROMISE),
    ("Le prometo que irá bien.", "es", Refused.PROMISE),
    ("Обещаю, всё пройдёт.", "ru", Refused.PROMISE),
    ("Обіцяю, все мине.", "uk", Refused.PROMISE),
    ("Je vous promets que cela passera.", "fr", Refused.PROMISE),
    ("أعدك أن الأمر سيمر.", "ar", Refused.PROMISE),
    ("You have PTSD, it seems.", "en", Refused.DIAGNOSIS),
    ("You should stop taking your medication.", "en", Refused.DIAGNOSIS),
    ("你得了抑郁症。", "zh-Hans", Refused.DIAGNOSIS),
    ("I love you.", "en", Refused.ATTACHMENT),
    ("Go to your embassy tomorrow.", "en", Refused.ADVICE),
    ("你可以去大使馆。", "zh-Hans", Refused.ADVICE),
    ("谢谢你写下这些。", "en", Refused.LANGUAGE),
    ("Thank you for writing all of this down today.", "zh-Hans", Refused.LANGUAGE),
    ("Спасибо, что написали.", "fa", Refused.LANGUAGE),
    ("x" * (LONGEST_SENTENCE + 1), "en", Refused.TOO_LONG),
    ("You are \u202esafe\u202c here.", "en", Refused.CONTROL),
    ("A bell \x07 rings.", "en", Refused.CONTROL),
]
ALLOWED = [
    ("Thank you for telling me this.", "en"),
    ("You could write to your doctor about the medicine.", "en"),
    ("我听到了，[NAME_1]。", "zh-Hans"),
    ("你可以联系 WHO 的热线。", "zh-Hans"),
    ("می‌توانید آرام به اطراف نگاه کنید.", "fa"),
    ("It is 5 o'clock, and you are here.", "en"),
    ("No promise is needed today.", "en"),
]


@pytest.mark.parametrize(("sentence", "language", "why"), REFUSED)
def test_what_breaks_a_rule_is_refused(sentence: str, language: str, why: Refused) -> None:
    assert refusal_of(sentence, language) is why


@pytest.mark.parametrize(("sentence", "language"), ALLOWED)
def test_plain_words_go_out(sentence: str, language: str) -> None:
    assert refusal_of(sentence, language) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", " Two!", " Three?"]),
        ("谢谢你。我在听。", ["谢谢你。", "我在听。"]),
        ("Version 2.5 is here. Yes.", ["Version 2.5 is here.", " Yes."]),
        ("ممنونم. گوش می‌دهم؟ بله", ["ممنونم.", " گوش می‌دهم؟", " بله"]),
        ("no end", ["no end"]),
        ("", []),
    ],
)
@pytest.mark.parametrize("size", [1, 3, 100])
def test_pieces_become_whole_sentences(text: str, expected: list[str], size: int) -> None:
    sentences = Sentences()
    found = [each for at in range(0, len(text), size) for each in sentences.feed(text[at : at + size])]
    assert [*found, *sentences.close()] == expected
