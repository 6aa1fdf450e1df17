import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from patients.models import Doctor, Patient
from xinshou.encryption import UNREADABLE, EncryptedJSON, EncryptedText


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


class RiskOutcome(models.TextChoices):
    CONTACTED = "CONTACTED"
    SAFETY_PLAN = "SAFETY_PLAN"
    EMERGENCY = "EMERGENCY"
    FALSE_ALARM = "FALSE_ALARM"
    REFERRED = "REFERRED"
    NOT_REACHED = "NOT_REACHED"
    DUPLICATE = "DUPLICATE"
    OTHER = "OTHER"


class FalseAlarmKind(models.TextChoices):
    IDIOM = "IDIOM"
    NEGATION = "NEGATION"
    PAST = "PAST"
    THIRD_PERSON = "THIRD_PERSON"
    QUOTE = "QUOTE"
    OTHER = "OTHER"


class ClassifierState(models.TextChoices):
    """What became of the model's reading. UNAVAILABLE: one is configured and did not answer; the words wait for it."""

    SCORED = "SCORED"
    UNAVAILABLE = "UNAVAILABLE"
    REJECTED = "REJECTED"
    NOT_USED = "NOT_USED"


SECOND_PERSON_FROM = RiskLevel.HIGH
"""From this level up one clinician alone neither closes nor lowers."""


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
    the trigger; `classifier` {level, type, confidence, model, span} where the state is SCORED. What a new round (a
    raise, a reopening, a lowering) takes back is listed in clinical/clocks.py; what was done stays in `steps`.
    `second_asked_by` is the person whose closing or lowering (`proposed_level`) waits for another's word;
    `escalation_step` counts the moments of clinical/clocks.py that have passed in this round."""

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
    outcome = models.CharField(max_length=11, choices=RiskOutcome, null=True)  # noqa: DJ001 (null: not reviewed)
    false_alarm_kind = models.CharField(max_length=12, choices=FalseAlarmKind, null=True)  # noqa: DJ001 (null: it is none)
    second_asked_by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")
    proposed_level = models.SmallIntegerField(choices=RiskLevel, null=True)
    second_due_at = models.DateTimeField(null=True)
    """Where one person's word is enough after a delay (RISK_SECOND_PERSON): when it takes effect by itself."""
    reached_at = models.DateTimeField(null=True)
    assigned_to = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="assigned_risk_events")
    assigned_at = models.DateTimeField(null=True)
    escalation_step = models.SmallIntegerField(default=0)
    next_escalation_at = models.DateTimeField(null=True)
    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="duplicates")
    conversation_id = models.UUIDField(null=True)
    classifier_state = models.CharField(max_length=11, choices=ClassifierState, default=ClassifierState.NOT_USED)
    classifier = EncryptedJSON(null=True)
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
            models.Index(
                fields=["next_escalation_at"],
                name="ix_risks_escalation",
                condition=Q(next_escalation_at__isnull=False),
            ),
            models.Index(
                fields=["-level", "due_at"], name="ix_risks_open", condition=Q(level__gte=2) & ~Q(status="REVIEWED")
            ),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="risk_level_known"),
            models.CheckConstraint(condition=Q(status__in=RiskStatus.values), name="risk_status_known"),
            models.CheckConstraint(condition=Q(source__in=RiskSource.values), name="risk_source_known"),
            models.CheckConstraint(
                condition=Q(level=1) | Q(ack_due_at__isnull=False, due_at__isnull=False), name="risk_event_has_clocks"
            ),
            models.CheckConstraint(
                condition=Q(outcome__isnull=True) | Q(outcome__in=RiskOutcome.values), name="risk_outcome_known"
            ),
            models.CheckConstraint(
                condition=Q(false_alarm_kind__isnull=True)
                | Q(false_alarm_kind__in=FalseAlarmKind.values, outcome=RiskOutcome.FALSE_ALARM),
                name="false_alarm_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(classifier_state__in=ClassifierState.values), name="classifier_state_known"
            ),
            models.CheckConstraint(condition=Q(escalation_step__range=(0, 4)), name="escalation_step_0_to_4"),
            models.CheckConstraint(
                condition=Q(proposed_level__isnull=True)
                | Q(proposed_level__gte=2, proposed_level__lt=models.F("level")),
                name="proposed_level_is_lower",
            ),
        ]

    def __str__(self) -> str:
        return f"risk event {str(self.id)[:8]}"

    @property
    def deserves_resources(self) -> bool:
        """From MEDIUM up, and for words that wait for a model: crisis lines cost nothing."""
        if self.level >= RiskLevel.MEDIUM or self.findings is UNREADABLE:
            return True
        return any(RiskLevel[finding["level"]] >= RiskLevel.MEDIUM for finding in self.findings)
