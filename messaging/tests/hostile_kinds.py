from dataclasses import dataclass
from io import BytesIO

from PIL import Image

SECRET = b"tell-tale-canary"
"""Stands in whatever must not survive."""
KIND, DAMAGED, TAKEN = "file-type-not-allowed", "file-unreadable", "taken"


@dataclass(frozen=True)
class Hostile:
    name: str
    data: bytes
    answer: str


def photo_with_gps() -> bytes:
    image = Image.new("RGB", (64, 48), (200, 120, 40))
    exif = Image.Exif()
    exif[0x010F], exif[0x9286] = "tell-tale-canary camera", "tell-tale-canary comment"
    exif.get_ifd(0x8825).update({1: "N", 2: (39.0, 54.0, 15.0), 3: "E", 4: (116.0, 23.0, 29.0)})
    target = BytesIO()
    image.save(target, "JPEG", exif=exif, comment=SECRET)
    return target.getvalue()
