from dataclasses import dataclass
from enum import Enum, IntEnum


class Level(IntEnum):
    """Ordered as in the rubric; the numbers are those of `clinical.models.RiskLevel` (a test compares them)."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4


class Coverage(Enum):
    """Whether the detector has rules for a text. NONE means that silence says nothing at all."""

    RULES = "RULES"
    NONE = "NONE"


TYPE_ORDER = ("SUICIDAL", "SELF_HARM", "VIOLENCE", "PERSECUTION_FEAR", "OTHER")
"""Where one text holds several, the first named here is the event's type (rubric, rule 8)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` are code points in the original; `text` is what stands between them. A hard finding stands
    whatever a model says; a soft one (`hard` false, never above MEDIUM) is a candidate that a model may dismiss."""

    rule_id: str
    level: Level
    risk_type: str
    start: int
    end: int
    text: str
    language: str = "en"
    why: str = ""
    hard: bool = True
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Words that looked like a risk, and what speaks against it; for the audit and for those who mend the rules."""

    rule_id: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Detection:
    """`evidence`: what counts only together with something else; it is in `findings` when it did."""

    coverage: Coverage
    findings: tuple[Finding, ...]
    dismissals: tuple[Dismissal, ...] = ()
    evidence: tuple[Finding, ...] = ()

    @property
    def worst(self) -> Finding | None:
        """Highest level, then the type that weighs most, then hard before soft, then the first in the text."""
        ranked = sorted(
            self.findings, key=lambda f: (-f.level, TYPE_ORDER.index(f.risk_type), not f.hard, f.start, -f.end)
        )
        return ranked[0] if ranked else None
