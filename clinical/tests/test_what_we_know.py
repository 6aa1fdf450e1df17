import io
import re
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from clinical.tests.factories import make_assessment, make_check_in, make_risk_event
from patients.models import ApiToken, OneTimeCode
from patients.services.codes import issue_activation_code
from patients.services.second_factor import use_code
from patients.tests.base import api, doctor_client
from patients.tests.factories import code_of, give_factor, make_doctor, make_patient
from patients.tickets import issue_ticket


def told(command: str, *arguments: str, **options: bool) -> str:
    out = io.StringIO()
    call_command(command, *arguments, stdout=out, **options)
    return out.getvalue()


def test_what_we_know_about_a_patient(db: None) -> None:
    doctor = make_doctor("dr.knows", first_name="Quill", last_name="Wort")
    mei = make_patient("heron-name", doctor=doctor, alias="Heron", email="heron@example.org", city="Tamarisk")
    client = api(mei)
    client.get("/api/v1/auth/me", REMOTE_ADDR="198.51.100.77")
    make_check_in(mei, mei.local_day(), 4, notes="heron note")
    make_assessment(mei, "PHQ9", [1] * 9)
    make_risk_event(mei, trigger_text="heron words")
    give_factor(mei.user)
    assert use_code(mei.user, code_of(mei.user))
    page = told("what_do_we_know", "heron-name")
    lines = page.strip().splitlines()
    assert 8 <= len(lines) <= 12
    assert not re.search(r"heron|quill|wort|tamarisk|198\.51|example", page, re.IGNORECASE)
    assert not re.search(r"\d\d:\d\d|\d{6,} to ", page)
    assert f"last_step {timezone.now().date()}" in page
    assert f"since:                 {timezone.now().date()}" in page
    for fact in (
        "PATIENT",
        "connected to a doctor: yes",
        "CheckIn 1",
        "mood_score 4 to 4",
        "PHQ9",
        "devices signed in",
    ):
        assert fact in page.replace("  ", " ") or fact in page, fact
    assert told("what_do_we_know", str(mei.user_id)) == page


@pytest.mark.parametrize("name", ["nobody", "x" * 36, "5c0e7a50-0000-4000-8000-000000000000"])
def test_an_unknown_account(db: None, name: str) -> None:
    with pytest.raises(CommandError):
        told("what_do_we_know", name)


def test_retention_counts_first_and_deletes_then(db: None) -> None:
    mei = make_patient("mei")
    api(mei)
    ApiToken.objects.update(last_used_at=timezone.now() - timedelta(days=4))
    issue_ticket(mei.user).__class__.objects.update(expires_at=timezone.now())
    issue_activation_code(mei.user)
    OneTimeCode.objects.update(expires_at=timezone.now())
    assert "1  device tokens that have ended" in told("retention", preview=True)
    assert ApiToken.objects.exists()
    assert "1  sign-ins that were not finished" in told("retention")
    assert not ApiToken.objects.exists()
    assert not OneTimeCode.objects.exists()
    assert "deleted" in told("retention")


def test_what_is_in_use_is_kept(db: None) -> None:
    doctor = make_doctor()
    give_factor(doctor.user)
    browser, client = doctor_client(doctor), api(doctor)
    told("retention")
    assert browser.get("/patients/").status_code == 200
    assert client.get("/api/v1/auth/me").status_code == 200
