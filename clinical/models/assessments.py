import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedJSON, EncryptedText


class Assessment(models.Model):
    """One completed form; never changed. `responses` {q1: int|null}, `details` {subscales, risk_flags, provisional} as
    the scorer gave them. `total_score` is null where the instrument has no total, `severity` where no bands are
    published, `change_points` (this minus the one before of the same instrument) for a first result."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="assessments", db_index=False)
    administered_by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    instrument_code = models.CharField(max_length=12)
    instrument_version = models.CharField(max_length=20)
    language = EncryptedText(max_length=10)
    """The language the items were shown in: part of what the answers mean."""
    total_score = models.SmallIntegerField(null=True)
    severity = models.CharField(max_length=20, null=True)  # noqa: DJ001 (null: no published bands, unlike any word)
    change_points = models.SmallIntegerField(null=True)
    responses = EncryptedJSON()
    details = EncryptedJSON()
    created_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "-created_at"], name="ix_assessments_patient_created"),
            models.Index(
                fields=["patient", "instrument_code", "-created_at"],
                include=["total_score"],
                name="ix_assessments_type",
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(total_score__isnull=True) | Q(total_score__range=(0, 100)), name="total_score_0_to_100"
            )
        ]

    def __str__(self) -> str:
        return f"{self.instrument_code} {str(self.id)[:8]}"
