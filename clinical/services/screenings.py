"""Texts that a model is to read: asked for in the transaction that stores them, so that none is forgotten."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from clinical.models import RiskEvent, RiskSource, TextScreening
from clinical.risk.findings import Detection
from patients.models import ConsentPurpose, ConsentRecord, Patient
from xinshou import llm
from xinshou.outbox import enqueue_on_commit

DECIDE_WITHIN = timedelta(seconds=3)
"""So long a soft hit waits for the model before it becomes an event (clinical.md 2.4)."""
LONGEST_TEXT = 20_000


def model_may_read(patient: Patient) -> bool:
    """A model is configured, the patient lets an AI read, and, where the model is outside, lets the words go there."""
    if not llm.is_configured():
        return False
    purposes = [ConsentPurpose.AI_CHAT] + ([ConsentPurpose.AI_REMOTE_PROVIDER] if llm.is_remote() else [])
    return all(_granted(patient, purpose) for purpose in purposes)


def request_reading(
    patient: Patient,
    text: str,
    detection: Detection,
    *,
    excerpt: str,
    source: RiskSource,
    source_id: UUID,
    event: RiskEvent | None,
) -> TextScreening:
    """`event` is the one that the rules opened: a LOW row where they found only what a model may dismiss."""
    now = timezone.now()
    screening = TextScreening(
        patient=patient,
        source=source,
        source_id=source_id,
        event=event,
        rule_level=max((finding.level for finding in detection.findings), default=0),
        text=text[:LONGEST_TEXT],
        findings=[finding.rule_id for finding in detection.findings],
        excerpt=excerpt,
        created_at=now,
        decide_by=now + DECIDE_WITHIN,
    )
    screening.save(force_insert=True)
    enqueue_on_commit("clinical.tasks.read_text", screening.pk)
    return screening


def _granted(patient: Patient, purpose: ConsentPurpose) -> bool:
    newest = ConsentRecord.objects.filter(patient=patient, purpose=purpose).order_by("-id").first()
    return newest is not None and newest.granted
