from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from clinical.models import Appointment, AppointmentReminder
from clinical.services.pre_visit_summaries import open_summary
from clinical.tests.factories import make_appointment, make_pre_visit_summary
from clinical.tests.visits.people import VISITS, at, body_for, coming_day
from patients.models import AccessCategory, AuditAction, AuditEntry
from patients.tests.base import Cast, api, assert_problem
from patients.tests.factories import disconnect, make_patient
from xinshou.tests.hostile import nothing_stored

MINE = f"{VISITS}/doctor"


def test_a_doctor_books_and_reads_a_visit(cast: Cast) -> None:
    day = coming_day()
    sent = body_for(cast.mei, day, reason="Sleep", notes="Ask about the letter")
    answer = api(cast.dr_lin).post(MINE, sent)

    assert answer.status_code == 201
    body = answer.json()
    assert body["status"] == "PENDING"
    assert (body["appointment_date"], body["start_time"], body["end_time"]) == (day.isoformat(), "10:00:00", "10:50:00")
    assert (body["timezone"], body["duration_minutes"]) == ("Europe/Berlin", 50)
    assert body["patient"]["full_name"] == "Mei"
    assert body["doctor"]["specialty"] == "Psychiatry"
    stored = Appointment.objects.get()
    assert (stored.starts_at, stored.ends_at) == (at(day, 10), at(day, 10, 50))
    assert api(cast.dr_lin).get(f"{MINE}/{stored.pk}").json() == body
    assert set(AppointmentReminder.objects.values_list("due_at", flat=True)) == {
        stored.starts_at - timedelta(hours=24),
        stored.starts_at - timedelta(hours=1),
    }


def test_booking_and_reading_are_logged_for_the_patient(cast: Cast) -> None:
    api(cast.dr_lin).post(MINE, body_for(cast.mei))
    own = AuditEntry.objects.filter(category=AccessCategory.APPOINTMENTS, actor_id=cast.dr_lin.user_id)
    assert set(own.values_list("action", flat=True)) == {AuditAction.READ, AuditAction.CREATE}
    assert api(cast.mei).get("/api/v1/privacy/access-log").json()["items"][0]["category"] == "APPOINTMENTS"


@pytest.mark.parametrize(
    ("start", "end", "field", "code"),
    [
        ("10:00", "10:00", "end_time", "ends-before-start"),
        ("10:00", "09:00", "end_time", "ends-before-start"),
        ("23:30", "00:20", "end_time", "ends-before-start"),
        ("06:00", "18:01", "end_time", "too-long"),
        ("24:00", "25:00", "start_time", "invalid-time"),
    ],
)
def test_impossible_times_are_named(cast: Cast, start: str, end: str, field: str, code: str) -> None:
    client = api(cast.dr_lin)
    with nothing_stored("patients_auditentry"):
        problem = assert_problem(client.post(MINE, body_for(cast.mei, start=start, end=end)), 400, "validation")
    assert (problem["errors"][0]["field"], problem["errors"][0]["code"]) == (field, code)


@pytest.mark.parametrize(
    ("day", "start", "end", "field", "code"),
    [
        ("2027-03-28", "02:30", "03:30", "start_time", "skipped-time"),
        ("2027-03-28", "01:30", "02:30", "end_time", "skipped-time"),
        ("2027-10-31", "02:30", "03:30", "start_time", "repeated-time"),
        ("2027-10-31", "01:30", "02:15", "end_time", "repeated-time"),
    ],
)
def test_hours_that_the_clocks_skip_or_repeat_are_refused(
    cast: Cast, time_machine: Any, day: str, start: str, end: str, field: str, code: str
) -> None:
    time_machine.move_to("2027-02-01T12:00:00Z", tick=False)
    sent = body_for(cast.mei, start=start, end=end) | {"appointment_date": day}
    problem = assert_problem(api(cast.dr_lin).post(MINE, sent), 400, "validation")
    assert (problem["errors"][0]["field"], problem["errors"][0]["code"]) == (field, code)


def test_a_visit_over_the_change_of_clocks_lasts_what_it_lasts(cast: Cast, time_machine: Any) -> None:
    time_machine.move_to("2027-02-01T12:00:00Z", tick=False)
    sent = body_for(cast.mei, start="01:30", end="03:30") | {"appointment_date": "2027-03-28"}
    assert api(cast.dr_lin).post(MINE, sent).json()["duration_minutes"] == 60


def test_the_past_and_the_far_future_are_refused(cast: Cast) -> None:
    client = api(cast.dr_lin)
    for days, code in ((-1, "past-date"), (3 * 366, "validation")):
        sent = body_for(cast.mei, timezone.now().date() + timedelta(days=days))
        assert_problem(client.post(MINE, sent), 400, code)
    assert not Appointment.objects.exists()


def test_neither_side_is_booked_twice_and_touching_is_allowed(cast: Cast) -> None:
    day, other = coming_day(), make_patient("noor", doctor=cast.dr_lin)
    client = api(cast.dr_lin)
    assert client.post(MINE, body_for(cast.mei, day)).status_code == 201
    for start, end in (("10:49", "11:00"), ("09:00", "10:01"), ("10:10", "10:20"), ("09:00", "12:00")):
        assert_problem(client.post(MINE, body_for(other, day, start, end)), 409, "appointment-overlap")
    assert client.post(MINE, body_for(other, day, "10:50", "11:30")).status_code == 201
    assert client.post(MINE, body_for(other, day, "09:00", "10:00")).status_code == 201


def test_a_patients_visit_with_another_doctor_takes_the_time(cast: Cast) -> None:
    day = coming_day()
    make_appointment(cast.mei, at(day, 10), doctor=cast.dr_osei)
    assert_problem(api(cast.dr_lin).post(MINE, body_for(cast.mei, day)), 409, "appointment-overlap")


def test_a_cancelled_visit_frees_its_time(cast: Cast) -> None:
    day, client = coming_day(), api(cast.dr_lin)
    first = client.post(MINE, body_for(cast.mei, day)).json()["id"]
    answer = client.post(f"{MINE}/{first}/cancel", {"cancel_reason": "Ill"}).json()
    assert (answer["status"], answer["cancelled_by"], answer["cancel_reason"]) == ("CANCELLED", "DOCTOR", "Ill")
    assert client.post(MINE, body_for(cast.mei, day)).status_code == 201


def test_a_visit_moves_and_gets_new_reminders(cast: Cast) -> None:
    client, day = api(cast.dr_lin), coming_day()
    place = f"{MINE}/{client.post(MINE, body_for(cast.mei, day)).json()['id']}"
    AppointmentReminder.objects.update(settled_at=timezone.now(), sent_at=timezone.now())
    assert client.get(place).json()["reminder_24h_sent"] is True
    moved = client.put(place, {"start_time": "10:30", "end_time": "11:30"}).json()
    assert (moved["start_time"], moved["duration_minutes"], moved["reminder_24h_sent"]) == ("10:30:00", 60, False)
    assert AppointmentReminder.objects.filter(settled_at__isnull=True).count() == 2
    assert client.put(place, {"reason": "Letter", "notes": None}).json()["reason"] == "Letter"
    assert AppointmentReminder.objects.count() == 2


def test_a_move_is_refused_like_a_booking(cast: Cast) -> None:
    client, day = api(cast.dr_lin), coming_day()
    make_appointment(cast.mei, at(day, 15))
    place = f"{MINE}/{client.post(MINE, body_for(cast.mei, day)).json()['id']}"
    taken = client.put(place, {"start_time": "15:10", "end_time": "15:20"})
    assert_problem(taken, 409, "appointment-overlap")
    assert_problem(client.put(place, {"appointment_date": "2020-01-01"}), 400, "past-date")
    problem = assert_problem(client.put(place, {"end_time": "09:00"}), 400, "validation")
    assert problem["errors"][0]["field"] == "end_time"
    assert client.get(place).json()["start_time"] == "10:00:00"


@pytest.mark.parametrize("state", ["COMPLETED", "CANCELLED"])
def test_closed_visits_change_no_more(cast: Cast, state: str) -> None:
    row = make_appointment(cast.mei, at(coming_day(), 10), status=state)
    client = api(cast.dr_lin)
    for verb in ("confirm", "complete", "no-show", "cancel"):
        assert_problem(client.post(f"{MINE}/{row.pk}/{verb}"), 400, "invalid-state")
    assert_problem(client.put(f"{MINE}/{row.pk}", {"reason": "x"}), 400, "invalid-state")


def test_completing_keeps_the_doctors_words_from_the_patient(cast: Cast) -> None:
    row = make_appointment(cast.mei, at(coming_day(), 10), notes="Hm")
    done = api(cast.dr_lin).post(f"{MINE}/{row.pk}/complete", {"completion_notes": "Went well"}).json()
    assert (done["status"], done["completion_notes"]) == ("COMPLETED", "Went well")
    seen = api(cast.mei).get(f"{VISITS}/patient/{row.pk}").json()
    assert (seen["status"], seen["notes"], seen["completion_notes"]) == ("COMPLETED", None, None)


def test_a_visit_that_is_over_cannot_be_cancelled(cast: Cast) -> None:
    over = make_appointment(cast.mei, timezone.now() - timedelta(minutes=51))
    runs = make_appointment(cast.mei, timezone.now() - timedelta(minutes=1), minutes=30)
    client = api(cast.dr_lin)
    assert_problem(client.post(f"{MINE}/{over.pk}/cancel"), 400, "invalid-state")
    assert client.post(f"{MINE}/{runs.pk}/cancel").status_code == 200


def test_5001_characters_are_too_many(cast: Cast) -> None:
    client = api(cast.dr_lin)
    for field, limit in (("notes", 5000), ("reason", 500)):
        problem = assert_problem(
            client.post(MINE, body_for(cast.mei, **{field: "字" * (limit + 1)})), 400, "validation"
        )
        assert problem["errors"][0] | {"message": ""} == {"field": field, "code": "too-long", "message": ""}
    assert client.post(MINE, body_for(cast.mei, notes="字" * 5000)).status_code == 201


def test_the_month_the_week_and_the_numbers(cast: Cast, time_machine: Any) -> None:
    time_machine.move_to("2027-05-12T12:00:00Z", tick=False)
    for hour, state in ((8, "COMPLETED"), (15, "CONFIRMED"), (16, "PENDING")):
        make_appointment(cast.mei, at(timezone.now().date(), hour), status=state)
    make_appointment(cast.mei, at(timezone.now().date() - timedelta(days=3), 9), status="NO_SHOW")
    client = api(cast.dr_lin)

    month = client.get(f"{MINE}/calendar", {"year": 2027, "month": 5}).json()
    assert [(day["date"], day["total_count"]) for day in month["days"]] == [("2027-05-09", 1), ("2027-05-12", 3)]
    assert month["total_appointments"] == 4
    assert month["days"][1]["appointments"][0]["patient_name"] == "Mei"
    week = client.get(f"{MINE}/week", {"start_date": "2027-05-10"}).json()
    assert (len(week["days"]), week["end_date"], week["total_appointments"]) == (7, "2027-05-16", 3)
    assert client.get(f"{MINE}/stats").json() == {
        "total": 4, "pending": 1, "confirmed": 1, "completed": 1, "cancelled": 0, "no_show": 1,
        "today_count": 3, "this_week_count": 3, "this_month_count": 4,
    }  # fmt: skip


def test_the_list_filters_and_orders(cast: Cast) -> None:
    day = coming_day()
    rows = [make_appointment(cast.mei, at(day + timedelta(days=ahead), 10)) for ahead in range(3)]
    make_appointment(cast.mei, at(day, 15), status="CANCELLED", appointment_type="INITIAL")
    client = api(cast.dr_lin)
    found = client.get(f"{MINE}/list", {"status": "PENDING"}).json()
    assert [row["id"] for row in found] == [str(row.pk) for row in reversed(rows)]
    assert len(client.get(f"{MINE}/list", {"start_date": day, "end_date": day}).json()) == 2
    assert len(client.get(f"{MINE}/list", {"appointment_type": "INITIAL"}).json()) == 1
    assert len(client.get(f"{MINE}/list", {"patient_id": str(cast.mei.pk), "limit": 2, "offset": 3}).json()) == 1
    assert client.get(f"{MINE}/list", {"patient_id": str(cast.amir.pk)}).json() == []
    assert_problem(client.get(f"{MINE}/list", {"status": "GONE"}), 400, "validation")


def test_access_ends_with_the_relationship(cast: Cast) -> None:
    row = make_appointment(cast.mei, at(coming_day(), 10), reason="Sleep")
    disconnect(cast.mei)
    client = api(cast.dr_lin)
    assert_problem(client.get(f"{MINE}/{row.pk}"), 404, "not-found")
    assert_problem(client.post(f"{MINE}/{row.pk}/confirm"), 404, "not-found")
    assert client.get(f"{MINE}/list").json() == []
    assert client.get(f"{MINE}/stats").json()["total"] == 0
    assert api(cast.mei).get(f"{VISITS}/patient/{row.pk}").json()["reason"] == "Sleep"


def test_what_was_prepared_belongs_to_the_next_visit(cast: Cast) -> None:
    make_appointment(cast.mei, timezone.now() + timedelta(days=9))
    visit = make_appointment(cast.mei, timezone.now() + timedelta(days=2))
    summary = open_summary(cast.mei, uuid4())
    assert summary.scheduled_visit == visit.starts_at
    assert api(cast.dr_lin).get(f"{MINE}/{visit.pk}").json()["pre_visit_summary_id"] == str(summary.pk)


def test_a_summary_of_somebody_else_is_unknown(cast: Cast) -> None:
    foreign = make_pre_visit_summary(cast.amir)
    client = api(cast.dr_lin)
    sent = body_for(cast.mei, pre_visit_summary_id=str(foreign.pk))
    with nothing_stored("patients_auditentry"):
        assert_problem(client.post(MINE, sent), 404, "not-found")
    visit = make_appointment(cast.mei, timezone.now() + timedelta(days=2))
    body = {"pre_visit_summary_id": str(foreign.pk)}
    assert_problem(client.put(f"{MINE}/{visit.pk}", body), 404, "not-found")
    own = make_pre_visit_summary(cast.mei)
    changed = client.put(f"{MINE}/{visit.pk}", {"pre_visit_summary_id": str(own.pk)}).json()
    assert changed["pre_visit_summary_id"] == str(own.pk)


@pytest.mark.parametrize("words", ["", " ", "\u200b", "\u0085\x0e", "\ue000"])
def test_words_that_show_nothing_are_none(cast: Cast, words: str) -> None:
    visit = make_appointment(cast.mei, timezone.now() + timedelta(days=3), reason="Sleep")
    changed = api(cast.dr_lin).put(f"{MINE}/{visit.pk}", {"reason": words, "notes": words})
    assert (changed.status_code, changed.json()["reason"], changed.json()["notes"]) == (200, None, None)


def test_times_are_told_to_the_second(cast: Cast) -> None:
    visit = make_appointment(cast.mei, timezone.now().replace(microsecond=123456) + timedelta(days=3))
    shown = api(cast.dr_lin).get(f"{MINE}/{visit.pk}").json()
    assert {len(shown["start_time"]), len(shown["end_time"])} == {len("10:00:00")}
