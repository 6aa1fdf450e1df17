"""Every address × method × person × object: the exact status, and nobody else's words in the answer."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, TestCase, override_settings
from django.urls import URLPattern, get_resolver, resolve

from xinshou.tests import access_matrix as matrix
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


def walk(world: World, row: Row) -> dict[str, Any]:
    """What was not as it should be, by actor."""
    wrong: dict[str, Any] = {}
    for actor, status in row.statuses.items():
        response = send(world, actor, row)
        heard = set(words_not_for(actor, response)) - matrix.SHOWN_IN_AN_EMERGENCY.get(row.place, set())
        if response.status_code != status or heard:
            wrong[actor] = response.status_code if response.status_code != status else heard
    return wrong


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


PLACES = {
    b"jade": [("mei", "/api/v1/auth/me/patient"), ("lin", "/api/v1/clinical/doctor/patients"), ("lin", "/patients/")],
    b"moonlit": [("mei", "/api/v1/clinical/checkin/today")],
    b"saffron": [("amir", "/api/v1/auth/me"), ("osei", "/patients/{amir}/?tab=check-ins")],
    b"linden": [("lin", "/profile/"), ("mei", "/api/v1/clinical/patient/my-doctor/profile")],
    b"oaken": [("osei", "/api/v1/auth/me/doctor"), ("amir", "/api/v1/clinical/patient/my-doctor/profile")],
    b"permit": [("lin", "/api/v1/clinical/doctor/profile"), ("admin", "/admin/patients/doctor/")],
    b"quillwort": [("lin", "/connections/"), ("amir", "/api/v1/clinical/patient/connection-requests")],
    b"estray": [("call", "/risk-events/{lost_event}/")],
    b"tamarisk": [("osei", "/connections/"), ("mei", "/api/v1/clinical/patient/connection-requests")],
}
"""Where those who may see a canary do see it."""


@override_settings(THROTTLES_ON=False)
class TestAccess(TestCase):
    """The world is made once; each request of a walk is undone."""

    world: ClassVar[World]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = make_world()

    def walk_all(self, rows: Iterable[Row]) -> None:
        for row in rows:
            with self.subTest(f"{row.method} {row.path}"):
                assert walk(self.world, row) == {}

    def test_the_api(self) -> None:
        self.walk_all(API_ROWS)

    def test_the_browser(self) -> None:
        self.walk_all(BROWSER_ROWS)

    def test_the_administration(self) -> None:
        self.walk_all(ADMIN_ROWS)

    def test_methods_without_a_row(self) -> None:
        few = ("anon", "lin")
        self.walk_all(Row(row.method, row.path, {name: row.statuses[name] for name in few}) for row in rest_rows())

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
