"""Hostile addresses, forms, headers and credentials for every page of the dashboard and, where they differ, the API.

A page may refuse (4xx), lead elsewhere (3xx) or ignore nonsense (200); it never breaks, and nobody gets in."""

from collections.abc import Iterator
from typing import Any, ClassVar
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, TestCase, override_settings
from hypothesis import HealthCheck, Phase, given, seed
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from patients.models import ApiToken, StaffSession
from patients.tests.base import Cast, api_with_token, assert_problem, open_session
from patients.tokens import issue_token
from xinshou.tests import access_matrix as matrix
from xinshou.tests.hostile import nothing_stored
from xinshou.tests.world import BROWSER_ROWS, HANDLER, Row, World, client_of, make_world

PARAMETERS = ("page", "sort", "period", "tab", "date", "view", "start_date", "end_date", "context", "next", "before")
PARAMETERS += (
    "status",
    "level",
    "limit",
    "who",
    "month",
    "week",
    "days",
    "patient",
    "language",
    "instrument",
    "around",
)
VALUES = {
    "NUL": "%00", "not UTF-8": "%ff%fe", "surrogate": "%ed%a0%80", "huge number": "9" * 4000, "negative": "-1",
    "fraction": "1e309", "date": "0000-00-00", "far date": "9999-12-31", "Persian digits": quote("۹"),
    "sql": quote("' OR 1=1 --"), "traversal": "..%2f..%2fetc%2fpasswd", "html": quote("<script>alert(1)</script>"),
    "bidi": quote("\u202e\u2066"), "empty": "",
}  # fmt: skip
WORDS = {
    "NUL": "a\x00b", "controls": "\x1b[31m\x07\x08", "invisible": "\u200b\u2060\ufeff", "bidi": "\u202e\u2066x",
    "long": "长" * 30_000, "huge number": "9" * 4000, "negative": "-1", "html": "<svg onload=alert(1)>", "empty": "",
    "a list": ["x", "y", "x"], "date": "2026-02-30T25:61", "uuid": "00000000-0000-4000-8000-000000000000",
}  # fmt: skip
IDS = ["0", "%00", "..", "%ff", "null", "1 OR 1=1", "00000000-0000-4000-8000-00000000000Z", "٠" * 36, "x" * 3000]
FORM = "application/x-www-form-urlencoded"
ALERT = (b"<script>alert(1)", b"<svg onload")


def pages(method: str) -> list[Row]:
    """One row for each address that Dr Lin may use."""
    rows = {row.place: row for row in reversed(BROWSER_ROWS) if row.method == method and row.statuses["lin"] < 400}
    return list(rows.values())


def query_of(value: str) -> str:
    return "&".join(f"{name}={value}" for name in PARAMETERS)


@override_settings(THROTTLES_ON=False)
class TestEveryPage(TestCase):
    world: ClassVar[World]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = make_world()

    def answer(self, row: Row, path: str, data: Any = None) -> HttpResponse:
        client = client_of(self.world, "lin", path)
        with transaction.atomic():
            response = client.get(path) if row.method == "GET" else client.post(path, data)
            transaction.set_rollback(True)
        return response

    def broken(self, response: HttpResponse) -> bytes:
        """What a page that broke says, or a mark that came back as it was sent; empty for one that holds."""
        content = b"" if response.streaming else response.content
        if response.status_code >= 500:
            return content[:300]
        return b" ".join(mark for mark in ALERT if mark in content)

    def test_odd_parameters(self) -> None:
        for row in pages("GET"):
            path = row.path.partition("?")[0].format_map(self.world.objects)
            for name, value in VALUES.items():
                with self.subTest(f"{row.place} {name}"):
                    assert self.broken(self.answer(row, f"{path}?{query_of(value)}")) == b""

    def test_odd_words_in_every_field(self) -> None:
        for row in pages("POST"):
            path, body = row.path.format_map(self.world.objects), matrix.BODIES.get((row.method, row.place), {})
            for name, value in WORDS.items():
                with self.subTest(f"{row.place} {name}"):
                    sent = dict.fromkeys([*body, "next", "search"], value)
                    assert self.broken(self.answer(row, path, sent)) == b""

    def test_bodies_that_are_no_form(self) -> None:
        bodies = [(b"\xff\xfe%ff=%", FORM), (b"[" * 5000, "application/json"), (b"--x\r\n\r\n", "multipart/form-data")]
        bodies += [(b"a=1", "multipart/form-data; boundary=" + "y" * 3000), (b"&=&=" * 300, FORM), (b"x", "")]
        for row in pages("POST"):
            path = row.path.format_map(self.world.objects)
            for body, kind in bodies:
                client = client_of(self.world, "lin", path)
                with self.subTest(f"{row.place} {kind[:40]}"), transaction.atomic():
                    assert self.broken(client.generic("POST", path, body, kind)) == b""
                    transaction.set_rollback(True)

    def test_malformed_ids(self) -> None:
        for row in (row for row in BROWSER_ROWS if "{random}" in row.path):
            for text in IDS:
                path = row.path.partition("?")[0].format_map(self.world.objects | {"random": text})
                with self.subTest(f"{row.method} {row.place} {text[:20]}"), nothing_stored():
                    assert self.answer(row, path).status_code == 404


HEADER_NAMES = (
    "Accept", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Modified-Since", "If-Match", "Range", "Origin",
    "Referer", "Cookie", "Last-Event-ID", "Prefer", "X-Request-ID", "X-Forwarded-For", "X-Forwarded-Proto",
    "X-Forwarded-Host", "X-HTTP-Method-Override", "Idempotency-Key", "Expect", "Via", "HX-Request", "HX-Target",
    "HX-Current-URL", "Sec-Fetch-Site", "User-Agent", "Content-Encoding", "Upgrade", "Max-Forwards",
)  # fmt: skip
HEADER_VALUES = ("", "\x00", "\xff\xfe", "x" * 9000, ', ; = "', "%00%ff", "-1", "9" * 400, "../../x", "*/*;q=nan")
OPEN = {"api": "/api/v1/auth/me", "page": "/patients/"}


@pytest.mark.parametrize("kind", OPEN)
def test_odd_headers_change_nothing(cast: Cast, kind: str) -> None:
    """None lets in, breaks, or comes back in the answer's head."""
    token, session = issue_token(cast.mei.user), open_session(Client(), cast.dr_lin.user)
    for name in HEADER_NAMES:
        for value in HEADER_VALUES:
            client = Client(raise_request_exception=False)
            client.handler = HANDLER
            client.cookies[settings.SESSION_COOKIE_NAME] = session
            response = client.get(OPEN[kind], headers={"Authorization": f"Bearer {token}", name: value})
            without_session = (kind, name) == ("page", "Cookie")
            assert response.status_code == (302 if without_session else 200), (name, value)
            assert "x" * 200 not in str(response.headers), name


def spoiled(secret: str) -> Iterator[str]:
    """What is nearly the secret."""
    yield from (secret[:-1], secret[1:], secret + "A", secret.upper(), secret.lower(), secret[::-1], f"{secret} ", "")
    yield from (secret.replace(secret[9], "ａ"), f"\x00{secret}", f"{secret}\x00", secret * 2, quote(secret) + "%00")
    for place in range(0, len(secret), 4):
        other = "A" if secret[place] != "A" else "B"
        yield secret[:place] + other + secret[place + 1 :]


def test_what_is_nearly_a_token_opens_nothing(cast: Cast) -> None:
    token = issue_token(cast.mei.user)
    assert api_with_token(token).get("/api/v1/auth/me").status_code == 200
    row = ApiToken.objects.get(user=cast.mei.user)
    tries = [text for text in spoiled(token) if text.strip() != token]
    for text in [*tries, str(row.pk), bytes(row.digest).hex() if isinstance(row.digest, bytes) else str(row.digest)]:
        assert_problem(api_with_token(text).get("/api/v1/auth/me"), 401, "not-authenticated")


def test_what_is_nearly_a_session_opens_nothing(cast: Cast) -> None:
    secret = open_session(Client(), cast.dr_lin.user)
    row = StaffSession.objects.get()
    for text in [*spoiled(secret), str(row.pk), "../../x", "x" * 9000]:
        client = Client(raise_request_exception=False)
        client.cookies[settings.SESSION_COOKIE_NAME] = text.encode().decode("latin-1")  # as a server hands it on
        if text.strip() != secret:
            assert client.get("/patients/").status_code == 302, text[:80]
    assert StaffSession.objects.filter(pk=row.pk).exists()


@seed(20261129)
@hypothesis_settings(
    max_examples=150, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(scheme=st.sampled_from(["Bearer ", "bearer ", "Bearer  ", "", "Token "]), secret=st.text(max_size=80))
def test_drawn_credentials_open_nothing(db: None, scheme: str, secret: str) -> None:
    client = Client(raise_request_exception=False)
    client.handler = HANDLER
    response = client.get("/api/v1/auth/me", headers={"Authorization": (scheme + secret).encode().decode("latin-1")})
    assert response.status_code == 401
