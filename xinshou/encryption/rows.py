"""Opening what came without an instance: values() rows and blobs."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import models

from xinshou.encryption.envelope import seal, unseal
from xinshou.encryption.fields import SealedField
from xinshou.encryption.keyring import INSTANCE, find_cipher, prefetch_keys


def open_sealed(model: type[models.Model], field_name: str, row_id: UUID, subject_id: UUID | None, sealed: Any) -> Any:
    """Plaintext, None for NULL, or UNREADABLE."""
    return None if sealed is None else _sealed_field(model, field_name).open(sealed, row_id, subject_id)


def open_rows(
    model: type[models.Model],
    rows: Sequence[Any],
    fields: Sequence[str],
    *,
    subject: str | UUID,
    row_id: str = "id",
    prefix: str = "",
) -> None:
    """Opens `fields` of values() rows in place, with one key query at most.

    `subject` is the rows' column with the key owner, or INSTANCE; `prefix` is the path when `model` was joined,
    "patient__" for "patient__alias", and does not apply to `subject` and `row_id`."""
    owners = [subject if isinstance(subject, UUID) else row[subject] for row in rows]
    prefetch_keys(owner for owner in owners if owner is not None)
    for name in fields:
        field, column = _sealed_field(model, name), prefix + name
        for row, owner in zip(rows, owners, strict=True):
            if row[column] is not None:
                row[column] = field.open(row[column], row[row_id], owner)


def seal_bytes(purpose: str, data: bytes, subject: UUID = INSTANCE) -> bytes:
    """`purpose` is authenticated: name in it whatever must not be swapped, such as a row id."""
    return seal(find_cipher(subject), _purpose(purpose, subject), data)


def open_bytes(purpose: str, sealed: bytes, subject: UUID = INSTANCE) -> bytes:
    """Raises SealBroken or KeyMissing."""
    return unseal(find_cipher(subject), _purpose(purpose, subject), bytes(sealed))


def _purpose(purpose: str, subject: UUID) -> bytes:
    return b"bytes|" + purpose.encode() + b"|" + subject.bytes


def _sealed_field(model: type[models.Model], name: str) -> SealedField[Any, Any]:
    field = model._meta.get_field(name)
    if not isinstance(field, SealedField):
        raise TypeError(f"{model._meta.label}.{name} is not sealed")
    return field
