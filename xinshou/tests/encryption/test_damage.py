"""A damaged value shows "unreadable" and rings; it never breaks a list and is never overwritten."""

import copy
import json
import pickle
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.forms import modelform_factory
from django.template import Context, Engine
from django.utils import translation

from clinical.models import CheckIn
from patients.models import Patient
from patients.tests.factories import make_patient
from xinshou.encryption import UNREADABLE, SealBroken, create_data_key, destroy_data_key, open_bytes, seal_bytes
from xinshou.tests.encryption.people import make_check_in

pytestmark = pytest.mark.django_db
CANARY = "canary-note-4711"


def stored(check_in: CheckIn, column: str = "notes") -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM clinical_checkin WHERE id = %s", [check_in.id])  # noqa: S608
        return bytes(cursor.fetchone()[0])


def overwrite(check_in: CheckIn, value: bytes) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE clinical_checkin SET notes = %s WHERE id = %s", [value, check_in.id])


def damage(check_in: CheckIn, index: int) -> bytes:
    value = bytearray(stored(check_in))
    value[index] ^= 1
    overwrite(check_in, bytes(value))
    return bytes(value)


def reload(check_in: CheckIn) -> CheckIn:
    return CheckIn.objects.get(id=check_in.id)


@pytest.fixture
def mei() -> Patient:
    return make_patient(alias="Mei")


@pytest.fixture
def check_in(mei: Patient) -> CheckIn:
    return make_check_in(mei, CANARY)


@pytest.mark.parametrize("index", [1, 2, 3, 14, 15, 30, -17, -1])
def test_a_flipped_bit_reads_as_unreadable_and_rings_once(
    check_in: CheckIn, alarms: list[dict[str, Any]], index: int
) -> None:
    damage(check_in, index)
    loaded = reload(check_in)
    assert loaded.notes is UNREADABLE
    assert loaded.notes is UNREADABLE
    assert alarms == [
        {
            "event": "sealed_value_unreadable",
            "log_level": "error",
            "model": "clinical.CheckIn",
            "field": "notes",
            "state": "damaged",
        }
    ]


def test_it_never_breaks_a_list(mei: Patient, check_in: CheckIn) -> None:
    make_check_in(mei, "fine", day=2)
    damage(check_in, 20)
    assert [row.notes for row in CheckIn.objects.order_by("checkin_date")] == [UNREADABLE, "fine"]


def test_a_value_moved_to_another_row_does_not_open(mei: Patient, check_in: CheckIn) -> None:
    other = make_check_in(mei, "other", day=2)
    overwrite(other, stored(check_in))
    assert reload(other).notes is UNREADABLE


def test_a_value_moved_to_another_column_does_not_open(mei: Patient) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE patients_patient SET phone = alias WHERE id = %s", [mei.id])
    patient = Patient.objects.get(id=mei.id)
    assert (patient.alias, patient.phone) == ("Mei", UNREADABLE)


def test_a_row_given_to_another_patient_does_not_open(check_in: CheckIn) -> None:
    CheckIn.objects.filter(id=check_in.id).update(patient=make_patient())
    assert reload(check_in).notes is UNREADABLE


def test_a_destroyed_key_leaves_nothing_to_read(check_in: CheckIn, alarms: list[dict[str, Any]]) -> None:
    destroy_data_key(check_in.patient_id)
    assert reload(check_in).notes is UNREADABLE
    assert alarms[0]["state"] == "key_missing"


def test_alarms_name_no_person_and_no_text(check_in: CheckIn, alarms: list[dict[str, Any]]) -> None:
    destroy_data_key(check_in.patient_id)
    assert reload(check_in).notes is UNREADABLE
    for secret in (CANARY, str(check_in.patient_id), str(check_in.id)):
        assert secret not in json.dumps(alarms)


def test_saving_leaves_the_damaged_bytes(check_in: CheckIn) -> None:
    damaged = damage(check_in, 20)
    loaded = reload(check_in)
    loaded.mood_score, loaded.notes = 9, loaded.notes
    loaded.full_clean()
    loaded.save()
    loaded.save(update_fields=["notes"])
    assert stored(check_in) == damaged
    assert reload(check_in).mood_score == 9


def test_a_new_text_may_replace_it(check_in: CheckIn) -> None:
    damage(check_in, 20)
    loaded = reload(check_in)
    loaded.notes = "written anew"
    loaded.save()
    assert reload(check_in).notes == "written anew"


def test_a_form_shows_nothing_and_sends_nothing_back(check_in: CheckIn) -> None:
    damaged = damage(check_in, 20)
    form_class = modelform_factory(CheckIn, fields=["notes", "mood_score"])
    assert form_class(instance=reload(check_in)).initial["notes"] is None
    form_class({"notes": "", "mood_score": "7"}, instance=reload(check_in)).save()
    assert stored(check_in) == damaged
    assert reload(check_in).mood_score == 7


def test_unreadable_is_not_stored_elsewhere(check_in: CheckIn, mei: Patient) -> None:
    damage(check_in, 20)
    with pytest.raises(ValueError, match="unreadable"):
        CheckIn(patient=mei, notes=reload(check_in).notes)


def test_unreadable_is_a_true_word_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xinshou.encryption.values.gettext", lambda text: f"{translation.get_language()}:{text}")
    with translation.override("zh-hans"):
        shown = Engine().from_string("{{ note }}{% if note %}!{% endif %}").render(Context({"note": UNREADABLE}))
        assert shown == "zh-hans:unreadable!"
        assert f"{UNREADABLE:>20}" == f"{UNREADABLE!s:>20}" == "  zh-hans:unreadable"


def test_there_is_one_unreadable() -> None:
    assert pickle.loads(pickle.dumps(UNREADABLE)) is UNREADABLE  # noqa: S301
    assert copy.deepcopy(UNREADABLE) is copy.copy(UNREADABLE) is UNREADABLE


# Blobs


def test_bytes_open_for_the_same_purpose_and_subject_only() -> None:
    one, other = uuid4(), uuid4()
    create_data_key(one)
    create_data_key(other)
    sealed = seal_bytes("answer", CANARY.encode(), one)
    assert open_bytes("answer", sealed, one) == CANARY.encode()
    assert CANARY.encode() not in sealed
    for purpose, subject in (("answer2", one), ("answer", other)):
        with pytest.raises(SealBroken):
            open_bytes(purpose, sealed, subject)


def test_the_instance_makes_its_own_key() -> None:
    assert open_bytes("answer", seal_bytes("answer", b"")) == b""
