from clinical.risk.rules import ar, en, es, fa, fr, ru, tr, uk, zh
from clinical.risk.rules.base import Language, Rule

__all__ = ["LANGUAGES", "Language", "Rule"]

LANGUAGES: tuple[Language, ...] = (
    en.LANGUAGE,
    zh.LANGUAGE,
    zh.ENGLISH_WORDS,
    tr.LANGUAGE,
    es.LANGUAGE,
    fa.LANGUAGE,
    ar.LANGUAGE,
    ru.LANGUAGE,
    uk.LANGUAGE,
    fr.LANGUAGE,
)
