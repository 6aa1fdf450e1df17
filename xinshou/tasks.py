from celery import shared_task

from xinshou import health_checks


@shared_task
def heartbeat() -> None:
    """Runs in whichever worker is free: seen by /health it proves that beat, broker and a worker are alive."""
    health_checks.worker_beat()
