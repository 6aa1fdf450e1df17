"""The same story with Redis, and with each process on its own."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from patients.tests.base import in_parallel
from xinshou.breaker import FORGOTTEN_SECONDS, Breaker
from xinshou.redis_client import redis_client

NO_REDIS = "redis://127.0.0.1:1/0"


@pytest.fixture(params=["redis", "alone"])
def breaker(request: pytest.FixtureRequest, settings: Any) -> Iterator[Breaker]:
    made = Breaker("test", limit=3)
    made.reset()
    if request.param == "alone":
        settings.REDIS_URL = NO_REDIS
    yield made
    made.reset()


def fail(breaker: Breaker, times: int) -> None:
    for _ in range(times):
        assert breaker.allows()
        breaker.failed()


def test_it_opens_after_failures_in_a_row(breaker: Breaker) -> None:
    fail(breaker, 2)
    assert breaker.allows()
    breaker.failed()
    assert not breaker.allows()
    assert breaker.is_open()


def test_a_success_between_starts_the_count_anew(breaker: Breaker) -> None:
    fail(breaker, 2)
    breaker.succeeded()
    fail(breaker, 2)
    assert breaker.allows()
    assert not breaker.is_open()


def test_one_caller_at_a_time_may_probe(breaker: Breaker) -> None:
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        fail(breaker, 3)
        clock.shift(breaker.open_seconds - 1)
        assert not breaker.allows()
        clock.shift(1)
        assert [breaker.allows() for _ in range(3)] == [True, False, False]
        assert breaker.is_open()


def test_a_probe_that_succeeds_closes_it(breaker: Breaker) -> None:
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        fail(breaker, 3)
        clock.shift(breaker.open_seconds)
        assert breaker.allows()
        breaker.succeeded()
        assert not breaker.is_open()
        assert [breaker.allows() for _ in range(2)] == [True, True]


def test_a_probe_that_fails_opens_it_for_as_long_again(breaker: Breaker) -> None:
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        fail(breaker, 3)
        clock.shift(breaker.open_seconds)
        fail(breaker, 1)
        clock.shift(breaker.open_seconds - 1)
        assert not breaker.allows()
        clock.shift(1)
        assert breaker.allows()


def test_processes_share_it() -> None:
    one, other = Breaker("test", limit=2), Breaker("test", limit=2)
    one.reset()
    fail(one, 1)
    fail(other, 1)
    assert (one.allows(), other.allows()) == (False, False)
    one.reset()


def test_of_many_callers_one_probes() -> None:
    breaker = Breaker("test", limit=1, open_seconds=0)
    breaker.reset()
    breaker.failed()
    assert sum(in_parallel(lambda _number: breaker.allows(), times=20)) == 1
    breaker.reset()


def test_redis_going_away_does_not_stop_calls(settings: Any) -> None:
    breaker = Breaker("test", limit=1)
    breaker.reset()
    breaker.failed()
    settings.REDIS_URL = NO_REDIS
    assert breaker.allows()


def test_nothing_stays_in_redis_for_ever() -> None:
    breaker = Breaker("test", limit=1, open_seconds=0)
    breaker.failed()
    assert breaker.allows()
    keys = list(redis_client().scan_iter("xsc:breaker:test:*"))
    assert sorted(keys) == ["xsc:breaker:test:open", "xsc:breaker:test:probe"]
    assert all(0 < redis_client().ttl(key) <= FORGOTTEN_SECONDS for key in keys)
    breaker.reset()
