import json
import os
from pathlib import Path
from typing import Any

import pytest

from loadtests.memory import Watch, slope, watched
from loadtests.scenarios import SCENARIOS
from loadtests.sla import CATEGORIES, OVERALL, Figures, Limit, Verdict, exit_code, judge, main, verdict_text

TIMES = {"auth": 80, "read": 20, "write": 60}


def entry(name: str, times: dict[int, int], *, failures: int = 0, seconds: int = 11) -> dict[str, Any]:
    """A row of Locust's JSON file whose requests are spread evenly over whole seconds."""
    requests = sum(times.values())
    return {
        "name": name,
        "num_requests": requests,
        "num_failures": failures,
        "response_times": {str(time): count for time, count in times.items()},
        "num_reqs_per_sec": {str(1000 + second): requests / seconds for second in range(seconds)},
    }


def good_run(**changes: dict[int, int]) -> list[dict[str, Any]]:
    times = {category: changes.get(category, {TIMES[category]: 1100}) for category in CATEGORIES}
    return [entry(f"[{category}] GET /x", spread) for category, spread in times.items()]


def verdicts(entries: list[dict[str, Any]]) -> dict[str, Verdict]:
    return {row.name: row.verdict for row in judge(entries, 0)}


def test_a_good_run_meets_every_row() -> None:
    rows = judge(good_run(), 0)
    assert {row.verdict for row in rows} == {Verdict.MET}
    assert exit_code(rows) == 0


@pytest.mark.parametrize(
    ("row", "measured", "verdict"),
    [
        ("P50", 199, Verdict.MET),
        ("P50", 200, Verdict.MISSED),
        ("P50", 499, Verdict.MISSED),
        ("P50", 500, Verdict.BROKEN),
        ("P95", 499.9, Verdict.MET),
        ("P95", 500, Verdict.MISSED),
        ("P95", 1000, Verdict.BROKEN),
        ("P99", 999, Verdict.MET),
        ("P99", 2000, Verdict.BROKEN),
        ("error rate", 0, Verdict.MET),
        ("error rate", 0.1, Verdict.MISSED),
        ("error rate", 1, Verdict.BROKEN),
        ("throughput", 100.1, Verdict.MET),
        ("throughput", 100, Verdict.MISSED),
        ("throughput", 50.1, Verdict.MISSED),
        ("throughput", 50, Verdict.BROKEN),
        ("throughput", None, Verdict.BROKEN),
    ],
)
def test_a_bound_itself_is_on_the_bad_side(row: str, measured: float | None, verdict: Verdict) -> None:
    assert OVERALL[row].judge(measured) is verdict


@pytest.mark.parametrize(("category", "target"), [("auth", 100), ("read", 50), ("write", 200)])
def test_each_category_has_its_own_p95(category: str, target: int) -> None:
    assert verdicts(good_run(**{category: {target: 1100}}))[f"{category} P95"] is Verdict.MISSED
    assert verdicts(good_run(**{category: {target - 1: 1100}}))[f"{category} P95"] is Verdict.MET
    assert verdicts(good_run(**{category: {1000: 1100}}))[f"{category} P95"] is Verdict.BROKEN


def test_a_slow_category_is_not_hidden_by_many_fast_requests() -> None:
    run = [*good_run(read={5: 100_000}, write={3000: 10}), entry("[health] GET /health", {2: 10})]
    assert verdicts(run)["P99"] is Verdict.MET
    assert verdicts(run)["write P95"] is Verdict.BROKEN


def test_a_category_that_was_not_asked_breaks_the_run() -> None:
    assert verdicts(good_run()[1:])["auth P95"] is Verdict.BROKEN


def test_an_empty_run_breaks_every_row() -> None:
    assert set(verdicts([]).values()) == {Verdict.BROKEN}


def test_failures_count_over_all_endpoints() -> None:
    run = [*good_run(), entry("[read] GET /y", {10: 100}, failures=33)]
    assert verdicts(run)["error rate"] is Verdict.MISSED
    run = [*good_run(), entry("[read] GET /y", {10: 100}, failures=34)]
    assert verdicts(run)["error rate"] is Verdict.BROKEN


def test_chat_is_judged_once_it_is_asked() -> None:
    assert "chat P95" not in verdicts(good_run())
    assert verdicts([*good_run(), entry("[chat] POST /chat", {12_000: 9})])["chat P95"] is Verdict.BROKEN


@pytest.mark.parametrize(("rank", "expected"), [(50, 1), (95, 1), (99, 100), (100, 100)])
def test_percentiles_use_the_nearest_rank(rank: int, expected: float) -> None:
    figures = Figures()
    figures.add(entry("[read] GET /x", {100: 5, 1: 95}))
    assert figures.percentile(rank) == expected


def test_few_people_are_no_fault_of_the_server() -> None:
    quiet = good_run()
    for entry_ in quiet:
        entry_["num_reqs_per_sec"] = {second: 1 for second in range(30)}
    verdicts = {row.name: row.verdict for row in judge(quiet, 0, asks_enough=False)}
    assert verdicts["throughput"] is Verdict.NOT_ASKED
    assert {row.name: row.verdict for row in judge(quiet, 0)}["throughput"] is Verdict.BROKEN
    assert {row.name: row.verdict for row in judge([], 0, asks_enough=False)}["throughput"] is Verdict.BROKEN
    assert [name for name, scenario in SCENARIOS.items() if scenario.asks_enough] == ["peak", "stress"]


def test_throughput_is_measured_after_the_ramp() -> None:
    figures = Figures()
    figures.per_second.update({second: 10 if second < 5 else 120 for second in range(20)})
    assert figures.throughput(5) == 120
    assert figures.throughput(30) is None


@pytest.mark.parametrize(("milliseconds", "code"), [(20, 0), (60, 0), (1500, 1)])
def test_the_command_leaves_with_1_when_a_critical_row_is_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], milliseconds: int, code: int
) -> None:
    stats = tmp_path / "stats.json"
    stats.write_text(json.dumps(good_run(read={milliseconds: 1100})))
    assert main([str(stats)]) == code
    assert ("BROKEN" in capsys.readouterr().out) is bool(code)


def test_an_endpoint_is_shown_beside_its_published_figures() -> None:
    run = [*good_run(), entry("[read] GET /auth/me", {7: 100}), entry("[auth] POST /auth/login", {90: 100})]
    text = verdict_text(judge(run, 0), run)
    assert "| [read] GET /auth/me | 100 | 0 | 7 / 7 / 7 | 8 / 15 / 25 | beaten |" in text
    assert "| [auth] POST /auth/login | 100 | 0 | 90 / 90 / 90 | 45 / 85 / 120 | not beaten |" in text


def test_a_limit_says_which_side_is_good() -> None:
    assert Limit(100, 50, "req/s", more_is_better=True).text(100) == "> 100 req/s"


@pytest.mark.parametrize(
    ("name", "seconds", "expected"),
    [
        ("peak", 299, (200, 20)),
        ("stress", 299, (500, 50)),
        ("spike", 59, (20, 20)),
        ("spike", 61, (200, 100)),
        ("spike", 181, (20, 100)),
        ("spike", 300, None),
        ("soak", 3599, (100, 10)),
    ],
)
def test_the_other_scenarios_are_those_of_the_guide(name: str, seconds: int, expected: object) -> None:
    assert SCENARIOS[name].at(seconds, 1) == expected


def test_memory_is_seen_to_grow_and_to_stay() -> None:
    watch = Watch({"web": 0})
    watch.points = {"web": [(0, 50.0), *((at, 100.0 + at / 36) for at in range(900, 3600, 5))]}
    assert watch.lines() == ["Memory of web: 50 -> 200 MiB, slope +100.0 MiB an hour after the warm-up"]
    assert slope([(at, 7.0) for at in range(10)]) == 0
    assert slope([(0, 1.0), (1, 2.0)]) is None


def test_the_memory_of_a_process_tree_is_read() -> None:
    with watched({"this": os.getpid()}) as watch:
        pass
    assert watch.points["this"][-1][1] > 20


def test_the_normal_scenario_is_that_of_the_guide() -> None:
    normal = SCENARIOS["normal"]
    assert normal.at(599, 1) == (50, 5)
    assert normal.at(600, 1) is None
    assert normal.at(59, 0.1) == (50, 5)
    assert normal.at(60, 0.1) is None
    assert normal.ramp_seconds == 10
