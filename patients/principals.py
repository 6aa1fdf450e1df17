"""Who a bearer token belongs to, by one hand-written statement. It runs on every signed-in request, where composing the
same join with the ORM costs several times what running it does (docs/decisions.md)."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Generic, TypeVar

from django.db import models

from patients.models import ApiToken, Doctor, Patient, User
from xinshou.statements import instance_of, planned

M = TypeVar("M", bound=models.Model)


COLUMNS: dict[type[models.Model], tuple[str, ...]] = {
    ApiToken: ("id", "user", "subject_id", "is_verified", "proved_at", "factor_at", "last_used_at", "created_at"),
    User: (
        "id", "subject_id", "user_type", "username", "email", "is_active", "is_superuser", "password_must_change",
        "mfa_enabled_at", "created_at",
    ),
    Patient: (
        "id", "user", "primary_doctor", "alias", "first_name", "last_name", "preferred_language", "timezone", "country",
    ),
    Doctor: ("id", "user", "first_name", "last_name", "timezone"),
}  # fmt: skip
"""What nearly every endpoint needs. The rest is deferred: a whole profile is fetched by those who show it."""


@dataclass(frozen=True)
class Part(Generic[M]):
    """Some columns of one model inside a joined row."""

    model: type[M]
    fields: tuple[models.Field[Any, Any], ...]

    def sql(self, alias: str) -> str:
        return ", ".join(f"{alias}.{field.column}" for field in self.fields)

    def load(self, values: tuple[Any, ...]) -> M:
        return instance_of(self.model, self.fields, values)


@cache
def part(model: type[M]) -> Part[M]:
    fields = {field.name: field for field in model._meta.concrete_fields}
    in_order = [name for name in fields if name in COLUMNS[model]]  # from_db wants the model's own order
    return Part(model, tuple(fields[name] for name in in_order))


@cache
def statement() -> str:
    columns = ", ".join(
        part(model).sql(alias) for model, alias in ((ApiToken, "t"), (User, "u"), (Patient, "p"), (Doctor, "d"))
    )
    return f"""
        SELECT {columns} FROM patients_apitoken t
        JOIN patients_user u ON u.id = t.user_id
        LEFT JOIN patients_patient p ON p.user_id = u.id
        LEFT JOIN patients_doctor d ON d.user_id = u.id
        WHERE t.digest = %s AND t.last_used_at > %s AND t.created_at > %s AND u.is_active
            AND u.locked_on IS NULL"""  # noqa: S608 (own columns)


def find_token(digest: str, *, used_after: datetime, created_after: datetime) -> ApiToken | None:
    """The live token of an active account, with the account and the profile behind it."""
    rows = planned(statement(), [digest, used_after, created_after])
    return _assembled(rows[0]) if rows else None


def _assembled(row: tuple[Any, ...]) -> ApiToken:
    token, row = _take(ApiToken, row)
    token.user, row = _take(User, row)
    patient, doctor = row[: len(part(Patient).fields)], row[len(part(Patient).fields) :]
    if patient[0] is not None:
        part(Patient).load(patient).user = token.user
    if doctor[0] is not None:
        part(Doctor).load(doctor).user = token.user
    return token


def _take(model: type[M], row: tuple[Any, ...]) -> tuple[M, tuple[Any, ...]]:
    """The model's share of the row, and what is left of it."""
    width = len(part(model).fields)
    return part(model).load(row[:width]), row[width:]
