"""The events of one reply for a client that listens: from the stream, and from the row where the stream ends short."""

import asyncio
import time
from collections.abc import AsyncGenerator
from uuid import UUID

from redis.asyncio import Redis
from redis.exceptions import RedisError

from chat.models import Turn
from chat.queries.messages import is_finished, last_events
from chat.reply_stream import (
    BLOCK_MS,
    ERROR,
    LAST,
    MESSAGE_COMPLETE,
    METADATA,
    Entry,
    ReplyStream,
    StreamEvent,
    number_of,
    opened,
    read_sealed,
    redis_url,
)
from chat.services.waiting import look_again
from xinshou.sse import ServerEvent, in_database, waiting_client

LONGEST_SECONDS = 300
WITHOUT_REDIS_SECONDS = 0.5


async def reply_events(turn: Turn, after: int) -> AsyncGenerator[ServerEvent, None]:
    """Everything after event number `after`, then what comes, until the reply is told whole."""
    client, number, block_ms = waiting_client(redis_url()), after, 0
    give_up_at = time.monotonic() + LONGEST_SECONDS
    try:
        while time.monotonic() < give_up_at:
            entries = await _arrived(client, turn, number, block_ms)
            for event in await in_database(opened, entries, turn.pk, turn.patient_id) if entries else ():
                yield _sent(turn.pk, event)
                if event.event in LAST:
                    return
            number, block_ms = number_of(entries[-1]) if entries else number, BLOCK_MS
            if not entries and (rest := await in_database(_rest, turn, number)) is not None:
                for event in rest:
                    yield _sent(turn.pk, event)
                return
    finally:
        await client.aclose()


async def _arrived(client: Redis, turn: Turn, number: int, block_ms: int) -> list[Entry]:
    try:
        return await read_sealed(client, turn.pk, number, block_ms)
    except RedisError:
        await asyncio.sleep(WITHOUT_REDIS_SECONDS)
        return []


def _rest(turn: Turn, number: int) -> list[StreamEvent] | None:
    """None while the reply is owed. Nothing for a client that has heard the end; the whole for one that has heard
    nothing; else what completes and replaces what was heard."""
    try:
        turn = look_again(turn)
    except Turn.DoesNotExist:  # the account was erased while somebody listened
        return []
    if not is_finished(turn):
        return None
    written = ReplyStream(turn.pk, turn.patient_id).kinds()
    if LAST & set(written) and number >= len(written):
        return []
    wanted = None if number == 0 else {MESSAGE_COMPLETE, METADATA, ERROR}
    told = [(kind, data) for kind, data in last_events(turn) if wanted is None or kind in wanted]
    return [StreamEvent(number + step, kind, data) for step, (kind, data) in enumerate(told, start=1)]


def _sent(message_id: UUID, event: StreamEvent) -> ServerEvent:
    return ServerEvent(event.event, event.data, f"{message_id}.{event.number}")
