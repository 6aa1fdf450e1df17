"""Redis Streams that tell open pages what has changed: ids and fixed words, never a text.

A topic is a word, or a word and an id: `queue`, `user:<uuid>`. xinshou/live.py reads them. Whoever reads anew what an
event names finds the truth in the database; a lost event costs freshness and nothing else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, cast
from uuid import UUID

import structlog
from django.db import transaction
from redis.exceptions import RedisError

from xinshou.redis_client import redis_client

log = structlog.get_logger(__name__)

MAX_KEPT = 1000
KEPT_SECONDS = 3600
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_TOPIC = re.compile(f"[a-z][a-z_-]{{0,39}}(:{_UUID})?")
_KIND = re.compile("[a-z][a-z0-9_.-]{0,39}")
_WORD = re.compile("[A-Z][A-Z0-9_]{0,39}")


@dataclass(frozen=True)
class Event:
    id: str
    """Its place in the stream."""
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
            pipe.xadd(key_of(topic), cast(Any, fields), maxlen=MAX_KEPT, approximate=True)
            pipe.expire(key_of(topic), KEPT_SECONDS)
            pipe.execute()
    except RedisError:
        log.warning("event_not_published")


def event_of(entry: Any) -> Event:
    event_id, fields = entry
    return Event(event_id, fields["kind"], {name: value for name, value in fields.items() if name != "kind"})


def pairs(answer: Any) -> list[Any]:
    """RESP3 answers a mapping, RESP2 pairs."""
    return list(answer.items()) if isinstance(answer, Mapping) else list(answer or [])


def key_of(topic: str) -> str:
    return f"xsc:events:{topic}"
