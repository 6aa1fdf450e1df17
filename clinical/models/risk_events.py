import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedJSON, EncryptedText


class RiskLevel(models.IntegerChoices):
    """Ordered, so that SQL can sort; the API speaks the names. LOW is a row for trends; events start at MEDIUM."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4


class RiskType(models.TextChoices):
    SUICIDAL = "SUICIDAL"
    SELF_HARM = "SELF_HARM"
    VIOLENCE = "VIOLENCE"
    PERSECUTION_FEAR = "PERSECUTION_FEAR"
    OTHER = "OTHER"


class RiskSource(models.TextChoices):
    CHAT = "CHAT"
    PRE_VISIT = "PRE_VISIT"
    CHECKIN = "CHECKIN"
    ASSESSMENT = "ASSESSMENT"
    MESSAGE = "MESSAGE"
    PROFILE = "PROFILE"
    APPOINTMENT = "APPOINTMENT"
    SAFETY_PLAN = "SAFETY_PLAN"
    SIGNAL = "SIGNAL"
    CLINICIAN = "CLINICIAN"


class RiskStatus(models.TextChoices):
    OPEN = "OPEN"
    ACKNOWLEDGED = "ACKNOWLEDGED"
    ESCALATED = "ESCALATED"
    AWAITING_SECOND = "AWAITING_SECOND"
    REVIEWED = "REVIEWED"


class RiskEventQuerySet(models.QuerySet["RiskEvent"]):
    def unreviewed(self) -> Self:
        """What a human still owes an answer: every level from MEDIUM up that nobody closed."""
        return self.filter(level__gte=RiskLevel.MEDIUM).exclude(status=RiskStatus.REVIEWED)

    def by_urgency(self) -> Self:
        """Highest level first, then least time left."""
        return self.order_by("-level", "due_at", "id")


class RiskEvent(models.Model):
    """A cry for help, as one row of the doctors' queue. The level rises by machine and falls only by a human.
    `source_id` is the row the words stand in (null where the form was refused); `once_key` makes the event of a refused
    form one per patient, instrument and day. `findings` [{rule_id, start, end, text, why}], offsets in code points of
    the trigger."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="risk_events", db_index=False)
    level = models.SmallIntegerField(choices=RiskLevel)
    source = models.CharField(max_length=11, choices=RiskSource)
    source_id = models.UUIDField(null=True)
    once_key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001 (null: may happen again)
    status = models.CharField(max_length=15, choices=RiskStatus, default=RiskStatus.OPEN)
    risk_type = EncryptedText(max_length=20)
    trigger_text = EncryptedText(max_length=200)
    findings = EncryptedJSON()
    level_since = models.DateTimeField()
    ack_due_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()

    objects = RiskEventQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["patient", "-level", "due_at"],
                name="ix_risks_unreviewed",
                condition=Q(level__gte=2) & ~Q(status="REVIEWED"),
            ),
            models.Index(fields=["patient", "-created_at"], name="ix_risks_patient_created"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="risk_level_known"),
            models.CheckConstraint(condition=Q(status__in=RiskStatus.values), name="risk_status_known"),
            models.CheckConstraint(condition=Q(source__in=RiskSource.values), name="risk_source_known"),
            models.CheckConstraint(
                condition=Q(level=1) | Q(ack_due_at__isnull=False, due_at__isnull=False), name="risk_event_has_clocks"
            ),
        ]

    def __str__(self) -> str:
        return f"risk event {str(self.id)[:8]}"
