"""A person's visits as iCalendar (RFC 5545): times and states, no names, no words."""

from datetime import datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

from clinical.models import Appointment, AppointmentStatus
from clinical.models.appointments import AppointmentQuerySet
from patients.models import User
from xinshou.encryption import keyed_hash

TITLE = "Appointment"
BACK, AHEAD = timedelta(days=90), timedelta(days=2 * 366)
MOST = 2000
STATES: Final = {
    AppointmentStatus.PENDING: "TENTATIVE",
    AppointmentStatus.CONFIRMED: "CONFIRMED",
    AppointmentStatus.COMPLETED: "CONFIRMED",
    AppointmentStatus.NO_SHOW: "CONFIRMED",
    AppointmentStatus.CANCELLED: "CANCELLED",
}


def appointments_of(user: User) -> AppointmentQuerySet:
    """None for administrators."""
    if user.is_doctor:
        return Appointment.objects.visible_to(user.doctor)
    if user.is_patient:
        return Appointment.objects.filter(patient=user.patient)
    return Appointment.objects.none()


def feed_of(user: User, now: datetime) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//notes//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    rows = appointments_of(user).filter(starts_at__gte=now - BACK, starts_at__lte=now + AHEAD)
    for appointment in rows.only("pk", "status", "starts_at", "ends_at", "updated_at").in_order()[:MOST]:
        calendar.add_component(_event(appointment))
    return bytes(calendar.to_ical())


def _event(appointment: Appointment) -> Event:
    """The UID is a keyed hash: a calendar that is stolen names no row here."""
    event = Event()
    event.add("uid", keyed_hash("calendar-feed", str(appointment.pk))[:32])
    event.add("summary", TITLE)
    event.add("dtstart", appointment.starts_at)
    event.add("dtend", appointment.ends_at)
    event.add("dtstamp", appointment.updated_at)
    event.add("status", STATES[AppointmentStatus(appointment.status)])
    event.add("class", "PRIVATE")
    return event
