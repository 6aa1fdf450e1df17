import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from messaging.models.threads import CONTENT_LENGTH, Thread
from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedText

TITLE_LENGTH = 80


class Snippet(models.Model):
    """Words that a doctor writes again and again; sealed with the doctor's own key, since they are about nobody."""

    key_subject: ClassVar[str] = "owner_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="snippets")
    owner_id = models.UUIDField(editable=False)
    title = EncryptedText(max_length=TITLE_LENGTH)
    text = EncryptedText(max_length=CONTENT_LENGTH)
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[models.Manager["Snippet"]] = models.Manager()

    def __str__(self) -> str:
        return f"snippet {str(self.id)[:8]}"


class Draft(models.Model):
    """What a doctor has begun to write in a thread: about the patient, hence under the patient's key. A thread has one
    doctor, so it has one draft."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    thread = models.OneToOneField(Thread, on_delete=models.CASCADE, related_name="draft")
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    text = EncryptedText(max_length=CONTENT_LENGTH)
    updated_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[models.Manager["Draft"]] = models.Manager()

    def __str__(self) -> str:
        return f"draft {str(self.id)[:8]}"
