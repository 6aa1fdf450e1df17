"""Live events as a client hears them, from the server that the product runs on."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from queue import Empty, Queue
from typing import Any

import httpx2
import pytest
from django.test import Client

from clinical.models import RiskEvent, RiskLevel
from clinical.services.risk_steps import tell_pages
from clinical.tests.factories import make_risk_event
from patients.models import Doctor, Patient, StaffSession
from patients.tests.base import Cast, api_with_token, doctor_client
from patients.tokens import issue_token
from xinshou.live import MOST_STREAMS, topic_of
from xinshou.redis_client import redis_client
from xinshou.tests.outbox import run_outbox
from xinshou.tests.served import Server, served

PATH = "/api/v1/events"
SECONDS = 60
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module")
def server(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(tmp_path_factory.mktemp("granian")) as server:
        yield server


@dataclass
class Heard:
    name: str
    data: Any
    place: str


@dataclass
class Listener:
    """One open stream. `place`: the id last heard. `next()` waits; None when the stream has ended."""

    url: str
    headers: dict[str, str]
    status: int = 0
    place: str = ""
    events: "Queue[Heard | None]" = field(default_factory=Queue)

    def __post_init__(self) -> None:
        self.opened = threading.Event()
        self.client = httpx2.Client(timeout=httpx2.Timeout(SECONDS, read=SECONDS * 2))
        threading.Thread(target=self._listen, daemon=True).start()
        assert self.opened.wait(SECONDS)

    def _listen(self) -> None:
        try:
            with self.client.stream("GET", self.url, headers=self.headers) as answer:
                self.status = answer.status_code
                name = data = ""
                for line in answer.iter_lines():
                    key, _, value = line.partition(": ")
                    if key == "id":
                        self.place = value
                    name, data = (value if key == "event" else name), (value if key == "data" else data)
                    if not line:
                        self.opened.set()
                        if name:
                            self.events.put(Heard(name, json.loads(data), self.place))
                        name = data = ""
        except (httpx2.HTTPError, RuntimeError):
            pass
        finally:
            self.opened.set()
            self.events.put(None)

    def next(self) -> Heard | None:
        return self.events.get(timeout=SECONDS)

    def is_silent(self) -> bool:
        try:
            self.events.get(timeout=1)
        except Empty:
            return True
        return False

    def close(self) -> None:
        self.client.close()


@dataclass
class Ear:
    server: Server
    open: list[Listener] = field(default_factory=list)

    def __call__(self, token: str = "", *, path: str = PATH, **headers: str) -> Listener:
        sent = {"authorization": f"Bearer {token}"} if token else {}
        listener = Listener(f"http://127.0.0.1:{self.server.port}{path}", sent | headers)
        self.open.append(listener)
        return listener


@pytest.fixture
def listen(server: Server) -> Iterator[Ear]:
    ear = Ear(server)
    yield ear
    for listener in ear.open:
        listener.close()


def token_of(person: Doctor | Patient) -> str:
    return issue_token(person.user, is_verified=True)


def cry(cast: Cast) -> RiskEvent:
    answer = api_with_token(token_of(cast.mei)).post(
        "/api/v1/clinical/checkin", {"mood_score": 1, "notes": "I want to kill myself tonight, I have the pills here."}
    )
    assert answer.status_code == 201
    run_outbox()
    return RiskEvent.objects.get(patient=cast.mei)


def test_a_cry_reaches_the_open_page_of_the_own_doctor_only(cast: Cast, listen: Ear) -> None:
    lin, osei = listen(token_of(cast.dr_lin)), listen(token_of(cast.dr_osei))
    event = cry(cast)
    heard = lin.next()
    assert heard is not None
    assert heard.name == "risk_event"
    assert heard.data["event_id"] == str(event.pk)
    assert heard.data["patient_id"] == str(cast.mei.pk)
    assert (heard.data["risk_level"], heard.data["status"]) == ("CRITICAL", "OPEN")
    assert set(heard.data) == {"event_id", "patient_id", "risk_level", "status", "due_at"}
    assert osei.is_silent()


def test_what_happened_meanwhile_is_told_on_return(cast: Cast, listen: Ear) -> None:
    first = listen(token_of(cast.dr_lin))
    place = first.place
    first.close()
    event = make_risk_event(cast.mei)
    tell_pages(event)
    heard = listen(token_of(cast.dr_lin), **{"Last-Event-ID": place}).next()
    assert heard is not None
    assert (heard.name, heard.data["event_id"]) == ("risk_event", str(event.pk))


def test_a_place_that_is_not_kept_means_load_anew(cast: Cast, listen: Ear) -> None:
    heard = listen(token_of(cast.dr_lin), **{"Last-Event-ID": "1700000000000-0"}).next()
    assert heard is not None
    assert heard.name == "resync"


def test_the_fourth_stream_is_refused_until_one_is_closed(cast: Cast, listen: Ear) -> None:
    token = token_of(cast.dr_lin)
    streams = [listen(token) for _ in range(MOST_STREAMS)]
    assert listen(token).status == 429
    streams[0].close()
    redis_client().delete(f"xsc:streams:{cast.dr_lin.user_id}")
    assert listen(token).status == 200


def test_a_stream_ends_with_its_token(cast: Cast, listen: Ear) -> None:
    token = token_of(cast.dr_lin)
    stream = listen(token)
    api_with_token(token).post("/api/v1/auth/logout")
    tell_pages(make_risk_event(cast.mei))
    assert stream.next() is None


def test_nothing_is_said_of_a_patient_who_left(cast: Cast, listen: Ear) -> None:
    stream = listen(token_of(cast.dr_lin))
    event = make_risk_event(cast.mei)
    cast.mei.primary_doctor = cast.dr_osei
    cast.mei.save(update_fields=["primary_doctor"])
    redis_client().xadd(
        f"xsc:events:{topic_of(cast.dr_lin.user_id)}", {"kind": "risk_event", "event_id": str(event.pk)}
    )
    assert stream.is_silent()


def cut_everybody_off() -> None:
    """In this worker's Redis database: the streams of other workers' tests hang on the same server."""
    client = redis_client()
    own = str(client.client_info()["db"])
    for connected in client.client_list():
        if str(connected["db"]) == own:
            client.client_kill_filter(_id=str(connected["id"]), skipme=True)


def test_a_stream_ends_when_redis_goes_so_that_its_page_knows(cast: Cast, listen: Ear) -> None:
    token = token_of(cast.dr_lin)
    stream = listen(token)
    cut_everybody_off()
    assert stream.next() is None
    again = listen(token, **{"Last-Event-ID": stream.place})
    tell_pages(make_risk_event(cast.mei, RiskLevel.HIGH))
    heard = again.next()
    assert heard is not None
    assert heard.data["risk_level"] == "HIGH"


def test_the_dashboard_listens_with_its_session(cast: Cast, listen: Ear) -> None:
    client: Client = doctor_client(cast.dr_lin)
    cookie = f"session={client.cookies['session'].value}"
    stream = listen(path="/live/", cookie=cookie)
    assert stream.status == 200
    tell_pages(make_risk_event(cast.mei))
    heard = stream.next()
    assert heard is not None
    assert (heard.name, heard.data) == ("risk_event", {})
    StaffSession.objects.filter(user=cast.dr_lin.user).delete()
    assert stream.next() is None


def test_strangers_hear_nothing(cast: Cast, listen: Ear) -> None:
    assert listen().status == 401
    assert listen(path="/live/").status == 302
    assert listen(token_of(cast.dr_lin), **{"Last-Event-ID": "<b>"}).status == 400
