"""Whoever reads a printed table cannot tell a small number from its neighbours, whatever they know about the rule."""

from itertools import product

import pytest

from reports.small_cells import FEWEST, rounded, safe_counts


@pytest.mark.parametrize(("count", "printed"), [(0, None), (4, None), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15)])
def test_a_small_number_is_hidden_and_another_rounded(count: int, printed: int | None) -> None:
    assert rounded(count) == printed


@pytest.mark.parametrize(
    ("counts", "printed"),
    [
        ((20, 10, 0), [20, 10, None]),
        ((20, 10, 1), None),
        ((20, 10, 6, 1), [20, 10, None, None]),
        ((12, 11, 4, 4), [10, 10, None, None]),
        ((3, 3, 3), None),
        ((30, 0, 0), None),
        ((2, 2), None),
        ((), None),
    ],
)
def test_what_is_printed_of_a_table(counts: tuple[int, ...], printed: list[int | None] | None) -> None:
    assert safe_counts(counts) == printed


def test_nobody_can_work_a_hidden_person_out() -> None:
    """All tables of three kinds and up to twelve people in each: whoever sees one printed table, and knows how many
    people there are, cannot tell that only a few are of a kind, nor that everybody is of one kind."""
    behind: dict[object, list[tuple[int, ...]]] = {}
    for counts in product(range(13), repeat=3):
        shown = safe_counts(counts)
        behind.setdefault((sum(counts), None if shown is None else tuple(shown)), []).append(counts)
    for (_total, shown), tables in behind.items():
        if shown is None:
            continue
        for place, printed in enumerate(shown):
            possible = {table[place] for table in tables}
            assert not (possible <= set(range(1, FEWEST))), (shown, tables)
            assert printed is None or printed >= FEWEST
        assert not any(max(table) == sum(table) for table in tables)
