"""Which letters the rules can read at all."""

import re

LETTER = re.compile(r"[^\W\d_]")
READ = re.compile(
    "[a-z\u00aa-\u024f\u0370-\u03ff\u0400-\u04ff\u0600-\u06ff\u1e00-\u1eff\u3040-\u312f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff\U0001d400-\U0001d7ff]",
    re.IGNORECASE,
)
UYGHUR_ONLY = re.compile("[\u06d0\u06c6-\u06c8\u06cb\u06ad\u06be\u0649\u06d5]")
"""Letters of Uyghur that neither Persian nor Arabic writes inside words; the script is theirs, the language is not."""


def foreign_share(text: str) -> float:
    """Share of letters in scripts, or in a language of a shared script, that no rule reads. 0 without letters."""
    letters = LETTER.findall(text)
    if not letters:
        return 0.0
    unread = sum(1 for letter in letters if not READ.match(letter))
    uyghur = sum(1 for letter in letters if UYGHUR_ONLY.match(letter))
    return 1.0 if uyghur > len(letters) * 0.12 else unread / len(letters)
