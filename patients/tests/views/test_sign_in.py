from typing import Any

import pytest
from django.test import Client

from patients.models import AuditAction, AuditEntry, Doctor, Patient, SignInTicket, StaffSession, User
from patients.tests.base import PASSWORD, Cast, doctor_client
from patients.tests.factories import code_of, give_factor, make_doctor

REFUSED = "This name and passphrase do not match."


def sign_in(client: Client, username: str = "dr.lin", password: str = PASSWORD, **more: str) -> Any:
    """Both steps, as far as the passphrase leads."""
    answer = client.post("/sign-in/", {"username": username, "password": password, **more})
    if not answer.has_header("Location"):
        return answer
    user = SignInTicket.objects.get().user
    return client.post(answer["Location"], {"code": code_of(user), **more})


@pytest.fixture(autouse=True)
def factors(cast: Cast) -> None:
    for user in (cast.dr_lin.user, cast.admin):
        give_factor(user)


def test_a_doctor_signs_in_and_it_is_logged(dr_lin: Doctor) -> None:
    response = sign_in(Client(), "Dr.Lin")
    assert (response.status_code, response["Location"]) == (302, "/today/")
    assert AuditEntry.objects.get(action=AuditAction.SIGN_IN).actor_id == dr_lin.user_id


def test_by_e_mail_too(db: None) -> None:
    give_factor(make_doctor("dr.mail", email="mail@example.org").user)
    assert sign_in(Client(), "Mail@Example.org").status_code == 302


def test_an_administrator_goes_to_the_admin_site(the_admin: User) -> None:
    assert sign_in(Client(), "admin")["Location"] == "/admin/"


def test_every_refusal_reads_the_same(dr_lin: Doctor, mei: Patient) -> None:
    make_doctor("dr.gone", is_active=False)
    tries = [
        ("nobody", PASSWORD),
        ("dr.lin", "wrong"),
        ("dr.gone", PASSWORD),
        ("mei", PASSWORD),
        ("dr.lin", "x" * 9999),
    ]
    pages = []
    for username, password in tries:
        response = sign_in(Client(headers={"accept-language": "en"}), username, password)
        assert response.status_code == 400
        pages.append(response.context["form"].non_field_errors())
    assert pages == [[REFUSED]] * len(tries)
    assert not StaffSession.objects.filter(user__isnull=False).exists()


def test_the_refused_name_stays_and_the_passphrase_does_not(dr_lin: Doctor) -> None:
    page = sign_in(Client(), "dr.lin", "not the right words").content.decode()
    assert 'value="dr.lin"' in page
    assert "not the right words" not in page


def test_too_many_tries_wait_even_with_the_right_words(dr_lin: Doctor, settings: Any) -> None:
    settings.THROTTLE_SCALE = 1
    for _try in range(5):
        sign_in(Client(), "dr.lin", "wrong")
    response = sign_in(Client(), "dr.lin")
    assert response.status_code == 429
    assert "Too many tries" in response.content.decode()


@pytest.mark.parametrize(
    ("target", "goes_to"),
    [
        ("/connections/?status=PENDING", "/connections/?status=PENDING"),
        ("//evil.example/", "/today/"),
        ("https://evil.example/", "/today/"),
        ("javascript:alert(1)", "/today/"),
        ("/\\evil.example", "/today/"),
    ],
)
def test_next_stays_on_this_host(dr_lin: Doctor, target: str, goes_to: str) -> None:
    assert sign_in(Client(), next=target)["Location"] == goes_to


def test_the_session_key_changes_at_sign_in(dr_lin: Doctor) -> None:
    client = Client()
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    client.cookies["session"] = planted = session.session_key
    sign_in(client)
    assert client.cookies["session"].value != planted
    assert Client(headers={"cookie": f"session={planted}"}).get("/patients/").status_code == 302


def test_who_is_signed_in_skips_the_form(dr_lin: Doctor) -> None:
    assert doctor_client(dr_lin).get("/sign-in/")["Location"] == "/today/"


@pytest.mark.parametrize(("path", "goes_to"), [("/sign-out/", "/sign-in/"), ("/quick-exit/", "/notes/")])
def test_leaving_ends_the_session_here_and_there(dr_lin: Doctor, path: str, goes_to: str) -> None:
    client = doctor_client(dr_lin)
    cookie = client.cookies["session"].value
    response = client.post(path)
    assert (response.status_code, response["Location"]) == (302, goes_to)
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not StaffSession.objects.filter(user=dr_lin.user).exists()
    assert Client(headers={"cookie": f"session={cookie}"}).get("/patients/").status_code == 302
    assert AuditEntry.objects.filter(action=AuditAction.SIGN_OUT, actor_id=dr_lin.user_id).count() == 1


@pytest.mark.parametrize("path", ["/sign-out/", "/quick-exit/"])
def test_a_link_cannot_sign_anybody_out(dr_lin: Doctor, path: str) -> None:
    client = doctor_client(dr_lin)
    assert client.get(path).status_code == 405
    assert client.get("/patients/").status_code == 200


@pytest.mark.parametrize("path", ["/sign-in/", "/quick-exit/", "/connections/new/", "/preferences/"])
def test_forms_need_their_token(dr_lin: Doctor, path: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dr_lin.user)
    assert client.post(path, {}).status_code == 403


@pytest.mark.parametrize(("path", "status"), [("/demo/", 200), ("/demo/enter/", 302)])
def test_the_demo_door_exists_in_the_demo_only(dr_lin: Doctor, settings: Any, path: str, status: int) -> None:
    client = Client()
    answer = {"/demo/": client.get, "/demo/enter/": lambda url: client.post(url, {"who": "lin"})}[path]
    assert answer(path).status_code == 404
    settings.DEMO = True
    assert answer(path).status_code == status


def test_the_demo_door_is_shut_to_other_machines(dr_lin: Doctor, settings: Any) -> None:
    settings.DEMO = True
    assert Client(REMOTE_ADDR="192.0.2.7").post("/demo/enter/", {"who": "lin"}).status_code == 404
    assert Client(headers={"x-forwarded-for": "127.0.0.1"}).post("/demo/enter/", {"who": "lin"}).status_code == 404


def test_a_form_sent_after_the_session_ended_does_not_lead_back_to_an_address_without_a_page(db: None) -> None:
    assert Client().post("/connections/new/", {"patient": "mei"})["Location"] == "/sign-in/?next=/"
    assert Client().get("/connections/")["Location"] == "/sign-in/?next=/connections/"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "only receives forms"), ("zh-hans", "只接收表单"), ("fa", "تنها فرم")]
)
def test_an_address_of_a_form_says_so(dr_lin: Doctor, language: str, words: str) -> None:
    client = doctor_client(dr_lin.user)
    client.cookies["lang"] = language
    response = client.get("/connections/new/")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert words in response.content.decode()
