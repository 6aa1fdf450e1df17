"""Whether an account exists, is disabled, has a factor or is somebody else's kind: a stranger reads the same answer."""

import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from patients.services.codes import issue_recovery_codes
from patients.tests.base import PASSWORD, Cast, api
from patients.tests.factories import give_factor, make_doctor, make_patient

WRONG, NEW, UNKNOWN = "not the password", "eleven grey geese go home", "0000-0000-0000-0000"


def seen(response: HttpResponse, name: str) -> tuple[int, dict[str, str], str]:
    """All of an answer but one-time values and the name that was typed."""
    text = response.content.decode().replace(f'"{name}"', '"NAME"')
    text = re.sub("[0-9a-f]{8}-[0-9a-f-]{27}", "ID", text)
    text = re.sub(
        'csrfmiddlewaretoken" value="[^"]*"|X-CSRFToken&quot;: &quot;[^&]*|"csrf-token" content="[^"]*"', "", text
    )
    changing = {"X-Request-ID", "Content-Length", "Expires", "RateLimit", "X-RateLimit-Remaining", "X-RateLimit-Reset"}
    return response.status_code, {k: v for k, v in response.headers.items() if k not in changing}, text


@pytest.fixture
def people(cast: Cast, settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000  # a limit would answer the sixth try
    make_patient("gone", is_active=False)
    give_factor(make_patient("safe").user)
    make_doctor("dr.gone", is_active=False)
    give_factor(make_doctor("dr.safe").user)


SIGN_INS: dict[str, str] = {
    "nobody": WRONG, "mei": WRONG, "gone": PASSWORD, "safe": WRONG, "dr.lin": WRONG, "dr.gone": PASSWORD,
    "dr.safe": WRONG, "admin": WRONG,
}  # fmt: skip


def answers(client: Client, path: str, bodies: dict[str, Any]) -> list[tuple[int, dict[str, str], str]]:
    return [seen(client.post(path, body), name) for name, body in bodies.items()]


def test_a_refused_sign_in_reads_the_same(people: None) -> None:
    bodies = {name: {"username": name, "password": password} for name, password in SIGN_INS.items()}
    first, *others = answers(api(), "/api/v1/auth/login", bodies)
    assert first[0] == 401
    assert others == [first] * len(others)


def test_a_refused_sign_in_of_the_dashboard_reads_the_same(people: None) -> None:
    bodies = {name: {"username": name, "password": password} for name, password in SIGN_INS.items()}
    bodies["mei"]["password"] = PASSWORD  # a patient has no dashboard
    first, *others = answers(Client(), "/sign-in/", bodies)
    assert first[0] == 400
    assert others == [first] * len(others)


def test_a_refused_recovery_reads_the_same(people: None, cast: Cast) -> None:
    codes = {"mei": issue_recovery_codes(cast.amir.user)[0]}
    names = ("nobody", "mei", "gone", "safe", "dr.lin")
    bodies = {
        name: {"username": name, "recovery_code": codes.get(name, UNKNOWN), "new_password": NEW} for name in names
    }
    first, *others = answers(api(), "/api/v1/auth/recover", bodies)
    assert first[0] == 400
    assert others == [first] * len(others)


def test_a_forgotten_password_reads_the_same(people: None) -> None:
    make_patient("mailed", email="mailed@example.org")
    make_patient("late", email="late@example.org", is_active=False)
    names = ("nobody@example.org", "mailed@example.org", "late@example.org")
    first, *others = answers(api(), "/api/v1/auth/forgot-password", {name: {"email": name} for name in names})
    assert first[0] == 200
    assert others == [first] * len(others)
