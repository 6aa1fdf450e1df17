"""A ceiling for request bodies under ASGI, where Django collects the whole body (above 2.5 MB in a file, unsealed)
before any view can say that it is too large."""

import asyncio
import json
import uuid

from asgiref.typing import (
    ASGI3Application,
    ASGIReceiveCallable,
    ASGIReceiveEvent,
    ASGISendCallable,
    ASGISendEvent,
    Scope,
)
from django.conf import settings

from xinshou.headers import HEADERS, strict_transport

LIMIT_BYTES = 2 * 1024 * 1024
"""Above what most endpoints take, so that a shortened body is refused as too large by whoever reads it."""
LARGER = {
    "/api/v1/chat": 29 * 1024 * 1024,
    "/api/v1/messaging/upload": 11 * 1024 * 1024,
    "/messages/": 11 * 1024 * 1024,
}
"""What paths that begin so take: pictures and files. All must be below settings.FILE_UPLOAD_MAX_MEMORY_SIZE."""


class BodyLimit:
    """Django says nothing when the body ends before it is whole, and the server then says 500; it was the client."""

    def __init__(self, application: ASGI3Application) -> None:
        self.application = application

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        if scope["type"] != "http":
            return await self.application(scope, receive, send)
        answered = False

        async def send_noted(event: ASGISendEvent) -> None:
            nonlocal answered
            answered = True
            await send(event)

        await self.application(scope, shortened(receive, limit_of(scope["path"])), send_noted)
        if not answered:
            await refuse_cut_off(scope["path"], send)


async def refuse_cut_off(path: str, send: ASGISendCallable) -> None:
    request_id = str(uuid.uuid4())
    headers = {**HEADERS, "Content-Type": "application/problem+json"}
    headers["X-Request-ID"] = request_id
    if settings.SECURE_HSTS_SECONDS:
        headers["Strict-Transport-Security"] = strict_transport(settings.SECURE_HSTS_SECONDS)
    problem = {
        "type": "urn:xinshoucai:problem:validation", "title": "Please check your input", "status": 400,
        "detail": "The body ended too early.", "instance": path, "code": "validation", "request_id": request_id,
        "errors": [{"field": "", "code": "incomplete-body", "message": "The body ended too early."}],
    }  # fmt: skip
    pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": 400, "headers": pairs, "trailers": False})
    await send({"type": "http.response.body", "body": json.dumps(problem).encode(), "more_body": False})


def limit_of(path: str) -> int:
    return next((limit for start, limit in LARGER.items() if path.startswith(start)), LIMIT_BYTES)


def shortened(receive: ASGIReceiveCallable, limit: int) -> ASGIReceiveCallable:
    size = 0

    async def receive_shortened() -> ASGIReceiveEvent:
        nonlocal size
        if size > limit:
            await asyncio.Event().wait()  # the refusal is on its way; what still arrives is nobody's business
        event = await receive()
        if event["type"] == "http.request":
            size += len(event["body"])
            if size > limit:
                return {**event, "more_body": False}
        return event

    return receive_shortened
