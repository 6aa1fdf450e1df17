"""Master keys (settings.MASTER_KEYS: the first wraps, every one unwraps) around data keys."""

import os
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from xinshou.encryption.envelope import NONCE_BYTES, SealBroken

KEY_BYTES: Final = 32


class MasterKeys:
    def __init__(self) -> None:
        self._ciphers = {key_id: AESGCM(key) for key_id, key in settings.MASTER_KEYS}
        self.primary_id: str = settings.MASTER_KEYS[0][0]

    def __contains__(self, key_id: str) -> bool:
        return key_id in self._ciphers

    def wrap(self, subject_id: UUID, version: int, key: bytes) -> bytes:
        """Always under the primary master key."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._ciphers[self.primary_id].encrypt(nonce, key, _context(subject_id, version))

    def unwrap(self, subject_id: UUID, version: int, key_id: str, wrapped: bytes) -> bytes:
        """Raises SealBroken when the master key is not in the settings or the row was damaged or moved."""
        if key_id not in self._ciphers:
            raise SealBroken("master key is not in MASTER_KEYS")
        nonce, body = wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:]
        try:
            return self._ciphers[key_id].decrypt(nonce, body, _context(subject_id, version))
        except (InvalidTag, ValueError):
            raise SealBroken("wrapped data key does not open") from None


def _context(subject_id: UUID, version: int) -> bytes:
    return b"data-key|" + subject_id.bytes + version.to_bytes(2, "big")
