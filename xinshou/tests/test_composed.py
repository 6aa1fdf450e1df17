"""A statement that is composed once gives what the ORM gives, and keeps nothing of the call it was composed for."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import CharField, Count, Prefetch, QuerySet, Value
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clinical.models import CheckIn, RiskEvent, RiskLevel
from clinical.tests.factories import make_check_in, make_risk_event
from patients.models import AuditEntry, Doctor, Patient
from patients.tests.base import Cast
from xinshou import arrays  # noqa: F401  # registers any_of
from xinshou.composed import Ids, NotComposable, Words, _place_of, composed_once


def own_patients(doctor_id: UUID) -> "QuerySet[Patient]":
    own = Patient.objects.cared_for_by(Doctor(pk=doctor_id)).select_related("user", "primary_doctor__user")
    return own.annotate(days=Count("check_ins")).defer("phone").order_by("pk")


def days_since(patient_id: UUID, first: date, shared: bool) -> "QuerySet[CheckIn, Any]":
    rows = CheckIn.objects.filter(patient=patient_id, checkin_date__gte=first).order_by("checkin_date")
    return rows.values("checkin_date", "notes") if shared else rows.values_list("checkin_date", flat=True)


@pytest.fixture
def days(cast: Cast) -> list[date]:
    today = cast.mei.local_day()
    found = [today - timedelta(days=ago) for ago in (2, 1, 0)]
    for day in found:
        make_check_in(cast.mei, day, notes="slept badly")
    make_check_in(cast.amir, today, notes="went out")
    return found


def test_rows_are_instances_with_what_was_selected(cast: Cast, days: list[date]) -> None:
    composed = composed_once(own_patients)
    for doctor, patient in ((cast.dr_lin, cast.mei), (cast.dr_osei, cast.amir), (cast.dr_lin, cast.mei)):
        ours, theirs = composed(doctor.pk), list(own_patients(doctor.pk))
        assert ours == theirs == [patient]
        assert vars(ours[0]).keys() == vars(theirs[0]).keys()
        assert [row.days for row in ours] == [row.days for row in theirs]  # type: ignore[attr-defined]
        with CaptureQueriesContext(connection) as more:
            assert ours[0].user.username == theirs[0].user.username
            assert ours[0].primary_doctor == doctor
            assert ours[0].alias == theirs[0].alias
        assert len(more) == 0


@pytest.mark.parametrize("shared", [True, False])
def test_rows_are_values(cast: Cast, days: list[date], shared: bool) -> None:
    composed = composed_once(days_since)
    for first in (*days, days[-1] + timedelta(days=1)):
        assert composed(cast.mei.pk, first, shared) == list(days_since(cast.mei.pk, first, shared))


def test_plain_rows_have_sealed_values_as_bytes(cast: Cast, days: list[date]) -> None:
    plain = composed_once(days_since).plain(cast.mei.pk, days[0], True)
    theirs = days_since(cast.mei.pk, days[0], True)
    assert plain == [(row["checkin_date"], row["notes"].data) for row in theirs]
    assert len(plain) == 3


def test_one_statement_each_time_and_composed_for_each_shape_once(cast: Cast, days: list[date]) -> None:
    asked: list[bool] = []

    @composed_once
    def noted(patient_id: UUID, first: date, shared: bool) -> "QuerySet[CheckIn, Any]":
        asked.append(shared)
        return days_since(patient_id, first, shared)

    with CaptureQueriesContext(connection) as statements:
        for patient in (cast.mei, cast.amir):
            for shared in (False, True):
                noted(patient.pk, days[0], shared)
    assert len(statements) == 4
    assert asked == [False, False, True, True]


def test_files_of_rows_come_along(cast: Cast, days: list[date]) -> None:
    @composed_once
    def with_days(doctor_id: UUID) -> "QuerySet[Patient]":
        return Patient.objects.cared_for_by(Doctor(pk=doctor_id)).prefetch_related("check_ins")

    with CaptureQueriesContext(connection) as statements:
        (mei,) = with_days(cast.dr_lin.pk)
        assert len(mei.check_ins.all()) == 3
    assert len(statements) == 2


def test_a_prefetch_with_a_queryset_of_its_own_is_refused(cast: Cast) -> None:
    @composed_once
    def with_own_days(doctor_id: UUID, first: date) -> "QuerySet[Patient]":
        own = CheckIn.objects.filter(checkin_date__gte=first)
        return Patient.objects.cared_for_by(Doctor(pk=doctor_id)).prefetch_related(Prefetch("check_ins", own))

    with pytest.raises(NotComposable, match="prefetches"):
        with_own_days(cast.dr_lin.pk, date(2026, 1, 1))


def test_members_of_enums_and_nothing_are_part_of_the_shape(cast: Cast) -> None:
    @composed_once
    def at_level(patient_id: UUID, level: RiskLevel | None) -> "QuerySet[RiskEvent]":
        events = RiskEvent.objects.filter(patient=patient_id)
        return events.filter(level=level) if level else events

    event = make_risk_event(cast.mei, RiskLevel.HIGH)
    assert at_level(cast.mei.pk, RiskLevel.HIGH) == at_level(cast.mei.pk, None) == [event]
    assert at_level(cast.mei.pk, RiskLevel.MEDIUM) == []


@pytest.mark.parametrize("count", [0, 1, 2])
def test_any_number_of_ids_is_one_argument(cast: Cast, days: list[date], count: int) -> None:
    @composed_once
    def of_patients(ids: Ids, since: date) -> "QuerySet[CheckIn]":
        return CheckIn.objects.filter(patient__id__any_of=ids, checkin_date__gte=since).order_by("pk")

    ids = (cast.amir.pk, cast.mei.pk)[:count]
    for since in days:
        assert of_patients(ids, since) == list(
            CheckIn.objects.filter(patient__in=ids, checkin_date__gte=since).order_by("pk")
        )


def test_any_number_of_words_is_one_argument(cast: Cast) -> None:
    @composed_once
    def with_tags(tags: Words) -> "QuerySet[AuditEntry]":
        wanted = Value(list(tags), output_field=ArrayField(CharField(max_length=64)))
        return AuditEntry.objects.filter(patient_tags__contains=wanted)

    entry = AuditEntry.objects.create(action="READ", role="", patient_tags=["a", "b", "c"])
    assert with_tags(("a",)) == with_tags(("c", "a", "b")) == [entry]
    assert with_tags(("a", "d")) == []


def own_clock(patient_id: UUID) -> "QuerySet[CheckIn]":
    return CheckIn.objects.filter(patient=patient_id, created_at__lt=timezone.now())


def own_day(patient_id: UUID) -> "QuerySet[CheckIn]":
    return CheckIn.objects.filter(patient=patient_id, checkin_date=date(2026, 1, 1))


def somebody_else(patient_id: UUID) -> "QuerySet[CheckIn]":
    return CheckIn.objects.filter(patient__in=[patient_id, UUID(int=7)])


def computed(moment: datetime) -> "QuerySet[CheckIn]":
    return CheckIn.objects.filter(created_at__gt=moment, created_at__lt=moment + timedelta(days=1))


def changed(word: str) -> "QuerySet[RiskEvent]":
    return RiskEvent.objects.filter(status=word, once_key__contains=word)


def unused(patient_id: UUID, _other: UUID) -> "QuerySet[CheckIn]":
    return CheckIn.objects.filter(patient=patient_id)


@pytest.mark.parametrize(
    ("compose", "values"),
    [
        (own_clock, [uuid4()]),
        (own_day, [uuid4()]),
        (somebody_else, [uuid4()]),
        (computed, [datetime(2026, 1, 1, tzinfo=UTC)]),
        (changed, ["OPEN"]),
        (unused, [uuid4(), uuid4()]),
        (lambda ids: CheckIn.objects.filter(patient__in=ids), [(uuid4(),)]),
        (lambda ids: CheckIn.objects.filter(patient__in=ids), [[uuid4()]]),
        (lambda share: CheckIn.objects.filter(mood_score=share), [0.5]),
    ],
)
def test_what_is_neither_argument_nor_constant_is_refused(db: None, compose: Any, values: list[Any]) -> None:
    with pytest.raises(NotComposable):
        composed_once(compose)(*values)


def test_no_value_of_a_call_is_kept(cast: Cast, days: list[date]) -> None:
    composed = composed_once(days_since)
    composed(cast.mei.pk, days[0], True)
    ready = composed._ready(tuple(map(_place_of, (cast.amir.pk, days[1], True))))
    assert composed._ready.cache_info().misses == 1
    assert str(cast.mei.pk) not in f"{ready.sql} {ready.arguments}"
    assert ready.rows._result_cache is None


def test_what_never_changes_is_no_parameter(cast: Cast) -> None:
    """A plan that PostgreSQL keeps may use a partial index only if it knows the index's condition."""

    @composed_once
    def open_levels(patient_id: UUID, at_most: int) -> "QuerySet[RiskEvent, int]":
        events = RiskEvent.objects.unreviewed().filter(patient=patient_id).order_by("-level", "due_at")
        return events.values_list("level", flat=True)[:at_most]

    event = make_risk_event(cast.mei, RiskLevel.HIGH)
    for _more_than_postgresql_plans_anew in range(8):
        assert open_levels(cast.mei.pk, 5) == [event.level]
    statement = open_levels._ready(tuple(map(_place_of, (cast.mei.pk, 5)))).sql
    assert statement.count("%s") == 1
    assert "'REVIEWED'" in statement


def test_constants_are_quoted(cast: Cast) -> None:
    @composed_once
    def with_words(patient_id: UUID) -> "QuerySet[RiskEvent, Any]":
        events = RiskEvent.objects.filter(patient=patient_id)
        return events.annotate(said=Value("100 % of it's \\ %s")).values_list("said", flat=True)

    make_risk_event(cast.mei, RiskLevel.HIGH)
    assert with_words(cast.mei.pk) == with_words(cast.mei.pk) == ["100 % of it's \\ %s"]
