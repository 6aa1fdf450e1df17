from dataclasses import dataclass


class FileRefused(ValueError):
    """Neither the file nor anything of it is in the text of the exception."""


class NotAllowed(FileRefused):
    """Files of this type are not taken."""


class Unreadable(FileRefused):
    """Of an allowed type, but damaged, locked, too large once opened, or holding what cannot be cleaned away."""


@dataclass(frozen=True)
class CleanFile:
    """`thumbnail` is a JPEG of at most 320 × 320 pixels, of pictures only."""

    media_type: str
    suffix: str
    data: bytes
    thumbnail: bytes | None = None
