import uuid
from typing import ClassVar, Self

from django.db import models

from patients.models.doctors import Doctor
from patients.models.patients import Patient
from xinshou.encryption import EncryptedText


class ConnectionStatus(models.TextChoices):
    PENDING = "PENDING"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    CANCELLED = "CANCELLED"


class ConnectionRequestQuerySet(models.QuerySet["ConnectionRequest"]):
    def pending(self) -> Self:
        return self.filter(status=ConnectionStatus.PENDING)


class ConnectionRequest(models.Model):
    """A doctor asks a patient. `patient` is null when nobody has the name that was typed: the doctor must not be able
    to tell. `ended_at` marks an accepted connection that is over. Sealed under the doctor's key: it is their words."""

    key_subject: ClassVar[str] = "doctor_subject_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="connection_requests")
    doctor_subject_id = models.UUIDField(editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, null=True, related_name="connection_requests")
    typed_identifier = EncryptedText(max_length=255)
    identifier_index = models.CharField(max_length=64)
    """Keyed hash of what was typed, so that asking the same unknown person twice answers like asking a known one."""
    typed_email = models.BooleanField()
    message = EncryptedText(max_length=500, null=True, blank=True)
    status = models.CharField(max_length=9, choices=ConnectionStatus, default=ConnectionStatus.PENDING)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    responded_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = ConnectionRequestQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["doctor", "-created_at"], name="ix_connections_doctor"),
            models.Index(fields=["patient", "status"], name="ix_connections_patient"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(status__in=ConnectionStatus.values), name="connection_status_known"
            ),
            models.UniqueConstraint(
                fields=["doctor", "identifier_index"],
                condition=models.Q(status=ConnectionStatus.PENDING),
                name="one_pending_request_per_name",
            ),
        ]

    def __str__(self) -> str:
        return f"connection request {str(self.id)[:8]}"

    @property
    def is_active(self) -> bool:
        """Accepted and still the patient's doctor: only then may the doctor see who it is."""
        return (
            self.status == ConnectionStatus.ACCEPTED
            and self.ended_at is None
            and self.patient is not None
            and self.patient.primary_doctor_id == self.doctor_id
        )
