"""What a patient prepared for the next visit: opened with the end of the conversation, filled by a worker."""

from collections.abc import Mapping, Sequence
from typing import TypedDict
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from clinical.models import Appointment, Assessment, PreVisitSummary, SummarySource
from clinical.models.pre_visit_summaries import SECTIONS
from clinical.queries.appointments import next_visit
from patients.models import Patient


class Entry(TypedDict):
    """The patient's own words, and the id of the turn in which they stand."""

    text: str
    source: str


@transaction.atomic
def open_summary(patient: Patient, conversation_id: UUID) -> PreVisitSummary:
    """The row that the end of a PRE_VISIT conversation leaves; the same one when it ends twice. It belongs to the next
    visit, if one is booked. The caller enqueues the work that fills it."""
    visit = next_visit(patient, timezone.now())
    summary, created = PreVisitSummary.objects.get_or_create(
        conversation_id=conversation_id,
        patient=patient,
        defaults={
            "scheduled_visit": visit.starts_at if visit else None,
            "phq9_score": _latest_total(patient, "PHQ9"),
            "gad7_score": _latest_total(patient, "GAD7"),
            "created_at": timezone.now(),
        },
    )
    if created and visit:
        Appointment.objects.filter(pk=visit.pk).update(pre_visit_summary_id=summary.pk)
    return summary


@transaction.atomic
def fill_summary(
    summary_id: UUID, *, chief_complaint: str | None, content: Mapping[str, Sequence[Entry]], source: SummarySource
) -> bool:
    """Once: what is there is not written over, False then, as when the patient is gone. Raises KeyError for a section
    that SECTIONS does not name."""
    sections = {name: list(content.get(name, ())) for name in SECTIONS}
    if unknown := content.keys() - set(SECTIONS):
        raise KeyError(min(unknown))
    summary = PreVisitSummary.objects.select_for_update().filter(pk=summary_id, filled_at__isnull=True).first()
    if summary is None:
        return False
    summary.chief_complaint, summary.content = chief_complaint, sections
    summary.source, summary.filled_at = source, timezone.now()
    summary.save(update_fields=["chief_complaint", "content", "source", "filled_at"])
    return True


def note_doctor_view(summary: PreVisitSummary) -> None:
    """A summary counts as viewed from the first time that the doctor opens it filled, or makes its report."""
    if summary.filled_at is None or summary.doctor_viewed:
        return
    summary.doctor_viewed_at = timezone.now()
    PreVisitSummary.objects.filter(pk=summary.pk, doctor_viewed_at__isnull=True).update(
        doctor_viewed_at=summary.doctor_viewed_at
    )


def _latest_total(patient: Patient, code: str) -> int | None:
    forms = Assessment.objects.filter(patient=patient, instrument_code=code).order_by("-created_at")
    return forms.values_list("total_score", flat=True).first()
