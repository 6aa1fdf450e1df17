"""Everybody signs in at once after an outage: those who are in must not wait behind it."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher, check_password, make_password

from patients import hashers
from patients.hashers import Lane

SECONDS = 30
PEOPLE = 6
HASH = "argon2$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA"


class Slow:
    """Stands for the hash: takes as long as a test wants. `started` grows by one for each that is begun."""

    def __init__(self) -> None:
        self.started: list[Event] = []

    def __call__(self, *_hasher_and_words: object) -> str:
        end = Event()
        self.started.append(end)
        assert end.wait(SECONDS)
        return HASH


@pytest.fixture
def lane(monkeypatch: pytest.MonkeyPatch) -> Lane:
    lane = Lane(cores=2)
    monkeypatch.setattr(hashers, "lane", lane)
    return lane


@contextmanager
def people() -> Iterator[Callable[[Callable[[], Any]], Future[Any]]]:
    with ThreadPoolExecutor(PEOPLE) as pool:
        yield pool.submit


def until(condition: Callable[[], bool]) -> None:
    for _moment in range(SECONDS * 100):
        if condition():
            return
        Event().wait(0.01)
    raise AssertionError("it did not come to that")


@pytest.mark.parametrize("name", ["encode", "verify"])
def test_two_hash_on_two_cores_and_a_queue_by_one(monkeypatch: pytest.MonkeyPatch, lane: Lane, name: str) -> None:
    stored = make_password("seven lamps")
    slow = Slow()
    monkeypatch.setattr(Argon2PasswordHasher, name, slow)
    ask = {"encode": lambda: make_password("seven lamps"), "verify": lambda: check_password("seven lamps", stored)}[
        name
    ]
    with people() as come:
        answers = [come(ask)]
        until(lambda: lane.under_way == 1)
        answers.append(come(ask))
        until(lambda: lane.under_way == 2)
        answers += [come(ask) for _person in range(PEOPLE - 2)]
        until(lambda: lane.waiting == PEOPLE - 2)
        for number in range(PEOPLE):
            until(lambda number=number: len(slow.started) > number)  # type: ignore[misc]
            assert lane.under_way <= (2 if number == 0 or lane.waiting <= 1 else 1)
            slow.started[number].set()
            until(lambda number=number: sum(answer.done() for answer in answers) == number + 1)  # type: ignore[misc]
        assert all(answer.result() for answer in answers)
    assert (lane.under_way, lane.waiting) == (0, 0)


def test_who_fails_leaves_the_lane_free(monkeypatch: pytest.MonkeyPatch, lane: Lane) -> None:
    def broken(*_anything: object) -> str:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(Argon2PasswordHasher, "encode", broken)
        for _person in range(PEOPLE):
            with pytest.raises(MemoryError):
                make_password("seven lamps")
    assert (lane.under_way, lane.waiting) == (0, 0)
    assert check_password("seven lamps", make_password("seven lamps"))


def test_a_queue_moves_on_a_machine_of_one_core() -> None:
    lane, done = Lane(cores=1), []

    def come() -> None:
        with lane.hash():
            done.append(lane.under_way)

    with lane.hash():
        for _person in range(3):
            Thread(target=come, daemon=True).start()
        until(lambda: lane.waiting == 3)
    until(lambda: len(done) == 3)
    assert done == [1, 1, 1]
