"""Requests that every endpoint must refuse: a problem body that names what is wrong, nothing stored, within a second.

`assert_refused(client, "POST", path, case)` sends one. HOSTILE_BODIES, HOSTILE_HEADERS and HOSTILE_QUERIES fit any
endpoint (BODIES: those with a method that carries one); `field_cases(body)` spoils one field of a valid body each."""

import dataclasses
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test import Client

MEBIBYTE = 1024 * 1024
JSON = "application/json"
CPU_SECONDS = 5.0
"""Of this thread alone: what other processes do meanwhile is not in it."""
MANY_PARAMETERS = "&".join(f"a{number}=1" for number in range(10_000))
VOLATILE_TABLES = {"xinshou_throttlecounter", "patients_apitoken", "patients_staffsession"}
"""Counters and times of use change with every call, refused or not."""


@dataclass(frozen=True)
class Case:
    id: str
    status: int
    code: str
    field: str | None = None
    """Of errors[]; None where the problem has no errors."""
    reason: str | None = None
    """The errors[] code; None accepts any."""
    body: bytes = b"{}"
    content_type: str = JSON
    query: str = ""
    headers: dict[str, str] = dataclasses.field(default_factory=dict)


def malformed(name: str, body: bytes, reason: str, place: str = "") -> Case:
    return Case(name, 400, "validation", field=place, reason=reason, body=body)


def unsupported(name: str, content_type: str, **headers: str) -> Case:
    return Case(name, 415, "unsupported-media-type", body=b'{"a": 1}', content_type=content_type, headers=headers)


HOSTILE_BODIES = [
    malformed("deep-lists", b"[" * 100_000, "too-deep"),
    malformed("deep-objects", b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "too-deep"),
    malformed("33-levels", b'{"a":' * 33 + b"1" + b"}" * 33, "too-deep"),
    malformed("wide", b"[" + b"[]," * 300_000 + b"[]]", "too-many"),
    malformed("duplicate-key", b'{"a": 1, "a": 2}', "duplicate-key", "a"),
    malformed("not-utf8", b'{"a": "\xff"}', "not-utf8"),
    malformed("utf16", '{"a": 1}'.encode("utf-16"), "not-utf8"),
    malformed("bom", b'\xef\xbb\xbf{"a": 1}', "invalid-json"),
    malformed("raw-nul", b'{"a": "\x00"}', "invalid-json"),
    malformed("nul", b'{"a": "x\\u0000"}', "nul-character", "a"),
    malformed("nul-in-a-name", b'{"a\\u0000": 1}', "nul-character"),
    malformed("lone-surrogate", b'{"a": "\\ud800"}', "lone-surrogate", "a"),
    malformed("lone-surrogate-in-a-name", b'{"\\udc00": 1}', "lone-surrogate"),
    malformed("nan", b'{"a": NaN}', "not-finite"),
    malformed("infinity", b'{"a": -Infinity}', "not-finite"),
    malformed("overflow", b'{"a": 1e999}', "not-finite"),
    malformed("5000-digits", b'{"a": ' + b"9" * 5000 + b"}", "number-too-large"),
    malformed("cut-off", b'{"a": "half', "invalid-json"),
    malformed("trailing", b'{"a": 1}{"b": 2}', "invalid-json"),
    malformed("comment", b'{"a": 1 /* x */}', "invalid-json"),
    malformed("list", b"[]", "invalid-type"),
    malformed("list-of-objects", b'[{"a": 1}]', "invalid-type"),
    malformed("text", b'"a"', "invalid-type"),
    malformed("number", b"1", "invalid-type"),
    malformed("null", b"null", "invalid-type"),
    Case("over-1-mebibyte", 413, "too-large", body=b'{"a": "' + b"x" * MEBIBYTE + b'"}'),
]
HOSTILE_HEADERS = [
    unsupported("no-content-type", ""),
    unsupported("form", "application/x-www-form-urlencoded"),
    unsupported("multipart", "multipart/form-data; boundary=x"),
    unsupported("multipart-bomb", "multipart/form-data; boundary=" + "x" * 5000),
    unsupported("xml", "application/xml"),
    unsupported("latin-1", "application/json; charset=latin-1"),
    unsupported("nonsense-type", "/;=,"),
    unsupported("gzip", JSON, **{"Content-Encoding": "gzip"}),
    unsupported("deflate", JSON, **{"Content-Encoding": "deflate, br"}),
    Case("other-host", 400, "validation", field="header.Host", headers={"Host": "evil.example"}),
    Case("odd-host", 400, "validation", field="header.Host", headers={"Host": "testserver/../x"}),
]
HOSTILE_QUERIES = [Case("10000-parameters", 400, "validation", field="query", reason="too-many", query=MANY_PARAMETERS)]
HOSTILE_AUTHORIZATION = [
    Case(f"authorization-{number}", 401, "not-authenticated", headers={"Authorization": header})
    for number, header in enumerate(
        [
            "Bearer",
            "Bearer x y",
            "Basic bWVpOnB3",
            "Bearer \xff\xfe",
            "Bearer " + "x" * 8000,
            "Bearer \x00",
            "xsc_" + "A" * 43,
        ]
    )
]
"""For endpoints that need a sign-in, sent by an anonymous client."""
HOSTILE_KEYS = [
    Case(
        f"idempotency-key-{number}", 400, "validation", field="header.Idempotency-Key", headers={"Idempotency-Key": key}
    )
    for number, key in enumerate(["", "a b", "x" * 129, "\xe9"])
]
"""For POSTs of a signed-in client outside /auth and /mfa."""
HOSTILE_METHODS = ["TRACE", "CONNECT", "BREW"]
UNKNOWN_FIELDS = {
    "role": "ADMIN",
    "is_staff": True,
    "user_id": "5c0e7a50-0000-4000-8000-000000000000",
    "level": "LOW",
    "__proto__": {"x": 1},
    "id; DROP TABLE": 1,
}
_WRONG = {str: [5, True, ["x"], {"x": 1}], bool: ["true", 1, []], int: ["1", True, 1.5, [1]], float: ["1.5", True, []]}
_WRONG |= {list: ["x", {"x": 1}, 5], dict: ["x", [], 5]}


def field_cases(body: dict[str, Any]) -> list[Case]:
    """A valid body with one thing wrong at a time: each field in each wrong type, and one unknown field more."""
    wrong = [
        _field_case(f"{name}={json.dumps(value)[:20]}", {**body, name: value}, name, None)
        for name, right in body.items()
        for value in _WRONG[type(right)]
        if not (isinstance(right, int) and not isinstance(right, bool) and isinstance(value, float))
    ]
    more = [
        _field_case(f"unknown {name}", {**body, name: value}, name, "unknown-field")
        for name, value in UNKNOWN_FIELDS.items()
        if name not in body
    ]
    return wrong + more


def _field_case(name: str, body: dict[str, Any], place: str, reason: str | None) -> Case:
    return Case(name, 400, "validation", field=place, reason=reason, body=json.dumps(body).encode())


def assert_refused(client: Client, method: str, path: str, case: Case, *, auth: str | None = None) -> None:
    """`auth` is a bearer token; leave it out for a client that brings its own, or none."""
    client.raise_request_exception = False
    response, seconds = send(client, method, path, case, auth)
    assert response["Content-Type"] == "application/problem+json", (case.id, response.status_code, response.content)
    problem = response.json()
    assert (response.status_code, problem["code"]) == (case.status, case.code), (case.id, problem)
    assert seconds < CPU_SECONDS, (case.id, seconds)
    if case.field is not None:
        assert any(_fits(case, error) for error in problem["errors"]), (case.id, problem["errors"])


def send(client: Client, method: str, path: str, case: Case, auth: str | None) -> tuple[Any, float]:
    address = f"{path}?{case.query}" if case.query else path
    headers = {"Authorization": f"Bearer {auth}", **case.headers} if auth else case.headers
    started = time.thread_time()
    response = client.generic(method, address, case.body, case.content_type, headers=headers)
    return response, time.thread_time() - started


def _fits(case: Case, error: dict[str, str]) -> bool:
    names_it = error["field"] == case.field or error["field"].startswith(f"{case.field}.")
    return (names_it or case.field == "") and case.reason in (None, error["code"])


@contextmanager
def nothing_stored(*but: str) -> Iterator[None]:
    """Fails when any row of any table is added, changed or removed meanwhile; `but` names tables that may change."""
    before = _contents()
    yield
    after = _contents()
    assert {table for table in before if before[table] != after[table]} - set(but) == set()


def _contents() -> dict[str, str]:
    tables = [name for name in connection.introspection.table_names() if name not in VOLATILE_TABLES]
    quoted = connection.ops.quote_name
    content = "count(*) || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')"
    parts = [f"SELECT '{name}', {content} FROM {quoted(name)} t" for name in tables]  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        return dict(cursor.fetchall())
