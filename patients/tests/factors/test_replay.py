"""A token or session after each of the eight events: dead at once, with Redis up and down."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from patients.models import ApiToken, StaffSession, User
from patients.services.codes import issue_recovery_codes
from patients.services.second_factor import code_at, step_at
from patients.tests.base import PASSWORD, Cast, api, api_with_token, assert_problem, doctor_client, open_session
from patients.tests.factories import give_factor
from patients.tests.factors.soft_passkey import SoftPasskey
from patients.tokens import digest_of, issue_token

AUTH, MFA = "/api/v1/auth", "/api/v1/mfa"
NEW = "eleven grey geese go home"


def logout(_cast: Cast, user: User, token: str, browser: Client) -> None:
    assert api_with_token(token).post(f"{AUTH}/logout").status_code == 200
    assert browser.post("/sign-out/").status_code == 302


def logout_all(_cast: Cast, user: User, token: str, browser: Client) -> None:
    assert api(user).post(f"{AUTH}/logout-all").status_code == 200


def password_change(_cast: Cast, user: User, token: str, browser: Client) -> None:
    body = {"current_password": PASSWORD, "new_password": NEW}
    assert api(user).post(f"{AUTH}/change-password", body).status_code == 200


def recovery(_cast: Cast, user: User, token: str, browser: Client) -> None:
    body = {"username": user.username, "recovery_code": issue_recovery_codes(user)[0], "new_password": NEW}
    assert api().post(f"{AUTH}/recover", body).status_code == 200


def factor_change(_cast: Cast, user: User, token: str, browser: Client) -> None:
    client = api(user)
    secret = client.post(f"{MFA}/setup").json()["secret"]
    code = code_at(secret, step_at(timezone.now()))
    assert client.post(f"{MFA}/verify-setup", {"code": code}).status_code == 200


def passkey_change(_cast: Cast, user: User, token: str, browser: Client) -> None:
    """Adding one; the removal of one is in test_passkeys_api.py."""
    client = api(user)
    if user.is_patient:
        give_factor(user)
    asked = client.post(f"{MFA}/passkeys/options").json()["public_key"]
    body = {"name": "key", "credential": SoftPasskey().create(asked)}
    assert client.post(f"{MFA}/passkeys", body).status_code == 201


def disable(cast: Cast, user: User, token: str, browser: Client) -> None:
    form = {"action": "disable", "_selected_action": [str(user.pk)]}
    assert doctor_client(cast.admin).post("/admin/patients/user/", form).status_code == 302


def erase(_cast: Cast, user: User, token: str, browser: Client) -> None:
    assert api(user).delete(f"{AUTH}/me", {"password": PASSWORD}).status_code == 204


def revoke(_cast: Cast, user: User, token: str, browser: Client) -> None:
    device = ApiToken.objects.get(digest=digest_of(token)).pk
    assert api(user).delete(f"{AUTH}/sessions/{device}").status_code == 204
    if not user.is_patient:
        session = StaffSession.objects.get(user=user)
        assert doctor_client(user).post(f"/sessions/{session.pk}/end/").status_code == 302


EVENTS: list[Callable[..., None]] = [
    logout, logout_all, password_change, recovery, factor_change, passkey_change, disable, erase, revoke,
]  # fmt: skip


@pytest.fixture(params=["redis", "no redis"])
def with_and_without_redis(request: pytest.FixtureRequest) -> None:
    if request.param == "no redis":
        request.getfixturevalue("no_redis")


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_a_patients_token_is_dead(
    cast: Cast, with_and_without_redis: None, event: Callable[..., None], settings: Any
) -> None:
    settings.RATE_LIMITS_IN_REDIS = True
    token = issue_token(cast.mei.user, is_verified=True)
    assert api_with_token(token).get(f"{AUTH}/me").status_code == 200
    event(cast, cast.mei.user, token, Client())
    for path in (f"{AUTH}/me", "/api/v1/clinical/checkin/today", f"{MFA}/status"):
        assert_problem(api_with_token(token).get(path), 401, "not-authenticated")
    assert not ApiToken.objects.filter(digest=digest_of(token)).exists()


@pytest.mark.parametrize("event", [event for event in EVENTS if event is not erase], ids=lambda event: event.__name__)
def test_a_doctors_token_and_session_are_dead(
    cast: Cast, with_and_without_redis: None, event: Callable[..., None], settings: Any
) -> None:
    settings.RATE_LIMITS_IN_REDIS = True
    user = cast.dr_lin.user
    token, browser = issue_token(user, is_verified=True), Client()
    cookie = open_session(browser, user)
    assert browser.get("/patients/").status_code == 200
    event(cast, user, token, browser)
    thief = Client(headers={"cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}"})
    assert thief.get("/patients/")["Location"].startswith("/sign-in/")
    assert thief.get("/second-factor/")["Location"].startswith("/sign-in/")
    assert_problem(api_with_token(token).get(f"{AUTH}/me"), 401, "not-authenticated")


@pytest.mark.parametrize("event", [password_change, recovery, disable], ids=lambda event: event.__name__)
def test_a_pre_mfa_token_is_dead(cast: Cast, event: Callable[..., None]) -> None:
    give_factor(cast.mei.user)
    ticket = api().post(f"{AUTH}/login", {"username": "mei", "password": PASSWORD}).json()["access_token"]
    assert_problem(api_with_token(ticket).get(f"{AUTH}/me"), 403, "mfa-required")
    event(cast, cast.mei.user, ticket, Client())
    assert_problem(api_with_token(ticket).post(f"{AUTH}/login/mfa", {"code": "123456"}), 401, "mfa-token-required")
