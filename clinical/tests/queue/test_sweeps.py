import pytest

from clinical.services.sweeps import for_each


def test_a_bad_row_keeps_no_other_waiting_and_is_heard_of() -> None:
    seen: list[int] = []

    def work(row: int) -> None:
        seen.append(row)
        if row in {2, 3}:
            raise ValueError(row)

    with pytest.raises(ValueError, match="3"):
        for_each([1, 2, 3, 4], work)
    assert seen == [1, 2, 3, 4]


def test_it_counts_what_was_done() -> None:
    assert for_each(iter("abc"), str.upper) == 3
