"""Re-wrapping data keys after a new primary master key came into the settings. The data keys themselves stay."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

import structlog
from django.db import connection, transaction

from xinshou.encryption.data_keys import DataKey
from xinshou.encryption.envelope import SealBroken
from xinshou.encryption.wrapping import MasterKeys

BATCH_ROWS: Final = 5000

log = structlog.get_logger("xinshou.encryption")

FIRST: Final = UUID(int=0)


@dataclass
class Rotation:
    rewrapped: int = 0
    damaged: int = 0


class MasterKeyMissing(LookupError):
    """Data keys are wrapped by master keys that the settings do not hold; `args` are their ids."""


def outdated_keys() -> int:
    return DataKey.objects.exclude(master_key_id=MasterKeys().primary_id).count()


def require_master_keys() -> None:
    """Raises MasterKeyMissing."""
    masters = MasterKeys()
    used = DataKey.objects.order_by("master_key_id").values_list("master_key_id", flat=True).distinct()
    missing = [key_id for key_id in used if key_id not in masters]
    if missing:
        raise MasterKeyMissing(*missing)


def rewrap_outdated_keys() -> Rotation:
    """Each batch commits on its own, so a stopped run goes on where it was. A damaged key is left as it is."""
    masters, done, last = MasterKeys(), Rotation(), FIRST
    while True:
        with transaction.atomic():
            batch = list(
                DataKey.objects.select_for_update()
                .exclude(master_key_id=masters.primary_id)
                .filter(subject_id__gt=last)
                .order_by("subject_id")[:BATCH_ROWS]
            )
            if not batch:
                return done
            _store(masters, _rewrap(masters, batch, done))
        last = batch[-1].subject_id


def _rewrap(masters: MasterKeys, batch: list[DataKey], done: Rotation) -> list[tuple[UUID, bytes]]:
    fresh = []
    for row in batch:
        try:
            key = masters.unwrap(row.subject_id, row.version, row.master_key_id, bytes(row.wrapped))
        except SealBroken:
            log.error("data_key_unreadable", master_key_id=row.master_key_id)
            done.damaged += 1
            continue
        fresh.append((row.subject_id, masters.wrap(row.subject_id, row.version, key)))
    done.rewrapped += len(fresh)
    return fresh


def _store(masters: MasterKeys, fresh: list[tuple[UUID, bytes]]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE keys.data_key SET wrapped = fresh.wrapped, master_key_id = %s
               FROM unnest(%s::uuid[], %s::bytea[]) AS fresh (subject_id, wrapped)
               WHERE data_key.subject_id = fresh.subject_id""",
            [masters.primary_id, [row[0] for row in fresh], [row[1] for row in fresh]],
        )
