from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.contrib.auth import SESSION_KEY
from django.db import connection
from django.utils import timezone

from patients.models import ApiToken, AuditAction, AuditEntry, Doctor, Patient, StaffSession, User
from patients.services.accounts import disable_account, enable_account
from patients.tests.base import PASSWORD, api, api_with_token, assert_problem, doctor_client
from patients.tokens import issue_token

URL = "/api/v1/auth/sessions"
ME = "/api/v1/auth/me"

pytestmark = pytest.mark.usefixtures("wide_limits")


def test_devices_are_listed_by_day_in_the_patients_zone(mei: Patient) -> None:
    with time_machine.travel("2026-03-01T23:10:00Z", tick=False) as clock:
        phone = issue_token(mei.user, device_label="phone")
        clock.shift(timedelta(hours=24))
        here = api(mei)
        devices = here.get(URL).json()
    assert [(d["device_label"], d["created_day"], d["last_used_day"], d["current"]) for d in devices] == [
        (None, "2026-03-03", "2026-03-03", True),
        ("phone", "2026-03-02", "2026-03-02", False),
    ]
    assert set(devices[0]) == {"id", "device_label", "created_day", "last_used_day", "expires_at", "current"}
    assert devices[0]["expires_at"] == "2026-03-05T23:00:00Z"
    assert phone not in str(devices)


def test_only_ones_own_devices_are_listed(mei: Patient, amir: Patient) -> None:
    issue_token(amir.user, device_label="amir's phone")
    assert [device["device_label"] for device in api(mei).get(URL).json()] == [None]


@pytest.mark.usefixtures("mei")
def test_doctors_and_administrators_have_devices_too(dr_lin: Doctor, the_admin: User) -> None:
    assert len(api(dr_lin).get(URL).json()) == 1
    assert len(api(the_admin).get(URL).json()) == 1


def test_a_device_can_be_ended(mei: Patient) -> None:
    here, there = api(mei), api(mei)
    other = next(device for device in here.get(URL).json() if not device["current"])
    assert here.delete(f"{URL}/{other['id']}").status_code == 204
    assert there.get(ME).status_code == 401
    assert here.get(ME).status_code == 200
    assert_problem(here.delete(f"{URL}/{other['id']}"), 404, "not-found")


def test_another_persons_device_is_not_there(mei: Patient, amir: Patient) -> None:
    his = api(amir)
    device = ApiToken.objects.get(user=amir.user)
    foreign = assert_problem(api(mei).delete(f"{URL}/{device.pk}"), 404, "not-found")
    nowhere = assert_problem(api(mei).delete(f"{URL}/{uuid4()}"), 404, "not-found")
    strange = assert_problem(api(mei).delete(f"{URL}/{str(device.pk).upper()}x"), 404, "not-found")
    varying = {"request_id": "", "instance": ""}
    assert {**foreign, **varying} == {**nowhere, **varying} == {**strange, **varying}
    assert his.get(ME).status_code == 200


def test_logout_ends_this_device_only(mei: Patient) -> None:
    here, there = api(mei), api(mei)
    response = here.post("/api/v1/auth/logout")
    assert (response.status_code, list(response.json())) == (200, ["message"])
    assert_problem(here.get(ME), 401, "not-authenticated")
    assert there.get(ME).status_code == 200
    assert AuditEntry.objects.get(action=AuditAction.SIGN_OUT).actor_id == mei.user_id


def test_logout_all_ends_every_device_and_tells_how_many(mei: Patient, amir: Patient) -> None:
    clients, stranger = [api(mei) for _ in range(3)], api(amir)
    forgotten = ApiToken.objects.filter(user=mei.user).earliest("created_at")
    ApiToken.objects.filter(pk=forgotten.pk).update(last_used_at=timezone.now() - timedelta(days=4))
    answer = clients[-1].post("/api/v1/auth/logout-all").json()
    assert answer == {"message": answer["message"], "ended": 2}
    assert [client.get(ME).status_code for client in clients] == [401] * 3
    assert stranger.get(ME).status_code == 200


def test_logout_all_ends_dashboard_sessions(dr_lin: Doctor) -> None:
    doctor_client(dr_lin)
    assert api(dr_lin).post("/api/v1/auth/logout-all").json()["ended"] == 2
    assert not StaffSession.objects.exists()


def test_posts_without_a_body_take_any_object(mei: Patient) -> None:
    assert api(mei).post("/api/v1/auth/logout", {"whatever": 1}).status_code == 200
    assert_problem(api(mei).post("/api/v1/auth/logout", [1]), 400, "validation")


@pytest.mark.parametrize("path", ["me", "sessions", "me/"])
def test_both_forms_of_a_path_answer(mei: Patient, path: str) -> None:
    assert api(mei).get(f"/api/v1/auth/{path}").status_code == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", "me"),
        ("get", "sessions"),
        ("delete", "sessions/00000000-0000-4000-8000-000000000000"),
        ("post", "logout"),
        ("post", "logout-all"),
        ("post", "recovery-codes"),
        ("post", "change-password"),
    ],
)
def test_strangers_are_401(db: None, method: str, path: str) -> None:
    assert_problem(getattr(api(), method)(f"/api/v1/auth/{path}"), 401, "not-authenticated")
    assert_problem(getattr(api_with_token("xsc_unknown"), method)(f"/api/v1/auth/{path}"), 401, "not-authenticated")


def test_disabling_ends_everything_and_enabling_opens_the_door_again(dr_lin: Doctor, the_admin: User) -> None:
    client, page = api(dr_lin), doctor_client(dr_lin)
    disable_account(user=dr_lin.user, actor=the_admin)
    assert client.get(ME).status_code == 401
    assert SESSION_KEY not in page.session
    login = {"username": "dr.lin", "password": PASSWORD}
    assert_problem(api().post("/api/v1/auth/login", login), 401, "invalid-credentials")
    enable_account(user=dr_lin.user, actor=the_admin)
    assert client.get(ME).status_code == 401
    assert api().post("/api/v1/auth/login", login).status_code == 200
    assert AuditEntry.objects.filter(action=AuditAction.ADMINISTER, actor_id=the_admin.pk).count() == 2


def test_whose_a_token_is_is_planned_once_for_each_connection(mei: Patient) -> None:
    client = api_with_token(issue_token(mei.user))
    for _ in range(3):
        assert client.get(ME).status_code == 200
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT generic_plans + custom_plans FROM pg_prepared_statements WHERE statement LIKE '%apitoken t%'"
        )
        assert [uses >= 3 for (uses,) in cursor.fetchall()] == [True]
