"""The same bodies through ASGI, as the demo and the streaming process receive them."""

import asyncio
import json
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.core.asgi import get_asgi_application

from xinshou.body_limit import LIMIT_BYTES, BodyLimit

pytestmark = pytest.mark.django_db(transaction=True)
ECHO = "/api/v1/echo"


async def exchange(chunks: list[bytes], headers: dict[str, str]) -> tuple[int, dict[str, Any], int]:
    """Status, body, and how many chunks were asked for."""
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "path": ECHO,
        "query_string": b"", "scheme": "http", "server": ("testserver", 80), "client": ("127.0.0.1", 1),
        "headers": [(name.encode(), value.encode()) for name, value in {"host": "testserver", **headers}.items()],
    }  # fmt: skip
    asked = 0

    async def receive() -> dict[str, Any]:
        nonlocal asked
        asked += 1
        if asked > len(chunks):
            return await never()
        return {"type": "http.request", "body": chunks[asked - 1], "more_body": asked < len(chunks)}

    sent: list[dict[str, Any]] = []

    async def send(event: dict[str, Any]) -> None:
        sent.append(event)

    await BodyLimit(get_asgi_application())(scope, receive, send)
    body = b"".join(event.get("body", b"") for event in sent)
    return sent[0]["status"], json.loads(body), asked


async def never() -> Any:
    await asyncio.Event().wait()


def post(*chunks: bytes, **headers: str) -> tuple[int, dict[str, Any], int]:
    return async_to_sync(exchange)(list(chunks), {"content-type": "application/json", **headers})


def test_a_body_without_a_length_is_read() -> None:
    assert post(b'{"text"', b': "a"}')[:2] == (200, {"text": "a"})


def test_no_body_is_an_empty_object() -> None:
    assert post(b"")[1]["errors"][0]["code"] == "required"


def test_a_body_that_ends_early_is_refused() -> None:
    status, problem, _ = post(b'{"text": "a"}', **{"content-length": "50"})
    assert (status, problem["errors"][0]["code"]) == (400, "incomplete-body")


@pytest.mark.parametrize("headers", [{}, {"content-length": str(500 * 1024 * 1024)}])
def test_an_endless_body_is_413_and_not_collected(headers: dict[str, str]) -> None:
    chunk = b"x" * (LIMIT_BYTES // 4)
    status, problem, asked = post(*[chunk] * 500, **headers)
    assert (status, problem["code"]) == (413, "too-large")
    assert asked <= 6
