"""Hand-written statements for the busiest reads, where composing a statement with the ORM costs several times what
running it does (docs/decisions.md). PostgreSQL plans each once a connection."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

import psycopg
from django.core.exceptions import ObjectDoesNotExist
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.base import ModelState
from psycopg.types.datetime import TimestamptzLoader

from xinshou.encryption import Sealed, SealedField

M = TypeVar("M", bound=models.Model)


class PlannedOnce(psycopg.Cursor[tuple[Any, ...]]):
    """Django binds values in the client, so that PostgreSQL plans each statement anew; this one it plans once for each
    connection, anew after a rollback. PgBouncer does so from 1.22 on. Instants come in UTC, Django's setting for the
    connection, by psycopg's own loader: Django's is written in Python and took a tenth of a list's time."""

    def __init__(self, connection: Any, **options: Any) -> None:
        super().__init__(connection, **options)
        self.adapters.register_loader("timestamptz", TimestamptzLoader)

    def execute(self, query: Any, params: Any = None, **_options: Any) -> Self:
        return super().execute(query, params, prepare=True)

    def forget(self) -> None:
        """Neither values nor rows wait here for the next statement."""
        self._reset()
        self._tx.set_pgresult(None)


def planned(
    statement: str, parameters: Sequence[Any] | dict[str, Any], *, using: str = DEFAULT_DB_ALIAS
) -> list[tuple[Any, ...]]:
    """Values as psycopg reads them: sealed ones as bytes."""
    database: Any = connections[using]
    if database.queries_logged:  # of a prepared statement Django would log nothing
        with database.cursor() as logged:
            return _rows(logged, statement, parameters)
    database.close_if_health_check_failed()
    database.ensure_connection()
    database.validate_thread_sharing()
    cursor = _cursor_of(database.connection)
    try:
        return _rows(database.make_cursor(cursor), statement, parameters)
    finally:
        cursor.forget()


def _rows(cursor: Any, statement: str, parameters: Sequence[Any] | dict[str, Any]) -> list[tuple[Any, ...]]:
    cursor.execute(statement, parameters)
    rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _cursor_of(connection: Any) -> PlannedOnce:
    """One for the connection's life: two new ones for each statement took as long as the rest of it."""
    if not hasattr(connection, "planned_once"):
        connection.planned_once = PlannedOnce(connection)
    return connection.planned_once  # type: ignore[no-any-return]


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


class Part(Generic[M]):
    """Some columns of one model inside a joined row, in the model's own order; the others are deferred."""

    def __init__(self, model: type[M], names: Collection[str] | None = None) -> None:
        self.model = model
        self.fields = [field for field in model._meta.concrete_fields if names is None or field.name in names]
        self._attributes = [field.attname for field in self.fields]
        self._sealed = [field.attname for field in self.fields if isinstance(field, SealedField)]

    def sql(self, alias: str) -> str:
        return ", ".join(f"{alias}.{field.column}" for field in self.fields)

    def load(self, values: Sequence[Any]) -> M:
        """What the ORM would make of these columns. Its signals before and after an instance are not sent: nobody here
        listens to them, and for a list they are half of the work."""
        held: dict[str, Any] = dict(zip(self._attributes, values, strict=True))
        for name in self._sealed:
            if held[name] is not None:
                held[name] = Sealed(bytes(held[name]))
        instance = self.model.__new__(self.model)
        state = ModelState()
        state.adding, state.db = False, DEFAULT_DB_ALIAS
        vars(instance).update(held, _state=state)
        return instance

    def take(self, row: Sequence[Any]) -> tuple[M, Sequence[Any]]:
        """The model's share of the row, and what is left of it."""
        width = len(self.fields)
        return self.load(row[:width]), row[width:]


def whole(model: type[M], key: UUID) -> M:
    """The row with every column. Raises ObjectDoesNotExist."""
    part: Part[M] = _all_of(model)
    for row in planned(f"SELECT {part.sql('t')} FROM {model._meta.db_table} t WHERE id = %s", [key]):  # noqa: S608 (own columns)
        return part.load(row)
    raise ObjectDoesNotExist


@cache
def _all_of(model: type[M]) -> Part[M]:
    return Part(model)


@cache
def _columns(model: type[models.Model], names: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    fields = {name: model._meta.get_field(name) for name in names}
    columns = ", ".join(str(getattr(field, "column", "")) for field in fields.values())
    sealed = tuple(name for name, field in fields.items() if isinstance(field, SealedField))
    return f"SELECT {columns} FROM {model._meta.db_table}", sealed  # noqa: S608 (own columns)
