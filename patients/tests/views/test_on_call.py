"""The on-call roster: entered in one's own zone, ended, and never twice for the same hours."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from patients.models import AuditAction, AuditEntry, Doctor, OnCallShift
from patients.tests.base import Cast, doctor_client, in_parallel
from patients.tests.factories import make_doctor

PATH = "/on-call/"
HOUR = timedelta(hours=1)


def typed(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M")


def enter(by: Doctor, who: Doctor, start: datetime, end: datetime) -> Any:
    """Times as somebody types them whose clock shows UTC."""
    return doctor_client(by).post(PATH, {"doctor": str(who.pk), "starts_at": typed(start), "ends_at": typed(end)})


@pytest.fixture
def now() -> datetime:
    return timezone.now().replace(second=0, microsecond=0)


def shift(doctor: Doctor, start: datetime, end: datetime) -> OnCallShift:
    return OnCallShift.objects.create(doctor=doctor, starts_at=start, ends_at=end)


def test_ones_own_and_a_colleagues(cast: Cast, now: datetime) -> None:
    for who in (cast.dr_osei, cast.dr_rossi):
        assert enter(cast.dr_osei, who, now + HOUR, now + 9 * HOUR).status_code == 302
    assert {row.doctor for row in OnCallShift.objects.all()} == {cast.dr_osei, cast.dr_rossi}
    assert AuditEntry.objects.filter(action=AuditAction.ADMINISTER, actor_id=cast.dr_osei.user_id).count() == 2


def test_times_are_those_of_the_readers_zone(cast: Cast) -> None:
    day = (timezone.now() + timedelta(days=20)).date()
    said = {"doctor": str(cast.dr_lin.pk), "starts_at": f"{day}T08:00", "ends_at": f"{day}T20:00"}
    client = doctor_client(cast.dr_lin)
    client.post(PATH, said)
    stored = OnCallShift.objects.get()
    berlin = stored.starts_at - stored.starts_at.replace(hour=8, minute=0)
    assert berlin in {timedelta(hours=-1), timedelta(hours=-2)}
    page = client.get(PATH).content.decode()
    assert "Europe/Berlin" in page
    assert "08:00" in page


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [(9, 1, "ends_at"), (2, 2, "ends_at"), (1, 170, "ends_at"), (-9, -1, "ends_at"), (9000, 9001, "starts_at")],
)
def test_times_that_make_no_shift(cast: Cast, now: datetime, start: int, end: int, field: str) -> None:
    response = enter(cast.dr_osei, cast.dr_osei, now + start * HOUR, now + end * HOUR)
    assert response.status_code == 400
    assert set(response.context["form"].errors) == {field}
    assert typed(now + start * HOUR) in response.content.decode()
    assert not OnCallShift.objects.exists()


@pytest.mark.parametrize("said", [{}, {"doctor": "x"}, {"starts_at": "soon", "ends_at": "\0"}])
def test_nonsense_is_refused(cast: Cast, said: dict[str, str]) -> None:
    assert doctor_client(cast.dr_lin).post(PATH, said).status_code == 400
    assert not OnCallShift.objects.exists()


def test_a_week_is_the_longest(cast: Cast, now: datetime) -> None:
    assert enter(cast.dr_osei, cast.dr_osei, now + HOUR, now + HOUR + timedelta(days=7)).status_code == 302


def test_a_week_in_which_the_clocks_change_is_one_too(cast: Cast) -> None:
    week = {"doctor": str(cast.dr_osei.pk), "starts_at": "2026-10-20T08:00"}
    with time_machine.travel("2026-10-01T12:00:00Z"):
        client = doctor_client(cast.dr_lin)
        assert client.post(PATH, {**week, "ends_at": "2026-10-27T08:01"}).status_code == 400
        assert client.post(PATH, {**week, "ends_at": "2026-10-27T08:00"}).status_code == 302


def test_hours_are_not_entered_twice_for_one_person(cast: Cast, now: datetime) -> None:
    shift(cast.dr_osei, now + 2 * HOUR, now + 8 * HOUR)
    response = enter(cast.dr_osei, cast.dr_osei, now + 7 * HOUR, now + 12 * HOUR)
    assert response.status_code == 400
    assert b"Overlaps with a shift of the same person" in response.content
    assert enter(cast.dr_osei, cast.dr_osei, now + 8 * HOUR, now + 12 * HOUR).status_code == 302
    assert enter(cast.dr_osei, cast.dr_rossi, now + 7 * HOUR, now + 12 * HOUR).status_code == 302


def test_nor_by_many_at_once(transactional_db: None, cast: Cast, now: datetime) -> None:
    """Each round is a chance for two to look before either has written."""
    clients = [doctor_client(cast.dr_rossi) for _number in range(6)]
    for days in range(1, 6):
        start = now + timedelta(days=days)
        said = {"doctor": str(cast.dr_osei.pk), "starts_at": typed(start), "ends_at": typed(start + HOUR)}
        answers = in_parallel(lambda number, said=said: clients[number].post(PATH, said).status_code, times=6)
        assert sorted(answers) == [302, 400, 400, 400, 400, 400]
    assert OnCallShift.objects.count() == 5


def test_a_shift_to_come_is_deleted_a_running_one_ended(cast: Cast, now: datetime) -> None:
    running, coming = shift(cast.dr_osei, now - HOUR, now + HOUR), shift(cast.dr_osei, now + 2 * HOUR, now + 3 * HOUR)
    client = doctor_client(cast.dr_lin)
    for row in (running, coming):
        assert client.post(f"{PATH}{row.pk}/end/").status_code == 302
    left = OnCallShift.objects.get()
    assert (left, left.ends_at <= timezone.now()) == (running, True)
    assert AuditEntry.objects.filter(action=AuditAction.ADMINISTER).count() == 2


def test_what_is_over_stays_as_it_was(cast: Cast, now: datetime) -> None:
    over = shift(cast.dr_osei, now - 9 * HOUR, now - HOUR)
    doctor_client(cast.dr_lin).post(f"{PATH}{over.pk}/end/")
    assert OnCallShift.objects.get().ends_at == now - HOUR
    assert not AuditEntry.objects.filter(action=AuditAction.ADMINISTER).exists()


@pytest.mark.parametrize("number", ["0", "999999", "9" * 40])
def test_an_unknown_shift(cast: Cast, number: str) -> None:
    assert doctor_client(cast.dr_lin).post(f"{PATH}{number}/end/").status_code == 404


def test_a_disabled_account_is_on_no_roster(cast: Cast, now: datetime) -> None:
    gone = make_doctor("dr.gone", is_active=False)
    shift(gone, now - HOUR, now + HOUR)
    response = doctor_client(cast.dr_lin).get(PATH)
    assert response.context["running"] == []
    assert b"Nobody is on call." in response.content
    assert enter(cast.dr_lin, gone, now + HOUR, now + 2 * HOUR).status_code == 400
