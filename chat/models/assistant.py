import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from chat.models.conversations import LONGEST_MESSAGE, LONGEST_REPLY, LONGEST_SUMMARY, TurnRole, TurnStatus
from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedJSON, EncryptedText


class AnswerSource(models.TextChoices):
    """FALLBACK: no model answered, the facts on record are put together by rules."""

    MODEL = "MODEL"
    FALLBACK = "FALLBACK"


class AssistantConversation(models.Model):
    """One doctor's talk with the assistant about one patient. Data about the patient, so under the patient's key; read
    by that doctor only, while connected."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(
        Patient, on_delete=models.CASCADE, related_name="assistant_conversations", db_index=False
    )
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="+")
    summary = EncryptedText(max_length=LONGEST_SUMMARY, null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "doctor", "-updated_at"], name="ix_assistant_conversations"),
        ]

    def __str__(self) -> str:
        return f"assistant conversation {str(self.id)[:8]}"


class AssistantTurnQuerySet(models.QuerySet["AssistantTurn"]):
    def waiting(self) -> Self:
        """Answers that are owed."""
        return self.filter(role=TurnRole.ASSISTANT, status__in=[TurnStatus.PENDING, TurnStatus.STREAMING])


class AssistantTurn(models.Model):
    """One row a turn, in the order of `sequence`. The assistant's turn is made with the doctor's question that it
    `answers`; `content` is null until a worker has written it, once. `sources` are the facts that it may cite:
    [{number, kind, text, address}], sealed since they are the record in short. `language` is the doctor's. `left_out`
    counts the sentences of a model that broke a rule."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    conversation = models.ForeignKey(
        AssistantConversation, on_delete=models.CASCADE, related_name="turns", db_index=False
    )
    sequence = models.IntegerField()
    role = models.CharField(max_length=9, choices=TurnRole)
    content = EncryptedText(max_length=max(LONGEST_MESSAGE, LONGEST_REPLY), null=True)
    sources = EncryptedJSON(null=True)
    language = EncryptedText(max_length=10)
    status = models.CharField(max_length=9, choices=TurnStatus)
    source = models.CharField(max_length=8, choices=AnswerSource, null=True)  # noqa: DJ001 (null: no answer)
    left_out = models.SmallIntegerField(default=0)
    answers = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="answer")
    attempts = models.SmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    completed_at = models.DateTimeField(null=True)

    objects = AssistantTurnQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["conversation", "sequence"], name="ix_assistant_turns_sequence"),
            models.CheckConstraint(condition=Q(role__in=TurnRole.values), name="assistant_turn_role_known"),
            models.CheckConstraint(condition=Q(status__in=TurnStatus.values), name="assistant_turn_status_known"),
            models.CheckConstraint(
                condition=Q(source__isnull=True) | Q(source__in=AnswerSource.values),
                name="assistant_turn_source_known",
            ),
            models.CheckConstraint(
                condition=~Q(status="DONE") | Q(content__isnull=False, completed_at__isnull=False),
                name="assistant_turn_done_has_content",
            ),
        ]

    def __str__(self) -> str:
        return f"assistant turn {str(self.id)[:8]}"
