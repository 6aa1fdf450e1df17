"""Pictures that mean harm or tell too much."""

import struct
import zlib

from PIL import PngImagePlugin

from messaging.tests.factories import picture
from messaging.tests.hostile_documents import archive
from messaging.tests.hostile_kinds import DAMAGED, SECRET, TAKEN, Hostile, photo_with_gps
from messaging.tests.hostile_pdfs import pdf

HTML = b"<!DOCTYPE html><script>alert(1)</script>" + SECRET
GIF_BOMB = b"GIF89a\xff\xff\xff\xff\x80\0\0" + b"\0" * 6 + b",\0\0\0\0\xff\xff\xff\xff\0\x08\x01\0;"


def png_with_text() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET.decode()}</x>")
    return picture("PNG", pnginfo=info)


def huge_png(width: int, height: int) -> bytes:
    """A pixel bomb: a few bytes that promise a giant picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 100_000))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


def pictures() -> list[Hostile]:
    plain_png, plain_jpeg = picture("PNG"), picture("JPEG")
    return [
        Hostile("cut.jpg", plain_jpeg[: len(plain_jpeg) // 2] , DAMAGED),
        Hostile("cut.png", plain_png[:40], DAMAGED),
        Hostile("head.png", b"\x89PNG\r\n\x1a\n" + SECRET, DAMAGED),
        Hostile("head.jpg", b"\xff\xd8\xff\xe0" + SECRET, DAMAGED),
        Hostile("head.gif", b"GIF89a" + SECRET, DAMAGED),
        Hostile("head.webp", b"RIFF\x20\0\0\0WEBP" + SECRET, DAMAGED),
        Hostile("bomb.png", huge_png(50_000, 50_000), DAMAGED),
        Hostile("wide.png", huge_png(2_000_000_000, 1), DAMAGED),
        Hostile("large.png", huge_png(6000, 4001), DAMAGED),
        Hostile("flat.png", huge_png(0, 5), DAMAGED),
        Hostile("bomb.gif", GIF_BOMB, DAMAGED),
        Hostile("second.jpg", plain_jpeg + photo_with_gps(), TAKEN),
        Hostile("gps.jpg", photo_with_gps(), TAKEN),
        Hostile("told.png", png_with_text(), TAKEN),
        Hostile("zip.jpg", plain_jpeg + archive({"evil.exe": SECRET}), TAKEN),
        Hostile("script.gif", picture("GIF") + b"/*" + SECRET + b"*/=1;alert(1)", TAKEN),
        Hostile("page.png", plain_png + HTML, TAKEN),
        Hostile("pdf.jpg", plain_jpeg + pdf() + SECRET, TAKEN),
    ]  # fmt: skip
