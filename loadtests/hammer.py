"""Many requests over kept connections, one client each, every answer checked: what wrk would do, if it read bodies."""

import http.client
import json
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Ask:
    """One request as one person makes it; `check` reads the body."""

    method: str
    path: str
    check: Callable[[Any], bool]
    token: str = ""
    body: Any = None

    def send(self, connection: http.client.HTTPConnection) -> None:
        """Raises RuntimeError on any answer but the expected: the time of an error says nothing."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if self.body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(self.method, self.path, None if self.body is None else json.dumps(self.body), headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status not in (200, 201) or not self.check(json.loads(text)):
            raise RuntimeError(f"{self.method} {self.path}: {answer.status} {text[:200]!r}")


@dataclass
class Timed:
    """`seconds` of each request; `wall` from the first to the last of all connections; `cpu` the servers' own."""

    seconds: list[float] = field(default_factory=list)
    wall: float = 0.0
    cpu: float = 0.0

    def add(self, other: "Timed") -> None:
        self.seconds += other.seconds
        self.wall += other.wall
        self.cpu += other.cpu

    @property
    def per_second(self) -> float:
        return len(self.seconds) / self.wall

    @property
    def cpu_ms(self) -> float:
        return 1000 * self.cpu / len(self.seconds)

    def percentile_ms(self, rank: int) -> float:
        ordered = sorted(self.seconds)
        return 1000 * ordered[min(len(ordered) - 1, len(ordered) * rank // 100)]


def hammer(port: int, asks: Sequence[Ask], seconds: float) -> Timed:
    """Each of `asks` over a connection of its own, again and again."""
    ends_at = time.perf_counter() + seconds

    def run(ask: Ask) -> list[float]:
        taken = []
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            while (started := time.perf_counter()) < ends_at:
                ask.send(connection)
                taken.append(time.perf_counter() - started)
        finally:
            connection.close()
        return taken

    began = time.perf_counter()
    with ThreadPoolExecutor(len(asks)) as pool:
        taken = [each for times in pool.map(run, asks) for each in times]
    return Timed(taken, time.perf_counter() - began)
