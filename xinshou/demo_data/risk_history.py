"""Plays what happened to one risk event, as the services would have written it, at times that are past."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from clinical.clocks import moments_ahead, set_next_escalation, start_round
from clinical.models import (
    AttemptChannel,
    EmergencyAccess,
    FalseAlarmKind,
    Notice,
    NoticeKind,
    RiskEvent,
    RiskLevel,
    RiskOutcome,
    RiskStatus,
    RiskStep,
    StepKind,
)
from clinical.models.risk_events import SECOND_PERSON_FROM
from clinical.services.notices import GRANT_LASTS
from clinical.services.risk_reviews import EMERGENCY_ACCESS_LASTS
from patients.models import Doctor, EventGrant
from xinshou.demo_data.risk_texts import Act, acknowledged, contact, reviewed, said

SLOWEST = {RiskLevel.CRITICAL: 7, RiskLevel.HIGH: 40, RiskLevel.MEDIUM: 900}
"""Minutes until somebody acknowledges: a few come too late, so that the statistics have something to say."""


@dataclass
class History:
    """`event` is new and its first round has begun; `own` is the patient's doctor, `other` a colleague."""

    event: RiskEvent
    own: Doctor | None
    other: Doctor
    steps: list[RiskStep] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    accesses: list[EmergencyAccess] = field(default_factory=list)
    grants: dict[Doctor, EventGrant] = field(default_factory=dict)

    def __post_init__(self) -> None:
        opened = self._step(StepKind.OPENED, self.event.created_at)
        self._notify(opened, NoticeKind.NEW, self.own or self.other)

    def play(self, acts: Iterable[Act], now: datetime) -> "History":
        for act in acts:
            at = self.event.created_at + timedelta(minutes=act.minutes)
            self._let_clocks_run(at)
            self._do(act, at)
        self._let_clocks_run(now)
        set_next_escalation(self.event)
        if self.event.status == RiskStatus.REVIEWED:
            self.notices, self.grants = [], {}
        return self

    def _let_clocks_run(self, until: datetime) -> None:
        for number, moment in [passed for passed in moments_ahead(self.event) if passed[1].at <= until]:
            self.event.escalation_step = number
            if self.event.status in (RiskStatus.OPEN, RiskStatus.ACKNOWLEDGED):
                self.event.status = RiskStatus.ESCALATED
            step = self._step(StepKind.AUTO_ESCALATED, moment.at, escalation_step=number)
            self._page(step, NoticeKind.ESCALATION, self.other)

    def _do(self, act: Act, at: datetime) -> None:
        by = self.other if act.by_other or self.own is None else self.own
        if by == self.own:
            self._mark_seen(at)
        changes = {
            StepKind.ACKNOWLEDGED: self._take_up,
            StepKind.CONTACT: self._contact,
            StepKind.ASSIGNED: self._assign,
            StepKind.ESCALATED: self._escalate,
            StepKind.REVIEWED: self._review,
            StepKind.LOWERING_PROPOSED: self._propose,
            StepKind.SECOND_AGREED: self._agree,
            StepKind.SECOND_REFUSED: self._refuse,
            StepKind.REOPENED: self._reopen,
            StepKind.EMERGENCY_ACCESS: self._look,
        }
        if act.kind in changes:
            changes[act.kind](by, at, act.fields)
        told = {"to": self.other} if act.kind == StepKind.ASSIGNED else {}
        step = self._step(act.kind, at, by=by, **act.fields, **told)
        self._tell(step, act.kind)

    def _take_up(self, by: Doctor, at: datetime, _said: dict[str, Any]) -> None:
        self.event.acknowledged_at, self.event.acknowledged_by = self.event.acknowledged_at or at, by
        self.event.status = RiskStatus.ACKNOWLEDGED

    def _contact(self, by: Doctor, at: datetime, said: dict[str, Any]) -> None:
        self._take_up(self.event.acknowledged_by or by, at, said)
        if said["reached"]:
            self.event.reached_at = self.event.reached_at or at

    def _assign(self, _by: Doctor, at: datetime, _said: dict[str, Any]) -> None:
        self.event.assigned_to, self.event.assigned_at = self.other, at

    def _escalate(self, _by: Doctor, _at: datetime, _said: dict[str, Any]) -> None:
        self.event.status = RiskStatus.ESCALATED

    def _review(self, by: Doctor, at: datetime, said: dict[str, Any]) -> None:
        self.event.reviewed_at, self.event.reviewed_by = at, by
        self.event.outcome, self.event.false_alarm_kind = said["outcome"], said["false_alarm_kind"]
        self.event.status = RiskStatus.REVIEWED
        if self.event.level >= SECOND_PERSON_FROM:
            self.event.status, self.event.second_asked_by = RiskStatus.AWAITING_SECOND, by

    def _propose(self, by: Doctor, _at: datetime, _said: dict[str, Any]) -> None:
        self.event.status, self.event.second_asked_by = RiskStatus.AWAITING_SECOND, by
        self.event.proposed_level = RiskLevel.MEDIUM

    def _agree(self, _by: Doctor, _at: datetime, _said: dict[str, Any]) -> None:
        self.event.status, self.event.second_asked_by = RiskStatus.REVIEWED, None

    def _refuse(self, _by: Doctor, _at: datetime, _said: dict[str, Any]) -> None:
        self.event.status, self.event.second_asked_by = RiskStatus.ACKNOWLEDGED, None
        self.event.reviewed_at = self.event.reviewed_by = None
        self.event.outcome = self.event.false_alarm_kind = None

    def _reopen(self, _by: Doctor, at: datetime, _said: dict[str, Any]) -> None:
        start_round(self.event, RiskLevel(self.event.level), at)

    def _look(self, by: Doctor, at: datetime, said: dict[str, Any]) -> None:
        self.accesses.append(
            EmergencyAccess(
                event=self.event,
                patient=self.event.patient,
                doctor=by,
                reason=said["notes"],
                at=at,
                until=at + EMERGENCY_ACCESS_LASTS,
            )
        )

    def merge_into(self, kept: "History", act: Act) -> "History":
        """The last thing that happens to it."""
        at = self.event.created_at + timedelta(minutes=act.minutes)
        event, by = self.event, self.own or self.other
        event.status, event.outcome, event.merged_into = RiskStatus.REVIEWED, RiskOutcome.DUPLICATE, kept.event
        event.reviewed_at, event.reviewed_by = at, by
        set_next_escalation(event)
        for history in (self, kept):
            history._step(StepKind.MERGED, at, by=by, into=kept.event, **act.fields)
        self.notices, self.grants = [], {}
        return self

    def _step(self, kind: StepKind, at: datetime, **fields: Any) -> RiskStep:
        step = RiskStep(
            event=self.event,
            patient=self.event.patient,
            kind=kind,
            at=at,
            level=self.event.level,
            level_since=self.event.level_since,
            **fields,
        )
        self.steps.append(step)
        return step

    def _tell(self, step: RiskStep, kind: StepKind) -> None:
        kinds = {
            StepKind.ASSIGNED: (NoticeKind.ASSIGNED, self.other),
            StepKind.ESCALATED: (NoticeKind.ESCALATION, self.other),
            StepKind.REVIEWED: (NoticeKind.SECOND_ASKED, self.other),
            StepKind.LOWERING_PROPOSED: (NoticeKind.SECOND_ASKED, self.other),
            StepKind.SECOND_REFUSED: (NoticeKind.SECOND_REFUSED, self.own),
        }
        told, doctor = kinds.get(kind, (None, None))
        if told and doctor:
            self._page(step, told, doctor)

    def _page(self, step: RiskStep, kind: NoticeKind, doctor: Doctor) -> None:
        self._notify(step, kind, doctor)
        if doctor != self.own:
            expires_at = step.at + GRANT_LASTS
            self.grants[doctor] = EventGrant(doctor=doctor, risk_event_id=self.event.pk, expires_at=expires_at)

    def _notify(self, step: RiskStep, kind: NoticeKind, doctor: Doctor) -> None:
        """As sent: the demo's mails of the past are not made up."""
        notice = Notice(doctor=doctor, event=self.event, step=step, kind=kind, created_at=step.at, mailed_at=step.at)
        self.notices.append(notice)

    def _mark_seen(self, at: datetime) -> None:
        for notice in self.notices:
            if notice.doctor == self.own and notice.seen_at is None:
                notice.seen_at = at


def closing_acts(level: RiskLevel, rng: Random, review: Act) -> Sequence[Act]:
    """How an event of this level usually goes; `review` says how it ended."""
    seen = max(1.0, rng.random() ** 2 * SLOWEST[level])
    reached = seen + rng.uniform(3, 20) if level > RiskLevel.MEDIUM else seen + rng.uniform(10, 240)
    channel = rng.choice([AttemptChannel.PHONE, AttemptChannel.MESSAGE, AttemptChannel.VIDEO])
    acts = [acknowledged(seen)]
    if review.fields["outcome"] == RiskOutcome.NOT_REACHED:
        acts += [contact(reached + 15 * number, channel, "No answer.", reached=False) for number in range(3)]
    else:
        acts.append(contact(reached, channel, "Spoke.", reached=True))
    closed = reached + rng.uniform(5, 90)
    acts.append(review._replace(minutes=closed))
    if level >= SECOND_PERSON_FROM:
        acts.append(said(closed + rng.uniform(10, 300), StepKind.SECOND_AGREED, by_other=True))
    return acts


def usual_review(rng: Random) -> Act:
    """Of an answered questionnaire."""
    outcome, notes, kind = rng.choice(
        [
            (RiskOutcome.CONTACTED, "Talked about the ninth question: thoughts, no plan.", None),
            (RiskOutcome.SAFETY_PLAN, "Went through the safety plan.", None),
            (RiskOutcome.REFERRED, "An earlier appointment with the psychiatrist.", None),
            (RiskOutcome.FALSE_ALARM, "Had read the question the other way round.", FalseAlarmKind.NEGATION),
        ]
    )
    return reviewed(0, outcome, notes, kind)
