"""How bodies and queries are read, through the endpoint `echo`."""

import gzip
import json
from importlib import import_module
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from rest_framework.serializers import ListField, ListSerializer

from patients.tests.base import assert_problem
from xinshou.api.serializers import PageQuery, StrictSerializer, ready

ECHO = "/api/v1/echo"
GOOD = {"text": "a"}
UNSEEN = "\u200b\u200e\u2060 \u202e\u00ad\ufeff\u034f\u3164\u2800"


def refusal(http: Client, body: Any) -> list[tuple[str, str]]:
    response = http.post(ECHO, body)
    return [(error["field"], error["code"]) for error in assert_problem(response, 400, "validation")["errors"]]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("text", 5, "invalid-type"),
        ("text", True, "invalid-type"),
        ("text", ["a"], "invalid-type"),
        ("text", None, "null"),
        ("text", "", "blank"),
        ("text", "  \n", "blank"),
        ("text", UNSEEN, "blank"),
        ("text", "x" * 101, "too-long"),
        ("mood", "5", "invalid-type"),
        ("mood", 5.0, "invalid-type"),
        ("mood", True, "invalid-type"),
        ("mood", 11, "out-of-range"),
        ("mood", -1, "out-of-range"),
        ("mood", 10**19, "out-of-range"),
        ("mood", None, "null"),
        ("hours", "7", "invalid-type"),
        ("hours", False, "invalid-type"),
        ("hours", 24.01, "out-of-range"),
        ("flag", "true", "invalid-type"),
        ("flag", 1, "invalid-type"),
        ("day", 20260301, "invalid-type"),
        ("day", "2026-02-30", "invalid-date"),
        ("day", "20260301", "invalid-date"),
        ("day", "2026-W09-1", "invalid-date"),
        ("day", "2026-03-01T00:00:00Z", "invalid-date"),
        ("day", "٢٠٢٦-٠٣-٠١", "invalid-date"),
        ("day", "9999-12-31", "out-of-range"),
        ("day", "0001-01-01", "out-of-range"),
        ("kind", "C", "invalid-choice"),
        ("kind", 1, "invalid-type"),
        ("kind", {"A": 1}, "invalid-type"),
        ("zone", "Mars/Olympus", "invalid-timezone"),
        ("zone", "../etc/passwd", "invalid-timezone"),
        ("zone", "localtime", "invalid-timezone"),
        ("owner", "not-an-id", "invalid-uuid"),
        ("owner", "5C0E7A50-0000-4000-8000-000000000000", "invalid-uuid"),
        ("owner", "5c0e7a50000040008000000000000000", "invalid-uuid"),
        ("owner", 1, "invalid-type"),
        ("lines", {"name": "a"}, "invalid-type"),
        ("lines", "abc", "invalid-type"),
        ("lines", [{"name": "a"}] * 4, "too-long"),
        ("is_staff", True, "unknown-field"),
    ],
)
def test_one_wrong_field_is_named(http: Client, field: str, value: Any, code: str) -> None:
    assert refusal(http, {**GOOD, field: value}) == [(field, code)]


def test_inner_fields_are_dotted(http: Client) -> None:
    lines = [{"name": "a"}, {"name": 3, "role": "ADMIN"}]
    assert refusal(http, {**GOOD, "lines": lines}) == [
        ("lines.1.name", "invalid-type"),
        ("lines.1.role", "unknown-field"),
    ]


def test_all_wrong_fields_are_told_at_once(http: Client) -> None:
    body = {"mood": 11, "role": "ADMIN"}
    assert refusal(http, body) == [("text", "required"), ("mood", "out-of-range"), ("role", "unknown-field")]


@pytest.mark.parametrize("body", [[], "text", 5, True, None])
def test_a_body_is_an_object(http: Client, body: Any) -> None:
    response = http.generic("POST", ECHO, json.dumps(body), "application/json")
    errors = assert_problem(response, 400, "validation")["errors"]
    assert [(error["field"], error["code"]) for error in errors] == [("", "invalid-type")]


def test_names_and_number_of_errors_are_bounded(http: Client) -> None:
    body = assert_problem(http.post(ECHO, {"x" * 5000 + str(n): n for n in range(200)}), 400, "validation")
    assert len(body["errors"]) == 50
    assert max(len(error["field"]) for error in body["errors"]) == 100


def test_text_comes_back_as_it_was_sent(http: Client) -> None:
    text = "  <script>{{ 7*7 }}</script> ' OR 1=1 -- \u202eabc z\u0336\u0335\u0334 👩🏽‍⚕️ \ufeff"
    assert http.post(ECHO, {"text": text}).json()["text"] == text


def test_lengths_count_code_points(http: Client) -> None:
    assert http.post(ECHO, {"text": "👩" * 100}).status_code == 200
    assert refusal(http, {"text": "👩" * 101}) == [("text", "too-long")]


def test_an_integer_is_fine_for_a_number_and_ignored_fields_are_dropped(http: Client) -> None:
    assert http.post(ECHO, {**GOOD, "hours": 7, "images": ["x"]}).json() == {"text": "a", "hours": 7.0}


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/xml",
        "",
        "application/json; charset=latin-1",
        "x" * 9000,
        "multipart/form-data; boundary=x",
    ],
)
def test_other_formats_are_415(http: Client, content_type: str) -> None:
    assert_problem(http.generic("POST", ECHO, b'{"text": "a"}', content_type), 415, "unsupported-media-type")


@pytest.mark.parametrize(
    "content_type", ["application/json", "application/json; charset=utf-8", 'application/json;charset="UTF-8"']
)
def test_utf8_json_is_read(http: Client, content_type: str) -> None:
    assert http.generic("POST", ECHO, b'{"text": "a"}', content_type).json() == {"text": "a"}


def test_compressed_bodies_are_415(http: Client) -> None:
    response = http.generic(
        "POST", ECHO, gzip.compress(b"{}"), "application/json", headers={"Content-Encoding": "gzip"}
    )
    assert_problem(response, 415, "unsupported-media-type")


def test_bodies_over_one_mebibyte_are_413(http: Client) -> None:
    assert_problem(http.post(ECHO, {"text": "x" * 1024 * 1024}), 413, "too-large")


def raw_request(http: Client, body: bytes, **environ: Any) -> Any:
    """Without the test client's own counting of bytes."""
    request = {"PATH_INFO": ECHO, "REQUEST_METHOD": "POST", "CONTENT_TYPE": "application/json"}
    return http.request(**request, **{"wsgi.input": BytesIO(body), **environ})


def test_an_empty_body_is_an_empty_object(http: Client) -> None:
    response = http.generic("POST", ECHO, b"", "application/json")
    assert assert_problem(response, 400, "validation")["errors"][0]["code"] == "required"


def test_a_body_cut_off_half_way_is_refused(http: Client) -> None:
    response = raw_request(http, b'{"text": "a"}', CONTENT_LENGTH="500")
    assert assert_problem(response, 400, "validation")["errors"][0]["code"] == "incomplete-body"


def chunked(http: Client, body: bytes, **environ: Any) -> Any:
    return raw_request(http, body, HTTP_TRANSFER_ENCODING="chunked", **environ)


def test_chunked_bodies_count_where_the_server_ends_them(http: Client) -> None:
    terminated = {"wsgi.input_terminated": True}
    assert chunked(http, b'{"text": "a"}', **terminated).json() == {"text": "a"}
    assert_problem(chunked(http, b'{"text": "' + b"x" * 1024 * 1024 + b'"}', **terminated), 413, "too-large")


def test_chunked_bodies_are_refused_where_their_end_is_unknown(http: Client) -> None:
    error = assert_problem(chunked(http, b'{"text": "a"}'), 400, "validation")["errors"][0]
    assert (error["field"], error["code"]) == ("header.Content-Length", "required")


def test_a_page_of_a_list(http: Client) -> None:
    assert http.get(f"{ECHO}?limit=3&offset=97&unknown=1&unknown=2").json() == {
        "items": [97, 98, 99], "total": 100, "limit": 3, "offset": 97, "has_more": False,
    }  # fmt: skip
    assert http.get(ECHO).json()["has_more"] is True


@pytest.mark.parametrize(
    ("query", "field", "code"),
    [
        ("limit=0", "limit", "out-of-range"),
        ("limit=51", "limit", "out-of-range"),
        ("limit=-1", "limit", "out-of-range"),
        ("limit=1e1", "limit", "invalid-type"),
        ("limit=", "limit", "invalid-type"),
        ("limit=%D9%A3", "limit", "invalid-type"),
        ("limit=5%00", "limit", "invalid-type"),
        ("limit=" + "9" * 5000, "limit", "invalid-type"),
        ("offset=-1", "offset", "out-of-range"),
        ("offset=99999999999999999", "offset", "out-of-range"),
        ("limit=5&limit=6", "limit", "duplicate"),
        ("kind=C", "kind", "invalid-choice"),
        ("done=yes", "done", "invalid-type"),
        ("done=1", "done", "invalid-type"),
    ],
)
def test_a_wrong_parameter_is_named(http: Client, query: str, field: str, code: str) -> None:
    errors = assert_problem(http.get(f"{ECHO}?{query}"), 400, "validation")["errors"]
    assert [(error["field"], error["code"]) for error in errors] == [(f"query.{field}", code)]


def test_ten_thousand_parameters_are_refused_on_any_endpoint(http: Client) -> None:
    many = "&".join(f"a{n}=1" for n in range(10_000))
    for path in (ECHO, "/api/v1/versioned"):
        errors = assert_problem(http.get(f"{path}?{many}"), 400, "validation")["errors"]
        assert [(error["field"], error["code"]) for error in errors] == [("query", "too-many")]


def test_a_refusal_speaks_the_language_of_its_own_request(http: Client) -> None:
    def said(language: str) -> str:
        body = json.dumps({"text": "x" * 101})
        response = http.post(ECHO, body, content_type="application/json", headers={"Accept-Language": language})
        return str(response.json()["errors"][0]["message"])

    english, chinese = said("en"), said("zh-Hans")

    assert "100" in english
    assert english.isascii()
    assert "100" in chinese
    assert not chinese.isascii()
    assert (said("en"), said("zh-Hans")) == (english, chinese)


def test_no_body_is_kept_between_requests() -> None:
    """DRF leaves a list's objects on the serializer inside it (`many=True`), and serializers stay in the process."""
    import_module("xinshou.api_urls")
    waiting = [ready(one) for one in (*_all_below(StrictSerializer), *_all_below(PageQuery))]
    seen = 0
    while waiting:
        part = waiting.pop()
        assert not isinstance(part, ListSerializer), type(part.parent)
        waiting += getattr(part, "fields", {}).values()
        waiting += [part.child] if isinstance(part, ListField) else []
        seen += 1
    assert seen > 100


def _all_below(kind: type[Any]) -> list[type[Any]]:
    return [kind, *(deeper for below in kind.__subclasses__() for deeper in _all_below(below))]
