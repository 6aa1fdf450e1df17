"""The same POST twice is done once: a key is claimed before the work and answers again what it answered first."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import orjson
import structlog
from django.db import DatabaseError
from django.http import HttpResponse, HttpResponseBase
from django.utils import timezone

from xinshou.api.models import IdempotencyRecord
from xinshou.api.problems import Problem, invalid
from xinshou.api.requests import ApiRequest
from xinshou.encryption import keyed_hash, open_bytes, seal_bytes
from xinshou.statements import planned

log = structlog.get_logger(__name__)

KEPT = timedelta(hours=24)
LEASE = timedelta(seconds=60)
"""A claim older than this belongs to a process that died: the key is free again."""
HEADER = "Idempotency-Key"
KEPT_HEADERS = ("Content-Type", "ETag", "Location")
NEVER_STORED = {401, 429}
"""Answers about the moment, not about the request."""
_KEY = re.compile("[!-~]{1,128}")
_EXEMPT = re.compile("/api/v1/(?:(?:auth|mfa)(?:/|$)|(?:reports/[^/]+/file|data-export/request)/?$)")
"""What carries passwords, or a token that is shown once."""

_CLAIM = """
INSERT INTO xinshou_idempotencyrecord (key_hash, user_id, fingerprint, lease_until, created_at)
VALUES (%(key_hash)s, %(user_id)s, %(fingerprint)s, %(lease_until)s, %(now)s)
ON CONFLICT (key_hash) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, lease_until = EXCLUDED.lease_until,
    created_at = EXCLUDED.created_at, status = NULL, answer = NULL
WHERE xinshou_idempotencyrecord.created_at <= %(forgotten)s
    OR (xinshou_idempotencyrecord.status IS NULL AND xinshou_idempotencyrecord.lease_until <= %(now)s)
RETURNING key_hash
"""
_SETTLE = """
UPDATE xinshou_idempotencyrecord SET status = %s, answer = %s
WHERE key_hash = %s AND lease_until = %s
RETURNING key_hash
"""


@dataclass(frozen=True)
class Claim:
    key_hash: str
    subject_id: UUID
    lease_until: datetime

    def settle(self, response: HttpResponseBase) -> None:
        """Keeps the rendered answer, or frees the key where the next try may end otherwise."""
        status = response.status_code
        if status >= 500 or status in NEVER_STORED or not isinstance(response, HttpResponse):
            return self.release()
        headers = {name: response[name] for name in KEPT_HEADERS if name in response}
        answer = orjson.dumps({"headers": headers, "body": response.content.decode()})
        sealed = seal_bytes(_purpose(self.key_hash), answer, self.subject_id)
        try:
            planned(_SETTLE, [status, sealed, self.key_hash, self.lease_until])
        except DatabaseError:
            # The work is done and the caller must hear so; the key comes free with its lease.
            log.error("idempotent_answer_not_kept")

    def release(self) -> None:
        IdempotencyRecord.objects.filter(key_hash=self.key_hash, lease_until=self.lease_until).delete()


def claim(request: ApiRequest) -> Claim | HttpResponse | None:
    """A claim for this request alone, the stored answer, or None where keys do not count.

    Must run outside a transaction. Problems: 400 for an odd key, 409 while the first runs, 422 for another request."""
    key = request.headers.get(HEADER)
    if key is None or request.method != "POST" or not request.user.is_authenticated or _EXEMPT.match(request.path):
        return None
    if not _KEY.fullmatch(key):
        raise invalid(f"header.{HEADER}", "invalid-header")
    now = timezone.now()
    mine = Claim(keyed_hash("idempotency", f"{request.user.pk}|{key}"), request.user.subject_id, now + LEASE)
    fingerprint = fingerprint_of(request)
    parameters: dict[str, Any] = {
        "key_hash": mine.key_hash,
        "user_id": request.user.pk,
        "fingerprint": fingerprint,
        "lease_until": mine.lease_until,
        "now": now,
        "forgotten": now - KEPT,
    }
    return mine if planned(_CLAIM, parameters) else _first_answer(mine, fingerprint)


def fingerprint_of(request: ApiRequest) -> str:
    path, _, query = request.get_full_path().partition("?")
    body = sha256(request.raw_body).hexdigest()
    return keyed_hash("idempotency-request", f"{request.method} {path.rstrip('/')}?{query} {body}")


def _first_answer(mine: Claim, fingerprint: str) -> HttpResponse:
    record = IdempotencyRecord.objects.filter(key_hash=mine.key_hash).first()
    if record is None or (record.fingerprint == fingerprint and record.status is None):
        raise Problem(409, "idempotency-in-progress", retry_after=1)
    if record.fingerprint != fingerprint or record.answer is None or record.status is None:
        raise Problem(422, "idempotency-mismatch")
    answer = orjson.loads(open_bytes(_purpose(mine.key_hash), bytes(record.answer), mine.subject_id))
    headers = {**answer["headers"], "Idempotency-Replayed": "true"}
    return HttpResponse(answer["body"].encode(), status=record.status, headers=headers)


def _purpose(key_hash: str) -> str:
    return f"idempotency|{key_hash}"


def purge_idempotency_records() -> int:
    return IdempotencyRecord.objects.filter(created_at__lte=timezone.now() - KEPT).delete()[0]
