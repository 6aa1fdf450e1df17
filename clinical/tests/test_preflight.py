"""`manage.py preflight` says what keeps a clinic from serving, and names nobody."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone

from clinical.models import CrisisResource
from patients.models import Doctor, OnCallShift
from patients.tests.factories import make_patient


def preflight() -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("preflight", stdout=out)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue()
    return 0, out.getvalue()


@pytest.fixture(autouse=True)
def alarm_address(settings: Any) -> None:
    settings.RISK_ALARM_EMAIL = "alarm@clinic.test"


@override_settings(SERVED_COUNTRIES=["DE"])
def test_without_an_alarm_address_the_clinic_may_not_serve(db: None, settings: Any) -> None:
    check("DE")
    assert preflight()[0] == 0
    settings.RISK_ALARM_EMAIL = ""
    status, said = preflight()
    assert (status, "RISK_ALARM_EMAIL is not set" in said) == (1, True)


def check(country: str, days_ago: int = 0) -> None:
    day = timezone.now().date() - timedelta(days=days_ago)
    CrisisResource.objects.filter(country=country).update(last_checked=day)


@override_settings(SERVED_COUNTRIES=["DE", "France"])
def test_a_served_country_needs_a_checked_line(db: None) -> None:
    status, said = preflight()
    assert status == 1
    assert "DE: no crisis line that a person has checked" in said
    assert "FR: no crisis line that a person has checked" in said


@override_settings(SERVED_COUNTRIES=["DE"])
def test_one_checked_line_is_enough(db: None) -> None:
    check("DE")
    status, said = preflight()
    assert (status, "DE:" in said, "ready to serve" in said) == (0, False, True)


def test_the_countries_of_patients_count_without_a_name(db: None) -> None:
    for number in range(2):
        make_patient(f"canary-{number}", alias="Canary", country="Sweden")
    make_patient("nowhere", country=None)
    make_patient("gone", country="NO", is_active=False)
    status, said = preflight()
    assert status == 1
    assert "SE: no crisis line that a person has checked (2 patients)" in said
    assert "INTL: no crisis line that a person has checked (1 patient)" in said
    assert "NO:" not in said
    assert "anary" not in said


@override_settings(SERVED_COUNTRIES=["Narnia"])
def test_a_country_that_is_none_is_said(db: None) -> None:
    assert preflight() == (1, preflight()[1])
    assert "'Narnia' is no country" in preflight()[1]


@override_settings(SERVED_COUNTRIES=["DE"])
def test_an_old_check_is_a_warning(db: None) -> None:
    check("DE", days_ago=91)
    status, said = preflight()
    assert status == 0
    assert "de-112 was last checked on" in said


@pytest.mark.parametrize(("starts_in", "warned"), [(-1, False), (23, False), (25, True)])
def test_nobody_on_call_is_a_warning(dr_lin: Doctor, starts_in: int, warned: bool) -> None:
    start = timezone.now() + timedelta(hours=starts_in)
    OnCallShift.objects.create(doctor=dr_lin, starts_at=start, ends_at=start + timedelta(hours=8))
    assert ("nobody is on call" in preflight()[1]) is warned


@override_settings(MAIL_WANTED=False)
def test_no_mail_and_no_model_are_warnings(db: None) -> None:
    status, said = preflight()
    assert status == 0
    assert "no mail" in said
    assert "no language model" in said


@override_settings(PRODUCTION=True, THROTTLES_ON=False)
def test_an_error_of_the_configuration_blocks(db: None) -> None:
    status, said = preflight()
    assert status == 1
    assert "BLOCKS   xinshou.E002" in said
