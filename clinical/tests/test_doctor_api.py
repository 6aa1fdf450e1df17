"""The doctor's door: what Dr Lin sees of Mei, and what nobody else does."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from clinical.models import Assessment, RiskEvent, RiskLevel, RiskStatus
from clinical.tests.factories import give_consent, make_assessment, make_check_in, make_risk_event
from patients.models import AccessCategory, AuditAction, AuditEntry, ConsentPurpose, Doctor, Patient, User
from patients.tests.base import Cast, api, assert_problem
from patients.tests.factories import connect, disconnect, make_patient

PATIENTS = "/api/v1/clinical/doctor/patients"
PARTS = ("checkins", "assessments", "risk-events")
ALL_DAYS = {"start_date": "2000-01-01", "end_date": "2100-01-01"}


def part(patient: Patient, name: str) -> str:
    return f"{PATIENTS}/{patient.pk}/{name}"


@pytest.mark.parametrize("name", PARTS)
def test_only_the_patients_own_doctor_gets_in_and_the_rest_see_one_body(cast: Cast, name: str) -> None:
    assert api(cast.dr_lin).get(part(cast.mei, name), ALL_DAYS).status_code == 200

    refusals = {
        str({key: value for key, value in assert_problem(response, 404, "not-found").items() if key not in PER_REQUEST})
        for response in (
            api(cast.dr_osei).get(part(cast.mei, name), ALL_DAYS),
            api(cast.dr_rossi).get(part(cast.mei, name), ALL_DAYS),
            api(cast.dr_osei).get(f"{PATIENTS}/{uuid4()}/{name}", ALL_DAYS),
        )
    }
    assert len(refusals) == 1


PER_REQUEST = {"request_id", "instance"}


@pytest.mark.parametrize("name", [*PARTS, ""])
def test_the_doctors_door_is_closed_to_others(cast: Cast, name: str) -> None:
    path = part(cast.mei, name) if name else PATIENTS

    assert_problem(api(cast.mei).get(path, ALL_DAYS), 403, "wrong-role")
    assert_problem(api(cast.admin).get(path, ALL_DAYS), 403, "wrong-role")
    assert_problem(api().get(path, ALL_DAYS), 401, "not-authenticated")


@pytest.mark.parametrize("path", ["checkin", "assessment"])
def test_the_patients_door_is_closed_to_doctors(cast: Cast, path: str) -> None:
    assert_problem(api(cast.dr_lin).post(f"/api/v1/clinical/{path}", {"mood_score": 5}), 403, "wrong-role")


def test_access_ends_with_the_connection(cast: Cast) -> None:
    client = api(cast.dr_lin)
    assert client.get(part(cast.mei, "checkins"), ALL_DAYS).status_code == 200

    disconnect(cast.mei)

    assert_problem(client.get(part(cast.mei, "checkins"), ALL_DAYS), 404, "not-found")


@pytest.mark.parametrize(
    ("name", "category"), list(zip(PARTS, ("CHECKINS", "ASSESSMENTS", "RISK_EVENTS"), strict=True))
)
def test_each_look_is_logged(cast: Cast, name: str, category: AccessCategory) -> None:
    api(cast.dr_lin).get(part(cast.mei, name), ALL_DAYS)

    entry = AuditEntry.objects.get()
    assert (entry.actor_id, entry.action, entry.category) == (cast.dr_lin.user_id, AuditAction.READ, category)


def test_notes_are_for_the_doctor_only_while_the_patient_shares_them(dr_lin: Doctor, mei: Patient) -> None:
    make_check_in(mei, mei.local_day(), notes="woke up twice")
    client = api(dr_lin)

    def notes() -> str | None:
        return client.get(part(mei, "checkins"), ALL_DAYS).json()[0]["notes"]

    assert notes() is None
    give_consent(mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    assert notes() == "woke up twice"
    give_consent(mei, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR, granted=False)
    assert notes() == "woke up twice"
    give_consent(mei, ConsentPurpose.SHARE_CHECKIN_NOTES, granted=False)
    assert notes() is None


def test_assessments_come_with_the_answers_of_each_item(dr_lin: Doctor, mei: Patient) -> None:
    make_assessment(mei, "PHQ9", [1] * 8 + [0])
    make_assessment(mei, "GAD7", [1] * 7)

    body = api(dr_lin).get(part(mei, "assessments"), {"assessment_type": "PHQ9"}).json()

    (item,) = body.pop("items")
    assert body == {"total": 1, "limit": 20, "offset": 0, "has_more": False}
    assert item["responses"] == {"q1": 1, "q2": 1, "q3": 1, "q4": 1, "q5": 1, "q6": 1, "q7": 1, "q8": 1, "q9": 0}


def test_a_page_beyond_the_end_still_knows_the_total(dr_lin: Doctor, mei: Patient) -> None:
    make_assessment(mei, "GAD7", [1] * 7)

    body = api(dr_lin).get(part(mei, "assessments"), {"offset": 5}).json()

    assert body == {"items": [], "total": 1, "limit": 20, "offset": 5, "has_more": False}


def test_a_clinician_enters_an_interview(dr_lin: Doctor, mei: Patient) -> None:
    body = {"assessment_type": "CSSRS", "responses": {"q1": 1, "q2": 1, "q3": 1, "q4": 1, "q5": 0, "q6": 0}}

    answer = api(dr_lin).post(part(mei, "assessments"), body).json()

    event = RiskEvent.objects.get()
    assert (answer["severity"], answer["total_score"]) == ("HIGH", None)
    assert Assessment.objects.get().administered_by == dr_lin
    assert (event.level, event.source, str(event.source_id)) == (RiskLevel.HIGH, "CLINICIAN", answer["id"])
    assert AuditEntry.objects.filter(action=AuditAction.CREATE, category="ASSESSMENTS").count() == 1


def test_another_doctor_enters_nothing(dr_osei: Doctor, mei: Patient) -> None:
    body = {"assessment_type": "PHQ9", "responses": {"q9": 3}}

    assert_problem(api(dr_osei).post(part(mei, "assessments"), body), 404, "not-found")
    assert not RiskEvent.objects.exists()


def test_risk_events_have_the_shape_of_the_contract(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei, RiskLevel.HIGH, acknowledged_by=dr_lin)

    (item,) = api(dr_lin).get(part(mei, "risk-events")).json()["items"]

    assert (item["id"], item["patient_name"], item["risk_level"]) == (str(event.pk), "Mei", "HIGH")
    assert (item["risk_type"], item["trigger_text"], item["doctor_reviewed"]) == ("SUICIDAL", "I want to die", False)
    assert item["acknowledged_by"] == {"id": str(dr_lin.pk), "name": "Lan Lin"}
    assert item["reviewed_by"] is None


@pytest.mark.parametrize(
    ("query", "levels"),
    [
        ({}, ["HIGH", "MEDIUM", "CRITICAL"]),
        ({"reviewed": "true"}, ["CRITICAL"]),
        ({"reviewed": "false"}, ["HIGH", "MEDIUM"]),
        ({"risk_level": "MEDIUM"}, ["MEDIUM"]),
        ({"risk_level": "LOW"}, ["LOW"]),
        ({"limit": "1", "offset": "1"}, ["MEDIUM"]),
    ],
)
def test_risk_events_newest_first_and_narrowed(
    dr_lin: Doctor, mei: Patient, query: dict[str, str], levels: list[str]
) -> None:
    make_risk_event(mei, RiskLevel.CRITICAL, status=RiskStatus.REVIEWED)
    for level in (RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH):
        make_risk_event(mei, level)

    body = api(dr_lin).get(part(mei, "risk-events"), query).json()

    assert [item["risk_level"] for item in body["items"]] == levels


def test_an_unknown_level_or_truth_value_is_refused(dr_lin: Doctor, mei: Patient) -> None:
    for query in ({"risk_level": "high"}, {"reviewed": "maybe"}):
        problem = assert_problem(api(dr_lin).get(part(mei, "risk-events"), query), 400, "validation")
        assert problem["errors"][0]["field"] == f"query.{next(iter(query))}"


def caseload(doctor: Doctor | User, **query: Any) -> dict[str, Any]:
    response = api(doctor).get(PATIENTS, query)
    assert response.status_code == 200, response.content
    return response.json()


def names(doctor: Doctor, **query: Any) -> list[str]:
    return [item["patient_name"] for item in caseload(doctor, **query)["items"]]


def test_a_row_of_the_caseload(dr_lin: Doctor, mei: Patient) -> None:
    today = mei.local_day()
    for days_back, mood in ((0, 4), (1, 5), (6, 8), (9, 0)):
        make_check_in(mei, today - timedelta(days=days_back), mood)
    make_assessment(mei, "PHQ9", [3] * 9)
    make_assessment(mei, "PHQ9", [1] * 9)
    make_risk_event(mei, RiskLevel.MEDIUM)
    make_risk_event(mei, RiskLevel.LOW)
    make_risk_event(mei, RiskLevel.CRITICAL, status=RiskStatus.REVIEWED)

    body = caseload(dr_lin)

    assert body == {
        "items": [
            {
                "patient_id": str(mei.pk),
                "patient_name": "Mei",
                "locked_on": None,
                "recent_mood_avg": 5.67,
                "latest_phq9": 9,
                "latest_gad7": None,
                "unreviewed_risks": 1,
            }
        ],
        "total": 1,
        "limit": 10,
        "offset": 0,
        "has_more": False,
    }


def test_the_caseload_is_the_doctors_own(dr_lin: Doctor, dr_osei: Doctor, dr_rossi: Doctor, mei: Patient) -> None:
    assert (names(dr_lin), names(dr_osei), names(dr_rossi)) == (["Mei"], ["Amir"], [])


@pytest.fixture
def four(dr_lin: Doctor, mei: Patient) -> None:
    """Mei without data; Bo HIGH and due soon; An HIGH and due later; Cy CRITICAL; moods 2, 8 and 5."""
    today = mei.local_day()
    bo, an, cy = (make_patient(doctor=dr_lin, alias=alias) for alias in ("Bo", "An", "Cy"))
    for patient, mood in ((bo, 2), (an, 8), (cy, 5)):
        make_check_in(patient, today, mood)
    make_risk_event(an, RiskLevel.HIGH)
    make_risk_event(bo, RiskLevel.HIGH, level_since=cy.created_at - timedelta(hours=1))
    make_risk_event(cy, RiskLevel.CRITICAL)


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["Cy", "Bo", "An", "Mei"]),
        ({"sort_by": "nonsense"}, ["Cy", "Bo", "An", "Mei"]),
        ({"sort_order": "asc"}, ["Mei", "An", "Bo", "Cy"]),
        ({"sort_by": "name", "sort_order": "asc"}, ["An", "Bo", "Cy", "Mei"]),
        ({"sort_by": "name"}, ["Mei", "Cy", "Bo", "An"]),
        ({"sort_by": "mood"}, ["An", "Cy", "Bo", "Mei"]),
        ({"sort_by": "mood", "sort_order": "asc"}, ["Bo", "Cy", "An", "Mei"]),
        ({"search": "o"}, ["Bo"]),
        ({"search": "ＣＹ"}, ["Cy"]),
        ({"search": "%"}, []),
        ({"limit": 2, "offset": 1}, ["Bo", "An"]),
        ({"limit": 2, "offset": 1, "sort_by": "name", "sort_order": "asc"}, ["Bo", "Cy"]),
    ],
)
def test_the_caseload_is_sorted_searched_and_paged(dr_lin: Doctor, query: dict[str, Any], expected: list[str]) -> None:
    assert names(dr_lin, **query) == expected


@pytest.mark.usefixtures("four")
def test_the_total_counts_what_was_found(dr_lin: Doctor) -> None:
    assert caseload(dr_lin, limit=2)["total"] == 4
    assert caseload(dr_lin, search="o")["total"] == 1
    assert caseload(dr_lin, offset=9) | {"items": []} == {
        "items": [], "total": 4, "limit": 10, "offset": 9, "has_more": False
    }  # fmt: skip


def test_a_look_at_the_caseload_is_logged_once_in_five_minutes(dr_lin: Doctor) -> None:
    caseload(dr_lin)
    caseload(dr_lin)

    assert AuditEntry.objects.filter(purpose="CASELOAD").count() == 1


def test_a_moved_patient_is_in_one_caseload(dr_lin: Doctor, dr_osei: Doctor, mei: Patient) -> None:
    disconnect(mei)
    connect(mei, dr_osei)

    assert names(dr_lin) == []
    assert sorted(names(dr_osei)) == ["Amir", "Mei"]


def test_a_doctor_brings_a_patient_in(dr_lin: Doctor) -> None:
    body = {"alias": "Nilu", "country": "DE", "first_name": None, "timezone": "Asia/Tehran"}

    answer = api(dr_lin).post(PATIENTS, body).json()

    patient = Patient.objects.get(pk=answer["patient_id"])
    assert (patient.primary_doctor, patient.alias, patient.country) == (dr_lin, "Nilu", "DE")
    assert (answer["full_name"], answer["default_password"], answer["email"]) == ("Nilu", None, None)
    assert answer["activation_code"]
    assert sorted(names(dr_lin)) == ["Mei", "Nilu"]


def test_a_patient_needs_a_name_to_be_brought_in(dr_lin: Doctor) -> None:
    problem = assert_problem(api(dr_lin).post(PATIENTS, {"country": "DE"}), 400, "validation")

    assert problem["errors"][0]["field"] == "alias"


def test_a_stored_answer_is_not_given_again_once_access_has_ended(dr_lin: Doctor, mei: Patient) -> None:
    path = f"/api/v1/clinical/doctor/patients/{mei.pk}/assessments"
    body = {"assessment_type": "PHQ9", "responses": {f"q{number}": 1 for number in range(1, 10)}}
    client, key = api(dr_lin), {"idempotency-key": "k-1"}
    assert client.post(path, body, headers=key).status_code == 200
    assert client.post(path, body, headers=key)["Idempotency-Replayed"] == "true"
    disconnect(mei)
    assert_problem(client.post(path, body, headers=key), 404, "not-found")
