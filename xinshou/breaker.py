"""Stops calls to something that is down, for all processes at once. Kept in Redis; while Redis is away each process
keeps its own."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from redis.exceptions import RedisError

from xinshou.redis_client import redis_client

FORGOTTEN_SECONDS = 600
"""Nobody called for so long: what was known of the last failure says nothing."""
T = TypeVar("T")


@dataclass
class Own:
    """What Redis would know, of this process alone."""

    failures: list[float] = field(default_factory=list)
    open_until: float | None = None
    probing_until: float = 0.0


@dataclass
class Breaker:
    """Opens after `limit` failures in a row within `window_seconds`. After `open_seconds` one caller at a time may try:
    its success closes the breaker, its failure opens it for as long again."""

    name: str
    limit: int = 5
    window_seconds: int = 60
    open_seconds: int = 15
    probe_seconds: int = 60
    _own: Own = field(default_factory=Own)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def allows(self) -> bool:
        """Whether to call now. A caller that gets True must report succeeded() or failed()."""
        return self._either(self._allows_shared, self._allows_own)

    def succeeded(self) -> None:
        self._either(self._close_shared, self._close_own)

    def reset(self) -> None:
        """Forgets everything, here and in Redis."""
        self.succeeded()
        self._close_own()

    def failed(self) -> None:
        self._either(self._fail_shared, self._fail_own)

    def is_open(self) -> bool:
        """Also while a probe is under way; changes nothing."""
        shared = partial(redis_client().exists, self._key("open"))
        return bool(self._either(shared, lambda: self._own.open_until is not None))

    def _either(self, shared: Callable[[], T], own: Callable[[], T]) -> T:
        try:
            return shared()
        except RedisError:
            with self._lock:
                return own()

    def _key(self, part: str) -> str:
        return f"xsc:breaker:{self.name}:{part}"

    def _allows_shared(self) -> bool:
        client = redis_client()
        open_until = client.get(self._key("open"))
        if open_until is None:
            return True
        if time.time() < float(str(open_until)):
            return False
        return bool(client.set(self._key("probe"), 1, nx=True, ex=self.probe_seconds))

    def _fail_shared(self) -> None:
        client = redis_client()
        with client.pipeline() as pipe:
            pipe.incr(self._key("failures"))
            pipe.expire(self._key("failures"), self.window_seconds)
            pipe.exists(self._key("open"))
            failures, _, was_open = pipe.execute()
        if was_open or failures >= self.limit:
            with client.pipeline() as pipe:
                pipe.set(self._key("open"), time.time() + self.open_seconds, ex=FORGOTTEN_SECONDS)
                pipe.delete(self._key("failures"), self._key("probe"))
                pipe.execute()

    def _close_shared(self) -> None:
        redis_client().delete(*map(self._key, ("failures", "open", "probe")))

    def _allows_own(self) -> bool:
        own, now = self._own, time.time()
        if own.open_until is None:
            return True
        if now < own.open_until or now < own.probing_until:
            return False
        own.probing_until = now + self.probe_seconds
        return True

    def _fail_own(self) -> None:
        own, now = self._own, time.time()
        own.failures = [*(at for at in own.failures if at > now - self.window_seconds), now]
        if own.open_until is not None or len(own.failures) >= self.limit:
            self._own = Own(open_until=now + self.open_seconds)

    def _close_own(self) -> None:
        self._own = Own()
