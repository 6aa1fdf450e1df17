from typing import Any

import pytest
from django.contrib import admin

from patients.models import ApiToken, Doctor, Patient, StaffSession, User
from patients.tests.base import PASSWORD, api, doctor_client
from patients.tests.factories import make_patient

USERS, INVITE = "/admin/patients/user/", "/admin/patients/user/add/"
WORDS = "eleven grey geese go home"


def act(client: Any, action: str, *users: User) -> Any:
    return client.post(USERS, {"action": action, "_selected_action": [str(user.pk) for user in users]})


def test_accounts_and_crisis_lines_are_registered_and_nothing_of_a_patient() -> None:
    assert {model._meta.label for model in admin.site._registry} == {
        "patients.User",
        "patients.Doctor",
        "clinical.CrisisResource",
    }


@pytest.mark.parametrize(("role", "home"), [("DOCTOR", "/today/"), ("ADMIN", "/admin/")])
def test_an_invited_person_enters_with_the_code(the_admin: User, role: str, home: str) -> None:
    page = doctor_client(the_admin).post(INVITE, {"user_type": role, "username": "new.person", "email": ""})
    (invitation,) = page.context["invitations"]
    assert page.status_code == 200
    assert invitation.code.text in page.content.decode()
    body = {"code": invitation.code.text, "password": WORDS}
    assert api().post("/api/v1/auth/activate", body).status_code == 200
    activated = User.objects.get(pk=invitation.user.pk)
    assert doctor_client(activated).get(home).status_code == 200


def test_a_taken_or_odd_name_is_refused_and_stays(the_admin: User) -> None:
    users = User.objects.count()
    for username in ("Dr.Lin", "a b", ""):
        page = doctor_client(the_admin).post(INVITE, {"user_type": "DOCTOR", "username": username})
        assert list(page.context["adminform"].form.errors) == ["username"]
    assert User.objects.count() == users


def test_an_administrator_cannot_invite_a_patient(the_admin: User) -> None:
    page = doctor_client(the_admin).post(INVITE, {"user_type": "PATIENT", "username": "somebody"})
    assert "user_type" in page.context["adminform"].form.errors


def test_disabling_ends_sessions_and_tokens(the_admin: User, dr_lin: Doctor, mei: Patient) -> None:
    browser, phone = doctor_client(dr_lin), api(mei)
    act(doctor_client(the_admin), "disable", dr_lin.user, mei.user)
    assert browser.get("/patients/").status_code == 302
    assert phone.get("/api/v1/auth/me").status_code == 401
    assert not StaffSession.objects.filter(user=dr_lin.user).exists()
    assert not ApiToken.objects.filter(user=mei.user).exists()


def test_nobody_disables_or_resets_oneself(the_admin: User) -> None:
    client = doctor_client(the_admin)
    act(client, "disable", the_admin)
    act(client, "reset", the_admin)
    the_admin.refresh_from_db()
    assert the_admin.is_active
    assert the_admin.check_password(PASSWORD)


def test_enabling_brings_the_account_back(the_admin: User, dr_lin: Doctor) -> None:
    client = doctor_client(the_admin)
    act(client, "disable", dr_lin.user)
    act(client, "enable", dr_lin.user)
    assert api().post("/api/v1/auth/login", {"username": "dr.lin", "password": PASSWORD}).status_code == 200


def test_a_reset_gives_a_new_code_and_kills_the_old_words(the_admin: User, dr_lin: Doctor, mei: Patient) -> None:
    browser = doctor_client(dr_lin)
    page = act(doctor_client(the_admin), "reset", dr_lin.user, mei.user)
    (invitation,) = page.context["invitations"]
    assert invitation.user == dr_lin.user
    assert browser.get("/patients/").status_code == 302
    assert api().post("/api/v1/auth/login", {"username": "dr.lin", "password": PASSWORD}).status_code == 401
    assert api().post("/api/v1/auth/login", {"username": "mei", "password": PASSWORD}).status_code == 200


PATIENT_WORDS = ("canary-handle", "Canary Alias", "canary@example.org")


def test_no_page_names_a_patient(the_admin: User) -> None:
    patient = make_patient("canary-handle", alias="Canary Alias", email="canary@example.org")
    client = doctor_client(the_admin)
    paths = [
        "/admin/", "/admin/patients/", USERS, f"{USERS}?q={patient.user_id}", f"{USERS}?user_type__exact=PATIENT",
        INVITE, "/admin/patients/doctor/",
    ]  # fmt: skip
    for path in paths:
        body = client.get(path).content.decode()
        assert not [word for word in PATIENT_WORDS if word in body], path


@pytest.mark.parametrize("page", ["change", "delete", "history"])
def test_there_is_no_page_of_one_account(the_admin: User, mei: Patient, page: str) -> None:
    assert doctor_client(the_admin).get(f"{USERS}{mei.user_id}/{page}/").status_code == 403


def test_an_exact_name_finds_the_account(the_admin: User, mei: Patient) -> None:
    found = doctor_client(the_admin).get(USERS, {"q": "MEI"}).context["cl"].result_list
    assert list(found) == [mei.user]


@pytest.mark.parametrize("path", ["/admin/", USERS, INVITE])
def test_the_site_is_for_administrators(cast: Any, path: str) -> None:
    response = doctor_client(cast.dr_lin).get(path, follow=True)
    assert response.redirect_chain[-1][0] == "/today/"
    assert "Administration" not in response.content.decode()


def test_sign_in_through_djangos_own_form_is_no_way_round(cast: Any) -> None:
    response = api().post("/admin/login/", {"username": "admin", "password": PASSWORD})
    assert response["Location"].startswith("/sign-in/")


def test_an_administrator_finds_no_record(cast: Any) -> None:
    assert doctor_client(cast.admin).get(f"/patients/{cast.mei.pk}/").status_code == 403
