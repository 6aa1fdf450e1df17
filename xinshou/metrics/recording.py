"""What code calls to measure itself."""

import inspect
import time
from collections.abc import Callable, Coroutine
from functools import wraps
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar, cast

from redis.exceptions import RedisError

from xinshou.metrics import store
from xinshou.metrics.buffer import buffer
from xinshou.metrics.histogram import bucket_of
from xinshou.metrics.report import last_minutes
from xinshou.metrics.series import BUCKET, COUNT, ERRORS, SUM, SUM_PER_UNIT, Kind, series_name

P = ParamSpec("P")
R = TypeVar("R")
OWN_ROUTES = ("health", "metrics")


def record_metric(name: str, value: float, unit: str = "count") -> None:
    """One measured value of at least zero, e.g. `record_metric("report.size", 81_200, unit="bytes")`."""
    _record(series_name(Kind.VALUE, name, unit), value)


def _record(series: str, value: float, *, errors: int = 0) -> None:
    amounts = {f"{BUCKET}{bucket_of(value)}": 1, SUM: round(value * SUM_PER_UNIT)}
    if errors:
        amounts[ERRORS] = errors
    buffer.add(series, amounts, value)


def record_request(method: str, route: str, status: int, seconds: float) -> None:
    """`method` is a known one or "OTHER", `route` the URL template: a client must not be able to name a series.
    Health checks are timed but do not count in the share of failed requests."""
    failed = int(status >= 500)
    _record(series_name(Kind.HTTP, method, route, str(status)), seconds * 1000, errors=failed)
    if not route.lstrip("/").startswith(OWN_ROUTES):
        buffer.add(store.TRAFFIC, {COUNT: 1, ERRORS: failed})


def request_error_share(window_minutes: int, *, at_least: int) -> float:
    """Share (0-1) of answers with a 5xx status over all processes; 0.0 below `at_least` requests. Raises nothing: while
    Redis is away it is this process's own share."""
    minutes = last_minutes(window_minutes)
    try:
        requests, failed = store.load_traffic(minutes)
    except RedisError:
        own = buffer.recent.counts
        requests, failed = (sum(own[minute, store.TRAFFIC, name] for minute in minutes) for name in (COUNT, ERRORS))
    return failed / requests if requests >= max(at_least, 1) else 0.0


class Timer:
    """Measures the `with` block in milliseconds; a block left by an exception counts as an error."""

    def __init__(self, name: str) -> None:
        self._series = series_name(Kind.VALUE, name, "ms")

    def __enter__(self) -> Self:
        self._started = time.perf_counter()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _record(self._series, (time.perf_counter() - self._started) * 1000, errors=int(kind is not None))


class MetricsCollector:
    def timer(self, name: str) -> Timer:
        return Timer(name)

    def increment(self, name: str, amount: int = 1) -> None:
        buffer.add(series_name(Kind.COUNTER, name), {COUNT: amount})


metrics_collector = MetricsCollector()


def timed(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Times each call of a function or coroutine function under `name`."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        if inspect.iscoroutinefunction(function):
            return cast(Callable[P, R], _timed_coroutine(name, function))

        @wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            with Timer(name):
                return function(*args, **kwargs)

        return call

    return decorate


def _timed_coroutine(name: str, function: Callable[P, Coroutine[Any, Any, R]]) -> Callable[P, Coroutine[Any, Any, R]]:
    @wraps(function)
    async def call(*args: P.args, **kwargs: P.kwargs) -> R:
        with Timer(name):
            return await function(*args, **kwargs)

    return call
