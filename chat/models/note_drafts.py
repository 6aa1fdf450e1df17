import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from chat.models.assistant import AnswerSource
from chat.models.conversations import TurnStatus
from clinical.models import ClinicalNote
from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedText


class NoteDraftQuerySet(models.QuerySet["NoteDraft"]):
    def waiting(self) -> Self:
        return self.filter(status=TurnStatus.PENDING)


class NoteDraft(models.Model):
    """One wish that a note be drafted from the record; what comes of it stands in the note. `source` says who wrote,
    `left_out` counts sentences of a model that were not taken. FAILED: nothing was filled."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="+")
    note = models.ForeignKey(ClinicalNote, on_delete=models.CASCADE, related_name="drafts")
    language = EncryptedText(max_length=10)
    status = models.CharField(max_length=9, choices=TurnStatus, default=TurnStatus.PENDING)
    source = models.CharField(max_length=8, choices=AnswerSource, default="", blank=True)
    left_out = models.SmallIntegerField(default=0)
    attempts = models.SmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    completed_at = models.DateTimeField(null=True)

    objects = NoteDraftQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["note"], condition=Q(status=TurnStatus.PENDING), name="one_waiting_draft_per_note"
            ),
            models.CheckConstraint(condition=Q(status__in=TurnStatus.values), name="note_draft_status_known"),
        ]

    def __str__(self) -> str:
        return f"note draft {str(self.id)[:8]}"

    @property
    def is_waiting(self) -> bool:
        return self.status == TurnStatus.PENDING
