"""What a client should know before it signs in: languages, features, help in a crisis, and this API's description."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone, translation
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from xinshou import __version__, languages
from xinshou.api import openapi  # noqa: F401  # drf-spectacular knows an extension once it is imported
from xinshou.api.etags import etag_of, etag_response
from xinshou.api.problems import Problem
from xinshou.api.views import PublicView, account_gates

PUBLIC = "public, max-age=300"
STAFF = {"DOCTOR", "ADMIN"}
FEATURES = {
    "registration": True,
    "check_ins": True,
    "assessments": True,
    "mfa": True,
    "chat": True,
    "messaging": True,
    "appointments": True,
    "reports": True,
    "data_export": True,
}
SCHEMA_FILE = Path(settings.BASE_DIR) / "docs" / "openapi.json"


class LanguageSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    name = serializers.CharField()
    direction = serializers.ChoiceField(choices=["ltr", "rtl"])


class MetaSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    version = serializers.CharField()
    api_version = serializers.CharField()
    features = serializers.DictField(child=serializers.BooleanField())
    languages = LanguageSerializer(many=True)
    crisis_resources = serializers.DictField(child=serializers.ListField(child=serializers.DictField()))
    instruments = serializers.ListField(child=serializers.CharField())
    server_time = serializers.DateTimeField()


class MetaView(PublicView):
    is_limited = False
    """`as_view` is told what apps above this one know."""

    crisis_resources: Callable[[], Mapping[str, Any]] = dict
    """By country, `INTL` for all."""
    instruments: Sequence[str] = ()

    @extend_schema(responses=MetaSerializer, operation_id="meta")
    def get(self, request: Request) -> Response:
        facts = self.facts()
        etag = etag_of([facts, translation.get_language()])
        response = etag_response(request, {**facts, "server_time": timezone.now()}, etag=etag)
        response.headers["Cache-Control"] = PUBLIC
        return response

    def facts(self) -> dict[str, Any]:
        return {
            "name": "XinShouCai",
            "version": __version__,
            "api_version": settings.API_VERSION,
            "features": FEATURES,
            "languages": [_language(code, name) for code, name in settings.LANGUAGES],
            "crisis_resources": self.crisis_resources(),
            "instruments": self.instruments,
        }


def _language(code: str, name: str) -> dict[str, str]:
    direction = "rtl" if translation.get_language_info(code)["bidi"] else "ltr"
    return {"code": languages.tag(code), "name": name, "direction": direction}


class SchemaView(PublicView):
    is_limited = False
    """The committed description; a test keeps it equal to the code."""

    @extend_schema(responses={200: OpenApiTypes.OBJECT}, operation_id="schema")
    def get(self, request: Request) -> HttpResponse:
        content, etag = committed_schema()
        unchanged = etag_response(request, None, etag=etag)
        if unchanged.status_code == 304:
            unchanged.headers["Cache-Control"] = PUBLIC
            return unchanged
        return HttpResponse(content, content_type="application/json", headers={"ETag": etag, "Cache-Control": PUBLIC})


@cache
def committed_schema() -> tuple[bytes, str]:
    content = SCHEMA_FILE.read_bytes()
    return content, f'"{sha256(content).hexdigest()[:32]}"'


def docs(request: HttpRequest) -> HttpResponseBase:
    """For staff who are signed in to the dashboard or the admin site."""
    if request.method not in {"GET", "HEAD"}:
        raise Problem(405, "method-not-allowed")
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if request.user.user_type not in STAFF:
        raise Problem(403, "wrong-role")
    for gate in account_gates:
        gate(request, None)
    return render(request, "api/docs.html")
