"""What PostgreSQL does for the statements of a request: their plans, executed, with what they read and spilled."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection

from clinical.tests.statements import counted_statements

BIG = ("clinical_checkin", "clinical_assessment", "clinical_riskevent", "messaging_message")


@dataclass(frozen=True)
class Plan:
    statement: str
    nodes: tuple[dict[str, Any], ...]

    @property
    def indexes(self) -> set[str]:
        return {node["Index Name"] for node in self.nodes if "Index Name" in node}

    @property
    def scanned_whole(self) -> set[str]:
        """Big tables that are read from end to end."""
        return {node["Relation Name"] for node in self.nodes if node["Node Type"].endswith("Seq Scan")} & set(BIG)

    @property
    def spilled(self) -> list[str]:
        """Nodes that did not fit into work_mem and wrote to disk."""
        return [
            node["Node Type"]
            for node in self.nodes
            if node.get("Sort Space Type") == "Disk" or node.get("Temp Written Blocks", 0) > 0
        ]

    @property
    def buffers(self) -> int:
        """Pages touched, from memory or from disk: the work, whatever the machine does beside it."""
        return int(self.nodes[0]["Shared Hit Blocks"] + self.nodes[0]["Shared Read Blocks"])

    @property
    def rows_read(self) -> float:
        """Rows that scans handed on or threw away."""
        scans = [node for node in self.nodes if "Relation Name" in node]
        return sum((_rows(node) + _removed(node)) * float(node["Actual Loops"]) for node in scans)


def _rows(node: dict[str, Any]) -> float:
    return float(node["Actual Rows"])


def _removed(node: dict[str, Any]) -> float:
    return float(node.get("Rows Removed by Filter", 0))


def plans_of(ask: Callable[[], Any]) -> list[Plan]:
    """Of every SELECT of the request."""
    with counted_statements() as statements:
        response = ask()
    assert response.status_code == 200, response.content
    return [explain(sql) for sql in statements if sql.lstrip().startswith(("SELECT", "WITH"))]


def explain(statement: str) -> Plan:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement.replace('%', '%%')}", [])
        ((answer,),) = cursor.fetchall()
    (top,) = json.loads(answer) if isinstance(answer, str) else answer
    return Plan(statement, tuple(_walk(top["Plan"])))


def _walk(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("Plans", ()):
        yield from _walk(child)
