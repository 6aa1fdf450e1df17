"""Reminders of visits: rows that are due at an instant, settled once whatever the clocks and however many sweep. Each
side's open pages and apps are told; a mail of constant words goes to patients who allow mail, and to nobody else."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from django.db import transaction

from clinical.models import Appointment, AppointmentReminder, ReminderKind
from clinical.queries.contact_preferences import contact_preferences_of
from clinical.services.sweeps import for_each
from patients.models import Patient
from xinshou.encryption import UNREADABLE
from xinshou.events import publish
from xinshou.mail import MailKind, queue_mail

AHEAD: Final = {ReminderKind.DAY_BEFORE: timedelta(hours=24), ReminderKind.HOUR_BEFORE: timedelta(hours=1)}
BATCH = 200


def set_reminders(appointment: Appointment, now: datetime) -> None:
    """In the transaction that sets the visit's time. What would be due already is not made: who books for this
    afternoon needs no reminder of it."""
    AppointmentReminder.objects.filter(appointment=appointment).delete()
    AppointmentReminder.objects.bulk_create(
        AppointmentReminder(appointment=appointment, kind=kind, due_at=appointment.starts_at - ahead)
        for kind, ahead in AHEAD.items()
        if appointment.starts_at - ahead > now
    )


def send_due(now: datetime) -> int:
    """Oldest first; how many were settled. A clock that was moved ahead finds all that is due, one that was moved back
    nothing twice."""
    due = AppointmentReminder.objects.filter(settled_at__isnull=True, due_at__lte=now).order_by("due_at", "id")
    return for_each(list(due.values_list("pk", flat=True)[:BATCH]), partial(settle, now=now))


@transaction.atomic
def settle(reminder_id: UUID, *, now: datetime) -> bool:
    """Whether it was sent, by this call. The event, the mail's row and the claim are committed together."""
    waiting = AppointmentReminder.objects.filter(pk=reminder_id, settled_at__isnull=True, due_at__lte=now)
    if not waiting.update(settled_at=now):
        return False
    reminder = AppointmentReminder.objects.select_related(
        "appointment__doctor__user", "appointment__patient__user"
    ).get(pk=reminder_id)
    appointment = reminder.appointment
    if not _is_worth_it(appointment, now):
        return False
    for user in (appointment.patient.user, appointment.doctor.user):
        publish(
            f"user:{user.pk}",
            "appointment_reminder",
            appointment_id=appointment.pk,
            reminder=ReminderKind(reminder.kind),
        )
    _mail(appointment.patient)
    AppointmentReminder.objects.filter(pk=reminder_id).update(sent_at=now)
    return True


def _is_worth_it(appointment: Appointment, now: datetime) -> bool:
    still_theirs = appointment.patient.primary_doctor_id == appointment.doctor_id
    return appointment.is_open and appointment.starts_at > now and still_theirs


def _mail(patient: Patient) -> None:
    """Only with an explicit yes to mail, an address and an account that works."""
    preferences, address = contact_preferences_of(patient), patient.user.email
    wanted = preferences is not None and preferences.may_email is True
    if wanted and address and address is not UNREADABLE and patient.user.is_active:
        queue_mail(
            MailKind.REMINDER, user_id=patient.pk, address=address, language=_language_of(patient), about_id=None
        )


def _language_of(patient: Patient) -> str | None:
    language = patient.preferred_language
    return None if language is UNREADABLE else language
