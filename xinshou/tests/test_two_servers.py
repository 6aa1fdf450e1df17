"""Two web processes beside one database, one Redis and one bucket: whatever is begun at one goes on at the other, and
ends at both. Nothing leads anybody back to the process that they came to first."""

import re
import threading
import time
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from typing import Any, NamedTuple

import httpx2
import pytest

from clinical.models import RiskStatus
from clinical.tests.factories import make_risk_event
from messaging.models import Attachment, Message
from messaging.tests.factories import API as MESSAGING
from messaging.tests.factories import make_thread
from messaging.tests.test_s3 import Bucket
from patients.models import Doctor, Patient
from patients.tests.base import PASSWORD, Cast
from patients.tests.factories import code_of, give_factor
from xinshou.standings import WINDOW_SECONDS
from xinshou.tests.served import Server, served
from xinshou.tests.test_live import Ear, token_of
from xinshou.throttles import LIMITS

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
API = "/api/v1"
CHECK_INS = 3
"""A minute; the product allows more."""
AS_STARTED = {
    "XINSHOU_TESTING": "0",
    "XINSHOU_DEMO": "1",
    "ALLOWED_HOSTS": "127.0.0.1",
    "XINSHOU_RATE_LIMITS": f"clinical/checkin={CHECK_INS}",
}
"""Tests lift the limits and keep files in memory; these processes do neither."""


class Pair(NamedTuple):
    a: str
    b: str


@pytest.fixture(scope="module")
def bucket() -> Iterator[dict[str, str]]:
    Bucket.kept.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Bucket) as store:
        threading.Thread(target=store.serve_forever, daemon=True).start()
        yield {
            "ATTACHMENT_BUCKET": "sealed",
            "ATTACHMENT_S3_ENDPOINT": f"http://127.0.0.1:{store.server_address[1]}",
            "ATTACHMENT_S3_REGION": "eu-central-1",
            "ATTACHMENT_S3_ACCESS_KEY": "key",
            "ATTACHMENT_S3_SECRET_KEY": "secret",
            "ATTACHMENT_S3_ADDRESSING": "path",
        }
        store.shutdown()


@pytest.fixture(scope="module")
def servers(django_db_setup: None, bucket: dict[str, str], tmp_path_factory: Any) -> Iterator[tuple[Server, Server]]:
    environment = AS_STARTED | bucket
    with (
        served(tmp_path_factory.mktemp("a"), **environment) as a,
        served(tmp_path_factory.mktemp("b"), **environment) as b,
    ):
        yield a, b


@pytest.fixture
def at(servers: tuple[Server, Server]) -> Pair:
    return Pair(*(f"http://127.0.0.1:{server.port}" for server in servers))


@pytest.fixture
def dashboard(at: Pair) -> Iterator[httpx2.Client]:
    """Cookies know no ports: to a browser both are one site, as behind a balancer."""
    with httpx2.Client(timeout=60) as dashboard:
        yield dashboard


def phone(person: Patient | Doctor | str) -> httpx2.Client:
    token = person if isinstance(person, str) else token_of(person)
    return httpx2.Client(timeout=60, headers={"Authorization": f"Bearer {token}"})


def csrf_of(page: httpx2.Response) -> str:
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)
    assert found, page.text
    return found[1]


def sign_in(dashboard: httpx2.Client, doctor: Doctor, at: Pair) -> None:
    """Each step at the other process."""
    give_factor(doctor.user)
    form = dashboard.get(f"{at.a}/sign-in/")
    first = dashboard.post(
        f"{at.b}/sign-in/",
        data={"csrfmiddlewaretoken": csrf_of(form), "username": "dr.lin", "password": PASSWORD},
        follow_redirects=True,
    )
    code = {"csrfmiddlewaretoken": csrf_of(first), "code": code_of(doctor.user)}
    assert dashboard.post(f"{at.a}/sign-in/code/", data=code).status_code == 302


def in_one_window(attempt: Callable[[], list[int]]) -> list[int]:
    """Limits are of a minute; a busy machine may need more for a handful of requests, then once more."""
    for _ in range(5):
        began = time.monotonic()
        answers = attempt()
        if time.monotonic() - began < WINDOW_SECONDS:
            return answers
    raise AssertionError("the machine is too busy for any limit")


def test_a_token_of_one_opens_the_other_and_ends_at_both(at: Pair, cast: Cast) -> None:
    signed_in = httpx2.post(f"{at.a}{API}/auth/login", json={"username": "mei", "password": PASSWORD}, timeout=60)
    mei = phone(signed_in.json()["access_token"])
    assert mei.get(f"{at.b}{API}/auth/me").json()["username"] == "mei"
    assert mei.get(f"{at.a}{API}/auth/me").status_code == 200
    assert mei.post(f"{at.b}{API}/auth/logout").status_code < 300
    assert mei.get(f"{at.a}{API}/auth/me").status_code == 401


def test_a_device_revoked_at_one_is_refused_at_the_other(at: Pair, cast: Cast) -> None:
    lost, own = phone(cast.mei), phone(cast.mei)
    assert lost.get(f"{at.a}{API}/auth/me").status_code == 200
    (other,) = [row for row in own.get(f"{at.b}{API}/auth/sessions").json() if not row["current"]]
    assert own.delete(f"{at.b}{API}/auth/sessions/{other['id']}").status_code < 300
    assert lost.get(f"{at.a}{API}/auth/me").status_code == 401
    assert own.get(f"{at.a}{API}/auth/me").status_code == 200


def test_a_key_of_one_is_known_at_the_other(at: Pair, cast: Cast) -> None:
    mei, thread = phone(cast.mei), make_thread(cast.mei)
    sent = {"json": {"content": "once"}, "headers": {"Idempotency-Key": "one-and-the-same"}}
    path = f"{MESSAGING}/threads/{thread.pk}/messages"
    first, again = mei.post(f"{at.a}{path}", **sent), mei.post(f"{at.b}{path}", **sent)
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json() == again.json()
    assert again.headers["Idempotency-Replayed"] == "true"
    assert Message.objects.count() == 1


def test_limits_in_redis_are_counted_together(at: Pair, cast: Cast) -> None:
    people = iter([cast.mei, cast.amir])

    def attempt() -> list[int]:
        person = phone(next(people))
        answers = [person.post(f"{place}{API}/clinical/checkin", json={"mood_score": 5}) for place in (*at, *at)]
        return [answer.status_code for answer in answers]

    *allowed, refused = in_one_window(attempt)
    assert len(allowed) == CHECK_INS
    assert max(allowed) < 300
    assert refused == 429


def test_limits_in_the_database_are_counted_together(at: Pair, cast: Cast) -> None:
    places = [at.a, at.b] * LIMITS["login"]
    names = iter(["mei", "amir", "dr.osei"])

    def attempt() -> list[int]:
        wrong = {"username": next(names), "password": "not this one"}
        return [
            httpx2.post(f"{place}{API}/auth/login", json=wrong, timeout=60).status_code
            for place in places[: LIMITS["login"] + 2]
        ]

    answers = in_one_window(attempt)
    assert answers == [401] * LIMITS["login"] + [429, 429]


def test_a_message_sent_at_one_is_heard_at_the_other(at: Pair, servers: tuple[Server, Server], cast: Cast) -> None:
    thread, ear = make_thread(cast.mei), Ear(servers[1])
    lin = ear(token_of(cast.dr_lin))
    try:
        path = f"{MESSAGING}/threads/{thread.pk}/messages"
        assert phone(cast.mei).post(f"{at.a}{path}", json={"content": "林医生，您在吗？"}).status_code == 200
        heard = lin.next()
        assert heard
        assert (heard.name, heard.data["content"]) == ("new_message", "林医生，您在吗？")
    finally:
        lin.close()


def test_a_file_laid_down_at_one_is_fetched_at_the_other(at: Pair, cast: Cast) -> None:
    mei = phone(cast.mei)
    sent = mei.post(f"{at.a}{MESSAGING}/upload", files={"file": ("a.txt", b"canary words", "text/plain")})
    assert sent.status_code == 200, sent.text
    name = Attachment.objects.get().name_in_store
    assert b"canary" not in Bucket.kept[f"/sealed/{name}"]
    assert mei.get(f"{at.b}{MESSAGING}/attachments/{sent.json()['id']}").content == b"canary words"


def test_a_dashboard_session_walks_between_both(at: Pair, dashboard: httpx2.Client, cast: Cast) -> None:
    event = make_risk_event(cast.mei)
    sign_in(dashboard, cast.dr_lin, at)
    assert "Mei" in dashboard.get(f"{at.b}/patients/").text
    page = dashboard.get(f"{at.a}/risk-events/{event.pk}/")
    verb = f"{at.b}/risk-events/{event.pk}/acknowledge/"
    assert dashboard.post(verb).status_code == 403
    assert dashboard.post(verb, data={"csrfmiddlewaretoken": csrf_of(page)}).status_code == 302
    event.refresh_from_db()
    assert event.status == RiskStatus.ACKNOWLEDGED

    form = dashboard.get(f"{at.a}/patients/")
    cookies = dict(dashboard.cookies)
    assert dashboard.post(f"{at.b}/sign-out/", data={"csrfmiddlewaretoken": csrf_of(form)}).status_code < 400
    with httpx2.Client(timeout=60, cookies=cookies) as whoever_kept_them:
        for place in at:
            assert whoever_kept_them.get(f"{place}/patients/").headers["location"].startswith("/sign-in/")
