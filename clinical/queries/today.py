"""The doctor's day at one look: who needs somebody now, who comes, what is late, who has gone quiet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import Appointment, AppointmentParty, AppointmentStatus, RiskEvent
from clinical.queries.appointments import between, opened, with_names
from clinical.queries.risk_queue import urgent_events
from clinical.queries.schedules import Due, DueState, due_of_caseload
from clinical.queries.silence import Rhythms, Silence, gone_quiet
from patients.models import Doctor, Patient
from patients.models.zones import zone_of
from patients.queries import TO_NAME_PATIENT
from xinshou.composed import composed_once
from xinshou.encryption import prefetch_keys

SHOWN = 50


@dataclass(frozen=True)
class Today:
    now: datetime
    events: Sequence[RiskEvent]
    requests: Sequence[Appointment]
    visits: Sequence[Appointment]
    overdue: Sequence[Due]
    quiet: Sequence[Silence]

    @property
    def patient_ids(self) -> set[UUID]:
        return {
            *(event.patient_id for event in self.events),
            *(visit.patient_id for visit in (*self.requests, *self.visits)),
            *(due.schedule.patient_id for due in self.overdue),
            *(silence.patient.pk for silence in self.quiet),
        }


def today_of(doctor: Doctor, rhythms: Rhythms) -> Today:
    """A fixed number of statements, however large the caseload is."""
    now = timezone.now()
    today = timezone.localdate(now, timezone=zone_of(doctor.timezone))
    patients = _caseload(doctor.pk)
    prefetch_keys(patient.pk for patient in patients)
    return Today(
        now=now,
        events=_urgent(doctor),
        requests=_requests(doctor, now),
        visits=[visit for visit in between(doctor, today, today) if visit.status != AppointmentStatus.CANCELLED],
        overdue=[due for due in due_of_caseload(doctor) if due.state is DueState.OVERDUE],
        quiet=gone_quiet(patients, rhythms),
    )


def _urgent(doctor: Doctor) -> list[RiskEvent]:
    """Also those that the doctor covers."""
    found = urgent_events(doctor, at_most=SHOWN)
    prefetch_keys({event.patient_id for event in found})
    return found


@composed_once
def _caseload(doctor_id: UUID) -> "QuerySet[Patient]":
    return Patient.objects.cared_for_by(Doctor(pk=doctor_id)).select_related("user").only(*TO_NAME_PATIENT)


def _requests(doctor: Doctor, now: datetime) -> list[Appointment]:
    """What patients have asked for and nobody has answered."""
    return opened(_requested(doctor.pk, now))


@composed_once
def _requested(doctor_id: UUID, now: datetime) -> "QuerySet[Appointment]":
    rows = Appointment.objects.visible_to(Doctor(pk=doctor_id)).filter(
        status=AppointmentStatus.PENDING, booked_by=AppointmentParty.PATIENT, ends_at__gt=now
    )
    return with_names(rows).in_order()[:SHOWN]
