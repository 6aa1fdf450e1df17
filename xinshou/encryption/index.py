"""One-way lookups of sealed values. They hang on settings.INDEX_KEY alone: rotating master keys leaves them valid."""

import hmac
import unicodedata
from functools import lru_cache

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def blind_index(purpose: str, value: str) -> str:
    """64 hex digits, equal for values that differ only in case, width or outer space."""
    return _hash(f"blind-index|{purpose}", _nfkc(_nfkc(value).casefold()))


def keyed_hash(purpose: str, value: str) -> str:
    """64 hex digits; case counts."""
    return _hash(f"keyed-hash|{purpose}", _nfkc(value))


def _nfkc(value: str) -> str:
    return unicodedata.normalize("NFKC", value).strip()


def _hash(label: str, value: str) -> str:
    # A lone surrogate in a hostile user name must be "not found", not an error.
    return hmac.digest(_derived_key(settings.INDEX_KEY, label), value.encode("utf-8", "surrogatepass"), "sha256").hex()


@lru_cache(maxsize=64)
def _derived_key(index_key: bytes, label: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=label.encode()).derive(index_key)
