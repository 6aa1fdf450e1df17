"""Who is silent against their own rhythm (clinical.md 2.3, layer 4; own rule): the queue's signal and the Today page
judge by the same numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil
from statistics import median
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import DEFAULT_DB_ALIAS
from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import CheckIn
from patients.models import Doctor, Patient
from xinshou.composed import composed_once

RHYTHM_DAYS, FEWEST_CHECK_INS = 60, 5
SILENT_TIMES, SILENT_DAYS = 3, 3
"""Silence: three times the patient's own usual gap between check-ins, and at least three days."""

Rhythms = dict[UUID, Sequence[date]]


@dataclass(frozen=True)
class Silence:
    """`usual_gap` in days."""

    patient: Patient
    days: int
    usual_gap: float

    @property
    def usual_days(self) -> int:
        """For the plural."""
        return ceil(self.usual_gap)


def silent_days(days: Sequence[date], today: date) -> int | None:
    """`days` with a check-in, in order, of the last RHYTHM_DAYS; None without a rhythm, or while it is kept."""
    if len(days) < FEWEST_CHECK_INS:
        return None
    silent = (today - days[-1]).days
    return None if silent < max(SILENT_DAYS, SILENT_TIMES * usual_gap(days)) else silent


def usual_gap(days: Sequence[date]) -> float:
    return median((later - earlier).days for earlier, later in pairwise(days))


def rhythms_of(doctor: Doctor, *, using: str = DEFAULT_DB_ALIAS) -> Rhythms:
    """The days with a check-in by patient, in order; one statement for the whole caseload."""
    since = timezone.now().date() - timedelta(days=RHYTHM_DAYS)
    return dict(_days_by_patient.on(using, doctor.pk, since))


@composed_once
def _days_by_patient(doctor_id: UUID, since: date) -> "QuerySet[CheckIn, tuple[UUID, list[date]]]":
    rows = CheckIn.objects.filter(patient__primary_doctor=doctor_id, checkin_date__gte=since)
    return rows.values_list("patient_id").annotate(days=ArrayAgg("checkin_date", order_by="checkin_date"))


def gone_quiet(patients: Sequence[Patient], rhythms: Rhythms) -> list[Silence]:
    """The longest silence first."""
    found = [_silence(patient, rhythms.get(patient.pk, [])) for patient in patients]
    return sorted((silence for silence in found if silence), key=lambda silence: -silence.days)


def _silence(patient: Patient, days: Sequence[date]) -> Silence | None:
    silent = silent_days(days, patient.local_day())
    return None if silent is None else Silence(patient, silent, usual_gap(days))
