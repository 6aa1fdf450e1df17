"""Sweeping rows: one that cannot be worked on keeps none of the others waiting."""

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import TypeVar

Row = TypeVar("Row")


def for_each(rows: Iterable[Row], work: Callable[[Row], object]) -> int:
    """In order; how many were done. What `work` raises is raised after the last row, the last failure with those before
    it as its context."""
    done = 0

    def do(row: Row) -> None:
        nonlocal done
        work(row)
        done += 1

    with ExitStack() as stack:  # calls all that it holds, newest first, whatever they raise
        for row in reversed(list(rows)):
            stack.callback(do, row)
    return done
