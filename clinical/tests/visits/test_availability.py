from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from clinical.models import BookingSettings
from clinical.queries.availability import Availability, published_slots
from clinical.tests.visits.people import VISITS, open_hours
from patients.tests.base import Cast, api, assert_problem
from xinshou.tests.hostile import nothing_stored

PLACE = f"{VISITS}/availability"


def test_the_rules_are_replaced_as_a_whole(cast: Cast) -> None:
    client = api(cast.dr_lin)
    assert client.get(PLACE).json()["booking_mode"] == "DOCTOR_BOOKS"
    closed = {"date": "2027-01-01"}
    extra = {"date": "2027-01-02", "start_time": "15:00", "end_time": "16:00"}
    first = client.put(PLACE, open_hours(cast.dr_lin, "SELF_BOOK", exceptions=[closed, extra])).json()
    assert len(first["weekly"]) == 7
    assert first["exceptions"][0] == {"date": "2027-01-01", "start_time": None, "end_time": None}
    assert client.get(PLACE).json() == first
    second = client.put(PLACE, {"booking_mode": "PATIENT_REQUESTS"}).json()
    assert (second["weekly"], second["exceptions"], second["slot_minutes"]) == ([], [], 50)


def test_two_tabs_do_not_overwrite_each_other(cast: Cast) -> None:
    client = api(cast.dr_lin)
    tag = client.get(PLACE)["ETag"]
    assert client.put(PLACE, {"booking_mode": "SELF_BOOK"}, headers={"If-Match": tag}).status_code == 200
    stale = client.put(PLACE, {"booking_mode": "DOCTOR_BOOKS"}, headers={"If-Match": tag})
    assert_problem(stale, 412, "stale-version")
    assert BookingSettings.objects.get().booking_mode == "SELF_BOOK"


def hours(weekday: int, start: str, end: str) -> dict[str, Any]:
    return {"weekday": weekday, "start_time": start, "end_time": end}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"weekly": [hours(0, "09:00", "10:00")]}, "weekly"),
        ({"weekly": [hours(8, "09:00", "10:00")]}, "weekly"),
        ({"weekly": [hours(1, "10:00", "09:00")]}, "weekly"),
        ({"weekly": [hours(1, "09:00", "11:00"), hours(1, "10:30", "12:00")]}, "weekly"),
        ({"weekly": [hours(1, "09:00", "10:00")] * 71}, "weekly"),
        ({"weekly": [hours(1, "09:00", "10:00") | {"role": "x"}]}, "weekly"),
        ({"exceptions": [{"date": "2027-02-30"}]}, "exceptions"),
        ({"exceptions": [{"date": "2027-01-01", "start_time": "09:00"}]}, "exceptions"),
        ({"exceptions": [{"date": "2027-01-01"}, {"date": "2027-01-01"}]}, "exceptions"),
        ({"slot_minutes": 5}, "slot_minutes"),
        ({"horizon_days": 0}, "horizon_days"),
        ({"booking_mode": "ANYBODY"}, "booking_mode"),
    ],
)
def test_bad_rules_are_named_and_nothing_is_stored(cast: Cast, change: dict[str, Any], field: str) -> None:
    client = api(cast.dr_lin)
    with nothing_stored():
        problem = assert_problem(client.put(PLACE, {"booking_mode": "SELF_BOOK", **change}), 400, "validation")
    assert problem["errors"][0]["field"].split(".")[0] == field


def slots_of(zone: str, weekly: dict[int, Any], day: date, minutes: int = 30) -> list[str]:
    settings = BookingSettings(slot_minutes=minutes, notice_hours=0, horizon_days=366)
    rules = Availability(settings, ZoneInfo(zone), weekly, {})
    found = published_slots(rules, day, day, datetime(day.year, day.month, 1, tzinfo=UTC))
    return [f"{slot.starts_at.astimezone(ZoneInfo(zone)):%H:%M}" for slot in found]


NIGHT = {7: [(datetime(2027, 1, 1, 1).time(), datetime(2027, 1, 1, 4).time())]}  # noqa: DTZ001 (civil times)


def test_slots_leave_out_hours_that_the_clocks_skip_or_repeat() -> None:
    assert slots_of("Europe/Berlin", NIGHT, date(2027, 3, 21)) == ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]
    assert slots_of("Europe/Berlin", NIGHT, date(2027, 3, 28)) == ["01:00", "03:00", "03:30"]
    assert slots_of("Europe/Berlin", NIGHT, date(2027, 10, 31)) == ["01:00", "03:00", "03:30"]


def test_a_slot_that_does_not_fit_is_not_offered() -> None:
    assert slots_of("Asia/Tehran", NIGHT, date(2027, 3, 28), minutes=70) == ["01:00", "02:10"]
