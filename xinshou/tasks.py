from uuid import UUID

from celery import shared_task

from xinshou import health_checks, mail, outbox
from xinshou.api.idempotency import purge_idempotency_records
from xinshou.throttles import purge_throttle_counters


@shared_task
def heartbeat() -> None:
    """Runs in whichever worker is free: seen by /health it proves that beat, broker and a worker are alive."""
    health_checks.worker_beat()


@shared_task
def run_outbox_row(row_id: str) -> None:
    outbox.run_once(UUID(row_id))


@shared_task
def sweep_outbox() -> None:
    outbox.sweep()


@outbox.outbox_task(queue="mail")
def deliver_mail(mail_id: UUID) -> None:
    mail.deliver(mail_id)


@shared_task
def purge_expired() -> None:
    purge_idempotency_records()
    purge_throttle_counters()
    outbox.purge_outbox()
    mail.purge_mail()
