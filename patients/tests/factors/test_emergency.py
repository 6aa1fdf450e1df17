from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from patients.models import AuditEntry, BreakGlass, Doctor, OnCallShift, Patient
from patients.step_up import PROVED
from patients.tests.base import Cast, api, doctor_client
from patients.tests.factories import connect, disconnect, make_doctor, make_patient
from xinshou.models import MailMessage

URL = "/emergency-access/"
REASON = "Her doctor cannot be reached and she called the desk."


def open_record(doctor: Doctor, identifier: str = "mei", reason: str = REASON) -> Any:
    return doctor_client(doctor).post(URL, {"identifier": identifier, "reason": reason})


def test_an_hour_of_reading_under_everybodys_eyes(cast: Cast) -> None:
    record = f"/patients/{cast.mei.pk}/"
    assert doctor_client(cast.dr_osei).get(record).status_code == 404
    assert open_record(cast.dr_osei)["Location"] == record
    for tab in ("", "?tab=assessments", "?tab=check-ins", "?tab=profile"):
        page = doctor_client(cast.dr_osei).get(f"{record}{tab}")
        assert page.status_code == 200
        assert "Emergency access until" in page.content.decode()
    with time_machine.travel(timezone.now() + timedelta(minutes=60, seconds=1)):
        assert doctor_client(cast.dr_osei).get(record).status_code == 404
    seen = api(cast.mei).get("/api/v1/privacy/access-log").json()["items"]
    assert {entry["who"] for entry in seen} == {"Kofi Osei"}
    assert {entry["purpose"] for entry in seen} == {"EMERGENCY_ACCESS"}


@pytest.mark.parametrize("reader", ["dr_osei", "dr_lin"])
def test_the_patient_is_named_as_they_chose_to_be_called(cast: Cast, reader: str) -> None:
    make_patient("noor", alias="Noor", first_name="Aida", doctor=cast.dr_lin)
    open_record(cast.dr_osei, "noor")
    page = doctor_client(getattr(cast, reader)).get(URL).content.decode()
    assert "<bdi>Noor</bdi>" in page and "Aida" not in page


def test_nothing_can_be_written(cast: Cast) -> None:
    open_record(cast.dr_osei)
    browser, client = doctor_client(cast.dr_osei), api(cast.dr_osei)
    plan = {"base_version": 0, "warning_signs": "No sleep"}
    assert browser.post(f"/patients/{cast.mei.pk}/safety-plan/", plan).status_code == 404
    form = {"assessment_type": "GAD7", "responses": {f"q{number}": 1 for number in range(1, 8)}}
    assert client.post(f"/api/v1/clinical/doctor/patients/{cast.mei.pk}/assessments", form).status_code == 404
    assert client.get(f"/api/v1/clinical/doctor/patients/{cast.mei.pk}/profile").status_code == 404


@pytest.mark.parametrize(
    "reason", ["", "short", "x" * 19, "a b c d e f g h i j k l m n o p q r s", "x" + "\u200b" * 30, "x" * 501]
)
def test_a_reason_of_twenty_letters_is_asked_for(cast: Cast, reason: str) -> None:
    page = open_record(cast.dr_osei, reason=reason)
    assert (page.status_code, list(page.context["form"].errors)) == (400, ["reason"])
    assert not BreakGlass.objects.exists()


def test_the_reason_is_sealed_and_kept_in_the_form(cast: Cast) -> None:
    page = open_record(cast.dr_osei, "nobody.here")
    assert (page.status_code, list(page.context["form"].errors)) == (400, ["identifier"])
    assert REASON in page.content.decode()
    open_record(cast.dr_osei)
    assert BreakGlass.objects.get().reason == REASON
    assert REASON not in repr(list(BreakGlass.objects.values_list()))


def test_a_step_up_comes_first(cast: Cast) -> None:
    browser = doctor_client(cast.dr_osei)
    session = browser.session
    session[PROVED] = int(timezone.now().timestamp()) - 301
    session.save()
    assert browser.get(URL)["Location"] == "/step-up/?next=%2Femergency-access%2F"
    assert browser.post(URL, {"identifier": "mei", "reason": REASON})["Location"] == "/step-up/"
    assert not BreakGlass.objects.exists()


def test_the_own_doctor_is_told_and_reviews(cast: Cast) -> None:
    cast.dr_lin.user.email = "lin@clinic.example"
    cast.dr_lin.user.save()
    open_record(cast.dr_osei)
    assert MailMessage.objects.get().address == "lin@clinic.example"
    opened = BreakGlass.objects.get()
    review = f"{URL}{opened.pk}/review/"
    for stranger in (cast.dr_osei, cast.dr_rossi):
        assert REASON not in waiting_page(stranger)
        assert doctor_client(stranger).post(review).status_code == 404
    assert REASON in waiting_page(cast.dr_lin)
    assert doctor_client(cast.dr_lin).post(review).status_code == 302
    assert doctor_client(cast.dr_lin).post(review).status_code == 404
    opened.refresh_from_db()
    assert opened.reviewed_by == cast.dr_lin


def waiting_page(doctor: Doctor) -> str:
    page = doctor_client(doctor).get(URL)
    return " ".join(str(access.reason) for access in page.context["waiting"])


def test_without_a_doctor_those_on_call_review(cast: Cast) -> None:
    disconnect(cast.mei)
    on_call = make_doctor("dr.call", email="call@clinic.example")
    now = timezone.now()
    OnCallShift.objects.create(doctor=on_call, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    open_record(cast.dr_osei)
    assert MailMessage.objects.get().address == "call@clinic.example"
    assert REASON in waiting_page(on_call)
    assert REASON not in waiting_page(cast.dr_lin)


def test_who_breaks_the_glass_is_not_the_one_who_is_told(cast: Cast, settings: Any) -> None:
    """Alone on call: then the clinic hears of it."""
    settings.RISK_ALARM_EMAIL = "alarm@clinic.example"
    disconnect(cast.mei)
    on_call = make_doctor("dr.call", email="call@clinic.example")
    now = timezone.now()
    OnCallShift.objects.create(doctor=on_call, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    open_record(on_call)
    assert MailMessage.objects.get().address == "alarm@clinic.example"


def tries(doctor: Doctor) -> int:
    return AuditEntry.objects.filter(actor_id=doctor.user_id, purpose="EMERGENCY_ACCESS", category="").count()


def test_refused_tries_leave_a_trace(cast: Cast, settings: Any) -> None:
    open_record(cast.dr_osei, "nobody.here")
    open_record(cast.dr_osei, "amir")
    assert tries(cast.dr_osei) == 2
    settings.THROTTLE_SCALE, settings.THROTTLES_ON = 1, True
    for number in range(6):
        open_record(cast.dr_osei, f"guess-{number}")
    assert tries(cast.dr_osei) == 8
    assert api(cast.amir).get("/api/v1/privacy/access-log").json()["items"] == []


def test_the_own_patient_needs_no_glass(cast: Cast) -> None:
    page = open_record(cast.dr_lin)
    assert (page.status_code, list(page.context["form"].errors)) == (400, ["identifier"])


def test_access_of_who_became_the_doctor_is_ordinary(cast: Cast) -> None:
    open_record(cast.dr_osei)
    disconnect(cast.mei)
    connect(cast.mei, cast.dr_osei)
    page = doctor_client(cast.dr_osei).get(f"/patients/{cast.mei.pk}/")
    assert "Emergency access until" not in page.content.decode()


def test_it_goes_with_the_patient(mei: Patient, dr_osei: Doctor) -> None:
    open_record(dr_osei)
    api(mei).delete("/api/v1/auth/me", {"password": "seven lamps on the quay"})
    assert not BreakGlass.objects.exists()


def test_five_tries_a_minute(cast: Cast, settings: Any) -> None:
    settings.THROTTLE_SCALE, settings.THROTTLES_ON = 1, True
    for number in range(5):
        assert open_record(cast.dr_osei, f"guess-{number}").status_code == 400
    assert open_record(cast.dr_osei).status_code == 429
    assert not BreakGlass.objects.exists()


def test_it_is_for_doctors(cast: Cast) -> None:
    assert doctor_client(cast.admin).get(URL).status_code == 403
    assert Client().get(URL).status_code == 302
