"""The work queue. A row in the database is the record of what is to be done; a task is only told the row's id."""

import time
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from celery import Celery, Task
from celery.signals import before_task_publish
from kombu import Exchange, Queue

HEARTBEAT_SECONDS = 15
SWEEP_SECONDS = 5
QUEUES = ("risk", "chat", "mail", "default", "reports")
"""A worker takes from all of them unless it is told otherwise (`--queues risk,mail`). What takes from `reports`
forks: give it a process of its own without threads (`--pool solo --queues reports`)."""
RISK_SWEEPS = {
    "escalate_due": 5.0, "sweep_notices": 10.0, "cover_events": 30.0, "watch_screening": 30.0, "close_delayed": 60.0,
    "test_screening": 60.0, "decide_overdue": 1.0, "forget_old_texts": 3600.0, "watch_silence": 3600.0,
}  # fmt: skip


class IdTask(Task):  # type: ignore[type-arg]
    """A task that takes ids and nothing else, so that no text of a patient can pass through the broker."""

    def apply_async(  # type: ignore[override]
        self, args: Sequence[Any] | None = None, kwargs: Mapping[str, Any] | None = None, **options: Any
    ) -> Any:
        if kwargs or not all(is_id(value) for value in args or ()):
            raise TypeError("a task takes ids only, by position")
        return super().apply_async(args=tuple(str(value) for value in args or ()), kwargs={}, **options)


def is_id(value: object) -> bool:
    if isinstance(value, UUID):
        return True
    try:
        return isinstance(value, str) and str(UUID(value)) == value
    except ValueError:
        return False


@before_task_publish.connect
def stamp(headers: dict[str, Any], **_more: object) -> None:
    """When it was sent, whoever sends it: a task, beat, or the outbox, which knows the name only."""
    headers["sent_at"] = time.time()


app = Celery("xinshou", task_cls=IdTask, set_as_current=True)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.update(
    task_serializer="json",
    accept_content=["json"],
    task_ignore_result=True,
    task_store_errors_even_if_ignored=False,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    worker_hijack_root_logger=False,
    worker_send_task_events=False,
    broker_connection_retry_on_startup=True,
    # Without the last two a request that publishes waits for seconds for a broker that is gone, minutes for one that
    # is stuck, whatever task_publish_retry says.
    broker_transport_options={
        "socket_connect_timeout": 1,
        "visibility_timeout": 3600,
        "max_retries": 0,
        "socket_timeout": 3,
    },
    task_publish_retry=False,
    task_default_queue="default",
    task_queues=[Queue(name, Exchange(name), routing_key=name) for name in QUEUES],
    task_create_missing_queues=False,
    timezone="UTC",
    beat_schedule={
        "seal-audit": {"task": "patients.tasks.seal_audit", "schedule": 1.0, "options": {"expires": 5}},
        "sweep-outbox": {
            "task": "xinshou.tasks.sweep_outbox",
            "schedule": SWEEP_SECONDS,
            "options": {"expires": SWEEP_SECONDS, "queue": "risk"},
        },
        **{
            f"risk-{name.replace('_', '-')}": {
                "task": f"clinical.tasks.{name}",
                "schedule": seconds,
                "options": {"expires": max(seconds, 5), "queue": "risk"},
            }
            for name, seconds in RISK_SWEEPS.items()
        },
        "send-reminders": {"task": "clinical.tasks.send_reminders", "schedule": 30.0, "options": {"expires": 30}},
        "cancel-orphan-visits": {
            "task": "clinical.tasks.cancel_orphan_visits",
            "schedule": 60.0,
            "options": {"expires": 60},
        },
        "forget-abandoned-notes": {
            "task": "clinical.tasks.forget_abandoned_notes",
            "schedule": 3600.0,
            "options": {"expires": 3600},
        },
        "heartbeat": {
            "task": "xinshou.tasks.heartbeat",
            "schedule": HEARTBEAT_SECONDS,
            "options": {"expires": HEARTBEAT_SECONDS},
        },
        "purge-expired": {"task": "xinshou.tasks.purge_expired", "schedule": 3600.0, "options": {"expires": 3600}},
        "sweep-attachments": {
            "task": "messaging.tasks.sweep_attachments",
            "schedule": 600.0,
            "options": {"expires": 600},
        },
        "sweep-reports": {"task": "reports.tasks.sweep_reports", "schedule": 60.0, "options": {"expires": 60}},
        "purge-sign-ins": {"task": "patients.tasks.purge_sign_ins", "schedule": 3600.0, "options": {"expires": 3600}},
    },
)
app.autodiscover_tasks()
