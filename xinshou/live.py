"""What open pages and apps hear at once: one stream per account, which follows the topic `user:<id>`.

Producers publish ids, `publish(topic_of(user.pk), "new_message", thread_id=...)`. What the listener may read of them is
found out when it is sent, by the function that an app registered for the kind:

    @renders("new_message")
    def message_event(user: User, ids: Ids) -> dict[str, Any] | None: ...    # None: not for this account any more

A stream ends when Redis goes away, so that its reader knows; it comes back with Last-Event-ID and hears what it missed,
or `resync` when that is not kept any more: then it loads its lists anew."""

import time
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID, uuid4

import structlog
from django.conf import settings
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, StreamingHttpResponse
from redis.asyncio import Redis
from redis.exceptions import RedisError

from xinshou.api.problems import Problem
from xinshou.events import KEPT_SECONDS, Event, event_of, key_of, pairs
from xinshou.redis_client import redis_client
from xinshou.sse import BLOCK_MS, ServerEvent, in_database, stream_response, waiting_client

log = structlog.get_logger(__name__)

Ids = Mapping[str, str]
Renderer = Callable[[Any, Ids], Mapping[str, Any] | None]
R = TypeVar("R", bound=Renderer)

MOST_STREAMS = 3
"""Per account."""
SLOT_SECONDS = 4 * BLOCK_MS / 1000
"""A stream whose process died gives its place back after this."""
BATCH = 100
BEFORE_ALL = "0-0"
RESYNC = ServerEvent("resync", {})
_renderers: dict[str, Renderer] = {}


def renders(kind: str) -> Callable[[R], R]:
    def register(function: R) -> R:
        _renderers[kind] = function
        return function

    return register


def topic_of(user_id: UUID) -> str:
    return f"user:{user_id}"


def can_stream(request: HttpRequest) -> bool:
    """A WSGI server would collect the whole stream before it sends the first byte."""
    return isinstance(request, ASGIRequest)


@dataclass(frozen=True)
class Listener:
    """`is_alive` says whether the credential still holds; it is asked before anything is sent and every few seconds.
    `with_data` False: a page that reads anew what has changed hears the kind and no word."""

    user: Any
    is_alive: Callable[[], bool]
    with_data: bool = True


def stream(request: HttpRequest, listener: Listener, *, last_id: str | None) -> StreamingHttpResponse:
    """Raises Problem 429 `too-many-streams`, 503 while Redis is away or where no stream is served."""
    if not can_stream(request):
        raise Problem(503, "service-unavailable", retry_after=60)
    slot = _claim_slot(listener.user.pk)
    return stream_response(_follow(listener, slot, last_id))


def _claim_slot(user_id: UUID) -> str:
    slot, (_key, key) = str(uuid4()), _keys(user_id)
    try:
        with redis_client().pipeline() as pipe:
            pipe.zremrangebyscore(key, 0, time.time())
            pipe.zadd(key, {slot: time.time() + SLOT_SECONDS})
            pipe.expire(key, KEPT_SECONDS)
            pipe.zcard(key)
            taken = pipe.execute()[-1]
        if taken > MOST_STREAMS:
            redis_client().zrem(key, slot)
            raise Problem(429, "too-many-streams", retry_after=int(SLOT_SECONDS))
    except RedisError:
        raise Problem(503, "service-unavailable", retry_after=5) from None
    return slot


def _keys(user_id: UUID) -> tuple[str, str]:
    """Of the account's events, and of the streams that it has open."""
    return key_of(topic_of(user_id)), f"xsc:streams:{user_id}"


async def _follow(listener: Listener, slot: str, last_id: str | None) -> AsyncGenerator[ServerEvent, None]:
    client, key, slots = waiting_client(settings.REDIS_URL), *_keys(listener.user.pk)
    try:
        place, missed = await _start(client, key, last_id)
        yield ServerEvent(None, None, place)
        if missed:
            yield RESYNC
        while await in_database(listener.is_alive):
            await client.zadd(slots, {slot: time.time() + SLOT_SECONDS})
            for event in await _read(client, key, place):
                place = event.id
                if (sent := await in_database(_rendered, listener, event)) is not None:
                    yield sent
    except RedisError:
        log.warning("stream_ended")
    finally:
        with suppress(RedisError):
            await client.zrem(slots, slot)
        await client.aclose()


async def _start(client: Redis, key: str, last_id: str | None) -> tuple[str, bool]:
    """Where to read on, and whether something since `last_id` is not kept any more."""
    newest = await client.xrevrange(key, count=1)
    now = str(newest[0][0]) if newest else BEFORE_ALL
    if last_id is None:
        return now, False
    if last_id == BEFORE_ALL or await _holds(client, key, last_id):
        return last_id, False
    return now, True


async def _holds(client: Redis, key: str, last_id: str) -> bool:
    try:
        return bool(await client.xrange(key, last_id, last_id))
    except RedisError:  # also for what is no place in a stream
        return False


async def _read(client: Redis, key: str, place: str) -> list[Event]:
    answer = await client.xread({key: place}, count=BATCH, block=BLOCK_MS)
    return [event_of(entry) for _key, entries in pairs(answer) for entry in entries]


def _rendered(listener: Listener, event: Event) -> ServerEvent | None:
    """None when there is nothing (more) to say to this account."""
    renderer = _renderers.get(event.kind)
    if renderer is None:
        log.error("event_without_renderer", kind=event.kind)
        return None
    data = renderer(listener.user, event.ids) if listener.is_alive() else None
    return None if data is None else ServerEvent(event.kind, data if listener.with_data else {}, event.id)
