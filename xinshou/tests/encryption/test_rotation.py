import os
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from clinical.models import CheckIn
from patients.tests.factories import make_patient
from xinshou.encryption import KeyMissing, forget_cached_keys, rotation, seal_bytes
from xinshou.encryption.data_keys import DataKey
from xinshou.tests.encryption.people import make_check_in

pytestmark = pytest.mark.django_db(transaction=True)
OLD, NEW = ("old-2025", os.urandom(32)), ("new-2026", os.urandom(32))


@pytest.fixture(autouse=True)
def _old_master_key(settings: Any) -> Any:
    DataKey.objects.all().delete()
    settings.MASTER_KEYS = [OLD]
    yield
    DataKey.objects.all().delete()
    forget_cached_keys()


def rotate(**options: bool) -> str:
    out = StringIO()
    call_command("rotate_keys", stdout=out, **options)
    return out.getvalue()


def test_everything_reads_before_between_and_after(settings: Any) -> None:
    row = make_check_in(make_patient(), "难过").id
    for ring in ([OLD], [NEW, OLD]):
        settings.MASTER_KEYS = ring
        forget_cached_keys()
        assert CheckIn.objects.get(id=row).notes == "难过"
    rotate()
    settings.MASTER_KEYS = [NEW]
    forget_cached_keys()
    assert CheckIn.objects.get(id=row).notes == "难过"


def test_without_rotation_the_old_key_is_still_needed(settings: Any) -> None:
    patient = make_patient()
    settings.MASTER_KEYS = [NEW]
    forget_cached_keys()
    with pytest.raises(KeyMissing):
        seal_bytes("test", b"x", patient.id)


def test_it_counts_and_nothing_else(settings: Any) -> None:
    for _ in range(3):
        make_patient()
    settings.MASTER_KEYS = [NEW, OLD]
    make_patient()
    assert rotate(dry_run=True) == "3 keys to wrap anew\n"
    assert rotate() == "3 keys wrapped anew\n"
    assert rotate() == "0 keys wrapped anew\n"
    assert set(DataKey.objects.values_list("master_key_id", flat=True)) == {"new-2026"}


def test_it_refuses_while_an_old_master_key_is_missing(settings: Any) -> None:
    make_patient()
    settings.MASTER_KEYS = [NEW]
    for dry_run in (True, False):
        with pytest.raises(CommandError, match="still in use: old-2025"):
            rotate(dry_run=dry_run)
    assert DataKey.objects.get().master_key_id == "old-2025"


def test_a_stopped_run_goes_on(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    patients = [make_patient() for _ in range(5)]
    settings.MASTER_KEYS = [NEW, OLD]
    monkeypatch.setattr(rotation, "BATCH_ROWS", 2)
    store, calls = rotation._store, []

    def power_cut(*args: Any) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        store(*args)

    monkeypatch.setattr(rotation, "_store", power_cut)
    with pytest.raises(KeyboardInterrupt):
        rotate()
    assert rotate(dry_run=True) == "3 keys to wrap anew\n"
    assert rotate() == "3 keys wrapped anew\n"
    settings.MASTER_KEYS = [NEW]
    forget_cached_keys()
    for patient in patients:
        seal_bytes("test", b"x", patient.id)


def test_a_damaged_key_is_counted_and_left(settings: Any) -> None:
    make_patient()
    damaged = uuid4()
    DataKey.objects.create(subject_id=damaged, master_key_id="old-2025", wrapped=b"\0" * 60)
    settings.MASTER_KEYS = [NEW, OLD]
    with pytest.raises(CommandError, match="1 keys do not open"):
        rotate()
    assert DataKey.objects.get(subject_id=damaged).master_key_id == "old-2025"
    assert DataKey.objects.exclude(subject_id=damaged).get().master_key_id == "new-2026"


def test_new_keys_go_under_the_first_master_key(settings: Any) -> None:
    settings.MASTER_KEYS = [NEW, OLD]
    make_patient()
    assert DataKey.objects.get().master_key_id == "new-2026"
