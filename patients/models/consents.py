from typing import ClassVar

from django.db import models

from patients.models.patients import Patient


class ConsentPurpose(models.TextChoices):
    AI_CHAT = "AI_CHAT"
    AI_REMOTE_PROVIDER = "AI_REMOTE_PROVIDER"
    SHARE_CHAT_WITH_DOCTOR = "SHARE_CHAT_WITH_DOCTOR"
    SHARE_CHECKIN_NOTES = "SHARE_CHECKIN_NOTES"


class ConsentRecord(models.Model):
    """One line of the ledger: rows are only ever added. The newest row of a purpose decides; no row means off."""

    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="consent_records", db_index=False)
    purpose = models.CharField(max_length=30, choices=ConsentPurpose)
    granted = models.BooleanField()
    version = models.CharField(max_length=20)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "purpose", "-id"], name="ix_consents_latest")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(purpose__in=ConsentPurpose.values), name="consent_purpose_known")
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {'granted' if self.granted else 'withdrawn'}"
