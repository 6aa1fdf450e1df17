"""Who a bearer token belongs to, by one hand-written statement. It runs on every signed-in request, where composing the
same join with the ORM costs several times what running it does (docs/decisions.md)."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from patients.models import ApiToken, Doctor, Patient, User
from xinshou.statements import Part, planned

TOKEN = Part(
    ApiToken,
    {"id", "user", "subject_id", "is_verified", "proved_at", "factor_at", "last_used_at", "created_at"},
)
USER = Part(
    User,
    {
        "id", "subject_id", "user_type", "username", "email", "is_active", "is_superuser", "password_must_change",
        "mfa_enabled_at", "created_at",
    },
)  # fmt: skip
PATIENT = Part(
    Patient,
    {
        "id", "user", "primary_doctor", "alias", "first_name", "last_name", "preferred_language", "timezone", "country",
    },
)  # fmt: skip
DOCTOR = Part(Doctor, {"id", "user", "first_name", "last_name", "timezone"})
"""What nearly every endpoint needs. The rest is deferred: a whole profile is fetched by those who show it."""


@cache
def statement() -> str:
    return f"""
        SELECT {TOKEN.sql("t")}, {USER.sql("u")}, {PATIENT.sql("p")}, {DOCTOR.sql("d")} FROM patients_apitoken t
        JOIN patients_user u ON u.id = t.user_id
        LEFT JOIN patients_patient p ON p.user_id = u.id
        LEFT JOIN patients_doctor d ON d.user_id = u.id
        WHERE t.digest = %s AND t.last_used_at > %s AND t.created_at > %s AND u.is_active
            AND u.locked_on IS NULL"""  # noqa: S608 (own columns)


def find_token(digest: str, *, used_after: datetime, created_after: datetime) -> ApiToken | None:
    """The live token of an active account, with the account and the profile behind it."""
    rows = planned(statement(), [digest, used_after, created_after])
    return _assembled(rows[0]) if rows else None


def _assembled(row: Sequence[Any]) -> ApiToken:
    token, row = TOKEN.take(row)
    token.user, row = USER.take(row)
    patient, doctor = row[: len(PATIENT.fields)], row[len(PATIENT.fields) :]
    if patient[0] is not None:
        PATIENT.load(patient).user = token.user
    if doctor[0] is not None:
        DOCTOR.load(doctor).user = token.user
    return token
