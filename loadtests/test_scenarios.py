from math import ceil

import pytest

from loadtests.run import DOCTOR_SHARE, doctors_for
from loadtests.scenarios import ALL, SCENARIOS, WARM_UP, numbers_of_doctors


def first(name: str, doctors: int) -> set[int]:
    """The doctors who sign in when the scenario has its full number of people."""
    return {*numbers_of_doctors(name, doctors)[: ceil(ALL[name].most_users * DOCTOR_SHARE)]}


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_doctor_of_a_run_has_just_signed_in_to_warm_it_up(name: str) -> None:
    doctors = doctors_for(SCENARIOS[name])
    assert first(name, doctors).isdisjoint(first(WARM_UP, doctors))
    assert first(name, doctors) | first(WARM_UP, doctors) <= {*range(1, doctors + 1)}
