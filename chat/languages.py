"""Which of the companion's languages a patient is answered in. Pure Python.

The script of the message decides, within a script the language that the patient has set: nobody is switched to another
language or script unasked. A language without texts of its own (Uyghur, Tibetan) is answered in English, never in
Chinese."""

import re
from collections import Counter
from functools import lru_cache

from opencc import OpenCC

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "fa", "tr", "es", "ar", "ru", "uk", "fr")
NAMES = {
    "en": "English",
    "zh-Hans": "简体中文 (Chinese, simplified characters)",
    "zh-Hant": "繁體中文 (Chinese, traditional characters)",
    "fa": "فارسی (Persian)",
    "tr": "Türkçe (Turkish)",
    "es": "español (Spanish)",
    "ar": "العربية (Arabic)",
    "ru": "русский (Russian)",
    "uk": "українська (Ukrainian)",
    "fr": "français (French)",
}
SCRIPTS = {
    "han": re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"),
    "arabic": re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "latin": re.compile("[a-z\u00c0-\u024f]", re.IGNORECASE),
}
SCRIPT_OF = {
    "en": "latin",
    "zh-Hans": "han",
    "zh-Hant": "han",
    "fa": "arabic",
    "tr": "latin",
    "es": "latin",
    "ar": "arabic",
    "ru": "cyrillic",
    "uk": "cyrillic",
    "fr": "latin",
}
_TRADITIONAL = {"zh-hant", "zh-tw", "zh-hk", "zh-mo"}
_PERSIAN = re.compile("[پچژگ‌]|[کی]")
_UYGHUR = re.compile("[\u06d0\u06c6-\u06c8\u06cb\u06ad\u06be\u06d5]")
_UKRAINIAN, _RUSSIAN = re.compile("[іїєґ]", re.IGNORECASE), re.compile("[ыэёъ]", re.IGNORECASE)
_SENTENCES = {
    "en": "i the and to is my was not of it me that am have you in for don't can't what",
    "tr": "ve bir bu ben çok için değil ne ama var yok beni bana gibi daha şey olarak da de",
    "es": "el la y que no me en un una de es mi los por con está pero muy yo se",
    "fr": "je le la et que ne pas un une de est mon ma les pour avec mais j'ai c'est suis",
}
_COMMON_WORDS = {language: set(words.split()) for language, words in _SENTENCES.items()}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def base_language(tag: str | None) -> str:
    """The one of LANGUAGES for a language tag; `en` where there is none."""
    code = (tag or "").replace("_", "-").lower()
    first = code.partition("-")[0]
    if first == "zh":
        return "zh-Hant" if code in _TRADITIONAL or code.startswith("zh-hant") else "zh-Hans"
    return first if first in LANGUAGES else "en"


def reply_language(preferred: str | None, text: str) -> str:
    base, script = base_language(preferred), script_of(text)
    if script == "han":
        return chinese_script(text) or (base if SCRIPT_OF[base] == "han" else "zh-Hans")
    if script == "latin":
        return _latin(text, base if SCRIPT_OF[base] == "latin" else "en")
    if script == "arabic" and _is_uyghur(text):
        return "en"
    if script is None or SCRIPT_OF[base] == script:
        return base
    if script == "arabic":
        return "fa" if _PERSIAN.search(text) else "ar"
    return "uk" if _UKRAINIAN.search(text) and not _RUSSIAN.search(text) else "ru"


def script_of(text: str) -> str | None:
    """The script of most letters; a Chinese character counts as two, since it says as much. None without letters, or
    where most are of a script that is none of ours."""
    counts = Counter({script: len(pattern.findall(text)) for script, pattern in SCRIPTS.items()})
    counts["han"] *= 2
    script, most = counts.most_common(1)[0]
    others = sum(char.isalpha() for char in text) - sum(
        counts[name] if name != "han" else counts[name] // 2 for name in SCRIPTS
    )
    return script if most > max(others, 0) else None


def chinese_script(text: str) -> str | None:
    """None where every character is written alike in both."""
    to_simple, to_traditional = _converters()
    traditional = sum(a != b for a, b in zip(text, to_simple.convert(text), strict=False))
    simplified = sum(a != b for a, b in zip(text, to_traditional.convert(text), strict=False))
    if traditional == simplified:
        return None
    return "zh-Hant" if traditional > simplified else "zh-Hans"


@lru_cache(maxsize=1)
def _converters() -> tuple[OpenCC, OpenCC]:
    return OpenCC("t2s"), OpenCC("s2t")


def _latin(text: str, base: str) -> str:
    """Another language than the patient's only where two of its common words stand and it has more of them."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    counts = {language: sum(word in common for word in words) for language, common in _COMMON_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= 2 and counts[best] > counts.get(base, 0) else base


def _is_uyghur(text: str) -> bool:
    letters = len(SCRIPTS["arabic"].findall(text))
    return len(_UYGHUR.findall(text)) > letters * 0.12
