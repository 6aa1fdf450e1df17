"""Is each thing we depend on there? A check is healthy when it returns True within the deadline; one that raises or
hangs is not, and nothing about why leaves the log."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import psycopg
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connections

from xinshou import llm as model
from xinshou import replicas
from xinshou.metrics import request_error_share
from xinshou.redis_client import redis_client

DEADLINE_SECONDS = 0.9
HEARTBEAT_KEY = "xsc:health:worker"
logger = logging.getLogger(__name__)


def database() -> bool:
    """On a connection of its own: the pool would wait ten seconds for a server that is gone."""
    with _connection_to("default") as connection:
        return connection.execute("SELECT 1").fetchone() == (1,)


def _connection_to(alias: str) -> "psycopg.Connection[tuple[Any, ...]]":
    parameters = connections[alias].get_connection_params()
    return psycopg.connect(**{**parameters, "connect_timeout": 1})


@dataclass
class Lag:
    """Of the replica when it was last looked at; None when unknown."""

    seconds: float | None = None


replica_lag = Lag()


def replica() -> bool:
    """A standby of our primary, near enough to be read from."""
    replica_lag.seconds = None
    with _connection_to(replicas.PRIMARY) as primary, _connection_to(replicas.REPLICA) as standby:
        standing = replicas.compare(_asks(primary), _asks(standby))
    replica_lag.seconds = standing.lag_seconds
    return standing.is_fresh()


def _asks(connection: "psycopg.Connection[tuple[Any, ...]]") -> Callable[[str], tuple[Any, ...]]:
    return lambda statement: connection.execute(statement).fetchone() or ()


def redis() -> bool:
    return bool(redis_client().ping())


def request_errors() -> bool:
    share = request_error_share(settings.HEALTH_ERROR_MINUTES, at_least=settings.HEALTH_ERROR_AT_LEAST)
    return share * 100 <= settings.HEALTH_ERROR_PERCENT


def worker_beat() -> None:
    redis_client().set(HEARTBEAT_KEY, time.time())


def celery() -> bool:
    """A worker has done its heartbeat task lately."""
    beat = cast(str | None, redis_client().get(HEARTBEAT_KEY))
    return beat is not None and time.time() - float(beat) <= settings.HEALTH_WORKER_STALE_SECONDS


def storage() -> bool:
    """Files can be written, read and deleted."""
    name = default_storage.save("health-probe", ContentFile(b"alive"))
    try:
        with default_storage.open(name) as file:
            return bool(file.read() == b"alive")
    finally:
        default_storage.delete(name)


def llm() -> bool:
    """Without a model nothing is missing; one that fails has opened the breaker."""
    return not model.is_configured() or not model.breaker.is_open()


@dataclass
class Check:
    """Remembers its answer for a moment, so that any number of probes costs the same."""

    run: Callable[[], bool]
    fresh_for: int = 1
    answer: bool = False
    fresh_until: float = 0.0
    running: "Future[bool] | None" = None

    def start(self) -> "Future[bool] | None":
        """None while the last answer is fresh. A check that still hangs is not started again."""
        if self.running is None and time.monotonic() >= self.fresh_until:
            self.running = _executor().submit(self.run)
        return self.running

    def finish(self) -> bool:
        running = self.running
        if running is None:
            return self.answer
        if not running.done():
            return False
        error = running.exception()
        if error is not None:
            logger.warning("health_check_failed", extra={"check": self.run.__name__, "error": type(error).__name__})
        self.answer = error is None and running.result()
        self.fresh_until = time.monotonic() + self.fresh_for * settings.HEALTH_FRESH_SECONDS
        self.running = None
        return self.answer


@lru_cache
def _executor() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=len(CHECKS) + 1, thread_name_prefix="health")


CHECKS = {
    "database": Check(database),
    "redis": Check(redis),
    "request_errors": Check(request_errors),
    "celery": Check(celery),
    "storage": Check(storage, fresh_for=30),
    "llm": Check(llm),
}


REPLICA_CHECK = Check(replica)


def evaluate() -> dict[str, bool]:
    checks = CHECKS | ({"replica": REPLICA_CHECK} if replicas.exists() else {})
    started = [future for check in checks.values() if (future := check.start())]
    wait(started, timeout=DEADLINE_SECONDS)
    return {name: check.finish() for name, check in checks.items()}
