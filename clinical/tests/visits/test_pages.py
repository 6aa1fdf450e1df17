"""The doctor's calendar, visits, hours and schedules in the browser."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from clinical.models import Appointment, AssessmentSchedule, AvailabilityRule, BookingSettings
from clinical.tests.factories import make_appointment, make_contact_preferences, make_schedule
from clinical.tests.visits.people import at, coming_day
from patients.models import AccessCategory, AuditEntry, Patient
from patients.tests.base import Cast, doctor_client
from patients.tests.factories import make_patient


def form_for(patient: Patient, start: str = "10:00", end: str = "10:50", **more: Any) -> dict[str, Any]:
    day = coming_day().isoformat()
    times = {"appointment_date": day, "start_time": start, "end_time": end, "appointment_type": "FOLLOW_UP"}
    return {"patient": str(patient.pk), **times, **more}


def text_of(response: Any) -> str:
    return response.content.decode()


def test_a_visit_is_booked_shown_and_closed(cast: Cast) -> None:
    page = doctor_client(cast.dr_lin)
    assert "Mei" in text_of(page.get("/appointments/new/"))
    made = page.post("/appointments/new/", form_for(cast.mei, reason="Sleep", confirmed="on"))
    visit = Appointment.objects.get()
    assert (made.status_code, made["Location"]) == (302, f"/appointments/{visit.pk}/")
    assert (visit.status, visit.starts_at, visit.notes) == ("CONFIRMED", at(coming_day(), 10), None)
    assert "Sleep" in text_of(page.get(f"/appointments/{visit.pk}/"))
    assert page.post(f"/appointments/{visit.pk}/complete/", {"completion_notes": "Well"}).status_code == 302
    visit.refresh_from_db()
    assert (visit.status, visit.completion_notes) == ("COMPLETED", "Well")
    again = page.post(f"/appointments/{visit.pk}/cancel/", {"cancel_reason": "Too late"})
    assert again.status_code == 400
    assert Appointment.objects.get().status == "COMPLETED"


def test_both_zones_are_on_the_page(cast: Cast) -> None:
    cast.mei.timezone = "America/Toronto"
    cast.mei.save()
    visit = make_appointment(cast.mei, at(coming_day(), 10))
    shown = text_of(doctor_client(cast.dr_lin).get(f"/appointments/{visit.pk}/"))
    for words in ("Europe/Berlin", "America/Toronto", "10:00–10:50", "04:00–04:50"):
        assert words in shown
    assert "04:00 for them" in text_of(doctor_client(cast.dr_lin).get(f"/calendar/?date={coming_day()}"))


def test_opening_a_visit_is_logged_with_what_it_shows(cast: Cast) -> None:
    make_contact_preferences(cast.mei, safety_notes="Never say the clinic's name")
    visit = make_appointment(cast.mei, at(coming_day(), 10))
    shown = text_of(doctor_client(cast.dr_lin).get(f"/appointments/{visit.pk}/"))
    assert "Never say the clinic" in shown
    read = AuditEntry.objects.filter(actor_id=cast.dr_lin.user_id, action="READ")
    assert set(read.values_list("category", flat=True)) == {AccessCategory.APPOINTMENTS, AccessCategory.PROFILE}


def test_an_overlap_is_explained_and_the_words_stay(cast: Cast) -> None:
    page, other = doctor_client(cast.dr_lin), make_patient("noor", doctor=cast.dr_lin, alias="Noor")
    make_appointment(other, at(coming_day(), 10, 30))
    refused = page.post("/appointments/new/", form_for(cast.mei, notes="A long note"))
    assert refused.status_code == 400
    assert "Overlaps with the visit of Noor" in text_of(refused)
    assert "A long note" in text_of(refused)
    assert Appointment.objects.count() == 1


def test_another_doctors_visit_is_not_told(cast: Cast) -> None:
    make_appointment(cast.mei, at(coming_day(), 10), doctor=cast.dr_osei)
    refused = text_of(doctor_client(cast.dr_lin).post("/appointments/new/", form_for(cast.mei)))
    assert "The patient has another visit at this time." in refused
    assert "Osei" not in refused


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"appointment_date": "2020-01-01"}, "Choose a time that is still to come."),
        ({"end_time": "09:00"}, "The end must be later than the start"),
        ({"appointment_date": "2099-01-01"}, "At most two years ahead."),
        ({"patient": ""}, "required"),
        ({"notes": "x" * 5001}, "5001"),
    ],
)
def test_a_refused_booking_says_why(cast: Cast, change: dict[str, Any], words: str) -> None:
    refused = doctor_client(cast.dr_lin).post("/appointments/new/", form_for(cast.mei) | change)
    assert refused.status_code == 400
    assert words in text_of(refused)
    assert not Appointment.objects.exists()


def test_a_foreign_patient_cannot_be_chosen(cast: Cast) -> None:
    assert doctor_client(cast.dr_lin).post("/appointments/new/", form_for(cast.amir)).status_code == 400
    assert not Appointment.objects.exists()


def test_two_tabs_the_second_sees_the_first_and_keeps_its_words(cast: Cast) -> None:
    visit, page = make_appointment(cast.mei, at(coming_day(), 10), reason="Old"), doctor_client(cast.dr_lin)
    seen = {"version": visit.updated_at.isoformat()}
    first = page.post(f"/appointments/{visit.pk}/change/", form_for(cast.mei, "11:00", "11:30", reason="First") | seen)
    assert first.status_code == 302
    second = page.post(
        f"/appointments/{visit.pk}/change/", form_for(cast.mei, "12:00", "12:30", reason="Second") | seen
    )
    assert second.status_code == 409
    visit.refresh_from_db()
    assert (visit.reason, visit.starts_at) == ("First", at(coming_day(), 11))
    assert "Second" in text_of(second)
    version = second.context["forms"]["change"]["version"].value()
    third = page.post(
        f"/appointments/{visit.pk}/change/",
        form_for(cast.mei, "12:00", "12:30", reason="Second") | {"version": version},
    )
    assert third.status_code == 302
    visit.refresh_from_db()
    assert visit.reason == "Second"


@pytest.mark.parametrize("view", ["month", "week", "day", "list"])
def test_each_view_shows_the_visit_and_an_empty_time(cast: Cast, view: str) -> None:
    make_appointment(cast.mei, at(coming_day(), 10))
    page = doctor_client(cast.dr_lin)
    assert "Mei" in text_of(page.get("/calendar/", {"view": view, "date": coming_day().isoformat()}))
    empty = page.get("/calendar/", {"view": view, "date": "2030-01-15"})
    assert empty.status_code == 200
    assert "Mei" not in text_of(empty)


def test_the_view_is_remembered_on_the_server(cast: Cast) -> None:
    page = doctor_client(cast.dr_lin)
    assert page.get("/calendar/").context["page"].view == "week"
    chosen = page.post("/calendar/view/", {"view": "month", "date": "2027-05-01"})
    assert chosen["Location"] == "/calendar/?date=2027-05-01"
    assert doctor_client(cast.dr_lin).get("/calendar/").context["page"].view == "month"
    assert page.get("/calendar/", {"view": "day"}).context["page"].view == "day"
    assert BookingSettings.objects.get().calendar_view == "month"
    assert page.post("/calendar/view/", {"view": "year", "date": "x"}).status_code == 302
    assert BookingSettings.objects.get().calendar_view == "month"


@pytest.mark.parametrize("day", ["", "x", "2027-02-30", "0001-01-01", "9999-12-31", "2027-W01-1"])
def test_odd_days_fall_back(cast: Cast, day: str) -> None:
    for view in ("month", "week", "day", "list"):
        assert doctor_client(cast.dr_lin).get("/calendar/", {"view": view, "date": day}).status_code == 200


HOURS = {"booking_mode": "SELF_BOOK", "slot_minutes": 30, "notice_hours": 2, "horizon_days": 20}


def test_hours_are_typed_kept_and_shown_again(cast: Cast) -> None:
    page = doctor_client(cast.dr_lin)
    typed = HOURS | {"day_1": "09:00-12:00, 14:00–17:30", "other_days": "2027-01-01\n2027-01-02 15:00-16:00"}
    assert page.post("/availability/", typed).status_code == 302
    assert AvailabilityRule.objects.count() == 2
    shown = page.get("/availability/")
    assert shown.context["form"]["day_1"].value() == "09:00-12:00, 14:00-17:30"
    assert shown.context["form"]["other_days"].value() == "2027-01-01\n2027-01-02 15:00-16:00"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"day_2": "nine to five"}, "nine to five"),
        ({"day_2": "12:00-09:00"}, "later than the start"),
        ({"day_2": "09:00-12:00, 11:00-13:00"}, "overlap"),
        ({"other_days": "tomorrow"}, "tomorrow"),
        ({"other_days": "2027-01-01\n2027-01-01"}, "overlap"),
        ({"slot_minutes": "1"}, "10"),
    ],
)
def test_hours_that_cannot_be_are_named(cast: Cast, change: dict[str, str], words: str) -> None:
    refused = doctor_client(cast.dr_lin).post("/availability/", HOURS | {"day_1": "08:00-09:00"} | change)
    assert refused.status_code == 400
    assert words in text_of(refused)
    assert "08:00-09:00" in text_of(refused)
    assert not AvailabilityRule.objects.exists()


def test_a_schedule_is_made_and_ended_on_the_patients_pages(cast: Cast) -> None:
    page, place = doctor_client(cast.dr_lin), f"/patients/{cast.mei.pk}/schedules/"
    sent = {"instrument_code": "PHQ9", "kind": "EVERY_DAYS", "every_days": "14", "window_days": "7"}
    assert page.post(place, sent).status_code == 302
    assert page.post(place, sent).status_code == 400
    assert page.post(place, sent | {"kind": "BEFORE_VISIT"}).status_code == 302
    assert "every 14 days" in text_of(page.get(f"/patients/{cast.mei.pk}/?tab=assessments"))
    for schedule in AssessmentSchedule.objects.all():
        assert page.post(f"/schedules/{schedule.pk}/end/").status_code == 302
    assert not AssessmentSchedule.objects.active().exists()


def test_the_next_visit_stands_on_the_banner_and_in_the_caseload(cast: Cast) -> None:
    page = doctor_client(cast.dr_lin)
    assert "Next visit" in text_of(page.get(f"/patients/{cast.mei.pk}/"))
    make_appointment(cast.mei, timezone.now() - timedelta(days=1))
    make_appointment(cast.mei, timezone.now() + timedelta(days=2), status="CANCELLED")
    visit = make_appointment(cast.mei, timezone.now() + timedelta(days=5))
    assert page.get(f"/patients/{cast.mei.pk}/").context["banner"].next_visit == visit
    (row,) = page.get("/patients/").context["page"].object_list
    assert row.next_visit_at == visit.starts_at


def test_a_damaged_word_does_not_break_a_page(cast: Cast) -> None:
    visit = make_appointment(cast.mei, at(coming_day(), 10), notes="Letter", reason="Sleep")
    other = make_appointment(cast.mei, at(coming_day(), 12), notes="Other")
    Appointment.objects.filter(pk=visit.pk).update(notes=other.notes_sealed)
    page = doctor_client(cast.dr_lin)
    assert page.get(f"/appointments/{visit.pk}/").status_code == 200
    seen = form_for(cast.mei, reason="New") | {"version": visit.updated_at.isoformat()}
    assert page.post(f"/appointments/{visit.pk}/change/", seen).status_code == 302
    visit.refresh_from_db()
    assert visit.reason == "New"
    assert visit.notes_sealed.data == other.notes_sealed.data


def test_schedules_of_another_doctor_are_not_there(cast: Cast) -> None:
    schedule = make_schedule(cast.amir)
    assert doctor_client(cast.dr_lin).post(f"/schedules/{schedule.pk}/end/").status_code == 404
    assert AssessmentSchedule.objects.active().exists()


def change_of(page: Client, visit: Appointment, **more: Any) -> Any:
    """What the browser sends of the page as it is shown."""
    form = page.get(f"/appointments/{visit.pk}/").context["forms"]["change"]
    sent = {name: form[name].value() for name in ("appointment_date", "appointment_type", "version")}
    clocks = {name: f"{form[name].value():%H:%M}" for name in ("start_time", "end_time")}
    return page.post(f"/appointments/{visit.pk}/change/", {**sent, **clocks, **more})


def odd_times(kind: str) -> tuple[datetime, datetime]:
    """Of visits that a doctor's own form could not book: asked for as instants, or before the doctor moved."""
    if kind == "repeated":
        return datetime(2027, 10, 31, 0, 10, tzinfo=UTC), datetime(2027, 10, 31, 0, 40, tzinfo=UTC)
    if kind == "over midnight":
        return at(coming_day(), 23, 30), at(coming_day(), 23, 30) + timedelta(hours=1)
    start = at(coming_day(), 10) + timedelta(seconds=42)
    return start, start + timedelta(minutes=50)


@pytest.mark.parametrize("kind", ["repeated", "over midnight", "seconds"])
def test_words_are_saved_beside_a_time_that_stays(cast: Cast, kind: str) -> None:
    start, end = odd_times(kind)
    visit = make_appointment(cast.mei, start, ends_at=end)
    page = doctor_client(cast.dr_lin)
    assert change_of(page, visit, notes="Letter sent").status_code == 302
    visit.refresh_from_db()
    assert (visit.notes, visit.starts_at, visit.ends_at) == ("Letter sent", start, end)


def test_words_beside_a_time_that_cannot_be_are_kept_in_the_form_and_not_stored(cast: Cast) -> None:
    visit = make_appointment(cast.mei, at(coming_day(), 10), notes="Old")
    refused = change_of(doctor_client(cast.dr_lin), visit, notes="A long note", end_time="09:00")
    assert refused.status_code == 400
    assert "A long note" in text_of(refused)
    visit.refresh_from_db()
    assert (visit.notes, visit.starts_at) == ("Old", at(coming_day(), 10))
