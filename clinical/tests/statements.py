"""Counting SQL: what a request does, without savepoints, which only tests have, and the heartbeat of the process, which
is due every fifteen seconds whoever asks."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

HEARTBEAT = 'INSERT INTO "clinical_heartbeat"'
NOT_COUNTED = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", HEARTBEAT)


@contextmanager
def counted_statements() -> Iterator[list[str]]:
    """Fills the list when the block ends."""
    statements: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield statements
    statements += [query["sql"] for query in captured if not query["sql"].startswith(NOT_COUNTED)]
