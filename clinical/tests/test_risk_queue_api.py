"""The risk queue as an API client of a doctor uses it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskStatus
from clinical.tests.factories import give_consent, make_check_in, make_risk_event
from clinical.tests.statements import counted_statements
from patients.models import AuditEntry, ConsentPurpose, Doctor, OnCallShift, Patient
from patients.tests.base import api, assert_problem
from patients.tests.factories import make_doctor, make_patient

QUEUE, EVENTS = "/api/v1/clinical/doctor/risk-queue", "/api/v1/clinical/doctor/risk-events"


def queue(doctor: Doctor, query: str = "") -> Any:
    response = api(doctor).get(f"{QUEUE}{query}")
    assert response.status_code == 200
    return response.json()


def ids(answer: Any) -> list[str]:
    return [item["id"] for item in answer["items"]]


def do(doctor: Doctor, event: RiskEvent, verb: str, body: dict[str, Any] | None = None) -> Any:
    return api(doctor).post(f"{EVENTS}/{event.pk}/{verb}", body or {})


def put_on_call(doctor: Doctor) -> None:
    now = timezone.now()
    OnCallShift.objects.create(doctor=doctor, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))


@pytest.fixture
def second(db: None) -> Doctor:
    """Somebody on call, who may countersign."""
    doctor = make_doctor("dr.second", first_name="Sec", last_name="Ond")
    put_on_call(doctor)
    return doctor


def test_highest_level_first_then_least_time_left(dr_lin: Doctor, mei: Patient) -> None:
    now = timezone.now()
    medium = make_risk_event(mei, RiskLevel.MEDIUM)
    late = make_risk_event(mei, RiskLevel.HIGH, level_since=now)
    early = make_risk_event(mei, RiskLevel.HIGH, level_since=now - timedelta(hours=3))
    critical = make_risk_event(mei, RiskLevel.CRITICAL)

    assert ids(queue(dr_lin)) == [str(event.pk) for event in (critical, early, late, medium)]


def test_of_a_patient_only_the_name_is_read(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, RiskLevel.HIGH, acknowledged_by=dr_lin, acknowledged_at=timezone.now())
    with counted_statements() as statements:
        (shown,) = queue(dr_lin)["items"]

    assert (shown["patient_name"], shown["acknowledged_by"]["name"]) == (mei.full_name, dr_lin.full_name)
    asked = next(statement for statement in statements if "trigger_text" in statement)
    assert "first_name" in asked
    assert not any(column in asked for column in ("medical_conditions", "license_number", "education"))


def test_a_closed_event_and_a_low_row_are_not_in_it(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, RiskLevel.LOW)
    make_risk_event(mei, status=RiskStatus.REVIEWED)

    assert queue(dr_lin) == {"items": [], "total": 0, "limit": 20, "offset": 0, "has_more": False}


def test_somebody_else_s_patients_are_not_in_it(dr_osei: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei)

    assert ids(queue(dr_osei)) == []
    assert ids(queue(dr_osei, f"?patient_id={mei.pk}")) == []
    assert_problem(api(dr_osei).get(f"{EVENTS}/{event.pk}"), 404, "not-found")


def test_filters_and_search(dr_lin: Doctor, mei: Patient) -> None:
    make_risk_event(mei, RiskLevel.HIGH, trigger_text="the river calls")
    critical = make_risk_event(mei, RiskLevel.CRITICAL, trigger_text="站在桥上")

    assert ids(queue(dr_lin, "?risk_level=CRITICAL")) == [str(critical.pk)]
    assert queue(dr_lin, "?risk_level=NONSENSE")["total"] == 2
    assert ids(queue(dr_lin, "?search=桥上")) == [str(critical.pk)]
    assert queue(dr_lin, "?search=RIVER")["total"] == 1
    assert queue(dr_lin, "?search=_")["total"] == 0


def test_it_pages_and_says_so(dr_lin: Doctor, mei: Patient) -> None:
    for _number in range(3):
        make_risk_event(mei)
    first, last = queue(dr_lin, "?limit=2"), queue(dr_lin, "?limit=2&offset=2")

    assert (first["total"], len(first["items"]), first["has_more"]) == (3, 2, True)
    assert (len(last["items"]), last["has_more"]) == (1, False)
    assert not set(ids(first)) & set(ids(last))


def test_who_is_on_call_sees_the_patients_without_a_doctor(mei: Patient, second: Doctor) -> None:
    lost = make_risk_event(make_patient("lost"))
    make_risk_event(mei)

    assert ids(queue(second)) == [str(lost.pk)]


def test_reading_the_list_and_an_event_is_logged(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei)
    queue(dr_lin)
    api(dr_lin).get(f"{EVENTS}/{event.pk}")

    reads = AuditEntry.objects.filter(actor_id=dr_lin.user_id, action="READ")
    assert set(reads.values_list("purpose", flat=True)) == {"CASELOAD", "RISK_REVIEW"}


def test_the_detail_shows_the_words_and_why(dr_lin: Doctor, mei: Patient) -> None:
    api(mei).post("/api/v1/clinical/checkin", {"mood_score": 3, "notes": "No sleep. I want to die."})
    event = RiskEvent.objects.get()
    detail = api(dr_lin).get(f"{EVENTS}/{event.pk}").json()

    span = detail["matched_spans"][0]
    assert detail["trigger_text"][span["start"] : span["end"]] == span["text"]
    assert span["rule_id"] in detail["rule_ids"]
    assert detail["classifier"] == {"state": "NOT_USED", "level": None, "confidence": None, "model": None}
    assert (detail["context"], detail["context_withheld"]) == ([], True)


def test_with_consent_the_notes_around_are_shown(dr_lin: Doctor, mei: Patient) -> None:
    give_consent(mei, ConsentPurpose.SHARE_CHECKIN_NOTES)
    make_check_in(mei, mei.local_day() - timedelta(days=1), notes="the day before")
    api(mei).post("/api/v1/clinical/checkin", {"mood_score": 3, "notes": "I want to die."})
    context = api(dr_lin).get(f"{EVENTS}/{RiskEvent.objects.get().pk}").json()["context"]

    assert [(turn["content"], turn["is_trigger"]) for turn in context] == [
        ("the day before", False),
        ("I want to die.", True),
    ]


def test_emergency_access_opens_the_context_to_one_doctor_and_ends(dr_lin: Doctor, mei: Patient) -> None:
    api(mei).post("/api/v1/clinical/checkin", {"mood_score": 3, "notes": "I want to die."})
    event = RiskEvent.objects.get()
    answer = do(dr_lin, event, "emergency-access", {"reason": "She does not answer, and her sister called."})

    assert answer.status_code == 200
    assert answer.json()["context"][0]["content"] == "I want to die."
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert api(dr_lin).get(f"{EVENTS}/{event.pk}").json()["context_withheld"] is True
    log = api(mei).get("/api/v1/privacy/access-log").json()["items"]
    assert "EMERGENCY_ACCESS" in {entry["purpose"] for entry in log}


@pytest.mark.parametrize("reason", ["short", "x" + " " * 30 + "y", "x" + "\u200b" * 30])
def test_emergency_access_needs_a_reason(dr_lin: Doctor, mei: Patient, reason: str) -> None:
    problem = assert_problem(
        do(dr_lin, make_risk_event(mei), "emergency-access", {"reason": reason}), 400, "validation"
    )

    assert problem["errors"][0]["field"] == "reason"


def test_acknowledging_twice_keeps_the_first(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei)
    first, again = do(dr_lin, event, "acknowledge").json(), do(dr_lin, event, "acknowledge").json()

    assert first == again
    assert first["acknowledged_by"] == {"id": str(dr_lin.pk), "name": dr_lin.full_name}


def test_a_medium_event_is_closed_by_one(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei, RiskLevel.MEDIUM)
    answer = do(dr_lin, event, "review", {"outcome": "SAFETY_PLAN", "notes": "Called."}).json()

    assert (answer["status"], answer["outcome"], answer["event_status"]) == ("reviewed", "SAFETY_PLAN", "REVIEWED")
    assert queue(dr_lin)["total"] == 0
    history = api(dr_lin).get(f"/api/v1/clinical/doctor/patients/{mei.pk}/risk-events?reviewed=true").json()
    assert history["items"][0]["doctor_notes"] == "Called."


def test_an_empty_review_counts_as_other_and_notes_may_come_in_the_query(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei, RiskLevel.MEDIUM)
    answer = api(dr_lin).post(f"{EVENTS}/{event.pk}/review?notes=by+query", {}).json()

    assert answer["outcome"] == "OTHER"
    assert api(dr_lin).get(f"{EVENTS}/{event.pk}").json()["doctor_notes"] == "by query"


def test_a_high_event_needs_a_second_person(dr_lin: Doctor, mei: Patient, second: Doctor) -> None:
    event = make_risk_event(mei, RiskLevel.HIGH)
    answer = do(dr_lin, event, "review", {"outcome": "CONTACTED"}).json()

    assert answer["event_status"] == "AWAITING_SECOND"
    assert queue(dr_lin)["total"] == 1, "it stays in the queue"
    assert_problem(do(dr_lin, event, "countersign", {"agree": True}), 403, "not-second-person")
    assert do(second, event, "countersign", {"agree": True}).json()["status"] == "REVIEWED"
    assert queue(dr_lin)["total"] == 0


def test_the_second_person_may_send_it_back(dr_lin: Doctor, mei: Patient, second: Doctor) -> None:
    event = make_risk_event(mei, RiskLevel.CRITICAL)
    do(dr_lin, event, "review", {"outcome": "CONTACTED"})
    answer = do(second, event, "countersign", {"agree": False, "notes": "Who spoke with her?"}).json()

    assert answer["status"] != "REVIEWED"
    assert queue(dr_lin)["total"] == 1


def test_somebody_else_s_review_is_not_overwritten(dr_lin: Doctor, mei: Patient, second: Doctor) -> None:
    event = make_risk_event(mei, RiskLevel.HIGH)
    do(dr_lin, event, "assign", {"clinician_id": str(second.pk)})
    do(dr_lin, event, "review", {"outcome": "CONTACTED", "notes": "mine"})
    problem = assert_problem(
        do(second, event, "review", {"outcome": "OTHER", "notes": "also"}), 409, "already-reviewed"
    )
    assert problem["reviewed_by"]["id"] == str(dr_lin.pk)
    assert do(second, event, "review", {"outcome": "OTHER", "notes": "also", "addendum": True}).status_code == 200

    detail = api(dr_lin).get(f"{EVENTS}/{event.pk}").json()
    assert detail["doctor_notes"] == "mine"
    assert [addendum["notes"] for addendum in detail["addenda"]] == ["also"]


def test_a_false_alarm_says_of_which_kind(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei, RiskLevel.MEDIUM)
    body = {"outcome": "FALSE_ALARM", "false_alarm_kind": "IDIOM"}

    assert do(dr_lin, event, "review", body).status_code == 200
    event.refresh_from_db()
    assert event.false_alarm_kind == "IDIOM"


@pytest.mark.parametrize(
    ("verb", "body", "field"),
    [
        ("review", {"notes": "x" * 20_000}, "notes"),
        ("review", {"outcome": "FINE"}, "outcome"),
        ("review", {"outcome": "CONTACTED", "false_alarm_kind": "IDIOM"}, "false_alarm_kind"),
        ("contacts", {}, "reached"),
        ("contacts", {"reached": True, "channel": "PIGEON"}, "channel"),
        ("contacts", {"reached": True, "notes": "x" * 2001}, "notes"),
        ("countersign", {}, "agree"),
        ("reopen", {"reason": ""}, "reason"),
        ("escalate", {"reason": "x" * 1001}, "reason"),
        ("level", {"level": "LOW", "reason": "calm"}, "level"),
        ("assign", {}, "clinician_id"),
    ],
)
def test_what_cannot_be_is_named_and_changes_nothing(
    dr_lin: Doctor, mei: Patient, verb: str, body: dict[str, Any], field: str
) -> None:
    event = make_risk_event(mei)
    problem = assert_problem(do(dr_lin, event, verb, body), 400, "validation")

    assert [error["field"] for error in problem["errors"]] == [field]
    event.refresh_from_db()
    assert (event.status, event.level) == (RiskStatus.OPEN, RiskLevel.HIGH)
    assert not event.steps.exists()


def test_contact_attempts_are_kept_in_order(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei)
    do(dr_lin, event, "contacts", {"reached": False, "channel": "PHONE"})
    assert do(dr_lin, event, "contacts", {"reached": True, "channel": "PHONE", "notes": "Spoke."}).status_code == 201

    contacts = api(dr_lin).get(f"{EVENTS}/{event.pk}").json()["contacts"]
    assert [contact["reached"] for contact in contacts] == [False, True]


def test_a_patient_reads_their_own_events_in_soft_words(dr_lin: Doctor, mei: Patient) -> None:
    event = make_risk_event(mei, RiskLevel.MEDIUM)
    make_risk_event(mei, RiskLevel.LOW)
    do(dr_lin, event, "review", {"outcome": "FALSE_ALARM", "false_alarm_kind": "IDIOM", "notes": "exaggerates"})
    answer = api(mei).get("/api/v1/clinical/risk-events").json()

    (item,) = answer["items"]
    assert item["state"] == "ANSWERED"
    assert not {"level", "risk_level", "trigger_text", "doctor_notes", "outcome", "reviewed_by"} & set(item)
    assert "exaggerates" not in str(answer)


def test_the_list_costs_the_same_for_three_events_and_for_thirteen(dr_lin: Doctor, mei: Patient) -> None:
    client = api(dr_lin)
    costs = []
    for number in (3, 10):
        for _event in range(number):
            make_risk_event(mei, acknowledged_by=dr_lin, acknowledged_at=timezone.now())
        client.get(QUEUE)
        with counted_statements() as statements:
            client.get(QUEUE)
        costs.append(len(statements))
    assert costs[0] == costs[1]
