import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from clinical.models import RiskLevel
from patients.models import Patient
from xinshou.encryption import EncryptedText

LONGEST_MESSAGE = 5000
LONGEST_REPLY = 8000
LONGEST_SUMMARY = 4000


class ConversationType(models.TextChoices):
    SUPPORTIVE_CHAT = "SUPPORTIVE_CHAT"
    PRE_VISIT = "PRE_VISIT"


class TurnRole(models.TextChoices):
    """Lower case, as model APIs write them."""

    USER = "user"
    ASSISTANT = "assistant"


class TurnStatus(models.TextChoices):
    """A patient's turn is DONE from the start. FAILED: there will be no reply, since the consent was withdrawn or the
    account was closed while the turn waited."""

    PENDING = "PENDING"
    STREAMING = "STREAMING"
    DONE = "DONE"
    FAILED = "FAILED"


class ReplySource(models.TextChoices):
    MODEL = "MODEL"
    FALLBACK = "FALLBACK"
    SAFETY = "SAFETY"


class Conversation(models.Model):
    """A patient's talk with the companion. `summary` is the memory of what was said, for the next conversation and for
    the patient; null until there is one.
    `pre_visit_summary_id` is the row in clinical that the end of a PRE_VISIT conversation made."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="conversations", db_index=False)
    conv_type = models.CharField(max_length=15, choices=ConversationType)
    is_active = models.BooleanField(default=True)
    summary = EncryptedText(max_length=LONGEST_SUMMARY, null=True)
    pre_visit_summary_id = models.UUIDField(null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "-updated_at"], name="ix_conversations_patient"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(conv_type__in=ConversationType.values), name="conversation_type_known"),
            models.CheckConstraint(
                condition=Q(is_active=True, ended_at__isnull=True) | Q(is_active=False, ended_at__isnull=False),
                name="conversation_ended_or_active",
            ),
        ]

    def __str__(self) -> str:
        return f"conversation {str(self.id)[:8]}"


class TurnQuerySet(models.QuerySet["Turn"]):
    def waiting(self) -> Self:
        """Replies that are owed."""
        return self.filter(role=TurnRole.ASSISTANT, status__in=[TurnStatus.PENDING, TurnStatus.STREAMING])


class Turn(models.Model):
    """One row a turn, in the order of `sequence`. An assistant's turn is made with the patient's turn that it `answers`
    and names the reply before there is one; `content` is null until then. It is written by the worker that holds
    `lease_until`, once. `risk_level` is the patient's turn's, as high as rules and model have put it."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="turns", db_index=False)
    sequence = models.IntegerField()
    role = models.CharField(max_length=9, choices=TurnRole)
    content = EncryptedText(max_length=LONGEST_REPLY, null=True)
    status = models.CharField(max_length=9, choices=TurnStatus)
    source = models.CharField(max_length=8, choices=ReplySource, null=True)  # noqa: DJ001 (null: no reply)
    answers = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="reply")
    language = EncryptedText(max_length=10, null=True)
    risk_level = models.SmallIntegerField(choices=RiskLevel, null=True)
    image_count = models.SmallIntegerField(default=0)
    attempts = models.SmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    completed_at = models.DateTimeField(null=True)

    objects = TurnQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["created_at"],
                name="ix_turns_waiting",
                condition=Q(status__in=["PENDING", "STREAMING"]),
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["conversation", "sequence"], name="ix_turns_conversation_sequence"),
            models.CheckConstraint(condition=Q(role__in=TurnRole.values), name="turn_role_known"),
            models.CheckConstraint(condition=Q(status__in=TurnStatus.values), name="turn_status_known"),
            models.CheckConstraint(
                condition=Q(source__isnull=True) | Q(source__in=ReplySource.values), name="turn_source_known"
            ),
            models.CheckConstraint(
                condition=~Q(status="DONE") | Q(content__isnull=False, completed_at__isnull=False),
                name="turn_done_has_content",
            ),
            models.CheckConstraint(
                condition=Q(risk_level__isnull=True) | Q(risk_level__range=(1, 4)), name="turn_risk_level_known"
            ),
            models.CheckConstraint(condition=Q(image_count__range=(0, 4)), name="turn_image_count_0_to_4"),
        ]

    def __str__(self) -> str:
        return f"turn {str(self.id)[:8]}"


class TurnImage(models.Model):
    """A picture that waits for the model to look at it: re-encoded, sealed, and gone with the reply."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, related_name="images")
    position = models.SmallIntegerField()
    sealed = models.BinaryField()
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"image {str(self.id)[:8]}"
