"""The store of sealed files behind Django's storage interface: a local folder, or any S3 by django-storages."""

from collections.abc import Iterator
from typing import IO, Final

from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import ContentFile, File
from django.core.files.storage import storages

from xinshou.sealed_files import joined, open_file, seal_file

ALIAS: Final = "attachments"
ERRORS = (OSError, BotoCoreError, ClientError)


class StoreUnavailable(Exception):
    """The store cannot be reached now."""


class FileMissing(Exception):
    """The row is there, its file is not."""


def put(name: str, key: bytes, data: bytes) -> None:
    """Raises StoreUnavailable; nothing in plain leaves this process."""
    try:
        storages[ALIAS].save(name, ContentFile(joined(seal_file(key, name, data))))
    except ERRORS:
        raise StoreUnavailable from None


def put_sealed(name: str, source: IO[bytes]) -> None:
    """A file that a SealedWriter wrote, from its beginning. Raises StoreUnavailable."""
    try:
        source.seek(0)
        storages[ALIAS].save(name, File(source))
    except ERRORS:
        raise StoreUnavailable from None


def pieces(name: str, key: bytes) -> Iterator[bytes]:
    """As `get`, piece by piece; what it raises may come after pieces were given out."""
    try:
        with storages[ALIAS].open(name) as source:
            yield from open_file(key, name, source)
    except FileNotFoundError:
        raise FileMissing from None
    except ERRORS:
        raise StoreUnavailable from None


def get(name: str, key: bytes) -> bytes:
    """Raises FileMissing, StoreUnavailable, and SealBroken for a file that was changed."""
    try:
        with storages[ALIAS].open(name) as source:
            return joined(open_file(key, name, source))
    except FileNotFoundError:
        raise FileMissing from None
    except ERRORS:
        raise StoreUnavailable from None


def remove(name: str) -> None:
    """Raises StoreUnavailable; a file that is gone already is no error."""
    try:
        storages[ALIAS].delete(name)
    except FileNotFoundError:
        return
    except ERRORS:
        raise StoreUnavailable from None
