import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from patients.models import ApiToken, AuditAction, AuditEntry, Doctor, SignInTicket, StaffSession, TotpFactor, User
from patients.services.second_factor import code_at, step_at
from patients.step_up import PROVED
from patients.tests.base import PASSWORD, api, doctor_client, open_session
from patients.tests.factories import code_of, give_factor
from patients.tests.factors.test_mfa_api import wrong
from patients.tokens import digest_of, issue_token

CODE, OWN = "/sign-in/code/", "/second-factor/"


def passphrase(client: Client, username: str = "dr.lin", **more: str) -> Any:
    return client.post("/sign-in/", {"username": username, "password": PASSWORD, **more})


@pytest.fixture
def lin(dr_lin: Doctor) -> User:
    give_factor(dr_lin.user)
    return dr_lin.user


def test_passphrase_then_code(lin: User) -> None:
    client = Client()
    answer = passphrase(client, next="/connections/")
    assert answer["Location"] == "/sign-in/code/?next=%2Fconnections%2F"
    assert client.get("/patients/")["Location"].startswith("/sign-in/")
    page = client.get(answer["Location"]).content.decode()
    assert 'autocomplete="one-time-code"' in page
    assert not AuditEntry.objects.filter(action=AuditAction.SIGN_IN).exists()
    answer = client.post(CODE, {"code": code_of(lin), "next": "/connections/"})
    assert (answer.status_code, answer["Location"]) == (302, "/connections/")
    assert client.get("/patients/").status_code == 200
    assert AuditEntry.objects.filter(action=AuditAction.SIGN_IN, actor_id=lin.pk).count() == 1
    assert not SignInTicket.objects.exists()


def test_five_wrong_codes_begin_anew(lin: User) -> None:
    client = Client()
    passphrase(client)
    for _ in range(5):
        page = client.post(CODE, {"code": wrong(lin)})
        assert page.status_code == 400
        assert "This code is not right" in page.content.decode()
        assert wrong(lin) not in page.content.decode()
    assert client.post(CODE, {"code": code_of(lin)})["Location"] == "/sign-in/"
    assert client.get("/patients/").status_code == 302


def test_five_minutes_begin_anew(lin: User) -> None:
    client = Client()
    passphrase(client)
    with time_machine.travel(timezone.now() + timedelta(minutes=5, seconds=1)):
        assert client.post(CODE, {"code": code_of(lin)})["Location"] == "/sign-in/"


def test_a_planted_session_is_of_no_use(lin: User) -> None:
    client = Client()
    session = client.session
    session["planted"] = "x"
    session.save()
    client.cookies["session"] = planted = session.session_key
    passphrase(client)
    assert client.cookies["session"].value != planted
    between = client.cookies["session"].value
    client.post(CODE, {"code": code_of(lin)})
    assert client.cookies["session"].value != between


def test_a_password_change_ends_a_sign_in_on_its_way(lin: User) -> None:
    client = Client()
    passphrase(client)
    body = {"current_password": PASSWORD, "new_password": "eleven grey geese go home"}
    assert api(lin).post("/api/v1/auth/change-password", body).status_code == 200
    assert client.post(CODE, {"code": code_of(lin)})["Location"] == "/sign-in/"


@pytest.mark.parametrize(("username", "home"), [("dr.lin", "/today/"), ("admin", "/admin/")])
def test_staff_set_up_before_anything_else(cast: Any, username: str, home: str) -> None:
    client, path = Client(), home
    assert passphrase(client, username)["Location"] == OWN
    assert client.get(path, follow=True).redirect_chain[-1][0] == OWN
    page = client.post(f"{OWN}set-up/")
    assert page["Cache-Control"] == "no-store"
    secret = re.search(r'secret" dir="ltr">([A-Z2-7]{32})<', page.content.decode())[1]
    assert "data:image/png;base64,iVBOR" in page.content.decode()
    refused = client.post(f"{OWN}confirm/", {"code": "000000"})
    assert refused.status_code == 400
    assert secret not in refused.content.decode()
    codes = client.post(f"{OWN}confirm/", {"code": code_at(secret, step_at(timezone.now()))})
    assert len(codes.context["codes"]) == 10
    assert f'href="{home}"' in codes.content.decode()
    assert client.get(path).status_code == 200
    again = Client()
    passphrase(again, username)
    assert again.post(CODE, {"code": codes.context["codes"][0]})["Location"] == home


def test_the_first_set_up_wants_a_recent_passphrase(dr_lin: Doctor) -> None:
    client = Client()
    open_session(client, dr_lin.user, verified=False)
    session = client.session
    session[PROVED] = int(timezone.now().timestamp()) - 301
    session.save()
    assert client.post(f"{OWN}set-up/")["Location"] == "/step-up/"
    assert not TotpFactor.objects.exists()
    assert client.post("/step-up/", {"password": "not this one"}).status_code == 400
    assert client.post("/step-up/", {"password": PASSWORD, "next": "//evil.example"})["Location"] == OWN
    assert client.post(f"{OWN}set-up/").status_code == 200


def test_another_app_needs_a_code_of_the_first(lin: User) -> None:
    client, other = doctor_client(lin), doctor_client(lin)
    assert client.post(f"{OWN}set-up/", {"code": wrong(lin)}).status_code == 400
    page = client.post(f"{OWN}set-up/", {"code": code_of(lin)})
    new = code_at(page.context["secret"], step_at(timezone.now()))
    assert client.post(f"{OWN}confirm/", {"code": new}).status_code == 200
    assert client.get("/patients/").status_code == 200
    assert other.get("/patients/")["Location"].startswith("/sign-in/")
    assert TotpFactor.objects.get().seed == page.context["secret"]


def test_new_backup_codes(lin: User) -> None:
    client = doctor_client(lin)
    assert client.post(f"{OWN}backup-codes/", {"code": wrong(lin)}).status_code == 400
    page = client.post(f"{OWN}backup-codes/", {"code": code_of(lin)})
    assert len(page.context["codes"]) == 10
    assert client.get(OWN).context["remaining"] == 10


def test_a_new_sign_in_is_said_to_the_other_sessions(lin: User) -> None:
    first = doctor_client(lin)
    assert "new sign-in" not in first.get("/patients/").content.decode()
    second = Client()
    passphrase(second)
    second.post(CODE, {"code": code_of(lin)})
    for client in (first, second):
        assert "new sign-in" in client.get("/patients/").content.decode()
    assert "new sign-in" not in first.get("/sessions/").content.decode()
    assert "new sign-in" not in first.get("/patients/").content.decode()


def test_a_sign_in_by_the_api_is_said_too(lin: User) -> None:
    first = doctor_client(lin)
    token = api().post("/api/v1/auth/login", {"username": "dr.lin", "password": PASSWORD}).json()["access_token"]
    assert "new sign-in" not in first.get("/patients/").content.decode()
    api_client = api()
    api_client.post("/api/v1/auth/login/mfa", {"code": code_of(lin)}, headers={"Authorization": f"Bearer {token}"})
    assert "new sign-in" in first.get("/patients/").content.decode()


def test_a_program_signed_in_is_listed_and_can_be_ended(lin: User, dr_osei: Doctor) -> None:
    browser, device = doctor_client(lin), ApiToken.objects.get(digest=digest_of(issue_token(lin)))
    issue_token(dr_osei.user)
    page = browser.get("/sessions/").content.decode()
    assert page.count("a program, by the API") == 1
    assert f"/sessions/{device.pk}/end/" in page
    give_factor(dr_osei.user)
    assert doctor_client(dr_osei.user).post(f"/sessions/{device.pk}/end/").status_code == 404
    assert browser.post(f"/sessions/{device.pk}/end/").status_code == 302
    assert not ApiToken.objects.filter(user=lin).exists()
    assert ApiToken.objects.filter(user=dr_osei.user).exists()


def test_an_administrator_resets_to_activation_which_takes_the_factor(the_admin: User, lin: User) -> None:
    body = {"action": "reset", "_selected_action": [str(lin.pk)]}
    doctor_client(the_admin).post("/admin/patients/user/", body)
    lin.refresh_from_db()
    assert lin.mfa_enabled_at is None
    assert not TotpFactor.objects.filter(user=lin).exists()


def test_the_demo_click_counts_as_the_second_factor(lin: User, settings: Any) -> None:
    settings.DEMO = True
    client = Client()
    client.post("/demo/enter/", {"who": "lin"})
    assert client.get("/patients/").status_code == 200
    assert StaffSession.objects.count() == 1
    assert AuditEntry.objects.filter(action=AuditAction.SIGN_IN, actor_id=lin.pk).count() == 1
    assert not ApiToken.objects.exists()
