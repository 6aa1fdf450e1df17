"""The events of one reply in a Redis Stream: ids, fixed words, and texts sealed under the patient's key. Kept an hour.

Entry `n-0` is event `<message_id>.n`, so two writers cannot both write the same number: the second is refused. The row
in the database is the truth; a lost stream costs the letters that run in, and nothing else."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

import orjson
import structlog
from django.conf import settings
from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.exceptions import RedisError, ResponseError

from xinshou.api.renderers import dump_json
from xinshou.encryption import KeyMissing, SealBroken, open_bytes, seal_bytes
from xinshou.redis_client import TIMEOUT_SECONDS, redis_client
from xinshou.sse import in_database

log = structlog.get_logger(__name__)

KEPT_SECONDS = 3600
BLOCK_MS = 1000
"""Longest wait of one read; whoever waits looks at the row in between."""
RISK_CHECK, TOOL_START, TOOL_END = "risk_check", "tool_start", "tool_end"
TEXT_DELTA, MESSAGE_COMPLETE, METADATA, ERROR = "text_delta", "message_complete", "metadata", "error"
LAST = {METADATA, ERROR}
Entry = tuple[str, dict[str, str]]


@dataclass(frozen=True)
class StreamEvent:
    number: int
    event: str
    data: Any


class ReplyStream:
    """Written by the worker that holds the turn. Where Redis is away nothing is written and nothing is raised."""

    def __init__(self, message_id: UUID, patient_id: UUID) -> None:
        self.message_id, self.patient_id = message_id, patient_id

    def write(self, event: str, data: Any) -> None:
        number = self._newest() + 1
        sealed = seal_bytes(_purpose(self.message_id), dump_json(data), self.patient_id)
        fields = {"event": event, "data": b64encode(sealed).decode()}
        try:
            with redis_client().pipeline(transaction=False) as pipe:
                pipe.xadd(_key(self.message_id), cast(Any, fields), id=f"{number}-0")
                pipe.expire(_key(self.message_id), KEPT_SECONDS)
                pipe.execute()
        except ResponseError:
            log.warning("reply_stream_taken")
        except RedisError:
            log.warning("reply_stream_away")

    def kinds(self) -> list[str]:
        """What was written so far, in order; empty while Redis is away."""
        try:
            entries = cast(list[Any], redis_client().xrange(_key(self.message_id)))
        except RedisError:
            return []
        return [fields["event"] for _id, fields in entries]

    def _newest(self) -> int:
        try:
            newest = cast(list[Any], redis_client().xrevrange(_key(self.message_id), count=1))
        except RedisError:
            return 0
        return int(str(newest[0][0]).partition("-")[0]) if newest else 0


def wait_for_more(message_id: UUID, number: int, block_ms: int) -> int:
    """The number of the newest event, waiting in this thread for the first after `number`. Raises RedisError."""
    answer = _waiting_client(redis_url()).xread({_key(message_id): f"{number}-0"}, count=100, block=block_ms)
    entries = list(_entries(answer))
    return number_of(entries[-1]) if entries else number


async def read_sealed(client: AsyncRedis, message_id: UUID, number: int, block_ms: int) -> list[Entry]:
    """Sealed entries after `number`, waiting for the first up to `block_ms`. Raises RedisError."""
    answer = await client.xread({_key(message_id): f"{number}-0"}, count=100, block=block_ms or None)
    return list(_entries(answer))


async def read_after(
    client: AsyncRedis, message_id: UUID, patient_id: UUID, number: int, block_ms: int
) -> list[StreamEvent]:
    """The same, opened."""
    entries = await read_sealed(client, message_id, number, block_ms)
    return await in_database(opened, entries, message_id, patient_id) if entries else []


def opened(entries: Sequence[Entry], message_id: UUID, patient_id: UUID) -> list[StreamEvent]:
    """Asks the database for the key, so it has no place in an event loop. What does not open any more is left out."""
    found = (_opened(entry_id, fields, message_id, patient_id) for entry_id, fields in entries)
    return [event for event in found if event]


def number_of(entry: Entry) -> int:
    return int(entry[0].partition("-")[0])


def _entries(answer: Any) -> Iterator[Entry]:
    """RESP3 answers a mapping, RESP2 pairs."""
    for _name, entries in answer.items() if isinstance(answer, Mapping) else answer or []:
        yield from entries


@lru_cache
def _waiting_client(url: str) -> Redis:
    """The shared client gives up sooner than a waiter."""
    return Redis.from_url(
        url,
        decode_responses=True,
        socket_connect_timeout=TIMEOUT_SECONDS,
        socket_timeout=BLOCK_MS / 1000 + 1,
    )


def redis_url() -> str:
    return str(settings.REDIS_URL)


def _opened(entry_id: str, fields: dict[str, str], message_id: UUID, patient_id: UUID) -> StreamEvent | None:
    """None for what does not open any more: the patient's key is gone."""
    try:
        data = open_bytes(_purpose(message_id), b64decode(fields["data"]), patient_id)
    except (SealBroken, KeyMissing):
        return None
    return StreamEvent(int(entry_id.partition("-")[0]), fields["event"], orjson.loads(data))


def _purpose(message_id: UUID) -> str:
    return f"chat-stream|{message_id}"


def _key(message_id: UUID) -> str:
    return f"xsc:chat:{message_id}"
