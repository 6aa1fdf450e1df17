"""The figures of all processes in Redis: a hash a minute for reports, one hash of totals for Prometheus."""

from collections import Counter
from collections.abc import Iterable
from typing import cast

from xinshou.metrics.series import COUNT, ERRORS, Delta, Kind, series_name
from xinshou.redis_client import redis_client

RETENTION_MINUTES = 120
TOTALS = "xsc:metrics:totals"
FIELD = "\x1e"
TRAFFIC = series_name(Kind.TRAFFIC)


def minute_key(minute: int) -> str:
    return f"xsc:metrics:{minute}"


def largest_key(minute: int) -> str:
    return f"xsc:metrics:{minute}:largest"


def send(delta: Delta) -> None:
    """One round trip. Raises RedisError, and then nothing was stored."""
    pipe = redis_client().pipeline(transaction=True)
    for (minute, series, name), amount in delta.counts.items():
        pipe.hincrby(minute_key(minute), series + FIELD + name, amount)
        pipe.hincrby(TOTALS, series + FIELD + name, amount)
    for (minute, series), value in delta.largest.items():
        pipe.zadd(largest_key(minute), {series: value}, gt=True)
    for minute in {minute for minute, _series, _name in delta.counts}:
        pipe.expire(minute_key(minute), RETENTION_MINUTES * 60)
        pipe.expire(largest_key(minute), RETENTION_MINUTES * 60)
    pipe.execute()


def load(minutes: Iterable[int]) -> Delta:
    """What all processes sent for these minutes. Raises RedisError."""
    wanted = list(minutes)
    pipe = redis_client().pipeline(transaction=False)
    for minute in wanted:
        pipe.hgetall(minute_key(minute))
        pipe.zrange(largest_key(minute), 0, -1, withscores=True)
    answers = pipe.execute()
    delta = Delta()
    for minute, hashed, largest in zip(wanted, answers[::2], answers[1::2], strict=True):
        for key, amount in hashed.items():
            series, _, name = key.partition(FIELD)
            delta.counts[minute, series, name] = int(amount)
        delta.largest.update({(minute, series): score for series, score in largest})
    return delta


def load_totals() -> Counter[tuple[str, str]]:
    """Since Redis last lost its data. Raises RedisError."""
    totals: Counter[tuple[str, str]] = Counter()
    for key, amount in cast(dict[str, str], redis_client().hgetall(TOTALS)).items():
        series, _, name = key.partition(FIELD)
        totals[series, name] = int(amount)
    return totals


def load_traffic(minutes: Iterable[int]) -> tuple[int, int]:
    """Requests and failed ones. Raises RedisError."""
    pipe = redis_client().pipeline(transaction=False)
    for minute in minutes:
        pipe.hmget(minute_key(minute), [TRAFFIC + FIELD + name for name in (COUNT, ERRORS)])
    rows = pipe.execute()
    return sum(int(row[0] or 0) for row in rows), sum(int(row[1] or 0) for row in rows)
