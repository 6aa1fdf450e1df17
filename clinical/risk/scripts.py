"""Which letters the rules can read at all."""

import re

LETTERS = re.compile(r"[^\W\d_]+")
READ = re.compile(
    "[a-z\u00aa-\u024f\u0370-\u03ff\u0400-\u04ff\u0600-\u06ff\u1e00-\u1eff\u3040-\u312f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff\U0001d400-\U0001d7ff]+",
    re.IGNORECASE,
)
UYGHUR_ONLY = re.compile("[\u06d0\u06c6-\u06c8\u06cb\u06ad\u06be\u0649\u06d5]+")
"""Letters of Uyghur that neither Persian nor Arabic writes inside words; the script is theirs, the language is not."""


def foreign_share(text: str) -> float:
    """Share of letters in scripts, or in a language of a shared script, that no rule reads. 0 without letters."""
    letters = "" if text.isascii() else "".join(LETTERS.findall(text))
    if not letters:
        return 0.0
    unread = len(READ.sub("", letters))
    uyghur = len(letters) - len(UYGHUR_ONLY.sub("", letters))
    return 1.0 if uyghur > len(letters) * 0.12 else unread / len(letters)
