import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from patients.models import Doctor, Patient
from xinshou.encryption import EncryptedJSON, EncryptedText

TEXT_STEPS = ("warning_signs", "coping_strategies", "safe_environment")
PEOPLE_STEPS = ("distractions", "support_contacts", "professionals")
STEPS = ("warning_signs", "coping_strategies", "distractions", "support_contacts", "professionals", "safe_environment")
"""The six steps of a safety plan in their order (Stanley and Brown 2012; headings only, the words are ours)."""
MOST_ENTRIES = 20
LONGEST_ENTRY = 500


class SafetyPlan(models.Model):
    """One version of a patient's plan; none is ever changed or deleted while the patient is here. `steps` holds the
    lists of STEPS: texts, or {name, contact} with a null contact."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="safety_plans", db_index=False)
    version = models.PositiveIntegerField()
    steps = EncryptedJSON()
    created_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["patient", "version"], name="ix_safety_plans_version"),
            models.CheckConstraint(condition=Q(version__gte=1), name="safety_plan_version_from_1"),
        ]

    def __str__(self) -> str:
        return f"safety plan {str(self.id)[:8]}"


class ProposalStatus(models.TextChoices):
    PENDING = "PENDING"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    REPLACED = "REPLACED"


class SafetyPlanProposal(models.Model):
    """What a doctor would write into the plan; the patient decides. REPLACED by the same doctor's next one.
    `base_version` is the version the doctor had read, 0 for none."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="safety_plan_proposals", db_index=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="+")
    base_version = models.PositiveIntegerField()
    steps = EncryptedJSON()
    message = EncryptedText(max_length=500, null=True)
    status = models.CharField(max_length=8, choices=ProposalStatus, default=ProposalStatus.PENDING)
    created_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "-created_at"], name="ix_plan_proposals_patient")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(status__in=ProposalStatus.values), name="plan_proposal_status_known"),
            models.UniqueConstraint(
                fields=["patient", "doctor"],
                condition=Q(status=ProposalStatus.PENDING),
                name="one_pending_plan_proposal_per_doctor",
            ),
        ]

    def __str__(self) -> str:
        return f"safety plan proposal {str(self.id)[:8]}"
