"""What a doctor chooses for a report, and what each choice means."""

from dataclasses import asdict, dataclass
from typing import Any

from xinshou.encryption import UNREADABLE

LANGUAGES = ("en", "zh-hans", "zh-hant", "fa")
PAPERS = ("A4", "Letter")
DEFAULT_DAYS = 7
PROGRESS_DAYS = (30, 90, 365)


@dataclass(frozen=True)
class Options:
    """`days` is the length of the charts, and of the whole period in a progress report."""

    language: str = "en"
    paper: str = "A4"
    days: int = DEFAULT_DAYS
    include_risk_events: bool = True
    include_checkin_trend: bool = True

    def plain(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def of(cls, stored: Any) -> "Options":
        """The defaults for a damaged row: the report says more than asked for, not less."""
        return cls() if stored is UNREADABLE else cls(**stored)

    @property
    def is_rtl(self) -> bool:
        return self.language == "fa"


def language_for(code: str) -> str:
    """The report language that is nearest to a page's: Traditional Chinese has texts of its own only where they are
    written down, its glyphs always."""
    lowered = code.lower()
    return lowered if lowered in LANGUAGES else "en"
