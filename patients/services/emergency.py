"""Break-glass: a doctor without a relationship reads a record in an emergency, for an hour, under everybody's eyes."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from patients import audit
from patients.models import (
    AccessCategory,
    AccessPurpose,
    AuditAction,
    BreakGlass,
    Doctor,
    OnCallShift,
    Patient,
    User,
)
from patients.models.emergency import SHORTEST_REASON
from patients.services.credentials import Refusal
from xinshou.api.fields import visible_letters
from xinshou.encryption import INSTANCE, UNREADABLE
from xinshou.mail import MailKind, queue_mail

LASTS = timedelta(minutes=60)


class NobodyThere(Refusal):
    """No patient has this name or address."""

    code = "not-found"


class AlreadyYours(Refusal):
    """The doctor's own patient: the ordinary door is open."""

    code = "invalid-state"


@transaction.atomic
def break_glass(*, doctor: Doctor, identifier: str, reason: str) -> BreakGlass:
    """`identifier` is the patient's whole sign-in name or e-mail. The patient sees it in the access log, the care team
    is mailed a notice. The caller has asked for a step-up and counted the try. Raises NobodyThere, AlreadyYours."""
    if visible_letters(reason) < SHORTEST_REASON:
        raise ValueError("the form asks for a longer reason")
    manager = User.objects
    accounts = manager.by_email(identifier) if "@" in identifier else manager.by_username(identifier)
    patient = Patient.objects.select_related("user", "primary_doctor__user").filter(user__in=accounts).first()
    if patient is None:
        raise NobodyThere
    if patient.primary_doctor_id == doctor.pk:
        raise AlreadyYours
    now = timezone.now()
    opened = BreakGlass.objects.create(doctor=doctor, patient=patient, reason=reason, at=now, until=now + LASTS)
    _record(doctor, patient)
    _tell_the_care_team(patient, leave_out=doctor)
    return opened


def record_refused_try(doctor: Doctor) -> None:
    """Whoever guesses at names leaves a trace; which name it was is not kept."""
    audit.record(doctor.user, AuditAction.READ, purpose=AccessPurpose.EMERGENCY_ACCESS)


@transaction.atomic
def review_break_glass(*, doctor: Doctor, break_glass_id: UUID) -> bool:
    """A counted UPDATE; False for one that is not theirs to review, or was reviewed meanwhile."""
    on_call = OnCallShift.objects.at(timezone.now()).filter(doctor=doctor).exists()
    waiting = BreakGlass.objects.to_review_by(doctor, on_call=on_call).filter(pk=break_glass_id)
    reviewed = BreakGlass.objects.filter(pk__in=waiting.values("pk"), reviewed_at__isnull=True)
    if reviewed.update(reviewed_at=timezone.now(), reviewed_by=doctor) != 1:
        return False
    audit.record(doctor.user, AuditAction.UPDATE)
    return True


def _record(doctor: Doctor, patient: Patient) -> None:
    audit.record(
        doctor.user,
        AuditAction.READ,
        category=AccessCategory.PROFILE,
        purpose=AccessPurpose.EMERGENCY_ACCESS,
        patient_id=patient.pk,
    )


def _tell_the_care_team(patient: Patient, *, leave_out: Doctor) -> None:
    """Whoever has to review it: the patient's working doctor, else the others on call, else the clinic's alarm
    address."""
    own = patient.primary_doctor
    told = [own] if own and own.user.is_active else [doctor for doctor in _people_on_call() if doctor != leave_out]
    readable = [doctor.user for doctor in told if doctor.user.email and doctor.user.email is not UNREADABLE]
    addresses = [(user.pk, str(user.email)) for user in readable]
    if not addresses and settings.RISK_ALARM_EMAIL:
        addresses = [(INSTANCE, settings.RISK_ALARM_EMAIL)]
    for owner, address in addresses:
        queue_mail(MailKind.NOTICE, user_id=owner, address=address, language=None)


def _people_on_call() -> list[Doctor]:
    return [shift.doctor for shift in OnCallShift.objects.at(timezone.now()).select_related("doctor__user")]
