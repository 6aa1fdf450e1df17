"""What a clinician does with one risk event, one function a verb. Who may is decided at the door before
(`patients.access.open_risk_event_patient`). Each verb locks the row first, so of two at once one wins and the other is
told who and when; each writes a step of the history, an audit entry and the notices that follow from it."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.http import Http404
from django.utils import timezone

from clinical.clocks import set_next_escalation, start_round
from clinical.models import (
    AttemptChannel,
    EmergencyAccess,
    FalseAlarmKind,
    NoticeKind,
    RiskEvent,
    RiskLevel,
    RiskOutcome,
    RiskStatus,
    RiskStep,
    StepKind,
)
from clinical.queries.on_call import doctors_told_of
from clinical.services.notices import grant, mark_seen, notify_team, page
from clinical.services.risk_closing import (
    SECOND_PERSON_FROM,
    ask_second,
    close,
    take_effect,
    tell_closed,
    wait_for_second,
)
from clinical.services.risk_steps import lock, record_step
from patients import audit
from patients.access import covered_patient, covers, is_on_call
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor
from xinshou.api.problems import Problem, invalid

EMERGENCY_ACCESS_LASTS = timedelta(minutes=60)
BEFORE_ANYBODY = (RiskStatus.OPEN, RiskStatus.ESCALATED)


@transaction.atomic
def acknowledge(event: RiskEvent, *, by: Doctor) -> RiskEvent:
    """Stops the first clock; repeating keeps the first. 400 invalid-state once it is reviewed."""
    event = lock(event)
    _require(not _is_reviewed(event))
    mark_seen(by, event=event)
    if event.acknowledged_at is None or event.status == RiskStatus.ESCALATED:
        _take_up(event, by)
        _record(event, StepKind.ACKNOWLEDGED, by)
    return event


@transaction.atomic
def assign(event: RiskEvent, *, by: Doctor, to: Doctor) -> RiskEvent:
    """`to` gets a grant and a notice. Http404 unless `to` is the patient's doctor, covers them or is on call; 400 when
    reviewed."""
    event = lock(event)
    _require(event.status != RiskStatus.REVIEWED)
    known = event.patient.primary_doctor_id == to.pk or is_on_call(to) or covered_patient(to, event.patient_id)
    if not to.user.is_active or not known:
        raise Http404
    event.assigned_to, event.assigned_at = to, timezone.now()
    step = _record(event, StepKind.ASSIGNED, by, to=to)
    page(step, NoticeKind.ASSIGNED, [to], by=by)
    return event


@transaction.atomic
def record_contact(
    event: RiskEvent, *, by: Doctor, reached: bool, channel: AttemptChannel | None = None, notes: str = ""
) -> RiskStep:
    """An attempt, or a success, which stops the second clock above MEDIUM. Allowed in every state."""
    event = lock(event)
    if not _is_reviewed(event):
        _take_up(event, by)
    if reached and event.reached_at is None:
        event.reached_at = timezone.now()
    return _record(event, StepKind.CONTACT, by, reached=reached, channel=channel, notes=notes or None)


@transaction.atomic
def review(
    event: RiskEvent,
    *,
    by: Doctor,
    outcome: RiskOutcome,
    false_alarm_kind: FalseAlarmKind | None = None,
    notes: str = "",
    addendum: bool = False,
    second: Doctor | None = None,
    seen_level_since: datetime | None = None,
) -> RiskEvent:
    """Closes, or at HIGH and CRITICAL waits for a second clinician (`second`, else everybody on call is asked).
    409 already-reviewed when somebody else has, unless `addendum`; the same reviewer's notes are appended.
    412 stale-version when the event has been raised since `seen_level_since`, the round that the reviewer was shown."""
    event = lock(event)
    if false_alarm_kind and outcome != RiskOutcome.FALSE_ALARM:
        raise invalid("false_alarm_kind", "invalid")
    _require_second_person(by, second)
    if _is_reviewed(event):
        return _append(event, by, notes, addendum=addendum, second=second)
    if seen_level_since not in (None, event.level_since):
        raise Problem(412, "stale-version")
    _take_up(event, by)
    event.reviewed_at, event.reviewed_by = timezone.now(), by
    event.outcome, event.false_alarm_kind, event.proposed_level = outcome, false_alarm_kind, None
    waits = event.level >= SECOND_PERSON_FROM
    if waits:
        wait_for_second(event, by, event.reviewed_at)
    else:
        event.second_asked_by = event.second_due_at = None
        close(event)
    step = _record(
        event, StepKind.REVIEWED, by, outcome=outcome, false_alarm_kind=false_alarm_kind, notes=notes or None, to=second
    )
    if waits:
        ask_second(step, by=by, second=second)
    else:
        tell_closed(event, step, leave_out=by)
    return event


def _append(event: RiskEvent, by: Doctor, notes: str, *, addendum: bool, second: Doctor | None) -> RiskEvent:
    """Nobody's words are lost: those of another reviewer are an addendum, if they want to; the outcome stays."""
    first = event.reviewed_by
    if first != by and not addendum:
        who = {"id": first.pk, "name": first.full_name} if first else None
        raise Problem(409, "already-reviewed", reviewed_by=who, reviewed_at=_utc(event.reviewed_at))
    asks = second if event.status == RiskStatus.AWAITING_SECOND else None
    if notes or asks:
        step = _record(event, StepKind.ADDENDUM, by, notes=notes or None, to=asks)
        if asks:
            page(step, NoticeKind.SECOND_ASKED, [asks], by=by)
    return event


@transaction.atomic
def countersign(event: RiskEvent, *, by: Doctor, agree: bool, notes: str = "") -> RiskEvent:
    """Closes or lowers what another person proposed, or sends it back to them, past one whose cover is over to those in
    charge. 400 invalid-state when nothing waits, 403 not-second-person for the one who asked."""
    event = lock(event)
    _require(event.status == RiskStatus.AWAITING_SECOND)
    if event.second_asked_by_id == by.pk:
        raise Problem(403, "not-second-person")
    if agree:
        take_effect(event, by=by, kind=StepKind.SECOND_AGREED, notes=notes)
        mark_seen(by, event=event)
        return event
    first = event.second_asked_by
    event.status = RiskStatus.ACKNOWLEDGED
    event.reviewed_at = event.reviewed_by = event.outcome = event.false_alarm_kind = None
    event.second_asked_by = event.proposed_level = event.second_due_at = None
    step = _record(event, StepKind.SECOND_REFUSED, by, notes=notes or None)
    takes_it_back = first and (first.pk == event.patient.primary_doctor_id or covers(first, event.patient, event.pk))
    page(step, NoticeKind.SECOND_REFUSED, [first] if first and takes_it_back else doctors_told_of(event, step.at))
    return event


@transaction.atomic
def reopen(event: RiskEvent, *, by: Doctor, reason: str) -> RiskEvent:
    """The clocks start anew. 400 invalid-state unless it is closed."""
    event = lock(event)
    _require(event.status == RiskStatus.REVIEWED)
    start_round(event, RiskLevel(event.level), timezone.now())
    step = _record(event, StepKind.REOPENED, by, notes=reason)
    notify_team(step, NoticeKind.REOPENED, leave_out=by)
    return event


@transaction.atomic
def set_level(event: RiskEvent, *, by: Doctor, level: RiskLevel, reason: str) -> RiskEvent:
    """Up at once, like a raise by the machine. Down is proposed to a second clinician. Never below MEDIUM: close it
    instead. 400 invalid-state for the same level, for a closed event, and for a lowering while a closing waits."""
    event = lock(event)
    _require(event.status != RiskStatus.REVIEWED and level != event.level and level >= RiskLevel.MEDIUM)
    if level > event.level:
        start_round(event, level, timezone.now())
        step = _record(event, StepKind.RAISED, by, notes=reason)
        notify_team(step, NoticeKind.RAISED, leave_out=by)
        return event
    _require(event.status != RiskStatus.AWAITING_SECOND)
    _take_up(event, by)
    event.proposed_level = level
    wait_for_second(event, by, timezone.now())
    ask_second(_record(event, StepKind.LOWERING_PROPOSED, by, notes=reason), by=by, second=None)
    return event


@transaction.atomic
def open_emergency_access(event: RiskEvent, *, by: Doctor, reason: str) -> EmergencyAccess:
    """The turns around the event for 60 minutes, without consent; the patient finds it in the access log, those in
    charge are told."""
    event = lock(event)
    now = timezone.now()
    access = EmergencyAccess.objects.create(
        event=event, patient=event.patient, doctor=by, reason=reason, at=now, until=now + EMERGENCY_ACCESS_LASTS
    )
    audit.record(
        by.user,
        AuditAction.READ,
        category=AccessCategory.CHAT,
        purpose=AccessPurpose.EMERGENCY_ACCESS,
        patient_id=event.patient_id,
    )
    step = _record(event, StepKind.EMERGENCY_ACCESS, by, notes=reason)
    notify_team(step, NoticeKind.EMERGENCY_ACCESS, leave_out=by)
    return access


def _require(possible: bool) -> None:
    if not possible:
        raise Problem(400, "invalid-state")


def _require_second_person(by: Doctor, second: Doctor | None) -> None:
    if second is not None and (second == by or not second.user.is_active):
        raise Problem(403, "not-second-person")


def _is_reviewed(event: RiskEvent) -> bool:
    """Closed, or one clinician has decided and a second is awaited."""
    return event.status == RiskStatus.REVIEWED or event.reviewed_at is not None


def _take_up(event: RiskEvent, by: Doctor) -> None:
    """Whoever does something with an event has seen it; the first stays the one who acknowledged."""
    if event.acknowledged_at is None:
        event.acknowledged_at, event.acknowledged_by = timezone.now(), by
    if event.status in BEFORE_ANYBODY:
        event.status = RiskStatus.ACKNOWLEDGED


def _record(event: RiskEvent, kind: StepKind, by: Doctor, **fields: Any) -> RiskStep:
    """Saves the event with what follows for its clocks. Who has a hand in it keeps access until it is closed."""
    set_next_escalation(event)
    event.save()
    if event.status != RiskStatus.REVIEWED:
        grant(event, [by], by=by)
    mark_seen(by, event=event)
    return record_step(event, kind, by=by, **fields)


def _utc(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
