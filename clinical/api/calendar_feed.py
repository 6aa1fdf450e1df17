from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.queries.calendar_feeds import feed_of
from clinical.services.calendar_feeds import LONGEST, end_feed, owner_of_feed, renew_token
from patients.api.requests import person
from patients.models import UserType
from xinshou.api.serializers import StrictCharField
from xinshou.api.views import ApiView, PublicView

PATH = "/api/v1/appointments/calendar.ics"


class FeedQuery(serializers.Serializer[Any]):
    token = StrictCharField(max_length=LONGEST)


class FeedTokenResponse(serializers.Serializer[Any]):
    """Shown this once."""

    token = serializers.CharField()
    url = serializers.CharField()


class CalendarTokenView(ApiView):
    roles = frozenset({UserType.PATIENT, UserType.DOCTOR})

    @extend_schema(request=None, responses={201: FeedTokenResponse})
    def post(self, request: Request) -> Response:
        token = renew_token(person(request))
        return Response({"token": token, "url": request.build_absolute_uri(f"{PATH}?token={token}")}, status=201)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request) -> Response:
        end_feed(person(request))
        return Response(status=204)


class CalendarFeedView(PublicView):
    """Whoever has the secret reads neutral times; an unknown one is an unknown address."""

    @extend_schema(parameters=[FeedQuery], responses={(200, "text/calendar"): OpenApiTypes.STR})
    def get(self, request: Request) -> HttpResponse:
        tokens = request.query_params.getlist("token")
        owner = owner_of_feed(tokens[0]) if len(tokens) == 1 else None
        if owner is None:
            raise Http404
        return HttpResponse(feed_of(owner, timezone.now()), content_type="text/calendar; charset=utf-8")
