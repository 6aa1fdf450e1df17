"""The fixed reply to HIGH and CRITICAL: it depends on no model, names people who can be reached, and says the truth
about who has been told. Pure Python."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from chat.companion_texts import texts_of

Told = Literal["DOCTOR", "ON_CALL", "NOBODY"]
MOST_LINES = 2
"""Resources named in the text, so that with the nearest step no more than three things stand there (C06)."""
KINDS = {
    "SUICIDAL": "SELF",
    "SELF_HARM": "SELF",
    "VIOLENCE": "VIOLENCE",
    "PERSECUTION_FEAR": "FEAR",
    "OTHER": "OTHER",
}


@dataclass(frozen=True)
class HelpLine:
    name: str
    contact: str


def safety_text(language: str, *, risk_type: str, is_critical: bool, told: Told, lines: Sequence[HelpLine]) -> str:
    """`language` is one of LANGUAGES, `risk_type` a RiskType; KeyError for others."""
    words, kind = texts_of(language), KINDS[risk_type]
    reachable = [f"{words['lines']} {named_lines(lines)}"] if lines else [words["no_lines"]]
    parts = [
        words["acknowledge"][kind],
        words["critical" if is_critical else "high"][kind],
        *reachable,
        words["told"][told],
        words["watched"],
        words["stay"],
    ]
    return "\n\n".join(parts)


def named_lines(lines: Sequence[HelpLine]) -> str:
    """Number and name each, without a link: a page may not make one of it."""
    return "; ".join(f"{line.name}: {line.contact}" for line in lines[:MOST_LINES])
