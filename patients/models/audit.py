from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class AccessCategory(models.TextChoices):
    PROFILE = "PROFILE"
    CHECKINS = "CHECKINS"
    ASSESSMENTS = "ASSESSMENTS"
    CHAT = "CHAT"
    MESSAGES = "MESSAGES"
    RISK_EVENTS = "RISK_EVENTS"
    NOTES = "NOTES"
    SAFETY_PLAN = "SAFETY_PLAN"
    APPOINTMENTS = "APPOINTMENTS"
    REPORTS = "REPORTS"


class AccessPurpose(models.TextChoices):
    CARE = "CARE"
    CASELOAD = "CASELOAD"
    RISK_REVIEW = "RISK_REVIEW"
    COVER = "COVER"
    REPORT = "REPORT"
    EMERGENCY_ACCESS = "EMERGENCY_ACCESS"


class AuditAction(models.TextChoices):
    READ = "READ"
    CREATE = "CREATE"
    UPDATE = "UPDATE"
    DELETE = "DELETE"
    SIGN_IN = "SIGN_IN"
    SIGN_OUT = "SIGN_OUT"
    CONNECT = "CONNECT"
    DISCONNECT = "DISCONNECT"
    CONSENT = "CONSENT"
    ADMINISTER = "ADMINISTER"


class AuditEntry(models.Model):
    """One thing somebody did, written in the transaction of the deed. A trigger refuses change and deletion.
    `patient_tag` is a keyed hash of the patient's id, so that the log outlives an erasure without naming anyone;
    `actor_id` is null for a stranger at the door, `category` and `purpose` are empty where no record was opened;
    EMERGENCY_ACCESS without a category is a try at breaking the glass that was refused.
    A CASELOAD row covers all patients in `patient_tags`."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(auto_now_add=True)
    actor_id = models.UUIDField(null=True)
    role = models.CharField(max_length=7)
    action = models.CharField(max_length=10, choices=AuditAction)
    category = models.CharField(max_length=12, choices=AccessCategory, blank=True)
    purpose = models.CharField(max_length=16, choices=AccessPurpose, blank=True)
    patient_tag = models.CharField(max_length=64, blank=True)
    patient_tags = ArrayField(models.CharField(max_length=64), default=list)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient_tag", "-id"], name="ix_audit_patient"),
            models.Index(fields=["actor_id", "purpose", "-at"], name="ix_audit_actor"),
            GinIndex(fields=["patient_tags"], name="ix_audit_caseload"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.category}"


class AuditLink(models.Model):
    """The chain: `digest` = HMAC(previous digest | entry). Written by one sealer a moment after the entries, so that
    commits are not serialised. `position` counts from 1 without gaps."""

    position = models.BigIntegerField(primary_key=True)
    entry_id = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"link {self.position}"
