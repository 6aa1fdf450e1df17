import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from patients.models import User
from patients.services.second_factor import factor_of
from patients.tests.base import Cast, api
from patients.tests.factories import PASSWORD
from xinshou.demo_data.factors import demo_code, demo_seed
from xinshou.demo_data.seeding import seed_factors


def printed(name: str) -> str:
    out = io.StringIO()
    call_command("demo_code", name, stdout=out)
    return out.getvalue().strip()


def test_each_demo_doctor_and_administrator_has_a_known_factor(cast: Cast, settings: Any) -> None:
    settings.THROTTLE_SCALE = 1000
    assert seed_factors(demo_seed) == 4
    assert seed_factors(demo_seed) == 0
    lin = User.objects.get(pk=cast.dr_lin.user_id)
    assert factor_of(lin).seed == demo_seed("dr.lin")
    assert not User.objects.get(pk=cast.mei.user_id).mfa_enabled_at
    client = Client()
    client.post("/sign-in/", {"username": "dr.lin", "password": PASSWORD})
    assert client.post("/sign-in/code/", {"code": printed("dr.lin")})["Location"] == "/today/"
    token = api().post("/api/v1/auth/login", {"username": "dr.lin", "password": PASSWORD}).json()["access_token"]
    bearer = {"Authorization": f"Bearer {token}"}
    answer = api().post("/api/v1/auth/login/mfa", {"code": printed("dr.lin")}, headers=bearer)
    assert answer.status_code == 200


def test_the_load_test_computes_the_same_code() -> None:
    assert demo_code("dr.lin", 59) == demo_code("dr.lin", 30) != demo_code("dr.lin", 60)


@pytest.mark.parametrize("name", ["mei", "nobody"])
def test_who_has_no_factor_has_no_code(cast: Cast, name: str) -> None:
    with pytest.raises(CommandError):
        printed(name)


def test_there_are_no_codes_outside_of_the_demo(cast: Cast, settings: Any) -> None:
    settings.TESTING = False
    with pytest.raises(CommandError):
        printed("dr.lin")
