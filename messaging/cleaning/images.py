"""Pictures: only the pixels are kept. Of an animation the first picture stays."""

import struct
import zlib
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps

from messaging.cleaning.base import CleanFile, Unreadable

MAX_PIXELS: Final = 24_000_000
THUMBNAIL: Final = (320, 320)
SUFFIXES: Final = {"JPEG": ".jpg", "PNG": ".png", "GIF": ".gif", "WEBP": ".webp"}
DECODER_ERRORS = (
    OSError, SyntaxError, ValueError, ArithmeticError, LookupError, TypeError, EOFError, MemoryError, AttributeError,
    RuntimeError, AssertionError, struct.error, zlib.error, Image.DecompressionBombError,
)  # fmt: skip
"""What Pillow's decoders raise on bytes that are no picture."""


def clean_image(data: bytes) -> CleanFile:
    try:
        kind, pixels = decode_image(data)
        return CleanFile(f"image/{kind.lower()}", SUFFIXES[kind], encode_image(pixels, kind), _thumbnail(pixels))
    except DECODER_ERRORS:
        raise Unreadable from None


def decode_image(data: bytes) -> tuple[str, Image.Image]:
    """Format and upright pixels without any of the file's other contents. The size is judged before a pixel is read."""
    with Image.open(BytesIO(data), formats=list(SUFFIXES)) as image:
        if image.width * image.height > MAX_PIXELS or not image.width or not image.height:
            raise Unreadable
        kind = str(image.format)
        upright = ImageOps.exif_transpose(image)
        mode = "RGBA" if kind != "JPEG" and upright.has_transparency_data else "RGB"
        converted = upright.convert(mode)
    bare = Image.new(mode, converted.size)
    bare.paste(converted)
    return kind, bare


def encode_image(pixels: Image.Image, kind: str) -> bytes:
    target = BytesIO()
    options = {"quality": 88} if kind in {"JPEG", "WEBP"} else {}
    pixels.save(target, kind, **options)
    return target.getvalue()


def _thumbnail(pixels: Image.Image) -> bytes:
    small = pixels.copy()
    small.thumbnail(THUMBNAIL)
    if small.mode == "RGBA":
        ground = Image.new("RGB", small.size, "white")
        ground.paste(small, mask=small.getchannel("A"))
        small = ground
    return encode_image(small, "JPEG")
