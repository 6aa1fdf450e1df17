"""Hand-written statements for the busiest reads, where composing a statement with the ORM costs several times what
running it does (docs/decisions.md). PostgreSQL plans each once a connection."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Self, TypeVar
from uuid import UUID

import psycopg
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, models

from xinshou.encryption import Sealed, SealedField

M = TypeVar("M", bound=models.Model)


class PlannedOnce(psycopg.Cursor[tuple[Any, ...]]):
    """Django binds values in the client, so that PostgreSQL plans each statement anew; this one it plans once for each
    connection. PgBouncer keeps it from 1.21 on."""

    def execute(self, query: Any, params: Any = None, **_options: Any) -> Self:
        return super().execute(query, params, prepare=True)


def planned(statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Values as psycopg reads them: sealed ones as bytes."""
    with connection.cursor() as cursor:
        if not connection.queries_logged:  # of a prepared statement Django would log nothing
            cursor.cursor = PlannedOnce(connection.connection)
        cursor.execute(statement, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def values_of(
    model: type[models.Model], names: tuple[str, ...], rest: str, parameters: Sequence[Any]
) -> list[dict[str, Any]]:
    """As `values(*names)` gives them, sealed columns sealed. `rest` follows FROM: SQL of ours, no word of a request."""
    selected, sealed = _columns(model, names)
    rows = [dict(zip(names, row, strict=True)) for row in planned(f"{selected} {rest}", parameters)]
    for row in rows:
        for name in sealed:
            if row[name] is not None:
                row[name] = Sealed(bytes(row[name]))
    return rows


def whole(model: type[M], key: UUID) -> M:
    """The row with every column. Raises ObjectDoesNotExist."""
    for row in planned(_whole_row(model), [key]):
        return instance_of(model, model._meta.concrete_fields, row)
    raise ObjectDoesNotExist


def instance_of(model: type[M], fields: Sequence[models.Field[Any, Any]], values: Sequence[Any]) -> M:
    """What the ORM would make of these columns, which stand in the model's own order; the others are deferred."""
    held = [
        Sealed(bytes(value)) if isinstance(field, SealedField) and value is not None else value
        for field, value in zip(fields, values, strict=True)
    ]
    return model.from_db(connection.alias, [field.attname for field in fields], held)


@cache
def _whole_row(model: type[models.Model]) -> str:
    columns = ", ".join(str(field.column) for field in model._meta.concrete_fields)
    return f"SELECT {columns} FROM {model._meta.db_table} WHERE id = %s"  # noqa: S608 (own columns)


@cache
def _columns(model: type[models.Model], names: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    fields = {name: model._meta.get_field(name) for name in names}
    columns = ", ".join(str(getattr(field, "column", "")) for field in fields.values())
    sealed = tuple(name for name, field in fields.items() if isinstance(field, SealedField))
    return f"SELECT {columns} FROM {model._meta.db_table}", sealed  # noqa: S608 (own columns)
