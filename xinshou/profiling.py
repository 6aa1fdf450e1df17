"""`make profile`: gives Silk every statement, those written by hand too, as its text without the values.

Silk's own way compiles each query twice, which sealed columns refuse, and keeps the values."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models.sql.compiler import SQLCompiler
from django.utils import timezone
from silk.collector import DataCollector

from xinshou.measuring import Execute

SILKS_OWN = '"silk_'


def register() -> None:
    SQLCompiler._execute_sql = SQLCompiler.execute_sql  # type: ignore[attr-defined]  # Silk looks for it and leaves it
    connection_created.connect(_record_statements_of, dispatch_uid="record statements")


def _record_statements_of(connection: BaseDatabaseWrapper, **_more: object) -> None:
    if recorded not in connection.execute_wrappers:
        connection.execute_wrappers.append(recorded)


def recorded(execute: Execute, sql: Any, parameters: Any, many: bool, context: dict[str, Any]) -> Any:
    request = DataCollector().request
    if request is None or SILKS_OWN in str(sql):
        return execute(sql, parameters, many, context)
    began = timezone.now()
    try:
        return execute(sql, parameters, many, context)
    finally:
        ended = timezone.now()
        taken = (ended - began).total_seconds() * 1000
        times = {"start_time": began, "end_time": ended, "time_taken": taken}
        DataCollector().register_query({"query": str(sql), "traceback": "", "request": request, **times})
