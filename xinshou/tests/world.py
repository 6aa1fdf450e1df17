"""The cast with canaries in everything that has words, and one object of each kind, for walks over every address."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.test import Client
from django.test.client import ClientHandler
from django.utils import timezone

from clinical.models import CrisisResource
from clinical.tests.factories import (
    give_consent,
    make_assessment,
    make_check_in,
    make_contact_preferences,
    make_plan_proposal,
    make_risk_event,
    make_safety_plan,
    make_screening,
)
from patients.models import ApiToken, ConsentPurpose, OnCallShift, StaffSession, User
from patients.tests.base import Cast, JsonClient, make_cast
from patients.tests.factories import make_connection_request, make_doctor, make_patient
from patients.tokens import digest_of, issue_token
from xinshou.tests import access_matrix as matrix

HANDLER = ClientHandler(enforce_csrf_checks=False)
"""One for all clients: each handler loads the middleware anew."""
API = "/api/v1/"
VIEWERS = {
    b"jade": {"mei", "lin"},
    b"moonlit": {"mei"},
    b"saffron": {"amir", "osei"},
    b"linden": {"lin", "mei"},
    b"oaken": {"osei", "amir"},
    b"permit": {"lin", "admin"},
    b"quillwort": {"lin", "amir"},
    b"tamarisk": {"osei", "mei"},
    b"estray": {"call"},
}
"""Canaries: Mei's and Amir's records; Mei's note, not shared with her doctor; the doctors' profiles and permit; what
Dr Lin wrote to Amir, Dr Osei to Mei; and a patient without a doctor. Words and who may read them."""


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


def make_world() -> World:
    cast = make_cast()
    on_call, dead = make_doctor("dr.call", id=UUID(matrix.ON_CALL)), make_patient("dead", is_active=False)
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
        make_safety_plan(patient, warning_signs=[f"{word} sign"])
        make_contact_preferences(patient, safety_notes=f"{word} hush")
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
        "lin_to_amir": make_connection_request(cast.dr_lin, cast.amir, message="quillwort").pk,
        "osei_to_mei": make_connection_request(cast.dr_osei, cast.mei, message="tamarisk").pk,
        "lin_plan": make_plan_proposal(cast.dr_lin, cast.mei, message="jade message").pk,
        "osei_plan": make_plan_proposal(cast.dr_osei, cast.amir, message="saffron message").pk,
        "mei_event": cast.mei.risk_events.get().pk,
        "amir_event": cast.amir.risk_events.get().pk,
        "lost_event": make_risk_event(make_patient("lost", alias="estray"), trigger_text="estray trigger").pk,
        "mei_screening": make_screening(cast.mei, "jade excerpt").pk,
        "amir_screening": make_screening(cast.amir, "saffron excerpt").pk,
        "shift": OnCallShift.objects.get().pk,
        "line": CrisisResource.objects.get(code="de-112").pk,
        "days": f"start_date={day - timedelta(days=9)}&end_date={day + timedelta(days=2)}",
    }
    make_risk_event(cast.mei, id=UUID(matrix.OTHER_WORDS), trigger_text="jade words")
    return {name: str(value) for name, value in ids.items()}


def is_api(path: str) -> bool:
    return path.startswith(API) and path != "/api/v1/docs"


def client_of(world: World, actor: str, path: str) -> Client:
    """A client with the actor's token for the API, with the actor's session elsewhere."""
    client = (JsonClient if is_api(path) else Client)(raise_request_exception=False)
    client.handler = HANDLER
    if is_api(path) and actor in world.tokens:
        client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {world.tokens[actor]}"
    if not is_api(path) and actor in world.sessions:
        client.cookies[settings.SESSION_COOKIE_NAME] = world.sessions[actor]
    return client
