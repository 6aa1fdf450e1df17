"""The safety plan and what to know before reaching out, as the doctor's pages show them."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from clinical.models import CrisisResource, SafetyPlan, SafetyPlanProposal
from clinical.tests.test_safety_plans import PLAN, STEPS, changed
from patients.models import AccessCategory, AuditAction, AuditEntry, Doctor, Patient
from patients.tests.base import Cast, api, doctor_client

CONTACT = "/api/v1/clinical/contact-preferences"


def record(patient: Patient, tab: str = "overview") -> str:
    return f"/patients/{patient.pk}/?tab={tab}"


def plan_of(patient: Patient) -> str:
    return f"/patients/{patient.pk}/safety-plan/"


def words(doctor: Doctor, path: str) -> str:
    response = doctor_client(doctor).get(path)
    assert response.status_code == 200
    return str(response.content.decode())


def filled(version: int, **lines: str) -> dict[str, Any]:
    """What the browser sends for STEPS when nothing is touched, but for `lines`."""
    untouched = {
        "warning_signs": "I stop answering letters\r\n三天没睡",
        "coping_strategies": "Walk by the canal",
        "distractions": "The library",
        "support_contacts": "Farid; +49 30 5550100",
        "professionals": "Dr Lin; the clinic",
        "safe_environment": "Farid keeps my spare medicine",
        "message": "",
    }
    return {"base_version": version, **untouched, **lines}


def send(cast: Cast, version: int, **lines: str) -> Any:
    return doctor_client(cast.dr_lin).post(plan_of(cast.mei), filled(version, **lines))


# Reading


def test_the_record_says_when_there_is_none(cast: Cast) -> None:
    assert "The patient has none yet." in words(cast.dr_lin, record(cast.mei))


def test_the_record_shows_the_newest_version(cast: Cast) -> None:
    client = api(cast.mei)
    client.put(PLAN, changed(warning_signs=["old sign"]))
    client.put(PLAN, STEPS)
    page = words(cast.dr_lin, record(cast.mei))
    assert "Version 2" in page
    assert "三天没睡" in page
    assert "+49 30 5550100" in page
    assert "old sign" not in page


def test_the_record_writes_text_as_text(cast: Cast) -> None:
    api(cast.mei).put(PLAN, changed(professionals=[{"name": "<b>x</b>", "contact": "<i>y</i>"}]))
    for path in (record(cast.mei), plan_of(cast.mei)):
        page = words(cast.dr_lin, path)
        assert "<b>x</b>" not in page
        assert "&lt;b&gt;x&lt;/b&gt;" in page


def test_the_page_of_the_plan_is_logged(cast: Cast) -> None:
    words(cast.dr_lin, plan_of(cast.mei))
    entry = AuditEntry.objects.get(action=AuditAction.READ)
    assert (entry.category, entry.actor_id) == (AccessCategory.SAFETY_PLAN, cast.dr_lin.user_id)


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_elses_doctor_has_the_page(cast: Cast, method: str) -> None:
    for doctor in (cast.dr_osei, cast.dr_rossi):
        assert getattr(doctor_client(doctor), method)(plan_of(cast.mei)).status_code == 404
    assert not SafetyPlanProposal.objects.exists()


# Proposing


def test_a_proposal_waits_for_the_patient(cast: Cast) -> None:
    api(cast.mei).put(PLAN, STEPS)
    response = send(cast, 1, coping_strategies="Walk by the canal\r\n\r\n  Cold water  ", message="See you Monday")
    assert response.status_code == 302
    assert "Your proposal waits" in words(cast.dr_lin, record(cast.mei))
    proposal = SafetyPlanProposal.objects.get()
    assert proposal.steps == changed(coping_strategies=["Walk by the canal", "Cold water"])
    assert (proposal.message, proposal.base_version) == ("See you Monday", 1)
    assert SafetyPlan.objects.count() == 1


def test_a_first_plan_can_be_proposed(cast: Cast) -> None:
    assert send(cast, 0).status_code == 302
    assert SafetyPlanProposal.objects.get().steps == STEPS


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("Ada; 030 1", {"name": "Ada", "contact": "030 1"}),
        ("阿达；030 1", {"name": "阿达", "contact": "030 1"}),
        ("آدا؛ ۰۳۰", {"name": "آدا", "contact": "۰۳۰"}),
        ("Ada;", {"name": "Ada", "contact": None}),
        ("Ada; a; b", {"name": "Ada", "contact": "a; b"}),
    ],
)
def test_a_contact_follows_a_semicolon(cast: Cast, line: str, entry: dict[str, Any]) -> None:
    send(cast, 0, support_contacts=line)
    assert SafetyPlanProposal.objects.get().steps["support_contacts"] == [entry]


def test_what_is_not_touched_stays_exactly_as_the_patient_wrote_it(cast: Cast) -> None:
    odd = {"name": "Ada; the neighbour", "contact": None}
    api(cast.mei).put(PLAN, changed(support_contacts=[odd], safe_environment=["two\nlines"]))
    send(cast, 1, support_contacts="Ada; the neighbour", safe_environment="two\r\nlines", warning_signs="new")
    steps = SafetyPlanProposal.objects.get().steps
    assert (steps["support_contacts"], steps["safe_environment"]) == ([odd], ["two\nlines"])


def test_a_proposal_that_changes_nothing_is_refused(cast: Cast) -> None:
    api(cast.mei).put(PLAN, STEPS)
    response = send(cast, 1)
    assert response.status_code == 400
    assert "Nothing is different" in response.content.decode()


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("warning_signs", "\n".join(f"sign {number}" for number in range(21))),
        ("warning_signs", "长" * 501),
        ("support_contacts", "Ada; " + "1" * 501),
        ("support_contacts", "; 030 1"),
    ],
)
def test_what_is_wrong_is_named_and_what_was_written_stays(cast: Cast, step: str, text: str) -> None:
    response = send(cast, 0, **{step: text})
    assert response.status_code == 400
    assert list(response.context["form"].errors) == [step]
    assert text in response.content.decode()
    assert not SafetyPlanProposal.objects.exists()


def test_a_plan_that_changed_meanwhile_keeps_what_the_doctor_wrote(cast: Cast) -> None:
    api(cast.mei).put(PLAN, STEPS)
    response = send(cast, 0, warning_signs="the doctor's words")
    assert response.status_code == 409
    page = response.content.decode()
    assert "the doctor&#x27;s words" in page
    assert "三天没睡" in page
    assert response.context["form"]["base_version"].value() == 1
    assert not SafetyPlanProposal.objects.exists()


def test_an_outdated_proposal_says_so(cast: Cast) -> None:
    send(cast, 0)
    api(cast.mei).put(PLAN, changed(warning_signs=["mine"]))
    assert "cannot be accepted any more" in words(cast.dr_lin, plan_of(cast.mei))


# Before reaching out


@pytest.mark.parametrize("tab", ["overview", "profile"])
def test_who_has_said_nothing_is_asked_first(cast: Cast, tab: str) -> None:
    assert "Ask first" in words(cast.dr_lin, record(cast.mei, tab))


def test_what_the_patient_said_stands_on_top(cast: Cast) -> None:
    said = {"may_call": False, "may_message": True, "never_contact": "my cousin", "name_to_use": "Lark"}
    api(cast.mei).put(CONTACT, said)
    page = words(cast.dr_lin, record(cast.mei))
    top = page[: page.index("Open risk events")]
    for part in ("Telephone: no", "Message in this app: yes", "E-mail: not said", "my cousin", "Lark"):
        assert part in top


@pytest.mark.parametrize(("hour", "said"), [("19:00", "Now is a safe hour"), ("12:00", "Now is not a safe hour")])
def test_the_hour_is_judged_by_the_patients_clock(cast: Cast, hour: str, said: str) -> None:
    with time_machine.travel(f"2026-01-15T{hour}:00Z", tick=False):
        api(cast.mei).put(CONTACT, {"safe_hours_from": "20:00", "safe_hours_to": "22:00"})  # Berlin
        assert said in words(cast.dr_lin, record(cast.mei))


def test_other_parts_of_the_record_do_not_show_them(cast: Cast) -> None:
    api(cast.mei).put(CONTACT, {"never_contact": "my cousin"})
    assert "my cousin" not in words(cast.dr_lin, record(cast.mei, "check-ins"))


# Crisis lines


def test_the_lines_of_where_the_patient_lives(cast: Cast) -> None:
    cast.mei.country = "FR"
    cast.mei.save()
    page = words(cast.dr_lin, record(cast.mei))
    assert "3114" in page
    assert "Samaritans" not in page
    assert "Not verified" in page


def test_an_old_check_is_said(cast: Cast) -> None:
    day = timezone.now().date() - timedelta(days=91)
    CrisisResource.objects.filter(country="INTL").update(last_checked=day)
    assert "more than 90 days ago" in words(cast.dr_lin, record(cast.mei))


def test_without_a_line_the_doctor_is_told(cast: Cast) -> None:
    CrisisResource.objects.all().delete()
    assert "Ask your administrator" in words(cast.dr_lin, record(cast.mei))
