"""Data keys: where they are cached, and that a key whose row is gone never seals anything."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from xinshou.encryption import (
    INSTANCE,
    KeyMissing,
    create_data_key,
    create_data_keys,
    destroy_data_key,
    forget_cached_keys,
    open_bytes,
    prefetch_keys,
    seal_bytes,
)
from xinshou.encryption.data_keys import DataKey
from xinshou.encryption.envelope import DataCipher
from xinshou.encryption.key_cache import KeyCache


class Undo(Exception):
    pass


def rolled_back(deed: Callable[[], object]) -> None:
    with pytest.raises(Undo), transaction.atomic():
        deed()
        raise Undo


def create_and_use(subject: UUID) -> None:
    create_data_key(subject)
    assert open_bytes("test", seal_bytes("test", b"x", subject), subject) == b"x"


@pytest.mark.django_db
def test_a_subject_has_one_key() -> None:
    subject = uuid4()
    create_data_key(subject)
    with pytest.raises(IntegrityError), transaction.atomic():
        create_data_key(subject)


@pytest.mark.django_db(transaction=True)
def test_a_wrapped_key_put_at_another_subject_does_not_open() -> None:
    mine, theirs = uuid4(), uuid4()
    create_data_keys([mine, theirs])
    wrapped = DataKey.objects.get(subject_id=mine).wrapped
    assert len(wrapped) == 12 + 32 + 16
    DataKey.objects.filter(subject_id=theirs).update(wrapped=wrapped)
    seal_bytes("test", b"x", mine)
    with pytest.raises(KeyMissing):
        seal_bytes("test", b"x", theirs)


@pytest.mark.django_db
def test_no_key_no_sealing() -> None:
    with pytest.raises(KeyMissing):
        seal_bytes("test", b"x", uuid4())


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_key_is_forgotten() -> None:
    subject = uuid4()
    rolled_back(lambda: create_and_use(subject))
    with pytest.raises(KeyMissing):
        seal_bytes("test", b"x", subject)


@pytest.mark.django_db(transaction=True)
def test_a_key_made_again_after_a_rollback_is_the_one_that_seals() -> None:
    subject = uuid4()
    rolled_back(lambda: create_and_use(subject))
    with transaction.atomic():
        create_data_key(subject)
        sealed = seal_bytes("test", b"x", subject)
    forget_cached_keys()
    assert open_bytes("test", sealed, subject) == b"x"


@pytest.mark.django_db(transaction=True)
def test_a_savepoint_takes_its_key_along() -> None:
    kept, lost = uuid4(), uuid4()
    with transaction.atomic():
        create_and_use(kept)
        rolled_back(lambda: create_and_use(lost))
        with pytest.raises(KeyMissing):
            seal_bytes("test", b"x", lost)
        sealed = seal_bytes("test", b"x", kept)
    assert open_bytes("test", sealed, kept) == b"x"


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_instance_key_does_not_seal_the_next_value() -> None:
    DataKey.objects.filter(subject_id=INSTANCE).delete()
    rolled_back(lambda: seal_bytes("test", b"lost"))
    sealed = seal_bytes("test", b"kept")
    forget_cached_keys()
    assert open_bytes("test", sealed) == b"kept"


@pytest.mark.django_db(transaction=True)
def test_the_instance_key_is_made_once_by_eight_threads() -> None:
    DataKey.objects.filter(subject_id=INSTANCE).delete()
    barrier = threading.Barrier(8)

    def first_use(number: int) -> bytes:
        barrier.wait()
        try:
            return seal_bytes("test", b"%d" % number)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        sealed = list(pool.map(first_use, range(8)))
    forget_cached_keys()
    assert [open_bytes("test", value) for value in sealed] == [b"%d" % number for number in range(8)]


@pytest.mark.django_db(transaction=True)
def test_another_connection_sees_a_key_after_the_commit_only() -> None:
    subject = uuid4()

    def elsewhere() -> bool:
        try:
            seal_bytes("test", b"x", subject)
        except KeyMissing:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            create_and_use(subject)
            assert pool.submit(elsewhere).result() is False
        assert pool.submit(elsewhere).result() is True


@pytest.mark.django_db(transaction=True)
def test_a_destroyed_key_is_gone_at_once_and_comes_back_with_a_rollback() -> None:
    subject = uuid4()
    create_data_key(subject)
    sealed = seal_bytes("test", b"x", subject)
    rolled_back(lambda: destroy_data_key(subject))
    assert open_bytes("test", sealed, subject) == b"x"
    with transaction.atomic():
        destroy_data_key(subject)
        with pytest.raises(KeyMissing):
            open_bytes("test", sealed, subject)
    with pytest.raises(KeyMissing):
        open_bytes("test", sealed, subject)


@pytest.mark.django_db
def test_keys_of_the_open_transaction_need_no_query(django_assert_num_queries: Any) -> None:
    subjects = [uuid4() for _ in range(50)]
    with transaction.atomic():
        create_data_keys(subjects)
    with django_assert_num_queries(0):
        prefetch_keys(subjects)  # still this transaction's own
        assert open_bytes("test", seal_bytes("test", b"x", subjects[-1]), subjects[-1]) == b"x"


@pytest.mark.django_db(transaction=True)
def test_committed_keys_are_read_in_one_query_and_kept(django_assert_num_queries: Any) -> None:
    subjects = [uuid4() for _ in range(50)]
    create_data_keys(subjects)
    with django_assert_num_queries(1):
        prefetch_keys(subjects)
    with django_assert_num_queries(0):
        prefetch_keys(subjects)
        assert open_bytes("test", seal_bytes("test", b"x", subjects[0]), subjects[0]) == b"x"


@pytest.mark.django_db(transaction=True)
def test_threads_share_one_cipher() -> None:
    subject = uuid4()
    create_data_key(subject)

    def work(number: int) -> bool:
        text = b"%d" % number * 50
        return all(open_bytes("test", seal_bytes("test", text, subject), subject) == text for _ in range(200))

    prefetch_keys([subject])
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(8)))


def test_the_cache_forgets_the_longest_unused_and_the_old(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("xinshou.encryption.key_cache.time.monotonic", lambda: now)
    cache, (one, two, three) = KeyCache(size=2, seconds=300), (uuid4(), uuid4(), uuid4())
    cipher = DataCipher(1, None)  # type: ignore[arg-type]
    cache.put(one, cipher)
    cache.put(two, cipher)
    cache.get(one)
    cache.put(three, cipher)
    assert [cache.get(subject) is cipher for subject in (one, two, three)] == [True, False, True]
    now = 1301.0
    assert cache.get(one) is None
