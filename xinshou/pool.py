"""Connections of the database pool, for work that waits for something else."""

from django.db import connection


def give_connection_back() -> None:
    """Before a wait: the next query takes one from the pool again. Inside a transaction nothing happens."""
    if not connection.in_atomic_block:
        connection.close()
