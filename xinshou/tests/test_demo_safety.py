"""The demo's safety plans and contact preferences keep the rules of the API, and alarm nobody."""

import pytest
from django.contrib.auth.hashers import make_password

from clinical.models import ContactPreferences, SafetyPlan, SafetyPlanProposal
from clinical.queries.safety_plans import texts_of
from clinical.risk.detector import detect
from patients.models import Doctor, Patient, User
from patients.tests.base import api
from xinshou.demo_data.people import DOCTORS, PASSPHRASE, PATIENTS
from xinshou.demo_data.safety import CONTACTS, PLANS, PROPOSALS
from xinshou.demo_data.seeding import Seeder

KNOWN = {row.username: row for row in PATIENTS}


@pytest.fixture
def demo(db: None) -> None:
    rows = [KNOWN[name] for name in sorted({*PLANS, *PROPOSALS, *CONTACTS})]
    Seeder(make_password(PASSPHRASE), days=2, gaps=True).seed(DOCTORS, rows)


def patient(name: str) -> Patient:
    return User.objects.by_username(name).get().patient


def test_they_are_there_and_can_be_read(demo: None) -> None:
    assert SafetyPlan.objects.count() == sum(map(len, PLANS.values()))
    assert api(patient("mei")).get("/api/v1/clinical/safety-plan").json()["version"] == 2
    preferences = ContactPreferences.objects.get(patient=patient("demo-14"))
    assert (preferences.may_call, preferences.may_message) == (False, True)


def test_the_api_would_have_taken_them(demo: None) -> None:
    for name, versions in PLANS.items():
        client, path = api(patient(name)), "/api/v1/clinical/safety-plan"
        plan = client.get(path).json()
        body = {step: plan[step] for step in plan if step not in {"version", "updated_at"}}
        assert client.put(path, body).json()["version"] == len(versions)
    for name, said in CONTACTS.items():
        assert api(patient(name)).put("/api/v1/clinical/contact-preferences", said).status_code == 200


def test_the_doctors_proposal_waits(demo: None) -> None:
    proposal = SafetyPlanProposal.objects.get()
    assert proposal.doctor == Doctor.objects.get(patients=patient("demo-05"))
    (item,) = api(patient("demo-05")).get("/api/v1/clinical/safety-plan/proposals").json()["items"]
    assert item["is_outdated"] is False


def test_no_word_of_them_is_an_alarm(demo: None) -> None:
    for plan in SafetyPlan.objects.all():
        language = plan.patient.preferred_language
        assert [text for text in texts_of(plan.steps) if detect(text, language, learned=False).worst] == []
