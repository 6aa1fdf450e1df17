"""Limits that hold when Redis is down: counters in PostgreSQL by account and by network prefix, as keyed hashes."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest
from django.utils import timezone
from rest_framework.request import Request

from xinshou.api.models import ThrottleCounter
from xinshou.api.problems import rate_limited
from xinshou.encryption import blind_index
from xinshou.networks import lies_in, parse_address, prefix_of, trusted_proxies
from xinshou.standings import WINDOW_SECONDS, Standing, note

LIMITS = {
    "login": 5,
    "login-mfa": 5,
    "activate": 5,
    "recover": 5,
    "forgot-password": 5,
    "reset-password": 5,
    "register": 3,
    "change-password": 3,
    "mfa": 5,
    "step-up": 5,
    "erase": 5,
    "break-glass": 5,
}
"""Calls in WINDOW_SECONDS for each account and for each network prefix."""
DAY_SECONDS = 24 * 3600
DAY_LIMITS = {"mfa-code": 100}
"""Calls in a day for each account. Three of a million codes fit at any moment: a minute's limit alone would let
somebody who knows the password guess one within weeks."""

_HIT = """
INSERT INTO xinshou_throttlecounter (key, hits, expires_at)
SELECT key, 1, %(expires_at)s FROM unnest(%(keys)s::text[]) AS key
ON CONFLICT (key) DO UPDATE SET
    hits = CASE WHEN xinshou_throttlecounter.expires_at <= %(now)s THEN 1
        ELSE LEAST(xinshou_throttlecounter.hits + 1, 1000000) END,
    expires_at = CASE WHEN xinshou_throttlecounter.expires_at <= %(now)s THEN EXCLUDED.expires_at
        ELSE xinshou_throttlecounter.expires_at END
RETURNING hits, expires_at
"""


@dataclass(frozen=True)
class Decision:
    allowed: bool
    retry_after: int
    """Seconds; 0 when allowed."""
    hits: int = 0
    """Of the key that was counted most often; its window ends in `reset` seconds."""
    reset: int = 0


def enforce(request: HttpRequest | Request, scope: str, account: str | UUID | None = None) -> None:
    """Counts this call; 429 with Retry-After over the limit of LIMITS. Call it first, outside any transaction.
    `account` is what was typed to name the account, or the id of the signed-in user."""
    keys = [f"network|{client_prefix(request)}"]
    if account is not None:
        keys.append(f"account|{str(account).strip()}")
    decision = hit(scope, *keys, limit=LIMITS[scope], window_seconds=WINDOW_SECONDS)
    if decision.hits:
        note(request, Standing("path", LIMITS[scope] * settings.THROTTLE_SCALE, decision.hits, decision.reset))
    if not decision.allowed:
        raise rate_limited(decision.retry_after)


def enforce_day(scope: str, account: UUID) -> None:
    """As `enforce`, for the limit of DAY_LIMITS."""
    decision = hit(scope, f"account|{account}", limit=DAY_LIMITS[scope], window_seconds=DAY_SECONDS)
    if not decision.allowed:
        raise rate_limited(decision.retry_after)


def hit(scope: str, *keys: str, limit: int, window_seconds: int) -> Decision:
    """Counts one call for every key and allows it when none is over `limit` times settings.THROTTLE_SCALE.
    The count is committed by itself: RuntimeError inside a transaction, whose rollback would forget it."""
    if not settings.THROTTLES_ON:
        return Decision(allowed=True, retry_after=0)
    now = timezone.now()
    counted = [
        (hits, math.ceil((expires_at - now).total_seconds()))
        for hits, expires_at in _count(sorted(_hashed(scope, key, now) for key in keys), now, window_seconds)
    ]
    waits = [left for hits, left in counted if hits > limit * settings.THROTTLE_SCALE]
    most, reset = max(counted)
    return Decision(allowed=not waits, retry_after=max(waits, default=0), hits=most, reset=reset)


def _count(keys: list[str], now: datetime, window_seconds: int) -> list[tuple[int, datetime]]:
    """Keys are sorted so that parallel statements lock in one order."""
    parameters: dict[str, Any] = {"keys": keys, "now": now, "expires_at": now + timedelta(seconds=window_seconds)}
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(_HIT, parameters)
        return list(cursor.fetchall())


def _hashed(scope: str, key: str, now: datetime) -> str:
    """The day is part of it: counters of two days cannot be joined."""
    return blind_index("throttle", f"{now:%Y-%m-%d}|{scope}|{key}")


def purge_throttle_counters() -> int:
    return ThrottleCounter.objects.filter(expires_at__lte=timezone.now()).delete()[0]


def client_prefix(request: HttpRequest | Request) -> str:
    """The caller's /24 or /48. X-Forwarded-For counts only from settings.TRUSTED_PROXIES, read from its trusted end."""
    address = parse_address(request.META.get("REMOTE_ADDR", ""))
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    while address is not None and forwarded and lies_in(address, trusted_proxies()):
        nearer = parse_address(forwarded.pop().strip())
        if nearer is None:
            break
        address = nearer
    return "unknown" if address is None else prefix_of(address)
