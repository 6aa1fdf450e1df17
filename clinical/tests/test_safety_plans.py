"""A safety plan over HTTP: whole, versioned, never lost, and read by the risk door without crying wolf."""

import json
from typing import Any

import pytest
from django.db import connection

from clinical.models import RiskEvent, RiskLevel, SafetyPlan
from clinical.services.safety_plans import screen_new_texts
from clinical.tests.factories import make_risk_event
from patients.models import AccessCategory, AuditAction, AuditEntry, Doctor, Patient
from patients.tests.base import Cast, api, assert_problem, in_parallel
from patients.tests.factories import disconnect

PLAN = "/api/v1/clinical/safety-plan"
STEPS: dict[str, Any] = {
    "warning_signs": ["I stop answering letters", "三天没睡"],
    "coping_strategies": ["Walk by the canal"],
    "distractions": [{"name": "The library", "contact": None}],
    "support_contacts": [{"name": "Farid", "contact": "+49 30 5550100"}],
    "professionals": [{"name": "Dr Lin", "contact": "the clinic"}],
    "safe_environment": ["Farid keeps my spare medicine"],
}
EMPTY: dict[str, Any] = {step: [] for step in STEPS}


def of(patient: Patient) -> str:
    return f"/api/v1/clinical/doctor/patients/{patient.pk}/safety-plan"


def changed(**lists: Any) -> dict[str, Any]:
    return {**STEPS, **lists}


def test_a_patient_without_a_plan_reads_an_empty_one(mei: Patient) -> None:
    assert api(mei).get(PLAN).json() == {**EMPTY, "version": 0, "updated_at": None}


def test_a_plan_comes_back_as_it_was_written(mei: Patient) -> None:
    client = api(mei)
    written = client.put(PLAN, STEPS)
    assert written.status_code == 200
    body = client.get(PLAN).json()
    assert body == written.json()
    assert {step: body[step] for step in STEPS} == STEPS
    assert body["version"] == 1


def test_every_version_is_kept(mei: Patient) -> None:
    client = api(mei)
    client.put(PLAN, STEPS)
    client.put(PLAN, changed(warning_signs=[]))
    kept = SafetyPlan.objects.filter(patient=mei).order_by("version")
    assert [(row.version, row.steps["warning_signs"]) for row in kept] == [(1, STEPS["warning_signs"]), (2, [])]


def test_the_same_plan_again_is_no_new_version(mei: Patient) -> None:
    client = api(mei)
    assert client.put(PLAN, STEPS).json() == client.put(PLAN, STEPS).json()
    assert SafetyPlan.objects.count() == 1


def test_an_empty_plan_before_the_first_is_no_version(mei: Patient) -> None:
    assert api(mei).put(PLAN, EMPTY).json()["version"] == 0
    assert not SafetyPlan.objects.exists()


def test_a_contact_may_be_left_out_or_empty(mei: Patient) -> None:
    people = [{"name": "Farid"}, {"name": "Ada", "contact": ""}]
    body = api(mei).put(PLAN, changed(support_contacts=people)).json()
    assert body["support_contacts"] == [{"name": "Farid", "contact": None}, {"name": "Ada", "contact": None}]


def test_a_reader_who_has_it_gets_304(mei: Patient) -> None:
    client = api(mei)
    etag = client.put(PLAN, STEPS)["ETag"]
    assert client.get(PLAN)["ETag"] == etag
    assert client.get(PLAN, headers={"If-None-Match": etag}).status_code == 304


def test_a_stale_writer_is_refused_and_writes_nothing(mei: Patient) -> None:
    client = api(mei)
    first = client.get(PLAN)["ETag"]
    assert client.put(PLAN, STEPS, headers={"If-Match": first}).status_code == 200
    stale = client.put(PLAN, changed(warning_signs=["x"]), headers={"If-Match": first})
    assert_problem(stale, 412, "stale-version")
    assert SafetyPlan.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "warning_signs"),
        (changed(warning_signs=["x"] * 21), "warning_signs"),
        (changed(warning_signs=["长" * 501]), "warning_signs.0"),
        (changed(warning_signs=["\u200b"]), "warning_signs.0"),
        (changed(warning_signs=[5]), "warning_signs.0"),
        (changed(warning_signs=[None]), "warning_signs.0"),
        (changed(warning_signs=None), "warning_signs"),
        (changed(distractions=["The library"]), "distractions.0"),
        (changed(distractions=[{"name": ""}]), "distractions.0.name"),
        (changed(distractions=[{"contact": "x"}]), "distractions.0.name"),
        (changed(distractions=[{"name": "x", "role": "y"}]), "distractions.0.role"),
        (changed(professionals=[{"name": "x", "contact": "y" * 501}]), "professionals.0.contact"),
        (changed(professionals=[{"name": "x"}] * 21), "professionals"),
        (changed(version=3), "version"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_and_nothing_is_stored(mei: Patient, body: dict[str, Any], field: str) -> None:
    problem = assert_problem(api(mei).put(PLAN, body), 400, "validation")
    assert field in {error["field"] for error in problem["errors"]}
    assert not SafetyPlan.objects.exists()


def test_the_longest_plan_fits(mei: Patient) -> None:
    people = [{"name": "长" * 500, "contact": "長" * 500}] * 20
    whole = {step: people if isinstance(STEPS[step][0], dict) else ["睡" * 500] * 20 for step in STEPS}
    assert api(mei).put(PLAN, whole).json()["support_contacts"] == people


def test_the_words_are_sealed(mei: Patient) -> None:
    api(mei).put(PLAN, STEPS)
    with connection.cursor() as cursor:
        cursor.execute("SELECT steps FROM clinical_safetyplan")
        (stored,) = cursor.fetchone()
    assert b"canal" not in bytes(stored)


# Two at once


@pytest.mark.django_db(transaction=True)
def test_no_write_is_lost_when_two_write_at_once(transactional_db: None, mei: Patient) -> None:
    clients = [api(mei) for _ in range(4)]
    answers = in_parallel(lambda n: clients[n].put(PLAN, changed(warning_signs=[f"sign {n}"])).json(), times=4)
    assert sorted(answer["version"] for answer in answers) == [1, 2, 3, 4]
    kept = {row.version: row.steps["warning_signs"] for row in SafetyPlan.objects.all()}
    assert kept == {answer["version"]: answer["warning_signs"] for answer in answers}


@pytest.mark.django_db(transaction=True)
def test_of_two_writers_with_one_etag_one_wins(transactional_db: None, mei: Patient) -> None:
    clients = [api(mei) for _ in range(3)]
    etag = clients[0].get(PLAN)["ETag"]

    def write(number: int) -> int:
        body = changed(warning_signs=[f"sign {number}"])
        return clients[number].put(PLAN, body, headers={"If-Match": etag}).status_code

    assert sorted(in_parallel(write, times=3)) == [200, 412, 412]


# The risk door


def test_what_is_new_is_heard_and_never_above_medium(mei: Patient) -> None:
    answer = api(mei).put(PLAN, changed(warning_signs=["I want to kill myself"]))
    event = RiskEvent.objects.get(patient=mei)
    assert (event.source, event.level) == ("SAFETY_PLAN", RiskLevel.MEDIUM)
    assert answer.json()["risk_alert"] is False
    assert answer.json()["crisis_resources"]


def test_the_etag_names_the_plan_without_the_advice(mei: Patient) -> None:
    client = api(mei)
    etag = client.put(PLAN, changed(warning_signs=["I want to kill myself"]))["ETag"]
    assert client.get(PLAN)["ETag"] == etag


def test_a_contact_is_heard_too(mei: Patient) -> None:
    api(mei).put(PLAN, changed(support_contacts=[{"name": "Nobody", "contact": "I want to kill myself"}]))
    assert RiskEvent.objects.get(patient=mei).trigger_text == "I want to kill myself"


def test_words_of_an_earlier_version_say_nothing_new(mei: Patient) -> None:
    client = api(mei)
    client.put(PLAN, changed(warning_signs=["I want to kill myself"]))
    RiskEvent.objects.update(status="REVIEWED")
    answer = client.put(PLAN, changed(warning_signs=["I want to kill myself", "No sleep"]))
    assert "crisis_resources" not in answer.json()
    assert RiskEvent.objects.count() == 1


def test_an_ordinary_plan_alarms_nobody(mei: Patient) -> None:
    assert "risk_alert" not in api(mei).put(PLAN, STEPS).json()
    assert not RiskEvent.objects.exists()


def test_a_plan_raises_no_event_of_another_source(mei: Patient) -> None:
    elsewhere = make_risk_event(mei, RiskLevel.MEDIUM, trigger_text="I want to kill myself")
    screen_new_texts(patient=mei, before=None, steps=changed(warning_signs=["I want to kill myself"]))
    elsewhere.refresh_from_db()
    assert elsewhere.level == RiskLevel.MEDIUM
    assert RiskEvent.objects.filter(source="SAFETY_PLAN").count() == 1


# The doctor


def test_the_doctor_reads_it_and_the_patient_sees_that(cast: Cast) -> None:
    patient = api(cast.mei)
    written = patient.put(PLAN, STEPS)
    read = api(cast.dr_lin).get(of(cast.mei))
    assert (read.json(), read["ETag"]) == (written.json(), written["ETag"])
    entry = AuditEntry.objects.get(category=AccessCategory.SAFETY_PLAN)
    assert (entry.action, entry.actor_id) == (AuditAction.READ, cast.dr_lin.user_id)
    (line,) = patient.get("/api/v1/privacy/access-log").json()["items"]
    assert line["category"] == "SAFETY_PLAN"


def test_nobody_elses_doctor_reads_it(cast: Cast) -> None:
    api(cast.mei).put(PLAN, STEPS)
    for doctor in (cast.dr_osei, cast.dr_rossi):
        assert_problem(api(doctor).get(of(cast.mei)), 404, "not-found")


def test_access_ends_with_the_connection(cast: Cast) -> None:
    client = api(cast.dr_lin)
    disconnect(cast.mei)
    assert_problem(client.get(of(cast.mei)), 404, "not-found")


def test_a_damaged_version_is_shown_as_such_and_can_be_replaced(mei: Patient, dr_lin: Doctor) -> None:
    client = api(mei)
    client.put(PLAN, STEPS)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clinical_safetyplan SET steps = set_byte(steps, 60, get_byte(steps, 60) # 1)")
    body = client.get(PLAN).json()
    assert body["warning_signs"] == ["unreadable"]
    assert body["support_contacts"] == [{"name": "unreadable", "contact": None}]
    assert client.put(PLAN, STEPS).json()["version"] == 2
    assert json.dumps(api(dr_lin).get(of(mei)).json()["warning_signs"]) == json.dumps(STEPS["warning_signs"])
