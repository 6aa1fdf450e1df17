"""Fixtures for every app's tests; xinshou/tests/plugin.py registers them. Each person implies the database."""

import pytest

from patients.models import Doctor, Patient, User
from patients.tests.base import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def dr_lin(cast: Cast) -> Doctor:
    return cast.dr_lin


@pytest.fixture
def dr_osei(cast: Cast) -> Doctor:
    return cast.dr_osei


@pytest.fixture
def dr_rossi(cast: Cast) -> Doctor:
    return cast.dr_rossi


@pytest.fixture
def mei(cast: Cast) -> Patient:
    return cast.mei


@pytest.fixture
def amir(cast: Cast) -> Patient:
    return cast.amir


@pytest.fixture
def the_admin(cast: Cast) -> User:
    return cast.admin
