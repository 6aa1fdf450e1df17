from datetime import date
from typing import Any

from django.db.models import QuerySet, Subquery

from clinical.models import CheckIn
from patients.models import ConsentPurpose, ConsentRecord, Patient
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


def shared_check_in_rows(patient: Patient, check_ins: QuerySet[CheckIn]) -> list[dict[str, Any]]:
    """As the doctor sees them: without the patient's consent notes stay sealed and read null. One query for both."""
    consents = ConsentRecord.objects.filter(patient=patient, purpose=ConsentPurpose.SHARE_CHECKIN_NOTES).order_by("-id")
    shared = Subquery(consents.values("granted")[:1])
    rows = list(check_ins.annotate(notes_shared=shared).values(*COLUMNS, "notes_shared"))
    for row in rows:
        row["notes"] = row["notes"] if row.pop("notes_shared") else None
    open_rows(CheckIn, rows, ["notes"], subject="patient_id")
    return rows
