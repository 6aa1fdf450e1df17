import pytest

from patients.models import ConsentRecord
from patients.services.consents import CURRENT_VERSION
from patients.tests.base import api, assert_problem

CONSENTS = "/api/v1/privacy/consents"
LOG = "/api/v1/privacy/access-log"
pytestmark = pytest.mark.django_db


def granted(client):
    return {item["purpose"] for item in client.get(CONSENTS).json()["items"] if item["granted"]}


def change(purpose, granted, version=CURRENT_VERSION):
    return {"consents": [{"purpose": purpose, "granted": granted, "version": version}]}


def test_everything_starts_off(mei):
    ConsentRecord.objects.all().delete()
    body = api(mei).get(CONSENTS).json()
    assert [item["purpose"] for item in body["items"]] == [
        "AI_CHAT",
        "AI_REMOTE_PROVIDER",
        "SHARE_CHAT_WITH_DOCTOR",
        "SHARE_CHECKIN_NOTES",
    ]
    assert not any(item["granted"] for item in body["items"])


def test_granting_and_withdrawing_keep_the_whole_history(mei):
    client = api(mei)
    client.put(CONSENTS, change("AI_CHAT", True))
    assert granted(client) == {"AI_CHAT"}
    client.put(CONSENTS, change("AI_CHAT", False, None))
    assert granted(client) == set()
    history = ConsentRecord.objects.filter(patient=mei, purpose="AI_CHAT").order_by("id")
    assert [(row.granted, row.version) for row in history] == [(True, CURRENT_VERSION), (False, CURRENT_VERSION)]


def test_purposes_left_out_stay(mei):
    client = api(mei)
    client.put(CONSENTS, change("AI_CHAT", True))
    client.put(CONSENTS, change("SHARE_CHECKIN_NOTES", True))
    assert {"AI_CHAT", "SHARE_CHECKIN_NOTES"} <= granted(client)


def test_an_older_text_grants_nothing(mei):
    client = api(mei)
    body = change("AI_CHAT", True)
    body["consents"].append({"purpose": "SHARE_CHECKIN_NOTES", "granted": True, "version": "2001-01"})
    problem = assert_problem(client.put(CONSENTS, body), 400, "consent-version-outdated")
    assert problem["purpose"] == "SHARE_CHECKIN_NOTES"
    assert not ConsentRecord.objects.filter(patient=mei, purpose="AI_CHAT").exists()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "consents"),
        ({"consents": []}, "consents"),
        ({"consents": [{"purpose": "EVERYTHING", "granted": True, "version": "1"}]}, "consents.0.purpose"),
        ({"consents": [{"purpose": "AI_CHAT", "granted": "yes", "version": "1"}]}, "consents.0.granted"),
        ({"consents": [{"purpose": "AI_CHAT", "granted": True}]}, "consents.0.version"),
        (change("AI_CHAT", False) | {"patient_id": "x"}, "patient_id"),
        ({"consents": change("AI_CHAT", False)["consents"] * 2}, "consents"),
    ],
)
def test_a_wrong_body_names_the_field_and_stores_nothing(mei, body, field):
    before = ConsentRecord.objects.count()
    problem = assert_problem(api(mei).put(CONSENTS, body), 400, "validation")
    assert field in [error["field"] for error in problem["errors"]]
    assert ConsentRecord.objects.count() == before


def test_the_log_says_who_looked(mei, dr_lin):
    api(dr_lin).get(f"/api/v1/clinical/doctor/patients/{mei.id}/profile")
    row = api(mei).get(LOG).json()["items"][0]
    assert (row["who"], row["role"], row["category"], row["purpose"]) == (
        dr_lin.full_name,
        "DOCTOR",
        "PROFILE",
        "CARE",
    )


def test_the_log_is_the_patients_own(mei, amir, dr_lin):
    api(dr_lin).get(f"/api/v1/clinical/doctor/patients/{mei.id}/profile")
    assert api(amir).get(LOG).json()["total"] == 0


def test_the_log_keeps_to_its_days(mei, dr_lin):
    api(dr_lin).get(f"/api/v1/clinical/doctor/patients/{mei.id}/profile")
    client = api(mei)
    assert client.get(f"{LOG}?end_date=2001-01-01").json()["total"] == 0
    assert client.get(f"{LOG}?start_date=2001-01-01").json()["total"] == 1
