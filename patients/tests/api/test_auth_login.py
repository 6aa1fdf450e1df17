from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from patients.models import ApiToken, AuditAction, AuditEntry, Patient, User
from patients.tests.base import PASSWORD, api, api_with_token, assert_problem, in_parallel
from patients.tests.factories import make_patient

URL = "/api/v1/auth/login"
ME = "/api/v1/auth/me"

pytestmark = pytest.mark.usefixtures("wide_limits")


def login(**fields: Any) -> Any:
    return api().post(URL, fields)


def test_a_patient_signs_in_by_name_in_any_case(mei: Patient) -> None:
    response = login(username="MEI", password=PASSWORD, device_label="phone")
    body = response.json()
    assert response.status_code == 200
    assert body == {
        "access_token": body["access_token"],
        "token_type": "bearer",
        "user_type": "PATIENT",
        "user_id": str(mei.user_id),
        "password_must_change": False,
        "mfa_required": False,
    }
    assert api_with_token(body["access_token"]).get(ME).status_code == 200
    assert AuditEntry.objects.get(action=AuditAction.SIGN_IN).actor_id == mei.user_id


def test_a_patient_signs_in_by_address(db: None) -> None:
    make_patient(email="noor@example.org")
    assert login(email="Noor@Example.ORG", password=PASSWORD).status_code == 200


def test_the_same_keys_of_another_keyboard_open_the_account(mei: Patient) -> None:
    full_width = PASSWORD.translate({ord(letter): ord(letter) + 0xFEE0 for letter in "abcdefghijklmnopqrstuvwxyz"})
    assert login(username="mei", password=full_width).status_code == 200


def test_unknown_wrong_and_disabled_are_one_answer(mei: Patient) -> None:
    make_patient("gone", is_active=False)
    answers = []
    for username, password in [("nobody", PASSWORD), ("mei", "wrong"), ("gone", PASSWORD), ("gone", "wrong")]:
        problem = assert_problem(login(username=username, password=password), 401, "invalid-credentials")
        answers.append({**problem, "request_id": ""})
    assert all(answer == answers[0] for answer in answers)
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("username", ["nobody", "mei", "gone", "invited"])
def test_each_refusal_costs_one_hash(mei: Patient, hash_calls: list[str], username: str) -> None:
    make_patient("gone", is_active=False)
    invited = make_patient("invited").user
    invited.set_unusable_password()
    invited.save()
    hash_calls.clear()
    login(username=username, password="not the password")
    assert len(hash_calls) == 1


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"password": PASSWORD}, "username"),
        ({"username": "mei", "email": "mei@example.org", "password": PASSWORD}, "username"),
        ({"username": "mei"}, "password"),
        ({"username": "mei", "password": 5}, "password"),
        ({"username": ["mei"], "password": PASSWORD}, "username"),
        ({"username": "mei", "password": PASSWORD, "user_type": "ADMIN"}, "user_type"),
        ({"username": "mei", "password": PASSWORD, "device_label": "x" * 51}, "device_label"),
    ],
)
def test_bad_input_is_named(mei: Patient, fields: dict[str, Any], field: str) -> None:
    problem = assert_problem(login(**fields), 400, "validation")
    assert problem["errors"][0]["field"] == field
    assert not ApiToken.objects.exists()


def test_a_megabyte_of_password_is_not_hashed(mei: Patient, hash_calls: list[str]) -> None:
    assert_problem(login(username="mei", password="x" * 900_000), 401, "invalid-credentials")
    assert hash_calls == []


@pytest.mark.parametrize(
    "header",
    ["Bearer", "Bearer ", "Bearer nonsense", "Basic bWVpOng=", "Bearer å¯", "Bearer " + "x" * 5000, "Bearer a b"],
)
def test_an_odd_credential_is_401(mei: Patient, header: str) -> None:
    response = api().get(ME, headers={"authorization": header})
    assert_problem(response, 401, "not-authenticated")
    assert response["WWW-Authenticate"] == "Bearer"


def test_without_a_credential_it_is_401(db: None) -> None:
    assert_problem(api().get(ME), 401, "not-authenticated")


def test_a_disabled_account_is_out_with_the_next_request(mei: Patient) -> None:
    client = api(mei)
    User.objects.filter(pk=mei.user_id).update(is_active=False)
    assert_problem(client.get(ME), 401, "not-authenticated")


def test_a_token_ends_after_72_hours_unused(mei: Patient) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        client = api(mei)
        clock.shift(timedelta(hours=70))
        assert client.get(ME).status_code == 200
        clock.shift(timedelta(hours=70))
        assert client.get(ME).status_code == 200
        clock.shift(timedelta(hours=73))
        assert client.get(ME).status_code == 401


def test_a_token_ends_after_30_days_however_much_it_is_used(mei: Patient) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        client = api(mei)
        for _ in range(14):
            clock.shift(timedelta(hours=50))
            assert client.get(ME).status_code == 200
        clock.shift(timedelta(hours=50))
        assert client.get(ME).status_code == 401


def test_the_sixth_sign_in_ends_the_least_recently_used(mei: Patient) -> None:
    start = timezone.now()
    with time_machine.travel(start, tick=False) as clock:
        clients = []
        for _ in range(5):
            clients.append(api(mei))
            clock.shift(timedelta(hours=1))
        clients[0].get(ME)
        clock.shift(timedelta(hours=1))
        login(username="mei", password=PASSWORD)
        assert [client.get(ME).status_code for client in clients] == [200, 401, 200, 200, 200]


@pytest.mark.django_db(transaction=True)
def test_parallel_sign_ins_leave_five_devices() -> None:
    make_patient("mei")
    statuses = in_parallel(lambda _: login(username="mei", password=PASSWORD).status_code, times=8)
    assert statuses == [200] * 8
    assert ApiToken.objects.count() == 5


@pytest.fixture
def until_limited() -> Callable[[Callable[[], Any]], list[int]]:
    return lambda call: [call().status_code for _ in range(6)]


def test_five_tries_a_minute_then_429(mei: Patient, strict_limits: None, until_limited: Any) -> None:
    statuses = until_limited(lambda: login(username="mei", password="wrong"))
    assert statuses == [401] * 5 + [429]
    problem = assert_problem(login(username="mei", password=PASSWORD), 429, "rate-limited")
    assert problem["retry_after"] >= 1


def test_the_account_is_counted_in_whatever_case_it_is_named(mei: Patient, strict_limits: None) -> None:
    names = ["mei", "MEI", "Mei", " mei", "ｍｅｉ", "mEI"]
    responses = [
        api().post(URL, {"username": name, "password": "wrong"}, REMOTE_ADDR=f"198.51.{number}.7")
        for number, name in enumerate(names)
    ]
    assert responses[-1].status_code == 429


def test_a_network_is_counted_over_all_accounts(mei: Patient, strict_limits: None) -> None:
    statuses = [login(username=f"nobody-{number}", password="wrong").status_code for number in range(6)]
    assert statuses == [401] * 5 + [429]


def test_the_limit_holds_without_redis(mei: Patient, strict_limits: None, until_limited: Any, no_redis: None) -> None:
    assert until_limited(lambda: login(username="mei", password="wrong")) == [401] * 5 + [429]
