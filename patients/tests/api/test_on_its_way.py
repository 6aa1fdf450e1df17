"""What was on its way ends with the old password: links, codes, sign-ins half done, proofs."""

from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.test import Client

from patients import forms
from patients.models import Doctor, OneTimeCode, Patient, SignInTicket
from patients.services.accounts import invite_patient, reset_to_activation
from patients.services.credentials import change_password
from patients.tests.api.test_auth_password import NEW, change
from patients.tests.api.test_auth_reset import FORGOT, RESET, mailed_token
from patients.tests.base import PASSWORD, Cast, api, assert_problem
from patients.tests.factories import give_factor, make_doctor, make_patient
from xinshou.tests.outbox import run_outbox

pytestmark = pytest.mark.usefixtures("wide_limits")
OTHER = "twelve lamps go out"


@pytest.fixture
def noor(db: None) -> Patient:
    return make_patient("noor", email="noor@example.org")


def test_a_mailed_link_ends(noor: Patient) -> None:
    api().post(FORGOT, {"email": "noor@example.org"})
    run_outbox()
    token = mailed_token()
    change(api(noor))
    assert_problem(api().post(RESET, {"token": token, "new_password": OTHER}), 400, "reset-token-invalid")


def test_a_link_that_waits_to_be_mailed_is_not_sent(noor: Patient) -> None:
    api().post(FORGOT, {"email": "noor@example.org"})
    change(api(noor))
    run_outbox()
    assert mail.outbox == []
    assert not OneTimeCode.objects.filter(purpose="RESET").exists()


def test_a_link_asked_for_afterwards_is_sent(noor: Patient) -> None:
    change(api(noor))
    api().post(FORGOT, {"email": "noor@example.org"})
    run_outbox()
    assert api().post(RESET, {"token": mailed_token(), "new_password": OTHER}).status_code == 200


def test_the_proof_of_the_old_password_is_none_of_the_new(noor: Patient) -> None:
    client = api(noor)
    assert client.post("/api/v1/mfa/setup").status_code == 200
    change(client)
    assert_problem(client.post("/api/v1/mfa/setup"), 403, "step-up-required")


def test_a_sign_in_half_done_ends(noor: Patient) -> None:
    give_factor(noor.user)
    api().post("/api/v1/auth/login", {"username": "noor", "password": PASSWORD})
    assert SignInTicket.objects.exists()
    change(api(noor))
    assert not SignInTicket.objects.exists()


def test_an_activation_code_ends_with_the_password_that_a_link_set(dr_lin: Doctor) -> None:
    invited = invite_patient(doctor=dr_lin, email="ash@example.org", profile={"alias": "Ash"})
    api().post(FORGOT, {"email": "ash@example.org"})
    run_outbox()
    assert api().post(RESET, {"token": mailed_token(), "new_password": NEW}).status_code == 200
    answer = api().post("/api/v1/auth/activate", {"code": invited.code.text, "password": OTHER})
    assert_problem(answer, 400, "activation-code-invalid")


def test_a_mailed_link_ends_with_the_activation(dr_lin: Doctor) -> None:
    invited = invite_patient(doctor=dr_lin, email="ash@example.org", profile={"alias": "Ash"})
    api().post(FORGOT, {"email": "ash@example.org"})
    run_outbox()
    assert api().post("/api/v1/auth/activate", {"code": invited.code.text, "password": NEW}).status_code == 200
    assert_problem(api().post(RESET, {"token": mailed_token(), "new_password": OTHER}), 400, "reset-token-invalid")


def test_a_link_that_waits_is_not_sent_once_an_administrator_has_reset_the_account(cast: Cast) -> None:
    """Or whoever reads the mailbox would choose the new password."""
    doctor = make_doctor("dr.mail", email="mail@example.org")
    api().post(FORGOT, {"email": "mail@example.org"})
    reset_to_activation(user=doctor.user, actor=cast.admin)
    run_outbox()
    assert mail.outbox == []


@pytest.mark.parametrize("has_factor", [True, False])
def test_a_page_that_was_signing_in_with_the_old_password_gets_nowhere(db: None, has_factor: bool) -> None:
    """The password changes while the page looks at the old one."""
    doctor, browser, right = make_doctor("dr.slow"), Client(), forms.authenticate
    if has_factor:
        give_factor(doctor.user)

    def slow(*args: Any, **kwargs: Any) -> Any:
        user = right(*args, **kwargs)
        change_password(user=type(doctor.user).objects.get(pk=user.pk), current_password=PASSWORD, new_password=NEW)
        return user

    with patch.object(forms, "authenticate", slow):
        page = browser.post("/sign-in/", {"username": "dr.slow", "password": PASSWORD})
    assert (page.status_code, SignInTicket.objects.count()) == (400, 0)
    assert browser.get("/patients/").status_code == 302
