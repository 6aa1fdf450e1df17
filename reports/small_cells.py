"""Counts that single nobody out. A number below FEWEST is never printed, zero included; every other is rounded to the
nearest multiple of FEWEST, so that the sheets of two days do not tell what one person changed; and where the rest would
give a hidden number away, the next smallest is hidden too (suppression and rounding: Hundepool et al. 2012, Statistical
Disclosure Control, chapter 5). FEWEST = 5 and FEWEST_ALL = 10 are ours; no statistician has checked them."""

from collections.abc import Sequence

FEWEST = 5
FEWEST_ALL = 10
"""Fewer people than this in a whole table: the table is not printed."""


def rounded(count: int) -> int | None:
    """None: fewer than FEWEST."""
    return None if count < FEWEST else FEWEST * ((count + FEWEST // 2) // FEWEST)


def safe_counts(counts: Sequence[int]) -> list[int | None] | None:
    """One entry a cell, None where it is hidden; None for the whole table where fewer than two cells would be left,
    which also happens when all people are of one kind."""
    if sum(counts) < FEWEST_ALL:
        return None
    hidden = {place for place, count in enumerate(counts) if count < FEWEST}
    while 0 < sum(counts[place] for place in hidden) < FEWEST and len(hidden) < len(counts):
        hidden.add(min(set(range(len(counts))) - hidden, key=lambda place: (counts[place], place)))
    if len(counts) - len(hidden) < 2:
        return None
    return [None if place in hidden else rounded(count) for place, count in enumerate(counts)]
