"""Querysets that the ORM composes once a process and PostgreSQL plans once a connection: composing costs several times
what running the statement does.

    @composed_once
    def _visits(doctor_id: UUID, begins: datetime) -> QuerySet[Appointment]:
        return Appointment.objects.visible_to(Doctor(pk=doctor_id)).filter(starts_at__gte=begins)

    rows = _visits(doctor.pk, now)

So the rules of who may read what stay in one place, the models' verbs. The function is called with stand-ins, once for
each shape of its arguments, and each later call puts its own values where the stand-ins were. It must therefore take
from its arguments whatever changes: an id, a day or a time that is no argument, or a value computed from one, is found
out and refused. Nothing of a person is kept: values of a call are never part of a shape."""

import copy
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import lru_cache, update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet

from xinshou.statements import planned

P = ParamSpec("P")
Row = TypeVar("Row")
Ids = tuple[UUID, ...]
"""Any number of them as one argument: for the look-up `any_of`."""
Words = tuple[str, ...]
VARIABLE = (UUID, datetime, date, str)
PLACE = re.compile("%[%s]")
SHAPES = 64
"""So many of one function are kept."""


@dataclass(frozen=True)
class _Free:
    """The place of an argument that varies freely. `many`: a tuple of such."""

    kind: type
    many: bool = False


@dataclass(frozen=True)
class _Fixed:
    """One of a few (a flag, a number, a member of an enum), which the statement may hang on."""

    kind: type
    value: object


Shape = tuple[_Free | _Fixed, ...]


class NotComposable(TypeError):
    """The statement holds more than its arguments and constants."""


@dataclass(frozen=True)
class _Ready:
    """`arguments` says which argument each parameter of the statement is. What never changes stands in the statement
    itself: a plan that is kept must know it, or it could use no partial index."""

    rows: "QuerySet[Any, Any]"
    compiler: Any
    sql: str
    arguments: tuple[int, ...]
    converters: dict[int, Any]

    def run(self, values: tuple[object, ...], using: str) -> "QuerySet[Any, Any]":
        compiler = copy.copy(self.compiler)
        compiler.connection, compiler.using = connections[using], using
        compiler.execute_sql = lambda *_, **_more: [self.fetched(values, using)]
        compiler.get_converters = lambda *_: self.converters
        query: Any = copy.copy(self.rows.query)
        query.get_compiler = lambda *_, **_more: compiler
        return _same_kind(self.rows, query, using)

    def fetched(self, values: tuple[object, ...], using: str) -> list[tuple[Any, ...]]:
        """Without columns that only the order needs."""
        given = [values[argument] for argument in self.arguments]
        parameters = [list(value) if isinstance(value, tuple) else value for value in given]
        rows = planned(self.sql, parameters, using=using)
        return [row[: self.compiler.col_count] for row in rows] if self.compiler.has_extra_select else rows


def _same_kind(rows: "QuerySet[Any, Any]", query: Any, using: str) -> "QuerySet[Any, Any]":
    fresh: Any = QuerySet(model=rows.model, query=query, using=using)
    for name in ("_iterable_class", "_fields", "_prefetch_related_lookups"):
        setattr(fresh, name, getattr(rows, name))
    return fresh  # type: ignore[no-any-return]


class ComposedOnce(Generic[P, Row]):
    """What `composed_once` makes of a function: a call runs the statement and returns its rows. Arguments come by
    position: ids, times, days and words vary freely; flags, numbers and members of enums are part of the shape."""

    def __init__(self, compose: Callable[P, "QuerySet[Any, Row]"]) -> None:
        self.compose = compose
        self._ready = lru_cache(SHAPES)(self._compose)
        update_wrapper(self, compose)

    def __call__(self, *values: P.args, **_none: P.kwargs) -> list[Row]:
        return self.on(DEFAULT_DB_ALIAS, *values)

    def first(self, *values: P.args, **_none: P.kwargs) -> Row | None:
        """The first row. What is composed should ask for no more."""
        return next(iter(self.on(DEFAULT_DB_ALIAS, *values)), None)

    def on(self, using: str, *values: object) -> list[Row]:
        """The same from another database."""
        return list(self._ready(tuple(map(_place_of, values))).run(values, using))

    def plain(self, *values: P.args, **_none: P.kwargs) -> list[tuple[Any, ...]]:
        """As psycopg reads the columns, sealed ones as bytes: for rows of values in the hottest places, where what the
        ORM makes of a row takes as long as the statement."""
        return self._ready(tuple(map(_place_of, values))).fetched(values, DEFAULT_DB_ALIAS)

    def _compose(self, shape: Shape) -> _Ready:
        first, second = (_compiled(self.compose, shape, salt) for salt in (1, 2))
        if (first.sql, first.arguments) != (second.sql, second.arguments):
            raise NotComposable(f"{self.compose.__qualname__} holds a value computed from an argument")
        return first


def composed_once(compose: Callable[P, "QuerySet[Any, Row]"]) -> ComposedOnce[P, Row]:
    return ComposedOnce(compose)


def _place_of(value: object) -> _Free | _Fixed:
    if value is None or isinstance(value, Enum | int):
        return _Fixed(type(value), value)
    if isinstance(value, VARIABLE):
        return _Free(type(value))
    if isinstance(value, tuple) and all(isinstance(one, VARIABLE) for one in value):
        return _Free(type(value[0]) if value else UUID, many=True)
    raise NotComposable(f"a {type(value).__name__} can be no argument of a composed statement")


def _stand_in(place: _Free | _Fixed, number: int) -> object:
    """For an argument that varies a value that nobody uses, another one for each `number`."""
    if isinstance(place, _Fixed):
        return place.value
    return (
        (_unused(place.kind, number), _unused(place.kind, number + 500)) if place.many else _unused(place.kind, number)
    )


def _unused(kind: type, number: int) -> object:
    if issubclass(kind, UUID):
        return UUID(int=number)
    if issubclass(kind, datetime):
        return datetime(2900, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    if issubclass(kind, date):
        return date(2900, 1, 1) + timedelta(days=number)
    return f"stand-in {number}"


def _compiled(compose: Callable[..., "QuerySet[Any, Any]"], shape: Shape, salt: int) -> _Ready:
    stand_ins = [_stand_in(place, 1000 * salt + number) for number, place in enumerate(shape)]
    rows: Any = compose(*stand_ins)
    if not all(isinstance(prefetch, str) for prefetch in rows._prefetch_related_lookups):
        raise NotComposable(f"{compose.__qualname__} prefetches by a queryset of its own, which would be kept as it is")
    compiler = rows.query.get_compiler(DEFAULT_DB_ALIAS)
    sql, parameters = compiler.as_sql()
    varying = {_known_by(stand_ins[number]): number for number, place in enumerate(shape) if isinstance(place, _Free)}
    taken = {place: varying[key] for place, value in enumerate(parameters) if (key := _known_by(value)) in varying}
    if set(taken.values()) != set(varying.values()):
        raise NotComposable(f"{compose.__qualname__} does not hand each argument to the statement as it is")
    constants = [(place not in taken, value) for place, value in enumerate(parameters)]
    if any(_is_of_one_call(value) for is_constant, value in constants if is_constant):
        raise NotComposable(f"{compose.__qualname__} holds an id, a day or a time that is no argument")
    columns = [column for column, *_ in compiler.select[: compiler.col_count]]
    arguments = tuple(argument for _place, argument in sorted(taken.items()))
    return _Ready(rows, compiler, _with_constants(str(sql), constants), arguments, compiler.get_converters(columns))


def _with_constants(sql: str, constants: Iterable[tuple[bool, object]]) -> str:
    """The statement with the constants in their places; what varies stays a place."""
    following = iter(constants)
    operations: Any = connections[DEFAULT_DB_ALIAS].ops

    def written(place: re.Match[str]) -> str:
        if place[0] == "%%":
            return "%%"
        is_constant, value = next(following)
        literal = str(operations.compose_sql("%s", [value])) if is_constant else ""
        return literal.replace("%", "%%") or "%s"

    return PLACE.sub(written, sql)


def _known_by(value: object) -> object:
    """Equal values of another type are others; a parameter may be of a kind that cannot be looked up."""
    if isinstance(value, list | tuple):
        return tuple, tuple(map(_known_by, value))
    return (type(value), value) if isinstance(value, VARIABLE) else None


def _is_of_one_call(constant: object) -> bool:
    return any(map(_is_of_one_call, constant)) if isinstance(constant, list) else isinstance(constant, UUID | date)
