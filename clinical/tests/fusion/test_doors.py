"""Every door through which a patient's free words come in: a HIGH sentence is posted and its event is found."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskSource, RiskStatus
from clinical.risk.detector import detect
from clinical.services.contact_preferences import FREE_TEXTS as CONTACT_TEXTS
from clinical.services.risk_events import concern_from
from clinical.services.text_doors import DOORS
from clinical.tests.factories import make_appointment, make_check_in, make_safety_plan
from clinical.tests.fusion.sentences import HARD
from patients.models import Patient
from patients.services.profiles import FREE_TEXTS as PROFILE_TEXTS
from patients.tests.base import api

PLAN_STEPS = ("warning_signs", "coping_strategies", "safe_environment")
PLAN_PEOPLE = ("distractions", "support_contacts", "professionals")
NO_PLAN: dict[str, Any] = {step: [] for step in (*PLAN_STEPS, *PLAN_PEOPLE)}
SHORT = {"gender", "languages"}


def the_event(source: RiskSource, level: RiskLevel = RiskLevel.HIGH) -> None:
    event = RiskEvent.objects.get()
    assert (event.source, event.level, event.status) == (source, level, RiskStatus.OPEN)
    assert HARD in event.trigger_text


def test_a_check_in_note(mei: Patient) -> None:
    assert api(mei).post("/api/v1/clinical/checkin", {"mood_score": 3, "notes": HARD}).status_code == 201
    the_event(RiskSource.CHECKIN)


@pytest.mark.parametrize("name", PROFILE_TEXTS)
def test_each_text_of_the_profile(mei: Patient, name: str) -> None:
    assert api(mei).put("/api/v1/auth/me/patient", {name: HARD}).status_code == 200
    the_event(RiskSource.PROFILE)


@pytest.mark.parametrize("name", ["alias", "first_name", "last_name"])
def test_each_text_of_a_registration(db: None, name: str) -> None:
    body = {"password": "seven lamps on the quay", name: HARD}
    assert api().post("/api/v1/auth/register", body).status_code == 201
    the_event(RiskSource.PROFILE)


@pytest.mark.parametrize("name", CONTACT_TEXTS)
def test_each_text_of_the_contact_preferences(mei: Patient, name: str) -> None:
    assert api(mei).put("/api/v1/clinical/contact-preferences", {name: HARD}).status_code == 200
    the_event(RiskSource.PROFILE)


@pytest.mark.parametrize("step", [*PLAN_STEPS, *PLAN_PEOPLE])
def test_each_step_of_the_safety_plan_at_most_medium(mei: Patient, step: str) -> None:
    entry = {"name": HARD} if step in PLAN_PEOPLE else HARD
    assert api(mei).put("/api/v1/clinical/safety-plan", {**NO_PLAN, step: [entry]}).status_code == 200
    the_event(RiskSource.SAFETY_PLAN, RiskLevel.MEDIUM)


def test_what_was_stored_before_the_rules_knew_it_is_found_by_a_command(mei: Patient, amir: Patient) -> None:
    make_check_in(mei, mei.local_day(), notes=HARD)
    make_check_in(mei, mei.local_day() - timedelta(days=100), notes=f"{HARD} then")
    make_safety_plan(amir, warning_signs=[HARD])
    call_command("rescreen")

    found = RiskEvent.objects.order_by("source").values_list("patient", "source", "level")
    assert list(found) == [
        (mei.pk, RiskSource.CHECKIN, RiskLevel.HIGH),
        (amir.pk, RiskSource.SAFETY_PLAN, RiskLevel.MEDIUM),
    ]


def test_the_patients_own_words_of_a_visit_are_read_again(mei: Patient) -> None:
    start = timezone.now() + timedelta(days=1)
    asked = make_appointment(mei, start, reason=HARD, booked_by="PATIENT")
    make_appointment(mei, start + timedelta(days=1), reason=f"{HARD}, the doctor quotes", notes=HARD)
    call_command("rescreen")

    assert RiskEvent.objects.get().source_id == asked.pk


def test_reading_again_opens_nothing_twice_not_even_what_was_closed(mei: Patient) -> None:
    make_check_in(mei, mei.local_day(), notes=HARD)
    call_command("rescreen")
    RiskEvent.objects.update(status=RiskStatus.REVIEWED, reviewed_at=timezone.now())
    call_command("rescreen")

    assert RiskEvent.objects.count() == 1


@pytest.mark.parametrize("words", ["walking to the sea", "looking at the balcony"])
def test_the_command_reads_a_profile_as_its_door_does(mei: Patient, words: str) -> None:
    api(mei).put("/api/v1/auth/me/patient", {"support_system": words})
    call_command("rescreen")

    assert not RiskEvent.objects.exists()


def test_what_a_line_of_a_plan_opened_is_not_opened_again_by_the_command(mei: Patient) -> None:
    """Beside the words of a rule the learned weights would choose another excerpt."""
    burden = "It would be easier for everyone if I were not here."
    hidden = "I'm parked by the reservoir and I don't plan on driving back."
    line = f"{burden} {'I cooked soup and it rained. ' * 8}{hidden}"
    excerpts = {concern_from(detect(line, learned=learned), line).trigger_text for learned in (True, False)}
    assert len(excerpts) == 2
    api(mei).put("/api/v1/clinical/safety-plan", {**NO_PLAN, "warning_signs": [line]})
    assert RiskEvent.objects.count() == 1
    RiskEvent.objects.update(status=RiskStatus.REVIEWED, reviewed_at=timezone.now())
    call_command("rescreen")

    assert RiskEvent.objects.count() == 1


def test_every_door_is_known_to_the_command() -> None:
    assert set(DOORS) == {
        "check_in_notes",
        "profile_texts",
        "contact_preferences",
        "safety_plan",
        "boundaries",
        "appointments",
        "chat_turns",
        "messages",
    }
