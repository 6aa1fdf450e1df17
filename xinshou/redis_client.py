"""One Redis connection pool a process, with timeouts short enough for a request to survive Redis being away."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from typing import Any, ClassVar

from django.conf import settings
from redis import Redis

TIMEOUT_SECONDS = 0.4


class TimedRedis(Redis):
    """Commands are timed; the figures themselves travel in pipelines, which are not."""

    timer: ClassVar[Callable[[], AbstractContextManager[object]]] = nullcontext

    def execute_command(self, *args: Any, **options: Any) -> Any:
        with type(self).timer():
            return super().execute_command(*args, **options)  # type: ignore[no-untyped-call]


def redis_client() -> Redis:
    return _client(settings.REDIS_URL)


def throttle_client() -> Redis:
    """Of the alias `throttles`, which may be another server or database than that of queue and events."""
    return _client(str(settings.CACHES["throttles"]["LOCATION"]))


@lru_cache
def _client(url: str) -> Redis:
    return TimedRedis.from_url(
        url, decode_responses=True, socket_connect_timeout=TIMEOUT_SECONDS, socket_timeout=TIMEOUT_SECONDS
    )
