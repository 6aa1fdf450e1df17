from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Subquery

from clinical.models import CheckIn
from patients.models import ConsentPurpose, ConsentRecord, Patient
from xinshou.composed import composed_once
from xinshou.encryption import open_rows
from xinshou.statements import values_of

COLUMNS = (
    "id",
    "patient_id",
    "checkin_date",
    "mood_score",
    "sleep_hours",
    "sleep_quality",
    "medication_taken",
    "notes",
    "created_at",
    "updated_at",
)
DAYS = "WHERE patient_id = %s AND checkin_date BETWEEN %s AND %s ORDER BY checkin_date LIMIT %s OFFSET %s"


def check_in_rows(
    patient: Patient, first: date, last: date, *, limit: int = 1, offset: int = 0
) -> list[dict[str, Any]]:
    """As the API shows them to the patient, oldest first; one query."""
    rows = values_of(CheckIn, COLUMNS, DAYS, [patient.pk, first, last, limit, offset])
    open_rows(CheckIn, rows, ["notes"], subject="patient_id")
    return rows


def shared_check_in_rows(patient: Patient, first: date, last: date, *, limit: int, offset: int) -> list[dict[str, Any]]:
    """As the doctor sees them, oldest first: without the patient's consent notes stay sealed and read null. One query
    for both."""
    rows = _with_consent(patient.pk, first, last, limit, offset)
    for row in rows:
        row["notes"] = row["notes"] if row.pop("notes_shared") else None
    open_rows(CheckIn, rows, ["notes"], subject="patient_id")
    return rows


@composed_once
def _with_consent(
    patient_id: UUID, first: date, last: date, limit: int, offset: int
) -> QuerySet[CheckIn, dict[str, Any]]:
    newest = ConsentRecord.objects.filter(patient_id=patient_id, purpose=ConsentPurpose.SHARE_CHECKIN_NOTES)
    shared = Subquery(newest.order_by("-id").values("granted")[:1])
    rows = CheckIn.objects.filter(patient_id=patient_id, checkin_date__gte=first, checkin_date__lte=last)
    page = rows.order_by("checkin_date")[offset : offset + limit]
    answer: QuerySet[CheckIn, dict[str, Any]] = page.annotate(notes_shared=shared).values(*COLUMNS, "notes_shared")
    return answer
