"""A sealed field on real models: what Python sees, what PostgreSQL holds, and what is refused."""

import copy
import pickle
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core import serializers
from django.core.exceptions import FieldError, ValidationError
from django.db import IntegrityError, connection
from django.db.models import Count, F, Value
from django.db.models.functions import Coalesce, Length
from django.forms import CharField, JSONField, Textarea, TextInput, model_to_dict, modelform_factory

from clinical.models import Assessment, CheckIn
from patients.models import Patient, User
from patients.tests.factories import make_patient
from xinshou.encryption import (
    KeyMissing,
    SealBroken,
    Sealed,
    destroy_data_key,
    forget_cached_keys,
    open_rows,
    open_sealed,
    prefetch_keys,
)
from xinshou.tests.encryption.people import NOW, SCRIPTS, make_check_in

pytestmark = pytest.mark.django_db
CANARY = "canary-note-4711"


def stored(check_in: CheckIn) -> bytes | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT notes FROM clinical_checkin WHERE id = %s", [check_in.id])
        value = cursor.fetchone()[0]
    return None if value is None else bytes(value)


def make_assessment(patient: Patient, responses: Any) -> Assessment:
    return Assessment.objects.create(
        patient=patient, instrument_code="PHQ9", responses=responses, details={"risk_flags": [CANARY]}, created_at=NOW
    )


@pytest.fixture
def mei() -> Patient:
    return make_patient(alias="Mei")


@pytest.fixture
def check_in(mei: Patient) -> CheckIn:
    return make_check_in(mei, CANARY)


# Reading and writing


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_a_note_in_any_script_comes_back(mei: Patient, text: str) -> None:
    assert CheckIn.objects.get(id=make_check_in(mei, text).id).notes == text


def test_empty_and_null_stay_apart(mei: Patient) -> None:
    empty, null = make_check_in(mei, "", day=1), make_check_in(mei, None, day=2)
    assert (CheckIn.objects.get(id=empty.id).notes, CheckIn.objects.get(id=null.id).notes) == ("", None)
    assert stored(null) is None


def test_json_comes_back_with_its_types(mei: Patient) -> None:
    answers = {"q1": 0, "q2": None, "q3": 3, "说明": ["a", 1.5, True], "big": 2**70}
    for stored_answers in (answers, {**answers, "big": 2**63 - 1}, {**answers, "big": -(2**64)}):
        found = Assessment.objects.get(id=make_assessment(mei, stored_answers).id).responses
        assert repr(found) == repr(stored_answers)


def test_a_default_is_sealed_too() -> None:
    patient = Patient.objects.get(id=make_patient().id)
    assert (patient.timezone, patient.first_name) == ("UTC", "")
    assert isinstance(patient.first_name_sealed, Sealed)


def test_the_database_holds_no_plaintext(check_in: CheckIn) -> None:
    assert CANARY.encode() not in (stored(check_in) or b"")


def test_two_rows_with_the_same_note_differ(mei: Patient) -> None:
    first, second = make_check_in(mei, "same", day=1), make_check_in(mei, "same", day=2)
    assert stored(first) != stored(second)
    assert len(stored(first) or b"") == len(stored(second) or b"")


def test_assigning_and_saving_changes_it(check_in: CheckIn) -> None:
    check_in.notes = "better"
    check_in.save(update_fields=["notes"])
    assert CheckIn.objects.get(id=check_in.id).notes == "better"


def test_saving_something_else_leaves_the_bytes(check_in: CheckIn) -> None:
    before = stored(check_in)
    loaded = CheckIn.objects.get(id=check_in.id)
    loaded.mood_score = 9
    loaded.save()
    assert stored(check_in) == before


def test_bulk_create_seals(mei: Patient) -> None:
    days = [CheckIn(patient=mei, checkin_date=date(2026, 4, n), mood_score=1, notes=f"day {n}", created_at=NOW,
                    updated_at=NOW) for n in (1, 2)]  # fmt: skip
    CheckIn.objects.bulk_create(days)
    assert [row.notes for row in CheckIn.objects.order_by("checkin_date")] == ["day 1", "day 2"]


def test_get_or_create_and_update_or_create_take_the_name(mei: Patient) -> None:
    values = {"mood_score": 3, "notes": "first", "created_at": NOW, "updated_at": NOW}
    CheckIn.objects.get_or_create(patient=mei, checkin_date=date(2026, 3, 1), defaults=values)
    CheckIn.objects.update_or_create(patient=mei, checkin_date=date(2026, 3, 1), defaults={"notes": "second"})
    assert CheckIn.objects.get().notes == "second"


def test_deferred_and_only_load_when_asked(check_in: CheckIn, django_assert_num_queries: Any) -> None:
    prefetch_keys([check_in.patient_id])
    deferred = CheckIn.objects.defer("notes").get(id=check_in.id)
    with django_assert_num_queries(1):
        assert deferred.notes == CANARY
    with django_assert_num_queries(1):
        assert CheckIn.objects.only("notes", "patient").get(id=check_in.id).notes == CANARY


def test_refresh_brings_the_stored_value_still_sealed(check_in: CheckIn) -> None:
    before = stored(check_in)
    check_in.notes = "never saved"
    check_in.refresh_from_db()
    assert check_in.notes == CANARY
    check_in.save()
    assert stored(check_in) == before


def test_select_related_and_aggregates_work_beside_it(check_in: CheckIn) -> None:
    assert CheckIn.objects.select_related("patient").get().patient.alias == "Mei"
    assert CheckIn.objects.aggregate(n=Count("id")) == {"n": 1}
    assert Patient.objects.annotate(n=Count("check_ins")).get().n == 1
    assert CheckIn.objects.distinct().count() == 1


def test_null_can_be_asked_for_in_subqueries_too(mei: Patient, check_in: CheckIn) -> None:
    make_check_in(mei, None, day=2)
    assert CheckIn.objects.filter(notes__isnull=False).count() == 1
    assert Patient.objects.filter(check_ins__in=CheckIn.objects.filter(notes__isnull=True)).count() == 1
    assert Patient.objects.exclude(check_ins__notes__isnull=True).count() == 0


def test_the_context_names_table_column_row_and_subject() -> None:
    one, two = uuid4(), uuid4()
    fields = [CheckIn._meta.get_field("notes"), Patient._meta.get_field("alias"), Patient._meta.get_field("phone")]
    assert len({field.context(row, subject) for field in fields for row in (one, two) for subject in (one, two)}) == 12


# What never shows plaintext


def test_repr_vars_and_values_show_nothing(check_in: CheckIn) -> None:
    fresh = CheckIn(notes=CANARY)
    loaded = CheckIn.objects.get(id=check_in.id)
    shown = [repr(fresh), repr(vars(fresh)), str(loaded), repr(vars(loaded)), repr(vars(check_in))]
    shown += [repr(list(CheckIn.objects.values())), repr(list(CheckIn.objects.values_list("notes")))]
    shown += [repr(list(CheckIn.objects.values("notes", "id"))), repr(CheckIn.objects.annotate(x=F("notes")).get().x)]
    assert CANARY not in "".join(shown)


def test_a_saved_instance_holds_no_plaintext(check_in: CheckIn) -> None:
    assert isinstance(check_in.notes_sealed, Sealed)
    assert CANARY.encode() not in pickle.dumps(check_in)
    assert pickle.loads(pickle.dumps(check_in)).notes == CANARY  # noqa: S301


def test_an_unsaved_instance_is_not_pickled() -> None:
    with pytest.raises(TypeError, match="save the instance first") as caught:
        pickle.dumps(CheckIn(notes=CANARY))
    assert CANARY not in str(caught.value)


def test_a_queryset_pickles_sealed(check_in: CheckIn) -> None:
    assert CANARY.encode() not in pickle.dumps(CheckIn.objects.all())


def test_copies_read_the_same(check_in: CheckIn) -> None:
    assert copy.deepcopy(CheckIn(notes="x")).notes == "x"
    assert copy.copy(check_in).notes == copy.deepcopy(check_in).notes == CANARY


@pytest.mark.parametrize("form", ["json", "jsonl", "python", "xml"])
def test_a_dump_is_sealed_and_loads_again(mei: Patient, check_in: CheckIn, form: str) -> None:
    assessment = make_assessment(mei, [1, 2, 3])
    dump = serializers.serialize(form, [check_in, assessment])
    assert CANARY not in str(dump)
    CheckIn.objects.all().delete()
    Assessment.objects.all().delete()
    for loaded in serializers.deserialize(form, dump):
        loaded.save()
    assert CheckIn.objects.get().notes == CANARY
    assert Assessment.objects.get().responses == [1, 2, 3]


def test_a_dump_with_plaintext_is_refused() -> None:
    row = [{"model": "clinical.checkin", "pk": str(uuid4()), "fields": {"notes": CANARY}}]
    with pytest.raises(serializers.base.DeserializationError) as caught:
        list(serializers.deserialize("python", row))
    assert "sealed" in str(caught.value)


# What is refused


@pytest.mark.parametrize(
    "misuse",
    [
        lambda: CheckIn.objects.filter(notes=CANARY),
        lambda: CheckIn.objects.exclude(notes=CANARY),
        lambda: CheckIn.objects.filter(notes__icontains=CANARY),
        lambda: CheckIn.objects.filter(notes__in=[CANARY]),
        lambda: CheckIn.objects.filter(notes__lower=CANARY),
        lambda: CheckIn.objects.filter(notes__lower__exact=CANARY),
        lambda: CheckIn.objects.get(notes=CANARY),
        lambda: Assessment.objects.filter(responses__q1=CANARY),
        lambda: Patient.objects.filter(check_ins__notes=CANARY),
        lambda: User.objects.filter(username__startswith=CANARY),
        lambda: list(CheckIn.objects.order_by("notes")),
        lambda: list(CheckIn.objects.order_by("-notes")),
        lambda: list(CheckIn.objects.order_by(F("notes").asc())),
        lambda: list(Patient.objects.order_by("user__username")),
        lambda: list(CheckIn.objects.distinct("notes")),
        lambda: list(CheckIn.objects.values("notes").annotate(n=Count("id"))),
        lambda: CheckIn.objects.update(notes=CANARY),
        lambda: CheckIn.objects.update(notes=F("notes")),
        lambda: CheckIn.objects.update(mood_score=Length("notes")),
        lambda: CheckIn.objects.filter(mood_score=F("notes")).count(),
        lambda: list(CheckIn.objects.order_by(Coalesce("notes", Value("")))),
        lambda: CheckIn.objects.bulk_update([CheckIn(id=uuid4(), notes=CANARY)], ["notes"]),
    ],
)
def test_sql_never_sees_plaintext(check_in: CheckIn, misuse: Any) -> None:
    with pytest.raises(FieldError, match="is sealed: it cannot") as caught:
        misuse()
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize("plaintext", [CANARY, "", CANARY * 9, "\x01" + "x" * 61])
def test_postgresql_takes_only_what_looks_sealed(check_in: CheckIn, plaintext: str) -> None:
    with pytest.raises(IntegrityError, match="check constraint"):
        CheckIn.objects.update(notes=Value(plaintext))


@pytest.mark.parametrize("value", [4, b"bytes", ["list"], object()])
def test_text_takes_text_only(value: Any) -> None:
    with pytest.raises(TypeError, match="text is needed"):
        CheckIn(notes=value)


@pytest.mark.parametrize("value", ["text", 4, 1.5, True])
def test_json_takes_objects_and_arrays_only(value: Any) -> None:
    with pytest.raises(TypeError, match="an object or an array is needed"):
        Assessment(responses=value)


def test_json_takes_no_nan() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        Assessment(responses={"q1": float("nan")})


def test_too_long_is_counted_in_code_points_and_never_stored(mei: Patient) -> None:
    assert CheckIn.objects.get(id=make_check_in(mei, "🕊" * 1000).id).notes == "🕊" * 1000
    with pytest.raises(ValueError, match="longer than 1000 characters") as caught:
        make_check_in(mei, CANARY * 100, day=2)
    assert CANARY not in str(caught.value)


def test_full_clean_checks_length_choices_and_blank_without_repeating_the_text(mei: Patient) -> None:
    patient = Patient.objects.get(id=mei.id)
    patient.full_clean()
    patient.alias, patient.phone = CANARY * 10, "nul \x00"
    with pytest.raises(ValidationError) as caught:
        patient.full_clean()
    assert set(caught.value.message_dict) == {"alias", "phone"}
    assert CANARY not in str(caught.value)


def test_full_clean_wants_what_may_not_be_blank() -> None:
    with pytest.raises(ValidationError) as caught:
        User(user_type="PATIENT", username="", subject_id=uuid4()).clean_fields(exclude={"password", "username_index"})
    assert set(caught.value.message_dict) == {"username"}


def test_a_lone_surrogate_is_refused_without_its_text(mei: Patient) -> None:
    with pytest.raises(ValueError, match="not encodable") as caught:
        make_check_in(mei, CANARY + "\ud800")
    assert CANARY not in repr(caught.value)
    assert caught.value.__cause__ is None


def test_nothing_is_sealed_for_a_subject_without_a_key() -> None:
    orphan = Patient(id=uuid4(), alias=CANARY)
    with pytest.raises(KeyMissing):
        orphan.save()


# Forms


def test_a_model_form_edits_plaintext(mei: Patient) -> None:
    form_class = modelform_factory(Patient, fields=["alias", "allergies"])
    form = form_class({"alias": "小梅", "allergies": ""}, instance=Patient.objects.get(id=mei.id))
    assert form.initial["alias"] == "Mei"
    form.save()
    assert Patient.objects.get(id=mei.id).alias == "小梅"
    assert Patient.objects.get(id=mei.id).allergies is None


def test_form_fields_fit_the_length() -> None:
    fields = modelform_factory(Patient, fields=["alias", "allergies"]).base_fields
    assert (type(fields["alias"].widget), type(fields["allergies"].widget)) == (TextInput, Textarea)
    assert isinstance(fields["alias"], CharField)
    assert fields["alias"].max_length == 50
    assert isinstance(Assessment._meta.get_field("responses").formfield(), JSONField)


# values() rows


@pytest.mark.django_db(transaction=True)
def test_rows_without_instances_open_with_one_key_query(django_assert_num_queries: Any) -> None:
    for name in ("Mei", "Amir", "Dolma"):
        make_check_in(make_patient(alias=name), f"note of {name}")
    rows = list(CheckIn.objects.order_by("id").values("id", "notes", "patient_id", "patient__alias"))
    forget_cached_keys()
    with django_assert_num_queries(1):
        open_rows(CheckIn, rows, ["notes"], subject="patient_id")
    open_rows(Patient, rows, ["alias"], subject="patient_id", row_id="patient_id", prefix="patient__")
    assert {row["notes"] for row in rows} == {f"note of {row['patient__alias']}" for row in rows}


def test_one_sealed_value_opens_by_hand(check_in: CheckIn) -> None:
    row = CheckIn.objects.values_list("id", "patient_id", "notes").get()
    assert open_sealed(CheckIn, "notes", *row) == CANARY
    assert open_sealed(CheckIn, "notes", row[0], row[1], None) is None
    with pytest.raises(TypeError, match="not sealed"):
        open_sealed(CheckIn, "mood_score", *row)


def test_a_row_copied_under_a_new_id_is_refused(check_in: CheckIn) -> None:
    copied = CheckIn.objects.get(id=check_in.id)
    copied.pk, copied.checkin_date, copied._state.adding = uuid4(), date(2026, 3, 2), True
    with pytest.raises(SealBroken):
        copied.save()


def test_model_to_dict_hides_the_unreadable(check_in: CheckIn) -> None:
    destroy_data_key(check_in.patient_id)
    assert model_to_dict(CheckIn.objects.get(id=check_in.id), ["notes"]) == {"notes": None}
