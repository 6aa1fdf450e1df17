"""A small API that exists only in tests: one endpoint for each thing the base of all endpoints must do."""

import threading
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from xinshou.api import converters, meta  # noqa: F401
from xinshou.api.etags import check_if_match, etag_of, etag_response
from xinshou.api.problems import Problem
from xinshou.api.serializers import (
    PageQuery,
    StrictBooleanField,
    StrictCharField,
    StrictChoiceField,
    StrictDateField,
    StrictIntegerField,
    StrictNumberField,
    StrictSerializer,
    StrictUUIDField,
    TimezoneField,
    limit_field,
    parse_body,
    parse_query,
)
from xinshou.api.views import ApiView, PublicView, page
from xinshou.throttles import enforce


class Line(StrictSerializer):
    name = StrictCharField(max_length=10)


class NoteBody(StrictSerializer):
    ignored_fields = frozenset({"images"})

    text = StrictCharField(max_length=100)
    mood = StrictIntegerField(min_value=0, max_value=10, required=False)
    hours = StrictNumberField(min_value=0, max_value=24, required=False, allow_null=True)
    flag = StrictBooleanField(required=False)
    day = StrictDateField(required=False)
    kind = StrictChoiceField(choices=["A", "B"], required=False)
    zone = TimezoneField(required=False)
    owner = StrictUUIDField(required=False)
    lines = serializers.ListField(child=Line(), required=False, max_length=3)


class NoteQuery(PageQuery):
    limit = limit_field(default=10, maximum=50)
    kind = StrictChoiceField(choices=["A", "B"], required=False)
    done = StrictBooleanField(required=False)


class Echo(PublicView):
    def post(self, request: Request) -> Response:
        return Response(parse_body(request, NoteBody))

    def get(self, request: Request) -> Response:
        wanted = parse_query(request, NoteQuery)
        rows = range(100)[wanted["offset"] : wanted["offset"] + wanted["limit"]]
        return page(rows, total=100, limit=wanted["limit"], offset=wanted["offset"])


class Notes(ApiView):
    roles = frozenset({"PATIENT"})
    written: list[Any] = []  # noqa: RUF012
    gate: threading.Event | None = None
    entered = threading.Event()

    def post(self, request: Request) -> Response:
        body = parse_body(request, NoteBody)
        if Notes.gate:
            Notes.entered.set()
            Notes.gate.wait(5)
        Notes.written.append(body["text"])
        if body["text"] == "broken":
            raise ZeroDivisionError
        if body["text"] == "limited":
            raise Problem(429, "rate-limited", retry_after=7)
        return Response({"n": len(Notes.written)}, status=201, headers={"ETag": '"1"'})


class Versioned(PublicView):
    body: dict[str, Any] = {"text": "old"}  # noqa: RUF012

    def get(self, request: Request) -> Response:
        return etag_response(request, self.body)

    def put(self, request: Request) -> Response:
        check_if_match(request, etag_of(self.body))
        return etag_response(request, {"text": "new"})


class Raising(PublicView):
    errors: dict[str, Exception] = {  # noqa: RUF012
        "secret": ValueError("canary-4711"),
        "database": OperationalError("canary-4711 connection refused"),
        "forbidden": PermissionDenied("canary-4711"),
        "large": RequestDataTooBig("canary-4711"),
    }

    def get(self, request: Request, kind: str) -> Response:
        raise self.errors[kind]


class Limited(PublicView):
    def post(self, request: Request) -> Response:
        enforce(request, "register", request.data.get("account"))
        return Response({})


class Thing(PublicView):
    def get(self, request: Request, thing_id: Any) -> Response:
        return Response({"id": thing_id})


def raising_page(request: HttpRequest, kind: str) -> HttpResponse:
    raise Problem(403, "mfa-setup-required") if kind == "problem" else Raising.errors[kind]


urlpatterns = [
    path("api/v1/echo", Echo.as_view()),
    path("api/v1/notes", Notes.as_view()),
    path("api/v1/auth/notes", Notes.as_view()),
    path("api/v1/versioned", Versioned.as_view()),
    path("api/v1/raise/<str:kind>", Raising.as_view()),
    path("api/v1/limited", Limited.as_view()),
    path("api/v1/things/<id:thing_id>", Thing.as_view()),
    path("api/v1/meta", meta.MetaView.as_view(crisis_resources=lambda: {"INTL": [{"id": "x"}]}, instruments=("PHQ9",))),
    path("page/<str:kind>", raising_page),
]
handler400 = "xinshou.errors.bad_request"
handler403 = "xinshou.errors.permission_denied"
handler404 = "xinshou.errors.page_not_found"
handler500 = "xinshou.errors.server_error"
