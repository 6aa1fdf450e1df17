"""`GET /events`: what concerns this account, as it happens, in place of a WebSocket."""

from functools import partial

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request

from xinshou import live
from xinshou.api.views import ApiView
from xinshou.sse import CONTENT_TYPE, HEADER, last_event_id


class EventsView(ApiView):
    roles = frozenset({"PATIENT", "DOCTOR"})

    @extend_schema(
        summary="Live events",
        description="Resumes after `Last-Event-ID` within an hour; later the stream starts with `resync`.",
        parameters=[OpenApiParameter(HEADER, str, OpenApiParameter.HEADER)],
        responses={(200, CONTENT_TYPE): OpenApiTypes.STR},
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        place = last_event_id(request)
        listener = live.Listener(request.user, partial(self.is_still_signed_in, request))
        return live.stream(request._request, listener, last_id=place)
