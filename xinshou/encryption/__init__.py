"""Envelope encryption: master keys wrap one data key per subject, data keys seal field values.

A model with sealed fields says whose key they take: `key_subject: ClassVar[str] = "patient_id"` or `= INSTANCE`."""

from xinshou.encryption.envelope import SealBroken, Sealed
from xinshou.encryption.fields import EncryptedJSON, EncryptedText, SealedField
from xinshou.encryption.index import blind_index, keyed_hash
from xinshou.encryption.keyring import (
    INSTANCE,
    KeyMissing,
    create_data_key,
    create_data_keys,
    destroy_data_key,
    forget_cached_keys,
    prefetch_keys,
)
from xinshou.encryption.rows import open_bytes, open_rows, open_sealed, seal_bytes
from xinshou.encryption.values import UNREADABLE

__all__ = [
    "INSTANCE",
    "UNREADABLE",
    "EncryptedJSON",
    "EncryptedText",
    "KeyMissing",
    "SealBroken",
    "Sealed",
    "SealedField",
    "blind_index",
    "create_data_key",
    "create_data_keys",
    "destroy_data_key",
    "forget_cached_keys",
    "keyed_hash",
    "open_bytes",
    "open_rows",
    "open_sealed",
    "prefetch_keys",
    "seal_bytes",
]
