"""JSON out: instants in UTC with `Z`, Decimal as a number. The Accept header does not change the format."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import orjson
from django.utils.functional import Promise
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_NAIVE_UTC


class OrjsonRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None  # JSON is UTF-8 by definition

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        """None is `null`, which is how "not there" is said by a resource that may be missing."""
        status = renderer_context["response"].status_code if renderer_context else 200
        return b"" if status in {204, 304} else dump_json(data)


def dump_json(data: Any) -> bytes:
    return orjson.dumps(data, default=_plain, option=OPTIONS)


def _plain(value: object) -> object:
    match value:
        case Decimal():
            return float(value)
        case Promise():
            return str(value)
        case Mapping():
            return dict(value)
        case Iterable():
            return list(value)
    raise TypeError(f"{type(value).__name__} is not JSON")


class JsonNegotiation(DefaultContentNegotiation):
    """Every client gets what the endpoint makes, whatever it says to accept."""

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type
