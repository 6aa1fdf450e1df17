"""Everybody signs in at once after an outage: those who are in must not wait behind it."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, get_native_id
from typing import Any

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher, check_password, make_password

from patients import hashers
from patients.hashers import BEHIND, Lane

SECONDS = 30
PEOPLE = 6
LOWEST = 19
"""Niceness ends there."""
HASH = "argon2$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA"


class Slow:
    """Stands for the hash: each takes as long as a test wants. `begun` has the end and the niceness of each."""

    def __init__(self) -> None:
        self.begun: list[tuple[Event, int]] = []

    def __call__(self, *_hasher_and_words: object) -> str:
        end = Event()
        self.begun.append((end, os.getpriority(os.PRIO_PROCESS, get_native_id())))
        assert end.wait(SECONDS)
        return HASH

    def end(self, number: int) -> None:
        self.begun[number][0].set()

    @property
    def behind(self) -> list[int]:
        """By how much each gives way."""
        return [niceness - os.getpriority(os.PRIO_PROCESS, 0) for _end, niceness in self.begun]


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
@pytest.mark.usefixtures("lane")
def test_one_of_two_cores_hashes_and_the_rest_gives_way(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    stored = make_password("seven lamps")
    slow = Slow()
    monkeypatch.setattr(Argon2PasswordHasher, name, slow)
    ask = {"encode": lambda: make_password("seven lamps"), "verify": lambda: check_password("seven lamps", stored)}[
        name
    ]
    with people() as come:
        answers = [come(ask)]
        until(lambda: len(slow.begun) == 1)
        answers += [come(ask) for _person in range(PEOPLE - 1)]
        until(lambda: len(slow.begun) == 3)
        Event().wait(0.2)
        behind = min(BEHIND, LOWEST - os.getpriority(os.PRIO_PROCESS, 0))
        assert slow.behind == [0, behind, behind]  # no more threads than cores give way

        slow.end(0)
        until(answers[0].done)
        answers.append(come(ask))
        until(lambda: len(slow.begun) == 4)
        assert slow.behind[3] == 0
        for number in range(1, PEOPLE + 1):
            until(lambda number=number: len(slow.begun) > number)  # type: ignore[misc]
            slow.end(number)
        assert all(answer.result(SECONDS) for answer in answers)


def test_who_fails_leaves_the_lane_free(monkeypatch: pytest.MonkeyPatch, lane: Lane) -> None:
    def broken(*_anything: object) -> str:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(Argon2PasswordHasher, "encode", broken)
        for _person in range(PEOPLE):
            with pytest.raises(MemoryError):
                make_password("seven lamps")
    assert lane.under_way == 0
    assert check_password("seven lamps", make_password("seven lamps"))


@pytest.mark.parametrize("cores", [1, 2])
def test_a_queue_moves_however_few_cores_there_are(cores: int) -> None:
    lane = Lane(cores)
    with people() as come:
        answers = lane.run(lambda: [come(lambda number=number: lane.run(lambda: number)) for number in range(PEOPLE)])
        assert [answer.result(SECONDS) for answer in answers] == list(range(PEOPLE))
