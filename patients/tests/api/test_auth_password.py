from typing import Any

import pytest
from django.test import Client

from patients.models import Doctor, Patient, StaffSession, User
from patients.tests.base import PASSWORD, api, assert_problem, doctor_client, in_parallel
from patients.tests.factories import make_patient

URL = "/api/v1/auth/change-password"
NEW = "eleven grey geese go home"

pytestmark = pytest.mark.usefixtures("wide_limits")


def change(client: Client, current: str = PASSWORD, new: str = NEW) -> Any:
    return client.post(URL, {"current_password": current, "new_password": new})


def signs_in(password: str, username: str = "mei") -> bool:
    return api().post("/api/v1/auth/login", {"username": username, "password": password}).status_code == 200


def test_the_password_changes_and_only_this_device_stays(mei: Patient) -> None:
    here, there = api(mei), api(mei)
    response = change(here)
    assert (response.status_code, list(response.json())) == (200, ["message"])
    assert here.get("/api/v1/auth/me").status_code == 200
    assert there.get("/api/v1/auth/me").status_code == 401
    assert (signs_in(NEW), signs_in(PASSWORD)) == (True, False)


def test_dashboard_sessions_end_too(dr_lin: Doctor, dr_osei: Doctor) -> None:
    doctor_client(dr_lin)
    doctor_client(dr_osei)
    assert change(api(dr_lin)).status_code == 200
    assert StaffSession.objects.get().user == dr_osei.user


@pytest.mark.parametrize(
    ("current", "new", "code"),
    [
        ("wrong", NEW, "wrong-password"),
        ("wrong", "short", "wrong-password"),
        ("x" * 200_000, NEW, "wrong-password"),
        (PASSWORD, "short", "weak-password"),
        (PASSWORD, "a" * 129, "weak-password"),
        (PASSWORD, PASSWORD, "same-password"),
        (PASSWORD, PASSWORD.replace("s", "ｓ"), "same-password"),
    ],
)
def test_refusals_change_nothing(mei: Patient, current: str, new: str, code: str) -> None:
    here, there = api(mei), api(mei)
    assert_problem(change(here, current, new), 400, code)
    assert signs_in(PASSWORD)
    assert there.get("/api/v1/auth/me").status_code == 200


def test_a_doctor_needs_15_letters(dr_lin: Doctor) -> None:
    assert_problem(change(api(dr_lin), new="fourteen chars"), 400, "weak-password")
    assert change(api(dr_lin), new="fifteen letters").status_code == 200


@pytest.mark.parametrize(
    "body", [{}, {"current_password": PASSWORD}, {"new_password": 5, "current_password": PASSWORD}]
)
def test_bad_input_is_400(mei: Patient, body: dict[str, Any]) -> None:
    assert_problem(api(mei).post(URL, body), 400, "validation")


def test_whoever_must_change_the_password_can_do_nothing_else(mei: Patient) -> None:
    client = api(mei)
    User.objects.filter(pk=mei.user_id).update(password_must_change=True)
    for method, path in [
        ("get", "auth/sessions"),
        ("post", "auth/logout-all"),
        ("post", "auth/recovery-codes"),
        ("get", "auth/me/patient"),
        ("get", "clinical/checkins"),
        ("post", "clinical/checkin"),
        ("get", "privacy/consents"),
    ]:
        assert_problem(getattr(client, method)(f"/api/v1/{path}"), 403, "password-change-required")
    assert client.get("/api/v1/auth/me").status_code == 200
    assert change(client).status_code == 200
    assert client.get("/api/v1/auth/sessions").status_code == 200


def test_whoever_must_change_the_password_may_leave(mei: Patient) -> None:
    client = api(mei)
    User.objects.filter(pk=mei.user_id).update(password_must_change=True)
    assert client.post("/api/v1/auth/logout").status_code == 200


def test_sign_in_tells_that_the_password_must_change(mei: Patient) -> None:
    User.objects.filter(pk=mei.user_id).update(password_must_change=True)
    login = api().post("/api/v1/auth/login", {"username": "mei", "password": PASSWORD})
    assert login.json()["password_must_change"] is True


@pytest.mark.django_db(transaction=True)
def test_of_two_changes_at_once_one_holds() -> None:
    mei = make_patient("mei")
    clients, passwords = [api(mei), api(mei)], ["the first new passphrase", "the second new passphrase"]
    statuses = in_parallel(lambda number: change(clients[number], new=passwords[number]).status_code, times=2)
    winner = statuses.index(200)
    assert statuses[1 - winner] in {400, 401}
    assert [signs_in(password) for password in passwords] == [winner == 0, winner == 1]


def test_three_tries_a_minute(mei: Patient, strict_limits: None) -> None:
    client = api(mei)
    assert [change(client, current="wrong").status_code for _ in range(4)] == [400] * 3 + [429]
