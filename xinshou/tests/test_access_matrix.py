"""Every address × method × person × object: the exact status, and nobody else's words in the answer."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, TestCase, override_settings
from django.test.client import ClientHandler
from django.urls import URLPattern, get_resolver, resolve
from django.utils import timezone

from clinical.tests.factories import give_consent, make_assessment, make_check_in, make_risk_event
from patients.models import ApiToken, ConsentPurpose, OnCallShift, StaffSession, User
from patients.tests.base import Cast, JsonClient, make_cast
from patients.tests.factories import make_connection_request, make_doctor, make_patient
from patients.tokens import digest_of, issue_token
from xinshou.tests import access_matrix as matrix

HANDLER = ClientHandler(enforce_csrf_checks=False)
"""One for all clients: each handler loads the middleware anew."""
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
API = "/api/v1/"
VIEWERS = {
    b"jade": {"mei", "lin"},
    b"moonlit": {"mei"},
    b"saffron": {"amir", "osei"},
    b"linden": {"lin", "mei"},
    b"oaken": {"osei", "amir"},
    b"permit": {"lin", "admin"},
    b"willow": {"lin", "amir"},
    b"birch": {"osei", "mei"},
}
"""Canaries: Mei's and Amir's records; Mei's note, not shared with her doctor; the doctors' profiles and permit; what
Dr Lin wrote to Amir, Dr Osei to Mei. Words and who may read them."""


@dataclass
class World:
    objects: dict[str, str]
    tokens: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Row:
    method: str
    path: str
    statuses: dict[str, int]

    @property
    def place(self) -> str:
        """The path with `{}` for its objects and without its query."""
        return re.sub(r"\{\w+\}", "{}", self.path.partition("?")[0])


def statuses_of(numbers: str, actors: str = matrix.ACTORS) -> dict[str, int]:
    return dict(zip(actors.split(), map(int, numbers.split()), strict=True))


def rows_of(table: str) -> list[Row]:
    heads, *lines = table.strip().splitlines()
    parts = [line.split(maxsplit=2) for line in lines]
    return [Row(method, path, statuses_of(numbers, heads)) for method, path, numbers in parts]


API_ROWS, BROWSER_ROWS, ADMIN_ROWS = rows_of(matrix.API), rows_of(matrix.BROWSER), rows_of(matrix.ADMIN)
ROWS = API_ROWS + BROWSER_ROWS + ADMIN_ROWS


def routes() -> list[str]:
    def walk(patterns: Any, prefix: str) -> Iterator[str]:
        for pattern in patterns:
            path = prefix + str(pattern.pattern)
            yield from [path] if isinstance(pattern, URLPattern) else walk(pattern.url_patterns, path)

    return list(walk(get_resolver().url_patterns, ""))


def make_world() -> World:
    cast = make_cast()
    on_call, dead = make_doctor("dr.call"), make_patient("dead", is_active=False)
    dead_doctor = make_doctor("dr.dead", is_active=False)
    now = timezone.now()
    OnCallShift.objects.create(doctor=on_call, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    plant_canaries(cast)
    people = {
        "mei": cast.mei.user,
        "amir": cast.amir.user,
        "lin": cast.dr_lin.user,
        "osei": cast.dr_osei.user,
        "rossi": cast.dr_rossi.user,
        "call": on_call.user,
        "admin": cast.admin,
    }
    world = World(objects={})
    world.tokens = {name: issue_token(user) for name, user in (people | {"dead": dead.user}).items()}
    world.sessions = {name: session_of(user) for name, user in (people | {"dead": dead_doctor.user}).items()}
    world.objects = objects_of(cast, world)
    return world


def plant_canaries(cast: Cast) -> None:
    today = cast.mei.local_day()
    for patient, word in ((cast.mei, "jade"), (cast.amir, "saffron")):
        for name in ("alias", "first_name", "phone", "address", "triggers_notes", "current_medications"):
            setattr(patient, name, f"{word} {name}"[:20])
        patient.save()
        patient.user.email = f"{word}@example.org"
        patient.user.save()
        make_risk_event(patient, trigger_text=f"{word} trigger")
        make_assessment(patient, "PHQ9", [3] * 9)
    make_check_in(cast.mei, today, notes="moonlit note")
    make_check_in(cast.amir, cast.amir.local_day(), notes="saffron note")
    give_consent(cast.amir, ConsentPurpose.SHARE_CHECKIN_NOTES)
    for doctor, word in ((cast.dr_lin, "linden"), (cast.dr_osei, "oaken")):
        doctor.bio, doctor.phone, doctor.clinic_address = f"{word} bio", f"{word} phone", f"{word} street"
        doctor.save()
    cast.dr_lin.license_number = "permit 7"
    cast.dr_lin.save()


def session_of(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def objects_of(cast: Cast, world: World) -> dict[str, str]:
    day = timezone.now().date()
    ids = {
        "mei": cast.mei.pk,
        "amir": cast.amir.pk,
        "random": uuid4(),
        "mei_user": cast.mei.user_id,
        "lin_user": cast.dr_lin.user_id,
        "lin_doctor": cast.dr_lin.pk,
        "osei_doctor": cast.dr_osei.pk,
        "mei_device": ApiToken.objects.get(digest=digest_of(world.tokens["mei"])).pk,
        "lin_device": ApiToken.objects.get(digest=digest_of(world.tokens["lin"])).pk,
        "lin_session": StaffSession.objects.get(user=cast.dr_lin.user).pk,
        "osei_session": StaffSession.objects.get(user=cast.dr_osei.user).pk,
        "lin_to_amir": make_connection_request(cast.dr_lin, cast.amir, message="willow").pk,
        "osei_to_mei": make_connection_request(cast.dr_osei, cast.mei, message="birch").pk,
        "days": f"start_date={day - timedelta(days=9)}&end_date={day + timedelta(days=2)}",
    }
    return {name: str(value) for name, value in ids.items()}


def send(world: World, actor: str, row: Row) -> HttpResponse:
    in_api = row.path.startswith(API) and row.path != "/api/v1/docs"
    client = JsonClient(raise_request_exception=False) if in_api else Client(raise_request_exception=False)
    client.handler = HANDLER
    if in_api and actor in world.tokens:
        client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {world.tokens[actor]}"
    if not in_api and actor in world.sessions:
        client.cookies[settings.SESSION_COOKIE_NAME] = world.sessions[actor]
    with transaction.atomic():
        response = request(client, world, row)
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
        if response.status_code != status or (heard := words_not_for(actor, response)):
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
    b"willow": [("lin", "/connections/"), ("amir", "/api/v1/clinical/patient/connection-requests")],
    b"birch": [("osei", "/connections/"), ("mei", "/api/v1/clinical/patient/connection-requests")],
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
                for actor in (
                    name for name in matrix.ACTORS if foreign.statuses[name] == unknown.statuses[name] == 404
                ):
                    with self.subTest(f"{actor} {foreign.method} {foreign.path}"):
                        assert seen(send(self.world, actor, foreign)) == seen(send(self.world, actor, unknown))

    def test_a_browser_session_opens_nothing_in_the_api(self) -> None:
        for row in (row for row in API_ROWS if row.statuses["anon"] == 401):
            client = Client(raise_request_exception=False)
            client.cookies[settings.SESSION_COOKIE_NAME] = self.world.sessions["lin"]
            response = client.generic(row.method, row.path.format_map(self.world.objects))
            assert response.status_code == 401, row.path

    def test_a_token_opens_nothing_in_the_browser(self) -> None:
        for row in (row for row in BROWSER_ROWS + ADMIN_ROWS if row.statuses["anon"] != row.statuses["admin"]):
            client = Client(headers={"authorization": f"Bearer {self.world.tokens['admin']}"})
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
