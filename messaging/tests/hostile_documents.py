"""Word documents and other archives that mean harm or tell too much."""

import zipfile
from io import BytesIO

from messaging.tests.factories import picture
from messaging.tests.hostile_kinds import DAMAGED, KIND, SECRET, TAKEN, Hostile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)
BODY = '<w:p><w:r><w:t xml:space="preserve">Dear Doctor</w:t></w:r></w:p>'


def relations(*rows: str) -> str:
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def relation(number: int, kind: str, target: str, mode: str = "") -> str:
    external = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"{external}/>'


ROOT = relations(relation(1, "officeDocument", "word/document.xml"), relation(2, "core", "docProps/core.xml"))


def document_xml(body: str = BODY, before: str = "") -> str:
    names = f'xmlns:w="{W}" xmlns:r="{R}"'
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document {names}><w:body>{body}</w:body></w:document>'


def docx(body: str = BODY, *, before: str = "", **more: str | bytes) -> bytes:
    """`more` names parts with `__` for a slash and `_dot_` for a dot."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT,
        "word/document.xml": document_xml(body, before),
        "docProps/core.xml": f"<x>{SECRET.decode()}</x>",
    }
    parts |= {name.replace("__", "/").replace("_dot_", "."): content for name, content in more.items()}
    return archive(parts)


def archive(parts: dict[str, str | bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


LINKED = relations(relation(5, "hyperlink", "https://evil.example/tell-tale-canary", "External"))
LINK = '<w:p><w:hyperlink r:id="rId5"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>'
FIELD = f'<w:p><w:r><w:instrText>DDEAUTO "{SECRET.decode()}"</w:instrText></w:r></w:p>'
CHANGE = f'w:id="1" w:author="{SECRET.decode()}" w:date="2026-01-01T00:00:00Z"'
TRACKED = f"<w:p><w:ins {CHANGE}><w:r><w:t>x</w:t></w:r></w:ins></w:p>"
TOLD = SECRET.decode()
TOLD_CELL = f"<w:p><w:r><w:t>{TOLD}</w:t></w:r></w:p>"
STRUCK = (
    f"<w:p><w:del {CHANGE}><w:r><w:delText>{TOLD}</w:delText></w:r></w:del><w:r><w:t>Dear</w:t></w:r></w:p>"
    f"<w:p><w:moveFrom {CHANGE}><w:r><w:t>{TOLD}</w:t></w:r></w:moveFrom></w:p>"
    f"<w:tbl><w:tr><w:trPr><w:del {CHANGE}/></w:trPr><w:tc>{TOLD_CELL}</w:tc></w:tr>"
    f"<w:tr><w:tc><w:tcPr><w:cellDel {CHANGE}/></w:tcPr>{TOLD_CELL}</w:tc></w:tr>"
    f"<w:tr><w:tc><w:p><w:del {CHANGE}/><w:ins {CHANGE}><w:r><w:t>Doctor</w:t></w:r></w:ins></w:p></w:tc></w:tr>"
    f"</w:tbl><w:p><w:pPr><w:pPrChange {CHANGE}><w:pPr/></w:pPrChange></w:pPr></w:p>"
)
DRAWN = (
    '<w:p><w:r><w:drawing><p:docPr xmlns:p="urn:p" id="1" name="{t}" descr="{t}" title="{t}">'
    '<a:hlinkClick xmlns:a="urn:a" tooltip="{t}"/></p:docPr></w:drawing></w:r>'
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:o" alt="{t}" href="{t}">'
    '<v:imagedata o:title="{t}"/></v:shape></w:pict></w:r>'
    '<w:permStart w:id="1" w:ed="{t}"/><w:permEnd w:id="1"/>'
    '<w:sdt><w:sdtPr><w:alias w:val="{t}"/><w:tag w:val="{t}"/></w:sdtPr></w:sdt></w:p>'
).replace("{t}", TOLD)
SHOWN = relations(relation(7, "image", f"media/{TOLD}.png"))
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


MACRO_TYPES = TYPES.replace("document.main", "document.macroEnabled.main")
WIDE_XML = document_xml().replace("UTF-8", "UTF-16").encode("utf-16")
ELSEWHERE: dict[str, str | bytes] = {"..__..__etc__passwd": SECRET, "word__media__..__x_dot_png": SECRET}
CALLED: dict[str, str | bytes] = {
    f"word__media__{TOLD}_dot_png": picture("PNG"),
    "word___rels__document_dot_xml_dot_rels": SHOWN,
}
TEMPLATE: dict[str, str | bytes] = {
    "word__settings_dot_xml": SECRET,
    "word___rels__settings_dot_xml_dot_rels": LINKED,
}


def documents() -> list[Hostile]:
    return [
        Hostile("archive.zip", archive({"evil.exe": SECRET}), KIND),
        Hostile("archive.docx", archive({"evil.exe": SECRET}), KIND),
        Hostile("table.xlsx", archive({"[Content_Types].xml": TYPES, "xl/workbook.xml": SECRET}), KIND),
        Hostile("cut.docx", docx()[:300], DAMAGED),
        Hostile("macro.docx", docx(word__vbaProject_dot_bin=SECRET), DAMAGED),
        Hostile("typed.docx", docx(**{"[Content_Types]_dot_xml": MACRO_TYPES}), DAMAGED),
        Hostile("object.docx", docx(word__embeddings__x_dot_bin=SECRET), DAMAGED),
        Hostile("control.docx", docx(word__activeX__x_dot_xml=SECRET), DAMAGED),
        Hostile("laughs.docx", docx("<w:p>&b;</w:p>", before=LAUGHS), DAMAGED),
        Hostile("outside.docx", docx("<w:p>&x;</w:p>", before=OUTSIDE), DAMAGED),
        Hostile("utf16.docx", docx(word__document_dot_xml=WIDE_XML), DAMAGED),
        Hostile("broken.docx", docx("<w:p>"), DAMAGED),
        Hostile("bomb.docx", docx(word__styles_dot_xml=b" " * 30_000_000), DAMAGED),
        Hostile("picture.docx", docx(word__media__x_dot_png=b"GIF89a" + SECRET), DAMAGED),
        Hostile("paths.docx", docx(**ELSEWHERE), TAKEN),
        Hostile("linked.docx", docx(LINK, word___rels__document_dot_xml_dot_rels=LINKED), TAKEN),
        Hostile("template.docx", docx(**TEMPLATE), TAKEN),
        Hostile("field.docx", docx(FIELD), TAKEN),
        Hostile("struck.docx", docx(STRUCK), TAKEN),
        Hostile("drawn.docx", docx(DRAWN), TAKEN),
        Hostile("called.docx", docx(**CALLED), TAKEN),
        Hostile("tracked.docx", docx(TRACKED), TAKEN),
        Hostile("comments.docx", docx(word__comments_dot_xml=SECRET, customXml__item1_dot_xml=SECRET), TAKEN),
    ]  # fmt: skip
