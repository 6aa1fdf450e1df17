from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from reports.export_models import ExportFormat
from xinshou.sse import in_database

NAME = "report.pdf"


def download(content: bytes) -> HttpResponse:
    """Always to be saved, under a name that says nothing of whom it is about."""
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'attachment; filename="{NAME}"',
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )


EXPORTS = {
    ExportFormat.JSON: ("application/json", "record.json"),
    ExportFormat.CSV: ("application/zip", "record.zip"),
    ExportFormat.PDF_SUMMARY: ("application/pdf", "record.pdf"),
    ExportFormat.FHIR: ("application/fhir+json", "record.fhir.json"),
}


class Streamed(StreamingHttpResponse):
    """Calls `after` when the server is through with it, also when the reader has gone."""

    def __init__(self, *args: Any, after: Callable[[], None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.after = after

    def close(self) -> None:
        super().close()
        self.after()


def nothing() -> None:
    """For files that may be taken again."""


def streamed(
    request: HttpRequest,
    pieces: Iterator[bytes],
    export_format: ExportFormat,
    *,
    size: int | None,
    after: Callable[[], None] = nothing,
) -> Streamed:
    media_type, name = EXPORTS[export_format]
    headers = {
        "Content-Type": media_type,
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        **({"Content-Length": str(size)} if size is not None else {}),
    }
    content = _awaited(pieces) if isinstance(request, ASGIRequest) else pieces
    return Streamed(content, headers=headers, after=after)


async def _awaited(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    """An ASGI server would collect a plain iterator whole before the first byte leaves."""
    while (piece := await in_database(next, pieces, None)) is not None:
        yield piece
