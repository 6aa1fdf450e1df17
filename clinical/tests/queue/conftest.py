from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from clinical.tests.queue.people import START
from patients.models import Doctor
from patients.tests.base import Cast

Wait = Callable[..., None]


@pytest.fixture
def wait() -> Iterator[Wait]:
    """`wait(minutes=3)` moves the clock, which starts at night in Tehran and ticks on."""
    with time_machine.travel(START) as clock:
        yield lambda **duration: clock.shift(timedelta(**duration))


@pytest.fixture
def mailed(cast: Cast) -> Cast:
    """The cast with addresses that work."""
    for number, doctor in enumerate((cast.dr_lin, cast.dr_osei, cast.dr_rossi)):
        give_address(doctor, f"doctor{number}@clinic.test")
    return cast


def give_address(doctor: Doctor, address: str) -> None:
    doctor.user.email = address
    doctor.user.save(update_fields=["email"])


@pytest.fixture
def alarm_address(settings: Any) -> str:
    settings.RISK_ALARM_EMAIL = "alarm@clinic.test"
    return "alarm@clinic.test"
