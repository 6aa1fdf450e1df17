"""Unknown, wrong and disabled must cost the same time. The rule behind it, one hash each, is tested with each door."""

from collections.abc import Callable
from datetime import timedelta
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from django.utils import timezone

from patients.models import OneTimeCode, Patient, UserType
from patients.services.accounts import create_staff
from patients.services.codes import issue_recovery_codes
from patients.tests.base import PASSWORD, api
from patients.tests.factories import make_patient

TRIES = 200
ALLOWED_GAP_MS = 5
NEW = "eleven grey geese go home"
UNKNOWN = "0000-0000-0000-0000"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def wide_limits(settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000


def medians_ms(path: str, bodies: list[dict[str, Any]], status: int) -> list[float]:
    """Takes turns, so that a busy machine slows all of them."""
    times: list[list[float]] = [[] for _ in bodies]
    client = api()
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
    return {"login": login, "recover": recover, "activate": activate}.__getitem__


@pytest.mark.parametrize(("door", "status"), [("login", 401), ("recover", 400), ("activate", 400)])
def test_the_time_tells_nothing(
    benchmark: Any, bodies: Callable[[str], list[dict[str, Any]]], door: str, status: int
) -> None:
    medians = benchmark.pedantic(medians_ms, args=(f"/api/v1/auth/{door}", bodies(door), status), rounds=1)
    assert max(medians) - min(medians) < ALLOWED_GAP_MS, medians
