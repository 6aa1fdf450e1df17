import uuid
from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q

from patients.models import Patient
from xinshou.encryption import EncryptedText


class CheckIn(models.Model):
    """One patient, one local day. Mood 0 (worst) to 10 (best), sleep in hours 0-24, sleep quality 1 (worst) to 5."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="check_ins", db_index=False)
    checkin_date = models.DateField()
    mood_score = models.SmallIntegerField()
    sleep_hours = models.DecimalField(max_digits=4, decimal_places=2, null=True, blank=True)
    sleep_quality = models.SmallIntegerField(null=True, blank=True)
    medication_taken = models.BooleanField(null=True, blank=True)
    notes = EncryptedText(max_length=1000, null=True, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["patient", "checkin_date"], name="ix_checkins_patient_date"),
            models.CheckConstraint(condition=Q(mood_score__range=(0, 10)), name="mood_score_0_to_10"),
            models.CheckConstraint(
                condition=Q(sleep_hours__isnull=True) | Q(sleep_hours__range=(Decimal(0), Decimal(24))),
                name="sleep_hours_0_to_24",
            ),
            models.CheckConstraint(
                condition=Q(sleep_quality__isnull=True) | Q(sleep_quality__range=(1, 5)), name="sleep_quality_1_to_5"
            ),
        ]

    def __str__(self) -> str:
        return f"check-in {str(self.id)[:8]}"
