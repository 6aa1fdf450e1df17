"""The doctor's mail notices: a test mail of constant words, and what became of the last ones."""

from typing import Any

import pytest
from django.core import mail as outbox

from patients.models import Doctor
from patients.tests.base import Cast, api, doctor_client
from xinshou.mail import MailFailure, MailMessage, MailStatus
from xinshou.tests.outbox import run_outbox


@pytest.fixture
def doctor(cast: Cast) -> Doctor:
    cast.dr_lin.user.email = "lin@clinic.example"
    cast.dr_lin.user.save()
    return cast.dr_lin


def text(response: Any) -> str:
    return str(response.content.decode())


def test_a_test_mail_is_sent_and_logged(doctor: Doctor) -> None:
    page = doctor_client(doctor)
    assert page.post("/mail/").status_code == 302
    assert "waits to be sent" in text(page.get("/mail/"))
    run_outbox()
    (sent,) = outbox.outbox
    assert sent.to == ["lin@clinic.example"]
    assert "Mei" not in sent.subject + str(sent.body)
    assert "taken by the mail server" in text(page.get("/mail/"))


def test_without_an_address_nothing_is_sent(cast: Cast) -> None:
    page = doctor_client(cast.dr_osei)
    assert "disabled" in text(page.get("/mail/"))
    assert "no address" in text(page.post("/mail/", follow=True))
    assert not MailMessage.objects.exists()


def test_a_failure_is_told_and_others_mails_are_not(cast: Cast, doctor: Doctor) -> None:
    for user in (doctor.user, cast.dr_osei.user):
        MailMessage.objects.create(
            kind="NOTICE", user_id=user.pk, address="a@b.example", language="en", status=MailStatus.FAILED,
            failure=MailFailure.RECIPIENT_REFUSED, attempts=6,
        )  # fmt: skip
    shown = text(doctor_client(doctor).get("/mail/"))
    assert shown.count("the address was refused") == 1
    assert "6 tries" in shown


def test_at_most_five_an_hour(doctor: Doctor, settings: Any) -> None:
    settings.THROTTLES_ON, settings.THROTTLE_SCALE = True, 1
    page = doctor_client(doctor)
    for _ in range(7):
        page.post("/mail/")
    assert MailMessage.objects.count() == 5


def test_a_message_sends_a_patient_no_mail(cast: Cast) -> None:
    cast.mei.user.email = "mei@example.org"
    cast.mei.user.save()
    thread = api(cast.dr_lin).post(f"/api/v1/messaging/doctor/patients/{cast.mei.pk}/thread").json()
    api(cast.dr_lin).post(f"/api/v1/messaging/threads/{thread['id']}/messages", {"content": "Hello"})
    run_outbox()
    assert (MailMessage.objects.count(), outbox.outbox) == (0, [])
