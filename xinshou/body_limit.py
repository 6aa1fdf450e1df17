"""A ceiling for request bodies under ASGI, where Django collects the whole body (above 2.5 MB in a file, unsealed)
before any view can say that it is too large."""

import asyncio

from asgiref.typing import ASGI3Application, ASGIReceiveCallable, ASGIReceiveEvent, ASGISendCallable, Scope

LIMIT_BYTES = 2 * 1024 * 1024
"""Above what any endpoint takes, so that a shortened body is refused as too large by whoever reads it."""


class BodyLimit:
    def __init__(self, application: ASGI3Application) -> None:
        self.application = application

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        await self.application(scope, shortened(receive) if scope["type"] == "http" else receive, send)


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
