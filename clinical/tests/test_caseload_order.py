"""The worst first: the highest level, then the least time left at that level."""

from datetime import timedelta

from django.utils import timezone

from clinical.models import RiskLevel
from clinical.tests.factories import make_risk_event
from patients.models import Doctor
from patients.tests.base import api
from patients.tests.factories import make_patient


def test_an_old_lesser_event_does_not_push_a_patient_before_a_more_urgent_one(dr_lin: Doctor) -> None:
    now = timezone.now()
    anna, bela = make_patient(doctor=dr_lin, alias="Anna"), make_patient(doctor=dr_lin, alias="Bela")
    make_risk_event(anna, RiskLevel.HIGH, level_since=now)
    make_risk_event(anna, RiskLevel.MEDIUM, level_since=now - timedelta(hours=34))
    make_risk_event(bela, RiskLevel.HIGH, level_since=now - timedelta(hours=5))
    names = [row["patient_name"] for row in api(dr_lin).get("/api/v1/clinical/doctor/patients").json()["items"]]
    assert names[:2] == ["Bela", "Anna"]
