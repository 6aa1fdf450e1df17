"""What was typed into a form that goes nowhere is shown once more to whoever typed it, and to nobody else."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from clinical.models import RiskLevel
from clinical.tests.factories import make_risk_event
from patients.models import StaffSession
from patients.tests.base import Cast, doctor_client

HERE = {"Sec-Fetch-Site": "same-origin"}
WORDS = "She was <calm>, and asked for Thursday."
FORM = {"notes": WORDS, "assign_to": uuid4().hex, "password": "three words here", "csrfmiddlewaretoken": "a b"}


@pytest.fixture
def place(cast: Cast) -> str:
    return reverse("clinical:risk_event_review", args=[make_risk_event(cast.mei, RiskLevel.HIGH).pk])


def assert_given_back(answer, status: int) -> None:
    page = answer.content.decode()
    assert answer.status_code == status
    assert page.count("data-typed") == 1
    assert escape(WORDS) in page
    assert "three words here" not in page


def test_a_session_that_ended_loses_no_word(cast: Cast, place: str) -> None:
    client = doctor_client(cast.dr_lin)
    StaffSession.objects.all().delete()
    assert_given_back(client.post(place, FORM, headers=HERE), 401)


def test_a_form_that_was_open_for_too_long_loses_no_word(cast: Cast, place: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = doctor_client(cast.dr_lin).cookies
    assert_given_back(client.post(place, FORM, headers=HERE), 403)


def test_a_record_that_closed_meanwhile_loses_no_word(cast: Cast) -> None:
    nowhere = reverse("clinical:risk_event_review", args=[uuid4()])
    assert_given_back(doctor_client(cast.dr_lin).post(nowhere, FORM, headers=HERE), 404)


@pytest.mark.parametrize("site", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}])
def test_words_from_elsewhere_are_not_shown(cast: Cast, place: str, site: dict[str, str]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = doctor_client(cast.dr_lin).cookies
    refused = client.post(place, FORM, headers=site)
    assert refused.status_code == 403
    assert escape(WORDS) not in refused.content.decode()


def test_a_form_without_words_leads_to_the_sign_in(cast: Cast, place: str) -> None:
    answer = Client().post(place, {"level": "HIGH"}, headers=HERE)
    assert (answer.status_code, answer["Location"]) == (302, "/sign-in/?next=/")


@pytest.mark.parametrize(
    "sent",
    [
        {"content_type": "application/x-www-form-urlencoded", "data": "&".join(f"f{n}=a+b" for n in range(2000))},
        {"content_type": "application/x-www-form-urlencoded", "data": "notes=" + "a+b+" * 4_000_000},
        {"content_type": "multipart/form-data; boundary=", "data": "no form"},
    ],
    ids=["too many fields", "too long", "no form"],
)
def test_a_form_that_cannot_be_read_gives_nothing_back(cast: Cast, place: str, sent: dict[str, str]) -> None:
    for reader in (Client(), doctor_client(cast.dr_lin)):
        refused = reader.post(place, headers=HERE, **sent)
        assert 400 <= refused.status_code < 500
        assert "data-typed" not in refused.content.decode()
