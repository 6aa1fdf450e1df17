"""Who is there for a risk event at a moment."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from clinical.models import Notice, NoticeKind, RiskEvent
from patients.access import has_working_doctor
from patients.models import Doctor, EventGrant, HolidayCover, OnCallShift, Patient
from xinshou.composed import composed_once


def on_call_doctors(moment: datetime) -> list[Doctor]:
    """In the order of the roster: who has been on longest comes first."""
    return list({shift.doctor_id: shift.doctor for shift in _shifts(moment)}.values())


@composed_once
def _shifts(moment: datetime) -> "QuerySet[OnCallShift]":
    return OnCallShift.objects.at(moment).select_related("doctor__user").order_by("starts_at", "id")


def doctors_in_charge(event: RiskEvent) -> list[Doctor]:
    """The patient's doctor, the colleague who covers them now and who the event was given to, those of them whose
    accounts work. The doctor on holiday stays told: a colleague may be missing too. What the colleague took on
    unasked ends with the cover."""
    return _in_charge(event.patient_id, event.pk, event.assigned_to_id, timezone.now())


@composed_once
def _in_charge(patient_id: UUID, event_id: UUID, assigned_id: UUID | None, moment: datetime) -> QuerySet[Doctor]:
    granted = EventGrant.objects.live(moment).filter(risk_event_id=event_id, doctor=assigned_id)
    ids = _own_doctor(patient_id).union(granted.values("doctor"), _covers(patient_id, moment).values("covering"))
    return _working(ids).select_related("user")


def _own_doctor(patient_id: UUID) -> QuerySet[Patient, Any]:
    return Patient.objects.filter(pk=patient_id, primary_doctor__isnull=False).values("primary_doctor")


def _working(ids: QuerySet[Any, Any]) -> QuerySet[Doctor]:
    """Found by their ids: with conditions joined by OR PostgreSQL reads all patients and all accounts."""
    return Doctor.objects.filter(pk__in=ids, user__is_active=True)


def covering_ids(event: RiskEvent, moment: datetime) -> QuerySet[HolidayCover, UUID]:
    """The colleague, if any, who covers the patient's doctor at `moment`."""
    return _covers(event.patient_id, moment).values_list("covering_id", flat=True)


def _covers(patient_id: UUID, moment: datetime) -> QuerySet[HolidayCover]:
    return HolidayCover.objects.at(moment).filter(doctor__in=_own_doctor(patient_id))


def doctors_told_of(event: RiskEvent, moment: datetime) -> list[Doctor]:
    """Those in charge; everybody on call too, while the patient has no working doctor."""
    in_charge = doctors_in_charge(event)
    if any(doctor.pk == event.patient.primary_doctor_id for doctor in in_charge):
        return in_charge
    return in_charge + [doctor for doctor in on_call_doctors(moment) if doctor not in in_charge]


def somebody_is_there(patient: Patient) -> bool:
    """False: what the patient writes reaches nobody now, and the safety text has to say so."""
    return has_working_doctor(patient) or OnCallShift.objects.at(timezone.now()).exists()


def next_on_call(event: RiskEvent, on_call: Iterable[Doctor], *, leave_out: Collection[Doctor] = ()) -> list[Doctor]:
    """The first on the roster who is not in charge and has not been paged in this round; everybody again when all have
    been."""
    present = [doctor for doctor in on_call if doctor not in leave_out]
    paged = Notice.objects.filter(event=event, kind=NoticeKind.ESCALATION, step__level_since=event.level_since)
    in_charge = {event.patient.primary_doctor_id, *covering_ids(event, timezone.now())}
    knowing = in_charge.union(paged.values_list("doctor_id", flat=True))
    fresh = [doctor for doctor in present if doctor.pk not in knowing]
    return fresh[:1] or present


def without_working_doctor() -> Q:
    """For a filter of rows that have a `patient`."""
    return ~Q(Exists(Doctor.objects.filter(patients=OuterRef("patient_id"), user__is_active=True)))


def watchers_of(event: RiskEvent) -> list[Doctor]:
    """Whose pages show the event: the patient's doctor, who covers them, who holds a grant, and, without a working
    doctor, who is on call. Only their ids and their accounts' are loaded."""
    return _watchers(event.patient_id, event.pk, timezone.now())


@composed_once
def _watchers(patient_id: UUID, event_id: UUID, moment: datetime) -> QuerySet[Doctor]:
    own = Doctor.objects.filter(patients=patient_id, user__is_active=True)
    on_call = OnCallShift.objects.at(moment).filter(~Exists(own)).values("doctor")
    granted = EventGrant.objects.live(moment).filter(risk_event_id=event_id).values("doctor")
    ids = own.values("pk").union(on_call, granted, _covers(patient_id, moment).values("covering"))
    return _working(ids).only("id", "user")
