"""What a patient does with their visits: ask for one, take a published time, leave a note, call it off. Their words
pass the risk door in the same transaction."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clinical.crisis_resources import resources_for
from clinical.models import (
    Appointment,
    AppointmentParty,
    AppointmentStatus,
    BookingMode,
    RiskLevel,
    RiskSource,
)
from clinical.queries.availability import availability_of, is_published
from clinical.services.appointments import PEOPLE, Booking, book, cancel, time_problem, told
from clinical.services.risk_events import screen
from clinical.visit_times import TimeRefused, check_span
from patients.models import AuditAction, Doctor, Patient
from patients.models.zones import zone_of
from xinshou.api.problems import Problem, invalid

OPEN_AT_ONCE = 3
"""So many visits of one patient's own booking may lie ahead: nobody can fill a doctor's calendar."""
Advice = dict[str, Any]


def doctor_of_patient(patient: Patient) -> Doctor:
    """Raises 403 `not-connected`."""
    if patient.primary_doctor is None:
        raise Problem(403, "not-connected", text=_("No doctor is connected to you."))
    return patient.primary_doctor


@transaction.atomic
def request_visit(
    patient: Patient, *, starts_at: datetime, ends_at: datetime, **words: Any
) -> tuple[Appointment, Advice]:
    """PENDING until the doctor confirms. Raises Overlap and Problem."""
    doctor = doctor_of_patient(patient)
    if availability_of(doctor).booking_mode == BookingMode.DOCTOR_BOOKS:
        raise Problem(400, "invalid-state")
    try:
        check_span(starts_at, ends_at, zone_of(doctor.timezone))
    except TimeRefused as refused:
        raise time_problem(refused) from None
    return _book(patient, doctor, Booking(starts_at, ends_at, AppointmentParty.PATIENT, words=words))


@transaction.atomic
def take_slot(patient: Patient, *, starts_at: datetime, **words: Any) -> tuple[Appointment, Advice]:
    """CONFIRMED at once: the doctor has published the time. Raises Overlap when somebody was quicker."""
    doctor = doctor_of_patient(patient)
    availability = availability_of(doctor)
    if availability.booking_mode != BookingMode.SELF_BOOK:
        raise Problem(400, "invalid-state")
    if not is_published(availability, starts_at, timezone.now()):
        raise invalid("starts_at", "not-a-slot", _("This time is not offered."))
    booking = Booking(
        starts_at,
        starts_at + availability.slot,
        AppointmentParty.PATIENT,
        status=AppointmentStatus.CONFIRMED,
        words=words,
    )
    return _book(patient, doctor, booking)


def _book(patient: Patient, doctor: Doctor, booking: Booking) -> tuple[Appointment, Advice]:
    appointment = book(doctor, patient, booking, actor=patient.user)
    ahead = Appointment.objects.open().filter(
        patient=patient, booked_by=AppointmentParty.PATIENT, ends_at__gt=timezone.now()
    )
    if ahead.count() > OPEN_AT_ONCE:
        raise invalid("starts_at", "too-many", _("You have booked several visits already. Cancel one first."))
    return appointment, _screened(patient, appointment, booking.words.values())


def own_appointment(patient: Patient, appointment_id: UUID, *, to_change: bool = False) -> Appointment:
    rows = Appointment.objects.filter(patient=patient, pk=appointment_id).select_related(*PEOPLE)
    if to_change:
        rows = rows.select_for_update(of=("self",), no_key=True)
    appointment = rows.first()
    if appointment is None:
        raise Http404
    return appointment


@transaction.atomic
def write_patient_notes(appointment: Appointment, *, patient_notes: str | None) -> tuple[Appointment, Advice]:
    """The row is locked. Raises Problem `invalid-state` once it is cancelled or completed."""
    if appointment.status in (AppointmentStatus.CANCELLED, AppointmentStatus.COMPLETED):
        raise Problem(400, "invalid-state")
    is_new = patient_notes != appointment.patient_notes
    appointment.patient_notes = patient_notes
    appointment.updated_at = timezone.now()
    appointment.save(update_fields=["patient_notes", "updated_at"])
    patient = appointment.patient
    told(appointment, patient.user, AuditAction.UPDATE)
    return appointment, _screened(patient, appointment, [patient_notes] if is_new else [])


@transaction.atomic
def call_off(appointment: Appointment, *, cancel_reason: str | None) -> tuple[Appointment, Advice]:
    """The row is locked. Raises Problem `invalid-state`."""
    patient = appointment.patient
    cancel(appointment, by=AppointmentParty.PATIENT, cancel_reason=cancel_reason, actor=patient.user)
    return appointment, _screened(patient, appointment, [cancel_reason])


def _screened(patient: Patient, appointment: Appointment, texts: Iterable[Any]) -> Advice:
    """One text after the other, so that an excerpt never mixes two. What the answer says beside the visit."""
    events = [
        screen(patient, text, source=RiskSource.APPOINTMENT, source_id=appointment.pk)
        for text in texts
        if isinstance(text, str)
    ]
    worst = max((event for event in events if event), key=lambda event: event.level, default=None)
    if worst is None or not worst.deserves_resources:
        return {}
    return {"risk_alert": worst.level >= RiskLevel.HIGH, "crisis_resources": resources_for(patient.country)}
