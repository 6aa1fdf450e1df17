"""Profile texts are written in `patients` and pass the risk door that `clinical` hands in."""

from clinical.models import RiskEvent, RiskLevel
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
