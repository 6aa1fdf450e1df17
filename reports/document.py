"""A report's data as one HTML document in the language that was asked for."""

from functools import lru_cache
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils import timezone, translation
from lxml import html as markup
from opencc import OpenCC

from reports.models import Report
from reports.options import Options
from reports.record.summary import Summary
from reports.snapshots import Snapshot

TAGS = {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}
SHORT_HASH = 12


def report_html(data: Snapshot, options: Options, report_id: str, zone: ZoneInfo, *, glyphs: int = 0) -> str:
    """`data` was gathered in the same language, see `in_language_of`. `glyphs`: characters that cannot be printed."""
    context = {"data": data, "report_id": report_id, "fingerprint": data.fingerprint[:SHORT_HASH], "glyphs": glyphs}
    return _document(data.sheet, options, zone, context)


def cover_html(report: Report, options: Options, zone: ZoneInfo, *, name: str, code: str, doctor: str) -> str:
    return _document(
        "reports/pdf/cover.html", options, zone, {"report": report, "name": name, "code": code, "doctor": doctor}
    )


def summary_html(summary: Summary, options: Options, export_id: str, zone: ZoneInfo, *, glyphs: int = 0) -> str:
    """What a patient takes along; `summary` was gathered in the same language."""
    context = {"data": summary, "export_id": export_id, "glyphs": glyphs}
    return _document("reports/pdf/record.html", options, zone, context)


def in_language_of(options: Options) -> translation.override:
    """Our own texts are there in simplified characters; `_document` turns them into traditional ones."""
    return translation.override("zh-hans" if options.language == "zh-hant" else options.language)


def _document(template: str, options: Options, zone: ZoneInfo, context: dict[str, object]) -> str:
    converted = options.language == "zh-hant"
    look = {
        "lang": TAGS.get(options.language, options.language),
        "direction": "rtl" if options.is_rtl else "ltr",
        "converted": converted,
    }
    with in_language_of(options), timezone.override(zone):
        written = render_to_string(template, look | context)
    return traditional(written) if converted else whole_letters(written) if options.is_rtl else written


def whole_letters(document: str) -> str:
    """Heh with a hamza as one letter: drawn the same, and it comes out of the PDF where it stood. As two, the hamza
    comes out on a line of its own."""
    return document.replace("ه\u0654", "\u06c0")


def traditional(document: str) -> str:
    """Our words in traditional characters; what stands in `as-written` or <bdi> is left alone."""
    root = markup.document_fromstring(document)
    converter = _converter()
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.text and not _is_quoted(element):
            element.text = converter.convert(element.text)
        if element.tail and not _is_quoted(element.getparent()):
            element.tail = converter.convert(element.tail)
    return f"<!DOCTYPE html>{markup.tostring(root, encoding='unicode')}"


def _is_quoted(element: "markup.HtmlElement | None") -> bool:
    return element is not None and (element.tag == "bdi" or element.get("class") == "as-written")


@lru_cache
def _converter() -> OpenCC:
    return OpenCC("s2tw")
