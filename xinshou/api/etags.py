"""Versions of a resource: 304 for a reader who has it, 412 for a writer who has not."""

from hashlib import sha256
from typing import Any

from django.utils.http import parse_etags
from rest_framework.request import Request
from rest_framework.response import Response

from xinshou.api.problems import Problem
from xinshou.api.renderers import dump_json


def etag_of(data: Any) -> str:
    return f'"{sha256(dump_json(data)).hexdigest()[:32]}"'


def etag_response(request: Request, data: Any, *, etag: str | None = None, status: int = 200) -> Response:
    """`data` with its ETag, or 304 without a body when a reader's If-None-Match names it."""
    etag = etag or etag_of(data)
    headers = {"ETag": etag}
    if request.method in {"GET", "HEAD"} and _names(request.headers.get("If-None-Match", ""), etag, weak=True):
        return Response(status=304, headers=headers)
    return Response(data, status=status, headers=headers)


def check_if_match(request: Request, current: str) -> None:
    """Raises 412 `stale-version` when If-Match was sent and does not name the current version. Call it on the
    locked row."""
    header = request.headers.get("If-Match")
    if header is not None and not _names(header, current, weak=False):
        raise Problem(412, "stale-version")


def _names(header: str, etag: str, *, weak: bool) -> bool:
    tags = parse_etags(header)
    return "*" in tags or etag in tags or (weak and f"W/{etag}" in tags)
