from dataclasses import dataclass
from enum import Enum, IntEnum


class Level(IntEnum):
    """Ordered as in the rubric; the numbers are those of `clinical.models.RiskLevel` (a test compares them)."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4


class Coverage(Enum):
    """How much of a language the detector can read. NONE means that silence says nothing at all."""

    EXPLICIT_STATEMENTS = "EXPLICIT_STATEMENTS"
    NONE = "NONE"


TYPE_ORDER = ("SUICIDAL", "SELF_HARM", "VIOLENCE", "PERSECUTION_FEAR", "OTHER")
"""Where one text holds several, the first named here is the event's type (rubric, rule 8)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` are code points in the text; `text` is what stands between them."""

    rule_id: str
    level: Level
    risk_type: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Detection:
    coverage: Coverage
    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Finding | None:
        """Highest level, then the type that weighs most, then the first in the text."""
        ranked = sorted(self.findings, key=lambda f: (-f.level, TYPE_ORDER.index(f.risk_type), f.start))
        return ranked[0] if ranked else None
