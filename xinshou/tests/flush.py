"""Transactional tests end with TRUNCATE, which the audit log's append-only trigger refuses: the flush, and nothing
else, runs with session_replication_role=replica, where triggers rest. What migrations had put in is put in again."""

import time
from collections.abc import Callable, Sequence
from importlib import import_module
from unittest import mock

import pytest
from django.apps import apps
from django.db import OperationalError, connection
from django.utils import translation

from xinshou import rate_limits
from xinshou.encryption import forget_cached_keys


@pytest.fixture(scope="session", autouse=True)
def flush_append_only_tables(django_db_setup: None) -> object:
    stock = type(connection.ops).execute_sql_flush
    seed = import_module("clinical.migrations.0003_crisis_resources").seed

    def flush(ops: object, sql_list: Sequence[str]) -> None:
        wrapped = ["SET session_replication_role = replica;", *sql_list, "SET session_replication_role = DEFAULT;"]
        while_a_server_answers(lambda: stock(ops, wrapped))  # type: ignore[arg-type]
        seed(apps, None)

    with mock.patch.object(type(connection.ops), "execute_sql_flush", flush):
        yield


def while_a_server_answers(flush: Callable[[], None], tries: int = 8) -> None:
    """A browser's page asks the test's server until the last moment: its reading and the TRUNCATE deadlock at times."""
    for left in reversed(range(tries)):
        try:
            return flush()
        except OperationalError:
            if not left:
                raise
            time.sleep(0.5)


@pytest.fixture(autouse=True)
def fresh_process_state() -> object:
    """A request leaves its language active and its keys cached, as in a server; the next test must not inherit them."""
    yield
    translation.deactivate()
    forget_cached_keys()
    rate_limits.counters.process.clear()
    rate_limits.counters.away_until = 0.0
