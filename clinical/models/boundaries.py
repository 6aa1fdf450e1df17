import uuid
from typing import ClassVar

from django.db import models

from patients.models import Patient
from xinshou.encryption import EncryptedJSON

MOST_BOUNDARIES = 20
LONGEST_BOUNDARY = 200


class Boundaries(models.Model):
    """What nobody and no machine is to ask this patient about, in the patient's words: `topics` [str]."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.OneToOneField(Patient, on_delete=models.CASCADE, related_name="boundaries")
    topics = EncryptedJSON()
    updated_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "boundaries"

    def __str__(self) -> str:
        return f"boundaries {str(self.id)[:8]}"
