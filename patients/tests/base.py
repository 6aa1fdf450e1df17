"""The cast and its doors. Dr Lin cares for Mei; Dr Osei cares for Amir; Dr Rossi cared for Mei until it ended.
Amir must never be seen by Dr Lin. The fixtures that hand them out are in patients/tests/fixtures.py."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html.parser import HTMLParser
from threading import Barrier
from typing import Any, TypeVar

from django.conf import settings
from django.db import connections, transaction
from django.http import HttpResponse
from django.test import Client

from patients.models import Doctor, Patient, User
from patients.step_up import FACTOR, PROVED, VERIFIED
from patients.tests.factories import PASSWORD, connect, disconnect, make_admin, make_doctor, make_patient
from patients.tokens import issue_token

__all__ = [
    "PASSWORD", "Cast", "addresses", "api", "api_with_token", "assert_problem", "doctor_client", "in_parallel",
    "make_cast", "open_session",
]  # fmt: skip

ANONYMOUS = None
T = TypeVar("T")


@dataclass(frozen=True)
class Cast:
    dr_lin: Doctor
    dr_osei: Doctor
    dr_rossi: Doctor
    mei: Patient
    amir: Patient
    admin: User


def make_cast() -> Cast:
    dr_lin = make_doctor("dr.lin", first_name="Lan", last_name="Lin", specialty="Psychiatry", timezone="Europe/Berlin")
    dr_osei = make_doctor("dr.osei", first_name="Kofi", last_name="Osei", specialty="Psychology")
    dr_rossi = make_doctor("dr.rossi", first_name="Ada", last_name="Rossi")
    mei = make_patient("mei", alias="Mei", timezone="Europe/Berlin")
    connect(mei, dr_rossi)
    disconnect(mei)
    connect(mei, dr_lin)
    amir = make_patient("amir", doctor=dr_osei, alias="Amir", timezone="Asia/Tehran")
    return Cast(dr_lin, dr_osei, dr_rossi, mei, amir, make_admin("admin"))


def api(person: User | Patient | Doctor | None = ANONYMOUS) -> Client:
    """A JSON client, its second factor shown: `api(mei).post("/api/v1/…", {…}).json()`. Dicts and lists are sent as
    application/json. Each call signs in a new device, of which five live at most."""
    if person is None:
        return JsonClient()
    with transaction.atomic():
        return api_with_token(issue_token(_user_of(person), is_verified=True))


def api_with_token(token: str) -> Client:
    return JsonClient(headers={"authorization": f"Bearer {token}"})


def doctor_client(person: Doctor | User) -> Client:
    """A browser with a dashboard (or admin site) session, without the password round."""
    client = Client()
    open_session(client, _user_of(person))
    return client


def open_session(client: Client, user: User, *, verified: bool = True) -> str:
    """Signed in a moment ago, with the second factor unless told otherwise; returns the cookie's value."""
    client.force_login(user)
    session = client.session
    now = int(time.time())
    session.update({PROVED: now, **({VERIFIED: True, FACTOR: now} if verified else {})})
    session.save()
    return client.cookies[settings.SESSION_COOKIE_NAME].value


class JsonClient(Client):
    """Django's test client with JSON as the default of every verb that has a body."""

    def post(self, path: str, data: Any = None, content_type: str = "application/json", **extra: Any) -> HttpResponse:
        return super().post(path, {} if data is None else data, content_type, **extra)

    def put(self, path: str, data: Any = None, content_type: str = "application/json", **extra: Any) -> HttpResponse:
        return super().put(path, {} if data is None else data, content_type, **extra)

    def delete(self, path: str, data: Any = "", content_type: str = "application/json", **extra: Any) -> HttpResponse:
        return super().delete(path, data, content_type, **extra)


class AddressReader(HTMLParser):
    """Collects what a page's attributes would make the browser or htmx ask for, and what hidden fields carry on."""

    NAMES = ("href", "src", "action", "formaction", "data-address")

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        hidden = ("type", "hidden") in attrs
        for name, value in attrs:
            if value and (name in self.NAMES or name.startswith("hx-") or (hidden and name == "value")):
                self.found.append(value)


def addresses(page: str) -> list[str]:
    reader = AddressReader()
    reader.feed(page)
    return reader.found


def assert_problem(response: Any, status: int, code: str) -> dict[str, Any]:
    """The response is the RFC 9457 problem `code`; returns its body."""
    body = response.json()
    assert (response.status_code, body.get("code")) == (status, code), body
    assert response["Content-Type"].startswith("application/problem+json")
    assert body["status"] == status
    return body


def in_parallel(call: Callable[[int], T], *, times: int) -> list[T]:
    """`call(0)` … `call(times - 1)` at the same moment, each in a thread with its own connection, results in order.
    Needs `transactional_db`."""
    barrier = Barrier(times)

    def run(number: int) -> T:
        barrier.wait(timeout=60)
        try:
            return call(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(run, range(times)))


def _user_of(person: User | Patient | Doctor) -> User:
    return person if isinstance(person, User) else person.user
