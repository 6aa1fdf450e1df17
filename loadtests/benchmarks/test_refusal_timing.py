"""Unknown, wrong and disabled must cost the same time, in the API and the dashboard, before and at the second factor.
The rule behind it, one hash each, is tested with each door; one body, head and status in test_no_oracle.py."""

from collections.abc import Callable
from datetime import timedelta
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from patients.models import OneTimeCode, Patient, UserType
from patients.services.accounts import create_staff
from patients.services.codes import issue_recovery_codes
from patients.tests.base import PASSWORD, api
from patients.tests.factories import give_factor, make_doctor, make_patient

TRIES = 200
ALLOWED_GAP_MS = 5
NEW = "eleven grey geese go home"
UNKNOWN = "0000-0000-0000-0000"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def wide_limits(settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000


def medians_ms(client: Client, path: str, bodies: list[dict[str, Any]], status: int) -> list[float]:
    """Takes turns, so that a busy machine slows all of them."""
    times: list[list[float]] = [[] for _ in bodies]
    for _ in range(TRIES):
        for body, taken in zip(bodies, times, strict=True):
            start = perf_counter()
            assert client.post(path, body).status_code == status
            taken.append((perf_counter() - start) * 1000)
    return [median(taken) for taken in times]


@pytest.fixture
def bodies(mei: Patient, the_admin: Any) -> Callable[[str], list[dict[str, Any]]]:
    gone = make_patient("gone", is_active=False)
    gone_code = issue_recovery_codes(gone.user)[0]
    late = create_staff(user_type=UserType.DOCTOR, actor=the_admin)
    OneTimeCode.objects.filter(user=late.user).update(expires_at=timezone.now() - timedelta(hours=1))
    names = ("nobody", "mei", "gone")
    login = [{"username": name, "password": PASSWORD if name == "gone" else "not the password"} for name in names]
    recover = [
        {"username": name, "recovery_code": gone_code if name == "gone" else UNKNOWN, "new_password": NEW}
        for name in names
    ]
    activate = [{"code": code, "password": NEW} for code in (UNKNOWN, late.code.text)]
    make_patient("mailed", email="mailed@example.org")
    forgot = [{"email": email} for email in ("mailed@example.org", "nobody@example.org")]
    doors = {"login": login, "recover": recover, "activate": activate, "forgot-password": forgot}
    return doors.__getitem__


DOORS = [("login", 401), ("recover", 400), ("activate", 400), ("forgot-password", 200)]


@pytest.mark.parametrize(("door", "status"), DOORS)
def test_the_time_tells_nothing(
    benchmark: Any, bodies: Callable[[str], list[dict[str, Any]]], door: str, status: int
) -> None:
    medians = benchmark.pedantic(medians_ms, args=(api(), f"/api/v1/auth/{door}", bodies(door), status), rounds=1)
    assert max(medians) - min(medians) < ALLOWED_GAP_MS, medians


def test_the_dashboard_tells_nothing(benchmark: Any) -> None:
    """Nobody, a doctor, a disabled one, one with a second factor, and a patient, who has no dashboard."""
    make_doctor("dr.here"), make_doctor("dr.gone", is_active=False), make_patient("mei")
    give_factor(make_doctor("dr.safe").user)
    names = ("dr.nobody", "dr.here", "dr.gone", "dr.safe", "mei")
    right = {"dr.gone", "mei"}
    bodies = [{"username": name, "password": PASSWORD if name in right else "not the password"} for name in names]
    medians = benchmark.pedantic(medians_ms, args=(Client(), "/sign-in/", bodies, 400), rounds=1)
    assert max(medians) - min(medians) < ALLOWED_GAP_MS, medians


def test_a_second_factor_tells_nothing_at_the_first_step(benchmark: Any) -> None:
    give_factor(make_patient("safe").user), make_patient("plain")
    bodies = [{"username": name, "password": "not the password"} for name in ("nobody", "plain", "safe")]
    medians = benchmark.pedantic(medians_ms, args=(api(), "/api/v1/auth/login", bodies, 401), rounds=1)
    assert max(medians) - min(medians) < ALLOWED_GAP_MS, medians


def test_a_wrong_code_tells_nothing_about_the_kind_of_code(benchmark: Any) -> None:
    """Six digits are looked for among the app's codes, sixteen letters among the backup codes."""
    mei = make_patient("mei")
    give_factor(mei.user)
    client = api(mei)
    bodies = [{"code": code} for code in ("000000", "AAAA-BBBB-CCCC-DDDD", "not a code")]
    medians = benchmark.pedantic(medians_ms, args=(client, "/api/v1/mfa/verify", bodies, 400), rounds=1)
    assert max(medians) - min(medians) < ALLOWED_GAP_MS, medians
