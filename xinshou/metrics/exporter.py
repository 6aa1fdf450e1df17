"""The totals of all processes as Prometheus text."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from redis.exceptions import RedisError

from xinshou.metrics import store
from xinshou.metrics.buffer import buffer
from xinshou.metrics.gauges import read_gauges
from xinshou.metrics.histogram import STEPS_PER_DOUBLING, at_most, upper_bound
from xinshou.metrics.series import BUCKET, COUNT, ERRORS, SUM, SUM_PER_UNIT, Kind, parse_series

BOUNDS = [doubling * STEPS_PER_DOUBLING for doubling in range(15)]
"""1 ms to 16.4 s: edges of fine buckets, so the coarse counts are exact."""
VALUE_BOUNDS = {"percent": list(range(24, 56, 2))}
"""8 % to 107.6 %, where alerts are set."""
OTHER_BOUNDS = [doubling * STEPS_PER_DOUBLING for doubling in range(0, 41, 4)]
"""1 to 10^12 in powers of 16: counts and bytes."""
MILLISECONDS = 1000
Histogram = Counter[int]


class Totals:
    """The stored totals, sorted into what Prometheus knows: histograms, sums and counters by their labels."""

    def __init__(self, totals: Counter[tuple[str, str]]) -> None:
        self.histograms: defaultdict[tuple[Kind, tuple[str, ...]], Histogram] = defaultdict(Counter)
        self.sums: Counter[tuple[Kind, tuple[str, ...]]] = Counter()
        self.counts: Counter[tuple[str, ...]] = Counter()
        self.errors: Counter[tuple[str, ...]] = Counter()
        self.requests: Counter[tuple[str, ...]] = Counter()
        for (series, name), amount in totals.items():
            kind, labels = parse_series(series)
            self._add(kind, tuple(labels), name, amount)

    def _add(self, kind: Kind, labels: tuple[str, ...], name: str, amount: int) -> None:
        timed_by = labels[:2]
        if name.startswith(BUCKET):
            self.histograms[kind, timed_by][int(name.removeprefix(BUCKET))] += amount
            if kind is Kind.HTTP:
                self.requests[labels] += amount
        elif name == SUM:
            self.sums[kind, timed_by] += amount
        elif name == COUNT and kind is Kind.COUNTER:
            self.counts[labels] += amount
        elif name == ERRORS and kind is Kind.VALUE:
            self.errors[labels[:1]] += amount


class SharedCollector(Collector):
    def collect(self) -> Iterator[Metric]:
        totals = Totals(_load())
        requests = CounterMetricFamily("xsc_http_requests", "Answered requests", labels=["method", "route", "status"])
        errors = CounterMetricFamily("xsc_operation_errors", "Operations left by an error", labels=["operation"])
        events = CounterMetricFamily("xsc_events", "Counted events", labels=["event"])
        for family, counts in ((requests, totals.requests), (errors, totals.errors), (events, totals.counts)):
            for labels, amount in sorted(counts.items()):
                family.add_metric(labels, amount)
            yield family
        yield from _histograms(totals)
        yield from read_gauges()


def _histograms(totals: Totals) -> Iterator[Metric]:
    requests = HistogramMetricFamily("xsc_http_request_seconds", "Time to the answer", labels=["method", "route"])
    operations = HistogramMetricFamily("xsc_operation_seconds", "Time of an operation", labels=["operation"])
    values = HistogramMetricFamily("xsc_value", "Measured values that are no times", labels=["name", "unit"])
    for (kind, labels), histogram in sorted(totals.histograms.items()):
        total = totals.sums[kind, labels] / SUM_PER_UNIT
        if kind is Kind.HTTP:
            requests.add_metric(labels, _buckets(histogram, BOUNDS, MILLISECONDS), total / MILLISECONDS)
        elif labels[1] == "ms":
            operations.add_metric(labels[:1], _buckets(histogram, BOUNDS, MILLISECONDS), total / MILLISECONDS)
        else:
            values.add_metric(labels, _buckets(histogram, VALUE_BOUNDS.get(labels[1], OTHER_BOUNDS), 1), total)
    yield from (requests, operations, values)


def _buckets(histogram: Histogram, bounds: list[int], per_unit: int) -> list[tuple[str, float]]:
    edges = [(str(upper_bound(bound) / per_unit), float(at_most(histogram, bound))) for bound in bounds]
    return [*edges, ("+Inf", float(sum(histogram.values())))]


def _load() -> Counter[tuple[str, str]]:
    buffer.flush()
    try:
        return store.load_totals()
    except RedisError:
        return buffer.totals


def exposition() -> bytes:
    registry = CollectorRegistry(auto_describe=False)
    registry.register(SharedCollector())
    return generate_latest(registry)
