"""What kind of file it is, by its content; its name and what the sender calls it count for nothing but `.txt`."""

from collections.abc import Callable

from messaging.cleaning.base import CleanFile, NotAllowed
from messaging.cleaning.documents import clean_document
from messaging.cleaning.images import clean_image
from messaging.cleaning.pdfs import clean_pdf
from messaging.cleaning.texts import clean_text

ZIP = b"PK\x03\x04"
STARTS: tuple[tuple[bytes, Callable[[bytes], CleanFile]], ...] = (
    (b"\xff\xd8\xff", clean_image),
    (b"\x89PNG\r\n\x1a\n", clean_image),
    (b"GIF87a", clean_image),
    (b"GIF89a", clean_image),
    (b"%PDF-", clean_pdf),
    (ZIP, clean_document),
)


def clean(data: bytes, name: str) -> CleanFile:
    """Raises NotAllowed or Unreadable. Plain text has no mark of its own: it must also be called `.txt`."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return clean_image(data)
    for start, clean_kind in STARTS:
        if data.startswith(start):
            return clean_kind(data)
    if name.lower().endswith(".txt"):
        return clean_text(data)
    raise NotAllowed
