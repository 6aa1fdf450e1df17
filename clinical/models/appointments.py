import uuid
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils import timezone

from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedText


class AppointmentStatus(models.TextChoices):
    PENDING = "PENDING"
    CONFIRMED = "CONFIRMED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    NO_SHOW = "NO_SHOW"


class AppointmentType(models.TextChoices):
    INITIAL = "INITIAL"
    FOLLOW_UP = "FOLLOW_UP"
    EMERGENCY = "EMERGENCY"
    CONSULTATION = "CONSULTATION"


class AppointmentParty(models.TextChoices):
    """Who booked or cancelled; SYSTEM cancels what was to come when a relationship ends."""

    DOCTOR = "DOCTOR"
    PATIENT = "PATIENT"
    SYSTEM = "SYSTEM"


class AppointmentVerb(StrEnum):
    CONFIRM = "confirm"
    COMPLETE = "complete"
    NO_SHOW = "no-show"
    CANCEL = "cancel"
    MOVE = "move"


OPEN = (AppointmentStatus.PENDING, AppointmentStatus.CONFIRMED)
TRANSITIONS: dict[AppointmentVerb, dict[AppointmentStatus, AppointmentStatus]] = {
    AppointmentVerb.CONFIRM: {AppointmentStatus.PENDING: AppointmentStatus.CONFIRMED},
    AppointmentVerb.COMPLETE: dict.fromkeys(OPEN, AppointmentStatus.COMPLETED),
    AppointmentVerb.NO_SHOW: dict.fromkeys(OPEN, AppointmentStatus.NO_SHOW),
    AppointmentVerb.CANCEL: dict.fromkeys(OPEN, AppointmentStatus.CANCELLED),
    AppointmentVerb.MOVE: {status: status for status in OPEN},
}
"""What may follow what. COMPLETED, CANCELLED and NO_SHOW are final."""
TEXT_LENGTHS = {
    "reason": 500,
    "notes": 5000,
    "patient_notes": 2000,
    "completion_notes": 5000,
    "cancel_reason": 500,
}


TIME_TAKEN = models.Func("starts_at", "ends_at", function="TSTZRANGE", output_field=DateTimeRangeField())
"""Without its end, so that visits may touch."""


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def visible_to(self, doctor: Doctor) -> Self:
        """The doctor's own, of patients whom they care for now: access ends with the relationship."""
        return self.filter(doctor=doctor, patient__primary_doctor=doctor)

    def open(self) -> Self:
        return self.filter(status__in=OPEN)

    def overlapping(self, starts_at: datetime, ends_at: datetime) -> Self:
        """Open ones that share a moment with it; touching is no overlap."""
        return self.open().filter(starts_at__lt=ends_at, ends_at__gt=starts_at)

    def in_order(self) -> Self:
        return self.order_by("starts_at", "id")


class Appointment(models.Model):
    """A visit of one patient with one doctor, two instants of one day of the doctor's zone. `notes` and
    `completion_notes` are the doctor's alone. `pre_visit_summary_id` is a plain UUID, since its table is younger. The
    exclusion constraints are what keeps either side from being booked twice, whatever the code believes."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="appointments", db_index=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="appointments", db_index=False)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    status = models.CharField(max_length=9, choices=AppointmentStatus, default=AppointmentStatus.PENDING)
    appointment_type = models.CharField(max_length=12, choices=AppointmentType, default=AppointmentType.FOLLOW_UP)
    booked_by = models.CharField(max_length=7, choices=AppointmentParty, default=AppointmentParty.DOCTOR)
    pre_visit_summary_id = models.UUIDField(null=True)
    reason = EncryptedText(max_length=TEXT_LENGTHS["reason"], null=True)
    notes = EncryptedText(max_length=TEXT_LENGTHS["notes"], null=True)
    patient_notes = EncryptedText(max_length=TEXT_LENGTHS["patient_notes"], null=True)
    completion_notes = EncryptedText(max_length=TEXT_LENGTHS["completion_notes"], null=True)
    cancel_reason = EncryptedText(max_length=TEXT_LENGTHS["cancel_reason"], null=True)
    cancelled_by = models.CharField(max_length=7, choices=AppointmentParty, default="", blank=True)
    cancelled_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["doctor", "starts_at"], name="ix_appointments_doctor"),
            models.Index(fields=["patient", "starts_at"], name="ix_appointments_patient"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(status__in=AppointmentStatus.values), name="appointment_status_known"),
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="appointment_ends_after_start"),
            models.CheckConstraint(
                condition=(Q(status=AppointmentStatus.CANCELLED, cancelled_at__isnull=False) & ~Q(cancelled_by=""))
                | (~Q(status=AppointmentStatus.CANCELLED) & Q(cancelled_at__isnull=True, cancelled_by="")),
                name="appointment_cancelled_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(status=AppointmentStatus.COMPLETED, completed_at__isnull=False)
                | (~Q(status=AppointmentStatus.COMPLETED) & Q(completed_at__isnull=True)),
                name="appointment_completed_once",
            ),
            *(
                ExclusionConstraint(
                    name=f"{side}_is_booked_once",
                    expressions=[
                        (side, RangeOperators.EQUAL),
                        (TIME_TAKEN, RangeOperators.OVERLAPS),
                    ],
                    condition=Q(status__in=[AppointmentStatus.PENDING, AppointmentStatus.CONFIRMED]),
                )
                for side in ("doctor", "patient")
            ),
        ]

    def __str__(self) -> str:
        return f"appointment {str(self.id)[:8]}"

    def allows(self, verb: AppointmentVerb) -> bool:
        return AppointmentStatus(self.status) in TRANSITIONS[verb]

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_past(self) -> bool:
        return self.ends_at <= timezone.now()

    @property
    def is_cancellable(self) -> bool:
        """Until the end: who is waiting in vain may still call it off."""
        return self.allows(AppointmentVerb.CANCEL) and not self.is_past

    @property
    def duration_minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds() // 60)


class ReminderKind(models.TextChoices):
    DAY_BEFORE = "DAY_BEFORE"
    HOUR_BEFORE = "HOUR_BEFORE"


class AppointmentReminder(models.Model):
    """One reminder of one visit. Whoever changes `settled_at` from null, by a counted UPDATE, has the right to send it;
    `sent_at` stays null when it was too late for it or the visit was off."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="reminders", db_index=False)
    kind = models.CharField(max_length=11, choices=ReminderKind)
    due_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["due_at"], name="ix_reminders_due", condition=Q(settled_at__isnull=True)),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["appointment", "kind"], name="each_reminder_once"),
            models.CheckConstraint(condition=Q(kind__in=ReminderKind.values), name="reminder_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {str(self.id)[:8]}"
