import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Lock, get_native_id
from typing import Any, TypeVar

from django.contrib.auth.hashers import Argon2PasswordHasher

CORES = os.cpu_count() or 1
BEHIND = 10
"""Added to the niceness of a thread; pages have 5 more than what hashes (xinshou/layout.py)."""
Made = TypeVar("Made")


class Lane:
    """Half of the cores hash for those who come first. Whoever comes meanwhile is hashed by threads that stand behind
    everything else: when everybody signs in after an outage, reads do not wait for it, and no core stands idle."""

    def __init__(self, cores: int) -> None:
        self.room = max(1, cores // 2)
        self.under_way = 0
        self._lock = Lock()
        self._behind = ThreadPoolExecutor(cores, "hashes-behind", initializer=stand_behind)

    def run(self, hash_it: Callable[[], Made]) -> Made:
        if not self._enter():
            return self._behind.submit(hash_it).result()
        try:
            return hash_it()
        finally:
            self._leave()

    def _enter(self) -> bool:
        with self._lock:
            has_room = self.under_way < self.room
            self.under_way += has_room
            return has_room

    def _leave(self) -> None:
        with self._lock:
            self.under_way -= 1


def stand_behind() -> None:
    """Only Linux gives a thread a priority of its own."""
    if sys.platform == "linux":
        thread = get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + BEHIND)


lane = Lane(CORES)


class OwaspArgon2Hasher(Argon2PasswordHasher):
    """Argon2id at the floor of OWASP's Password Storage Cheat Sheet (2023): 19 MiB, t=2, p=1.
    Django's stock 100 MiB x 8 lanes takes nine times as long and would let a sign-in flood starve the server."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1

    def encode(self, *password_and_salt: Any) -> str:
        return lane.run(partial(super().encode, *password_and_salt))

    def verify(self, *password_and_hash: Any) -> bool:
        return lane.run(partial(super().verify, *password_and_hash))
