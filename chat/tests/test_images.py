"""Pictures: decoded, written anew, kept only for a model that looks at them."""

import io
import struct
import zlib
from base64 import b64decode, b64encode
from typing import Any

import pytest
from PIL import Image

from chat.images import ImageRefused, cleaned
from chat.models import Turn, TurnImage
from chat.tests.test_sending import CHAT, answered, send
from patients.tests.base import JsonClient, assert_problem
from xinshou.fake_llm import FakeLLM

SECRET = b"Canary of a place: 39.9042 N"


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 30), **options: Any) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, "green").save(written, kind, **options)
    return written.getvalue()


def with_place() -> bytes:
    tags = Image.Exif()
    tags[0x010E] = SECRET.decode()
    tags[0x0112] = 6  # lies on its side
    return picture(exif=tags)


def png_of(width: int, height: int) -> bytes:
    """A header that announces more than there is."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def sent(data: bytes, media_type: str = "image/jpeg") -> dict[str, str]:
    return {"media_type": media_type, "data": b64encode(data).decode()}


@pytest.mark.parametrize(
    ("kind", "media_type"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("GIF", "image/gif"), ("WEBP", "image/webp")]
)
def test_a_picture_becomes_a_jpeg(kind: str, media_type: str) -> None:
    written = cleaned(b64encode(picture(kind)).decode(), media_type)
    with Image.open(io.BytesIO(written)) as shown:
        assert (shown.format, shown.size) == ("JPEG", (40, 30))


def test_where_it_was_taken_is_gone_and_it_stands_upright() -> None:
    taken = with_place()
    assert SECRET in taken
    written = cleaned(b64encode(taken).decode(), "image/jpeg")
    assert SECRET not in written
    with Image.open(io.BytesIO(written)) as shown:
        assert (shown.size, dict(shown.getexif())) == ((30, 40), {})


BAD = {
    "no picture": (b"<html><script>1</script></html>", "image/jpeg"),
    "another type": (picture("PNG"), "image/jpeg"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/png"),
    "cut off": (picture("PNG")[:40], "image/png"),
    "nothing inside": (b"\x89PNG\r\n\x1a\n", "image/png"),
    "pixel bomb": (png_of(30_000, 30_000), "image/png"),
    "just over 24 megapixels": (png_of(6001, 4000), "image/png"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_picture_is_refused(name: str, client: JsonClient) -> None:
    data, media_type = BAD[name]
    with pytest.raises(ImageRefused):
        cleaned(b64encode(data).decode(), media_type)
    body = assert_problem(send(client, images=[sent(data, media_type)]), 400, "validation")
    assert [(error["field"], error["code"]) for error in body["errors"]] == [("images.0.data", "file-unreadable")]
    assert Turn.objects.count() == 0


@pytest.mark.parametrize("data", ["not base64 !", "data:image/png;base64,AAAA", "AAA"])
def test_what_is_no_base64_is_refused(data: str) -> None:
    with pytest.raises(ImageRefused):
        cleaned(data, "image/png")


def test_five_mebibytes_are_the_limit() -> None:
    with pytest.raises(ImageRefused):
        cleaned(b64encode(picture() + b"\0" * 5 * 1024 * 1024).decode(), "image/jpeg")


def test_five_pictures_are_one_too_many(client: JsonClient) -> None:
    body = assert_problem(send(client, images=[sent(picture())] * 5), 400, "validation")
    assert body["errors"][0]["field"] == "images"


def test_an_unknown_type_is_refused(client: JsonClient) -> None:
    body = assert_problem(send(client, images=[sent(picture(), "image/svg+xml")]), 400, "validation")
    assert body["errors"][0]["field"] == "images.0.media_type"


def test_a_model_that_takes_pictures_sees_them_and_then_they_are_gone(
    client: JsonClient, fake_llm: FakeLLM, settings: Any
) -> None:
    settings.LLM_TAKES_IMAGES = True
    message = send(client, images=[sent(with_place())] * 2).json()
    kept = TurnImage.objects.all()
    assert (len(kept), any(SECRET in bytes(row.sealed) or b"JFIF" in bytes(row.sealed) for row in kept)) == (2, False)
    answered(client)  # the worker takes what waits, oldest first
    parts = next(part for part in last_words(fake_llm) if isinstance(part, list))
    urls = [part["image_url"]["url"] for part in parts if part["type"] == "image_url"]
    assert len(urls) == 2
    assert all(SECRET not in b64decode(url.partition(",")[2]) for url in urls)
    assert TurnImage.objects.count() == 0
    assert Turn.objects.get(pk=message["message_id"]).answers.image_count == 2


def last_words(fake_llm: FakeLLM) -> list[Any]:
    return [request.body["messages"][-1]["content"] for request in fake_llm.requests if request.body.get("stream")]


def test_any_other_model_is_told_that_there_were_pictures(client: JsonClient, fake_llm: FakeLLM) -> None:
    answered(client, images=[sent(picture())])
    assert TurnImage.objects.count() == 0
    assert '"pictures_you_cannot_see": 1' in last_words(fake_llm)[0]


def test_pictures_before_a_visit_are_ignored(client: JsonClient) -> None:
    assert send(client, path=f"{CHAT}/pre-visit", images=["anything"]).status_code == 202


def test_28_mebibytes_are_read_and_more_is_too_large(client: JsonClient) -> None:
    fits = send(client, "x" * (27 * 1024 * 1024))
    assert assert_problem(fits, 400, "validation")["errors"][0]["code"] == "too-long"
    assert_problem(send(client, "x" * (28 * 1024 * 1024)), 413, "too-large")
