import re
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.urls import Resolver404, get_resolver, resolve
from django.utils import translation

from xinshou import languages
from xinshou.urls import RememberedPaths

ECHO = "/api/v1/echo"
EVERYWHERE = [
    ECHO,
    "/api/v1/nowhere",
    "/api/v1/raise/secret",
    "/page/secret",
    "/nowhere",
    "/page/problem",
    "/api/v1/raise/database",
]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_headers_of_every_response(http: Client, path: str) -> None:
    headers = http.get(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert re.fullmatch("[0-9a-f-]{36}", headers["X-Request-ID"])
    assert "Clear-Site-Data" not in headers


def test_a_refused_host_has_the_headers_too(http: Client) -> None:
    response = http.get(ECHO, headers={"Host": "evil.example"})
    assert response["Cache-Control"] == "no-store"
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/api/v1/meta"])
def test_what_is_public_may_be_cached(http: Client, path: str) -> None:
    assert http.get(path)["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize(
    ("sent", "echoed"),
    [("a.B_9-", True), ("x" * 64, True), ("x" * 65, False), ("", False), ("a b", False), ("é", False), ("a;b", False)],
)
def test_request_id(http: Client, sent: str, echoed: bool) -> None:
    response = http.get("/api/v1/nowhere", headers={"X-Request-ID": sent})
    assert (response["X-Request-ID"] == sent) is echoed
    assert response.json()["request_id"] == response["X-Request-ID"]


@pytest.mark.parametrize("path", [ECHO, f"{ECHO}/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_slash_at_the_end_is_answered_directly(http: Client, path: str, method: str) -> None:
    assert getattr(http, method)(path, {"text": "a"} if method == "post" else {}).status_code == 200


def test_pages_keep_their_slash(http: Client) -> None:
    assert http.get("/page/secret/").status_code == 404


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("zh-CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-TW;q=0.5, fa;q=0.9", "fa"),
        ("fa-IR", "fa"),
        ("de, fr;q=0.8", "en"),
        ("de, zh;q=0.1", "zh-Hans"),
        ("*", "en"),
        ("", "en"),
        ("zh;q=nonsense", "en"),
        ("a," * 5000, "en"),
        ("../../etc/passwd", "en"),
    ],
)
def test_the_api_speaks_what_the_client_accepts(http: Client, header: str, language: str) -> None:
    response = http.get("/api/v1/nowhere", headers={"Accept-Language": header})
    assert response["Content-Language"] == language
    assert "Accept-Language" in response["Vary"]


def test_the_api_has_no_cookie(http: Client) -> None:
    http.cookies["lang"] = "fa"
    assert http.get(ECHO)["Content-Language"] == "en"


@pytest.mark.parametrize(
    ("cookie", "header", "language"),
    [("fa", "zh", "fa"), ("", "zh", "zh-Hans"), ("xx", "zh", "zh-Hans"), ("xx", "de", "en")],
)
def test_pages_speak_the_cookie_s_language(http: Client, cookie: str, header: str, language: str) -> None:
    http.cookies["lang"] = cookie
    assert http.get("/nowhere", headers={"Accept-Language": header})["Content-Language"] == language


@pytest.mark.parametrize(
    ("preferred", "header", "active"),
    [("zh-Hans", "", "zh-hans"), ("zh-Hans", "en", "en"), ("tr", "", "en"), (None, "", "en")],
)
def test_the_account_s_language_speaks_when_the_request_does_not(
    preferred: str | None, header: str, active: str
) -> None:
    user: Any = AnonymousUser()
    user.preferred_language = preferred
    with translation.override("fa" if header == "" else header):
        languages.activate_for(RequestFactory().get("/", headers={"Accept-Language": header}), user)
        assert translation.get_language() == active


@pytest.mark.parametrize(
    ("path", "status"),
    [(ECHO, 200), ("/api/v1/nowhere", 404), ("/api/v1/raise/secret", 500), ("/api/v1/raise/database", 503)],
)
def test_cors_headers_are_on_errors_too(http: Client, settings: Any, path: str, status: int) -> None:
    settings.CORS_ALLOWED_ORIGINS = ["https://app.example"]
    response = http.get(path, headers={"Origin": "https://app.example"})
    assert (response.status_code, response["Access-Control-Allow-Origin"]) == (status, "https://app.example")
    for name in ("ETag", "Location", "Retry-After", "RateLimit", "X-Request-ID", "Idempotency-Replayed"):
        assert name in response["Access-Control-Expose-Headers"].split(", ")
    assert "Access-Control-Allow-Origin" not in http.get(path, headers={"Origin": "https://evil.example"})


@pytest.mark.django_db
def test_cors_headers_are_on_429(http: Client, settings: Any) -> None:
    settings.CORS_ALLOWED_ORIGINS, settings.THROTTLE_SCALE = ["https://app.example"], 0
    response = http.post("/api/v1/limited", headers={"Origin": "https://app.example"})
    assert (response.status_code, response["Access-Control-Allow-Origin"]) == (429, "https://app.example")


def test_preflight(http: Client, settings: Any) -> None:
    settings.CORS_ALLOWED_ORIGINS = ["https://app.example"]
    headers = {
        "Origin": "https://app.example",
        "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": "if-match",
    }
    response = http.options("/api/v1/versioned/", headers=headers)
    assert response.status_code == 200
    assert "PUT" in response["Access-Control-Allow-Methods"]
    assert {"authorization", "if-match", "idempotency-key"} <= set(response["Access-Control-Allow-Headers"].split(", "))


@pytest.mark.real_urls
def test_paths_are_remembered_without_ids_and_only_those_that_exist() -> None:
    api = next(part for part in get_resolver().url_patterns if isinstance(part, RememberedPaths))
    assert resolve("/api/v1/auth/me").func is resolve("/api/v1/auth/me").func is api.known["api/v1/auth/me"].func
    before = set(api.known)
    first, second = uuid4(), uuid4()

    for one in (first, second):
        assert resolve(f"/api/v1/clinical/doctor/patients/{one}/checkins").kwargs == {"patient_id": one}
    with pytest.raises(Resolver404):
        resolve("/api/v1/auth/nobody")

    assert set(api.known) == before
