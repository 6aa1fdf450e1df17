"""Counting what a request asks of Redis: a command or a pipeline is one trip."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

from redis.connection import AbstractConnection


@dataclass
class Trips:
    count: int = 0


@contextmanager
def counted_round_trips() -> Iterator[Trips]:
    """Of this thread, and so without the metrics, which a thread of their own sends. The greeting of a new connection
    does not count: one is opened where that thread has the other in its hands."""
    trips, thread = Trips(), threading.get_ident()
    send, greet = AbstractConnection.send_packed_command, AbstractConnection.on_connect_check_health

    def counting(connection: AbstractConnection, *arguments: Any, **options: Any) -> Any:
        trips.count += threading.get_ident() == thread
        return send(connection, *arguments, **options)

    def greeting(connection: AbstractConnection, *arguments: Any, **options: Any) -> Any:
        before = trips.count
        greet(connection, *arguments, **options)
        trips.count = before

    with (
        mock.patch.object(AbstractConnection, "send_packed_command", counting),
        mock.patch.object(AbstractConnection, "on_connect_check_health", greeting),
    ):
        yield trips
