import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from patients.models import Patient
from xinshou.encryption import EncryptedJSON, EncryptedText


class SummarySource(models.TextChoices):
    """Who wrote it: a model, or the rules that take the patient's answers as they are."""

    MODEL = "MODEL"
    FALLBACK = "FALLBACK"


class PreVisitSummary(models.Model):
    """What a patient prepared for the next visit. Opened when the conversation ends, filled by a worker: until
    `filled_at` the sealed columns are null. `content` maps each section of SECTIONS to a list of {text, source}, where
    `source` is the id of the turn that says it. The scores are the latest ones at the time, 0-27 and 0-21."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="pre_visit_summaries", db_index=False)
    conversation_id = models.UUIDField(unique=True)
    scheduled_visit = models.DateTimeField(null=True)
    chief_complaint = EncryptedText(max_length=5000, null=True)
    content = EncryptedJSON(null=True)
    source = models.CharField(max_length=8, choices=SummarySource, null=True)  # noqa: DJ001 (null: not filled yet)
    phq9_score = models.SmallIntegerField(null=True)
    gad7_score = models.SmallIntegerField(null=True)
    created_at = models.DateTimeField()
    filled_at = models.DateTimeField(null=True)
    doctor_viewed_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["patient", "-created_at"], name="ix_pre_visit_patient")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(source__isnull=True) | Q(source__in=SummarySource.values), name="pre_visit_source_known"
            ),
            models.CheckConstraint(
                condition=Q(filled_at__isnull=True, source__isnull=True)
                | Q(filled_at__isnull=False, source__isnull=False),
                name="pre_visit_filled_has_source",
            ),
            models.CheckConstraint(
                condition=Q(phq9_score__isnull=True) | Q(phq9_score__range=(0, 27)), name="pre_visit_phq9_0_to_27"
            ),
            models.CheckConstraint(
                condition=Q(gad7_score__isnull=True) | Q(gad7_score__range=(0, 21)), name="pre_visit_gad7_0_to_21"
            ),
        ]

    def __str__(self) -> str:
        return f"pre-visit summary {str(self.id)[:8]}"

    @property
    def doctor_viewed(self) -> bool:
        return self.doctor_viewed_at is not None


SECTIONS = ("changes", "to_discuss", "new_stressors", "medicines", "not_to_ask", "wellbeing")
"""Keys of `content`: what changed since the last visit, what to talk about in the patient's own words, hearings and
threats, medicines as reported, what not to ask, and sleep and mood."""
