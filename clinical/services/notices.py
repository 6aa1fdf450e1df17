"""Tells doctors about risk events: a row that their pages show, and a mail of constant words. A notice that does not
arrive is told to the people on call and to the clinic's alarm address instead."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import Notice, NoticeKind, RiskEvent, RiskStatus, RiskStep, StepKind
from clinical.queries.on_call import covering_ids, doctors_told_of, on_call_doctors
from clinical.services.risk_steps import tell_pages
from clinical.services.sweeps import for_each
from patients.models import Doctor, EventGrant
from xinshou.composed import composed_once
from xinshou.encryption import INSTANCE, UNREADABLE
from xinshou.events import publish
from xinshou.live import topic_of
from xinshou.mail import MailKind, MailMessage, queue_mail
from xinshou.outbox import enqueue_on_commit

log = structlog.get_logger(__name__)

GRANT_LASTS = timedelta(days=7)
GRANT_AFTER_CLOSING = timedelta(hours=24)
FAST_PATH = timedelta(seconds=15)
"""So long the outbox has a new notice to itself before the sweep takes it."""
BATCH = 100
TOLD_TO_OTHERS = {
    NoticeKind.NEW, NoticeKind.RAISED, NoticeKind.REOPENED, NoticeKind.ESCALATION, NoticeKind.ASSIGNED,
    NoticeKind.SECOND_ASKED, NoticeKind.SECOND_REFUSED,
}  # fmt: skip
"""What somebody has to do something about."""


def notify(step: RiskStep, kind: NoticeKind, doctors: Iterable[Doctor]) -> None:
    """One notice a doctor, step and kind, however often it is asked for; delivered after the commit."""
    _write([_new(kind, doctor, step) for doctor in doctors])


@transaction.atomic
def announce(step_id: UUID) -> None:
    """What the machine has opened or raised in a patient's request; doing it twice changes nothing."""
    step = _open_step.first(step_id)
    if step is not None:
        tell_pages(step.event)
        notify_team(step, NoticeKind.NEW if step.kind == StepKind.OPENED else NoticeKind.RAISED)


@composed_once
def _open_step(step_id: UUID) -> QuerySet[RiskStep]:
    steps = RiskStep.objects.select_related("event__patient").filter(pk=step_id)
    return steps.exclude(event__status=RiskStatus.REVIEWED)


def notify_team(step: RiskStep, kind: NoticeKind, *, leave_out: Doctor | None = None) -> None:
    """Those in charge or on call; with nobody at all the alarm address."""
    doctors = doctors_told_of(step.event, timezone.now())
    notify(step, kind, [doctor for doctor in doctors if doctor != leave_out])
    if not doctors:
        tell_alarm_address(step, kind)


def page(step: RiskStep, kind: NoticeKind, doctors: Iterable[Doctor], *, by: Doctor | None = None) -> None:
    """`notify`, and they may open this event."""
    called = list(doctors)
    grant(step.event, called, by=by)
    notify(step, kind, called)


def tell_alarm_address(step: RiskStep, kind: NoticeKind) -> None:
    if settings.RISK_ALARM_EMAIL:
        _write([_new(kind, None, step)])
    else:
        log.error("risk_alarm_without_address", row_id=step.event_id)


def _new(kind: NoticeKind, doctor: Doctor | None, step: RiskStep | None) -> Notice:
    event = step.event if step else None
    return Notice(kind=kind, doctor=doctor, event=event, step=step, created_at=timezone.now())


def _write(notices: list[Notice]) -> None:
    """Of rows that are there already the ids lead nowhere, and their delivery finds nothing to do."""
    Notice.objects.bulk_create(notices, ignore_conflicts=True)
    for notice in notices:
        enqueue_on_commit("clinical.tasks.deliver_notice", notice.pk)
        if notice.doctor:
            publish(topic_of(notice.doctor.user_id), "notice", notice_id=notice.pk)


def notify_screening_stopped(doctors: Iterable[Doctor | None]) -> None:
    """None stands for the alarm address."""
    _write([_new(NoticeKind.SCREENING_STOPPED, doctor, None) for doctor in doctors])


def grant(event: RiskEvent, doctors: Iterable[Doctor], *, by: Doctor | None = None) -> None:
    """The patient's own doctor needs none, nor who covers them: what the clock or their own deed opens ends with the
    cover, what somebody else gives lasts. A grant that is there is prolonged."""
    now = timezone.now()
    until = now + GRANT_LASTS
    covering = set(covering_ids(event, now))
    need_none = {event.patient.primary_doctor_id} | (covering if by is None or by.pk in covering else set())
    EventGrant.objects.bulk_create(
        [
            EventGrant(doctor=doctor, risk_event_id=event.pk, granted_by=by, expires_at=until)
            for doctor in doctors
            if doctor.pk not in need_none
        ],
        update_conflicts=True,
        unique_fields=["doctor", "risk_event_id"],
        update_fields=["expires_at"],
    )


def shorten_grants(event: RiskEvent) -> None:
    """Who helped may look back for a day, and reopen."""
    until = timezone.now() + GRANT_AFTER_CLOSING
    EventGrant.objects.filter(risk_event_id=event.pk, expires_at__gt=until).update(expires_at=until)


def mark_seen(doctor: Doctor, *, event: RiskEvent | None = None) -> int:
    """All of the doctor's notices, or those about one event; how many were new."""
    notices = Notice.objects.unseen_by(doctor)
    return (notices.filter(event=event) if event else notices).update(seen_at=timezone.now())


@transaction.atomic
def deliver(notice_id: UUID) -> None:
    """The mail's row and the notice's state are committed together, so each notice is mailed once."""
    notice = _waiting.first(notice_id)
    if notice is None:
        return
    mail = _mail(notice)
    if mail is None:
        _fail(notice)
        return
    notice.mail_id, notice.mailed_at = mail.pk, timezone.now()
    notice.save(update_fields=["mail_id", "mailed_at"])


@composed_once
def _waiting(notice_id: UUID) -> QuerySet[Notice]:
    waiting = Notice.objects.undelivered().select_for_update(of=("self",), skip_locked=True, no_key=True)
    return waiting.select_related("doctor__user", "step", "event__patient").filter(pk=notice_id)


def _mail(notice: Notice) -> MailMessage | None:
    """None when there is no address that could be read, or the account is disabled."""
    user = notice.doctor.user if notice.doctor else None
    address = user.email if user else settings.RISK_ALARM_EMAIL
    if not address or address is UNREADABLE or (user and not user.is_active):
        return None
    return queue_mail(
        MailKind.NOTICE if user else MailKind.SERVICE_ALARM,
        user_id=user.pk if user else INSTANCE,
        address=address,
        language=None,
        on_failure="clinical.tasks.notice_mail_failed",
        about_id=notice.pk,
    )


@transaction.atomic
def mail_failed(notice_id: UUID) -> None:
    notices = Notice.objects.select_for_update(of=("self",), no_key=True).select_related(
        "doctor", "step", "event__patient"
    )
    notice = notices.filter(pk=notice_id, failed_at=None).first()
    if notice:
        _fail(notice)


def _fail(notice: Notice) -> None:
    notice.failed_at = timezone.now()
    notice.save(update_fields=["failed_at"])
    log.warning("notice_not_delivered", state=notice.kind, row_id=notice.pk)
    step, event = notice.step, notice.event
    if step is None or event is None or notice.doctor is None:
        return
    if notice.kind in TOLD_TO_OTHERS and not notice.seen_at and event.status != RiskStatus.REVIEWED:
        others = [doctor for doctor in on_call_doctors(notice.failed_at) if doctor != notice.doctor]
        page(step, NoticeKind.DELIVERY_FAILED, others)
        tell_alarm_address(step, NoticeKind.DELIVERY_FAILED)


def sweep(now: datetime) -> int:
    """Delivers what the outbox has not, oldest first; how many were waiting."""
    waiting = Notice.objects.undelivered().filter(created_at__lte=now - FAST_PATH).order_by("created_at")
    ids = list(waiting.values_list("pk", flat=True)[:BATCH])
    for_each(ids, deliver)
    return len(ids)
