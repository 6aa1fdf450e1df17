"""One sealed value: format (1 byte) | data-key version (2) | nonce (12) | AES-256-GCM(length | utf-8 | zeros)."""

import os
import struct
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FORMAT: Final = 1
HEADER: Final = struct.Struct(">BH")
LENGTH: Final = struct.Struct(">I")
NONCE_BYTES: Final = 12
SMALLEST: Final = HEADER.size + NONCE_BYTES + 32 + 16
"""Bytes of a sealed empty text: the smallest padding step and the tag."""


class SealBroken(ValueError):
    """The bytes were damaged, or sealed for another place or with another key."""


@dataclass(frozen=True, slots=True)
class DataCipher:
    """An unwrapped data key. AESGCM keeps no state between calls, so threads may share it."""

    version: int
    aead: AESGCM


class Sealed:
    """What the database holds. Safe to print, to pickle and to compare: there is no plaintext in it."""

    __slots__ = ("data", "known_broken")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.known_broken = False

    def __repr__(self) -> str:
        return "<sealed>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sealed) and other.data == self.data

    def __hash__(self) -> int:
        return hash(self.data)

    def __reduce__(self) -> tuple[type["Sealed"], tuple[bytes]]:
        return Sealed, (self.data,)


def seal(cipher: DataCipher, context: bytes, plaintext: bytes) -> bytes:
    """`context` is authenticated, not stored: the value opens only with the same one."""
    header = HEADER.pack(FORMAT, cipher.version)
    nonce = os.urandom(NONCE_BYTES)
    return header + nonce + cipher.aead.encrypt(nonce, pad(plaintext), header + context)


def unseal(cipher: DataCipher, context: bytes, sealed: bytes) -> bytes:
    """Raises SealBroken; a format or key version that is not ours is authenticated like the rest."""
    header, body = sealed[: HEADER.size], HEADER.size + NONCE_BYTES
    try:
        padded = cipher.aead.decrypt(sealed[HEADER.size : body], sealed[body:], header + context)
    except (InvalidTag, ValueError):
        raise SealBroken("does not open") from None
    (length,) = LENGTH.unpack_from(padded)
    return padded[LENGTH.size : LENGTH.size + length]


def pad(plaintext: bytes) -> bytes:
    """Rounds up to 32 bytes below 256, to 128 below 4096, then to 1/16 of the size at most: lengths tell little."""
    size = LENGTH.size + len(plaintext)
    step = 32 if size <= 256 else max(128, 1 << (size.bit_length() - 5))
    return LENGTH.pack(len(plaintext)) + plaintext + bytes(-size % step)
