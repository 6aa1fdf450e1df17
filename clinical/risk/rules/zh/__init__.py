"""Chinese: Mandarin of the mainland and of Taiwan, written Cantonese, pinyin, and their mixtures with English.
Texts are read in simplified letters, so the words are simplified, too."""

from clinical.risk.rules.base import Language
from clinical.risk.rules.zh import death, deeds, fear, resolve
from clinical.risk.rules.zh.acts import ACT
from clinical.risk.rules.zh.body import BODY
from clinical.risk.rules.zh.despair import DESPAIR
from clinical.risk.rules.zh.dying import DYING
from clinical.risk.rules.zh.english import ENGLISH
from clinical.risk.rules.zh.leaving import LEAVING
from clinical.risk.rules.zh.people import OTHERS, VIOLENCE
from clinical.risk.rules.zh.persecution import PERSECUTION
from clinical.risk.rules.zh.plans import PLANNING
from clinical.risk.rules.zh.resolve import RESOLVE
from clinical.risk.rules.zh.words import SHARED

LANGUAGE = Language(
    "zh",
    ("zh", "zh-hans", "zh-hant", "yue"),
    {
        **SHARED,
        **DYING,
        **PLANNING,
        **DESPAIR,
        **BODY,
        **ACT,
        **LEAVING,
        **PERSECUTION,
        **VIOLENCE,
        **OTHERS,
        **RESOLVE,
    },
    death.RULES + deeds.RULES + fear.RULES + resolve.RULES,
    subject_anew=frozenset({"ZH_COMMA"}),
    sensitive=frozenset({"DIE", "KILL_SELF", "SUICIDE"}),
)
ENGLISH_WORDS = Language("zh-en", (), ENGLISH, (), sensitive=frozenset())
