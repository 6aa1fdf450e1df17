"""What a process measured and has not sent yet. A request only adds to a dictionary; a thread sends to Redis, at most a
second later. While Redis is away the process keeps its own figures and sends them when it is back."""

import atexit
import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from redis.exceptions import RedisError

from xinshou.metrics import store
from xinshou.metrics.series import Delta

FLUSH_SECONDS = 1.0
FLUSH_ITEMS = 500
UNSENT_LIMIT = 50_000
logger = logging.getLogger(__name__)


@dataclass
class Buffer:
    pending: Delta = field(default_factory=Delta)
    recent: Delta = field(default_factory=Delta)
    unsent: Delta = field(default_factory=Delta)
    totals: Counter[tuple[str, str]] = field(default_factory=Counter)
    samplers: list[Callable[[], None]] = field(default_factory=list)
    """Measure the process itself, each time it has something to send."""
    _wake: threading.Condition = field(default_factory=threading.Condition)
    _sending: threading.Lock = field(default_factory=threading.Lock)
    _thread: threading.Thread | None = None

    def add(self, series: str, amounts: Mapping[str, int], largest: float | None = None) -> None:
        minute = int(time.time() // 60)
        with self._wake:
            before = len(self.pending)
            self.pending.add(minute, series, amounts, largest)
            if self._thread is None or not self._thread.is_alive():  # a sampler may have raised
                self._thread = threading.Thread(target=self._run, name="metrics", daemon=True)
                self._thread.start()
            if before == 0 or before < FLUSH_ITEMS <= len(self.pending):
                self._wake.notify()

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: len(self.pending) > 0)
                self._wake.wait_for(lambda: len(self.pending) >= FLUSH_ITEMS, timeout=FLUSH_SECONDS)
            for sample in self.samplers:
                sample()
            self.flush()

    def flush(self) -> None:
        with self._sending:
            with self._wake:
                taken, self.pending = self.pending, Delta()
            self._keep(taken)
            self._send()

    def _keep(self, taken: Delta) -> None:
        self.recent.merge(taken)
        self.recent.forget_before(int(time.time() // 60) - store.RETENTION_MINUTES)
        self.unsent.merge(taken)
        for (_minute, series, name), amount in taken.counts.items():
            self.totals[series, name] += amount

    def _send(self) -> None:
        if not len(self.unsent):
            return
        try:
            store.send(self.unsent)
        except RedisError:
            if len(self.unsent) < UNSENT_LIMIT:
                return
            logger.warning("metrics_dropped")
        self.unsent = Delta()


buffer = Buffer()


def _start_afresh() -> None:
    """A forked child has neither its parent's thread nor a right to its parent's unsent figures."""
    buffer.__init__(samplers=buffer.samplers)  # type: ignore[misc]


os.register_at_fork(after_in_child=_start_afresh)
atexit.register(buffer.flush)
