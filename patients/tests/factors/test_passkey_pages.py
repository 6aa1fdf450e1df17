import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from patients.models import AuditAction, AuditEntry, Doctor, Passkey, SignInTicket, TotpFactor, User
from patients.step_up import FACTOR
from patients.tests.base import PASSWORD, Cast, doctor_client, open_session
from patients.tests.factories import code_of, give_factor, make_passkey
from patients.tests.factors.soft_passkey import SoftPasskey

OWN, NEW = "/second-factor/", "/second-factor/passkeys/new/"


@pytest.fixture
def lin(dr_lin: Doctor) -> User:
    give_factor(dr_lin.user)
    return dr_lin.user


def add(browser: Client, name: str = "blue key") -> SoftPasskey:
    key = SoftPasskey()
    asked = browser.post("/second-factor/passkeys/options/").json()["public_key"]
    answer = browser.post(NEW, {"name": name, "credential": json.dumps(key.create(asked))})
    assert (answer.status_code, answer["Location"]) == (302, OWN)
    return key


def passphrase(client: Client, username: str) -> None:
    assert client.post("/sign-in/", {"username": username, "password": PASSWORD}).status_code == 302


def show(browser: Client, where: str, key: SoftPasskey, **more: str) -> Any:
    asked = browser.post(f"{where}options/").json()["public_key"]
    return browser.post(where, {"credential": json.dumps(key.get(asked)), **more})


def old_factor(browser: Client) -> None:
    session = browser.session
    session[FACTOR] = int(timezone.now().timestamp()) - 301
    session.save()


@pytest.mark.parametrize("who", ["dr.lin", "admin"])
def test_passphrase_then_passkey(cast: Cast, who: str) -> None:
    user = User.objects.by_username(who).get()
    key, browser = add(doctor_client(user)), Client()
    home = "/admin/" if who == "admin" else "/today/"
    passphrase(browser, who)
    page = browser.get("/sign-in/code/").content.decode()
    assert 'data-passkey="/sign-in/passkey/options/"' in page
    assert 'name="code"' not in page
    assert browser.get(home).status_code == 302
    assert show(browser, "/sign-in/passkey/", key)["Location"] == home
    assert browser.get(home).status_code == 200
    assert AuditEntry.objects.filter(action=AuditAction.SIGN_IN, actor_id=user.pk).count() == 1
    assert not SignInTicket.objects.exists()


def test_the_way_leads_where_one_wanted_to_go(lin: User) -> None:
    key, browser = add(doctor_client(lin)), Client()
    passphrase(browser, "dr.lin")
    assert show(browser, "/sign-in/passkey/", key, next="/connections/")["Location"] == "/connections/"


def test_a_refused_passkey_can_be_followed_by_a_code(lin: User) -> None:
    add(doctor_client(lin))
    browser = Client()
    passphrase(browser, "dr.lin")
    page = show(browser, "/sign-in/passkey/", SoftPasskey())
    assert page.status_code == 400
    assert "The passkey was not accepted" in page.content.decode()
    assert browser.post("/sign-in/code/", {"code": code_of(lin)}).status_code == 302


def test_an_answer_of_another_browsers_sign_in_is_none(lin: User) -> None:
    key, browser, other = add(doctor_client(lin)), Client(), Client()
    passphrase(browser, "dr.lin")
    passphrase(other, "dr.lin")
    asked = browser.post("/sign-in/passkey/options/").json()["public_key"]
    answer = {"credential": json.dumps(key.get(asked))}
    assert other.post("/sign-in/passkey/", answer).status_code == 400
    assert browser.post("/sign-in/passkey/", answer).status_code == 302
    assert browser.post("/sign-in/passkey/", answer)["Location"] == "/sign-in/"


def test_a_replayed_step_up_is_none_also_in_a_new_session(lin: User) -> None:
    browser = doctor_client(lin)
    key = add(browser)
    asked = browser.post("/step-up/passkey/options/").json()["public_key"]
    answer = {"credential": json.dumps(key.get(asked))}
    assert doctor_client(lin).post("/step-up/passkey/", answer).status_code == 400
    assert browser.post("/step-up/passkey/", answer).status_code == 302
    assert browser.post("/step-up/passkey/", answer).status_code == 400


def test_adding_one_ends_the_other_sessions(lin: User) -> None:
    browser, other = doctor_client(lin), doctor_client(lin)
    add(browser)
    assert browser.get("/patients/").status_code == 200
    assert other.get("/patients/")["Location"].startswith("/sign-in/")
    other = doctor_client(lin)
    assert browser.post(f"/second-factor/passkeys/{Passkey.objects.get().pk}/remove/").status_code == 302
    assert other.get("/patients/")["Location"].startswith("/sign-in/")
    assert not Passkey.objects.exists()


def test_the_factor_is_asked_for_again(lin: User) -> None:
    browser = doctor_client(lin)
    key = add(browser)
    change = f"/second-factor/passkeys/{Passkey.objects.get().pk}/"
    old_factor(browser)
    assert browser.get(change)["Location"] == f"/step-up/factor/?next={change.replace('/', '%2F')}"
    assert browser.get(NEW)["Location"].startswith("/step-up/factor/")
    for path in (f"{change}remove/", "/second-factor/passkeys/options/", "/second-factor/app/remove/"):
        assert browser.post(path)["Location"] == "/step-up/factor/", path
    assert browser.post("/step-up/", {"password": PASSWORD}).status_code == 302
    assert browser.get(change).status_code == 302
    assert browser.post("/step-up/factor/", {"code": code_of(lin), "next": change})["Location"] == change
    assert browser.get(change).status_code == 200
    old_factor(browser)
    assert show(browser, "/step-up/passkey/", key, next=change)["Location"] == change
    assert browser.post(change, {"name": "red key"}).status_code == 302
    assert Passkey.objects.get().name == "red key"


def test_without_the_app_a_passkey_stays(lin: User) -> None:
    browser = doctor_client(lin)
    assert "only second step" in browser.post("/second-factor/app/remove/", follow=True).content.decode()
    assert TotpFactor.objects.filter(user=lin).exists()
    add(browser)
    assert browser.post("/second-factor/app/remove/").status_code == 302
    assert not TotpFactor.objects.filter(user=lin).exists()
    change = f"/second-factor/passkeys/{Passkey.objects.get().pk}/"
    assert "only second step" in browser.get(change).content.decode()
    assert "only second step" in browser.post(f"{change}remove/", follow=True).content.decode()
    assert Passkey.objects.exists()


def test_an_app_after_a_passkey_needs_the_passkey(dr_lin: Doctor) -> None:
    browser = doctor_client(dr_lin)
    key = add(browser)
    old_factor(browser)
    assert browser.post(f"{OWN}set-up/")["Location"] == "/step-up/factor/"
    show(browser, "/step-up/passkey/", key)
    assert browser.post(f"{OWN}set-up/").status_code == 200


@pytest.mark.parametrize(
    "credential", ["", "null", "[]", "{", '{"response": 5}', '{"response": {}}', "[" * 60_000, "x" * 70_000]
)
def test_the_name_stays_in_a_refused_form(lin: User, credential: str) -> None:
    page = doctor_client(lin).post(NEW, {"name": "<b>blue", "credential": credential})
    assert page.status_code == 400
    assert 'value="&lt;b&gt;blue"' in page.content.decode()
    assert not Passkey.objects.exists()


def test_somebody_elses_passkey_is_not_there(cast: Cast) -> None:
    foreign = f"/second-factor/passkeys/{make_passkey(cast.dr_osei.user).pk}/"
    browser = doctor_client(cast.dr_lin)
    for answer in (browser.get(foreign), browser.post(foreign, {"name": "x"}), browser.post(f"{foreign}remove/")):
        assert answer.status_code == 404
    assert Passkey.objects.count() == 1


def test_an_administrator_resets_to_activation_which_takes_the_passkeys(cast: Cast) -> None:
    browser = doctor_client(cast.dr_lin)
    cookie = browser.cookies[settings.SESSION_COOKIE_NAME].value
    add(browser)
    body = {"action": "reset", "_selected_action": [str(cast.dr_lin.user.pk)]}
    doctor_client(cast.admin).post("/admin/patients/user/", body)
    assert not Passkey.objects.exists()
    cast.dr_lin.user.refresh_from_db()
    assert cast.dr_lin.user.mfa_enabled_at is None
    thief = Client(headers={"cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}"})
    assert thief.get("/patients/")["Location"].startswith("/sign-in/")


def test_a_session_without_a_factor_adds_its_first(dr_lin: Doctor) -> None:
    browser = Client()
    open_session(browser, dr_lin.user, verified=False)
    assert browser.get("/patients/")["Location"] == OWN
    add(browser)
    assert browser.get("/patients/").status_code == 200
