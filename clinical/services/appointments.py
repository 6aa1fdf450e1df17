"""Booking, moving and closing visits, by the doctor or for both. What is refused is a Problem that names why."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from psycopg.errors import ExclusionViolation

from clinical.models import Appointment, AppointmentParty, AppointmentStatus, AppointmentVerb
from clinical.models.appointments import TRANSITIONS
from clinical.services.reminders import set_reminders
from clinical.services.sweeps import for_each
from clinical.visit_times import FURTHEST, TimeRefused
from patients import audit
from patients.access import doctor_of, open_patient
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor, Patient, User
from xinshou.api.problem_texts import Text
from xinshou.api.problems import Problem, invalid
from xinshou.events import publish

TIME_MESSAGES: Final[dict[str, Text]] = {
    "skipped-time": _("The clocks are put forward over this time: it does not exist on that day. Choose another."),
    "repeated-time": _("The clocks are put back over this time: it comes twice on that day. Choose another."),
    "ends-before-start": _("The end must be later than the start, on the same day."),
    "too-long": _("A visit lasts at most 12 hours."),
    "too-far": _("At most two years ahead."),
    "other-day": _("A visit begins and ends on one day of the doctor's calendar."),
}
PEOPLE = ("doctor__user", "patient__user")
ORPHANS = 100


class Overlap(Problem):
    """`other` is the open visit that takes the time; None when only the database saw it."""

    def __init__(self, other: Appointment | None) -> None:
        super().__init__(409, "appointment-overlap")
        self.other = other


@dataclass(frozen=True)
class Booking:
    """What a visit is about; `words` are columns of Appointment."""

    starts_at: datetime
    ends_at: datetime
    booked_by: AppointmentParty
    status: AppointmentStatus = AppointmentStatus.PENDING
    words: dict[str, Any] = field(default_factory=dict)


def time_problem(refused: TimeRefused) -> Problem:
    return invalid(refused.field, refused.code, TIME_MESSAGES[refused.code])


def open_appointment(actor: User, appointment_id: UUID, *, to_change: bool = False) -> Appointment:
    """The doctor's door to one visit: Http404 for what is not there, not theirs, or of a former patient; logged.
    `to_change` locks the row until the transaction ends."""
    rows = Appointment.objects.filter(doctor=doctor_of(actor), pk=appointment_id).select_related(*PEOPLE)
    if to_change:
        rows = rows.select_for_update(of=("self",), no_key=True)
    appointment = rows.first()
    if appointment is None:
        raise Http404
    open_patient(actor, appointment.patient_id, AccessPurpose.CARE, AccessCategory.APPOINTMENTS)
    return appointment


@transaction.atomic
def book(doctor: Doctor, patient: Patient, booking: Booking, *, actor: User) -> Appointment:
    """Raises Overlap, Problem `past-date`, and Http404 when the relationship has ended meanwhile."""
    now = timezone.now()
    check_ahead(booking.starts_at, now)
    take_turns(doctor, patient)
    check_free(doctor, patient, booking.starts_at, booking.ends_at)
    appointment = Appointment(
        doctor=doctor,
        patient=patient,
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        status=booking.status,
        booked_by=booking.booked_by,
        created_at=now,
        updated_at=now,
        **booking.words,
    )
    _save(appointment)
    set_reminders(appointment, now)
    told(appointment, actor, AuditAction.CREATE)
    return appointment


def check_ahead(starts_at: datetime, now: datetime) -> None:
    if starts_at <= now:
        raise Problem(400, "past-date")
    if starts_at > now + FURTHEST:
        raise time_problem(TimeRefused("appointment_date", "too-far"))


def take_turns(doctor: Doctor, patient: Patient) -> None:
    """Bookings of one doctor, and then of one patient, wait for each other here, so that the constraints never have to
    decide between two at once (which could end in a deadlock). Always in this order."""
    Doctor.objects.select_for_update(no_key=True).only("pk").get(pk=doctor.pk)
    patients = Patient.objects.cared_for_by(doctor).select_for_update(of=("self",), no_key=True)
    if not patients.only("pk").filter(pk=patient.pk):
        raise Http404


def check_free(
    doctor: Doctor, patient: Patient, starts_at: datetime, ends_at: datetime, *, but: UUID | None = None
) -> None:
    """Raises Overlap."""
    taken = Appointment.objects.overlapping(starts_at, ends_at).filter(Q(doctor=doctor) | Q(patient=patient))
    if but:
        taken = taken.exclude(pk=but)
    other = taken.select_related(*PEOPLE).in_order().first()
    if other:
        raise Overlap(other)


def _save(appointment: Appointment) -> None:
    try:
        with transaction.atomic():
            appointment.save()
    except IntegrityError as error:
        if isinstance(error.__cause__, ExclusionViolation):
            raise Overlap(None) from None
        raise


def told(appointment: Appointment, actor: User | None, action: AuditAction) -> None:
    """The log, and the open pages of both sides."""
    is_doctor = actor is not None and actor.is_doctor
    audit.record(
        actor,
        action,
        category=AccessCategory.APPOINTMENTS if is_doctor else None,
        purpose=AccessPurpose.CARE if is_doctor else None,
        patient_id=appointment.patient_id,
    )
    for user_id in (appointment.doctor.user_id, appointment.patient.user_id):
        publish(f"user:{user_id}", "appointment_changed", appointment_id=appointment.pk)


@transaction.atomic
def change(appointment: Appointment, changes: dict[str, Any], *, actor: User) -> Appointment:
    """`changes` are columns; the row is locked. Times are those of an open visit only, and must lie ahead. Raises
    Overlap, Problem `past-date` and `invalid-state`."""
    if appointment.status in (AppointmentStatus.CANCELLED, AppointmentStatus.COMPLETED):
        raise Problem(400, "invalid-state")
    times = {name: changes.get(name, getattr(appointment, name)) for name in ("starts_at", "ends_at")}
    moved = times != {name: getattr(appointment, name) for name in times}
    now = timezone.now()
    if moved:
        _check_move(appointment, now=now, **times)
    for name, value in changes.items():
        setattr(appointment, name, value)
    appointment.updated_at = now
    _save(appointment)
    if moved:
        set_reminders(appointment, now)
    told(appointment, actor, AuditAction.UPDATE)
    return appointment


def _check_move(appointment: Appointment, *, starts_at: datetime, ends_at: datetime, now: datetime) -> None:
    if not appointment.allows(AppointmentVerb.MOVE):
        raise Problem(400, "invalid-state")
    if starts_at != appointment.starts_at:
        check_ahead(starts_at, now)
    elif ends_at <= now:
        raise Problem(400, "past-date")
    take_turns(appointment.doctor, appointment.patient)
    check_free(appointment.doctor, appointment.patient, starts_at, ends_at, but=appointment.pk)


def _take(appointment: Appointment, verb: AppointmentVerb) -> datetime:
    """The one place where a state changes; the row is locked. Raises Problem `invalid-state`."""
    if not appointment.allows(verb):
        raise Problem(400, "invalid-state")
    appointment.status = TRANSITIONS[verb][AppointmentStatus(appointment.status)]
    appointment.updated_at = timezone.now()
    return appointment.updated_at


@transaction.atomic
def confirm(appointment: Appointment, *, actor: User) -> Appointment:
    _take(appointment, AppointmentVerb.CONFIRM)
    appointment.save()
    told(appointment, actor, AuditAction.UPDATE)
    return appointment


@transaction.atomic
def complete(appointment: Appointment, *, completion_notes: str | None, actor: User) -> Appointment:
    appointment.completed_at = _take(appointment, AppointmentVerb.COMPLETE)
    appointment.completion_notes = completion_notes
    appointment.save()
    told(appointment, actor, AuditAction.UPDATE)
    return appointment


@transaction.atomic
def mark_no_show(appointment: Appointment, *, actor: User) -> Appointment:
    _take(appointment, AppointmentVerb.NO_SHOW)
    appointment.save()
    told(appointment, actor, AuditAction.UPDATE)
    return appointment


@transaction.atomic
def cancel(
    appointment: Appointment, *, by: AppointmentParty, cancel_reason: str | None, actor: User | None
) -> Appointment:
    """Until the visit's end. The time is free again at once."""
    if not appointment.is_cancellable:
        raise Problem(400, "invalid-state")
    appointment.cancelled_at = _take(appointment, AppointmentVerb.CANCEL)
    appointment.cancelled_by = by
    appointment.cancel_reason = cancel_reason
    appointment.save()
    told(appointment, actor, AuditAction.UPDATE)
    return appointment


def cancel_orphans(now: datetime) -> int:
    """What was still to come of relationships that have ended is off; how many."""
    orphans = Appointment.objects.open().filter(ends_at__gt=now).exclude(patient__primary_doctor=F("doctor"))
    return for_each(list(orphans.values_list("pk", flat=True)[:ORPHANS]), _cancel_orphan)


@transaction.atomic
def _cancel_orphan(appointment_id: UUID) -> None:
    rows = Appointment.objects.select_for_update(of=("self",), no_key=True).select_related(*PEOPLE)
    appointment = rows.get(pk=appointment_id)
    if appointment.is_cancellable and appointment.patient.primary_doctor_id != appointment.doctor_id:
        cancel(appointment, by=AppointmentParty.SYSTEM, cancel_reason=None, actor=None)
