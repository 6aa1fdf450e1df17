"""HTML to PDF by WeasyPrint: no network, no files but the bundled fonts, no metadata that differs from one patient to
the next. Import this by `reports.engine`: it needs Pango."""

import logging
import os
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pikepdf
import weasyprint
from django.conf import settings
from fontTools.ttLib import TTCollection, TTFont

FONT_PACKAGES = ("noto_cjk_sans_otc", "fontpkg_noto_sans", "fontpkg_ibm_plex_sans_arabic")
FONTS_CONF = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
    "<fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>"
)
STYLE = Path(__file__).parent / "report.css"
PRODUCER = "XinShouCai"
IDENTIFIER = b"xinshoucai-report"
"""Constant, where WeasyPrint would draw a random one."""


for _chatty in ("weasyprint", "weasyprint.progress", "fontTools"):
    logging.getLogger(_chatty).setLevel(logging.ERROR)


class FetchRefused(ValueError):
    """A document asked for something from outside itself."""


class NoFetching(weasyprint.URLFetcher):  # type: ignore[misc]
    """Fonts come by fontconfig and the style as text: there is nothing left to fetch, so nothing is."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        raise FetchRefused


@lru_cache
def warm() -> None:
    """Fontconfig reads its file at first use; a first page loads the fonts, so that forked children have them, and the
    style of each paper."""
    folder = Path(settings.LOCAL_DIR) / "fonts"
    folder.mkdir(parents=True, exist_ok=True)
    folders = "".join(f"<dir>{escape(str(path))}</dir>" for path in font_folders())
    written = folder / f".fonts-{os.getpid()}.conf"
    written.write_text(FONTS_CONF.format(folders=folders, cache=escape(str(folder / "cache"))))
    place = written.replace(folder / "fonts.conf")
    os.environ["FONTCONFIG_FILE"] = str(place)
    page = '<html lang="zh-Hans"><title>.</title><body><p>a 心 <b>b</b> <span class="arabic">س</span></p></body></html>'
    for paper in ("A4", "Letter"):
        write(page, paper=paper)


def font_folders() -> Iterator[Path]:
    for name in FONT_PACKAGES:
        yield Path(str(import_module(name).__file__)).parent


@lru_cache
def known_characters() -> frozenset[int]:
    """Code points for which one of the bundled fonts has a glyph."""
    known: set[int] = set()
    for folder in font_folders():
        for path in (*folder.rglob("*.ttf"), *folder.rglob("*.otf")):
            known |= TTFont(path, lazy=True).getBestCmap().keys()
        for path in folder.rglob("*.ttc"):
            known |= TTCollection(path, lazy=True).fonts[0].getBestCmap().keys()
    return frozenset(known)


def missing_glyphs(text: str) -> int:
    """How many characters of the text nobody would see on paper."""
    known = known_characters()
    return sum(ord(char) not in known for char in text if char.isprintable() and not char.isspace())


@lru_cache
def style(paper: str) -> weasyprint.CSS:
    """Compiled once for all documents, which change nothing in it."""
    rules = f"@page {{ size: {paper} }}\n{STYLE.read_text()}"
    return weasyprint.CSS(string=rules, url_fetcher=NoFetching())


def write(html: str, *, paper: str = "A4") -> bytes:
    """In this process, without limits. `html` is a whole document; `paper` is A4 or Letter."""
    document = weasyprint.HTML(string=html, base_url=None, url_fetcher=NoFetching())
    written = document.write_pdf(stylesheets=[style(paper)], pdf_variant="pdf/ua-1", pdf_identifier=IDENTIFIER)
    return bytes(written)


def with_cover(cover: bytes, report: bytes) -> bytes:
    """One file, the cover first. Metadata and tags are those of the report; the cover keeps none."""
    with pikepdf.open(BytesIO(report)) as whole, pikepdf.open(BytesIO(cover)) as front:
        whole.pages.insert(0, front.pages[0])
        target = BytesIO()
        whole.save(target, deterministic_id=True)
        return target.getvalue()
