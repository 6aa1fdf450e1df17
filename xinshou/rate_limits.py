"""Limits of the API's paths (api-contract, rate limits): counters in Redis, one round trip a request; in this process
while Redis is away. What must hold without Redis (sign-in, codes) is counted in PostgreSQL, see xinshou/throttles.py.

Each response of a limited endpoint says how its caller stands: the nearest limit, in `RateLimit`, `X-RateLimit-*`."""

import math
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import structlog
from django.conf import settings
from django.http import HttpRequest
from redis.exceptions import RedisError
from rest_framework.request import Request

from xinshou.encryption import blind_index
from xinshou.redis_client import throttle_command
from xinshou.standings import WINDOW_SECONDS, Standing, note
from xinshou.throttles import client_prefix

log = structlog.get_logger(__name__)

EVERYTHING: Final = "all"
AWAY_SECONDS = 5
"""So long a Redis that did not answer is left alone: requests do not wait for it one after the other."""
MOST_IN_PROCESS = 20_000
PREFIX = "api/v1/"

_COUNT = """
local counted = {}
for index, key in ipairs(KEYS) do
  local hits = redis.call('INCR', key)
  local left = redis.call('PTTL', key)
  if left < 0 then
    redis.call('PEXPIRE', key, ARGV[1])
    left = tonumber(ARGV[1])
  end
  counted[2 * index - 1] = hits
  counted[2 * index] = left
end
return table.concat(counted, ' ')
"""
"""One text comes back: the client reads a list of numbers one by one."""


@dataclass
class ProcessCounters:
    """Stands in for Redis; each process counts for itself then, so that the limit is at most multiplied by them."""

    counted: dict[str, tuple[int, float]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, keys: Sequence[str]) -> list[tuple[int, float]]:
        now = time.time()
        with self.lock:
            if len(self.counted) > MOST_IN_PROCESS:
                self.counted = {key: entry for key, entry in self.counted.items() if entry[1] > now}
            return [self._hit(key, now) for key in keys]

    def _hit(self, key: str, now: float) -> tuple[int, float]:
        hits, ends = self.counted.get(key, (0, 0.0))
        hits, ends = (hits + 1, ends) if ends > now else (1, now + WINDOW_SECONDS)
        self.counted[key] = hits, ends
        return hits, ends - now

    def clear(self) -> None:
        with self.lock:
            self.counted.clear()


class Counters:
    """Redis while it answers."""

    def __init__(self) -> None:
        self.process = ProcessCounters()
        self.away_until = 0.0

    def count(self, keys: Sequence[str]) -> list[tuple[int, float]]:
        """(hits, seconds until the window ends) for each key."""
        if not settings.RATE_LIMITS_IN_REDIS or time.monotonic() < self.away_until:
            return self.process.count(keys)
        try:
            answer: str = throttle_command("EVAL", _COUNT, len(keys), *keys, WINDOW_SECONDS * 1000)
        except RedisError:
            self.away_until = time.monotonic() + AWAY_SECONDS
            log.warning("rate_limits_in_process")
            return self.process.count(keys)
        counted = list(map(int, answer.split()))
        return [(hits, left / 1000) for hits, left in zip(counted[::2], counted[1::2], strict=True)]


counters = Counters()


def limit_of(name: str) -> int:
    rates = settings.RATE_LIMITS
    return int(rates.get(name, rates["other"])) * settings.THROTTLE_SCALE


def name_of(request: HttpRequest | Request) -> str:
    """The path's template, with its method where only that is limited."""
    match = request.resolver_match
    route = str(match.route).removeprefix(PREFIX) if match else ""
    with_method = f"{request.method} {route}"
    return with_method if with_method in settings.RATE_LIMITS else route


def count(request: HttpRequest | Request, *, account: str | None, by_network: bool) -> None:
    """Counts this request for its path and for all paths, by account and by network prefix."""
    if not settings.THROTTLES_ON:
        return
    who = [f"account|{account}"] if account else []
    who += [f"network|{client_prefix(request)}"] if by_network or not account else []
    name = name_of(request)
    wanted = [(scope, person) for scope in (name, EVERYTHING) for person in who]
    keys = [f"xsc:rate:{blind_index('rate', f'{scope}|{person}')}" for scope, person in wanted]
    for (scope, _person), (hits, left) in zip(wanted, counters.count(keys), strict=True):
        shown = "path" if scope == name else EVERYTHING
        note(request, Standing(shown, limit_of(scope), hits, math.ceil(left)))
