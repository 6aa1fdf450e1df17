"""Questionnaires through the patient's door, then the rows."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import transaction

from clinical.models import Assessment, RiskEvent, RiskLevel, RiskStatus
from patients.models import Patient
from patients.tests.base import api, assert_problem, in_parallel
from patients.tests.factories import make_patient

SUBMIT = "/api/v1/clinical/assessment"
LIST = "/api/v1/clinical/assessments"


def form(code: str, *answers: int) -> dict[str, Any]:
    return {"assessment_type": code, "responses": {f"q{number}": value for number, value in enumerate(answers, 1)}}


def phq9(item_9: int = 0, others: int = 1) -> dict[str, Any]:
    return form("PHQ9", *[others] * 8, item_9)


def test_the_example_of_the_contract(mei: Patient) -> None:
    client = api(mei)
    client.post(SUBMIT, phq9(others=2) | {"responses": phq9(others=2)["responses"] | {"q1": 3, "q9": 1}})

    answer = client.post(SUBMIT, form("PHQ9", 2, 2, 1, 2, 1, 1, 1, 0, 1)).json()

    assert answer["total_score"] == 11
    assert answer["severity"] == "MODERATE"
    assert answer["subscales"] is None
    assert answer["risk_flags"] == {"suicidal_ideation": True, "q9_score": 1}
    assert answer["provisional"] is None
    assert answer["change_from_previous"] == {"points": -7, "reliable": "IMPROVED"}
    assert answer["patient_id"] == str(mei.pk)
    assert answer["crisis_resources"]
    stored = Assessment.objects.get(pk=answer["id"])
    assert stored.responses == {"q1": 2, "q2": 2, "q3": 1, "q4": 2, "q5": 1, "q6": 1, "q7": 1, "q8": 0, "q9": 1}
    assert (stored.language, stored.instrument_version) == ("en", "2001")


def test_a_first_result_has_no_change_and_a_harmless_one_no_resources(mei: Patient) -> None:
    answer = api(mei).post(SUBMIT, phq9()).json()

    assert answer["change_from_previous"] is None
    assert "crisis_resources" not in answer


def test_change_is_against_the_last_of_the_same_instrument(mei: Patient) -> None:
    client = api(mei)
    for body in (phq9(others=1), phq9(others=3), form("GAD7", *[3] * 7)):
        client.post(SUBMIT, body)

    answer = client.post(SUBMIT, phq9(others=2)).json()

    assert answer["change_from_previous"] == {"points": -8, "reliable": "IMPROVED"}
    assert Assessment.objects.get(pk=answer["id"]).change_points == -8


def test_an_instrument_without_a_threshold_gives_points_without_a_verdict(mei: Patient) -> None:
    client = api(mei)
    client.post(SUBMIT, form("PSS", *[0] * 10))

    answer = client.post(SUBMIT, form("PSS", *[4, 4, 4, 0, 0, 4, 0, 0, 4, 4])).json()

    assert answer["change_from_previous"]["reliable"] is None


def test_pcl5_has_no_severity_and_shows_its_clusters(mei: Patient) -> None:
    answer = api(mei).post(SUBMIT, form("PCL5", *[2] * 20)).json()

    assert (answer["total_score"], answer["severity"]) == (40, None)
    assert answer["subscales"] == {"b_intrusion": 10, "c_avoidance": 4, "d_cognition_mood": 14, "e_arousal": 12}
    assert answer["provisional"]["ptsd"] is True


@pytest.mark.parametrize(("value", "level"), [(1, RiskLevel.MEDIUM), (2, RiskLevel.HIGH), (3, RiskLevel.HIGH)])
def test_item_9_opens_its_event_with_the_form(mei: Patient, value: int, level: RiskLevel) -> None:
    answer = api(mei).post(SUBMIT, phq9(item_9=value)).json()

    event = RiskEvent.objects.get()
    assert (event.level, event.risk_type, event.source) == (level, "SUICIDAL", "ASSESSMENT")
    assert str(event.source_id) == answer["id"]
    assert event.trigger_text == f"PHQ9 q9 = {value}"


def test_a_zero_lowers_nothing(mei: Patient) -> None:
    client = api(mei)
    client.post(SUBMIT, phq9(item_9=3))
    client.post(SUBMIT, phq9(item_9=0))

    assert [event.level for event in RiskEvent.objects.all()] == [RiskLevel.HIGH]


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("too few", {"q9": 2}, "responses.q1"),
    ("too many", phq9(2)["responses"] | {"q10": 1}, "responses.q10"),
    ("out of range", phq9(2)["responses"] | {"q3": 4}, "responses.q3"),
    ("negative", phq9(2)["responses"] | {"q3": -1}, "responses.q3"),
    ("a text", phq9(2)["responses"] | {"q3": "1"}, "responses.q3"),
    ("a truth value", phq9(2)["responses"] | {"q3": True}, "responses.q3"),
    ("a fraction", phq9(2)["responses"] | {"q3": 1.0}, "responses.q3"),
    ("null", phq9(2)["responses"] | {"q3": None}, "responses.q3"),
    ("twice", phq9(2)["responses"] | {"9": 1}, "responses.q9"),
]


@pytest.mark.parametrize(("responses", "field"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_a_refused_form_is_not_stored_but_item_9_is_heard(mei: Patient, responses: dict[str, Any], field: str) -> None:
    problem = assert_problem(
        api(mei).post(SUBMIT, {"assessment_type": "PHQ9", "responses": responses}), 400, "validation"
    )

    assert [error["field"] for error in problem["errors"]] == [field]
    assert problem["crisis_resources"]
    assert [event.level for event in RiskEvent.objects.all()] == [RiskLevel.HIGH]
    assert not Assessment.objects.exists()


def test_an_unknown_field_beside_the_form_does_not_hide_item_9(mei: Patient) -> None:
    problem = assert_problem(api(mei).post(SUBMIT, phq9(item_9=1) | {"level": "NONE"}), 400, "validation")

    assert [(error["field"], error["code"]) for error in problem["errors"]] == [("level", "unknown-field")]
    assert problem["crisis_resources"]
    assert RiskEvent.objects.get().level == RiskLevel.MEDIUM


@pytest.mark.parametrize("value", [0, "2", 4, -1, None, True])
def test_a_refused_form_without_a_valid_positive_item_9_opens_nothing(mei: Patient, value: object) -> None:
    body = {"assessment_type": "PHQ9", "responses": {"q9": value}}

    problem = assert_problem(api(mei).post(SUBMIT, body), 400, "validation")

    assert "crisis_resources" not in problem
    assert not RiskEvent.objects.exists()


def test_refused_forms_of_one_day_open_one_event_and_the_next_day_another(mei: Patient) -> None:
    body = {"assessment_type": "PHQ9", "responses": {"q9": 1}}
    with time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=UTC)) as clock:
        client = api(mei)
        client.post(SUBMIT, body)
        client.post(SUBMIT, body)
        assert RiskEvent.objects.count() == 1

        clock.shift(timedelta(days=1))
        client.post(SUBMIT, body)

    assert RiskEvent.objects.count() == 2


def test_a_worse_item_9_in_a_second_refused_form_raises_the_event_and_restarts_its_clocks(mei: Patient) -> None:
    with time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=UTC), tick=False) as clock:
        client = api(mei)
        client.post(SUBMIT, {"assessment_type": "PHQ9", "responses": {"q9": 1}})
        RiskEvent.objects.update(status=RiskStatus.ACKNOWLEDGED)
        clock.shift(timedelta(minutes=10))
        client.post(SUBMIT, {"assessment_type": "PHQ9", "responses": {"q9": 3}})

    event = RiskEvent.objects.get()
    assert (event.level, event.status, event.trigger_text) == (RiskLevel.HIGH, RiskStatus.OPEN, "PHQ9 q9 = 3")
    assert event.level_since == datetime(2026, 3, 1, 12, 10, tzinfo=UTC)
    assert event.due_at == datetime(2026, 3, 1, 16, 10, tzinfo=UTC)


def refused_form(item_nine: int) -> dict[str, Any]:
    return {"assessment_type": "PHQ9", "responses": {"q9": item_nine}}


def test_a_worse_answer_at_the_same_level_replaces_the_words_and_asks_anew(mei: Patient) -> None:
    client = api(mei)
    client.post("/api/v1/clinical/assessment", refused_form(2))
    RiskEvent.objects.update(status=RiskStatus.ACKNOWLEDGED)
    client.post("/api/v1/clinical/assessment", refused_form(3))
    event = RiskEvent.objects.get()
    assert (event.status, event.trigger_text) == (RiskStatus.OPEN, "PHQ9 q9 = 3")
    client.post("/api/v1/clinical/assessment", refused_form(2))
    event.refresh_from_db()
    assert event.trigger_text == "PHQ9 q9 = 3"


def test_a_refused_form_after_the_days_event_was_closed_is_heard_anew(mei: Patient) -> None:
    client = api(mei)
    client.post("/api/v1/clinical/assessment", refused_form(2))
    RiskEvent.objects.update(status=RiskStatus.REVIEWED)
    client.post("/api/v1/clinical/assessment", refused_form(2))
    assert RiskEvent.objects.unreviewed().count() == 1


def test_the_corrected_form_takes_the_event_of_its_refused_draft_over(mei: Patient) -> None:
    client = api(mei)
    client.post(SUBMIT, {"assessment_type": "PHQ9", "responses": {"q9": 1}})

    answer = client.post(SUBMIT, phq9(item_9=2)).json()

    event = RiskEvent.objects.get()
    assert (str(event.source_id), event.level) == (answer["id"], RiskLevel.HIGH)


@pytest.mark.django_db(transaction=True)
def test_parallel_refused_forms_open_one_event() -> None:
    patient = make_patient()
    with transaction.atomic():
        clients = [api(patient) for _ in range(5)]

    def post(number: int) -> int:
        return (
            clients[number].post(SUBMIT, {"assessment_type": "PHQ9", "responses": {"q9": 1 + number % 3}}).status_code
        )

    assert in_parallel(post, times=5) == [400] * 5
    assert RiskEvent.objects.get().level == RiskLevel.HIGH


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "assessment_type"),
        ({"assessment_type": "PHQ9"}, "responses"),
        ({"assessment_type": "PHQ9", "responses": [0] * 9}, "responses"),
        ({"assessment_type": "PHQ9", "responses": "0"}, "responses"),
        ({"assessment_type": "phq9", "responses": {}}, "assessment_type"),
        ({"assessment_type": "PHQ2", "responses": {}}, "assessment_type"),
        ({"assessment_type": 9, "responses": {}}, "assessment_type"),
    ],
)
def test_bad_input_is_refused_by_name(mei: Patient, body: dict[str, Any], field: str) -> None:
    problem = assert_problem(api(mei).post(SUBMIT, body), 400, "validation")

    assert field in {error["field"] for error in problem["errors"]}
    assert not Assessment.objects.exists()


def test_another_instruments_keys_are_refused(mei: Patient) -> None:
    problem = assert_problem(api(mei).post(SUBMIT, form("PHQ9", *[0] * 20)), 400, "validation")

    assert problem["errors"][0]["field"] == "responses.q10"


def test_an_interview_is_not_for_patients_alone_but_is_heard(mei: Patient) -> None:
    body = {"assessment_type": "CSSRS", "responses": {"q1": 1, "q2": 1, "q3": 0, "q4": 1, "q5": 0, "q6": 0}}

    problem = assert_problem(api(mei).post(SUBMIT, body), 400, "instrument-unavailable")

    assert problem["crisis_resources"]
    assert RiskEvent.objects.get().level == RiskLevel.HIGH


def test_a_list_is_newest_first_and_can_be_narrowed(mei: Patient, amir: Patient) -> None:
    client = api(mei)
    for body in (phq9(others=0), form("GAD7", *[1] * 7), phq9(others=2, item_9=1)):
        client.post(SUBMIT, body)
    api(amir).post(SUBMIT, phq9(others=3))

    rows = client.get(LIST).json()

    assert [(row["assessment_type"], row["total_score"]) for row in rows] == [("PHQ9", 17), ("GAD7", 7), ("PHQ9", 0)]
    assert ["crisis_resources" in row for row in rows] == [True, False, False]
    assert "responses" not in rows[0]
    assert [row["total_score"] for row in client.get(LIST, {"assessment_type": "PHQ9", "limit": 1}).json()] == [17]


def test_the_questionnaires_language_follows_the_reader(mei: Patient) -> None:
    client = api(mei)

    chinese = client.get("/api/v1/clinical/instruments/PHQ9", headers={"accept-language": "zh-CN"}).json()
    turkish = client.get("/api/v1/clinical/instruments/PHQ9", headers={"accept-language": "tr"}).json()

    assert (chinese["language"], chinese["validated"]) == ("zh-Hans", True)
    assert len(chinese["items"]) == 9
    assert (turkish["language"], turkish["validated"], turkish["bands"]) == ("tr", False, None)
    assert {item["text"] for item in turkish["items"]} == {None}


def test_an_instrument_may_be_kept_and_asked_again(mei: Patient) -> None:
    client = api(mei)
    first = client.get("/api/v1/clinical/instruments/PHQ9")

    again = client.get("/api/v1/clinical/instruments/PHQ9", headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304
    assert "max-age" in first["Cache-Control"]
    assert "no-store" not in first["Cache-Control"]


def test_the_catalogue_lists_every_type_without_items(mei: Patient) -> None:
    catalogue = api(mei).get("/api/v1/clinical/instruments").json()

    assert [entry["code"] for entry in catalogue][:3] == ["PHQ9", "GAD7", "PSS"]
    assert len(catalogue) == 10
    assert all("items" not in entry for entry in catalogue)


@pytest.mark.parametrize("code", ["PHQ2", "phq9", "XYZ", "..%2f"])
def test_an_unknown_instrument_is_not_there(mei: Patient, code: str) -> None:
    assert_problem(api(mei).get(f"/api/v1/clinical/instruments/{code}"), 404, "not-found")


def test_the_language_of_the_answers_is_kept(mei: Patient) -> None:
    answer = api(mei).post(SUBMIT, phq9(), headers={"accept-language": "zh-Hans-CN,zh;q=0.9"}).json()

    assert Assessment.objects.get(pk=answer["id"]).language == "zh-Hans"
