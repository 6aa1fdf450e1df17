import pytest

from clinical.instruments import REGISTRY, Change, change


@pytest.mark.parametrize(
    ("code", "before", "now", "reliable"),
    [
        ("PHQ9", 18, 11, "IMPROVED"), ("PHQ9", 16, 10, "IMPROVED"), ("PHQ9", 15, 10, "NO_CHANGE"),
        ("PHQ9", 10, 15, "NO_CHANGE"), ("PHQ9", 10, 16, "DETERIORATED"), ("PHQ9", 10, 10, "NO_CHANGE"),
        ("GAD7", 10, 7, "NO_CHANGE"), ("GAD7", 10, 6, "IMPROVED"), ("GAD7", 6, 10, "DETERIORATED"),
        ("PCL5", 50, 36, "NO_CHANGE"), ("PCL5", 50, 35, "IMPROVED"), ("PCL5", 35, 50, "DETERIORATED"),
        ("WHO5", 40, 52, "IMPROVED"), ("WHO5", 52, 40, "DETERIORATED"), ("WHO5", 40, 48, "NO_CHANGE"),
        ("PSS", 10, 40, None), ("ISI", 28, 0, None), ("RHS15", 0, 56, None),
        ("PHQ2", 0, 6, None), ("PC_PTSD_5", 0, 5, None),
    ],
)  # fmt: skip
def test_reliable_change(code: str, before: int, now: int, reliable: str | None) -> None:
    result = change(REGISTRY[code], before, now)
    assert result is not None
    assert (result.points, result.reliable) == (now - before, reliable)


@pytest.mark.parametrize(("before", "now"), [(None, 5), (5, None), (None, None)])
def test_no_change_without_two_totals(before: int | None, now: int | None) -> None:
    assert change(REGISTRY["PHQ9"], before, now) is None


def test_ten_points_of_who5_are_enough() -> None:
    assert change(REGISTRY["WHO5"], 40, 50) == Change(10, "IMPROVED")
