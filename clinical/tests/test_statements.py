"""Hand-written statements give what the ORM gives: a column that is renamed or typed anew must show here."""

from datetime import UTC
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import DataError, connection, models, transaction
from django.db.models.signals import post_init, pre_init

from clinical.models import Assessment, CheckIn
from clinical.queries import assessments, check_ins
from clinical.tests.factories import make_assessment, make_check_in
from patients.models import Patient
from patients.tests.base import Cast
from xinshou.statements import Part, planned, values_of, whole


@pytest.fixture
def mei(cast: Cast) -> Patient:
    make_check_in(cast.mei, cast.mei.local_day(), notes="slept badly")
    make_assessment(cast.mei, "PHQ9", [1] * 9)
    return cast.mei


@pytest.mark.parametrize(("model", "names"), [(CheckIn, check_ins.COLUMNS), (Assessment, assessments.COLUMNS)])
def test_rows_are_those_of_the_orm(mei: Patient, model: type[models.Model], names: tuple[str, ...]) -> None:
    def plain(row: dict[str, Any]) -> dict[str, Any]:
        return {name: getattr(value, "data", value) for name, value in row.items()}

    ours = values_of(model, names, "WHERE patient_id = %s", [mei.pk])
    theirs = list(model._default_manager.filter(patient=mei).values(*names))
    assert ours
    assert [plain(row) for row in ours] == [plain(row) for row in theirs]
    assert [{name: type(value) for name, value in row.items()} for row in ours] == [
        {name: type(value) for name, value in row.items()} for row in theirs
    ]


def test_a_whole_row_is_that_of_the_orm(mei: Patient) -> None:
    ours, theirs = whole(Patient, mei.pk), Patient.objects.get(pk=mei.pk)
    for field in Patient._meta.concrete_fields:
        assert getattr(ours, field.name) == getattr(theirs, field.name), field.name
    assert ours.get_deferred_fields() == set()
    assert not ours._state.adding


def test_a_part_of_a_row_is_that_of_the_orm(mei: Patient) -> None:
    names = {"id", "alias", "timezone", "created_at"}
    part = Part(Patient, names)

    statement = f"SELECT {part.sql('p')} FROM patients_patient p WHERE id = %s"  # noqa: S608 (own columns)
    ours, rest = part.take((*planned(statement, [mei.pk])[0], 7))
    theirs = Patient.objects.only(*names).get(pk=mei.pk)

    assert rest == (7,)
    assert ours == theirs
    assert (ours.alias, ours.timezone, ours.created_at) == (theirs.alias, theirs.timezone, theirs.created_at)
    assert ours.created_at.tzinfo is theirs.created_at.tzinfo
    assert ours.get_deferred_fields() == theirs.get_deferred_fields()
    assert (ours._state.adding, ours._state.db) == (False, theirs._state.db)
    assert ours.preferred_language == mei.preferred_language


def test_nobody_listens_to_what_a_part_does_not_send() -> None:
    assert not pre_init.receivers
    assert not [one for one in post_init.receivers if "ImageField" not in repr(one)]


def test_a_row_that_is_gone(mei: Patient) -> None:
    with pytest.raises(ObjectDoesNotExist):
        whole(Patient, mei.user_id)


def test_statements_share_a_cursor_that_keeps_nothing(mei: Patient) -> None:
    assert planned("SELECT alias FROM patients_patient WHERE id = %s", [mei.pk])
    ours: Any = connection.connection
    cursor = ours.planned_once
    with pytest.raises(DataError), transaction.atomic():
        planned("SELECT 1 / %s", [0])

    assert planned("SELECT %s::timestamptz", ["2026-03-01T12:00:00+02:00"])[0][0].tzinfo is UTC
    assert ours.planned_once is cursor
    assert (cursor.pgresult, cursor._query, cursor._tx.pgresult) == (None, None, None)
