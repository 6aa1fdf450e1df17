from pathlib import Path

import pytest

from loadtests.recovery import Seconds, read, recovery
from loadtests.scenarios import SCENARIOS

CALM, FELT = 40.0, 500.0


@pytest.mark.parametrize(
    ("p95", "expected"),
    [
        ([CALM, CALM, CALM, CALM], 0),
        ([FELT, CALM, CALM, CALM], 0),  # before the crowd
        ([CALM, FELT, CALM, CALM], 1),
        ([CALM, FELT, CALM, FELT, CALM], 3),
        ([CALM, CALM, CALM, FELT], None),  # still felt when it leaves
        ([CALM], None),
    ],
)
def test_a_crowd_is_felt_until_the_last_slow_second(p95: list[float], expected: float | None) -> None:
    assert recovery(dict(enumerate(p95)), since=1, until=5) == expected


def test_an_answer_counts_in_the_second_in_which_it_came(tmp_path: Path) -> None:
    seconds = Seconds()
    for number in range(1, 101):
        seconds.add(2.9, float(number))
    seconds.add(3.0, 7.0)
    seconds.write(tmp_path / "seconds.json")

    assert read(tmp_path / "seconds.json") == {2: 95.0, 3: 7.0}


def test_only_the_spike_has_a_crowd() -> None:
    assert {name: scenario.crowd(0.5) for name, scenario in SCENARIOS.items() if scenario.crowd(0.5)} == {
        "spike": (30.0, 90.0)
    }
