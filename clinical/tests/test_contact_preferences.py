"""What a clinician must know before reaching out: set by the patient, sealed, read only by the own doctor."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection

from clinical.models import ContactPreferences, RiskEvent
from clinical.queries.contact_preferences import before_reaching_out, contact_preferences_of
from patients.models import AccessCategory, AuditAction, AuditEntry, Patient
from patients.tests.base import Cast, api, assert_problem, in_parallel
from patients.tests.factories import make_patient

MINE = "/api/v1/clinical/contact-preferences"
NOTHING: dict[str, Any] = dict.fromkeys(
    [
        "may_call", "may_message", "may_email", "preferred_channel", "name_to_use", "device_note", "safe_hours_from",
        "safe_hours_to", "never_contact", "languages", "interpreter", "safety_notes", "updated_at",
    ]
)  # fmt: skip
ALL: dict[str, Any] = {
    "may_call": False,
    "may_message": True,
    "may_email": None,
    "preferred_channel": "MESSAGE",
    "name_to_use": "小鹿",
    "device_note": "shared phone",
    "safe_hours_from": "21:30:00",
    "safe_hours_to": "06:00:00",
    "never_contact": "my cousin",
    "languages": "中文, Deutsch",
    "interpreter": "nobody from the consulate's lists",
    "safety_notes": "Do not say the name of the clinic.",
}


def of(patient: Patient) -> str:
    return f"/api/v1/clinical/doctor/patients/{patient.pk}/contact-preferences"


def test_who_has_said_nothing_reads_nulls(mei: Patient) -> None:
    assert api(mei).get(MINE).json() == NOTHING


def test_they_come_back_as_they_were_set(mei: Patient) -> None:
    client = api(mei)
    saved = client.put(MINE, ALL)
    assert saved.status_code == 200
    body = client.get(MINE).json()
    assert body == saved.json()
    assert {name: body[name] for name in ALL} == ALL


def test_what_is_not_sent_stays_and_null_clears(mei: Patient) -> None:
    client = api(mei)
    client.put(MINE, ALL)
    body = client.put(MINE, {"device_note": None, "may_call": True}).json()
    assert (body["device_note"], body["may_call"], body["name_to_use"]) == (None, True, "小鹿")


def test_versions(mei: Patient) -> None:
    client = api(mei)
    none_yet = client.get(MINE)["ETag"]
    etag = client.put(MINE, ALL, headers={"If-Match": none_yet})["ETag"]
    assert client.get(MINE, headers={"If-None-Match": etag}).status_code == 304
    assert_problem(client.put(MINE, {"may_call": True}, headers={"If-Match": none_yet}), 412, "stale-version")
    assert client.get(MINE).json()["may_call"] is False


def test_hours_come_without_seconds_too(mei: Patient) -> None:
    body = api(mei).put(MINE, {"safe_hours_from": "09:00", "safe_hours_to": "17:30"}).json()
    assert (body["safe_hours_from"], body["safe_hours_to"]) == ("09:00:00", "17:30:00")


@pytest.mark.parametrize("hours", [{"safe_hours_from": "09:00"}, {"safe_hours_to": "09:00"}])
def test_one_hour_alone_says_nothing(mei: Patient, hours: dict[str, str]) -> None:
    problem = assert_problem(api(mei).put(MINE, hours), 400, "validation")
    assert problem["errors"][0]["field"] == "safe_hours_to"
    assert not ContactPreferences.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("may_call", "yes"), ("may_call", 1), ("may_email", []), ("preferred_channel", "PIGEON"),
        ("preferred_channel", 5), ("name_to_use", "x" * 51), ("device_note", "x" * 501), ("never_contact", "x" * 501),
        ("languages", "x" * 101), ("interpreter", "x" * 101), ("safety_notes", "x" * 2001), ("safety_notes", ["x"]),
        ("safe_hours_from", "25:00"), ("safe_hours_from", "9:00"), ("safe_hours_from", "09:00:00.5"),
        ("safe_hours_from", "09:00+01:00"), ("safe_hours_from", "٠٩:٠٠"), ("safe_hours_to", 9), ("email", "x"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_and_nothing_is_stored(mei: Patient, field: str, value: Any) -> None:
    problem = assert_problem(api(mei).put(MINE, {field: value}), 400, "validation")
    assert field in {error["field"] for error in problem["errors"]}
    assert not ContactPreferences.objects.exists()


def test_yes_and_no_are_sealed_like_the_words(mei: Patient) -> None:
    api(mei).put(MINE, ALL)
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(t)::text FROM clinical_contactpreferences t")
        (stored,) = cursor.fetchone()
    assert "false" not in stored
    assert "MESSAGE" not in stored


def test_what_is_written_there_is_heard(mei: Patient) -> None:
    answer = api(mei).put(MINE, {"safety_notes": "I want to kill myself."}).json()
    assert RiskEvent.objects.get(patient=mei).source == "PROFILE"
    assert (answer["risk_alert"], bool(answer["crisis_resources"])) == (True, True)


def test_words_that_did_not_change_say_nothing_new(mei: Patient) -> None:
    client = api(mei)
    client.put(MINE, {"safety_notes": "I want to kill myself."})
    RiskEvent.objects.update(status="REVIEWED")
    assert "risk_alert" not in client.put(MINE, {"safety_notes": "I want to kill myself.", "may_call": True}).json()
    assert RiskEvent.objects.count() == 1


def test_the_doctor_reads_them_and_that_is_on_record(cast: Cast) -> None:
    saved = api(cast.mei).put(MINE, ALL)
    read = api(cast.dr_lin).get(of(cast.mei))
    assert (read.json(), read["ETag"]) == (saved.json(), saved["ETag"])
    entry = AuditEntry.objects.get(action=AuditAction.READ)
    assert (entry.category, entry.actor_id) == (AccessCategory.PROFILE, cast.dr_lin.user_id)


def test_nobody_elses_doctor_reads_them(cast: Cast) -> None:
    api(cast.mei).put(MINE, ALL)
    for doctor in (cast.dr_osei, cast.dr_rossi):
        assert_problem(api(doctor).get(of(cast.mei)), 404, "not-found")


def test_the_queue_finds_them(cast: Cast) -> None:
    assert contact_preferences_of(cast.mei) is None
    api(cast.mei).put(MINE, ALL)
    found = contact_preferences_of(cast.mei)
    assert found is not None
    assert (found.may_call, found.name_to_use) == (False, "小鹿")


@pytest.mark.parametrize(
    ("start", "end", "hour", "safe"),
    [
        ("09:00:00", "17:00:00", 9, True), ("09:00:00", "17:00:00", 17, False), ("09:00:00", "17:00:00", 8, False),
        ("22:00:00", "06:00:00", 23, True), ("22:00:00", "06:00:00", 5, True), ("22:00:00", "06:00:00", 6, False),
        ("08:00:00", "08:00:00", 3, True), (None, None, 3, None),
    ],
)  # fmt: skip
def test_safe_hours_may_run_over_midnight(start: str | None, end: str | None, hour: int, safe: bool | None) -> None:
    preferences = ContactPreferences(safe_hours_from=start, safe_hours_to=end)
    assert preferences.is_safe_hour(datetime(2026, 3, 1, hour, tzinfo=UTC)) is safe


def test_hours_are_the_patients_own(db: None) -> None:
    noor = make_patient("noor", timezone="Asia/Tehran")
    assert str(before_reaching_out(noor).local_time.tzinfo) == "Asia/Tehran"


@pytest.mark.django_db(transaction=True)
def test_two_devices_at_once_keep_both_answers(transactional_db: None, mei: Patient) -> None:
    clients = [api(mei) for _ in range(2)]
    bodies = [{"may_call": True}, {"name_to_use": "Mei"}]
    assert in_parallel(lambda n: clients[n].put(MINE, bodies[n]).status_code, times=2) == [200, 200]
    row = ContactPreferences.objects.get()
    assert (row.may_call, row.name_to_use) == (True, "Mei")
