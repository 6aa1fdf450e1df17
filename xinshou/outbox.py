"""Work that must not be lost: a row in the caller's transaction is the record, a Celery message only the fast path.

A task is a plain function of one id in a module `tasks` of its app:

    @outbox_task(queue="risk")
    def deliver_notice(notice_id: UUID) -> None: ...

and a service, which never imports it, says `enqueue_on_commit("clinical.tasks.deliver_notice", notice.id)`. The call
happens after the commit, in a worker, outside any transaction, at least once: a worker may die after the work and
before the row says so, so the function must find done what is done. It returns when there is nothing (more) to do, also
because its object is gone; any exception means "again later", after 5, 10, 20 ... 600 s, until `max_attempts` are used
up and the row stays as FAILED. Without a broker, or with a worker killed, the sweeper sends the row again.

Tests call the function itself, or `xinshou.tests.outbox.run_outbox()` for all that is due."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache, partial
from importlib import import_module
from typing import Final
from uuid import UUID

import structlog
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from xinshou.celery import QUEUES, app
from xinshou.composed import composed_once
from xinshou.metrics import metrics_collector
from xinshou.outbox_rows import OutboxRow, OutboxStatus

log = structlog.get_logger(__name__)

RUNNER: Final = "xinshou.tasks.run_outbox_row"
FAST_PATH = timedelta(seconds=5)
"""So long the first message has to reach a worker before the sweeper sends another."""
SEND_AGAIN = timedelta(seconds=30)
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=10)
BATCH = 500
BROKER_PAUSE_SECONDS = 5
DONE_KEPT, FAILED_KEPT = timedelta(days=1), timedelta(days=90)


class UnknownTask(LookupError):
    """The name leads to no function decorated with @outbox_task."""


@dataclass(frozen=True)
class OutboxTask:
    run: Callable[[UUID], None]
    queue: str
    max_attempts: int
    lease: timedelta


@dataclass
class Broker:
    """Requests do not wait one after the other for a broker that is away."""

    away_until: float = 0.0


_tasks: dict[str, OutboxTask] = {}
broker = Broker()


def outbox_task(
    *, queue: str = "default", max_attempts: int = 20, lease_seconds: int = 60
) -> Callable[[Callable[[UUID], None]], Callable[[UUID], None]]:
    """Registers the function under its dotted name and leaves it as it is. The lease must be longer than the work:
    when it is over, the row is another worker's."""
    if queue not in QUEUES:
        raise ValueError(f"no queue {queue}")

    def register(function: Callable[[UUID], None]) -> Callable[[UUID], None]:
        name = f"{function.__module__}.{function.__qualname__}"
        _tasks[name] = OutboxTask(function, queue, max_attempts, timedelta(seconds=lease_seconds))
        return function

    return register


def find_task(name: str) -> OutboxTask:
    """Raises UnknownTask."""
    if name not in _tasks:
        _import_module_of(name)
    if name not in _tasks:
        raise UnknownTask(f"{name} is no outbox task")
    return _tasks[name]


@lru_cache
def _import_module_of(name: str) -> None:
    """Web processes do not import the tasks of their own accord."""
    try:
        import_module(name.rpartition(".")[0])
    except (ModuleNotFoundError, ValueError) as error:
        if isinstance(error, ModuleNotFoundError) and not name.startswith(str(error.name)):
            raise
        raise UnknownTask(f"{name} is no outbox task") from None


def enqueue_on_commit(name: str, object_id: UUID, *, not_before: datetime | None = None) -> OutboxRow:
    """The task `name` will be called with `object_id` if the caller's transaction commits, and not before the instant.
    Raises UnknownTask, and RuntimeError outside a transaction."""
    find_task(name)
    if not connections[DEFAULT_DB_ALIAS].in_atomic_block:
        raise RuntimeError("enqueue_on_commit() belongs into the transaction of the work it announces")
    row = OutboxRow(task=name, object_id=object_id, next_send_at=not_before or timezone.now() + FAST_PATH)
    row.save(force_insert=True)
    if not_before is None:
        transaction.on_commit(partial(_send, row.pk, name))
    return row


def cancel(name: str, object_id: UUID) -> int:
    """Takes back what nobody has done yet; how many. A worker that is at it is not stopped."""
    return OutboxRow.objects.filter(task=name, object_id=object_id, status=OutboxStatus.PENDING).delete()[0]


def _send(row_id: UUID, name: str) -> bool:
    """False while the broker is away: the row is there, and the sweeper finds it."""
    if time.monotonic() < broker.away_until:
        return False
    try:
        app.send_task(RUNNER, (str(row_id),), queue=find_task(name).queue, ignore_result=True)
    except (OperationalError, RedisError, OSError):
        broker.away_until = time.monotonic() + BROKER_PAUSE_SECONDS
        log.warning("outbox_broker_away")
        return False
    return True


def pending(now: datetime) -> QuerySet[OutboxRow]:
    """Rows that nobody works on."""
    return OutboxRow.objects.filter(Q(lease_until=None) | Q(lease_until__lte=now), status=OutboxStatus.PENDING)


def sweep() -> int:
    """Sends again what is due; how many. Several sweepers at once share the rows."""
    now = timezone.now()
    with transaction.atomic():
        due = pending(now).filter(next_send_at__lte=now).order_by("next_send_at").select_for_update(skip_locked=True)
        rows = list(due[:BATCH].values_list("pk", "task"))
        OutboxRow.objects.filter(pk__in=[pk for pk, _name in rows]).update(next_send_at=now + SEND_AGAIN)
    return sum(_send_known(row_id, name) for row_id, name in rows)


def _send_known(row_id: UUID, name: str) -> bool:
    """A row of a newer version waits for a worker that knows its task."""
    try:
        return _send(row_id, name)
    except UnknownTask:
        log.error("outbox_task_unknown", row_id=row_id)
        return False


def run_once(row_id: UUID) -> bool:
    """Claims the row and calls its task; False when another has it, or it is done. What the task raises is kept on the
    row by its class, and raised again."""
    row = _claim(row_id, timezone.now())
    if row is None:
        return False
    try:
        find_task(row.task).run(row.object_id)
    except Exception as error:
        _put_back(row, type(error).__name__)
        raise
    _finish(row, OutboxStatus.DONE)
    return True


@transaction.atomic
def _claim(row_id: UUID, now: datetime) -> OutboxRow | None:
    row = _free_row.first(row_id, now)
    if row is None:
        return None
    task = find_task(row.task)
    row.lease_until, row.attempts = now + task.lease, row.attempts + 1
    row.save(update_fields=["lease_until", "attempts"])
    if row.attempts > task.max_attempts:  # the last worker died with it
        _finish(row, OutboxStatus.FAILED, failure=row.failure or "WorkerLost")
        return None
    return row


@composed_once
def _free_row(row_id: UUID, now: datetime) -> QuerySet[OutboxRow]:
    """Waits for who is claiming it or sending it again at this instant."""
    return pending(now).filter(pk=row_id).select_for_update()


def _put_back(row: OutboxRow, failure: str) -> None:
    if row.attempts >= find_task(row.task).max_attempts:
        return _finish(row, OutboxStatus.FAILED, failure=failure)
    pause = min(FIRST_PAUSE * 2 ** (row.attempts - 1), LONGEST_PAUSE)
    mine = OutboxRow.objects.filter(pk=row.pk, status=OutboxStatus.PENDING, lease_until=row.lease_until)
    mine.update(next_send_at=timezone.now() + pause, lease_until=None, failure=failure[:100])


def _finish(row: OutboxRow, status: OutboxStatus, *, failure: str = "") -> None:
    """What is done is done, also by a worker whose lease was over; nothing undoes it."""
    open_row = OutboxRow.objects.filter(pk=row.pk, status=OutboxStatus.PENDING)
    open_row.update(status=status, finished_at=timezone.now(), lease_until=None, failure=failure[:100])
    if status is OutboxStatus.FAILED:
        metrics_collector.increment("outbox_failed")
        log.error("outbox_row_failed", row_id=row.pk, attempt=row.attempts, exception=failure)


def purge_outbox() -> int:
    now = timezone.now()
    done = Q(status=OutboxStatus.DONE, finished_at__lte=now - DONE_KEPT)
    failed = Q(status=OutboxStatus.FAILED, finished_at__lte=now - FAILED_KEPT)
    return OutboxRow.objects.filter(done | failed).delete()[0]
