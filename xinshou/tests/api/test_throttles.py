from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import transaction
from django.test import Client, RequestFactory
from django.utils import timezone

from patients.tests.base import assert_problem, in_parallel
from xinshou.models import ThrottleCounter
from xinshou.throttles import client_prefix, hit, purge_throttle_counters

LIMITED = "/api/v1/limited"
NOON = datetime.fromisoformat("2026-03-01T12:00:00+00:00")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _published_limits(settings: Any) -> None:
    settings.THROTTLE_SCALE, settings.THROTTLES_ON = 1, True


def test_the_fourth_registration_in_a_minute_is_429(http: Client) -> None:
    with time_machine.travel(NOON, tick=False):
        assert [http.post(LIMITED).status_code for _ in range(3)] == [200, 200, 200]
        response = http.post(LIMITED)
    body = assert_problem(response, 429, "rate-limited")
    assert "429" in body["detail"]
    assert (response["Retry-After"], body["retry_after"]) == ("60", 60)


def test_a_minute_later_it_is_open_again(http: Client) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        for _ in range(5):
            http.post(LIMITED)
        clock.shift(timedelta(seconds=59))
        assert http.post(LIMITED)["Retry-After"] == "1"
        clock.shift(timedelta(seconds=1))
        assert http.post(LIMITED).status_code == 200


def test_an_account_counts_from_every_network_however_it_is_written(http: Client) -> None:
    names = ["Mei", "mei", " MEI "]
    for number, name in enumerate(names):
        assert http.post(LIMITED, {"account": name}, REMOTE_ADDR=f"10.0.{number}.1").status_code == 200
    assert_problem(http.post(LIMITED, {"account": "mei"}, REMOTE_ADDR="10.0.9.1"), 429, "rate-limited")
    assert http.post(LIMITED, {"account": "amir"}, REMOTE_ADDR="10.0.10.1").status_code == 200


def test_a_network_counts_for_all_its_addresses(http: Client) -> None:
    for number in range(3):
        assert http.post(LIMITED, REMOTE_ADDR=f"10.0.0.{number}").status_code == 200
    assert_problem(http.post(LIMITED, REMOTE_ADDR="10.0.0.200"), 429, "rate-limited")
    assert http.post(LIMITED, REMOTE_ADDR="10.0.1.1").status_code == 200


def test_limits_are_multiplied_and_can_be_switched_off(http: Client, settings: Any) -> None:
    settings.THROTTLE_SCALE = 2
    assert [http.post(LIMITED).status_code for _ in range(7)] == [200] * 6 + [429]
    settings.THROTTLES_ON = False
    assert http.post(LIMITED).status_code == 200


def test_nothing_readable_is_stored(http: Client) -> None:
    http.post(LIMITED, {"account": "canary"}, REMOTE_ADDR="10.11.12.13")
    rows = str(list(ThrottleCounter.objects.values_list()))
    assert "canary" not in rows
    assert "10.11.12" not in rows


def test_keys_of_two_days_differ() -> None:
    for day in range(2):
        with time_machine.travel(NOON + timedelta(days=day)):
            hit("login", "account|mei", limit=5, window_seconds=60)
    assert ThrottleCounter.objects.count() == 2


def test_purge_removes_ended_windows_only() -> None:
    with time_machine.travel(timezone.now() - timedelta(hours=1)):
        hit("login", "account|mei", limit=5, window_seconds=60)
    hit("login", "account|amir", limit=5, window_seconds=60)
    assert purge_throttle_counters() == 1
    assert ThrottleCounter.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_parallel_calls_are_all_counted() -> None:
    decisions = in_parallel(lambda _: hit("login", "a", "b", limit=5, window_seconds=60), times=8)
    assert sum(decision.allowed for decision in decisions) == 5


@pytest.mark.django_db(transaction=True)
def test_a_count_that_a_rollback_would_forget_is_an_error() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        hit("login", "a", limit=5, window_seconds=60)


@pytest.mark.parametrize(
    ("address", "forwarded", "prefix"),
    [
        ("203.0.113.77", None, "203.0.113.0/24"),
        ("203.0.113.77", "198.51.100.1", "203.0.113.0/24"),
        ("10.1.2.3", "198.51.100.1", "198.51.100.0/24"),
        ("10.1.2.3", "1.1.1.1, 198.51.100.1", "198.51.100.0/24"),
        ("10.1.2.3", "198.51.100.1, 10.1.2.4", "198.51.100.0/24"),
        ("10.1.2.3", "nonsense", "10.1.2.0/24"),
        ("10.1.2.3", "198.51.100.1, ' OR 1=1", "10.1.2.0/24"),
        ("10.1.2.3", "", "10.1.2.0/24"),
        ("2001:db8:aa:bb::1", None, "2001:db8:aa::/48"),
        ("10.1.2.3", "2001:db8:aa:bb::1", "2001:db8:aa::/48"),
        ("::ffff:203.0.113.77", None, "203.0.113.0/24"),
        ("", None, "unknown"),
    ],
)
def test_forwarded_addresses_count_only_from_our_proxy(
    settings: Any, address: str, forwarded: str | None, prefix: str
) -> None:
    settings.TRUSTED_PROXIES = ["10.1.2.0/24"]
    headers = {"X-Forwarded-For": forwarded} if forwarded is not None else {}
    assert client_prefix(RequestFactory().get("/", headers=headers, REMOTE_ADDR=address)) == prefix
