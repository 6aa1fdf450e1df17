"""Redis Streams that tell open pages what has changed: ids and fixed words, never a text.

A topic is a word, or a word and an id: `queue`, `doctor:<uuid>`. Who reads again what an event names finds the truth in
the database; a lost event costs freshness and nothing else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, partial
from typing import Any, cast
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction
from redis import Redis
from redis.exceptions import RedisError

from xinshou.redis_client import TIMEOUT_SECONDS, redis_client

log = structlog.get_logger(__name__)

START = "0"
"""As `last_id`: everything that is still kept."""
MAX_KEPT = 1000
KEPT_SECONDS = 3600
MAX_BLOCK_MS = 60_000
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_TOPIC = re.compile(f"[a-z][a-z_-]{{0,39}}(:{_UUID})?")
_KIND = re.compile("[a-z][a-z0-9_.-]{0,39}")
_WORD = re.compile("[A-Z][A-Z0-9_]{0,39}")
_LAST_ID = re.compile("0|[0-9]{1,16}-[0-9]{1,10}")


class EventsUnavailable(Exception):
    """The streams cannot be read now: tell the reader that nothing arrives, and ask the database."""


@dataclass(frozen=True)
class Event:
    id: str
    """Give the last one back as `last_id`."""
    kind: str
    ids: Mapping[str, str]


def publish(topic: str, kind: str, **ids: UUID | Enum) -> None:
    """Sent when the caller's transaction commits. Takes UUIDs and members of an enum (sent by name); a plain string is
    taken only when it is a UUID. Raises ValueError for anything else, and nothing when Redis is away."""
    if not _TOPIC.fullmatch(topic) or not _KIND.fullmatch(kind):
        raise ValueError("a topic is a word and an id, a kind is a word")
    fields = {name: _plain(value) for name, value in ids.items()}
    transaction.on_commit(partial(_send, topic, {"kind": kind, **fields}))


def _plain(value: object) -> str:
    if isinstance(value, Enum):
        text, allowed = value.name, bool(_WORD.fullmatch(value.name))
    else:
        text, allowed = str(value), isinstance(value, UUID | str) and bool(re.fullmatch(_UUID, str(value)))
    if not allowed:
        raise ValueError("an event carries UUIDs and members of an enum only")
    return text


def _send(topic: str, fields: dict[str, str]) -> None:
    try:
        with redis_client().pipeline(transaction=False) as pipe:
            pipe.xadd(_key(topic), cast(Any, fields), maxlen=MAX_KEPT, approximate=True)
            pipe.expire(_key(topic), KEPT_SECONDS)
            pipe.execute()
    except RedisError:
        log.warning("event_not_published")


def read(topic: str, last_id: str, limit: int, block_ms: int = 0) -> list[Event]:
    """Events after `last_id`, oldest first; START reads from the beginning. Waits up to `block_ms` for the first.
    Raises ValueError for a `last_id` that is none, EventsUnavailable while Redis is away."""
    if not _TOPIC.fullmatch(topic) or not _LAST_ID.fullmatch(last_id) or limit < 1:
        raise ValueError("no such topic, place or limit")
    if not 0 <= block_ms <= MAX_BLOCK_MS:
        raise ValueError("block_ms is out of range")
    try:
        client = _waiting_client(settings.REDIS_URL) if block_ms else redis_client()
        answer = client.xread({_key(topic): last_id}, count=limit, block=block_ms or None)
    except RedisError:
        log.warning("events_not_readable")
        raise EventsUnavailable from None
    return [_event(entry) for _key_read, entries in _pairs(answer) for entry in entries]


def last_id(topic: str) -> str:
    """Where a page that shows the present state starts to listen. Raises EventsUnavailable."""
    try:
        newest = cast(list[Any], redis_client().xrevrange(_key(topic), count=1))
    except RedisError:
        log.warning("events_not_readable")
        raise EventsUnavailable from None
    return str(newest[0][0]) if newest else START


def _event(entry: Any) -> Event:
    event_id, fields = entry
    return Event(event_id, fields["kind"], {name: value for name, value in fields.items() if name != "kind"})


def _pairs(answer: Any) -> list[Any]:
    """RESP3 answers a mapping, RESP2 pairs."""
    return list(answer.items()) if isinstance(answer, Mapping) else list(answer or [])


def _key(topic: str) -> str:
    return f"xsc:events:{topic}"


@lru_cache
def _waiting_client(url: str) -> Redis:
    """The shared client gives up sooner than a reader wants to wait."""
    patience = MAX_BLOCK_MS / 1000 + 1
    return Redis.from_url(url, decode_responses=True, socket_connect_timeout=TIMEOUT_SECONDS, socket_timeout=patience)
