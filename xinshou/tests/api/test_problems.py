import ast
import json
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from patients.tests.base import assert_problem
from xinshou.api.problem_texts import TEXTS


def test_every_member_is_there(http: Client) -> None:
    body = http.get("/api/v1/things/nothing?token=secret", headers={"X-Request-ID": "r-1"}).json()
    assert body == {
        "type": "urn:xinshoucai:problem:not-found",
        "title": "Not found",
        "status": 404,
        "detail": "There is nothing here that you can see.",
        "instance": "/api/v1/things/nothing",
        "code": "not-found",
        "request_id": "r-1",
    }


@pytest.mark.parametrize(
    "path", ["/api/v1/nowhere", "/api/v1/", "/api/", "/api/v1//echo", "/api/v2/echo", "/api/v1/echo//"]
)
def test_unknown_routes(http: Client, path: str) -> None:
    assert_problem(http.get(path), 404, "not-found")


@pytest.mark.parametrize(
    "thing_id",
    [
        "1",
        "%00",
        "..%2f..%2fetc%2fpasswd",
        "5C0E7A50-0000-4000-8000-000000000000",
        "5c0e7a50000040008000000000000000",
        "null",
        "%D9%A3",
        "x" * 5000,
    ],
)
def test_ids_that_are_not_ids(http: Client, thing_id: str) -> None:
    assert_problem(http.get(f"/api/v1/things/{thing_id}"), 404, "not-found")


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PATCH", "DELETE", "PUT", "OPTIONS", "BREW"])
def test_methods_that_nothing_answers(http: Client, method: str) -> None:
    headers = {"X-HTTP-Method-Override": "POST", "X-Method-Override": "GET"}
    assert_problem(http.generic(method, "/api/v1/echo", headers=headers), 405, "method-not-allowed")


def test_method_override_is_not_heard(http: Client) -> None:
    response = http.get("/api/v1/echo?_method=DELETE", headers={"X-HTTP-Method-Override": "DELETE"})
    assert response.json()["total"] == 100


@pytest.mark.parametrize("host", ["evil.example", "testserver:80:80", "a b", "testserver@evil", "x" * 3000])
def test_spoofed_host(http: Client, host: str) -> None:
    body = assert_problem(http.get("/api/v1/echo", headers={"Host": host}), 400, "validation")
    assert [(error["field"], error["code"]) for error in body["errors"]] == [("header.Host", "invalid-host")]
    assert "evil" not in json.dumps(body)


def test_an_unexpected_error_says_nothing(http: Client) -> None:
    response = http.get("/api/v1/raise/secret")
    assert_problem(response, 500, "internal")
    assert "canary" not in response.content.decode()


def test_a_lost_database_is_503(http: Client) -> None:
    response = http.get("/api/v1/raise/database")
    body = assert_problem(response, 503, "service-unavailable")
    assert response["Retry-After"] == str(body["retry_after"])
    assert "canary" not in response.content.decode()


def test_django_s_own_permission_error_is_403(http: Client) -> None:
    assert_problem(http.get("/api/v1/raise/forbidden"), 403, "wrong-role")


@pytest.mark.parametrize(
    ("kind", "status"), [("problem", 403), ("secret", 500), ("database", 503), ("forbidden", 403), ("large", 413)]
)
def test_pages_get_pages(http: Client, kind: str, status: int) -> None:
    response = http.get(f"/page/{kind}")
    assert response.status_code == status
    assert response["Content-Type"].startswith("text/html")
    assert "canary" not in response.content.decode()


def test_titles_follow_accept_language(http: Client) -> None:
    english = http.get("/api/v1/nowhere").json()
    chinese = http.get("/api/v1/nowhere", headers={"Accept-Language": "zh-CN,zh;q=0.9"}).json()
    assert english["code"] == chinese["code"]
    assert isinstance(chinese["title"], str)


def raised_codes() -> set[str]:
    """Every constant code that any `Problem(status, "code")` of the product names."""
    codes = set()
    for app in ("xinshou", "patients", "clinical", "messaging", "chat", "reports"):
        for file in (Path(settings.BASE_DIR) / app).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))) if "tests" not in file.parts else ():
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem" and len(node.args) > 1:
                    code = node.args[1]
                    codes |= {code.value} if isinstance(code, ast.Constant) else set()
    return codes


def test_every_code_that_is_raised_has_its_words() -> None:
    assert {"not-authenticated", "wrong-role"} <= raised_codes()
    assert raised_codes() - TEXTS.keys() == set()


def test_every_429_says_429() -> None:
    for code in ("rate-limited", "export-cooldown", "too-many-streams"):
        assert "429" in str(TEXTS[code][1])
