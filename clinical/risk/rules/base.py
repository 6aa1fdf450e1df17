"""Rules are data. Every pattern matches in linear time: no repetition inside a repetition, every repetition bounded."""

import re
from dataclasses import dataclass

from clinical.risk.findings import Level

RUBRIC_1 = "own wording; level by rubric v1, rule 1 (wish or intent, first person, present)"
JUST_DONE = "own wording; level by rubric v1, row CRITICAL (an act just done)"


@dataclass(frozen=True, slots=True)
class Rule:
    """`example` is a sentence on which the rule must fire. `announces_act`: the words announce a deed, not only a wish,
    so a time within the next days in the same sentence makes it CRITICAL."""

    id: str
    pattern: re.Pattern[str]
    example: str
    level: Level = Level.HIGH
    risk_type: str = "SUICIDAL"
    announces_act: bool = False
    source: str = RUBRIC_1


@dataclass(frozen=True, slots=True)
class Language:
    """One language's rules and what silences them: `denied_before` must touch the match from the left, `idiom_after`
    from the right, `others_words` near a quotation says that somebody else speaks in it."""

    codes: tuple[str, ...]
    rules: tuple[Rule, ...]
    denied_before: re.Pattern[str]
    idiom_after: re.Pattern[str]
    others_words: re.Pattern[str]
    imminent: re.Pattern[str]


def words(pattern: str) -> re.Pattern[str]:
    """Ignores case; a space in the pattern stands for one to three white-space characters, `'` for any apostrophe."""
    return re.compile(pattern.replace("'", r"[\x27’ʼ`]?").replace(" ", r"\s{1,3}"), re.IGNORECASE)
