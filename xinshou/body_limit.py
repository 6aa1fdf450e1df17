"""A ceiling for request bodies under ASGI, where Django collects the whole body (above 2.5 MB in a file, unsealed)
before any view can say that it is too large."""

import asyncio

from asgiref.typing import (
    ASGI3Application,
    ASGIReceiveCallable,
    ASGIReceiveEvent,
    ASGISendCallable,
    ASGISendEvent,
    Scope,
)

LIMIT_BYTES = 2 * 1024 * 1024
"""Above what any endpoint takes, so that a shortened body is refused as too large by whoever reads it."""


CUT_OFF = (
    b'{"type": "urn:xinshoucai:problem:validation", "title": "Please check your input", "status": 400,'
    b' "detail": "The body ended too early.", "code": "validation"}'
)


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

        await self.application(scope, shortened(receive), send_noted)
        if not answered:
            await refuse_cut_off(send)


async def refuse_cut_off(send: ASGISendCallable) -> None:
    headers = [(b"content-type", b"application/problem+json"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": 400, "headers": headers, "trailers": False})
    await send({"type": "http.response.body", "body": CUT_OFF, "more_body": False})


def shortened(receive: ASGIReceiveCallable) -> ASGIReceiveCallable:
    size = 0

    async def receive_shortened() -> ASGIReceiveEvent:
        nonlocal size
        if size > LIMIT_BYTES:
            await asyncio.Event().wait()  # the refusal is on its way; what still arrives is nobody's business
        event = await receive()
        if event["type"] == "http.request":
            size += len(event["body"])
            if size > LIMIT_BYTES:
                return {**event, "more_body": False}
        return event

    return receive_shortened
