import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from patients.models import Patient
from xinshou.encryption import EncryptedText


class EgressKind(models.TextChoices):
    """What the words were sent for."""

    CHAT = "CHAT"
    RISK_READING = "RISK_READING"
    SUMMARY = "SUMMARY"
    DOCTOR_ASSISTANT = "DOCTOR_ASSISTANT"
    NOTE_DRAFT = "NOTE_DRAFT"


class EgressEntry(models.Model):
    """Words about a patient that went to a model: when, to which host, how many characters (names taken out). The
    patient can read it. Written before the words leave, so that no departure is unlogged."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="egress_entries", db_index=False)
    kind = models.CharField(max_length=16, choices=EgressKind)
    host = EncryptedText(max_length=255)
    is_remote = models.BooleanField()
    characters = models.IntegerField()
    sent_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "-sent_at"], name="ix_egress_patient_sent"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(kind__in=EgressKind.values), name="egress_kind_known"),
        ]

    def __str__(self) -> str:
        return f"egress {str(self.id)[:8]}"
