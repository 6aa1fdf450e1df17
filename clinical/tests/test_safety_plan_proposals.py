"""A doctor proposes, the patient decides, and a plan that has moved on is not written over."""

from typing import Any
from uuid import uuid4

import pytest

from clinical.models import RiskEvent, SafetyPlan, SafetyPlanProposal
from clinical.tests.factories import make_plan_proposal
from clinical.tests.statements import counted_statements
from clinical.tests.test_safety_plans import EMPTY, PLAN, STEPS, changed, of
from patients.models import AuditAction, AuditEntry, Patient
from patients.tests.base import Cast, api, assert_problem, in_parallel
from patients.tests.factories import disconnect

PROPOSALS = f"{PLAN}/proposals"
PROPOSED = {"base_version": 0, "message": "Shall we add this?", **STEPS}


def propose(cast: Cast, **fields: Any) -> dict[str, Any]:
    response = api(cast.dr_lin).post(f"{of(cast.mei)}/proposals", {**PROPOSED, **fields})
    assert response.status_code == 201, response.json()
    body: dict[str, Any] = response.json()
    return body


def answer(patient: Patient, proposal: dict[str, Any], word: str) -> Any:
    return api(patient).post(f"{PROPOSALS}/{proposal['id']}/{word}")


def test_a_proposal_changes_nothing_until_it_is_accepted(cast: Cast) -> None:
    made = propose(cast)
    assert (made["status"], made["is_outdated"]) == ("PENDING", False)
    assert api(cast.mei).get(PLAN).json()["version"] == 0


def test_the_patient_reads_what_is_proposed(cast: Cast) -> None:
    made = propose(cast)
    assert api(cast.mei).get(PROPOSALS).json()["items"] == [made]
    assert made["doctor"] == {"id": str(cast.dr_lin.pk), "name": "Lan Lin"}
    assert {step: made[step] for step in STEPS} == STEPS
    assert made["message"] == "Shall we add this?"


def test_accepting_writes_the_next_version(cast: Cast) -> None:
    api(cast.mei).put(PLAN, changed(warning_signs=["x"]))
    made = propose(cast, base_version=1)
    accepted = answer(cast.mei, made, "accept")
    plan = api(cast.mei).get(PLAN)
    assert (accepted.status_code, accepted.json(), accepted["ETag"]) == (200, plan.json(), plan["ETag"])
    assert plan.json()["version"] == 2
    assert SafetyPlanProposal.objects.get().status == "ACCEPTED"


def test_the_doctors_words_are_no_cry_for_help_of_the_patient(cast: Cast) -> None:
    answer(cast.mei, propose(cast, warning_signs=["Says: I want to kill myself"]), "accept")
    assert not RiskEvent.objects.exists()


def test_rejecting_leaves_the_plan_alone(cast: Cast) -> None:
    rejected = answer(cast.mei, propose(cast), "reject")
    assert (rejected.status_code, rejected.json()["status"]) == (200, "REJECTED")
    assert not SafetyPlan.objects.exists()


@pytest.mark.parametrize("second", ["accept", "reject"])
@pytest.mark.parametrize("first", ["accept", "reject"])
def test_an_answer_is_given_once(cast: Cast, first: str, second: str) -> None:
    made = propose(cast)
    answer(cast.mei, made, first)
    assert_problem(answer(cast.mei, made, second), 400, "invalid-state")
    assert SafetyPlan.objects.count() == (1 if first == "accept" else 0)


def test_a_repeated_request_with_its_key_gets_the_first_answer(cast: Cast) -> None:
    made, client = propose(cast), api(cast.mei)
    path, key = f"{PROPOSALS}/{made['id']}/accept", {"Idempotency-Key": "once"}
    first, again = (client.post(path, headers=key) for _ in range(2))
    assert (first.json(), again.json()["version"]) == (again.json(), 1)
    assert again["Idempotency-Replayed"] == "true"


def test_a_plan_that_has_moved_on_is_not_written_over(cast: Cast) -> None:
    made = propose(cast)
    api(cast.mei).put(PLAN, changed(warning_signs=["my own words"]))
    assert_problem(answer(cast.mei, made, "accept"), 409, "proposal-outdated")
    assert api(cast.mei).get(PLAN).json()["warning_signs"] == ["my own words"]
    assert api(cast.mei).get(PROPOSALS).json()["items"][0]["is_outdated"] is True
    assert answer(cast.mei, made, "reject").status_code == 200


def test_a_doctor_who_has_not_read_the_newest_is_told(cast: Cast) -> None:
    api(cast.mei).put(PLAN, STEPS)
    stale = api(cast.dr_lin).post(f"{of(cast.mei)}/proposals", PROPOSED)
    assert_problem(stale, 412, "stale-version")
    assert not SafetyPlanProposal.objects.exists()


def test_the_next_proposal_takes_the_place_of_the_one_that_waits(cast: Cast) -> None:
    first, second = propose(cast), propose(cast, message=None)
    assert_problem(answer(cast.mei, first, "accept"), 400, "invalid-state")
    waiting = api(cast.mei).get(PROPOSALS, {"status": "PENDING"}).json()
    assert (waiting["total"], waiting["items"][0]["id"]) == (1, second["id"])


def test_a_long_history_costs_no_more_statements(cast: Cast) -> None:
    client, counts = api(cast.mei), []
    for rows in (1, 10):
        for _ in range(rows):
            make_plan_proposal(cast.dr_lin, cast.mei, status="REPLACED")
        with counted_statements() as statements:
            assert client.get(PROPOSALS, {"limit": 50}).status_code == 200
        counts.append(len(statements))
    assert counts[0] == counts[1]


def test_a_proposal_belongs_to_one_patient(cast: Cast) -> None:
    made = propose(cast)
    for word in ("accept", "reject"):
        assert_problem(answer(cast.amir, made, word), 404, "not-found")
        assert_problem(api(cast.mei).post(f"{PROPOSALS}/{uuid4()}/{word}"), 404, "not-found")
    assert api(cast.amir).get(PROPOSALS).json()["items"] == []


def test_only_the_own_doctor_proposes(cast: Cast) -> None:
    for doctor in (cast.dr_osei, cast.dr_rossi):
        assert_problem(api(doctor).post(f"{of(cast.mei)}/proposals", PROPOSED), 404, "not-found")


def test_what_a_doctor_left_waiting_is_still_the_patients_to_answer(cast: Cast) -> None:
    made = propose(cast)
    disconnect(cast.mei)
    assert answer(cast.mei, made, "accept").status_code == 200


def test_a_proposal_is_on_record(cast: Cast) -> None:
    propose(cast)
    entries = AuditEntry.objects.filter(actor_id=cast.dr_lin.user_id, category="SAFETY_PLAN")
    assert set(entries.values_list("action", flat=True)) == {AuditAction.READ, AuditAction.CREATE}


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"base_version": -1}, "base_version"),
        ({"base_version": "0"}, "base_version"),
        ({"message": "长" * 501}, "message"),
        ({"warning_signs": ["x"] * 21}, "warning_signs"),
        ({"status": "ACCEPTED"}, "status"),
    ],
)
def test_a_wrong_proposal_is_refused_by_name(cast: Cast, fields: dict[str, Any], name: str) -> None:
    response = api(cast.dr_lin).post(f"{of(cast.mei)}/proposals", {**PROPOSED, **fields})
    problem = assert_problem(response, 400, "validation")
    assert [error["field"] for error in problem["errors"]] == [name]


def test_an_empty_plan_may_be_proposed_and_adds_no_version(cast: Cast) -> None:
    api(cast.mei).put(PLAN, STEPS)
    accepted = answer(cast.mei, propose(cast, base_version=1), "accept")
    assert accepted.json()["version"] == 1
    assert answer(cast.mei, propose(cast, base_version=1, **EMPTY), "accept").json()["version"] == 2


@pytest.mark.django_db(transaction=True)
def test_accepting_twice_at_once_writes_one_version(transactional_db: None, cast: Cast) -> None:
    made, clients = propose(cast), [api(cast.mei) for _ in range(2)]
    path = f"{PROPOSALS}/{made['id']}/accept"
    assert sorted(in_parallel(lambda n: clients[n].post(path).status_code, times=2)) == [200, 400]
    assert SafetyPlan.objects.count() == 1
