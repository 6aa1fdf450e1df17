"""Pictures inside other files, whose pixels are left as they are: what tells of camera, place and people is cut out."""

from collections.abc import Iterator
from typing import Final

from messaging.cleaning.base import Unreadable

START_OF_SCAN, END_OF_IMAGE, COMMENT = 0xDA, 0xD9, 0xFE
APPLICATION: Final = frozenset(range(0xE1, 0xF0)) - {0xEE}
"""But for JFIF's and Adobe's, which say how colours are meant."""
IN_SCAN: Final = frozenset({0x00, *range(0xD0, 0xD8)})
"""After 0xFF: a stuffed byte or a restart, no segment (ITU T.81, B.1.1)."""
JPEG_2000_BOXES: Final = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c"})
"""Of what ISO 15444-1, annex I, lets stand in a file: signature, kind, header, picture."""
CODE_STREAM, TILE, J2K_COMMENT = b"\xff\x4f", 0x90, 0x64


def without_metadata(jpeg: bytes) -> bytes:
    """Up to the end of the first picture: phones hang a second one behind it, with a place of its own."""
    if jpeg[:2] != b"\xff\xd8":
        raise Unreadable
    return jpeg[:2] + b"".join(_kept_segments(jpeg)) + b"\xff\xd9"


def _kept_segments(jpeg: bytes) -> Iterator[bytes]:
    place = 2
    while place + 4 <= len(jpeg) and jpeg[place] == 0xFF:
        marker = jpeg[place + 1]
        if marker == END_OF_IMAGE:
            return
        if marker == 0xFF:  # fill byte
            place += 1
            continue
        end = place + 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
        if marker == START_OF_SCAN:
            end = _end_of_scan(jpeg, end)
        if marker not in APPLICATION and marker != COMMENT:
            yield jpeg[place:end]
        place = end


def _end_of_scan(jpeg: bytes, place: int) -> int:
    while (place := jpeg.find(b"\xff", place)) >= 0 and place + 1 < len(jpeg):
        if jpeg[place + 1] not in IN_SCAN:
            return place
        place += 2
    return len(jpeg)


def without_boxes(picture: bytes) -> bytes:
    """JPEG 2000 without XML, UUID and comment boxes, as a file or as a bare code stream."""
    if picture.startswith(CODE_STREAM):
        return _without_comments(picture)
    kept, place = [], 0
    while place + 8 <= len(picture):
        size, kind = int.from_bytes(picture[place : place + 4], "big"), picture[place + 4 : place + 8]
        end = len(picture) if size == 0 else place + size
        if size == 1 or end < place + 8:  # sizes of 64 bits are for pictures beyond any that fits here
            raise Unreadable
        body = picture[place + 8 : end]
        if kind in JPEG_2000_BOXES:
            body = _without_comments(body) if kind == b"jp2c" else body
            kept.append((len(body) + 8).to_bytes(4, "big") + kind + body)
        place = end
    return b"".join(kept)


def _without_comments(stream: bytes) -> bytes:
    """The comments of the main header (ISO 15444-1, A.9.2)."""
    kept, place = [stream[:2]], 2
    while place + 4 <= len(stream) and stream[place] == 0xFF and stream[place + 1] != TILE:
        end = place + 2 + int.from_bytes(stream[place + 2 : place + 4], "big")
        if stream[place + 1] != J2K_COMMENT:
            kept.append(stream[place:end])
        place = end
    return b"".join(kept) + stream[place:]
