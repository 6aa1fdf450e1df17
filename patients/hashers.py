import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Any

from django.contrib.auth.hashers import Argon2PasswordHasher

CORES = os.cpu_count() or 1


class Lane:
    """Hashes of a process take turns. Who finds nobody waiting may use any free core; in a queue half of the cores stay
    for those who are in: when everybody signs in after an outage, reads do not wait behind the hashes."""

    def __init__(self, cores: int) -> None:
        self.cores = cores
        self.under_way = self.waiting = 0
        self._turn = Condition()

    @contextmanager
    def hash(self) -> Iterator[None]:
        with self._turn:
            self.waiting += 1
            self._turn.wait_for(self._has_room)
            self.waiting -= 1
            self.under_way += 1
        try:
            yield
        finally:
            with self._turn:
                self.under_way -= 1
                self._turn.notify_all()

    def _has_room(self) -> bool:
        """For one of those who wait, the asker among them."""
        return self.under_way < (self.cores if self.waiting == 1 else max(1, self.cores // 2))


lane = Lane(CORES)


class OwaspArgon2Hasher(Argon2PasswordHasher):
    """Argon2id at the floor of OWASP's Password Storage Cheat Sheet (2023): 19 MiB, t=2, p=1.
    Django's stock 100 MiB x 8 lanes takes nine times as long and would let a sign-in flood starve the server."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1

    def encode(self, *password_and_salt: Any) -> str:
        with lane.hash():
            return super().encode(*password_and_salt)

    def verify(self, *password_and_hash: Any) -> bool:
        with lane.hash():
            return super().verify(*password_and_hash)
