"""How often the detector errs and how fast people answer, for the whole clinic: counts without anybody's name."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from django.db.models import F, QuerySet

from clinical.clocks import clocks_of
from clinical.models import (
    FalseAlarmKind,
    RiskEvent,
    RiskLevel,
    RiskOutcome,
    RiskStatus,
    RiskStep,
    StepKind,
    TextScreening,
)
from clinical.queries.risk_event_detail import findings_of
from clinical.queries.risk_queue import CLOSING_STEPS
from clinical.risk.measure import Share
from xinshou.encryption import prefetch_keys

EVENTS_READ = 3000
"""Events whose findings are opened, newest first: findings are sealed, so they cannot be counted by the database."""
LEVELS = (RiskLevel.CRITICAL, RiskLevel.HIGH, RiskLevel.MEDIUM)


@dataclass(frozen=True)
class Waits:
    """Of one level, in time from the start of the round: the middle and the slowest tenth, and who was in time."""

    level: int
    half: timedelta | None
    nine_tenths: timedelta | None
    in_time: Share


@dataclass(frozen=True)
class Statistics:
    """`by_kind` counts false alarms; the others are shares of closed events that were false alarms."""

    closed: int
    cut: bool
    overall: Share
    by_kind: Sequence[tuple[str, int]]
    by_language: Sequence[Share]
    by_rule: Sequence[Share]
    by_source: Sequence[Share]
    acknowledged: Sequence[Waits]
    reached: Sequence[Waits]
    closing: Sequence[Waits]
    blind: Share


def statistics(since: datetime, *, using: str = DEFAULT_DB_ALIAS) -> Statistics:
    """Of events closed after `since`. A duplicate is no judgement about the words and is left out."""
    events = _judged(since, using)
    waits = partial(_waits, RiskStep.objects.using(using).filter(at__gte=since))
    false = [event for event in events if event.outcome == RiskOutcome.FALSE_ALARM]
    kinds = Counter(event.false_alarm_kind for event in false)
    return Statistics(
        closed=len(events),
        cut=len(events) == EVENTS_READ,
        overall=Share("", len(false), len(events)),
        by_kind=[(kind.value, kinds[kind.value]) for kind in FalseAlarmKind],
        by_language=_shares(events, _languages),
        by_rule=_shares(events, _rules),
        by_source=_shares(events, lambda event: [event.source]),
        acknowledged=waits([StepKind.ACKNOWLEDGED], lambda clocks: clocks.acknowledge),
        reached=waits([StepKind.CONTACT], lambda clocks: clocks.due, reached=True),
        closing=waits(CLOSING_STEPS, None, event__status=RiskStatus.REVIEWED),
        blind=_blind(since, using),
    )


def _judged(since: datetime, using: str) -> list[RiskEvent]:
    closed = RiskEvent.objects.using(using).filter(status=RiskStatus.REVIEWED, level__gte=RiskLevel.MEDIUM)
    found = (
        closed.filter(reviewed_at__gte=since)
        .exclude(outcome=None)
        .exclude(outcome=RiskOutcome.DUPLICATE)
        .order_by("-reviewed_at")
    )
    events = list(found.only("patient_id", "outcome", "false_alarm_kind", "source", "findings")[:EVENTS_READ])
    prefetch_keys({event.patient_id for event in events})
    return events


def _languages(event: RiskEvent) -> set[str]:
    return {found["language"] for found in findings_of(event) if found.get("language")}


def _rules(event: RiskEvent) -> set[str]:
    return {found["rule_id"] for found in findings_of(event)}


def _shares(events: Iterable[RiskEvent], of: Callable[[RiskEvent], Iterable[str]]) -> list[Share]:
    """False alarms among the events of each name, the most frequent errors first."""
    all_of: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for event in events:
        names = list(of(event))
        all_of.update(names)
        if event.outcome == RiskOutcome.FALSE_ALARM:
            false.update(names)
    shares = [Share(name, false[name], count) for name, count in all_of.items()]
    return sorted(shares, key=lambda share: (-share.hits, -share.of, share.name))


def _waits(
    steps: QuerySet[RiskStep], kinds: Iterable[StepKind], limit: Callable[[Any], timedelta] | None, **only: Any
) -> list[Waits]:
    """The first such step of each round; for closings the last. The level is that of the round."""
    steps = steps.filter(kind__in=list(kinds), **only).exclude(level=RiskLevel.LOW)
    spans: dict[tuple[UUID, datetime, int], timedelta] = {}
    order = steps.order_by("-at") if limit else steps.order_by("at")
    for event_id, started, level, waited in order.values_list(
        "event_id", "level_since", "level", F("at") - F("level_since")
    ):
        spans[event_id, started, level] = waited
    return [_wait(level, [span for key, span in spans.items() if key[2] == level], limit) for level in LEVELS]


def _wait(level: RiskLevel, spans: list[timedelta], limit: Callable[[Any], timedelta] | None) -> Waits:
    spans.sort()
    clocks = clocks_of(level)
    allowed = limit(clocks) if limit and clocks else None
    return Waits(
        level=int(level),
        half=percentile(spans, 50),
        nine_tenths=percentile(spans, 90),
        in_time=Share("", sum(allowed is not None and span <= allowed for span in spans), len(spans) if allowed else 0),
    )


def percentile(ordered: Sequence[timedelta], share: int) -> timedelta | None:
    """The nearest-rank one: a wait that really was."""
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)] if ordered else None


def _blind(since: datetime, using: str) -> Share:
    """Dismissed by the model and judged a risk by a person, of all that a person judged."""
    judged = TextScreening.objects.using(using).filter(sampled=True, reviewed_at__gte=since)
    return Share("", judged.filter(was_missed=True).count(), judged.count())
