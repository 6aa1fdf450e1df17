from clinical.risk.rules import en, es, fa, tr, zh
from clinical.risk.rules.base import Language, Rule

LANGUAGES: tuple[Language, ...] = (en.LANGUAGE, zh.LANGUAGE, fa.LANGUAGE, tr.LANGUAGE, es.LANGUAGE)

__all__ = ["LANGUAGES", "Language", "Rule"]
