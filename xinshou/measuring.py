"""Times every SQL statement and every Redis command: how long, never which."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from xinshou.metrics import metrics_collector
from xinshou.redis_client import TimedRedis

Execute = Callable[[Any, Any, bool, dict[str, Any]], Any]


def register() -> None:
    connection_created.connect(_time_statements_of, dispatch_uid="time statements")
    TimedRedis.timer = partial(metrics_collector.timer, "redis.command")


def _time_statements_of(connection: BaseDatabaseWrapper, **_more: object) -> None:
    if timed_statement not in connection.execute_wrappers:
        connection.execute_wrappers.append(timed_statement)


def timed_statement(execute: Execute, sql: Any, parameters: Any, many: bool, context: dict[str, Any]) -> Any:
    with metrics_collector.timer("db.statement"):
        return execute(sql, parameters, many, context)
