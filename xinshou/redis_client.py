"""One Redis connection pool a process, with timeouts short enough for a request to survive Redis being away."""

import os
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from typing import Any, ClassVar

from django.conf import settings
from redis import Redis
from redis.exceptions import ConnectionError as ConnectionLost

TIMEOUT_SECONDS = 0.4


class TimedRedis(Redis):
    """Commands are timed; the figures themselves travel in pipelines, which are not."""

    timer: ClassVar[Callable[[], AbstractContextManager[object]]] = nullcontext

    def execute_command(self, *args: Any, **options: Any) -> Any:
        with type(self).timer():
            return super().execute_command(*args, **options)  # type: ignore[no-untyped-call]


_own = threading.local()


def redis_client() -> Redis:
    return _client(settings.REDIS_URL)


def throttle_client() -> Redis:
    """Of the alias `throttles`, which may be another server or database than that of queue and events."""
    return _client(str(settings.CACHES["throttles"]["LOCATION"]))


def throttle_command(*command: str | int) -> Any:
    """Over a connection of this thread's own, for what every request asks: lending one from the pool and looking after
    it takes longer than the command. One that broke leaves it to the pool, which tries again. Raises RedisError."""
    client = throttle_client()
    try:
        with TimedRedis.timer():
            return _asked(_own_connection(client), command)
    except ConnectionLost:
        return client.execute_command(*command)  # type: ignore[no-untyped-call]


def _own_connection(client: Redis) -> Any:
    pool, place = client.connection_pool, (client, os.getpid())  # not the parent's after a fork
    if getattr(_own, "place", None) != place:
        _own.place, _own.connection = place, pool.make_connection()
    return _own.connection


def _asked(connection: Any, command: tuple[str | int, ...]) -> Any:
    done = False
    try:
        connection.send_command(*command)
        answer = connection.read_response()
        done = True
    finally:
        if not done:  # what still comes would be taken for the next answer
            connection.disconnect()
    return answer


@lru_cache
def _client(url: str) -> Redis:
    return TimedRedis.from_url(
        url, decode_responses=True, socket_connect_timeout=TIMEOUT_SECONDS, socket_timeout=TIMEOUT_SECONDS
    )
