"""Every address × method × person × object: the exact status, and nobody else's words in the answer."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar
from unittest import mock

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, TestCase, override_settings
from django.urls import URLPattern, get_resolver, resolve
from django.utils import timezone

from patients.hashers import OwaspArgon2Hasher
from patients.models import BreakGlass, HolidayCover, Patient, User
from patients.tests.base import JsonClient, open_session
from patients.tests.factories import make_break_glass, make_cover
from patients.tickets import issue_ticket_token
from patients.tokens import issue_token
from xinshou.tests import access_matrix as matrix
from xinshou.tests.test_layout import hashes
from xinshou.tests.world import (
    ADMIN_ROWS,
    API,
    API_ROWS,
    BROWSER_ROWS,
    HANDLER,
    ROWS,
    VIEWERS,
    Row,
    World,
    client_of,
    make_world,
    statuses_of,
)

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def routes() -> list[str]:
    def walk(patterns: Any, prefix: str) -> Iterator[str]:
        for pattern in patterns:
            path = prefix + str(pattern.pattern).removeprefix("^")
            yield from [path] if isinstance(pattern, URLPattern) else walk(pattern.url_patterns, path)

    return list(walk(get_resolver().url_patterns, ""))


def send(world: World, actor: str, row: Row) -> HttpResponse:
    with transaction.atomic():
        response = request(client_of(world, actor, row.path), world, row)
        transaction.set_rollback(True)
    return response


def request(client: Client, world: World, row: Row) -> HttpResponse:
    path = row.path.format_map(world.objects)
    body = matrix.BODIES.get((row.method, row.place))
    return getattr(client, row.method.lower())(path, *([] if row.method == "GET" else [body or {}]))


def words_not_for(actor: str, response: HttpResponse) -> list[bytes]:
    content = b"".join(response) if response.streaming else response.content
    said = content + str(response.headers).encode()
    return [word for word, viewers in VIEWERS.items() if actor not in viewers and word in said]


def heard_by(actor: str, row: Row, response: HttpResponse) -> set[bytes]:
    """Words that are not for the actor."""
    return set(words_not_for(actor, response)) - matrix.SHOWN_IN_AN_EMERGENCY.get(row.place, set())


def walk(world: World, row: Row) -> dict[str, Any]:
    """What was not as it should be, by actor; `hashing`: a passphrase was hashed where the pages answer, or none where
    requests are led to the process that hashes."""
    wrong: dict[str, Any] = {}
    with hashed() as calls:
        for actor, status in row.statuses.items():
            response = send(world, actor, row)
            heard = heard_by(actor, row, response)
            if response.status_code != status or heard:
                wrong[actor] = response.status_code if response.status_code != status else heard
    if any(call.called for call in calls) != hashes(row.method, row.path.partition("?")[0]):
        wrong["hashing"] = [call.call_count for call in calls]
    return wrong


@contextmanager
def hashed() -> Iterator[list[mock.Mock]]:
    """What makes a hash and what compares with one, counted."""
    hasher = OwaspArgon2Hasher
    with (
        mock.patch.object(hasher, "encode", autospec=True, side_effect=hasher.encode) as encode,
        mock.patch.object(hasher, "verify", autospec=True, side_effect=hasher.verify) as verify,
    ):
        yield [encode, verify]


def rest_rows() -> list[Row]:
    """Methods of listed addresses that have no row; Django's admin treats them like GET."""
    listed = {(row.method, row.place) for row in ROWS}
    first = {row.place: row.path for row in reversed(API_ROWS + BROWSER_ROWS)}
    return [
        Row(method, path, statuses_of(matrix.REST[kind_of(place)]))
        for place, path in sorted(first.items())
        for method in METHODS
        if (method, place) not in listed
    ]


def kind_of(place: str) -> str:
    if place in matrix.OPEN_PAGES:
        return "open"
    if place in matrix.STAFF_PAGES:
        return "staff"
    return "api" if place.startswith(API) else "page"


def route_of(row: Row, world: World) -> str:
    return resolve(row.path.partition("?")[0].format_map(world.objects)).route


def hidden_from(foreign: Row, unknown: Row) -> list[str]:
    return [actor for actor in foreign.statuses if foreign.statuses[actor] == unknown.statuses[actor] == 404]


def seen(response: HttpResponse) -> tuple[int, str, set[str]]:
    """All that a caller can tell two answers apart by, but for what they sent and one-time values."""
    text = response.content.decode()
    text = re.sub(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID", text)
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "CSRF", text)
    return response.status_code, text, set(response.headers)


TODAY = datetime.now(UTC).date()
DAYS = f"start_date={TODAY - timedelta(days=2)}&end_date={TODAY + timedelta(days=2)}"
"""A walk may go past the midnight of the one whose check-in it was."""
PLACES = {
    b"jade": [("mei", "/api/v1/auth/me/patient"), ("lin", "/api/v1/clinical/doctor/patients"), ("lin", "/patients/")],
    b"moonlit": [("mei", f"/api/v1/clinical/checkins?{DAYS}")],
    b"saffron": [("amir", "/api/v1/auth/me"), ("osei", "/patients/{amir}/?tab=check-ins")],
    b"linden": [("lin", "/profile/"), ("mei", "/api/v1/clinical/patient/my-doctor/profile")],
    b"oaken": [("osei", "/api/v1/auth/me/doctor"), ("amir", "/api/v1/clinical/patient/my-doctor/profile")],
    b"permit": [("lin", "/api/v1/clinical/doctor/profile"), ("admin", "/admin/patients/doctor/")],
    b"quillwort": [("lin", "/connections/"), ("amir", "/api/v1/clinical/patient/connection-requests")],
    b"estray": [("call", "/risk-events/{lost_event}/")],
    b"celandine": [("lin", "/messages/snippets/")],
    b"farewell": [("mei", "/api/v1/messaging/threads/{rossi_thread}"), ("rossi", "/messages/{rossi_thread}/")],
    b"orlop": [("lin", "/api/v1/appointments/doctor/{mei_visit}")],
    b"jasper": [("lin", "/patients/{mei}/assistant/{lin_ai}/")],
    b"topaz": [("osei", "/patients/{amir}/assistant/{osei_ai}/")],
    b"bilge": [("lin", "/patients/{mei}/notes/{lin_note}/")],
    b"keelson": [("osei", "/patients/{amir}/notes/{osei_note}/")],
    b"tamarisk": [("osei", "/connections/"), ("mei", "/api/v1/clinical/patient/connection-requests")],
}
"""Where those who may see a canary do see it."""


@override_settings(THROTTLES_ON=False, SESSION_IDLE_SECONDS=7200)
class TestAccess(TestCase):
    """The world is made once; each request of a walk is undone."""

    world: ClassVar[World]

    @classmethod
    def setUpTestData(cls) -> None:
        for short in ("patients.step_up.FRESH", "patients.tickets.LIFE"):
            cls.enterClassContext(mock.patch(short, timedelta(hours=2)))  # slow machines take their time
        cls.world = make_world()

    def walk_all(self, rows: Iterable[Row]) -> int:
        """How many rows answered as they should."""
        right = 0
        for row in rows:
            with self.subTest(f"{row.method} {row.path}"):
                assert walk(self.world, row) == {}, f"{row.method} {row.path}"
                right += 1
        return right

    def test_the_api(self) -> None:
        assert self.walk_all(API_ROWS) == len(API_ROWS) > 300

    def test_the_browser(self) -> None:
        assert self.walk_all(BROWSER_ROWS) == len(BROWSER_ROWS) > 150

    def test_the_administration(self) -> None:
        assert self.walk_all(ADMIN_ROWS) == len(ADMIN_ROWS) > 10

    def test_methods_without_a_row(self) -> None:
        few = ("anon", "lin")
        rows = [Row(row.method, row.path, {name: row.statuses[name] for name in few}) for row in rest_rows()]
        assert self.walk_all(rows) == len(rows) > 300

    def test_a_colleague_who_covers_opens_the_record_and_its_risk_events_only(self) -> None:
        """Dr Osei for Dr Lin: what is Mei's answers as it does her own doctor where cover opens it."""
        people = {name: User.objects.get(pk=self.world.objects[f"{name}_user"]).doctor for name in ("lin", "osei")}
        cover = make_cover(people["lin"], people["osei"])
        assert self.walk_as_reader(matrix.COVER_OPENS) > 100
        HolidayCover.objects.filter(pk=cover.pk).update(ends_at=timezone.now())
        assert self.walk_as_reader(set()) > 100

    def test_emergency_access_opens_the_record_only(self) -> None:
        osei = User.objects.get(pk=self.world.objects["osei_user"]).doctor
        opened = make_break_glass(osei, Patient.objects.get(pk=self.world.objects["mei"]))
        assert self.walk_as_reader(matrix.EMERGENCY_OPENS) > 100
        BreakGlass.objects.filter(pk=opened.pk).update(until=timezone.now())
        assert self.walk_as_reader(set()) > 100

    def walk_as_reader(self, opened: set[tuple[str, str]]) -> int:
        """Dr Osei at all that is Mei's: in `opened` the status that her own doctor gets, and none of the words that are
        for neither, nor what she prepared for a visit. How many rows answered so."""
        rows = [row for row in API_ROWS + BROWSER_ROWS if re.search(r"\{mei\w*\}", row.path)]
        assert opened <= {(row.method, row.place) for row in rows}
        right = 0
        for row in rows:
            opens = (row.method, row.place) in opened
            response = send(self.world, "osei", row)
            heard = heard_by("osei", row, response)
            with self.subTest(f"{row.method} {row.path}"):
                assert response.status_code == row.statuses["lin" if opens else "osei"]
                assert not (heard & heard_by("lin", row, response) if opens else heard)
                assert b"jade prepared" not in response.content
                right += 1
        return right

    def test_the_actors_are_the_same_in_every_table(self) -> None:
        assert set(self.world.tokens) == set(self.world.sessions) == set(matrix.ACTORS.split()) - {"anon"}

    def test_every_address_has_a_row_and_every_row_an_address(self) -> None:
        assert {route_of(row, self.world) for row in ROWS} == set(routes())

    def test_each_object_is_tried_as_own_as_foreign_and_as_unknown(self) -> None:
        tried: dict[tuple[str, str], set[str]] = {}
        for row in API_ROWS + BROWSER_ROWS:
            if "<id:" in (route := route_of(row, self.world)) or "<uuid:" in route:
                tried.setdefault((row.method, row.place), set()).update(re.findall(r"\{(\w+)\}", row.path))
        assert len(tried) >= 12
        assert {place for place, names in tried.items() if len(names - {"days"}) < 3 or "random" not in names} == set()

    def test_foreign_and_unknown_objects_look_the_same(self) -> None:
        for unknown in (row for row in ROWS if "{random}" in row.path):
            for foreign in (row for row in ROWS if (row.method, row.place) == (unknown.method, unknown.place)):
                for actor in hidden_from(foreign, unknown):
                    with self.subTest(f"{actor} {foreign.method} {foreign.path}"):
                        assert seen(send(self.world, actor, foreign)) == seen(send(self.world, actor, unknown))

    def test_a_browser_session_opens_nothing_in_the_api(self) -> None:
        for row in (row for row in API_ROWS if row.statuses["anon"] == 401):
            client = Client(raise_request_exception=False)
            client.handler = HANDLER
            client.cookies[settings.SESSION_COOKIE_NAME] = self.world.sessions["lin"]
            response = client.generic(row.method, row.path.format_map(self.world.objects))
            assert response.status_code == 401, row.path

    def test_a_pre_mfa_token_opens_nothing_but_the_second_step(self) -> None:
        user = User.objects.get(pk=self.world.objects["lin_user"])
        token = issue_ticket_token(user, device_label=None)
        for row in (row for row in API_ROWS if row.statuses["anon"] == 401 and row.place not in matrix.SECOND_STEPS):
            response = self.by_token(token, row)
            assert (response.status_code, response.json()["code"]) == (403, "mfa-required"), row.path

    def test_staff_without_a_factor_reach_their_account_and_its_factor_only(self) -> None:
        user = User.objects.get(pk=self.world.objects["lin_user"])
        token = issue_token(user)
        closed = [row for row in API_ROWS if row.statuses["anon"] == 401]
        for row in (row for row in closed if row.statuses["lin"] in {200, 201, 204, 404}):
            response = self.by_token(token, row)
            own = row.place.startswith(("/api/v1/auth/", "/api/v1/mfa/"))
            wanted = {row.statuses["lin"]} if own else {403}
            assert {response.status_code} == wanted, row.path
            assert own or response.json()["code"] == "mfa-setup-required", row.path

    def test_a_session_without_a_factor_is_led_to_its_set_up(self) -> None:
        cookie = open_session(Client(), User.objects.get(pk=self.world.objects["lin_user"]), verified=False)
        pages = [row for row in BROWSER_ROWS if row.statuses["admin"] == 403]
        assert len(pages) > 40
        for row in pages:
            client = Client(headers={"cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}"})
            response = client.generic(row.method, row.path.format_map(self.world.objects))
            assert (response.status_code, response["Location"]) == (302, "/second-factor/"), row.path

    def by_token(self, token: str, row: Row) -> HttpResponse:
        with transaction.atomic():
            client = JsonClient(headers={"authorization": f"Bearer {token}"})
            response = request(client, self.world, row)
            transaction.set_rollback(True)
        return response

    def test_a_token_opens_nothing_in_the_browser(self) -> None:
        for row in (row for row in BROWSER_ROWS + ADMIN_ROWS if row.statuses["anon"] != row.statuses["admin"]):
            client = Client(headers={"authorization": f"Bearer {self.world.tokens['admin']}"})
            client.handler = HANDLER
            response = client.generic(row.method, row.path.format_map(self.world.objects))
            assert response.status_code == row.statuses["anon"], row.path

    def test_the_canaries_are_there_for_those_who_may_see_them(self) -> None:
        for word, viewers in VIEWERS.items():
            assert {actor for actor, _ in PLACES[word]} == viewers
            for actor, path in PLACES[word]:
                assert word in send(self.world, actor, Row("GET", path, {})).content, (word, actor, path)

    def test_the_walk_can_fail(self) -> None:
        assert walk(self.world, Row("GET", "/api/v1/auth/me", statuses_of("200 " * 9))) == {"anon": 401, "dead": 401}
        own_profile = send(self.world, "mei", Row("GET", "/api/v1/auth/me/patient", {}))
        assert words_not_for("amir", own_profile) == [b"jade"]


def test_bodies_belong_to_rows() -> None:
    assert set(matrix.BODIES) <= {(row.method, row.place) for row in ROWS}
