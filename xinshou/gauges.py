"""Gauges of what every part stands on: queues, outbox, and this process's database connections."""

import json
import time
from collections.abc import Iterator
from typing import Any, cast

from django.db import connections
from django.db.models import Count, Min
from django.utils import timezone

from xinshou import replicas
from xinshou.celery import QUEUES
from xinshou.health_checks import database, redis
from xinshou.metrics import record_metric
from xinshou.metrics.buffer import buffer
from xinshou.metrics.gauges import Reading, register_gauge
from xinshou.outbox_rows import OutboxRow, OutboxStatus
from xinshou.redis_client import redis_client


def register() -> None:
    register_gauge("xsc_queue_length", "Tasks that no worker has taken", ("queue",), queue_lengths, redis)
    register_gauge("xsc_queue_oldest_seconds", "Age of the oldest task in the queue", ("queue",), queue_ages, redis)
    register_gauge("xsc_outbox_rows", "Work that must not be lost, by state", ("status",), outbox_rows, database)
    register_gauge("xsc_outbox_oldest_seconds", "Age of the oldest pending row", (), outbox_age, database)
    if replicas.exists():
        register_gauge("xsc_replica_lag_seconds", "How far the replica is behind", (), replica_lag, database)
    buffer.samplers.append(sample_pool)


def queue_lengths() -> Iterator[Reading]:
    pipe = redis_client().pipeline(transaction=False)
    for name in QUEUES:
        pipe.llen(name)
    yield from (((name,), float(length)) for name, length in zip(QUEUES, pipe.execute(), strict=True))


def queue_ages() -> Iterator[Reading]:
    """0 for an empty queue. The oldest is at the right end, where workers take from."""
    pipe = redis_client().pipeline(transaction=False)
    for name in QUEUES:
        pipe.lindex(name, -1)
    now = time.time()
    for name, message in zip(QUEUES, pipe.execute(), strict=True):
        sent_at = _sent_at(message) if message else None
        yield (name,), max(0.0, now - sent_at) if sent_at else 0.0


def _sent_at(message: str) -> float | None:
    headers = cast(dict[str, Any], json.loads(message))["headers"]
    return cast(float | None, headers.get("sent_at"))


def outbox_rows() -> Iterator[Reading]:
    """Done ones are history."""
    rows = OutboxRow.objects.exclude(status=OutboxStatus.DONE).values_list("status").annotate(Count("pk")).order_by()
    found = dict(rows)
    yield from (((str(name),), float(found.get(name, 0))) for name in (OutboxStatus.PENDING, OutboxStatus.FAILED))


def outbox_age() -> Iterator[Reading]:
    oldest = OutboxRow.objects.filter(status=OutboxStatus.PENDING).aggregate(at=Min("created_at"))["at"]
    yield (), (timezone.now() - oldest).total_seconds() if oldest else 0.0


def replica_lag() -> Iterator[Reading]:
    lag = replicas.current().lag_seconds
    if lag is not None:
        yield (), lag


def sample_pool() -> None:
    """Of each process, whenever it sends its figures: how much of the pool is lent, and who waits for a connection."""
    pool = connections["default"].pool  # type: ignore[attr-defined]
    if pool is None:
        return
    figures = pool.get_stats()
    lent = figures["pool_size"] - figures["pool_available"]
    record_metric("db.pool_used", 100 * lent / figures["pool_max"], unit="percent")
    record_metric("db.pool_waiting", figures.get("requests_waiting", 0))
