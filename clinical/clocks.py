"""How long a risk event may wait. Both clocks run from `level_since`, so a raise restarts them."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings

from clinical.models import RiskLevel


@dataclass(frozen=True)
class Clocks:
    """`acknowledge`: somebody has seen it. `due`: a human was reached, or for MEDIUM it was reviewed."""

    acknowledge: timedelta
    due: timedelta


STANDARD = {
    RiskLevel.CRITICAL: Clocks(timedelta(minutes=5), timedelta(minutes=30)),
    RiskLevel.HIGH: Clocks(timedelta(minutes=30), timedelta(hours=4)),
    RiskLevel.MEDIUM: Clocks(timedelta(hours=24), timedelta(hours=24)),
}


def clocks_of(level: RiskLevel) -> Clocks | None:
    """None for LOW, which is a row for trends and waits for nobody. A clinic overrides a level with
    `RISK_CLOCK_MINUTES = {"HIGH": (acknowledge, due)}` in its settings."""
    if level == RiskLevel.LOW:
        return None
    own: dict[str, tuple[int, int]] = getattr(settings, "RISK_CLOCK_MINUTES", {})
    if level.name not in own:
        return STANDARD[level]
    acknowledge, due = own[level.name]
    return Clocks(timedelta(minutes=acknowledge), timedelta(minutes=due))
