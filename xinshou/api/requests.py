"""The request as an API view sees it. Bodies that come without a length (chunked, HTTP/2) count as bodies."""

from io import BytesIO
from typing import IO, Any

from django.core.handlers.asgi import ASGIRequest
from rest_framework.request import Request

from xinshou.api.parsers import MAX_BODY_BYTES
from xinshou.api.problems import Problem, invalid


class ApiRequest(Request):
    raw_body: bytes = b""
    """What the JSON parser read; empty before it ran."""
    max_body_bytes: int = MAX_BODY_BYTES

    def _load_stream(self) -> None:
        length = self.META.get("CONTENT_LENGTH")
        self._stream: Any = (
            unmeasured_body(self, self.max_body_bytes)
            if length is None
            else self._request
            if length not in {"", "0"}
            else None
        )


def unmeasured_body(request: Request, most: int = MAX_BODY_BYTES) -> IO[bytes] | None:
    """Read only where the server marks the end of a body itself; elsewhere the read would wait for the next request."""
    if isinstance(request._request, ASGIRequest):
        source: Any = request._request
    elif request.META.get("wsgi.input_terminated"):
        source = request.META["wsgi.input"]
    elif "HTTP_TRANSFER_ENCODING" in request.META:
        raise invalid("header.Content-Length", "required")
    else:
        return None
    start = source.read(most + 1)
    if len(start) > most:
        raise Problem(413, "too-large")
    return BytesIO(start) if start else None
