from clinical.risk.rules import ar, en, es, fa, fr, ru, tr, uk, zh
from clinical.risk.rules.base import Language, Rule
from clinical.risk.rules.partings import with_partings

__all__ = ["LANGUAGES", "Language", "Rule"]

LANGUAGES: tuple[Language, ...] = (
    with_partings(en.LANGUAGE),
    with_partings(zh.LANGUAGE),
    zh.ENGLISH_WORDS,
    with_partings(tr.LANGUAGE),
    with_partings(es.LANGUAGE),
    with_partings(fa.LANGUAGE),
    with_partings(ar.LANGUAGE),
    with_partings(ru.LANGUAGE),
    with_partings(uk.LANGUAGE),
    with_partings(fr.LANGUAGE),
)
