"""Where unwrapped data keys wait: committed ones for the process, fresh ones for their transaction only."""

import threading
import time
from collections import OrderedDict
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from xinshou.encryption.envelope import DataCipher

CACHE_SIZE: Final = 4096
CACHE_SECONDS: Final = 300


class KeyCache:
    """Committed keys of this process, least recently used out first. Each sealed value asks for one: they stand under
    the number of the id, since a UUID is hashed and compared by Python code."""

    def __init__(self, size: int, seconds: float) -> None:
        self._size, self._seconds = size, seconds
        self._lock = threading.Lock()
        self._entries: OrderedDict[int, tuple[DataCipher, float]] = OrderedDict()

    def get(self, subject_id: UUID) -> DataCipher | None:
        number = subject_id.int
        with self._lock:
            entry = self._entries.get(number)
            if entry is None:
                return None
            if entry[1] < time.monotonic():
                del self._entries[number]
                return None
            self._entries.move_to_end(number)
            return entry[0]

    def put(self, subject_id: UUID, cipher: DataCipher) -> None:
        number = subject_id.int
        with self._lock:
            self._entries[number] = (cipher, time.monotonic() + self._seconds)
            self._entries.move_to_end(number)
            if len(self._entries) > self._size:
                self._entries.popitem(last=False)

    def drop(self, subject_id: UUID) -> None:
        with self._lock:
            self._entries.pop(subject_id.int, None)

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()


class _Made:
    """A key and, as an on_commit hook that does nothing, the sign that its transaction still stands."""

    def __init__(self, cipher: DataCipher) -> None:
        self.cipher = cipher

    def __call__(self) -> None: ...


class UncommittedKeys:
    """Keys made in the open transaction of one connection.

    Django forgets the hooks of whatever is rolled back, savepoints too, by putting a new list in place; so a key
    counts only while its hook is listed. A key whose row is gone must never seal anything."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._made: dict[UUID, _Made] = {}
        self._hooks: object = connection.run_on_commit

    def add(self, subject_id: UUID, cipher: DataCipher) -> None:
        self._made[subject_id] = made = _Made(cipher)
        transaction.on_commit(made)

    def get(self, subject_id: UUID, connection: BaseDatabaseWrapper) -> DataCipher | None:
        hooks = connection.run_on_commit
        if self._hooks is not hooks:
            listed = {id(hook) for _, hook, *_ in hooks}
            self._made = {subject: made for subject, made in self._made.items() if id(made) in listed}
            self._hooks = hooks
        made = self._made.get(subject_id)
        return made.cipher if made else None

    def drop(self, subject_id: UUID) -> None:
        self._made.pop(subject_id, None)
