from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet, Window

from clinical.crisis_resources import resources_for
from clinical.instruments import Change, change, get_instrument, risk_answers
from clinical.models import Assessment
from patients.models import Patient
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE, open_rows
from xinshou.statements import values_of

COLUMNS = (
    "id",
    "patient_id",
    "instrument_code",
    "total_score",
    "severity",
    "change_points",
    "responses",
    "details",
    "created_at",
)


def assessment_rows(patient: Patient, instrument_code: str | None, *, limit: int) -> list[dict[str, Any]]:
    """As the API shows them, newest first; one query."""
    of_code = "AND instrument_code = %s " if instrument_code else ""
    parameters = [patient.pk, *([instrument_code] if instrument_code else []), limit]
    where = f"WHERE patient_id = %s {of_code}ORDER BY created_at DESC LIMIT %s"
    return _answers(patient, values_of(Assessment, COLUMNS, where, parameters), with_responses=False)


def assessment_page(
    patient: Patient, instrument_code: str | None, *, limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """Newest first, with the answers of each item, and how many there are in all; one query, but beyond the end two."""
    page = _page(patient.pk, instrument_code, limit, offset)
    total = page[0]["total"] if page else _all_of(patient.pk, instrument_code).count() if offset else 0
    for row in page:
        del row["total"]
    return _answers(patient, page, with_responses=True), total


@composed_once
def _page(
    patient_id: UUID, instrument_code: str | None, limit: int, offset: int
) -> QuerySet[Assessment, dict[str, Any]]:
    page = _all_of(patient_id, instrument_code).order_by("-created_at")[offset : offset + limit]
    answer: QuerySet[Assessment, dict[str, Any]] = page.annotate(total=Window(Count("*"))).values(*COLUMNS, "total")
    return answer


def _all_of(patient_id: UUID, instrument_code: str | None) -> QuerySet[Assessment]:
    rows = Assessment.objects.filter(patient_id=patient_id)
    return rows.filter(instrument_code=instrument_code) if instrument_code else rows


def assessment_answer(assessment: Assessment) -> dict[str, Any]:
    row = {name: getattr(assessment, name) for name in COLUMNS}
    return _answer(row, resources_for(assessment.patient.country))


def _answers(patient: Patient, rows: list[dict[str, Any]], *, with_responses: bool) -> list[dict[str, Any]]:
    open_rows(Assessment, rows, ["responses", "details"], subject="patient_id")
    resources = resources_for(patient.country) if any(_is_positive(row) for row in rows) else []
    return [_answer(row, resources) | _responses(row, with_responses) for row in rows]


def _answer(row: dict[str, Any], resources: list[dict[str, Any]]) -> dict[str, Any]:
    """A damaged row keeps its place in the list: what was sealed in it reads null."""
    details = {} if row["details"] is UNREADABLE else row["details"]
    difference = change_from_previous(row["instrument_code"], row["total_score"], row["change_points"])
    answer = {
        "id": row["id"],
        "patient_id": row["patient_id"],
        "assessment_type": row["instrument_code"],
        "total_score": row["total_score"],
        "severity": row["severity"],
        "subscales": details.get("subscales"),
        "risk_flags": details.get("risk_flags"),
        "provisional": details.get("provisional"),
        "change_from_previous": _plain_change(difference),
        "created_at": row["created_at"],
    }
    return answer | {"crisis_resources": resources} if _is_positive(row) else answer


def _responses(row: dict[str, Any], wanted: bool) -> dict[str, Any]:
    if not wanted:
        return {}
    return {"responses": None if row["responses"] is UNREADABLE else row["responses"]}


def change_from_previous(code: str, total: int | None, points: int | None) -> Change | None:
    """The stored difference with its verdict; null for a first result and where there is no total."""
    if total is None or points is None:
        return None
    return change(get_instrument(code), total - points, total)


def _plain_change(difference: Change | None) -> dict[str, Any] | None:
    return {"points": difference.points, "reliable": difference.reliable} if difference else None


def _is_positive(row: dict[str, Any]) -> bool:
    return bool(risk_answers(get_instrument(row["instrument_code"]), row["responses"]))
