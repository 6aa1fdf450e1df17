import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from patients.models.doctors import Doctor
from patients.models.patients import Patient
from xinshou.encryption import EncryptedText

SHORTEST_REASON, LONGEST_REASON = 20, 500
"""Of every access in an emergency: visible letters, and code points."""


class BreakGlassQuerySet(models.QuerySet["BreakGlass"]):
    def live(self, doctor: Doctor, moment: datetime) -> Self:
        return self.filter(doctor=doctor, until__gt=moment)

    def to_review_by(self, doctor: Doctor, *, on_call: bool) -> Self:
        """Those into the doctor's own patients; while on call also those into patients whom no working doctor has.
        Nobody reviews their own."""
        orphans = Q(patient__primary_doctor__isnull=True) | Q(patient__primary_doctor__user__is_active=False)
        whose = Q(patient__primary_doctor=doctor) | (orphans if on_call else Q(pk__in=[]))
        return self.filter(whose, reviewed_at__isnull=True).exclude(doctor=doctor)


class BreakGlass(models.Model):
    """A doctor without a relationship reads one record, for a reason and until `until`. Somebody else reviews it."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="+")
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    reason = EncryptedText(max_length=LONGEST_REASON)
    at = models.DateTimeField()
    until = models.DateTimeField()
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = BreakGlassQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(until__gt=F("at")), name="break_glass_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"break-glass {str(self.id)[:8]}"
