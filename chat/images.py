"""Pictures that patients send to the companion: decoded and written anew, so that nothing is left of where and when.

Pure Python and Pillow. Kept, sealed, only until the reply is there, and only for a model that reads pictures."""

import io
import struct
from base64 import b64decode
from binascii import Error as Base64Error

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_IMAGES = 4
MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 24_000_000
LONGEST_SIDE = 2048
LONGEST_BASE64 = MAX_BYTES * 4 // 3 + 8
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WEBP"}


class ImageRefused(ValueError):
    """Not a picture of the named type, or larger than allowed."""


def cleaned(encoded: str, media_type: str) -> bytes:
    """A JPEG of the first frame, upright, at most LONGEST_SIDE pixels wide and high. Raises ImageRefused."""
    try:
        data = b64decode(encoded, validate=True)
    except (Base64Error, ValueError):
        raise ImageRefused from None
    if len(data) > MAX_BYTES:
        raise ImageRefused
    return _reencoded(data, FORMATS[media_type])


def _reencoded(data: bytes, kind: str) -> bytes:
    try:
        with Image.open(io.BytesIO(data), formats=[kind]) as picture:
            if picture.width * picture.height > MAX_PIXELS:  # from the header: nothing is unpacked yet
                raise ImageRefused
            picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            written = io.BytesIO()
            _on_white(upright).save(written, "JPEG", quality=85)
    except (
        UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError, EOFError, struct.error,
    ):  # fmt: skip
        raise ImageRefused from None
    return written.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    """A new picture, so that no metadata goes along."""
    page = Image.new("RGB", picture.size, "white")
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        page.paste(layer, mask=layer.getchannel("A"))
    else:
        page.paste(picture.convert("RGB"))
    return page
