"""What is true at this moment, asked when Prometheus asks: read from the database or Redis, kept nowhere."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import psycopg
from django.db import Error
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from redis.exceptions import RedisError

Reading = tuple[tuple[str, ...], float]
"""Label values, constants and never ids, and the value."""
Source = Callable[[], bool]
"""Whether what a gauge reads is there, told within a second: the pool would wait ten for each gauge."""


@dataclass(frozen=True)
class Gauge:
    name: str
    documentation: str
    labels: tuple[str, ...]
    read: Callable[[], Iterable[Reading]]
    source: Source


_gauges: dict[str, Gauge] = {}


def register_gauge(
    name: str, documentation: str, labels: tuple[str, ...], read: Callable[[], Iterable[Reading]], source: Source
) -> None:
    """Called from AppConfig.ready; the same name again replaces the first."""
    _gauges[name] = Gauge(name, documentation, labels, read, source)


def read_gauges() -> Iterator[Metric]:
    """One that cannot be read is left out and named in `xsc_gauge_unreadable`: no value is not zero."""
    unreadable = GaugeMetricFamily("xsc_gauge_unreadable", "Gauges whose source did not answer", labels=["gauge"])
    is_there = cache(_answers)
    for gauge in _gauges.values():
        family = _read(gauge) if is_there(gauge.source) else None
        unreadable.add_metric([gauge.name], int(family is None))
        if family:
            yield family
    yield unreadable


def _answers(source: Source) -> bool:
    try:
        return source()
    except (psycopg.Error, RedisError):
        return False


def _read(gauge: Gauge) -> GaugeMetricFamily | None:
    family = GaugeMetricFamily(gauge.name, gauge.documentation, labels=gauge.labels)
    try:
        for labels, value in gauge.read():
            family.add_metric(labels, value)
    except (Error, RedisError):
        return None
    return family
