"""Files that are sealed piece by piece: a piece opens only at its place, and a file that lost its end does not open."""

import hmac
import struct
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import count
from typing import IO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from xinshou.encryption import SealBroken

PIECE_BYTES: Final = 64 * 1024
_HEAD: Final = struct.Struct(">IB")
_TAG_BYTES: Final = 16


def new_file_key() -> bytes:
    return AESGCM.generate_key(bit_length=256)


class PieceSealer:
    """Seals what comes, in its order. One key may serve several files if each has its own `purpose`."""

    def __init__(self, key: bytes, purpose: str) -> None:
        self._aead, self._places = _cipher(key, purpose), count()

    def seal(self, data: bytes, *, last: bool = False) -> bytes:
        head = _HEAD.pack(len(data), last)
        place = next(self._places).to_bytes(12, "big")
        return head + self._aead.encrypt(place, data, head)


def seal_file(key: bytes, purpose: str, data: bytes) -> Iterator[bytes]:
    sealer = PieceSealer(key, purpose)
    for start in range(0, max(len(data), 1), PIECE_BYTES):
        end = start + PIECE_BYTES
        yield sealer.seal(data[start:end], last=end >= len(data))


class SealedWriter:
    """A file to write into, of which only sealed pieces leave the memory. `size` and `digest` are those of the plain
    bytes. Without `finish` the file has no end and does not open."""

    def __init__(self, key: bytes, purpose: str, target: IO[bytes]) -> None:
        self._sealer, self._target = PieceSealer(key, purpose), target
        self._waiting, self._digest, self.size = bytearray(), sha256(), 0

    def write(self, data: bytes) -> int:
        self._waiting += data
        self._digest.update(data)
        self.size += len(data)
        while len(self._waiting) > PIECE_BYTES:
            self._target.write(self._sealer.seal(bytes(self._waiting[:PIECE_BYTES])))
            del self._waiting[:PIECE_BYTES]
        return len(data)

    def flush(self) -> None:
        """What waits for the rest of its piece goes on waiting."""

    def finish(self) -> str:
        """The SHA-256 of all that was written."""
        self._target.write(self._sealer.seal(bytes(self._waiting), last=True))
        self._waiting.clear()
        return self._digest.hexdigest()


def open_file(key: bytes, purpose: str, source: IO[bytes]) -> Iterator[bytes]:
    """Raises SealBroken, possibly after pieces were given out: take nothing for whole before the end."""
    aead = _cipher(key, purpose)
    for place in count():
        head = source.read(_HEAD.size)
        if len(head) < _HEAD.size:
            raise SealBroken("the file has no end")
        length, last = _HEAD.unpack(head)
        if length > PIECE_BYTES:
            raise SealBroken("no such piece")
        try:
            yield aead.decrypt(place.to_bytes(12, "big"), source.read(length + _TAG_BYTES), head)
        except (InvalidTag, ValueError):
            raise SealBroken("does not open") from None
        if last:
            return


def joined(pieces: Iterable[bytes]) -> bytes:
    return b"".join(pieces)


def _cipher(key: bytes, purpose: str) -> AESGCM:
    """Places are counted from 0 in every file, so no two files share a key."""
    return AESGCM(hmac.new(key, b"file|" + purpose.encode(), sha256).digest())
