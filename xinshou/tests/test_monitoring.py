"""The gauges, and the files that a clinic gives to Prometheus and Grafana: every name in them is one that we export."""

import json
import re
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock
from uuid import uuid4

import psycopg
import pytest
import yaml
from django.db import DatabaseError
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families

from clinical.models import RiskLevel
from clinical.tests.factories import make_risk_event
from patients.models import Patient
from patients.tests.base import api
from patients.tests.factories import make_patient
from xinshou import gauges
from xinshou.celery import app
from xinshou.metrics import exposition, get_metrics_report, record_metric
from xinshou.metrics import gauges as registry
from xinshou.metrics.buffer import Buffer
from xinshou.metrics.series import COUNT, Kind, series_name
from xinshou.redis_client import redis_client
from xinshou.tasks import heartbeat
from xinshou.tests.figures import own_figures, send_figures

__all__ = ["own_figures"]
pytestmark = pytest.mark.django_db
MONITORING = Path("docs/monitoring")
METRIC = re.compile(r"\bxsc_\w+")
LABEL = re.compile(r"""(operation|name)=~?"([^"]+)\"""")
SUFFIX = re.compile(r"_(total|bucket|count|sum)$")


def alerts() -> list[dict[str, Any]]:
    groups = yaml.safe_load((MONITORING / "alerts.yml").read_text())["groups"]
    return [rule for group in groups for rule in group["rules"]]


def panels() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((MONITORING / "grafana-dashboard.json").read_text())["panels"]
    return found


def expressions() -> list[str]:
    return [rule["expr"] for rule in alerts()] + [target["expr"] for panel in panels() for target in panel["targets"]]


def exported() -> dict[str, list[Any]]:
    return {family.name: family.samples for family in text_string_to_metric_families(exposition().decode())}


def value(name: str, **labels: str) -> float:
    (found,) = [sample.value for sample in exported()[name] if sample.labels == labels]
    return float(found)


def test_every_metric_of_the_files_is_exported() -> None:
    names = {SUFFIX.sub("", name) for expression in expressions() for name in METRIC.findall(expression)}
    assert len(names) > 10
    assert names <= exported().keys()


def test_every_operation_of_the_files_is_one_that_the_code_measures() -> None:
    named = {name for text in expressions() for _label, value in LABEL.findall(text) for name in value.split("|")}
    code = "".join(path.read_text() for path in Path("xinshou").rglob("*.py") if "tests" not in path.parts)
    assert {"db.statement", "redis.command", "db.pool_used"} <= named
    assert {name for name in named if f'"{name}"' not in code} == set()


def test_every_alert_says_what_to_do() -> None:
    for rule in alerts():
        assert rule["labels"]["severity"] in ("page", "ticket")
        assert {"summary", "run"} <= rule["annotations"].keys()


def test_statements_and_commands_are_timed(mei: Patient) -> None:
    client = api(mei)
    before = exported()["xsc_operation_seconds"]
    client.get("/api/v1/clinical/checkin/today")
    redis_client().ping()
    send_figures()

    def counted(samples: list[Any], operation: str) -> float:
        wanted = ("xsc_operation_seconds_count", {"operation": operation})
        return sum(sample.value for sample in samples if (sample.name, sample.labels) == wanted)

    after = exported()["xsc_operation_seconds"]
    assert counted(after, "db.statement") - counted(before, "db.statement") >= 2
    assert counted(after, "redis.command") > counted(before, "redis.command")


def test_the_queue_is_counted_by_level_and_clock(mei: Patient) -> None:
    now = timezone.now()
    make_risk_event(mei, RiskLevel.CRITICAL, level_since=now - timedelta(minutes=6))
    make_risk_event(make_patient(), RiskLevel.MEDIUM, level_since=now)
    assert value("xsc_risk_unreviewed", level="CRITICAL") == 1
    assert value("xsc_risk_unreviewed", level="HIGH") == 0
    assert value("xsc_risk_overdue", level="CRITICAL", clock="ACKNOWLEDGE") == 1
    assert value("xsc_risk_overdue", level="CRITICAL", clock="DUE") == 0
    assert value("xsc_risk_oldest_unseen_seconds", level="CRITICAL") == pytest.approx(360, abs=60)
    assert value("xsc_risk_oldest_unseen_seconds", level="HIGH") == 0


@pytest.fixture
def empty_queue() -> Iterator[None]:
    redis_client().delete("default")
    yield
    redis_client().delete("default")


def by_name() -> None:
    """As the outbox sends, which knows no task's code."""
    app.send_task("xinshou.tasks.run_outbox_row", (str(uuid4()),), queue="default")


@pytest.mark.parametrize("send", [partial(heartbeat.apply_async, queue="default"), by_name], ids=["task", "outbox"])
def test_a_task_that_nobody_takes_grows_old(
    empty_queue: None, monkeypatch: pytest.MonkeyPatch, send: Callable[[], object]
) -> None:
    send()
    later = time.time() + 90
    monkeypatch.setattr(gauges, "time", SimpleNamespace(time=lambda: later))
    assert dict(gauges.queue_lengths())["default",] == 1
    assert dict(gauges.queue_ages())["default",] == pytest.approx(90, abs=30)
    assert dict(gauges.queue_ages())["mail",] == 0


def test_what_cannot_be_read_is_named_and_not_zero(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Iterator[registry.Reading]:
        raise DatabaseError

    monkeypatch.setattr(registry, "_gauges", dict(registry._gauges))
    registry.register_gauge("xsc_risk_unreviewed", "…", ("level",), fail, lambda: True)
    assert "xsc_risk_unreviewed" not in exported()
    assert value("xsc_gauge_unreadable", gauge="xsc_risk_unreviewed") == 1
    assert value("xsc_gauge_unreadable", gauge="xsc_risk_overdue") == 0


def test_a_source_that_is_away_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gauge after gauge would wait for the pool, longer than Prometheus waits for all of them."""
    asked, read = [], []

    def away() -> bool:
        asked.append(1)
        raise psycopg.OperationalError

    monkeypatch.setattr(registry, "_gauges", {})
    for name in ("xsc_one", "xsc_two"):
        registry.register_gauge(name, "…", (), lambda: read.append(1) or (), away)
    assert value("xsc_gauge_unreadable", gauge="xsc_one") == 1
    assert value("xsc_gauge_unreadable", gauge="xsc_two") == 1
    assert (len(asked), read) == (2, [])  # exported() was called twice


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_sampler_that_fails_ends_the_thread_but_not_the_figures() -> None:
    sampled = Event()
    own = Buffer(samplers=[Mock(side_effect=[RuntimeError("words"), None]), sampled.set])
    for number in range(1, 3):
        own.add(series_name(Kind.COUNTER, "probe"), {COUNT: number})
        if own._thread and number == 1:
            own._thread.join(5)
    assert sampled.wait(5)


def test_a_share_is_told_where_alerts_are_set() -> None:
    record_metric("db.pool_used", 82, unit="percent")
    buckets = {float(sample.labels["le"]): sample.value for sample in exported()["xsc_value"] if is_share(sample)}
    assert len([bound for bound in buckets if 60 < bound < 110]) >= 4
    assert max(bound for bound in buckets if buckets[bound] == 0) > 70


def is_share(sample: Any) -> bool:
    return sample.name == "xsc_value_bucket" and sample.labels["name"] == "db.pool_used"


def test_the_pool_is_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    stats = {"pool_size": 5, "pool_available": 2, "pool_max": 4, "requests_waiting": 1}
    pool = SimpleNamespace(get_stats=lambda: stats)
    monkeypatch.setattr(gauges, "connections", {"default": SimpleNamespace(pool=pool)})
    gauges.sample_pool()
    report = get_metrics_report()
    assert report["db.pool_used"]["max"] == 75
    assert report["db.pool_waiting"]["max"] == 1
