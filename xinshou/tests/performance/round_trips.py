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
    """Of this thread, and so without the metrics, which a thread of their own sends."""
    trips, thread, send = Trips(), threading.get_ident(), AbstractConnection.send_packed_command

    def counting(connection: AbstractConnection, *arguments: Any, **options: Any) -> Any:
        trips.count += threading.get_ident() == thread
        return send(connection, *arguments, **options)

    with mock.patch.object(AbstractConnection, "send_packed_command", counting):
        yield trips
