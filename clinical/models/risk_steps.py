import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from clinical.models.risk_events import FalseAlarmKind, RiskEvent, RiskLevel, RiskOutcome
from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedText

NOTES_LENGTH, CONTACT_NOTES_LENGTH, REASON_LENGTH = 5000, 2000, 1000


class StepKind(models.TextChoices):
    OPENED = "OPENED"
    RAISED = "RAISED"
    RESCORED = "RESCORED"
    ACKNOWLEDGED = "ACKNOWLEDGED"
    ASSIGNED = "ASSIGNED"
    CONTACT = "CONTACT"
    REVIEWED = "REVIEWED"
    ADDENDUM = "ADDENDUM"
    SECOND_AGREED = "SECOND_AGREED"
    SECOND_REFUSED = "SECOND_REFUSED"
    DELAY_OVER = "DELAY_OVER"
    LOWERING_PROPOSED = "LOWERING_PROPOSED"
    LOWERED = "LOWERED"
    REOPENED = "REOPENED"
    ESCALATED = "ESCALATED"
    AUTO_ESCALATED = "AUTO_ESCALATED"
    MERGED = "MERGED"
    EMERGENCY_ACCESS = "EMERGENCY_ACCESS"


ROUND_STARTS = (StepKind.OPENED, StepKind.RAISED, StepKind.REOPENED, StepKind.LOWERED)
"""The steps that start the clocks anew."""


class AttemptChannel(models.TextChoices):
    PHONE = "PHONE"
    MESSAGE = "MESSAGE"
    VIDEO = "VIDEO"
    IN_PERSON = "IN_PERSON"


class RiskStep(models.Model):
    """One line of an event's history, written with the change it tells of and never altered. `by` is null where the
    machine did it; `to` is who was assigned, paged or asked by name; `level` is that after the step; `level_since`
    names the round. `into` is the event that a duplicate went into."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    event = models.ForeignKey(RiskEvent, on_delete=models.CASCADE, related_name="steps", db_index=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=17, choices=StepKind)
    by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")
    to = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    level = models.SmallIntegerField(choices=RiskLevel)
    level_since = models.DateTimeField()
    notes = EncryptedText(max_length=NOTES_LENGTH, null=True)
    reached = models.BooleanField(null=True)
    channel = models.CharField(max_length=9, choices=AttemptChannel, null=True)  # noqa: DJ001 (null: not said)
    outcome = models.CharField(max_length=11, choices=RiskOutcome, null=True)  # noqa: DJ001 (null: not a review)
    false_alarm_kind = models.CharField(max_length=12, choices=FalseAlarmKind, null=True)  # noqa: DJ001 (null: it is none)
    escalation_step = models.SmallIntegerField(null=True)
    into = models.ForeignKey(RiskEvent, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["event", "at"], name="ix_risk_steps_event")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(kind__in=StepKind.values), name="risk_step_kind_known"),
            models.UniqueConstraint(
                fields=["event", "level_since", "escalation_step"],
                condition=Q(kind=StepKind.AUTO_ESCALATED),
                name="each_escalation_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {str(self.id)[:8]}"
