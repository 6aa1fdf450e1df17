"""The one door for events of record: rows are written in the transaction of the deed and chained a moment later."""

import hmac
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
import structlog
from django.conf import settings
from django.db import connection, models, transaction
from django.utils import timezone

from patients.models import AccessCategory, AccessPurpose, AuditAction, AuditEntry, AuditLink, User
from xinshou.composed import Words, composed_once
from xinshou.encryption import keyed_hash
from xinshou.statements import planned

log = structlog.get_logger(__name__)

CASELOAD_WINDOW = timedelta(minutes=5)
LATE = timedelta(minutes=5)
"""No transaction is open for longer: an entry this old that is not chained, or that was chained after entries this much
younger, was put in behind the application's back."""
LATE_IDS = 10_000
"""How far below the chain's end the sealer looks for entries that were committed late."""
SEALER_LOCK = 0x5EA1
BATCH = 1000
WALK = 5000
Fields = tuple[Any, ...]
"""Of an entry, as they are chained: id, at, actor, role, action, category, purpose, patient_tag, patient_tags."""
_CHAIN = """SELECT l.position, l.digest,
       e.id, e.at, e.actor_id, e.role, e.action, e.category, e.purpose, e.patient_tag, e.patient_tags
  FROM patients_auditlink l LEFT JOIN patients_auditentry e ON e.id = l.entry_id
 WHERE l.position > %s ORDER BY l.position LIMIT %s"""
_READS = """INSERT INTO patients_auditentry (at, actor_id, role, action, patient_tag, patient_tags, category, purpose)
SELECT %s, %s::uuid, %s, %s, %s, '{}', category, purpose
  FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS read (category, purpose, number) ORDER BY number
RETURNING id"""
_ANCHOR = re.compile(r"([0-9]{1,18}) ([0-9a-f]{64})\n")


def patient_tag(patient_id: UUID) -> str:
    return keyed_hash("audit-patient", str(patient_id))


def record(
    actor: User | None,
    action: AuditAction,
    *,
    category: AccessCategory | None = None,
    purpose: AccessPurpose | None = None,
    patient_id: UUID | None = None,
) -> None:
    _entry(actor, action, category, purpose, patient_tag(patient_id) if patient_id else "").save(force_insert=True)


def _entry(
    actor: User | None, action: AuditAction, category: AccessCategory | None, purpose: AccessPurpose | None, tag: str
) -> AuditEntry:
    return AuditEntry(
        actor_id=actor.pk if actor else None,
        role=actor.user_type if actor else "",
        action=action,
        category=category or "",
        purpose=purpose or "",
        patient_tag=tag,
    )


def record_reads(actor: User, reads: Iterable[tuple[AccessCategory, AccessPurpose]], patient_id: UUID) -> None:
    """One entry for each category of a record that was opened, in their order."""
    categories, purposes = zip(*reads, strict=True)
    who = [timezone.now(), actor.pk, actor.user_type, AuditAction.READ, patient_tag(patient_id)]
    planned(_READS, [*who, list(map(str, categories)), list(map(str, purposes))])


def record_caseload(actor: User, patient_ids: Iterable[UUID]) -> None:
    """A list of patients was looked at: one row per doctor per 5 minutes, unless somebody new is on it."""
    tags = sorted(patient_tag(patient_id) for patient_id in patient_ids)
    since = timezone.now() - CASELOAD_WINDOW
    if not tags or _noted(actor.pk, since, tuple(tags)):
        return
    AuditEntry.objects.create(
        actor_id=actor.pk,
        role=actor.user_type,
        action=AuditAction.READ,
        category=AccessCategory.PROFILE,
        purpose=AccessPurpose.CASELOAD,
        patient_tags=tags,
    )


@composed_once
def _noted(actor_id: UUID, since: datetime, tags: Words) -> "models.QuerySet[AuditEntry, int]":
    """An entry since then that holds all of the tags."""
    wanted = models.Value(list(tags), output_field=AuditEntry._meta.get_field("patient_tags"))
    recent = AuditEntry.objects.filter(actor_id=actor_id, purpose=AccessPurpose.CASELOAD, at__gt=since)
    return recent.filter(patient_tags__contains=wanted).values_list("pk", flat=True)[:1]


def _fields(entry: AuditEntry) -> Fields:
    return (
        entry.id,
        entry.at,
        entry.actor_id,
        entry.role,
        entry.action,
        entry.category,
        entry.purpose,
        entry.patient_tag,
        entry.patient_tags,
    )


def _canonical(fields: Fields) -> bytes:
    """A JSON array; instants as RFC 3339 in UTC."""
    number, at, actor_id, *rest = fields
    return orjson.dumps((number, at, actor_id or "", *rest))


@cache
def _chain_key(index_key: bytes) -> bytes:
    return sha256(b"audit-chain" + index_key).digest()


def _digest(previous: str, position: int, fields: Fields) -> str:
    message = previous.encode() + position.to_bytes(8, "big") + _canonical(fields)
    return hmac.digest(_chain_key(settings.INDEX_KEY), message, "sha256").hex()


def seal_pending() -> int:
    """Chains the entries that are committed and not chained yet; returns how many. One sealer at a time: a second one
    leaves at once. Call it outside any transaction."""
    with _sole_sealer() as alone:
        links = _seal_batch() if alone else []
        if links:
            _move_anchor(links[-1])
    return len(links)


@contextmanager
def _sole_sealer() -> Iterator[bool]:
    """Holds a lock of the session, not of the transaction: the anchor is written after the commit, and in order."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [SEALER_LOCK])
        alone: bool = cursor.fetchone()[0]
    try:
        yield alone
    finally:
        if alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [SEALER_LOCK])


@transaction.atomic(durable=True)
def _seal_batch() -> list[AuditLink]:
    last = AuditLink.objects.order_by("-position").first()
    near = _unchained().filter(id__gt=last.entry_id - LATE_IDS) if last else _unchained()
    links = list(_links(last, list(near.order_by("id")[:BATCH])))
    return AuditLink.objects.bulk_create(links)


def _unchained() -> models.QuerySet[AuditEntry]:
    chained = AuditLink.objects.filter(entry_id=models.OuterRef("id"))
    return AuditEntry.objects.filter(~models.Exists(chained))


def _links(last: AuditLink | None, entries: list[AuditEntry]) -> Iterator[AuditLink]:
    position, digest = (last.position, last.digest) if last else (0, "")
    for entry in entries:
        position += 1
        digest = _digest(digest, position, _fields(entry))
        yield AuditLink(position=position, entry_id=entry.id, digest=digest)


def _move_anchor(link: AuditLink) -> None:
    """Keeps the chain's head outside of the database, so that a cut tail shows. An anchor that the chain has lost stays
    where it is: to move it would cover up the cut."""
    if not settings.AUDIT_ANCHOR_FILE:
        return
    path = Path(settings.AUDIT_ANCHOR_FILE)
    if path.exists() and _anchor_faults(path):
        log.error("audit_anchor_lost")
        return
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(f"{link.position} {link.digest}\n", encoding="ascii")
    fresh.replace(path)


@dataclass(frozen=True)
class Verification:
    """`chained` entries are proven, `tail` wait for the sealer, `faults` say what was found at which position."""

    chained: int
    tail: int
    faults: list[str]


def verify() -> Verification:
    """Walks the whole chain. Finds a changed, deleted, inserted or reordered row and, with the anchor, a cut tail."""
    faults: list[str] = []
    digest, expected, newest = "", 0, None
    for position, sealed, entry in _chain():
        expected += 1
        if position != expected:
            faults.append(f"position {expected}: the link is missing")
            expected = position
        if entry is None:
            faults.append(f"position {position}: the entry is missing")
        elif _digest(digest, position, entry) != sealed:
            faults.append(f"position {position}: the entry or its place was changed")
        elif newest and entry[1] < newest - LATE:
            faults.append(f"position {position}: the entry was put in later than it says")
        digest = sealed
        if entry is not None and (newest is None or entry[1] > newest):
            newest = entry[1]
    stale = _unchained().filter(at__lt=timezone.now() - LATE).count()
    if stale:
        faults.append(f"{stale} old entries are not in the chain")
    if settings.AUDIT_ANCHOR_FILE:
        faults.extend(_anchor_faults(Path(settings.AUDIT_ANCHOR_FILE)))
    return Verification(chained=expected, tail=_unchained().count(), faults=faults)


def _chain() -> Iterator[tuple[int, str, Fields | None]]:
    """Position, digest and entry of each link; without models, which would take most of the time of a long walk."""
    start = 0
    with connection.cursor() as cursor:
        while links := cursor.execute(_CHAIN, [start, WALK]).fetchall():
            for position, digest, *entry in links:
                yield position, digest, tuple(entry) if entry[0] is not None else None
            start = links[-1][0]


def _anchor_faults(path: Path) -> list[str]:
    if not path.exists():
        return ["the anchor file is missing"] if AuditLink.objects.exists() else []
    anchor = _ANCHOR.fullmatch(path.read_text(encoding="ascii", errors="replace"))
    if anchor is None:
        return ["the anchor file is damaged"]
    position, digest = int(anchor[1]), anchor[2]
    kept = AuditLink.objects.filter(position=position, digest=digest).exists()
    return [] if kept else [f"position {position}: the chain ends before its anchor"]
