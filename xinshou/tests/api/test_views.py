import pytest
from django.test import Client

from patients.tests.base import Cast, api, assert_problem
from xinshou.api.problems import Problem
from xinshou.api.views import account_gates
from xinshou.tests.api.urls import Notes

NOTES = "/api/v1/notes"


def test_method_then_credential_then_role_then_body(cast: Cast, http: Client) -> None:
    assert_problem(http.put(NOTES, []), 405, "method-not-allowed")
    assert_problem(http.post(NOTES, []), 401, "not-authenticated")
    assert_problem(api(cast.dr_lin).post(NOTES, []), 403, "wrong-role")
    assert_problem(api(cast.mei).post(NOTES, []), 400, "validation")
    assert api(cast.mei).post(NOTES, {"text": "a"}).status_code == 201


@pytest.mark.parametrize(
    "header",
    [
        "Bearer",
        "Bearer ",
        "Basic bWVpOnB3",
        "Bearer a b",
        "Bearer 令牌".encode().decode("latin-1"),
        "Bearer \xff\xfe",
        "bearer " + "x" * 9000,
        "Token x",
        "Bearer \x00",
        ",",
    ],
)
@pytest.mark.django_db
def test_odd_credentials_are_401(http: Client, header: str) -> None:
    response = http.post(NOTES, {"text": "a"}, headers={"Authorization": header})
    assert_problem(response, 401, "not-authenticated")
    assert response["WWW-Authenticate"] == "Bearer"


def test_gates_of_upper_apps_hold_signed_in_callers(cast: Cast, http: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(request, view) -> None:
        raise Problem(403, "password-change-required") if view.before_password_change is False else AssertionError

    monkeypatch.setattr("xinshou.api.views.account_gates", [closed])
    assert_problem(api(cast.mei).post(NOTES, {"text": "a"}), 403, "password-change-required")
    assert http.post("/api/v1/echo", {"text": "a"}).status_code == 200
    assert account_gates != [closed]


def test_a_failed_call_writes_nothing(cast: Cast) -> None:
    Notes.written.clear()
    assert_problem(api(cast.mei).post(NOTES, {"text": "a", "patient_id": str(cast.amir.pk)}), 400, "validation")
    assert Notes.written == []


@pytest.mark.parametrize(
    ("sent", "status"), [(None, 200), ("*", 200), ('"stale"', 412), ('"a", "b"', 412), ("W/", 412)]
)
def test_if_match(http: Client, sent: str | None, status: int) -> None:
    response = http.put("/api/v1/versioned", {}, headers={"If-Match": sent} if sent else {})
    assert response.status_code == status
    if status == 412:
        assert_problem(response, 412, "stale-version")


def test_if_match_with_the_current_version(http: Client) -> None:
    etag = http.get("/api/v1/versioned")["ETag"]
    assert http.put("/api/v1/versioned", {}, headers={"If-Match": etag}).status_code == 200
    assert http.put("/api/v1/versioned", {}, headers={"If-Match": f"W/{etag}"}).status_code == 412


def test_a_known_version_is_304(http: Client) -> None:
    etag = http.get("/api/v1/versioned")["ETag"]
    for sent in (etag, f"W/{etag}", f'"x", {etag}', "*"):
        response = http.get("/api/v1/versioned", headers={"If-None-Match": sent})
        assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag)
    assert http.get("/api/v1/versioned", headers={"If-None-Match": '"other"'}).status_code == 200
