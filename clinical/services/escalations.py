"""Calls the next person, then everybody: by a clinician's wish, by the clocks, and while nobody is in charge."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import reduce
from operator import or_
from uuid import UUID

from django.db import transaction
from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from clinical.clocks import Clock, Moment, clocks_of, moments_ahead, set_next_escalation
from clinical.models import Notice, NoticeKind, RiskEvent, RiskLevel, RiskStatus, RiskStep, StepKind
from clinical.models.risk_events import RiskEventQuerySet
from clinical.models.risk_steps import ROUND_STARTS
from clinical.queries.on_call import doctors_in_charge, next_on_call, on_call_doctors, without_working_doctor
from clinical.services.notices import mark_seen, notify, page, tell_alarm_address
from clinical.services.risk_closing import one_is_enough, take_effect
from clinical.services.risk_steps import lock, record_step
from clinical.services.sweeps import for_each
from patients.models import Doctor, HolidayCover
from xinshou.api.problems import Problem

BATCH = 100
NOTICE_OF_STEP = {
    StepKind.OPENED: NoticeKind.NEW,
    StepKind.RAISED: NoticeKind.RAISED,
    StepKind.LOWERED: NoticeKind.RAISED,
    StepKind.REOPENED: NoticeKind.REOPENED,
    StepKind.AUTO_ESCALATED: NoticeKind.ESCALATION,
    StepKind.REVIEWED: NoticeKind.SECOND_ASKED,
    StepKind.LOWERING_PROPOSED: NoticeKind.SECOND_ASKED,
}


@transaction.atomic
def escalate(event: RiskEvent, *, by: Doctor, reason: str) -> RiskStep:
    """Pages the next person on call, with nobody there the alarm address; both clocks run on. 400 invalid-state once it
    is closed."""
    event = lock(event)
    if event.status == RiskStatus.REVIEWED:
        raise Problem(400, "invalid-state")
    if event.status != RiskStatus.AWAITING_SECOND:
        event.status = RiskStatus.ESCALATED
    event.save(update_fields=["status"])
    step = record_step(event, StepKind.ESCALATED, by=by, notes=reason)
    called = next_on_call(event, on_call_doctors(timezone.now()), leave_out=[by])
    page(step, NoticeKind.ESCALATION, called, by=by)
    if not called:
        tell_alarm_address(step, NoticeKind.ESCALATION)
    mark_seen(by, event=event)
    return step


def escalate_due(now: datetime) -> int:
    """Fires what the clocks ask for; how many events. Any number of sweepers fire each moment once."""
    due = RiskEvent.objects.filter(next_escalation_at__lte=now).order_by("-level", "next_escalation_at")
    on_call = on_call_doctors(now)
    return _each(due, lambda event: _fire(event, on_call, now))


def close_delayed(now: datetime) -> int:
    """Carries out what one person decided where the delay is over (RISK_SECOND_PERSON = "delay"). Once the clinic has a
    second doctor what waits is theirs to decide."""
    waiting = RiskEvent.objects.filter(status=RiskStatus.AWAITING_SECOND)
    if not one_is_enough():
        waiting.filter(second_due_at__isnull=False).update(second_due_at=None)
        return 0
    due = waiting.filter(second_due_at__lte=now).order_by("second_due_at")
    return _each(due, lambda event: take_effect(event, by=None, kind=StepKind.DELAY_OVER))


def _each(due: QuerySet[RiskEvent], work: Callable[[RiskEvent], object]) -> int:
    """Each in its own transaction. Who holds the lock of a row is at work on it, so it waits for the next sweep."""
    done: list[UUID] = []

    @transaction.atomic
    def take(pk: UUID) -> None:
        free = due.select_related("patient").select_for_update(of=("self",), skip_locked=True, no_key=True)
        event = free.filter(pk=pk).first()
        if event is not None:
            work(event)
            done.append(pk)

    for_each(list(due.values_list("pk", flat=True)[:BATCH]), take)
    return len(done)


def _fire(event: RiskEvent, on_call: Sequence[Doctor], now: datetime) -> None:
    """Moments that were missed together are written one by one and call once, by the strongest of them."""
    passed = [(step, moment) for step, moment in moments_ahead(event) if moment.at <= now]
    if passed:
        event.escalation_step = passed[-1][0]
        if event.status in (RiskStatus.OPEN, RiskStatus.ACKNOWLEDGED):
            event.status = RiskStatus.ESCALATED
    set_next_escalation(event)
    event.save(update_fields=["escalation_step", "status", "next_escalation_at"])
    steps = [record_step(event, StepKind.AUTO_ESCALATED, escalation_step=number) for number, _moment in passed]
    if steps:
        _call(event, steps[-1], [moment for _number, moment in passed], on_call)


def _call(event: RiskEvent, step: RiskStep, moments: Sequence[Moment], on_call: Sequence[Doctor]) -> None:
    if any(moment.everyone for moment in moments):
        in_charge = doctors_in_charge(event)
        called = [*in_charge, *(doctor for doctor in on_call if doctor not in in_charge)]
    else:
        called = next_on_call(event, on_call)
    page(step, NoticeKind.ESCALATION, called)
    if not on_call or _nobody_saw(event, moments):
        tell_alarm_address(step, NoticeKind.ESCALATION)


def _nobody_saw(event: RiskEvent, moments: Sequence[Moment]) -> bool:
    """The second channel: half of the first clock is over and no notice of this round has been opened."""
    if not any(moment.clock is Clock.ACKNOWLEDGE for moment in moments):
        return False
    return not event.notices.filter(step__level_since=event.level_since, seen_at__isnull=False).exists()


def cover(now: datetime) -> int:
    """Tells who is on call now, also on a shift that has just begun, of what waits without anybody: events of patients
    without a working doctor, events whose clock ran out, closings and lowerings that wait for a second person, also for
    one who was asked by name and has not answered in half of the clock. Tells a colleague whose cover has begun of
    what is open. How many events they had not been told of."""
    begun, on_call = _tell_covering(now), on_call_doctors(now)
    if not on_call:
        return begun
    events = RiskEvent.objects.unreviewed()
    alone = events.filter(without_working_doctor())
    overdue = events.filter(_overdue(now))
    undecided = events.filter(status=RiskStatus.AWAITING_SECOND)
    return (
        begun
        + _tell(alone, ROUND_STARTS, on_call)
        + _tell(overdue, [StepKind.AUTO_ESCALATED], on_call)
        + _tell(undecided, [StepKind.REVIEWED, StepKind.LOWERING_PROPOSED], on_call)
    )


def _tell_covering(now: datetime) -> int:
    """Of each round that runs; who asked for a second person in it knows."""
    running = HolidayCover.objects.at(now).filter(doctor__patients=OuterRef("patient"))
    rounds = RiskStep.objects.filter(event=OuterRef("pk"), kind__in=ROUND_STARTS).order_by("-at")
    told = Notice.objects.filter(step=OuterRef("newest"), doctor=OuterRef("covering"))
    away = RiskEvent.objects.unreviewed().by_urgency().filter(Exists(running))
    waiting = away.annotate(covering=Subquery(running.values("covering")[:1]), newest=Subquery(rounds.values("pk")[:1]))
    untold = waiting.filter(~Exists(told), ~Q(second_asked_by=F("covering")), newest__isnull=False)
    told_to = dict(untold.values_list("newest", "covering")[:BATCH])
    colleagues = Doctor.objects.select_related("user").in_bulk(set(told_to.values()))
    steps = RiskStep.objects.filter(pk__in=told_to).select_related("event__patient")
    return for_each(steps, lambda step: _tell_of(step, [colleagues[told_to[step.pk]]]))


def _overdue(now: datetime) -> Q:
    """The clock is over and has said so; the sweeper of the clocks is not just about to."""
    reached = Q(reached_at=None) | Q(level=RiskLevel.MEDIUM)
    late = Q(acknowledged_at=None, ack_due_at__lte=now) | Q(reached, reviewed_at=None, due_at__lte=now)
    return late & (Q(next_escalation_at=None) | Q(next_escalation_at__gt=now))


def _unanswered(now: datetime) -> Q:
    """Of a request by name: half of the time in which a human had to be reached is over since it was made."""
    levels = [(level, clocks) for level in RiskLevel if (clocks := clocks_of(level))]
    return reduce(or_, (Q(level=level, asked_at__lte=now - clocks.due / 2) for level, clocks in levels))


def _tell(events: RiskEventQuerySet, kinds: Sequence[StepKind], on_call: Sequence[Doctor]) -> int:
    """Of the newest step of one of the kinds, unless that asked somebody by name a short while ago. Who asked for a
    second person is not told and counts as if they were."""
    newest = RiskStep.objects.filter(event=OuterRef("pk"), kind__in=kinds).order_by("-at").values("pk", "to_id")
    asked_by = Coalesce(OuterRef("second_asked_by"), Value(UUID(int=0)))
    told = Notice.objects.filter(step=OuterRef("newest"), doctor__in=on_call).exclude(doctor_id=asked_by)
    told_count = told.order_by().values("step").annotate(n=Count("doctor", distinct=True)).values("n")
    asker = Case(When(second_asked_by__in=on_call, then=1), default=0)
    waiting = events.by_urgency().annotate(
        newest=Subquery(newest.values("pk")[:1]),
        asked_by_name=Subquery(newest.values("to_id")[:1]),
        asked_at=Subquery(newest.values("at")[:1]),
        told=Coalesce(Subquery(told_count), 0) + asker,
    )
    to_all = Q(asked_by_name=None) | _unanswered(timezone.now())
    untold = waiting.filter(to_all, newest__isnull=False, told__lt=len(on_call))
    step_ids = list(untold.values_list("newest", flat=True)[:BATCH])
    steps = RiskStep.objects.filter(pk__in=step_ids).select_related("event__patient")
    return for_each(steps, lambda step: _tell_of(step, on_call))


@transaction.atomic
def _tell_of(step: RiskStep, on_call: Sequence[Doctor]) -> None:
    kind = NOTICE_OF_STEP[StepKind(step.kind)]
    doctors = [doctor for doctor in on_call if doctor.pk != step.event.second_asked_by_id]
    if kind in (NoticeKind.ESCALATION, NoticeKind.SECOND_ASKED):
        page(step, kind, doctors)
    else:
        notify(step, kind, doctors)
