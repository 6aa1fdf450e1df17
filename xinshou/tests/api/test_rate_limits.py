import socket
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.utils import timezone

from clinical.models import CheckIn, RiskEvent, RiskLevel
from patients.models import Patient
from patients.tests.api.conftest import NOWHERE
from patients.tests.base import Cast, api, assert_problem
from xinshou import rate_limits, redis_client
from xinshou.redis_client import throttle_client, throttle_command

CHECK_IN, ASSESSMENT, ME = "/api/v1/clinical/checkin", "/api/v1/clinical/assessment", "/api/v1/auth/me"

pytestmark = [pytest.mark.real_urls, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def published_limits(settings: Any) -> None:
    settings.THROTTLES_ON, settings.THROTTLE_SCALE = True, 1
    settings.RATE_LIMITS = settings.RATE_LIMIT_DEFAULTS


@pytest.fixture(params=["redis", "process", "redis away"])
def counting(request: pytest.FixtureRequest, settings: Any) -> str:
    settings.RATE_LIMITS_IN_REDIS = request.param != "process"
    if request.param == "redis away":
        settings.CACHES = {**settings.CACHES, "throttles": {**settings.CACHES["throttles"], "LOCATION": NOWHERE}}
    if request.param == "redis":
        forget_in_redis()
    return str(request.param)


def forget_in_redis() -> None:
    with throttle_client() as client:
        for key in client.scan_iter("xsc:rate:*"):
            client.delete(key)


def test_the_eleventh_check_in_of_a_minute_is_429(mei: Patient, counting: str) -> None:
    client = api(mei)
    left = []
    for number in range(10):
        answer = client.post(CHECK_IN, {"mood_score": number})
        assert answer.status_code == (200 if number else 201)
        left.append(answer["X-RateLimit-Remaining"])
    assert left == [str(number) for number in range(9, -1, -1)]
    answer = client.post(CHECK_IN, {"mood_score": 1})
    body = assert_problem(answer, 429, "rate-limited")
    assert "429" in body["detail"]
    assert 0 < body["retry_after"] <= 60
    assert answer["Retry-After"] == str(body["retry_after"])
    assert answer["RateLimit-Policy"] == '"path";q=10;w=60'
    assert answer["RateLimit"] == f'"path";r=0;t={body["retry_after"]}'
    assert CheckIn.objects.get().mood_score == 9


def test_another_account_of_the_same_network_is_heard(cast: Cast, counting: str) -> None:
    client = api(cast.mei)
    for _ in range(11):
        client.post(CHECK_IN, {"mood_score": 1})
    assert api(cast.amir).post(CHECK_IN, {"mood_score": 1}).status_code == 201


def test_over_the_limit_a_cry_is_heard_all_the_same(mei: Patient, counting: str) -> None:
    client = api(mei)
    for _ in range(10):
        client.post(CHECK_IN, {"mood_score": 5})
    plain = assert_problem(client.post(CHECK_IN, {"mood_score": 5, "notes": "slept well"}), 429, "rate-limited")
    assert "crisis_resources" not in plain
    assert not RiskEvent.objects.exists()
    heard = assert_problem(
        client.post(CHECK_IN, {"mood_score": 1, "notes": "I want to kill myself"}), 429, "rate-limited"
    )
    assert heard["crisis_resources"]
    assert RiskEvent.objects.get().level >= RiskLevel.HIGH
    client.post(CHECK_IN, {"mood_score": 1, "notes": "I want to kill myself"})
    assert RiskEvent.objects.count() == 1


def test_over_the_limit_item_nine_is_heard_all_the_same(mei: Patient, counting: str) -> None:
    client, calm = api(mei), {"assessment_type": "GAD7", "responses": {f"q{number}": 0 for number in range(1, 8)}}
    for _ in range(10):
        assert client.post(ASSESSMENT, calm).status_code == 200
    cry = {"assessment_type": "PHQ9", "responses": {f"q{number}": 0 for number in range(1, 9)} | {"q9": 3}}
    heard = assert_problem(client.post(ASSESSMENT, cry), 429, "rate-limited")
    assert heard["crisis_resources"]
    assert RiskEvent.objects.get().level >= RiskLevel.MEDIUM
    assert mei.assessments.count() == 10


def test_a_minute_later_it_is_open_again(mei: Patient) -> None:
    client = api(mei)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for _ in range(11):
            client.post(CHECK_IN, {"mood_score": 1})
        clock.shift(60)
        assert client.post(CHECK_IN, {"mood_score": 1}).status_code == 200


def test_a_path_has_a_hundred_and_all_paths_two_hundred(mei: Patient, counting: str) -> None:
    client = api(mei)
    statuses = [client.get(ME).status_code for _ in range(101)]
    assert statuses == [200] * 100 + [429]
    more = [client.get("/api/v1/auth/sessions").status_code for _ in range(100)]
    assert more == [200] * 99 + [429]
    answer = client.get("/api/v1/mfa/status")
    assert (answer.status_code, answer["RateLimit-Policy"]) == (429, '"all";q=200;w=60')


def test_strangers_are_counted_by_their_network(cast: Cast, counting: str) -> None:
    for _ in range(100):
        assert api().get(ME, REMOTE_ADDR="192.0.2.1").status_code == 401
    assert api().get(ME, REMOTE_ADDR="192.0.2.77").status_code == 429
    assert api().get(ME, REMOTE_ADDR="198.51.100.1").status_code == 401


def test_sign_in_shows_its_own_limit(mei: Patient, counting: str) -> None:
    answer = api().post("/api/v1/auth/login", {"username": "mei", "password": "not this one"})
    assert (answer["X-RateLimit-Limit"], answer["X-RateLimit-Remaining"]) == ("5", "4")


@pytest.mark.parametrize("path", ["/api/v1/meta", "/api/v1/schema", "/health/live"])
def test_what_anybody_may_read_is_not_limited(db: None, path: str) -> None:
    assert "RateLimit" not in api().get(path)


def test_limits_are_multiplied(mei: Patient, counting: str, settings: Any) -> None:
    settings.THROTTLE_SCALE = 3
    assert api(mei).get(ME)["X-RateLimit-Limit"] == "300"


def test_one_round_trip_and_no_names_in_redis(mei: Patient, settings: Any) -> None:
    settings.RATE_LIMITS_IN_REDIS = True
    forget_in_redis()
    with patch.object(rate_limits, "throttle_command", wraps=rate_limits.throttle_command) as asked:
        api(mei).get(ME)
    assert asked.call_count == 1
    with throttle_client() as client:
        keys = list(client.scan_iter("xsc:rate:*"))
        assert len(keys) == 4
        assert all(0 < client.ttl(key) <= 60 for key in keys)
    assert str(mei.user_id) not in " ".join(keys)


def test_a_redis_that_is_away_is_not_asked_each_time(mei: Patient, settings: Any) -> None:
    settings.RATE_LIMITS_IN_REDIS = True
    settings.CACHES = {**settings.CACHES, "throttles": {**settings.CACHES["throttles"], "LOCATION": NOWHERE}}
    client = api(mei)
    with patch.object(rate_limits, "throttle_command", wraps=rate_limits.throttle_command) as asked:
        assert [client.get(ME).status_code for _ in range(5)] == [200] * 5
    assert asked.call_count == 1


def test_a_connection_that_broke_costs_no_count(mei: Patient, settings: Any) -> None:
    settings.RATE_LIMITS_IN_REDIS = True
    forget_in_redis()
    client = api(mei)
    assert client.get(ME)["X-RateLimit-Remaining"] == "99"

    redis_client._own.connection._sock.shutdown(socket.SHUT_RDWR)

    assert [client.get(ME)["X-RateLimit-Remaining"] for _ in range(2)] == ["98", "97"]


def test_an_answer_that_nobody_waited_for_is_not_the_next_ones() -> None:
    throttle_command("PING")
    with (
        patch.object(redis_client._own.connection, "read_response", side_effect=KeyboardInterrupt),
        pytest.raises(KeyboardInterrupt),
    ):
        throttle_command("ECHO", "of another request")

    assert throttle_command("ECHO", "mine") == "mine"
