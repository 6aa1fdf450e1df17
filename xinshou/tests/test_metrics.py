import asyncio
import os
import random
import subprocess
import sys
import threading
import time
from multiprocessing import get_context
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families
from pytest_django import Settings

from xinshou.metrics import (
    buffer,
    exposition,
    get_metrics_report,
    metrics_collector,
    record_metric,
    record_request,
    request_error_share,
    store,
    timed,
)
from xinshou.metrics.histogram import bucket_of, upper_bound
from xinshou.redis_client import redis_client
from xinshou.tests.figures import own_figures, send_figures

__all__ = ["own_figures"]
NO_REDIS = "redis://127.0.0.1:1/0"
pytestmark = pytest.mark.django_db  # gauges of /metrics are read from the database


def samples() -> dict[tuple[str, ...], float]:
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(exposition().decode())
        for sample in family.samples
    }


@pytest.mark.parametrize("value", [0.001, 0.5, 1, 1.0001, 12, 1024, 81_200.5])
def test_a_bucket_holds_its_value_and_ends_at_its_bound(value: float) -> None:
    bucket = bucket_of(value)
    assert upper_bound(bucket - 1) < value <= upper_bound(bucket) * (1 + 1e-9)


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf")])
def test_a_value_that_is_no_measurement_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="at least zero"):
        record_metric("size", value)


def test_the_report_is_within_five_percent_of_the_truth() -> None:
    dice = random.Random(7)  # noqa: S311
    values = sorted(dice.lognormvariate(3, 1) for _ in range(1000))
    for value in values:
        record_metric("render", value, unit="ms")
    report = get_metrics_report()["render"]
    assert report["count"] == 1000
    assert report["mean"] == pytest.approx(sum(values) / 1000, abs=0.01)
    for name, rank in (("p50", 499), ("p95", 949), ("p99", 989)):
        assert report[name] == pytest.approx(values[rank], rel=0.05)  # type: ignore[literal-required]
    assert report["max"] == pytest.approx(values[-1], abs=0.001)
    assert (report["errors"], report["unit"]) == (0, "ms")


def test_one_value_is_every_percentile() -> None:
    record_metric("size", 812, unit="bytes")
    report = get_metrics_report()["size"]
    assert report["p99"] == report["max"] == report["mean"] == 812
    assert report["unit"] == "bytes"


def test_zero_is_a_value() -> None:
    record_metric("queue.length", 0)
    assert get_metrics_report()["queue.length"]["p99"] == 0


def test_a_function_is_timed_and_keeps_its_name() -> None:
    @timed("slow.sum")
    def add(left: int, *, right: int) -> int:
        time.sleep(0.02)
        return left + right

    assert add(1, right=2) == 3
    assert add.__name__ == "add"
    report = get_metrics_report()["slow.sum"]
    assert report["count"] == 1
    assert 20 <= (report["max"] or 0) < 200


def test_a_coroutine_is_timed_until_it_is_done() -> None:
    @timed("slow.wait")
    async def wait() -> str:
        await asyncio.sleep(0.02)
        return "done"

    assert asyncio.run(wait()) == "done"
    assert 20 <= (get_metrics_report()["slow.wait"]["max"] or 0) < 200


def test_an_error_is_counted_and_raised() -> None:
    @timed("breaks")
    def broken() -> None:
        raise KeyError("gone")

    with pytest.raises(KeyError):
        broken()
    with pytest.raises(KeyError), metrics_collector.timer("breaks"):
        raise KeyError("gone")
    with metrics_collector.timer("breaks"):
        pass
    report = get_metrics_report()["breaks"]
    assert (report["count"], report["errors"]) == (3, 2)


def test_a_counter_has_a_count_only() -> None:
    metrics_collector.increment("alerts", 2)
    metrics_collector.increment("alerts")
    assert get_metrics_report()["alerts"] == {
        "count": 3, "mean": None, "p50": None, "p95": None, "p99": None, "max": None, "errors": 0, "unit": "count",
    }  # fmt: skip


def test_requests_are_reported_by_route_with_their_errors() -> None:
    record_request("GET", "/api/v1/auth/me", 200, 0.012)
    record_request("GET", "/api/v1/auth/me", 401, 0.004)
    record_request("GET", "/api/v1/auth/me", 503, 0.100)
    report = get_metrics_report()["GET /api/v1/auth/me"]
    assert (report["count"], report["errors"], report["max"], report["unit"]) == (3, 1, 100.0, "ms")


def test_an_invented_path_or_method_makes_no_series_of_its_own(client: Client) -> None:
    client.get("/api/v1/patients/4711-mei")
    client.generic("XYZZY", "/api/v1/auth/4712")
    assert list(get_metrics_report()) == ["GET unmatched", "OTHER unmatched"]


def test_a_request_is_counted_by_the_template_of_its_path(client: Client) -> None:
    client.delete(f"/api/v1/auth/sessions/{uuid4()}")
    assert samples()["xsc_http_requests_total", "DELETE", "/api/v1/auth/sessions/<id:token_id>", "401"] == 1


def test_figures_of_another_process_are_in_the_report() -> None:
    code = "import xinshou.metrics as m; m.record_metric('shared', 7, unit='ms'); m.record_request('GET', '/x', 500, 1)"
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "xinshou.settings"}
    subprocess.run([sys.executable, "-c", code], check=True, env=env)
    record_metric("shared", 3, unit="ms")
    record_request("GET", "/x", 200, 1)
    report = get_metrics_report()["shared"]
    assert (report["count"], report["mean"], report["max"]) == (2, 5.0, 7.0)
    assert request_error_share(5, at_least=2) == 0.5


def record_in_child() -> None:
    record_metric("forked", 1)
    buffer.flush()


def test_a_forked_process_does_not_send_its_parents_figures_again() -> None:
    record_metric("forked", 1)
    child = get_context("fork").Process(target=record_in_child)
    child.start()
    child.join(10)
    assert child.exitcode == 0
    assert get_metrics_report()["forked"]["count"] == 2


def test_threads_lose_nothing() -> None:
    def record() -> None:
        for _ in range(500):
            record_metric("threads", 1)

    threads = [threading.Thread(target=record) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert get_metrics_report()["threads"]["count"] == 4000


def test_the_one_who_measures_does_not_wait_for_redis(monkeypatch: pytest.MonkeyPatch) -> None:
    sent_by: list[str] = []
    done = threading.Event()

    def send(delta: Any) -> None:
        sent_by.append(threading.current_thread().name)
        done.set()

    monkeypatch.setattr(store, "send", send)
    record_metric("quick", 1)
    assert sent_by == []
    assert done.wait(3)
    assert sent_by == ["metrics"]


def test_a_batch_is_one_round_trip(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(100):
        record_request("GET", f"/route/{number}", 200, 0.01)
    before = redis_client().info("stats")["total_net_input_bytes"]
    calls: list[int] = []
    pipeline = redis_client().pipeline
    monkeypatch.setattr(redis_client(), "pipeline", lambda **options: calls.append(1) or pipeline(**options))
    send_figures()
    assert len(calls) <= 1
    assert redis_client().info("stats")["total_net_input_bytes"] > before
    assert len([name for name in get_metrics_report() if name.startswith("GET ")]) == 100


def test_without_redis_the_process_keeps_its_own_figures(settings: Settings) -> None:
    settings.REDIS_URL = NO_REDIS
    record_request("GET", "/x", 500, 0.02)
    assert get_metrics_report()["GET /x"]["count"] == 1
    assert request_error_share(5, at_least=1) == 1.0
    assert samples()["xsc_http_requests_total", "GET", "/x", "500"] == 1


def test_what_was_measured_without_redis_is_sent_once_it_is_back(settings: Settings) -> None:
    url = settings.REDIS_URL
    settings.REDIS_URL = NO_REDIS
    record_metric("late", 5)
    send_figures()
    settings.REDIS_URL = url
    for _ in range(2):
        send_figures()
    assert sum(store.load(range(int(time.time() // 60) - 1, int(time.time() // 60) + 1)).counts.values()) == 1 + 5000


def test_old_figures_leave_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 7 * 60)
    record_metric("old", 1)
    send_figures()
    monkeypatch.setattr(time, "time", lambda: now)
    assert "old" not in get_metrics_report()
    assert get_metrics_report(window_minutes=10)["old"]["count"] == 1


@pytest.mark.parametrize("minutes", [0, -1, 121])
def test_a_window_that_is_not_kept_is_refused(minutes: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 120"):
        get_metrics_report(window_minutes=minutes)


def test_minutes_are_forgotten_by_redis() -> None:
    record_metric("short", 1)
    send_figures()
    keys = list(redis_client().scan_iter("xsc:metrics:[0-9]*"))
    assert len(keys) == 2
    assert all(0 < redis_client().ttl(key) <= 7200 for key in keys)


def test_prometheus_sees_exact_buckets_and_totals() -> None:
    for seconds in (0.001, 0.0011, 0.5, 30):
        record_request("GET", "/x", 200, seconds)
    record_request("GET", "/x", 500, 0.5)
    found = samples()
    assert found["xsc_http_requests_total", "GET", "/x", "200"] == 4
    assert found["xsc_http_requests_total", "GET", "/x", "500"] == 1
    bounds = ("0.001", "0.002", "0.512", "16.384", "+Inf")
    buckets = {bound: found["xsc_http_request_seconds_bucket", bound, "GET", "/x"] for bound in bounds}
    assert buckets == {"0.001": 1, "0.002": 2, "0.512": 4, "16.384": 4, "+Inf": 5}
    assert found["xsc_http_request_seconds_count", "GET", "/x"] == 5
    assert found["xsc_http_request_seconds_sum", "GET", "/x"] == pytest.approx(31.0021)


def test_prometheus_sees_operations_errors_events_and_values() -> None:
    with pytest.raises(ValueError, match="x"), metrics_collector.timer("op"):
        raise ValueError("x")
    metrics_collector.increment("alerts", 4)
    record_metric("report.size", 5000, unit="bytes")
    found = samples()
    assert found["xsc_operation_seconds_count", "op"] == 1
    assert found["xsc_operation_errors_total", "op"] == 1
    assert found["xsc_events_total", "alerts"] == 4
    assert found["xsc_value_sum", "report.size", "bytes"] == 5000


def test_every_exported_name_has_the_prefix(client: Client) -> None:
    client.get("/health/live")
    record_metric("size", 1)
    text = client.get("/metrics").content.decode()
    names = {line.split("{")[0].split()[0] for line in text.splitlines() if not line.startswith("#")}
    assert {name for name in names if not name.startswith("xsc_")} == set()
    assert "xsc_value_count" in names
