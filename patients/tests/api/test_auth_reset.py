import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from patients.models import OneTimeCode, Patient, User
from patients.tests.base import PASSWORD, api, assert_problem, doctor_client, in_parallel
from patients.tests.factories import give_factor, make_doctor, make_patient
from xinshou.models import OutboxRow
from xinshou.tests.outbox import run_outbox

FORGOT, RESET, LOGIN = (f"/api/v1/auth/{name}" for name in ("forgot-password", "reset-password", "login"))
NEW = "eleven grey geese go home"

pytestmark = pytest.mark.usefixtures("wide_limits")


@pytest.fixture
def noor(db: None) -> Patient:
    return make_patient("noor", email="noor@example.org")


def ask(email: str = "noor@example.org") -> Any:
    answer = api().post(FORGOT, {"email": email})
    run_outbox()
    return answer


def mailed_token() -> str:
    found = re.search(r"/reset-password/#([0-9a-f]{64})$", mail.outbox[-1].body.strip())
    assert found
    return found[1]


def test_a_link_opens_the_account_again(noor: Patient) -> None:
    phone = api(noor)
    assert ask("Noor@Example.org").status_code == 200
    (sent,) = mail.outbox
    assert sent.to == ["noor@example.org"]
    assert not [word for word in ("noor", "XinShou", "心守", "patient") if word in sent.subject + sent.body]
    assert api().post(RESET, {"token": mailed_token(), "new_password": NEW}).status_code == 200
    assert phone.get("/api/v1/auth/me").status_code == 401
    assert api().post(LOGIN, {"username": "noor", "password": NEW}).status_code == 200
    assert_problem(api().post(LOGIN, {"username": "noor", "password": PASSWORD}), 401, "invalid-credentials")


def test_without_a_mail_server_no_link_is_made(noor: Patient, settings: Any) -> None:
    """The stand-in would write address and token into a file."""
    settings.MAIL_WANTED = False
    assert ask().status_code == 200
    assert (mail.outbox, OneTimeCode.objects.count()) == ([], 0)


def test_every_address_gets_one_answer_and_leaves_one_row(noor: Patient) -> None:
    make_patient("gone", email="gone@example.org", is_active=False)
    bodies = []
    for email in ("noor@example.org", "nobody@example.org", "gone@example.org"):
        bodies.append(api().post(FORGOT, {"email": email}).content)
    assert len(set(bodies)) == 1
    assert OutboxRow.objects.count() == 3
    assert not OneTimeCode.objects.exists()
    run_outbox()
    assert [sent.to for sent in mail.outbox] == [["noor@example.org"]]


def test_only_the_account_that_had_the_address_first(noor: Patient) -> None:
    api().post("/api/v1/auth/register", {"password": NEW, "username": "second", "email": "noor@example.org"})
    ask()
    api().post(RESET, {"token": mailed_token(), "new_password": "twelve lamps go out"})
    assert api().post(LOGIN, {"username": "noor", "password": "twelve lamps go out"}).status_code == 200


def test_a_token_works_once_and_for_thirty_minutes(noor: Patient) -> None:
    ask()
    first = mailed_token()
    ask()
    second = mailed_token()
    assert_problem(api().post(RESET, {"token": first, "new_password": NEW}), 400, "reset-token-invalid")
    with time_machine.travel(timezone.now() + timedelta(minutes=30, seconds=1)):
        assert_problem(api().post(RESET, {"token": second, "new_password": NEW}), 400, "reset-token-invalid")
    assert api().post(RESET, {"token": second, "new_password": NEW}).status_code == 200
    assert_problem(api().post(RESET, {"token": second, "new_password": NEW}), 400, "reset-token-invalid")


def test_a_weak_password_is_judged_first_and_the_token_stays(noor: Patient) -> None:
    ask()
    assert_problem(api().post(RESET, {"token": "0" * 64, "new_password": "short"}), 400, "weak-password")
    assert_problem(api().post(RESET, {"token": mailed_token(), "new_password": "short"}), 400, "weak-password")
    assert api().post(RESET, {"token": mailed_token(), "new_password": NEW}).status_code == 200


def test_a_disabled_account_is_not_reset(noor: Patient) -> None:
    ask()
    User.objects.update(is_active=False)
    assert_problem(api().post(RESET, {"token": mailed_token(), "new_password": NEW}), 400, "reset-token-invalid")


def test_the_second_factor_is_still_asked_for(noor: Patient) -> None:
    give_factor(noor.user)
    ask()
    api().post(RESET, {"token": mailed_token(), "new_password": NEW})
    assert api().post(LOGIN, {"username": "noor", "password": NEW}).json()["mfa_required"] is True


def test_the_database_does_not_hold_the_token(noor: Patient) -> None:
    ask()
    assert mailed_token() not in repr(list(OneTimeCode.objects.values_list())) + repr(
        list(OutboxRow.objects.values_list())
    )


@pytest.mark.django_db(transaction=True)
def test_of_twenty_uses_one_wins(settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000
    make_patient("noor", email="noor@example.org")
    ask()
    token = mailed_token()
    answers = in_parallel(lambda _n: api().post(RESET, {"token": token, "new_password": NEW}).status_code, times=20)
    assert sorted(answers) == [200] + [400] * 19


def test_doctors_do_it_in_the_browser(db: None) -> None:
    doctor = make_doctor("dr.mail", email="mail@example.org")
    browser, client = doctor_client(doctor), Client(headers={"accept-language": "en"})
    assert "is on its way" in client.post("/forgot-password/", {"email": "mail@example.org"}).content.decode()
    assert "is on its way" in client.post("/forgot-password/", {"email": "nobody@example.org"}).content.decode()
    run_outbox()
    page = client.post("/reset-password/", {"token": mailed_token(), "new_password": "too short"})
    assert (page.status_code, list(page.context["form"].errors)) == (400, ["new_password"])
    assert client.post("/reset-password/", {"token": mailed_token(), "new_password": NEW})["Location"] == "/sign-in/"
    assert browser.get("/patients/").status_code == 302
    page = client.post("/reset-password/", {"token": "0" * 64, "new_password": NEW})
    assert list(page.context["form"].errors) == ["token"]


def test_the_limit_holds_without_redis(noor: Patient, strict_limits: None, no_redis: None) -> None:
    for _ in range(5):
        assert api().post(FORGOT, {"email": "noor@example.org"}).status_code == 200
    assert_problem(api().post(FORGOT, {"email": "noor@example.org"}), 429, "rate-limited")
