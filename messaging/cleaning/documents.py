"""Word documents (ECMA-376) are built anew from the parts that hold text and pictures. Macros, controls and embedded
objects are refused; properties, names of authors, links, fields and everything else do not come along."""

import re
import zipfile
import zlib
from io import BytesIO
from posixpath import dirname, normpath
from typing import Final

from lxml import etree

from messaging.cleaning.base import CleanFile, FileRefused, NotAllowed, Unreadable
from messaging.cleaning.images import clean_image

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAX_PARTS: Final = 400
MAX_UNPACKED: Final = 20 * 1024 * 1024
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
TEXT_PART = re.compile(
    r"word/(document|styles|numbering|fontTable|footnotes|endnotes|header\d{1,3}|footer\d{1,3})\.xml"
)
THEME_PART = re.compile(r"word/theme/theme\d{1,3}\.xml")
PICTURE_PART = re.compile(r"word/media/[\w.-]{1,80}\.(jpe?g|png|gif)", re.I)
RELATIONS_PART = re.compile(
    r"(_rels/\.rels|word/_rels/(document|footnotes|endnotes|header\d{1,3}|footer\d{1,3})\.xml\.rels)"
)
REFUSED_PART = re.compile(r"\.(bin|exe|dll|vbs|js|ole|class|jar)$|vba|activex|embeddings/|ctrlprop|customui", re.I)
ERRORS = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, OSError, EOFError, ValueError, LookupError,
          RuntimeError, NotImplementedError, OverflowError, MemoryError, etree.LxmlError)  # fmt: skip
COMMENTS = {f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")}
UNWANTED = COMMENTS | {
    f"{W}{name}"
    for name in (
        "object", "control", "dataBinding", "altChunk", "subDoc", "proofErr", "bookmarkStart", "bookmarkEnd",
        "smartTagPr", "customXmlPr", "permStart", "permEnd", "annotationRef", "alias", "tag",
    )
}  # fmt: skip
TAKEN_BACK = {f"{W}{name}" for name in ("del", "moveFrom", "cellDel")}
"""Words that were struck out and are still there for whoever looks."""
TELLING = {"author", "initials", "userId", "tooltip", "descr", "title", "alt", "href", "hRef"}
"""Attributes of any vocabulary: who, when, what a picture shows, which file it was."""
IDENTIFYING = {"paraId", "textId", "date", "dateUtc"}
"""Gone altogether: an empty date is none."""
FIELD_WORDS = {f"{W}instrText", f"{W}delInstrText"}


def clean_document(data: bytes) -> CleanFile:
    try:
        parts = _read(data)
        return CleanFile(MEDIA_TYPE, ".docx", _pack(_rebuilt(parts)))
    except FileRefused:
        raise
    except ERRORS:
        raise Unreadable from None


def _read(data: bytes) -> dict[str, bytes]:
    """The parts that are kept. NotAllowed for an archive that is no Word document."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        if "word/document.xml" not in names or "[Content_Types].xml" not in names:
            raise NotAllowed
        if len(entries) > MAX_PARTS or len(set(names)) != len(names) or any(map(REFUSED_PART.search, names)):
            raise Unreadable
        wanted, left, parts = [entry for entry in entries if _is_wanted(entry.filename)], MAX_UNPACKED, {}
        for entry in wanted:
            parts[entry.filename] = _unpacked(archive, entry, left)
            left -= len(parts[entry.filename])
    return parts


def _is_wanted(name: str) -> bool:
    kinds = (TEXT_PART, THEME_PART, PICTURE_PART, RELATIONS_PART)
    return name == "[Content_Types].xml" or any(kind.fullmatch(name) for kind in kinds)


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """What the archive says of its sizes is not believed."""
    with archive.open(entry) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise Unreadable
    return content


def _rebuilt(parts: dict[str, bytes]) -> dict[str, bytes]:
    if b"macroEnabled" in parts["[Content_Types].xml"] or b"ms-office.vba" in parts["[Content_Types].xml"]:
        raise Unreadable
    built: dict[str, bytes] = {}
    dropped: dict[str, set[str]] = {}
    places = _places_of(parts)
    for name, content in parts.items():
        if RELATIONS_PART.fullmatch(name):
            built[name], dropped[_source_of(name)] = _relations(name, content, places)
    for name, content in parts.items():
        if PICTURE_PART.fullmatch(name):
            built[places[name]] = clean_image(content).data
        elif TEXT_PART.fullmatch(name) or THEME_PART.fullmatch(name):
            built[name] = _text_part(content, dropped.get(name, set()))
    built["[Content_Types].xml"] = _content_types(parts["[Content_Types].xml"], built)
    if "_rels/.rels" not in built:
        raise Unreadable
    return built


def _places_of(parts: dict[str, bytes]) -> dict[str, str]:
    """Where each part stands in the new file: what a picture was called goes too."""
    pictures = [name for name in parts if PICTURE_PART.fullmatch(name)]
    renamed = {
        name: f"word/media/picture{number}.{name.rpartition('.')[2].lower()}"
        for number, name in enumerate(pictures, start=1)
    }
    return {name: renamed.get(name, name) for name in parts}


def _parse(content: bytes) -> etree._Element:
    """Without entities, network or a document type; what is not UTF-8 is refused."""
    content.decode("utf-8")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype or b"<!ENTITY" in content:
        raise Unreadable
    return root


def _write(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _source_of(relations: str) -> str:
    folder, _, file = relations.rpartition("/")
    return f"{dirname(folder)}/{file.removesuffix('.rels')}".lstrip("/")


def _relations(name: str, content: bytes, places: dict[str, str]) -> tuple[bytes, set[str]]:
    """Relations to parts that are kept, and the ids of those that are not."""
    root, folder, dropped = _parse(content), dirname(_source_of(name)), set()
    for relation in list(root):
        target = str(relation.get("Target", ""))
        place = target.lstrip("/") if target.startswith("/") else normpath(f"{folder}/{target}").lstrip("/")
        if relation.get("TargetMode") == "External" or place not in places:
            dropped.add(str(relation.get("Id")))
            root.remove(relation)
        elif places[place] != place:
            relation.set("Target", f"/{places[place]}")
    return _write(root), dropped


def _text_part(content: bytes, dropped: set[str]) -> bytes:
    root = _parse(content)
    _settle_changes(root)
    for element in list(root.iter(etree.Element)):
        if element.tag in UNWANTED and element.getparent() is not None:
            _remove(element)
        elif element.tag in FIELD_WORDS:
            element.text = ""
        else:
            _strip_attributes(element, dropped)
    return _write(root)


def _settle_changes(root: etree._Element) -> None:
    """As if all tracked changes had been accepted (ECMA-376, 17.13.5): what was struck out is gone."""
    for element in list(root.iter(etree.Element)):
        name = str(element.tag)
        if name in TAKEN_BACK:
            _take_back(element)
        elif name in {f"{W}ins", f"{W}moveTo"}:
            _unwrap(element)
        elif name.startswith(W) and (name.endswith("Change") or "moveFromRange" in name or "moveToRange" in name):
            _remove(element)


def _take_back(element: etree._Element) -> None:
    """A row or cell that was struck out says so in its properties."""
    properties = element.getparent()
    whole = None if properties is None else properties.getparent()
    if properties is None or whole is None or properties.tag not in {f"{W}trPr", f"{W}tcPr"}:
        return _remove(element)
    if whole.tag == f"{W}tr":
        return _remove(whole)
    for text in whole.iter(f"{W}t", f"{W}delText"):
        text.text = ""
    return _remove(element)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _strip_attributes(element: etree._Element, dropped: set[str]) -> None:
    for key in list(element.attrib):
        local = etree.QName(key).localname
        if (key.startswith(R) and element.attrib[key] in dropped) or local.startswith("rsid") or local in IDENTIFYING:
            del element.attrib[key]
        elif key == f"{W}instr" or _tells(element, key):
            element.attrib[key] = ""


def _tells(element: etree._Element, key: str) -> bool:
    """Also names of files on pictures; `name` names a style elsewhere."""
    local = etree.QName(key).localname
    return local in TELLING or (local == "name" and etree.QName(element).localname in {"docPr", "cNvPr"})


def _content_types(content: bytes, built: dict[str, bytes]) -> bytes:
    root = _parse(content)
    for element in list(root):
        named = str(element.get("PartName", "")).lstrip("/")
        if element.tag == f"{TYPES}Override" and named not in built:
            root.remove(element)
    return _write(root)


def _pack(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), parts[name], zipfile.ZIP_DEFLATED)
    return target.getvalue()
