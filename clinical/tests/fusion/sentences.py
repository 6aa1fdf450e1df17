"""Sentences by what the rules say of them; the soft one is an example of a rule, so it stays true when rules change."""

from functools import lru_cache

from clinical.risk.detector import COMPILED, detect
from clinical.risk.findings import Level

HARD = "I want to die"
HARMLESS = "The soup was good today."


@lru_cache(maxsize=1)
def soft_sentence() -> str:
    """The rules find only what a model may dismiss."""
    examples = (example for compiled in COMPILED for example in compiled.rule.examples)
    return next(example for example in examples if _is_soft(example))


def _is_soft(text: str) -> bool:
    findings = detect(text).findings
    return bool(findings) and all(not finding.hard and finding.level == Level.MEDIUM for finding in findings)
