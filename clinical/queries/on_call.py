"""Who is there for a risk event at a moment."""

from collections.abc import Collection, Iterable
from datetime import datetime
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
    granted = EventGrant.objects.live().filter(risk_event_id=event.pk, doctor=event.assigned_to_id)
    wanted = (
        Q(patients=event.patient_id)
        | Q(pk__in=granted.values("doctor"))
        | Q(pk__in=covering_ids(event, timezone.now()))
    )
    return list(Doctor.objects.filter(wanted, user__is_active=True).select_related("user").distinct())


def covering_ids(event: RiskEvent, moment: datetime) -> QuerySet[HolidayCover, UUID]:
    """The colleague, if any, who covers the patient's doctor at `moment`."""
    running = HolidayCover.objects.at(moment).filter(doctor__patients=event.patient_id)
    return running.values_list("covering_id", flat=True)


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
    now = timezone.now()
    own = Doctor.objects.filter(patients=event.patient_id, user__is_active=True)
    on_call = OnCallShift.objects.at(now).filter(~Exists(own)).values("doctor_id")
    granted = EventGrant.objects.filter(risk_event_id=event.pk, expires_at__gt=now).values("doctor_id")
    watching = Q(pk__in=own.values("pk")) | Q(pk__in=granted) | Q(pk__in=on_call) | Q(pk__in=covering_ids(event, now))
    return list(Doctor.objects.filter(watching, user__is_active=True).only("id", "user"))
