"""How long a dashboard session lives, who ends it, and the looks that a browser keeps."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from patients.models import Doctor, StaffSession
from patients.tests.base import doctor_client

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def is_in(client: Client) -> bool:
    return client.get("/sessions/").status_code == 200


def test_fifteen_idle_minutes_end_it(cast) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        client = doctor_client(cast.dr_lin)
        clock.shift(timedelta(minutes=14))
        assert is_in(client)
        clock.shift(timedelta(minutes=14))
        assert is_in(client)
        clock.shift(timedelta(minutes=15, seconds=1))
        assert not is_in(client)


def test_twelve_hours_end_it_however_busy(cast) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        client = doctor_client(cast.dr_lin)
        for _step in range(71):
            clock.shift(timedelta(minutes=10))
            assert is_in(client)
        clock.shift(timedelta(minutes=10, seconds=1))
        assert not is_in(client)


def test_an_ended_session_leads_back_to_the_page(dr_lin: Doctor) -> None:
    assert Client().get("/patients/?sort=name")["Location"] == "/sign-in/?next=/patients/"


def test_only_own_sessions_are_listed_and_ended(dr_lin: Doctor, dr_osei: Doctor) -> None:
    client, other = doctor_client(dr_lin), doctor_client(dr_osei)
    sessions = client.get("/sessions/").context["sessions"]
    assert [session.current for session in sessions] == [True]
    theirs = StaffSession.objects.get(user=dr_osei.user)
    assert client.post(f"/sessions/{theirs.pk}/end/").status_code == 404
    assert is_in(other)


def test_another_browser_of_mine_can_be_ended(dr_lin: Doctor) -> None:
    here, there = doctor_client(dr_lin), doctor_client(dr_lin)
    listed = here.get("/sessions/").context["sessions"]
    other = next(session for session in listed if not session.current)
    assert here.post(f"/sessions/{other.id}/end/")["Location"] == "/sessions/"
    assert is_in(here)
    assert not is_in(there)


def test_the_language_is_the_browsers_choice(dr_lin: Doctor) -> None:
    client = doctor_client(dr_lin)
    response = client.post("/i18n/", {"language": "fa", "next": "/sessions/"})
    assert response["Location"] == "/sessions/"
    page = client.get("/sessions/")
    assert 'lang="fa"' in page.content.decode()
    assert 'dir="rtl"' in page.content.decode()
    assert page["Content-Language"] == "fa"


@pytest.mark.parametrize(("theme", "kept"), [("dark", "dark"), ("light", "light"), ("hot-pink", "auto")])
def test_light_or_dark_is_the_browsers_choice(dr_lin: Doctor, theme: str, kept: str) -> None:
    client = doctor_client(dr_lin)
    client.post("/preferences/", {"theme": theme, "next": "/sessions/"})
    assert f'data-bs-theme="{kept}"' in client.get("/sessions/").content.decode()


@pytest.mark.parametrize("path", ["/i18n/", "/preferences/"])
def test_a_switch_never_leads_away(db: None, path: str) -> None:
    response = Client().post(path, {"language": "en", "theme": "dark", "next": "https://evil.example/"})
    assert response["Location"] == "/"
