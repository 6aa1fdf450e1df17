"""The fast paths and the sweepers of the risk queue. The rows are the truth; any of these may run twice, or late."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from clinical.services import appointments, escalations, fusion, heartbeats, notes, notices, reminders, signals
from xinshou.outbox import outbox_task

LEASE_SECONDS = 20
"""A worker that dies costs this much of the 60 s within which somebody must be told."""


@outbox_task(queue="risk", lease_seconds=LEASE_SECONDS)
def announce_step(step_id: UUID) -> None:
    notices.announce(step_id)


@outbox_task(queue="risk", lease_seconds=LEASE_SECONDS)
def deliver_notice(notice_id: UUID) -> None:
    notices.deliver(notice_id)


@outbox_task(queue="risk", lease_seconds=LEASE_SECONDS)
def notice_mail_failed(notice_id: UUID) -> None:
    notices.mail_failed(notice_id)


@outbox_task(queue="risk", lease_seconds=LEASE_SECONDS, max_attempts=200)
def read_text(screening_id: UUID) -> None:
    fusion.read_text(screening_id)


@shared_task
def decide_overdue() -> None:
    fusion.decide_overdue(timezone.now())


@shared_task
def forget_old_texts() -> None:
    fusion.forget_old_texts(timezone.now())


@shared_task
def watch_silence() -> None:
    signals.watch_silence(timezone.now())


@shared_task
def sweep_notices() -> None:
    notices.sweep(timezone.now())


@shared_task
def escalate_due() -> None:
    escalations.escalate_due(timezone.now())


@shared_task
def cover_events() -> None:
    escalations.cover(timezone.now())


@shared_task
def close_delayed() -> None:
    escalations.close_delayed(timezone.now())


@shared_task
def test_screening() -> None:
    heartbeats.self_test()


@shared_task
def watch_screening() -> None:
    heartbeats.watch(timezone.now())


@shared_task
def send_reminders() -> None:
    reminders.send_due(timezone.now())


@shared_task
def cancel_orphan_visits() -> None:
    appointments.cancel_orphans(timezone.now())


@shared_task
def forget_abandoned_notes() -> None:
    notes.forget_abandoned()
