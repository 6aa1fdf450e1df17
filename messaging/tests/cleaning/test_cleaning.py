"""What the cleaner keeps and what it refuses, without a server."""

import zipfile
from io import BytesIO

import pikepdf
import pytest
from lxml import etree
from PIL import Image

from messaging.cleaning import CleanFile, FileRefused, NotAllowed, Unreadable, clean
from messaging.cleaning.images import MAX_PIXELS
from messaging.tests.factories import picture
from messaging.tests.hostile_documents import STRUCK, W, docx
from messaging.tests.hostile_files import corpus
from messaging.tests.hostile_kinds import DAMAGED, KIND, SECRET, TAKEN, Hostile, photo_with_gps
from messaging.tests.hostile_pdfs import pdf, pdfs

CORPUS = corpus()
REFUSALS: dict[str, type[FileRefused]] = {KIND: NotAllowed, DAMAGED: Unreadable}


def everything_in(file: CleanFile) -> bytes:
    """The bytes, unpacked ones too, where something could hide."""
    found = file.data + (file.thumbnail or b"")
    if file.suffix == ".docx":
        with zipfile.ZipFile(BytesIO(file.data)) as archive:
            found += b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    if file.suffix == ".pdf":
        with pikepdf.open(BytesIO(file.data)) as document:
            found += b"".join(repr(thing).encode() + raw_of(thing) for thing in document.objects)
    return found


def raw_of(thing: object) -> bytes:
    """Packed and, where nothing but packing stands before it, unpacked."""
    if not isinstance(thing, pikepdf.Stream):
        return b""
    try:
        return thing.read_raw_bytes() + thing.read_bytes()
    except pikepdf.PdfError:
        return thing.read_raw_bytes()


def test_the_corpus_is_large_enough() -> None:
    assert len(CORPUS) >= 70
    assert len({case.name + case.answer for case in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("case", [case for case in CORPUS if case.answer != TAKEN], ids=lambda case: case.name)
def test_hostile_files_are_refused(case: Hostile) -> None:
    with pytest.raises(REFUSALS[case.answer]) as refused:
        clean(case.data, case.name)
    assert not refused.value.args


@pytest.mark.parametrize("case", [case for case in CORPUS if case.answer == TAKEN], ids=lambda case: case.name)
def test_what_is_taken_is_not_what_came(case: Hostile) -> None:
    file = clean(case.data, case.name)
    assert file.data != case.data
    assert SECRET not in everything_in(file)
    assert b"evil.example" not in everything_in(file)


def test_a_photo_with_gps_comes_out_without_it() -> None:
    before, file = photo_with_gps(), clean(photo_with_gps(), "x.jpg")
    assert Image.open(BytesIO(before)).getexif().get_ifd(0x8825)
    for data in (file.data, file.thumbnail or b""):
        after = Image.open(BytesIO(data))
        assert not after.getexif()
        assert set(after.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_photo_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = Image.open(BytesIO(clean(picture("JPEG", (40, 20), exif=exif), "x.jpg").data))
    assert turned.size == (20, 40)


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png"), ("GIF", ".gif"), ("WEBP", ".webp")])
def test_pictures_keep_their_kind_and_get_a_thumbnail(kind: str, suffix: str) -> None:
    file = clean(picture(kind, (800, 600)), "x")
    assert (file.media_type, file.suffix) == (f"image/{kind.lower()}", suffix)
    assert Image.open(BytesIO(file.data)).size == (800, 600)
    small = Image.open(BytesIO(file.thumbnail or b""))
    assert (small.format, small.size) == ("JPEG", (320, 240))


def test_a_transparent_picture_stays_so() -> None:
    target = BytesIO()
    Image.new("RGBA", (9, 9), (1, 2, 3, 40)).save(target, "PNG")
    assert Image.open(BytesIO(clean(target.getvalue(), "x").data)).getpixel((4, 4)) == (1, 2, 3, 40)


def test_the_largest_picture_fits() -> None:
    assert MAX_PIXELS == 6000 * 4000
    assert clean(picture("PNG", (6000, 4000)), "x").thumbnail


def test_a_pdf_keeps_its_pages() -> None:
    file = clean(pdf(), "x.pdf")
    with pikepdf.open(BytesIO(file.data)) as document:
        assert len(document.pages) == 1
        assert "/Info" not in document.trailer


def test_a_document_keeps_its_words_and_pictures() -> None:
    file = clean(docx(word__media__x_dot_png=picture("PNG")), "x.docx")
    with zipfile.ZipFile(BytesIO(file.data)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert "docProps/core.xml" not in archive.namelist()
        assert b"Dear Doctor" in archive.read("word/document.xml")
        assert Image.open(BytesIO(archive.read("word/media/picture1.png"))).size == (40, 30)
        assert b"core.xml" not in archive.read("_rels/.rels") + archive.read("[Content_Types].xml")


def test_changes_are_settled() -> None:
    """What was added stays, what was struck out is gone with its row."""
    with zipfile.ZipFile(BytesIO(clean(docx(STRUCK), "x.docx").data)) as archive:
        words = etree.fromstring(archive.read("word/document.xml"))
    assert [text.text for text in words.iter(f"{{{W}}}t") if text.text] == ["Dear", "Doctor"]
    assert len(list(words.iter(f"{{{W}}}tr"))) == 2


@pytest.mark.parametrize("name", ["photo.pdf", "second.pdf", "flate.pdf", "letters.pdf", "digits.pdf", "future.pdf"])
def test_a_packed_picture_can_still_be_seen(name: str) -> None:
    (case,) = [case for case in pdfs() if case.name == name]
    with pikepdf.open(BytesIO(clean(case.data, name).data)) as document:
        image = document.pages[0].Resources.XObject.P
        shown = Image.open(BytesIO(image.read_raw_bytes())).convert("RGB")
        assert shown.size in {(64, 48), (40, 30)}


def test_what_a_page_says_in_free_text_stays() -> None:
    (case,) = [case for case in pdfs() if case.name == "remarks.pdf"]
    with pikepdf.open(BytesIO(clean(case.data, case.name).data)) as document:
        assert [str(remark.get("/Contents", "")) for remark in document.pages[0].Annots] == ["", "", "Dear Doctor"]


def test_text_is_utf8_with_one_kind_of_line_end() -> None:
    assert clean("\ufeff一\r\n二\r三".encode(), "NOTE.TXT").data.decode() == "一\n二\n三"
