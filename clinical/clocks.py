"""How long a risk event may wait. Both clocks run from `level_since`, so a raise restarts them; at 50 % of each the
next person on call is paged, at 100 % everybody. All that follows from a clock is set here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from django.conf import settings

from clinical.models import RiskEvent, RiskLevel, RiskOutcome, RiskStatus


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


class Clock(Enum):
    ACKNOWLEDGE = "ACKNOWLEDGE"
    DUE = "DUE"


@dataclass(frozen=True)
class Moment:
    """A half or the whole of a clock; `everyone` on call is paged at the whole of it."""

    at: datetime
    clock: Clock
    everyone: bool


def clocks_of(level: RiskLevel) -> Clocks | None:
    """None for LOW, which is a row for trends and waits for nobody. A clinic overrides a level with
    `RISK_CLOCK_MINUTES = {"HIGH": (acknowledge, due)}` in its settings."""
    if level == RiskLevel.LOW:
        return None
    if level.name not in settings.RISK_CLOCK_MINUTES:
        return STANDARD[level]
    acknowledge, due = settings.RISK_CLOCK_MINUTES[level.name]
    return Clocks(timedelta(minutes=acknowledge), timedelta(minutes=due))


def start_round(event: RiskEvent, level: RiskLevel, now: datetime) -> None:
    """`event` is open at `level` from `now` on, as if nobody had seen it; who it is assigned to stays."""
    event.status = RiskStatus.OPEN
    event.acknowledged_at = event.acknowledged_by = event.reached_at = None
    event.reviewed_at = event.reviewed_by = event.outcome = event.false_alarm_kind = event.merged_into = None
    event.second_asked_by = event.proposed_level = event.second_due_at = None
    set_clocks(event, level, now)


def set_clocks(event: RiskEvent, level: RiskLevel, now: datetime) -> None:
    """Both clocks start; what was acknowledged or reached stays so."""
    clocks = clocks_of(RiskLevel(level))
    event.level, event.level_since, event.escalation_step = level, now, 0
    event.ack_due_at = now + clocks.acknowledge if clocks else None
    event.due_at = now + clocks.due if clocks else None
    set_next_escalation(event)


def set_next_escalation(event: RiskEvent) -> None:
    """To be called after each change of what stops a clock."""
    ahead = (moment.at for _step, moment in moments_ahead(event))
    event.next_escalation_at = next(ahead, None)


def moments_ahead(event: RiskEvent) -> Iterator[tuple[int, Moment]]:
    """In order of time, with the step's number 1-4; those of a clock that stands are left out."""
    for step, moment in enumerate(_moments(event), start=1):
        if step > event.escalation_step and is_running(event, moment.clock):
            yield step, moment


def is_running(event: RiskEvent, clock: Clock) -> bool:
    """A review stops both clocks, except that "not reached" leaves the second one running until it is closed."""
    if event.status == RiskStatus.REVIEWED or event.level == RiskLevel.LOW:
        return False
    if clock is Clock.ACKNOWLEDGE:
        return event.acknowledged_at is None
    if event.reviewed_at is not None:
        return event.outcome == RiskOutcome.NOT_REACHED
    return event.reached_at is None or event.level == RiskLevel.MEDIUM


def _moments(event: RiskEvent) -> list[Moment]:
    if event.ack_due_at is None or event.due_at is None:
        return []
    since = event.level_since
    ends = ((Clock.ACKNOWLEDGE, event.ack_due_at), (Clock.DUE, event.due_at))
    halves = [Moment(since + (end - since) / 2, clock, everyone=False) for clock, end in ends]
    wholes = [Moment(end, clock, everyone=True) for clock, end in ends]
    return sorted([*halves, *wholes], key=lambda moment: moment.at)
