import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from clinical.models.risk_events import RiskEvent, RiskLevel, RiskSource
from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedJSON, EncryptedText


class ScreeningStatus(models.TextChoices):
    """PENDING waits for a model's answer. DISMISSED: the model found nothing in a soft hit; RAISED: an event came of
    it; UNSCORED: no answer in time, the rules' word stands and the text is read again later."""

    PENDING = "PENDING"
    SCORED = "SCORED"
    DISMISSED = "DISMISSED"
    RAISED = "RAISED"
    UNSCORED = "UNSCORED"


class TextScreening(models.Model):
    """A text that a model has yet to read, or has read. `rule_level` 0 is nothing found; a soft hit (2) that is not
    dismissed by `decide_by` becomes a MEDIUM event. `text` goes once it is decided. `sampled` dismissals are read
    again by a doctor who is not told the machine's answer (`was_missed`)."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="text_screenings")
    source = models.CharField(max_length=11, choices=RiskSource)
    source_id = models.UUIDField(null=True)
    event = models.ForeignKey(RiskEvent, on_delete=models.SET_NULL, null=True, related_name="screenings")
    rule_level = models.SmallIntegerField()
    text = EncryptedText(max_length=20_000, null=True)
    findings = EncryptedJSON()
    excerpt = EncryptedText(max_length=200, null=True)
    status = models.CharField(max_length=9, choices=ScreeningStatus, default=ScreeningStatus.PENDING)
    created_at = models.DateTimeField()
    decide_by = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    attempts = models.SmallIntegerField(default=0)
    decided_at = models.DateTimeField(null=True)
    model_level = models.SmallIntegerField(choices=RiskLevel, null=True)
    sampled = models.BooleanField(default=False)
    reviewed_by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    was_missed = models.BooleanField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["decide_by"], name="ix_screenings_undecided", condition=Q(status__in=["PENDING", "UNSCORED"])
            ),
            models.Index(
                fields=["created_at"], name="ix_screenings_sampled", condition=Q(sampled=True, reviewed_at__isnull=True)
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(status__in=ScreeningStatus.values), name="screening_status_known"),
            models.CheckConstraint(condition=Q(source__in=RiskSource.values), name="screening_source_known"),
            models.CheckConstraint(condition=Q(rule_level__range=(0, 4)), name="rule_level_0_to_4"),
        ]

    def __str__(self) -> str:
        return f"screening {str(self.id)[:8]}"
