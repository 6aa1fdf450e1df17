"""One Redis connection pool a process, with timeouts short enough for a request to survive Redis being away."""

from functools import lru_cache

from django.conf import settings
from redis import Redis

TIMEOUT_SECONDS = 0.4


def redis_client() -> Redis:
    return _client(settings.REDIS_URL)


@lru_cache
def _client(url: str) -> Redis:
    return Redis.from_url(
        url, decode_responses=True, socket_connect_timeout=TIMEOUT_SECONDS, socket_timeout=TIMEOUT_SECONDS
    )
