import re
import time
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.conf import settings as live_settings
from django.core.files.storage import default_storage
from django.db import connections
from django.test import Client
from pytest_django import Settings

from xinshou import health_checks, llm
from xinshou.fake_llm import FakeLLM
from xinshou.health_checks import CHECKS, HEARTBEAT_KEY, Check
from xinshou.metrics import record_request
from xinshou.redis_client import redis_client
from xinshou.tasks import heartbeat
from xinshou.tests.figures import own_figures, send_figures

NAMES = ["database", "redis", "request_errors", "celery", "storage", "llm"]
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
__all__ = ["own_figures"]
NO_REDIS = "redis://127.0.0.1:1/0"
pytestmark = pytest.mark.django_db  # gauges of /metrics are read from the database


@pytest.fixture(autouse=True)
def healthy_worker(own_figures: None, settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    for check in CHECKS.values():
        check.fresh_until = 0
    heartbeat.apply()


def no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connections["default"].settings_dict, "PORT", "1")


def unhealthy(body: dict[str, Any]) -> set[str]:
    return {name for name, check in body["checks"].items() if check == {"healthy": False}}


@pytest.mark.parametrize("path", ["/health", "/healthz"])
def test_the_shape_is_exactly_that_of_the_contract(client: Client, path: str) -> None:
    response = client.get(path)
    body = response.json()
    assert response.status_code == 200
    assert list(body) == ["status", "timestamp", "checks"]
    assert body["status"] == "healthy"
    assert INSTANT.fullmatch(body["timestamp"])
    assert body["checks"] == {name: {"healthy": True} for name in NAMES}
    assert list(body["checks"]) == NAMES


def test_without_the_database_it_is_unhealthy_and_503(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    no_database(monkeypatch)
    response = client.get("/health")
    assert response.status_code == 503
    assert response.json()["status"] == "unhealthy"
    assert unhealthy(response.json()) == {"database"}


def test_without_redis_it_is_degraded(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = NO_REDIS
    response = client.get("/health")
    assert response.status_code == 200
    assert response.json()["status"] == "degraded"
    assert unhealthy(response.json()) == {"redis", "celery"}


@pytest.mark.parametrize(("age", "expected"), [(59, set()), (61, {"celery"}), (None, {"celery"})])
def test_a_worker_that_does_not_beat_is_degraded(client: Client, age: int | None, expected: set[str]) -> None:
    redis_client().delete(HEARTBEAT_KEY)
    if age is not None:
        redis_client().set(HEARTBEAT_KEY, time.time() - age)
    assert unhealthy(client.get("/health").json()) == expected


@pytest.mark.parametrize(("failed", "expected"), [(1, set()), (2, {"request_errors"})])
def test_too_many_failed_requests_are_degraded(client: Client, failed: int, expected: set[str]) -> None:
    for number in range(25):
        record_request("GET", "api/v1/auth/me", 500 if number < failed else 200, 0.01)
    send_figures()
    response = client.get("/health")
    assert response.status_code == 200
    assert unhealthy(response.json()) == expected


def test_a_few_requests_do_not_make_a_share(client: Client) -> None:
    for _ in range(live_settings.HEALTH_ERROR_AT_LEAST - 1):
        record_request("GET", "api/v1/auth/me", 500, 0.01)
    send_figures()
    assert unhealthy(client.get("/health").json()) == set()


def test_failed_health_checks_do_not_count_as_failed_requests(client: Client) -> None:
    for _ in range(50):
        record_request("GET", "health", 503, 0.01)
    send_figures()
    assert unhealthy(client.get("/health").json()) == set()


def test_without_storage_it_is_degraded(client: Client, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    settings.MEDIA_ROOT = str(tmp_path / "file" / "media")
    assert unhealthy(client.get("/health").json()) == {"storage"}


def test_the_storage_check_leaves_nothing(client: Client) -> None:
    assert client.get("/health").json()["checks"]["storage"] == {"healthy": True}
    assert default_storage.listdir("") == ([], [])


def test_a_model_that_fails_is_degraded_until_it_answers(client: Client, fake_llm: FakeLLM) -> None:
    assert unhealthy(client.get("/health").json()) == set()
    for _ in range(llm.breaker.limit):
        llm.breaker.failed()
    assert unhealthy(client.get("/health").json()) == {"llm"}
    llm.breaker.succeeded()
    assert unhealthy(client.get("/health").json()) == set()


def test_a_check_that_hangs_is_unhealthy_long_before_it_ends(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    release = Event()
    monkeypatch.setitem(CHECKS, "storage", Check(lambda: release.wait(60)))
    started = time.monotonic()
    body = client.get("/health").json()
    release.set()
    assert time.monotonic() - started < 30
    assert unhealthy(body) == {"storage"}


def test_an_answer_is_remembered_for_a_moment(client: Client, settings: Settings) -> None:
    settings.HEALTH_FRESH_SECONDS = 60
    assert unhealthy(client.get("/health").json()) == set()
    settings.REDIS_URL = NO_REDIS
    assert unhealthy(client.get("/health").json()) == set()


def test_live_touches_nothing(client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.REDIS_URL = NO_REDIS
    no_database(monkeypatch)
    for name in CHECKS:
        monkeypatch.setitem(CHECKS, name, Check(pytest.fail))
    response = client.get("/health/live")
    assert response.status_code == 200
    assert list(response.json()) == ["status", "timestamp"]
    assert response.json()["status"] == "alive"


def test_ready_needs_the_database_only(client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.REDIS_URL = NO_REDIS
    response = client.get("/health/ready")
    assert (response.status_code, response.json()["status"]) == (200, "ready")
    assert list(response.json()) == ["status", "timestamp", "checks"]
    no_database(monkeypatch)
    response = client.get("/health/ready")
    assert (response.status_code, response.json()["status"]) == (503, "not_ready")


@pytest.mark.parametrize("path", ["/health", "/healthz", "/health/live", "/health/ready", "/metrics"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_only_get_and_head(path: str, method: str) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.generic(method, path)
    assert response.status_code == 405
    assert response.json()["code"] == "method-not-allowed"
    head = client.head(path)
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize("path", ["/health", "/health/live", "/health/ready"])
@pytest.mark.parametrize("header", [{"authorization": "Bearer xsc_unknown"}, {"accept": "text/html"}])
def test_no_header_changes_the_answer(client: Client, path: str, header: dict[str, str]) -> None:
    response = client.get(path, headers=header)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    assert response["Cache-Control"] == "no-store"


def test_nothing_says_why(client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    database = connections["default"].settings_dict
    secrets = [str(database[key]) for key in ("NAME", "USER", "PASSWORD", "HOST")] + [live_settings.SECRET_KEY]
    settings.REDIS_URL = NO_REDIS
    no_database(monkeypatch)
    text = client.get("/health").content.decode() + client.get("/metrics").content.decode()
    words = [*secrets, "127.0.0.1", "refused", "Error", "Exception", "Traceback", "psycopg", "Django", "Linux"]
    assert [word for word in words if word and word in text] == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.9", "172.31.255.1", "192.168.7.7", "::1", "fd00::5", "::ffff:10.0.0.1"],
)
def test_metrics_are_for_internal_networks(client: Client, address: str) -> None:
    response = client.get("/metrics", REMOTE_ADDR=address)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/plain; version=")


@pytest.mark.parametrize(
    "address", ["203.0.113.5", "8.8.8.8", "172.32.0.1", "2001:db8::1", "::ffff:8.8.8.8", "", "nonsense"]
)
def test_metrics_do_not_exist_elsewhere(client: Client, address: str) -> None:
    response = client.get("/metrics", REMOTE_ADDR=address)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == "not-found"
    assert b"xsc_" not in response.content


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded"])
def test_a_forwarded_request_is_not_internal(client: Client, header: str) -> None:
    assert client.get("/metrics", REMOTE_ADDR="127.0.0.1", headers={header: "10.0.0.1"}).status_code == 404


def test_a_proxy_that_names_nobody_is_not_internal(client: Client, settings: Settings) -> None:
    settings.TRUSTED_PROXIES = ["10.0.0.0/29"]
    assert client.get("/metrics", REMOTE_ADDR="10.0.0.7").status_code == 404
    assert client.get("/metrics", REMOTE_ADDR="10.0.0.8").status_code == 200


def test_a_broken_check_is_logged_without_its_message(caplog: pytest.LogCaptureFixture, settings: Settings) -> None:
    settings.REDIS_URL = "redis://:password-of-redis@127.0.0.1:1/0"
    assert health_checks.evaluate()["redis"] is False
    assert [record.message for record in caplog.records if record.name == "xinshou.health_checks"] == [
        "health_check_failed",
        "health_check_failed",
    ]
    assert "password-of-redis" not in caplog.text
