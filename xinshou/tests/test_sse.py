import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import pytest
from django.test import RequestFactory

from xinshou.api.problems import Problem
from xinshou.sse import PING, ServerEvent, encode, last_event_id, stream_response, while_alive, with_pings


async def two(pause: float = 0.0) -> AsyncGenerator[ServerEvent, None]:
    yield ServerEvent("first", {"text": "a\nb"}, "x.1")
    await asyncio.sleep(pause)
    yield ServerEvent("second", None)


def collected(events: AsyncGenerator[bytes, None]) -> list[bytes]:
    async def run() -> list[bytes]:
        return [chunk async for chunk in events]

    return asyncio.run(run())


def test_an_event_is_an_id_a_name_and_one_line_of_json() -> None:
    assert encode(ServerEvent("first", {"text": "a\nb"}, "x.1")) == b'id: x.1\nevent: first\ndata: {"text":"a\\nb"}\n\n'


def test_a_ping_goes_out_while_nothing_happens() -> None:
    chunks = collected(with_pings(two(0.2), seconds=0.05))
    assert chunks[0].startswith(b"id: x.1")
    assert PING in chunks[1:-1]
    assert chunks[-1] == b"event: second\ndata: null\n\n"


def test_a_stream_ends_with_its_credential(db: None) -> None:
    holds = iter([True, False])

    async def source() -> AsyncGenerator[ServerEvent, None]:
        for number in range(9):
            yield ServerEvent(str(number), {})

    async def run() -> list[str | None]:
        return [event.event async for event in while_alive(source(), lambda: next(holds), seconds=0)]

    assert asyncio.run(run()) == ["0"]


def test_a_client_that_leaves_ends_the_source() -> None:
    ended: list[bool] = []

    async def source() -> AsyncGenerator[ServerEvent, None]:
        try:
            yield ServerEvent("first", {})
            await asyncio.sleep(60)
        finally:
            ended.append(True)

    async def run() -> None:
        stream = with_pings(source())
        await anext(stream)
        await stream.aclose()

    asyncio.run(run())
    assert ended == [True]


def test_the_headers_keep_proxies_from_collecting() -> None:
    response = stream_response(two())
    assert (response["Content-Type"], response["Cache-Control"], response["X-Accel-Buffering"]) == (
        "text/event-stream",
        "no-store",
        "no",
    )


@pytest.mark.parametrize("sent", ["x y", "\u6625", "a" * 101, "a\nb"])
def test_an_id_that_nobody_sent_is_400(sent: str) -> None:
    request: Any = RequestFactory().get("/", headers={"Last-Event-ID": sent})
    with pytest.raises(Problem):
        last_event_id(request)


def test_no_id_is_the_beginning() -> None:
    assert last_event_id(RequestFactory().get("/")) is None
