"""How a sealed column behaves in SQL: it can be selected and asked for NULL, nothing else."""

from typing import Any

from django.core.exceptions import FieldError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Col
from django.db.models.lookups import IsNull
from django.db.models.sql.compiler import SQLCompiler, SQLUpdateCompiler


class SealedColumn(Col):
    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[str | int, ...]]:
        # Django compiles the SELECT list before it sets compiler.select, and ORDER BY, GROUP BY and WHERE after.
        if compiler.select is not None or isinstance(compiler, SQLUpdateCompiler):
            raise refused(self.target, "be ordered, grouped or compared by")
        return super().as_sql(compiler, connection)


class SealedIsNull(IsNull):
    def process_lhs(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, lhs: Any = None
    ) -> tuple[str, tuple[str | int, ...]]:
        return Col.as_sql(lhs or self.lhs, compiler, connection)


def refused(field: Any, verb: str) -> FieldError:
    return FieldError(f"{field.model._meta.label}.{field.name} is sealed: it cannot {verb}")
