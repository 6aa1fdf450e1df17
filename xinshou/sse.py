"""Server-sent events for the views of any app: how an event is written, pings, headers, and database reads that do not
keep a connection. The stream itself is an async generator, so that waiting costs no thread.

    return stream_response(my_events(...))     # my_events is an async generator of ServerEvent

Under WSGI such a response is collected before it is sent: streams belong to the ASGI process."""

import asyncio
import re
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from asgiref.sync import sync_to_async
from django.http import HttpRequest, StreamingHttpResponse
from redis.asyncio import Redis
from rest_framework.request import Request

from xinshou.api.problems import invalid
from xinshou.api.renderers import dump_json
from xinshou.pool import give_connection_back
from xinshou.redis_client import TIMEOUT_SECONDS

PING_SECONDS = 15
PING = b": ping\n\n"
CONTENT_TYPE = "text/event-stream"
HEADER = "Last-Event-ID"
ASKED_EVERY_SECONDS = 1.0
BLOCK_MS = 5000
"""Longest wait of one read; whoever reads looks around in between."""
_LAST_ID = re.compile(r"[0-9A-Za-z:._-]{1,100}")
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class ServerEvent:
    """`data` becomes one line of JSON. `id` is what a client sends back as Last-Event-ID; alone it marks the place."""

    event: str | None
    data: Any
    id: str | None = None


def encode(event: ServerEvent) -> bytes:
    lines = [f"id: {event.id}".encode()] if event.id is not None else []
    if event.event is not None:
        lines += [f"event: {event.event}".encode(), b"data: " + dump_json(event.data)]
    return b"\n".join(lines) + b"\n\n"


def last_event_id(request: HttpRequest | Request) -> str | None:
    """None without one. Raises Problem 400 for what no server of ours has sent."""
    sent = request.headers.get(HEADER)
    if sent is None or sent == "":
        return None
    if not _LAST_ID.fullmatch(sent):
        raise invalid(f"header.{HEADER}", "invalid-header")
    return str(sent)


def stream_response(events: AsyncGenerator[ServerEvent, None]) -> StreamingHttpResponse:
    """Each event is written and flushed whole; a ping goes out while there is none."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingHttpResponse(with_pings(events), content_type=CONTENT_TYPE, headers=headers)


async def while_alive(
    events: AsyncGenerator[ServerEvent, None], is_alive: Callable[[], bool], seconds: float = ASKED_EVERY_SECONDS
) -> AsyncGenerator[ServerEvent, None]:
    """Ends before the next event once the credential holds no longer; what comes within `seconds` is still sent."""
    asked_at = time.monotonic()
    try:
        async for event in events:
            if time.monotonic() - asked_at >= seconds:
                if not await in_database(is_alive):
                    return
                asked_at = time.monotonic()
            yield event
    finally:
        await events.aclose()


async def with_pings(
    events: AsyncGenerator[ServerEvent, None], seconds: float = PING_SECONDS
) -> AsyncGenerator[bytes, None]:
    upcoming = asyncio.ensure_future(anext(events, None))
    try:
        while True:
            arrived, _waiting = await asyncio.wait({upcoming}, timeout=seconds)
            if not arrived:
                yield PING
            elif (event := upcoming.result()) is None:
                return
            else:
                yield encode(event)
                upcoming = asyncio.ensure_future(anext(events, None))
    finally:
        upcoming.cancel()
        with suppress(asyncio.CancelledError):
            await upcoming
        await events.aclose()


async def in_database(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls `function` in the request's thread and gives its database connection back at once: a stream lasts minutes
    and the pool has few."""

    def call() -> T:
        try:
            return function(*args, **kwargs)
        finally:
            give_connection_back()

    return await sync_to_async(call)()


def waiting_client(url: str) -> Redis:
    """For one stream; close it with `aclose()`. Its reads may block for BLOCK_MS."""
    return Redis.from_url(
        url,
        decode_responses=True,
        socket_connect_timeout=TIMEOUT_SECONDS,
        socket_timeout=BLOCK_MS / 1000 + 1,
    )
