"""Pre-visit summaries as the doctor reads them: a summary was prepared for the doctor, the turns behind it are chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clinical.models import PreVisitSummary
from clinical.models.pre_visit_summaries import SECTIONS
from patients.models import ConsentPurpose, ConsentRecord, Patient
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE, open_rows

COLUMNS = (
    "id",
    "patient_id",
    "conversation_id",
    "scheduled_visit",
    "chief_complaint",
    "phq9_score",
    "gad7_score",
    "doctor_viewed_at",
    "created_at",
)
SHOWN_ON_THE_PAGE = 5
HEADINGS: dict[str, str | Promise] = {
    "to_discuss": _("Would like to talk about"),
    "changes": _("Changes since the last visit"),
    "wellbeing": _("Sleep and mood"),
    "medicines": _("Medicines as reported"),
    "new_stressors": _("New pressure: hearings, family, threats"),
    "not_to_ask": _("Please do not ask about"),
}
"""Every section, in the order in which a doctor reads them."""


@dataclass(frozen=True)
class Section:
    key: str
    heading: str
    entries: Sequence[dict[str, str]]
    """{text, source}: the words, and the id of the turn."""


def summaries_of(patient: Patient) -> QuerySet[PreVisitSummary]:
    """Newest first."""
    return PreVisitSummary.objects.filter(patient=patient).order_by("-created_at")


def newest_summaries_of(patient: Patient) -> list[PreVisitSummary]:
    return _newest(patient.pk)


@composed_once
def _newest(patient_id: UUID) -> "QuerySet[PreVisitSummary]":
    return summaries_of(Patient(pk=patient_id))[:SHOWN_ON_THE_PAGE]


def summary_rows(summaries: QuerySet[PreVisitSummary]) -> list[dict[str, Any]]:
    """As the API shows them; one query. What is not filled yet, or damaged, reads null."""
    rows = list(summaries.values(*COLUMNS))
    open_rows(PreVisitSummary, rows, ["chief_complaint"], subject="patient_id")
    for row in rows:
        row["doctor_viewed"] = row["doctor_viewed_at"] is not None
        if row["chief_complaint"] is UNREADABLE:
            row["chief_complaint"] = None
    return rows


def sections_of(summary: PreVisitSummary) -> list[Section]:
    """Those that hold something; none while it is not filled, or damaged."""
    content = summary.content
    if content is None or content is UNREADABLE:
        return []
    return [Section(key, str(HEADINGS[key]), content[key]) for key in HEADINGS if content.get(key)]


def turns_are_shared(patient_id: UUID) -> bool:
    """Whether the doctor may follow a source to the turn itself."""
    purpose = ConsentPurpose.SHARE_CHAT_WITH_DOCTOR
    newest = ConsentRecord.objects.filter(patient_id=patient_id, purpose=purpose).order_by("-id").first()
    return newest is not None and newest.granted


if set(HEADINGS) != set(SECTIONS):
    raise AssertionError("each section has its heading")
