"""Profile texts are written in `patients` and pass the risk door that `clinical` hands in."""

import pytest
from django.core.management import call_command

from clinical.models import RiskEvent, RiskLevel
from clinical.risk.detector import detect
from patients.models import Patient
from patients.tests.base import api

ME = "/api/v1/auth/me/patient"


def test_what_a_patient_writes_in_the_profile_passes_the_risk_door(mei):
    answer = api(mei).put(ME, {"city": "Ulm", "triggers_notes": "Sirens. I want to kill myself."})
    assert answer.status_code == 200
    event = RiskEvent.objects.get(patient=mei)
    assert (event.source, event.level) == ("PROFILE", RiskLevel.HIGH)
    assert "Ulm" not in event.trigger_text


def test_an_ordinary_profile_alarms_nobody(mei):
    api(mei).put(ME, {"triggers_notes": "Sirens and crowds.", "coping_strategies": "Walking by the river."})
    assert not RiskEvent.objects.filter(patient=mei).exists()


def test_the_same_words_written_again_later_are_said_anew(mei):
    client = api(mei)
    client.put(ME, {"triggers_notes": "I want to kill myself."})
    RiskEvent.objects.update(status="REVIEWED")
    client.put(ME, {"triggers_notes": None, "mental_health_goals": "I want to kill myself."})
    assert RiskEvent.objects.unreviewed().count() == 1


def test_a_second_text_is_not_lost_behind_an_open_event(mei):
    client = api(mei)
    client.put(ME, {"triggers_notes": "I want to die."})
    client.put(ME, {"coping_strategies": "I am going to kill myself."})
    assert {event.trigger_text for event in RiskEvent.objects.unreviewed()} == {
        "I want to die.",
        "I am going to kill myself.",
    }


def test_a_text_that_did_not_change_says_nothing_new(mei):
    client = api(mei)
    client.put(ME, {"triggers_notes": "I want to die."})
    RiskEvent.objects.update(status="REVIEWED")
    assert "risk_alert" not in client.put(ME, {"triggers_notes": "I want to die.", "city": "Ulm"}).json()
    assert RiskEvent.objects.count() == 1


def test_the_answer_says_where_to_find_help(mei):
    answer = api(mei).put(ME, {"triggers_notes": "I want to kill myself."}).json()
    assert answer["risk_alert"] is True
    assert answer["crisis_resources"]


def test_what_somebody_calls_themselves_at_registration_is_heard(db):
    body = {"password": "seven lamps on the quay", "alias": "I want to die"}
    answer = api().post("/api/v1/auth/register", body)
    assert answer.status_code == 201
    assert (RiskEvent.objects.get().source, answer.json()["risk_alert"]) == ("PROFILE", True)


@pytest.mark.parametrize(
    "words",
    [
        "I've picked how. I haven't picked when.", "some days I count what is in the drawer",
        "今晚就结束了", "他们今晚会来抓我",
    ],
)  # fmt: skip
def test_a_short_sentence_is_prose_in_every_script(mei: Patient, words: str) -> None:
    """No rule knows these: what was learned from messages hears them."""
    assert detect(words, learned=False).worst is None
    assert api(mei).put(ME, {"triggers_notes": words}).json()["crisis_resources"]
    assert RiskEvent.objects.get(patient=mei).level == RiskLevel.HIGH


@pytest.mark.parametrize("entry", ["walking to the sea", "looking at the balcony"])
def test_an_entry_of_a_list_is_read_by_rules_alone(mei: Patient, entry: str) -> None:
    """Each sounds like a cry to what was learned from messages."""
    assert detect(entry).worst is not None
    assert "crisis_resources" not in api(mei).put(ME, {"support_system": entry}).json()
    assert not RiskEvent.objects.exists()


@pytest.mark.parametrize("words", ["Do not send letters to my address"])
def test_how_to_reach_somebody_is_read_by_rules_alone(mei: Patient, words: str) -> None:
    assert detect(words).worst is not None
    client = api(mei)
    assert "crisis_resources" not in client.put("/api/v1/clinical/contact-preferences", {"safety_notes": words}).json()
    call_command("rescreen")
    client.put("/api/v1/clinical/contact-preferences", {"safety_notes": f"{words} ", "may_call": 3})
    assert not RiskEvent.objects.exists()
