import pytest

from patients.models import Patient
from patients.tests.base import api, assert_problem

ME = "/api/v1/auth/me/patient"
DOCTOR = "/api/v1/clinical/doctor/profile"
pytestmark = pytest.mark.django_db
PATIENT_KEYS = {
    "id", "user_id", "username", "alias", "first_name", "last_name", "full_name", "date_of_birth", "phone",
    "emergency_contact", "emergency_phone", "emergency_contact_relationship", "primary_doctor_id", "consent_signed",
    "consent_signed_at", "created_at", "updated_at", "gender", "preferred_language", "timezone", "address", "city",
    "country", "current_medications", "medical_conditions", "allergies", "therapy_history", "mental_health_goals",
    "support_system", "triggers_notes", "coping_strategies",
}  # fmt: skip
DOCTOR_KEYS = {
    "id", "user_id", "first_name", "last_name", "full_name", "license_number", "specialty", "created_at", "updated_at",
    "phone", "bio", "years_of_experience", "education", "languages", "clinic_name", "clinic_address", "clinic_city",
    "clinic_country", "consultation_hours", "timezone",
}  # fmt: skip


def test_the_profile_has_the_contracts_fields(mei, dr_lin):
    assert api(mei).get(ME).json().keys() == PATIENT_KEYS
    assert api(dr_lin).get(DOCTOR).json().keys() == DOCTOR_KEYS
    assert api(dr_lin).get("/api/v1/auth/me/doctor").json().keys() == DOCTOR_KEYS


def test_a_partial_change_leaves_the_rest(mei):
    client = api(mei)
    client.put(ME, {"country": "DE", "timezone": "Asia/Tehran"})
    body = client.put(ME, {"alias": "小鹿", "date_of_birth": "1990-02-28"}).json()
    assert (body["country"], body["timezone"], body["alias"], body["date_of_birth"]) == (
        "DE",
        "Asia/Tehran",
        "小鹿",
        "1990-02-28",
    )


def test_null_clears(mei):
    client = api(mei)
    client.put(ME, {"first_name": "A", "timezone": "Asia/Tehran", "phone": "1"})
    body = client.put(ME, {"first_name": None, "timezone": None, "phone": None}).json()
    assert (body["first_name"], body["timezone"], body["phone"]) == ("", "UTC", None)


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({"primary_doctor_id": "x"}, "primary_doctor_id", "unknown-field"),
        ({"consent_signed": True}, "consent_signed", "unknown-field"),
        ({"alias": ""}, "alias", "blank"),
        ({"alias": "\u200b\u200b"}, "alias", "blank"),
        ({"alias": "x" * 51}, "alias", "too-long"),
        ({"alias": 5}, "alias", "invalid-type"),
        ({"timezone": "Mars/Olympus"}, "timezone", "invalid-timezone"),
        ({"date_of_birth": "2024-02-30"}, "date_of_birth", "invalid-date"),
        ({"date_of_birth": "2099-01-01"}, "date_of_birth", "future-date"),
        ({"coping_strategies": "x" * 10_001}, "coping_strategies", "too-long"),
    ],
)
def test_a_wrong_field_is_named_and_nothing_is_stored(mei, body, field, code):
    client = api(mei)
    before = client.get(ME).json()
    problem = assert_problem(client.put(ME, {"city": "Ulm", **body}), 400, "validation")
    assert (field, code) in [(error["field"], error["code"]) for error in problem["errors"]]
    assert client.get(ME).json() == before


def test_limits_count_code_points(mei):
    assert api(mei).put(ME, {"alias": "🌊" * 50}).json()["alias"] == "🌊" * 50


def test_a_reader_with_the_version_gets_304_and_a_stale_writer_412(mei):
    client = api(mei)
    etag = client.get(ME)["ETag"]
    assert client.get(ME, headers={"if-none-match": etag}).status_code == 304
    assert client.put(ME, {"city": "Ulm"}, headers={"if-match": etag}).status_code == 200
    assert_problem(client.put(ME, {"city": "Bonn"}, headers={"if-match": etag}), 412, "stale-version")
    assert client.get(ME).json()["city"] == "Ulm"


def test_names_are_sealed_in_the_row(mei):
    api(mei).put(ME, {"first_name": "Wanderfalke"})
    raw = Patient.objects.filter(pk=mei.pk).values_list("first_name", flat=True).get()
    assert "Wanderfalke" not in repr(raw)


def test_profiles_are_for_their_kind(mei, dr_lin, the_admin):
    assert_problem(api(dr_lin).get(ME), 403, "wrong-role")
    assert_problem(api(mei).get(DOCTOR), 403, "wrong-role")
    assert_problem(api(the_admin).get(DOCTOR), 403, "wrong-role")
    assert_problem(api().get(ME), 401, "not-authenticated")


def test_a_doctor_reads_only_the_caseload(dr_lin, mei, amir):
    assert api(dr_lin).get(f"/api/v1/clinical/doctor/patients/{mei.id}/profile").json().keys() == PATIENT_KEYS
    foreign = api(dr_lin).get(f"/api/v1/clinical/doctor/patients/{amir.id}/profile")
    missing = api(dr_lin).get("/api/v1/clinical/doctor/patients/00000000-0000-4000-8000-000000000000/profile")
    differing = {"instance", "request_id"}
    assert_problem(foreign, 404, "not-found")
    assert {k: v for k, v in foreign.json().items() if k not in differing} == {
        k: v for k, v in missing.json().items() if k not in differing
    }


def test_a_doctors_profile_changes(dr_lin):
    body = api(dr_lin).put(DOCTOR, {"specialty": "Psychiatry", "years_of_experience": "12"}).json()
    assert (body["specialty"], body["years_of_experience"]) == ("Psychiatry", "12")
