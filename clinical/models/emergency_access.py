import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.db import models

from clinical.models.risk_events import RiskEvent
from patients.models import Doctor, Patient
from patients.models.emergency import LONGEST_REASON
from xinshou.encryption import EncryptedText


class EmergencyAccessQuerySet(models.QuerySet["EmergencyAccess"]):
    def live(self, doctor: Doctor, moment: datetime) -> Self:
        return self.filter(doctor=doctor, until__gt=moment)


class EmergencyAccess(models.Model):
    """One doctor reads the turns around one event without the patient's consent, for a reason and until `until`."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    event = models.ForeignKey(RiskEvent, on_delete=models.CASCADE, related_name="emergency_accesses")
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="emergency_accesses")
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="+")
    reason = EncryptedText(max_length=LONGEST_REASON)
    at = models.DateTimeField()
    until = models.DateTimeField()

    objects = EmergencyAccessQuerySet.as_manager()

    def __str__(self) -> str:
        return f"emergency access {str(self.id)[:8]}"
