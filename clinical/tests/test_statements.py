"""Hand-written statements give what the ORM gives: a column that is renamed or typed anew must show here."""

from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from clinical.models import Assessment, CheckIn
from clinical.queries import assessments, check_ins
from clinical.tests.factories import make_assessment, make_check_in
from patients.models import Patient
from patients.tests.base import Cast
from xinshou.statements import values_of, whole


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


def test_a_row_that_is_gone(mei: Patient) -> None:
    with pytest.raises(ObjectDoesNotExist):
        whole(Patient, mei.user_id)
