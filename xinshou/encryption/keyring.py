"""Data keys of subjects: made, found, prefetched and destroyed. The only place that holds them unwrapped."""

import os
from collections.abc import Iterable
from functools import partial
from typing import Final
from uuid import UUID
from weakref import WeakKeyDictionary

import structlog
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from xinshou.encryption.data_keys import DataKey
from xinshou.encryption.envelope import DataCipher, SealBroken
from xinshou.encryption.key_cache import CACHE_SECONDS, CACHE_SIZE, KeyCache, UncommittedKeys
from xinshou.encryption.wrapping import KEY_BYTES, MasterKeys

INSTANCE: Final = UUID("00000000-0000-0000-0000-000000000001")
"""Owner of what belongs to no person; its key makes itself at first use."""
FIRST_VERSION: Final = 1

log = structlog.get_logger("xinshou.encryption")


class KeyMissing(LookupError):
    """The subject has no usable data key: never made, erased, or its master key is gone."""


_cache = KeyCache(CACHE_SIZE, CACHE_SECONDS)
_uncommitted: WeakKeyDictionary[BaseDatabaseWrapper, UncommittedKeys] = WeakKeyDictionary()


def create_data_key(subject_id: UUID) -> None:
    """Call before the first value of a subject is sealed, in the same transaction. IntegrityError if there is one."""
    create_data_keys([subject_id])


def create_data_keys(subject_ids: Iterable[UUID]) -> None:
    masters = MasterKeys()
    keys = {subject_id: os.urandom(KEY_BYTES) for subject_id in subject_ids}
    DataKey.objects.bulk_create([_row(masters, subject_id, key) for subject_id, key in keys.items()], batch_size=5000)
    for subject_id, key in keys.items():
        _remember_uncommitted(subject_id, DataCipher(FIRST_VERSION, AESGCM(key)))


def destroy_data_key(subject_id: UUID) -> None:
    """Erases: whatever was sealed for the subject never opens again. Other processes forget within CACHE_SECONDS."""
    DataKey.objects.filter(subject_id=subject_id).delete()
    connection = connections[DEFAULT_DB_ALIAS]
    if connection in _uncommitted:
        _uncommitted[connection].drop(subject_id)
    _cache.drop(subject_id)
    # Another thread may have read the row again before this commits.
    transaction.on_commit(partial(_cache.drop, subject_id))


def prefetch_keys(subject_ids: Iterable[UUID]) -> None:
    """One query for all that are not at hand: call it before a list of several patients is opened."""
    missing = {subject_id for subject_id in set(subject_ids) if _at_hand(subject_id) is None}
    if missing:
        _load(missing)


def forget_cached_keys() -> None:
    """For tests that replace the database under the process."""
    _cache.clear()


def find_cipher(subject_id: UUID) -> DataCipher:
    """Raises KeyMissing."""
    cipher = _at_hand(subject_id) or _load([subject_id]).get(subject_id)
    if cipher is None and subject_id == INSTANCE:
        cipher = _make_instance_key()
    if cipher is None:
        raise KeyMissing("no usable data key")
    return cipher


def _at_hand(subject_id: UUID) -> DataCipher | None:
    cipher = _cache.get(subject_id)
    if cipher is None and _uncommitted:
        connection = connections[DEFAULT_DB_ALIAS]
        own = _uncommitted.get(connection)
        cipher = own.get(subject_id, connection) if own else None
    return cipher


def _load(subject_ids: Iterable[UUID]) -> dict[UUID, DataCipher]:
    found = {}
    masters = MasterKeys()
    for row in DataKey.objects.filter(subject_id__in=subject_ids):
        try:
            key = masters.unwrap(row.subject_id, row.version, row.master_key_id, bytes(row.wrapped))
        except SealBroken:
            log.error("data_key_unreadable", master_key_id=row.master_key_id)
            continue
        found[row.subject_id] = DataCipher(row.version, AESGCM(key))
        _cache.put(row.subject_id, found[row.subject_id])
    return found


def _make_instance_key() -> DataCipher | None:
    """Two processes may arrive here at once: one row wins, both read it."""
    masters, key = MasterKeys(), os.urandom(KEY_BYTES)
    DataKey.objects.bulk_create([_row(masters, INSTANCE, key)], ignore_conflicts=True)
    row = DataKey.objects.get(subject_id=INSTANCE)
    try:
        key = masters.unwrap(INSTANCE, row.version, row.master_key_id, bytes(row.wrapped))
    except SealBroken:
        return None
    cipher = DataCipher(row.version, AESGCM(key))
    _remember_uncommitted(INSTANCE, cipher)
    return cipher


def _row(masters: MasterKeys, subject_id: UUID, key: bytes) -> DataKey:
    wrapped = masters.wrap(subject_id, FIRST_VERSION, key)
    return DataKey(subject_id=subject_id, version=FIRST_VERSION, master_key_id=masters.primary_id, wrapped=wrapped)


def _remember_uncommitted(subject_id: UUID, cipher: DataCipher) -> None:
    """Outside a transaction the row is committed already, and the next reader caches it."""
    connection = connections[DEFAULT_DB_ALIAS]
    if connection.in_atomic_block:
        _uncommitted.setdefault(connection, UncommittedKeys(connection)).add(subject_id, cipher)
