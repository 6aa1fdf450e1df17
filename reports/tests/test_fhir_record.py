"""A doctor takes one patient's record along: after the password, in the log, and no more than they may read."""

from typing import Any

import pytest
from django.test import Client

from clinical.models import AppointmentStatus
from clinical.tests.factories import give_consent, make_appointment, make_check_in
from messaging.tests.factories import make_message, make_thread
from patients.models import AuditEntry, BreakGlass, ConsentPurpose
from patients.step_up import PROVED
from patients.tests.base import Cast, doctor_client
from patients.tests.factories import disconnect
from reports.tests.record import fill_record, strings_in
from reports.tests.test_export_fhir import KINDS, checked, resources


def path_of(cast: Cast) -> str:
    return f"/reports/about/{cast.mei.pk}/fhir/"


def bundle_of(client: Client, cast: Cast) -> dict[str, Any]:
    answer = client.get(path_of(cast))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/fhir+json")
    assert answer["Content-Disposition"] == 'attachment; filename="record.fhir.json"'
    return checked(b"".join(answer))


def test_it_is_valid_and_says_the_level(cast: Cast) -> None:
    fill_record(cast)
    bundle = bundle_of(doctor_client(cast.dr_lin), cast)
    assert {entry["resource"]["resourceType"] for entry in bundle["entry"]} == KINDS
    flag = resources(bundle, "Flag")[0]
    assert len(resources(bundle, "Flag")) == 3
    assert flag["code"]["text"] == "hidden trigger"
    assert [code["code"] for code in flag["code"]["coding"]] == ["risk-high", "risk-type-suicidal"]
    said = "\n".join(strings_in(bundle))
    for word in ("Silberfisch", "+49 151", str(cast.mei.pk), "the doctor's own"):
        assert word not in said


def test_the_password_is_asked_first(cast: Cast) -> None:
    client = doctor_client(cast.dr_lin)
    session = client.session
    session[PROVED] = 0
    session.save()
    answer = client.get(path_of(cast))
    assert answer.status_code == 302 and answer["Location"].startswith("/step-up/?next=")


@pytest.mark.parametrize("purpose", [ConsentPurpose.SHARE_CHAT_WITH_DOCTOR, ConsentPurpose.SHARE_CHECKIN_NOTES])
def test_what_is_not_shared_is_not_in_it(cast: Cast, purpose: ConsentPurpose) -> None:
    fill_record(cast)
    give_consent(cast.mei, purpose, granted=False)
    said = "\n".join(strings_in(bundle_of(doctor_client(cast.dr_lin), cast)))
    assert ("I cannot sleep" in said) == (purpose != ConsentPurpose.SHARE_CHAT_WITH_DOCTOR)
    assert ("@note" in said) == (purpose != ConsentPurpose.SHARE_CHECKIN_NOTES)


def test_another_doctors_thread_visits_and_name_are_not_in_it(cast: Cast) -> None:
    fill_record(cast)
    make_message(make_thread(cast.mei, cast.dr_rossi), "to Rossi alone")
    at = cast.mei.created_at.replace(year=2024)
    make_appointment(cast.mei, at, doctor=cast.dr_rossi, status=AppointmentStatus.NO_SHOW, reason="Rossi's visit")
    said = "\n".join(strings_in(bundle_of(doctor_client(cast.dr_lin), cast)))
    assert "Rossi" not in said and str(cast.dr_rossi.pk) not in said and "Lin" in said


def test_the_patient_sees_that_it_was_taken(cast: Cast) -> None:
    make_check_in(cast.mei, cast.mei.local_day())
    bundle_of(doctor_client(cast.dr_lin), cast)
    seen = AuditEntry.objects.filter(actor_id=cast.dr_lin.user_id, purpose="REPORT").values_list("category", flat=True)
    assert set(seen) == {"REPORTS", "SAFETY_PLAN", "RISK_EVENTS", "APPOINTMENTS", "CHECKINS", "ASSESSMENTS", "MESSAGES"}


def test_only_for_the_patients_doctor(cast: Cast) -> None:
    for doctor in (cast.dr_osei, cast.dr_rossi):
        assert doctor_client(doctor).get(path_of(cast)).status_code == 404
    disconnect(cast.mei)
    assert doctor_client(cast.dr_lin).get(path_of(cast)).status_code == 404


def test_emergency_access_opens_no_file_and_shows_no_button(cast: Cast) -> None:
    at = cast.mei.created_at
    BreakGlass.objects.create(
        doctor=cast.dr_osei, patient=cast.mei, reason="An emergency of today.", at=at, until=at.replace(year=2100)
    )
    client = doctor_client(cast.dr_osei)
    page = client.get(f"/patients/{cast.mei.pk}/?tab=profile")
    assert page.status_code == 200 and path_of(cast).encode() not in page.content
    assert client.get(path_of(cast)).status_code == 404
    assert path_of(cast).encode() in doctor_client(cast.dr_lin).get(f"/patients/{cast.mei.pk}/?tab=profile").content
