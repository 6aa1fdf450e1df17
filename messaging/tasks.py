from celery import shared_task

from messaging.services.attachments import sweep_attachments as sweep


@shared_task
def sweep_attachments() -> None:
    sweep()
