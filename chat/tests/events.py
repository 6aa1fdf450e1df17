"""Reads a stream of server-sent events, as a client does."""

import json
from dataclasses import dataclass
from typing import Any

from asgiref.sync import async_to_sync

from chat.api.streams import reply_events
from chat.models import Turn
from xinshou.sse import ServerEvent


@dataclass(frozen=True)
class Heard:
    id: str
    event: str
    data: Any


def heard_in(content: bytes) -> list[Heard]:
    """Comments are left out."""
    found = []
    for block in content.decode().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if line and not line.startswith(":"))
        if "event" in lines:
            found.append(Heard(lines.get("id", ""), lines["event"], json.loads(lines["data"])))
    return found


def told(turn: Turn, after: int = 0) -> list[ServerEvent]:
    """What a client hears that opens the events of a finished reply."""

    async def collect() -> list[ServerEvent]:
        return [event async for event in reply_events(turn, after)]

    return async_to_sync(collect)()


def assert_in_order(events: list[Any]) -> None:
    """The contract's order: one risk check first, letters, one complete message, metadata last; ids count up."""
    kinds = [event.event for event in events]
    assert kinds[0] == "risk_check"
    assert kinds[-2:] == ["message_complete", "metadata"]
    assert "text_delta" in kinds
    for once in ("risk_check", "message_complete", "metadata"):
        assert kinds.count(once) == 1, kinds
    middle = kinds[1:-2]
    assert middle == [kind for kind in middle if kind.startswith("tool")] + ["text_delta"] * middle.count("text_delta")
    message, numbers = str(events[0].id).rpartition(".")[0], [int(event.id.rpartition(".")[2]) for event in events]
    assert {event.id.rpartition(".")[0] for event in events} == {message}
    assert numbers == list(range(1, len(events) + 1))
