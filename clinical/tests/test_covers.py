import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from clinical.models import RiskEvent, RiskStatus
from clinical.queries.on_call import doctors_told_of, watchers_of
from clinical.services.notices import grant
from clinical.tests.factories import (
    make_appointment,
    make_assessment,
    make_pre_visit_summary,
    make_risk_event,
    make_safety_plan,
)
from patients import queries
from patients.models import AuditEntry, Doctor, HolidayCover
from patients.step_up import PROVED
from patients.tests.base import Cast, addresses, api, assert_problem, doctor_client
from patients.tests.factories import make_break_glass, make_cover, make_patient

PAGE, NEW = "/cover/", "/cover/new/"
COVERS, COVERED = "/api/v1/clinical/doctor/covers", "/api/v1/clinical/doctor/covered-patients"
MY_DOCTOR, LOG = "/api/v1/clinical/patient/my-doctor", "/api/v1/privacy/access-log"


def days(first: int, last: int) -> dict[str, str]:
    today = timezone.now().date()
    return {"starts_on": str(today + timedelta(days=first)), "ends_on": str(today + timedelta(days=last))}


def running(cast: Cast) -> HolidayCover:
    return make_cover(cast.dr_lin, cast.dr_osei)


def name(doctor: Doctor, covering: Doctor, period: dict[str, str]) -> Any:
    return doctor_client(doctor).post(NEW, {"covering": str(covering.pk), **period})


def test_a_colleague_reads_the_record_for_that_time_only(cast: Cast) -> None:
    record, osei = f"/patients/{cast.mei.pk}/", doctor_client(cast.dr_osei)
    assert osei.get(record).status_code == 404
    assert name(cast.dr_lin, cast.dr_osei, days(-1, 2))["Location"] == PAGE
    assert "Mei" in osei.get(PAGE).content.decode()
    for tab in ("", "?tab=assessments", "?tab=check-ins", "?tab=profile"):
        page = osei.get(f"{record}{tab}")
        assert page.status_code == 200
        assert "You cover for Lan Lin" in page.content.decode()
    with time_machine.travel(timezone.now() + timedelta(days=3, hours=2)):
        osei = doctor_client(cast.dr_osei)
        assert osei.get(record).status_code == 404
        assert "Mei" not in osei.get(PAGE).content.decode()


def test_nothing_is_open_before_the_first_day(cast: Cast) -> None:
    assert name(cast.dr_lin, cast.dr_osei, days(2, 3)).status_code == 302
    assert doctor_client(cast.dr_osei).get(f"/patients/{cast.mei.pk}/").status_code == 404
    assert api(cast.dr_osei).get(COVERED).json() == []


def test_no_patient_is_left_out_of_the_list(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """As searches in names leave some out."""
    monkeypatch.setattr(queries, "SEARCHED_AT_MOST", 1)
    noor = make_patient("noor", doctor=cast.dr_lin, alias="Noor")
    running(cast)
    assert [row["patient_id"] for row in api(cast.dr_osei).get(COVERED).json()] == [str(cast.mei.pk), str(noor.pk)]
    assert [row.pk for row in doctor_client(cast.dr_osei).get(PAGE).context["covered"]] == [cast.mei.pk, noor.pk]


def test_patients_are_told_and_see_each_opening(cast: Cast) -> None:
    assert api(cast.mei).get(MY_DOCTOR).json()["covered_by"] is None
    cover = running(cast)
    told = api(cast.mei).get(MY_DOCTOR).json()["covered_by"]
    assert (told["full_name"], told["until"][:10]) == ("Kofi Osei", str(cover.ends_at.date()))
    doctor_client(cast.dr_osei).get(f"/patients/{cast.mei.pk}/?tab=profile")
    assert [(entry["who"], entry["purpose"]) for entry in api(cast.mei).get(LOG).json()["items"]] == [
        ("Kofi Osei", "COVER")
    ]
    assert AuditEntry.objects.filter(purpose="COVER", actor_id=cast.dr_osei.user_id).exists()


def test_risk_events_stand_in_the_colleagues_queue_and_can_be_worked_on(cast: Cast) -> None:
    event = make_risk_event(cast.mei)
    client, queue = api(cast.dr_osei), "/api/v1/clinical/doctor/risk-queue"
    assert client.get(queue).json()["total"] == 0
    running(cast)
    assert [row["id"] for row in client.get(queue).json()["items"]] == [str(event.pk)]
    assert client.post(f"/api/v1/clinical/doctor/risk-events/{event.pk}/acknowledge").status_code == 200
    assert doctor_client(cast.dr_osei).get(f"/risk-events/{event.pk}/").status_code == 200
    assert api(cast.dr_lin).get(queue).json()["total"] == 1


def test_a_new_event_is_told_to_both(cast: Cast) -> None:
    running(cast)
    event = make_risk_event(cast.mei)
    assert {doctor.pk for doctor in doctors_told_of(event, timezone.now())} == {cast.dr_lin.pk, cast.dr_osei.pk}
    assert {doctor.pk for doctor in watchers_of(event)} == {cast.dr_lin.pk, cast.dr_osei.pk}


def test_being_paged_opens_nothing_beyond_the_cover(cast: Cast) -> None:
    cover = running(cast)
    note = {"mood_score": 0, "notes": "I want to kill myself tonight"}
    assert api(cast.mei).post("/api/v1/clinical/checkin", note).json()["risk_alert"] is True
    event = RiskEvent.objects.get()
    grant(event, doctors_told_of(event, timezone.now()))
    client, path = api(cast.dr_osei), f"/api/v1/clinical/doctor/risk-events/{event.pk}"
    assert client.post(f"{path}/acknowledge").status_code == 200
    HolidayCover.objects.filter(pk=cover.pk).update(ends_at=timezone.now())
    assert client.get(path).status_code == 404


def test_the_event_leads_to_the_record_and_shows_what_is_in_it(cast: Cast) -> None:
    event, record = make_risk_event(cast.mei), f"/patients/{cast.mei.pk}/"
    running(cast)
    page = doctor_client(cast.dr_osei).get(f"/risk-events/{event.pk}/")
    assert record in addresses(page.content.decode())
    assert "Item 9 and the last 30 days" in page.content.decode()
    read = AuditEntry.objects.filter(actor_id=cast.dr_osei.user_id, purpose="COVER").values_list("category", flat=True)
    assert {"CHECKINS", "ASSESSMENTS"} <= set(read)
    taken = doctor_client(cast.dr_osei).post(f"/risk-events/{event.pk}/assign/", {"to": str(cast.dr_osei.pk)})
    assert taken.status_code == 302
    assert RiskEvent.objects.get().assigned_to == cast.dr_osei


@pytest.mark.parametrize("reader", ["covers", "in an emergency"])
def test_no_link_of_the_record_leads_to_nothing(cast: Cast, reader: str) -> None:
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    make_risk_event(cast.mei)
    make_risk_event(cast.mei, status=RiskStatus.REVIEWED)
    make_safety_plan(cast.mei, warning_signs=["no sleep"])
    make_pre_visit_summary(cast.mei)
    make_appointment(cast.mei, timezone.now() + timedelta(days=1))
    running(cast) if reader == "covers" else make_break_glass(cast.dr_osei, cast.mei)
    client, record, found = doctor_client(cast.dr_osei), f"/patients/{cast.mei.pk}/", set()
    for tab in ("", "?tab=assessments", "?tab=check-ins", "?tab=profile"):
        page = client.get(f"{record}{tab}")
        assert page.status_code == 200
        found |= {address.partition("#")[0] for address in addresses(page.content.decode())}
    places = {address for address in found if address.startswith("/") and re.search("[0-9a-f-]{36}", address)}
    assert len(places) >= 4
    assert {place for place in places if client.get(place).status_code == 404} == set()


def test_messages_conversations_and_changes_stay_with_the_doctor(cast: Cast) -> None:
    running(cast)
    browser, client = doctor_client(cast.dr_osei), api(cast.dr_osei)
    record = f"/patients/{cast.mei.pk}/"
    for closed in (f"{record}conversations/", f"{record}assistant/"):
        assert doctor_client(cast.dr_lin).get(closed).status_code == 200
        assert browser.get(closed).status_code == 404
    assert browser.post(f"{record}safety-plan/", {"base_version": 0, "warning_signs": "x"}).status_code == 404
    assert client.get(f"/api/v1/clinical/doctor/patients/{cast.mei.pk}/profile").status_code == 404
    assert client.post(f"/api/v1/messaging/doctor/patients/{cast.mei.pk}/thread").status_code == 404


def test_either_of_the_two_ends_it_at_once(cast: Cast) -> None:
    for who in (cast.dr_lin, cast.dr_osei):
        cover = running(cast)
        assert doctor_client(cast.dr_rossi).post(f"{PAGE}{cover.pk}/end/").status_code == 404
        assert doctor_client(who).post(f"{PAGE}{cover.pk}/end/").status_code == 302
        assert doctor_client(cast.dr_osei).get(f"/patients/{cast.mei.pk}/").status_code == 404
        assert doctor_client(who).post(f"{PAGE}{cover.pk}/end/").status_code == 404
        HolidayCover.objects.all().delete()


def test_a_disabled_colleague_covers_nobody(cast: Cast) -> None:
    running(cast)
    cast.dr_osei.user.is_active = False
    cast.dr_osei.user.save()
    assert api(cast.mei).get(MY_DOCTOR).json()["covered_by"] is None


def test_a_former_doctors_cover_opens_nothing(cast: Cast) -> None:
    running(cast)
    assert api(cast.mei).delete("/api/v1/clinical/patient/disconnect-doctor").status_code == 200
    assert doctor_client(cast.dr_osei).get(f"/patients/{cast.mei.pk}/").status_code == 404


REFUSED = [((3, 1), "ends_on"), ((1, 90), "ends_on"), ((-9, -8), "ends_on"), ((400, 401), "starts_on")]


@pytest.mark.parametrize(("period", "field"), REFUSED)
def test_a_period_is_refused_by_name(cast: Cast, period: tuple[int, int], field: str) -> None:
    page = name(cast.dr_lin, cast.dr_osei, days(*period))
    assert (page.status_code, list(page.context["form"].errors)) == (400, [field])
    body = {"covering_id": str(cast.dr_osei.pk), **days(*period)}
    problem = assert_problem(api(cast.dr_lin).post(COVERS, body), 400, "validation")
    assert [error["field"] for error in problem["errors"]] == [field]
    assert not HolidayCover.objects.exists()


@pytest.mark.parametrize("today", ["2026-10-01T12:00:00Z", "2027-03-01T12:00:00Z"])
def test_sixty_days_are_counted_by_the_calendar_where_the_clocks_change(cast: Cast, today: str) -> None:
    with time_machine.travel(today):
        assert name(cast.dr_lin, cast.dr_osei, days(1, 61)).status_code == 400
        assert name(cast.dr_lin, cast.dr_osei, days(1, 60)).status_code == 302


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2026-02-30", "", "\u0662", "1" * 400])
def test_an_impossible_day_is_refused(cast: Cast, day: str) -> None:
    for field in ("starts_on", "ends_on"):
        page = name(cast.dr_lin, cast.dr_osei, days(1, 2) | {field: day})
        assert (page.status_code, field in page.context["form"].errors) == (400, True)
    assert not HolidayCover.objects.exists()


def test_one_colleague_at_a_time(cast: Cast) -> None:
    name(cast.dr_lin, cast.dr_osei, days(1, 5))
    assert name(cast.dr_lin, cast.dr_rossi, days(5, 9)).status_code == 400
    assert name(cast.dr_lin, cast.dr_rossi, days(6, 9)).status_code == 302


def test_nobody_covers_for_themselves_or_for_an_administrator(cast: Cast) -> None:
    administrator = Doctor.objects.create(user=cast.admin)
    for nobody in (cast.dr_lin, administrator):
        assert name(cast.dr_lin, nobody, days(1, 2)).status_code == 400
        body = {"covering_id": str(nobody.pk), **days(1, 2)}
        assert_problem(api(cast.dr_lin).post(COVERS, body), 404, "not-found")


def test_a_step_up_comes_first(cast: Cast) -> None:
    browser = doctor_client(cast.dr_lin)
    session = browser.session
    session[PROVED] = int(timezone.now().timestamp()) - 301
    session.save()
    assert browser.post(NEW, {"covering": str(cast.dr_osei.pk), **days(1, 2)})["Location"] == "/step-up/"
    assert not HolidayCover.objects.exists()


def test_the_api_names_lists_and_ends(cast: Cast) -> None:
    client, osei = api(cast.dr_lin), api(cast.dr_osei)
    made = client.post(COVERS, {"covering_id": str(cast.dr_osei.pk), **days(0, 2)}).json()
    assert made["covering"] == {"id": str(cast.dr_osei.pk), "name": "Kofi Osei"}
    assert client.get(COVERS).json() == osei.get(COVERS).json() == [made]
    assert api(cast.dr_rossi).get(COVERS).json() == []
    assert [row["patient_id"] for row in osei.get(COVERED).json()] == [str(cast.mei.pk)]
    assert osei.delete(f"{COVERS}/{made['id']}").status_code == 204
    assert osei.get(COVERED).json() == []
