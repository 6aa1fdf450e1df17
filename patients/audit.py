"""The one door for events of record: rows are written in the transaction of the deed and chained a moment later."""

import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection, models, transaction
from django.utils import timezone

from patients.models import AccessCategory, AccessPurpose, AuditAction, AuditEntry, AuditLink, User
from xinshou.encryption import keyed_hash

CASELOAD_WINDOW = timedelta(minutes=5)
UNCHAINED_GRACE = timedelta(minutes=5)
"""An entry older than this that the sealer has not chained was put in behind its back."""
SEALER_LOCK = 0x5EA1
BATCH = 1000


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
    AuditEntry.objects.create(
        actor_id=actor.pk if actor else None,
        role=actor.user_type if actor else "",
        action=action,
        category=category or "",
        purpose=purpose or "",
        patient_tag=patient_tag(patient_id) if patient_id else "",
    )


def record_caseload(actor: User, patient_ids: Iterable[UUID]) -> None:
    """A list of patients was looked at: one row per doctor per 5 minutes, unless somebody new is on it."""
    tags = sorted(patient_tag(patient_id) for patient_id in patient_ids)
    since = timezone.now() - CASELOAD_WINDOW
    recent = AuditEntry.objects.filter(actor_id=actor.pk, purpose=AccessPurpose.CASELOAD, at__gt=since)
    if not tags or recent.filter(patient_tags__contains=tags).exists():
        return
    AuditEntry.objects.create(
        actor_id=actor.pk,
        role=actor.user_type,
        action=AuditAction.READ,
        category=AccessCategory.PROFILE,
        purpose=AccessPurpose.CASELOAD,
        patient_tags=tags,
    )


def _canonical(entry: AuditEntry) -> bytes:
    fields = [
        entry.id,
        entry.at.isoformat(),
        str(entry.actor_id or ""),
        entry.role,
        entry.action,
        entry.category,
        entry.purpose,
        entry.patient_tag,
        entry.patient_tags,
    ]
    return json.dumps(fields, separators=(",", ":")).encode()


def _chain_key() -> bytes:
    return sha256(b"audit-chain" + settings.INDEX_KEY).digest()


def _digest(previous: str, position: int, entry: AuditEntry) -> str:
    message = previous.encode() + position.to_bytes(8, "big") + _canonical(entry)
    return hmac.new(_chain_key(), message, sha256).hexdigest()


def seal_pending() -> int:
    """Chains the entries that are committed and not chained yet; returns how many. One sealer at a time."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [SEALER_LOCK])
            if not cursor.fetchone()[0]:
                return 0
        last = AuditLink.objects.order_by("-position").first()
        links = list(_links(last, list(_unchained().order_by("id")[:BATCH])))
        AuditLink.objects.bulk_create(links)
    if links:
        _write_anchor(links[-1])
    return len(links)


def _unchained() -> models.QuerySet[AuditEntry]:
    chained = AuditLink.objects.filter(entry_id=models.OuterRef("id"))
    return AuditEntry.objects.filter(~models.Exists(chained))


def _links(last: AuditLink | None, entries: list[AuditEntry]) -> Iterator[AuditLink]:
    position, digest = (last.position, last.digest) if last else (0, "")
    for entry in entries:
        position += 1
        digest = _digest(digest, position, entry)
        yield AuditLink(position=position, entry_id=entry.id, digest=digest)


def _write_anchor(link: AuditLink) -> None:
    """Keeps the chain's head outside of the database, so that a cut tail shows."""
    if settings.AUDIT_ANCHOR_FILE:
        path = Path(settings.AUDIT_ANCHOR_FILE)
        fresh = path.with_suffix(".new")
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
    digest, expected = "", 0
    for link, entry in _chain():
        expected += 1
        if link.position != expected:
            faults.append(f"position {expected}: the link is missing")
            expected = link.position
        if entry is None:
            faults.append(f"position {link.position}: the entry is missing")
        elif _digest(digest, link.position, entry) != link.digest:
            faults.append(f"position {link.position}: the entry or its place was changed")
        digest = link.digest
    stale = _unchained().filter(at__lt=timezone.now() - UNCHAINED_GRACE).count()
    if stale:
        faults.append(f"{stale} old entries are not in the chain")
    faults.extend(_anchor_faults())
    return Verification(chained=expected, tail=_unchained().count(), faults=faults)


def _chain() -> Iterator[tuple[AuditLink, AuditEntry | None]]:
    start = 0
    while links := list(AuditLink.objects.filter(position__gt=start).order_by("position")[:BATCH]):
        entries = AuditEntry.objects.in_bulk([link.entry_id for link in links])
        for link in links:
            yield link, entries.get(link.entry_id)
        start = links[-1].position


def _anchor_faults() -> list[str]:
    path = Path(settings.AUDIT_ANCHOR_FILE) if settings.AUDIT_ANCHOR_FILE else None
    if path is None or not path.exists():
        return []
    position, _, digest = path.read_text(encoding="ascii").strip().partition(" ")
    link = AuditLink.objects.filter(position=int(position)).first()
    return [] if link and link.digest == digest else [f"position {position}: the chain ends before its anchor"]
