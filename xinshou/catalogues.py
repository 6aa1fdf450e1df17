"""Message catalogues without the gettext binaries: Django's templatize turns templates into code, Babel reads it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation import to_locale
from django.utils.translation.template import templatize

PYTHON_FOLDERS = ("xinshou", "patients", "clinical", "messaging", "chat", "reports")
SKIPPED_PARTS = {"tests", "migrations", "locale", "demo_data"}
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def translated_languages() -> list[str]:
    return [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def po_path(language: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / to_locale(language) / "LC_MESSAGES" / "django.po"


def read_catalogue(language: str) -> Catalog:
    """An empty catalogue where there is no file yet."""
    path = po_path(language)
    if not path.exists():
        return Catalog(locale=to_locale(language))
    with path.open("rb") as file:
        return read_po(file, locale=to_locale(language))


def source_catalogue(root: Path) -> Catalog:
    """Every message of the source, in the order of the files."""
    catalogue = Catalog(charset="utf-8")
    for path in _sources(root):
        for _line, message, comments, context in extract(
            "python", BytesIO(_as_python(path)), keywords=KEYWORDS, comment_tags=("Translators",)
        ):
            place = (path.relative_to(root).as_posix(), None)
            catalogue.add(message, locations=[place], auto_comments=comments, context=context)  # type: ignore[list-item]
    return catalogue


def update_catalogue(language: str, source: Catalog) -> Catalog:
    """Takes over new messages, drops those that are gone; a changed message starts untranslated, never fuzzy."""
    catalogue = read_catalogue(language)
    catalogue.update(source, no_fuzzy_matching=True, update_header_comment=False, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def differences(language: str, source: Catalog) -> set[str]:
    """Messages that stand in the source or in the catalogue, but not in both."""
    return _keys(source) ^ _keys(read_catalogue(language))


def catalogue_text(catalogue: Catalog) -> bytes:
    out = BytesIO()
    write_po(out, catalogue, width=110, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return out.getvalue()


def _keys(catalogue: Catalog) -> set[str]:
    return {f"{message.context or ''}|{message.id}" for message in catalogue if message.id}


def _sources(root: Path) -> Iterator[Path]:
    files = [path for folder in PYTHON_FOLDERS for path in (root / folder).rglob("*.py")]
    yield from sorted(path for path in files if not SKIPPED_PARTS.intersection(path.relative_to(root).parts))
    yield from sorted((root / "templates").rglob("*.html"))
    yield from sorted((root / "templates" / "mail").glob("*.txt"))


def _as_python(path: Path) -> bytes:
    text = path.read_text(encoding="utf-8")
    if path.suffix in {".html", ".txt"}:
        # The reader is Python's tokenizer, and a template's indentation is no block structure.
        text = "\n".join(line.lstrip() for line in templatize(text).split("\n"))
    return text.encode()
