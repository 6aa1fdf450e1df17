from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from clinical.models import Appointment, RiskEvent, RiskSource
from clinical.tests.factories import make_appointment
from clinical.tests.visits.people import VISITS, at, coming_day, open_hours
from patients.models import Doctor
from patients.tests.base import Cast, api, assert_problem
from patients.tests.factories import disconnect, make_patient

MINE = f"{VISITS}/patient"
CRY = "I want to kill myself"


def publish_hours(doctor: Doctor, mode: str, **more: Any) -> dict[str, Any]:
    answer = api(doctor).put(f"{VISITS}/availability", open_hours(doctor, mode, **more))
    assert answer.status_code == 200, answer.json()
    return answer.json()


def asked(**more: Any) -> dict[str, Any]:
    day = coming_day()
    return {"starts_at": at(day, 9).isoformat(), "ends_at": at(day, 9, 45).isoformat(), **more}


def test_a_patient_asks_and_the_doctor_confirms(cast: Cast) -> None:
    publish_hours(cast.dr_lin, "PATIENT_REQUESTS")
    client = api(cast.mei)
    answer = client.post(f"{MINE}/requests", asked(reason="My letter", patient_notes="By video, please"))
    assert answer.status_code == 201
    body = answer.json()
    assert (body["status"], body["booked_by"], body["reason"]) == ("PENDING", "PATIENT", "My letter")
    assert (body["start_time"], body["timezone"]) == ("09:00:00", "Europe/Berlin")
    assert [row["id"] for row in client.get(f"{MINE}/requests").json()] == [body["id"]]
    confirmed = api(cast.dr_lin).post(f"{VISITS}/doctor/{body['id']}/confirm").json()
    assert (confirmed["status"], confirmed["patient_notes"]) == ("CONFIRMED", "By video, please")
    assert client.get(f"{MINE}/requests").json() == []
    assert_problem(api(cast.dr_lin).post(f"{VISITS}/doctor/{body['id']}/confirm"), 400, "invalid-state")


def test_who_lets_nobody_ask_is_not_asked_and_the_words_are_heard(cast: Cast) -> None:
    problem = assert_problem(api(cast.mei).post(f"{MINE}/requests", asked(reason=CRY)), 400, "invalid-state")
    assert problem["crisis_resources"]
    event = RiskEvent.objects.get()
    assert (event.source, event.trigger_text) == (RiskSource.APPOINTMENT, CRY)
    assert not Appointment.objects.exists()


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"ends_at": "2020-01-01T10:00:00Z"}, 400, "validation"),
        ({"starts_at": "2020-01-01T10:00:00Z", "ends_at": "2020-01-01T10:30:00Z"}, 400, "past-date"),
        ({"starts_at": "tomorrow"}, 400, "validation"),
        ({"starts_at": 5}, 400, "validation"),
        ({"starts_at": "9999-12-31T23:59:59-23:00"}, 400, "validation"),
        ({"appointment_type": "TEA"}, 400, "validation"),
        ({"patient_notes": "x" * 2001}, 400, "validation"),
        ({"status": "CONFIRMED"}, 400, "validation"),
    ],
)
def test_bad_requests_are_refused_and_their_words_are_heard(
    cast: Cast, change: dict[str, Any], status: int, code: str
) -> None:
    publish_hours(cast.dr_lin, "PATIENT_REQUESTS")
    problem = assert_problem(api(cast.mei).post(f"{MINE}/requests", asked(reason=CRY, **change)), status, code)
    assert problem["crisis_resources"]
    assert RiskEvent.objects.get().trigger_text == CRY
    assert not Appointment.objects.exists()


def test_a_visit_over_the_doctors_midnight_is_refused(cast: Cast) -> None:
    publish_hours(cast.dr_lin, "PATIENT_REQUESTS")
    day = coming_day()
    late = {"starts_at": at(day, 23, 30).isoformat(), "ends_at": (at(day, 23, 30) + timedelta(hours=1)).isoformat()}
    problem = assert_problem(api(cast.mei).post(f"{MINE}/requests", late), 400, "validation")
    assert problem["errors"][0]["code"] == "other-day"


def test_without_a_doctor_nothing_can_be_booked(cast: Cast) -> None:
    disconnect(cast.mei)
    assert_problem(api(cast.mei).post(f"{MINE}/requests", asked()), 403, "not-connected")
    assert_problem(
        api(cast.mei).get(f"{MINE}/slots", {"start_date": "2026-01-01", "end_date": "2026-01-02"}), 403, "not-connected"
    )


def test_who_never_had_a_doctor_is_not_told_of_one_that_is_gone(cast: Cast) -> None:
    problem = assert_problem(api(make_patient("noor")).post(f"{MINE}/requests", asked()), 403, "not-connected")
    assert problem["detail"] == "No doctor is connected to you."


def test_nobody_fills_a_calendar(cast: Cast) -> None:
    publish_hours(cast.dr_lin, "PATIENT_REQUESTS")
    client, day = api(cast.mei), coming_day()
    answers = [
        client.post(
            f"{MINE}/requests",
            {"starts_at": at(day, hour).isoformat(), "ends_at": at(day, hour, 30).isoformat()},
        ).status_code
        for hour in range(9, 13)
    ]
    assert answers == [201, 201, 201, 400]
    assert Appointment.objects.count() == 3


def test_free_times_are_listed_and_taken(cast: Cast) -> None:
    publish_hours(cast.dr_lin, "SELF_BOOK")
    client, day = api(cast.mei), coming_day()
    make_appointment(make_patient("noor", doctor=cast.dr_lin), at(day, 9, 45), minutes=30)
    make_appointment(cast.mei, at(day, 11), doctor=cast.dr_osei, minutes=20)
    asked_days = {"start_date": day.isoformat(), "end_date": day.isoformat()}
    offered = client.get(f"{MINE}/slots", asked_days).json()
    assert (offered["booking_mode"], offered["timezone"]) == ("SELF_BOOK", "Europe/Berlin")
    assert [slot["start_time"] for slot in offered["slots"]] == ["09:00:00", "10:30:00", "11:30:00"]

    taken = client.post(f"{MINE}/slots", {"starts_at": offered["slots"][0]["starts_at"], "reason": "Sleep"})
    assert (taken.status_code, taken.json()["status"], taken.json()["duration_minutes"]) == (201, "CONFIRMED", 30)
    again = client.post(f"{MINE}/slots", {"starts_at": offered["slots"][0]["starts_at"]})
    assert_problem(again, 409, "appointment-overlap")
    for moment in (at(day, 9, 5), at(day, 13), at(day, 9).replace(year=2099)):
        problem = assert_problem(client.post(f"{MINE}/slots", {"starts_at": moment.isoformat()}), 400, "validation")
        assert problem["errors"][0]["code"] == "not-a-slot"


def test_no_times_are_offered_by_a_doctor_who_books(cast: Cast) -> None:
    publish_hours(cast.dr_lin, "DOCTOR_BOOKS")
    client, day = api(cast.mei), coming_day()
    assert client.get(f"{MINE}/slots", {"start_date": day, "end_date": day}).json()["slots"] == []
    assert_problem(client.post(f"{MINE}/slots", {"starts_at": at(day, 9).isoformat()}), 400, "invalid-state")
    long = {"start_date": day, "end_date": day + timedelta(days=31)}
    assert_problem(client.get(f"{MINE}/slots", long), 400, "validation")


def test_lists_are_the_patients_own_oldest_first(cast: Cast) -> None:
    day = coming_day()
    rows = [make_appointment(cast.mei, at(day + timedelta(days=ahead), 10)) for ahead in range(7)]
    gone = make_appointment(cast.mei, timezone.now() - timedelta(days=3), status="COMPLETED")
    make_appointment(cast.amir, at(day, 10))
    client = api(cast.mei)
    ids = [row["id"] for row in client.get(f"{MINE}/list").json()]
    assert ids == [str(gone.pk), *(str(row.pk) for row in rows)]
    assert len(client.get(f"{MINE}/list", {"upcoming_only": "true"}).json()) == 7
    assert len(client.get(f"{MINE}/list", {"status": "COMPLETED"}).json()) == 1
    assert [row["id"] for row in client.get(f"{MINE}/upcoming").json()] == ids[1:6]


def test_a_note_is_kept_screened_once_and_refused_when_closed(cast: Cast) -> None:
    row = make_appointment(cast.mei, at(coming_day(), 10))
    client, place = api(cast.mei), f"{MINE}/{row.pk}/notes"
    calm = client.put(place, {"patient_notes": "Please bring the form"}).json()
    assert calm["patient_notes"] == "Please bring the form"
    assert "risk_alert" not in calm
    for _ in range(2):
        answer = client.put(place, {"patient_notes": CRY}).json()
    assert RiskEvent.objects.get().source_id == row.pk
    assert "risk_alert" not in answer  # the same words a second time say nothing new
    assert_problem(client.put(place, {}), 400, "validation")
    Appointment.objects.filter(pk=row.pk).update(status="COMPLETED", completed_at=timezone.now())
    assert_problem(client.put(place, {"patient_notes": "I have a rope and I want to die"}), 400, "invalid-state")
    assert RiskEvent.objects.count() == 2


def test_a_new_cry_in_a_note_is_answered_with_help(cast: Cast) -> None:
    row = make_appointment(cast.mei, at(coming_day(), 10))
    answer = api(cast.mei).put(f"{MINE}/{row.pk}/notes", {"patient_notes": CRY}).json()
    assert answer["risk_alert"] is True
    assert answer["crisis_resources"]


def test_a_patient_calls_off_with_a_reason_that_is_heard(cast: Cast) -> None:
    row = make_appointment(cast.mei, at(coming_day(), 10))
    client = api(cast.mei)
    answer = client.post(f"{MINE}/{row.pk}/cancel", {"cancel_reason": CRY}).json()
    assert (answer["status"], answer["cancelled_by"], answer["risk_alert"]) == ("CANCELLED", "PATIENT", True)
    assert_problem(
        client.post(f"{MINE}/{row.pk}/cancel", {"cancel_reason": "Goodbye, I will end my life"}), 400, "invalid-state"
    )
    assert RiskEvent.objects.count() == 2


def test_another_patients_visit_is_not_there_and_the_words_are_heard(cast: Cast) -> None:
    row = make_appointment(cast.amir, at(coming_day(), 10))
    client = api(cast.mei)
    assert_problem(client.get(f"{MINE}/{row.pk}"), 404, "not-found")
    problem = assert_problem(client.put(f"{MINE}/{row.pk}/notes", {"patient_notes": CRY}), 404, "not-found")
    assert problem["crisis_resources"]
    assert_problem(client.post(f"{MINE}/{row.pk}/cancel"), 404, "not-found")
    assert RiskEvent.objects.get().patient == cast.mei
    assert Appointment.objects.get().status == "PENDING"
