"""PDFs: scripts, embedded files, forms that act and locks are refused; metadata and links go; the rest is rewritten."""

import zlib
from base64 import a85decode
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, Final, cast

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from messaging.cleaning.base import CleanFile, Unreadable
from messaging.cleaning.packed_pictures import without_boxes, without_metadata

MAX_PAGES: Final = 500
MAX_OBJECTS: Final = 200_000
MAX_DEPTH: Final = 60
MAX_PICTURE: Final = 32 * 1024 * 1024
"""Bytes of a picture that was packed once more."""
ACTING = {
    "/JS", "/JavaScript", "/EmbeddedFiles", "/EmbeddedFile", "/EF", "/AF", "/RichMedia", "/RichMediaContent",
    "/RichMediaSettings", "/XFA", "/AA", "/Collection",
}  # fmt: skip
"""Keys and names of what runs or carries another file (ISO 32000-2, 7.11.4, 12.6, 13.7)."""
ACTIONS = {
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/Movie", "/Sound",
    "/RichMediaExecute", "/GoTo3DView", "/ResetForm", "/Hide", "/SetOCGState", "/Thread", "/Trans",
}  # fmt: skip
ANNOTATIONS = {"/FileAttachment", "/RichMedia", "/Movie", "/Screen", "/Sound", "/3D"}
TELLING = (
    "/Metadata", "/PieceInfo", "/LastModified", "/URI", "/OpenAction", "/SpiderInfo", "/Perms", "/Legal", "/DSS",
    "/Threads", "/CreatorInfo", "/DPM",
)  # fmt: skip
"""Taken out wherever they stand: who made it and when, certificates, and links that tell their owner who opens them."""
SIGNATURE = ("/Name", "/Reason", "/Location", "/ContactInfo", "/Contents", "/Cert", "/M", "/Prop_Build")
"""Who signed, why and where (ISO 32000-2, table 255)."""
SIGNED_FIELD = ("/V", "/AP", "/TU")
"""The signature and the picture of it, which names who signed."""
REMARK = ("/T", "/RC", "/Subj", "/NM", "/M", "/CreationDate")
"""Whose remark it is and when it was made (ISO 32000-2, tables 166, 172). What it says, `/Contents`, is a part of the
page in free text only."""
ERRORS = (
    pikepdf.PdfError,
    pikepdf.PasswordError,
    zlib.error,
    ValueError,
    TypeError,
    LookupError,
    RuntimeError,
    AttributeError,
    OverflowError,
    MemoryError,
)


def clean_pdf(data: bytes) -> CleanFile:
    try:
        with Pdf.open(BytesIO(data)) as pdf:
            return CleanFile("application/pdf", ".pdf", _rewritten(pdf))
    except ERRORS:
        raise Unreadable from None


def _rewritten(pdf: Pdf) -> bytes:
    if pdf.is_encrypted or not 1 <= len(pdf.pages) <= MAX_PAGES or len(pdf.objects) > MAX_OBJECTS:
        raise Unreadable
    for part in _dictionaries(pdf):
        _refuse_acting(part)
        _take_out(part)
        if isinstance(part, Stream):
            _strip_picture(part)
    for name in ("/Info", "/ID"):
        if name in pdf.trailer:
            del pdf.trailer[name]
    target = BytesIO()
    pdf.save(target, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return target.getvalue()


def _dictionaries(pdf: Pdf) -> Iterator[Any]:
    """Every dictionary and stream, also those inside others."""
    waiting: list[tuple[Any, int]] = [(thing, 0) for thing in pdf.objects] + [(pdf.trailer, 0)]
    while waiting:
        thing, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise Unreadable
        if isinstance(thing, Dictionary | Stream):
            yield thing
            inner = [value for _key, value in thing.items()]
        elif isinstance(thing, Array):
            inner = list(thing.as_list())
        else:
            continue
        waiting.extend(
            (value, depth + 1)
            for value in inner
            if isinstance(value, Dictionary | Stream | Array) and not value.is_indirect
        )


def _refuse_acting(part: Any) -> None:
    if ACTING & set(part.keys()):
        raise Unreadable
    action, annotation, kind = (str(part.get(key, "")) for key in ("/S", "/Subtype", "/Type"))
    if action in ACTIONS or annotation in ANNOTATIONS or kind in ACTING:
        raise Unreadable


def _take_out(part: Any) -> None:
    for key in TELLING:
        if key in part:
            del part[key]
    for key in _telling_keys(part):
        if key in part:
            del part[key]
    if str(part.get("/S", "")) == "/URI":
        part["/S"] = Name("/GoTo")


def _telling_keys(part: Any) -> tuple[str, ...]:
    """Of signatures, which hold no longer after the file is written anew, and of remarks."""
    if "/ByteRange" in part or str(part.get("/Type", "")) in {"/Sig", "/DocTimeStamp"}:
        return SIGNATURE
    if str(part.get("/FT", "")) == "/Sig":
        return SIGNED_FIELD
    kind = str(part.get("/Subtype", ""))
    if "/Rect" not in part or kind == "/Widget":
        return ()
    return REMARK if kind == "/FreeText" else (*REMARK, "/Contents")


def _strip_picture(stream: Stream) -> None:
    """A photo in a page keeps its own metadata, also where it is packed once more."""
    filters, parms = _listed(stream.get("/Filter")), _listed(stream.get("/DecodeParms"))
    cut = PICTURES.get(str(filters[-1])) if filters else None
    if cut is None:
        return
    raw = stream.read_raw_bytes()
    if any(parm is not None for parm in parms[: len(filters) - 1]):
        raise Unreadable
    for packing in filters[:-1]:
        raw = PACKINGS[str(packing)](raw)
    how = cast(Any, parms[-1] if len(parms) == len(filters) else None)
    stream.write(cut(raw), filter=filters[-1], decode_parms=how)


def _listed(value: Any) -> list[Any]:
    if isinstance(value, Array):
        return list(value.as_list())
    return [] if value is None else [value]


def _inflated(raw: bytes) -> bytes:
    inflater = zlib.decompressobj()
    content = inflater.decompress(raw, MAX_PICTURE)
    if inflater.unconsumed_tail:
        raise Unreadable
    return content


def _from_letters(raw: bytes) -> bytes:
    return a85decode(raw.strip().removeprefix(b"<~").removesuffix(b"~>"))


def _from_digits(raw: bytes) -> bytes:
    return bytes.fromhex(raw.strip().removesuffix(b">").decode("ascii"))


PICTURES: Final[dict[str, Callable[[bytes], bytes]]] = {"/DCTDecode": without_metadata, "/JPXDecode": without_boxes}
PACKINGS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "/FlateDecode": _inflated,
    "/ASCII85Decode": _from_letters,
    "/ASCIIHexDecode": _from_digits,
}
"""In which a picture may be packed once more; any other is refused."""
