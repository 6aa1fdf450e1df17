"""Heavy reads of the dashboard from a streaming replica, where REPLICA_DATABASE_URL names one.

    points = replicas.read(request, lambda using: mood_points(patient, using=using))

Nothing goes there by itself: a read has to name it, and only reads do whose staleness of a second harms nobody. It is
asked while it has replayed all that this person has written and is at most REPLICA_MAX_LAG_SECONDS behind. Otherwise,
and whenever anything about it fails, the primary answers."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import structlog
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, Error, connections, transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from redis.exceptions import RedisError

from xinshou.metrics import metrics_collector
from xinshou.redis_client import redis_client

PRIMARY, REPLICA = DEFAULT_DB_ALIAS, "replica"
KNOWN_SECONDS = 1.0
"""So long a process believes what it has heard of the replica."""
AWAY_SECONDS = 10.0
"""So long it is left alone after anything has failed."""
MARK_SECONDS_MORE = 10
"""A mark outlives by this the lag at which the replica is no longer asked; what is older has been replayed."""
COOKIE = "written"
"""Of a browser that has written a moment ago: when Redis does not know what, the primary answers."""
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
ON_PRIMARY = """
    SELECT pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::bigint, clock_timestamp(),
        (SELECT (system_identifier, timeline_id)::text FROM pg_control_system(), pg_control_checkpoint())"""
ON_REPLICA = """
    SELECT pg_is_in_recovery(), pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint,
        pg_last_xact_replay_timestamp(),
        (SELECT (system_identifier, timeline_id)::text FROM pg_control_system(), pg_control_checkpoint())"""
"""Positions compare within one cluster and timeline only: after a failover an old standby may hold what was lost."""
WRITTEN = "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"
T = TypeVar("T")
Row = tuple[Any, ...]
log = structlog.get_logger(__name__)


class NoReplica(DatabaseError):
    """What answers is no standby of our primary: promoted, of another cluster or left behind by a failover."""


@dataclass(frozen=True)
class Standing:
    """`replayed` as a position in the primary's log. `lag_seconds` by the primary's clock, None when unknown. `at` is
    monotonic."""

    replayed: int
    lag_seconds: float | None
    at: float

    def is_fresh(self) -> bool:
        if self.lag_seconds is None:
            return False
        return self.lag_seconds + time.monotonic() - self.at <= float(settings.REPLICA_MAX_LAG_SECONDS)


def exists() -> bool:
    return REPLICA in connections.settings


def compare(ask_primary: Callable[[str], Row], ask_replica: Callable[[str], Row]) -> Standing:
    """The primary first: what it had written by then is what the replica is measured by. Raises NoReplica."""
    at = time.monotonic()
    written, now, line = ask_primary(ON_PRIMARY)
    is_standby, replayed, replayed_until, line_of_replica = ask_replica(ON_REPLICA)
    if not is_standby or line_of_replica != line or replayed is None:
        raise NoReplica
    return Standing(replayed, 0.0 if replayed >= written else _lag(now, replayed_until), at)


def _lag(now: datetime, replayed_until: datetime | None) -> float | None:
    """Both are the primary's clock: the second is when the last replayed transaction was committed there."""
    return max(0.0, (now - replayed_until).total_seconds()) if replayed_until else None


def current() -> Standing:
    """Raises django.db.Error."""
    return compare(_ask(PRIMARY), _ask(REPLICA))


class Watch:
    """What this process knows of the replica. One thread at a time asks; the others go by what was known."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: Standing | None = None
        self._away_until = 0.0

    def standing(self) -> Standing | None:
        """None while nothing is known; may be older than KNOWN_SECONDS while another thread asks."""
        now, known = time.monotonic(), self._known
        is_old = known is None or now - known.at >= KNOWN_SECONDS
        if is_old and now >= self._away_until and self._lock.acquire(blocking=False):
            try:
                self._known = current()
            except Error as error:
                self.leave_alone(error)
            finally:
                self._lock.release()
        return self._known

    def leave_alone(self, error: Exception) -> None:
        self._known, self._away_until = None, time.monotonic() + AWAY_SECONDS
        connections[REPLICA].close()
        log.warning("replica_left_alone", error=type(error).__name__)

    def forget(self) -> None:
        """For tests."""
        self._known, self._away_until = None, 0.0


watch = Watch()


def _ask(alias: str) -> Callable[[str], Row]:
    def ask(statement: str) -> Row:
        # The caller may be inside a transaction: a savepoint keeps it whole if the question fails.
        with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
            cursor.execute(statement)
            return tuple(cursor.fetchone())

    return ask


def read(request: HttpRequest, query: Callable[[str], T]) -> T:
    """`query` gets the alias to read from and returns plain data, no lazy query set. It may be called twice."""
    if not exists():
        return query(PRIMARY)
    if may_ask(request):
        try:
            found = query(REPLICA)
        except Error as error:
            watch.leave_alone(error)
        else:
            metrics_collector.increment("replica.answered")
            return found
    metrics_collector.increment("replica.passed_by")
    return query(PRIMARY)


def may_ask(request: HttpRequest) -> bool:
    standing = watch.standing()
    return standing is not None and standing.is_fresh() and _holds_own_writes(request, standing.replayed)


def _holds_own_writes(request: HttpRequest, replayed: int) -> bool:
    try:
        mark = redis_client().zscore(_mark_of(request), "position")
    except RedisError as error:
        watch.leave_alone(error)
        return False
    return COOKIE not in request.COOKIES if mark is None else replayed >= float(mark)


def _mark_of(request: HttpRequest) -> str:
    return f"xsc:written:{request.user.pk}"


class WrittenMiddleware:
    """After whatever a doctor may have written: where the primary's log ended then, for all devices of the account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method not in SAFE_METHODS:
            try:
                if getattr(getattr(request, "user", None), "is_doctor", False):
                    _mark(request, response)
            except (Error, RedisError) as error:
                log.warning("replica_mark_lost", error=type(error).__name__)
        return response


def _mark(request: HttpRequest, response: HttpResponseBase) -> None:
    """The cookie first, since it needs nobody. Of several marks at once the furthest stays."""
    seconds = settings.REPLICA_MAX_LAG_SECONDS + MARK_SECONDS_MORE
    if not request.path_info.startswith("/api/"):
        response.set_cookie(
            COOKIE, "1", max_age=seconds, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
    (position,) = _ask(PRIMARY)(WRITTEN)
    pipe = redis_client().pipeline(transaction=True)
    pipe.zadd(_mark_of(request), {"position": position}, gt=True)
    pipe.expire(_mark_of(request), seconds)
    pipe.execute()


class PrimaryRouter:
    """Whatever names no database goes to the primary, also what hangs on a row that was read from the replica."""

    def db_for_read(self, model: Any, **hints: Any) -> str:
        return PRIMARY

    def db_for_write(self, model: Any, **hints: Any) -> str:
        return PRIMARY

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == PRIMARY
