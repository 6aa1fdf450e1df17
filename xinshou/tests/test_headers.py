"""The headers of every answer: every address × method × nobody, patient, doctor, administrator, and every refusal that
has an address of its own. One table; what may differ is named below."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar
from unittest.mock import patch

import pytest
from django.db import transaction
from django.http.response import HttpResponse, HttpResponseBase
from django.test import TestCase, override_settings
from django.test.client import ClientHandler

from patients.tests.base import Cast
from patients.tokens import issue_token
from xinshou.tests import access_matrix as matrix
from xinshou.tests.served import HOST, Server, served, status_of
from xinshou.tests.test_access_matrix import METHODS
from xinshou.tests.world import ADMIN_ROWS, API_ROWS, BROWSER_ROWS, ROWS, Row, World, client_of, make_world

POLICY = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
}  # fmt: skip
FILE_POLICY = {"sandbox", "default-src 'none'"}
"""Of what is served to be saved."""
EXPECTED = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Server": "web",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
}
POWERS_OFF = {"camera=()", "microphone=()", "geolocation=()", "payment=()", "usb=()", "display-capture=()"}
CACHEABLE = {
    "/api/v1/meta": "public, max-age=300",
    "/api/v1/schema": "public, max-age=300",
    "/api/v1/clinical/instruments": "private, max-age=3600",
    "/api/v1/clinical/instruments/PHQ9": "private, max-age=3600",
}
"""Successful reads that hold nothing personal."""
PERSONAL = re.compile("X-Powered-By|Via|X-Runtime|X-Debug.*|Access-Control-Allow-Origin|Set-Cookie2", re.I)
"""What no answer may carry: what runs here, and who else may read."""
ACTORS = ("anon", "mei", "lin", "admin")
PRODUCTION = {
    "SECURE_HSTS_SECONDS": 63072000,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    "SECURE_HSTS_PRELOAD": True,
}


def faults(response: HttpResponseBase, cache: str = "no-store") -> dict[str, str | None]:
    """Names of headers that are not as the table says, with what was there."""
    sent = response.headers
    wrong = {
        name: sent.get(name) for name, value in (EXPECTED | {"Cache-Control": cache}).items() if sent.get(name) != value
    }
    policy = FILE_POLICY if sent.get("Content-Disposition", "").startswith("attachment") else POLICY
    if set(sent.get("Content-Security-Policy", "").split("; ")) != policy:
        wrong["Content-Security-Policy"] = sent.get("Content-Security-Policy")
    if not set(sent.get("Permissions-Policy", "").split(", ")) >= POWERS_OFF:
        wrong["Permissions-Policy"] = sent.get("Permissions-Policy")
    if not re.fullmatch("[A-Za-z0-9._-]{1,64}", sent.get("X-Request-ID", "")):
        wrong["X-Request-ID"] = sent.get("X-Request-ID")
    if response.status_code == 401 and sent.get("WWW-Authenticate") != "Bearer":
        wrong["WWW-Authenticate"] = sent.get("WWW-Authenticate")
    return wrong | {name: value for name, value in sent.items() if PERSONAL.fullmatch(name)}


@override_settings(THROTTLES_ON=False, **PRODUCTION)
class TestHeaders(TestCase):
    world: ClassVar[World]
    handler: ClassVar[ClientHandler]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = make_world()
        with override_settings(**PRODUCTION):
            cls.handler = ClientHandler(enforce_csrf_checks=False)
            cls.handler.load_middleware()

    def answer(self, actor: str, method: str, path: str, body: Any = None, **headers: str) -> HttpResponseBase:
        """Over https; what it changes is undone."""
        client = client_of(self.world, actor, path)
        client.handler = self.handler
        more = [] if method == "GET" else [body or {}]
        with transaction.atomic():
            response = getattr(client, method.lower())(path, *more, secure=True, headers=headers)
            transaction.set_rollback(True)
        return response

    def walk(self, rows: Iterable[Row], actors: tuple[str, ...] = ACTORS) -> int:
        """One row for each method of an address: that an object is not theirs, the access matrix tells."""
        answers = 0
        for row in {(row.method, row.place): row for row in reversed(list(rows))}.values():
            path = row.path.format_map(self.world.objects)
            for actor in actors:
                response = self.answer(actor, row.method, path, matrix.BODIES.get((row.method, row.place)))
                cache = CACHEABLE.get(row.path, "no-store") if response.status_code == 200 else "no-store"
                with self.subTest(f"{actor} {row.method} {row.path} {response.status_code}"):
                    assert faults(response, cache) == {}
                answers += 1
        return answers

    def test_the_api(self) -> None:
        assert self.walk(API_ROWS) > 500

    def test_the_browser(self) -> None:
        assert self.walk(BROWSER_ROWS) > 300

    def test_the_administration(self) -> None:
        assert self.walk(ADMIN_ROWS) > 50

    def test_methods_that_an_address_does_not_take(self) -> None:
        listed = {(row.method, row.place) for row in ROWS}
        missing = {
            row.place: Row(method, row.path, {})
            for row in ROWS
            for method in METHODS
            if (method, row.place) not in listed
        }
        assert self.walk(missing.values(), ("anon", "lin")) > 400

    def told(self, actor: str, method: str, path: str, *more: Any, **headers: str) -> tuple[int, dict[str, Any]]:
        """The status, and what is wrong with the head."""
        response = self.answer(actor, method, path, *more, **headers)
        return response.status_code, faults(response)

    def test_addresses_that_are_not_there(self) -> None:
        for path in (
            "/nowhere",
            "/api/v1/nowhere",
            "/patients/nobody/",
            "/static/nothing.css",
            "/favicon.ico/x",
            "/.env",
        ):
            for actor in ACTORS:
                assert self.told(actor, "GET", path) == (404, {}), (actor, path)

    def test_bodies_that_are_too_large(self) -> None:
        long = "x" * 1_100_000
        assert self.told("mei", "POST", "/api/v1/clinical/checkin", {"notes": long}) == (413, {})
        assert self.told("anon", "POST", "/api/v1/auth/login", {"username": long}) == (413, {})
        assert self.told("lin", "POST", "/profile/", {"bio": long * 3}) == (413, {})

    def test_a_host_that_is_not_ours_and_a_method_that_nobody_knows(self) -> None:
        for actor in ACTORS:
            assert self.told(actor, "GET", "/api/v1/auth/me", **{"Host": "evil.example"}) == (400, {})
            assert self.told(actor, "GET", "/patients/", **{"Host": "evil.example"}) == (400, {})
            client = client_of(self.world, actor, "/patients/")
            client.handler = self.handler
            refused = client.generic("TRACE", "/patients/", secure=True)
            assert (refused.status_code, faults(refused)) == (405, {})

    def test_over_a_limit(self) -> None:
        with override_settings(THROTTLES_ON=True, THROTTLE_SCALE=0):
            assert self.told("mei", "GET", "/api/v1/auth/me") == (429, {})
            assert self.told("lin", "GET", "/api/v1/clinical/doctor/patients") == (429, {})

    def test_a_mistake_of_ours(self) -> None:
        for actor, path, place in (
            ("mei", "/api/v1/clinical/risk-events", "clinical.api.risk_events.OwnRiskEventListView.get"),
            ("lin", "/profile/", "patients.views.profile.DoctorProfileForm"),
        ):
            with patch(place, side_effect=RuntimeError("words")):
                assert self.told(actor, "GET", path) == (500, {})

    def test_a_file(self) -> None:
        for actor, path in (
            ("mei", "/api/v1/reports/{mei_report}/file"),
            ("mei", "/api/v1/messaging/attachments/{mei_file}"),
            ("lin", "/api/v1/reports/{mei_report}/file"),
        ):
            response = self.answer(actor, "GET", path.format_map(self.world.objects))
            assert response.status_code == 200
            assert response["Content-Disposition"].startswith("attachment")
            assert faults(response) == {}

    def test_leaving_clears_what_the_browser_keeps(self) -> None:
        for path in ("/sign-out/", "/quick-exit/"):
            assert "cache" in self.answer("lin", "POST", path)["Clear-Site-Data"]

    def test_the_walk_can_fail(self) -> None:
        response = self.answer("mei", "GET", "/api/v1/auth/me")
        del response.headers["X-Frame-Options"]
        response.headers["X-Powered-By"] = "x"
        assert set(faults(response)) == {"X-Frame-Options", "X-Powered-By"}


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
class TestServed:
    """What the test client cannot have: a stream, and what is answered before Django. As the test settings serve it,
    so without HSTS."""

    @pytest.fixture
    def server(self, django_db_setup: None, tmp_path: Path) -> Iterator[Server]:
        with served(tmp_path) as server:
            yield server

    def test_a_stream_and_a_body_that_was_cut_off(self, server: Server, cast: Cast) -> None:
        for token in (issue_token(cast.mei.user), issue_token(cast.dr_lin.user, is_verified=True)):
            stream = server.say(request_of("GET", "/api/v1/events", token), until=b"\r\n\r\n")
            assert status_of(stream) == 200
            assert b"text/event-stream" in stream
            assert set(faults(said(stream))) == {"Strict-Transport-Security"}
        cut = server.say(
            request_of("POST", "/api/v1/clinical/checkin", token, "Content-Length: 100"), b"{", half_close=True
        )
        assert status_of(cut) == 400
        assert set(faults(said(cut))) == {"Strict-Transport-Security"}


def request_of(method: str, path: str, token: str, *lines: str) -> bytes:
    head = [f"{method} {path} HTTP/1.1", f"Host: {HOST}", "Connection: close", f"Authorization: Bearer {token}"]
    return "\r\n".join([*head, "Content-Type: application/json", *lines, "", ""]).encode()


def said(answer: bytes) -> HttpResponse:
    lines = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    pairs = (line.split(": ", 1) for line in lines if not re.match("transfer-encoding|date|connection", line, re.I))
    return HttpResponse(status=status_of(answer), headers=dict(pairs))
