from celery import shared_task

from xinshou import health_checks
from xinshou.api.idempotency import purge_idempotency_records
from xinshou.throttles import purge_throttle_counters


@shared_task
def heartbeat() -> None:
    """Runs in whichever worker is free: seen by /health it proves that beat, broker and a worker are alive."""
    health_checks.worker_beat()


@shared_task
def purge_expired() -> None:
    purge_idempotency_records()
    purge_throttle_counters()
