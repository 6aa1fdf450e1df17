"""Questionnaires that a doctor asks a patient for again and again."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from clinical.instruments import get_instrument
from clinical.models import AssessmentSchedule, ScheduleKind
from patients import audit
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor, Patient, User
from xinshou.api.problems import Problem


@transaction.atomic
def create_schedule(
    doctor: Doctor,
    patient: Patient,
    *,
    instrument_code: str,
    kind: str,
    every_days: int | None = None,
    window_days: int,
    starts_on: date | None = None,
) -> AssessmentSchedule:
    """One of a kind for each questionnaire. Raises Problem `schedule-exists`."""
    get_instrument(instrument_code)
    schedule = AssessmentSchedule(
        patient=patient,
        set_by=doctor,
        instrument_code=instrument_code,
        kind=ScheduleKind(kind),
        every_days=every_days,
        window_days=window_days,
        starts_on=starts_on or patient.local_day(),
    )
    try:
        with transaction.atomic():
            schedule.save(force_insert=True)
    except IntegrityError:
        raise Problem(409, "schedule-exists") from None
    _log(doctor.user, AuditAction.CREATE, patient)
    return schedule


@transaction.atomic
def end_schedule(schedule: AssessmentSchedule, *, actor: User) -> None:
    """Ending it twice changes nothing."""
    running = AssessmentSchedule.objects.active().filter(pk=schedule.pk)
    if running.update(ended_at=timezone.now()):
        _log(actor, AuditAction.DELETE, schedule.patient)


def _log(actor: User, action: AuditAction, patient: Patient) -> None:
    audit.record(actor, action, category=AccessCategory.ASSESSMENTS, purpose=AccessPurpose.CARE, patient_id=patient.pk)
