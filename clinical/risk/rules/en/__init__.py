"""English: rules from en_rules_*.py, words from en_words*.py."""

from clinical.risk.rules.base import Language
from clinical.risk.rules.en import resolve, rules_danger, rules_self
from clinical.risk.rules.en.words import COMMON
from clinical.risk.rules.en.words_acts import ACTS
from clinical.risk.rules.en.words_fear import FEAR
from clinical.risk.rules.en.words_gloom import GLOOM
from clinical.risk.rules.en.words_others import OTHERS
from clinical.risk.rules.en.words_self import SELF

LANGUAGE = Language(
    "en",
    ("en",),
    COMMON | SELF | GLOOM | ACTS | FEAR | OTHERS | resolve.RESOLVE,
    (*rules_self.SELF, *rules_danger.DANGER, *resolve.RULES),
    sensitive=frozenset({"DIE", "KILL_SELF", "SUICIDE", "WISH", "CUT_VERB", "KILL", "NOT_WANT", "NOT_WAKE", "TIED"}),
)
