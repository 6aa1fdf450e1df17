from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from icalendar import Calendar

from clinical.models import CalendarFeed
from clinical.tests.factories import make_appointment
from clinical.tests.visits.people import VISITS, at, coming_day
from patients.tests.base import Cast, api, assert_problem
from patients.tests.factories import disconnect

TOKEN, FEED = f"{VISITS}/calendar-token", f"{VISITS}/calendar.ics"


def events_of(token: str) -> list[Any]:
    answer = api().get(FEED, {"token": token})
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Cache-Control"] == "no-store"
    return Calendar.from_ical(answer.content).walk("VEVENT")


@pytest.mark.parametrize("who", ["mei", "dr_lin"])
def test_a_feed_holds_neutral_times_only(cast: Cast, who: str) -> None:
    day = coming_day()
    row = make_appointment(cast.mei, at(day, 10), reason="Sleep", notes="Letter", status="CONFIRMED")
    make_appointment(cast.mei, at(day, 15), status="CANCELLED")
    make_appointment(cast.amir, at(day, 12))
    made = api(getattr(cast, who)).post(TOKEN)
    assert made.status_code == 201
    token = made.json()["token"]
    assert made.json()["url"].endswith(f"{FEED}?token={token}")

    first, second = events_of(token)
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (row.starts_at, row.ends_at)
    assert {str(event["SUMMARY"]) for event in (first, second)} == {"Appointment"}
    assert [str(event["STATUS"]) for event in (first, second)] == ["CONFIRMED", "CANCELLED"]
    said = api().get(FEED, {"token": token}).content.decode()
    for word in ("Sleep", "Letter", "Mei", "Lin", str(row.pk), str(cast.mei.pk)):
        assert word not in said


def test_a_new_secret_ends_the_old_one_and_only_its_hash_is_kept(cast: Cast) -> None:
    client = api(cast.mei)
    old, new = (client.post(TOKEN).json()["token"] for _ in range(2))
    assert_problem(api().get(FEED, {"token": old}), 404, "not-found")
    assert events_of(new) == []
    assert new not in CalendarFeed.objects.get().digest
    assert client.delete(TOKEN).status_code == 204
    assert client.delete(TOKEN).status_code == 204
    assert_problem(api().get(FEED, {"token": new}), 404, "not-found")


@pytest.mark.parametrize("query", ["", "?token=", "?token=x", "?token=cal_%00", "?token=" + "x" * 5000, "?token=%ff"])
def test_an_unknown_secret_is_an_unknown_address(cast: Cast, query: str) -> None:
    assert_problem(api().get(f"{FEED}{query}"), 404, "not-found")


def test_a_secret_given_twice_opens_nothing(cast: Cast) -> None:
    token = api(cast.mei).post(TOKEN).json()["token"]
    assert_problem(api().get(f"{FEED}?token={token}&token={token}"), 404, "not-found")


def test_a_disabled_account_and_an_ended_relationship_are_silent(cast: Cast) -> None:
    make_appointment(cast.mei, timezone.now() + timedelta(days=3))
    mine, doctors = (api(person).post(TOKEN).json()["token"] for person in (cast.mei, cast.dr_lin))
    disconnect(cast.mei)
    assert events_of(doctors) == []
    assert len(events_of(mine)) == 1
    cast.mei.user.is_active = False
    cast.mei.user.save()
    assert_problem(api().get(FEED, {"token": mine}), 404, "not-found")


def test_administrators_have_no_feed(cast: Cast) -> None:
    assert_problem(api(cast.admin).post(TOKEN), 403, "wrong-role")
