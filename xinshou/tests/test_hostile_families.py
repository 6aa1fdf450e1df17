"""How many kinds of hostile input are tried, and how often: counted from the tables themselves, so that neither a table
nor this page can shrink unseen. What is tried at every address counts once for each address."""

from chat.tests.test_sending import INJECTIONS
from messaging.tests.hostile_files import corpus
from xinshou.fake_llm import Mode
from xinshou.tests import access_matrix as matrix
from xinshou.tests import hostile
from xinshou.tests import test_hostile as api
from xinshou.tests import test_hostile_dashboard as dashboard
from xinshou.tests import test_hostile_pages as pages
from xinshou.tests import test_hostile_socket as wire
from xinshou.tests.test_hostile import first_rows
from xinshou.tests.world import API_ROWS, BROWSER_ROWS

ROWS = first_rows()
WITH_BODY = sum(method != "GET" for method, _ in ROWS)
CLOSED = sum(row.statuses["anon"] == 401 for row in ROWS.values())
API_IDS = sum("{random}" in row.path.partition("?")[0] for row in API_ROWS)
PAGE_IDS = sum("{random}" in row.path for row in BROWSER_ROWS)
PLACES_OF_TEXT = {"a patient's words", "a doctor's words", "a safety plan", "messages", "a risk event", "a visit"}
BODY_FAMILIES = {
    "nested JSON": {"deep-lists", "deep-objects", "33-levels"},
    "wide JSON": {"wide"},
    "one key twice": {"duplicate-key"},
    "bytes that are not UTF-8": {"not-utf8", "utf16", "bom"},
    "NUL in JSON": {"raw-nul", "nul", "nul-in-a-name"},
    "lone surrogates": {"lone-surrogate", "lone-surrogate-in-a-name"},
    "NaN and infinity": {"nan", "infinity", "overflow"},
    "5,000 digits": {"5000-digits"},
    "JSON that is cut off, goes on, or has comments": {"cut-off", "trailing", "comment"},
    "lists for objects": {"list", "list-of-objects"},
    "scalars for objects": {"text", "number", "null"},
    "a body over a mebibyte": {"over-1-mebibyte"},
}
HEADER_FAMILIES = {
    "no content type": {"no-content-type", "nonsense-type"},
    "forms for JSON": {"form", "multipart", "multipart-bomb"},
    "other formats": {"xml", "latin-1"},
    "packed bodies": {"gzip", "deflate"},
    "another host": {"other-host", "odd-host"},
}
FILE_FAMILIES = {
    "HTML, SVG and XML as another kind": {
        "page.jpg",
        "page.txt",
        "script.txt",
        "picture.svg",
        "picture.png",
        "xml.txt",
    },
    "programs": {"program.exe", "program.txt", "shell.sh", "archive.zip"},
    "old and other documents": {"macro.doc", "rich.rtf", "table.xlsx", "picture.bmp"},
    "a spreadsheet that calls": {"table.csv"},
    "empty and blank files": {"nothing.txt", "nothing.png", "blank.txt"},
    "text with controls or another charset": {"nul.txt", "escape.txt", "latin.txt", "utf16.txt"},
    "cut-off files": {"cut.jpg", "cut.png", "cut.pdf", "cut.docx", "head.png", "head.jpg", "head.gif", "head.webp"},
    "pixel bombs": {"bomb.png", "wide.png", "large.png", "flat.png", "bomb.gif"},
    "files that tell": {"gps.jpg", "told.png", "told.pdf", "photo.pdf", "tracked.docx", "comments.docx"},
    "polyglots": {"zip.jpg", "script.gif", "page.png", "pdf.jpg", "late.pdf"},
    "locked PDFs": {"locked.pdf", "owned.pdf"},
    "PDFs with script": {"script.pdf", "names.pdf", "deep.pdf", "packed.pdf", "actions.pdf"},
    "PDFs that launch, send or fetch": {"launch.pdf", "submit.pdf", "remote.pdf"},
    "PDFs with parts": {"embedded.pdf", "xfa.pdf", "media.pdf"},
    "Word with macros and controls": {"macro.docx", "typed.docx", "object.docx", "control.docx"},
    "XML bombs and entities": {"laughs.docx", "outside.docx", "utf16.docx", "bomb.docx"},
    "Word that fetches": {"linked.docx", "template.docx", "field.docx", "paths.docx"},
}
ELSEWHERE = {
    "10,000 query parameters": len(ROWS),
    "pages out of range": sum(len(list(api.bad_pages(place))) for place in api.LISTS),
    "odd credentials": (len(hostile.HOSTILE_AUTHORIZATION) + 1) * CLOSED,
    "odd idempotency keys": len(hostile.HOSTILE_KEYS) * sum(method == "POST" for method, _ in ROWS),
    "malformed ids in the API": len(api.MALFORMED_IDS) * API_IDS,
    "malformed ids in the dashboard": len(dashboard.IDS) * PAGE_IDS,
    "methods that nobody knows": len(hostile.HOSTILE_METHODS) * len(ROWS),
    "wrong types and unknown fields": sum(len(hostile.field_cases(body)) for body in matrix.BODIES.values()),
    "paths and traversal": len(api.PATHS),
    "wrong answers to a questionnaire": len(api.BAD_ANSWERS),
    "unknown questionnaires": len(api.UNKNOWN_INSTRUMENTS),
    "impossible days": len(api.BAD_DAYS),
    "forms of another site": len(pages.POSTS),
    "addresses elsewhere": 4 * len(pages.ELSEWHERE),
    "refused forms keep their words": len(pages.REFUSED_FORMS),
    "odd bytes on the wire": len(wire.RAW),
    "odd credentials on the wire": len(wire.CREDENTIALS),
    "instructions to the model": len(INJECTIONS),
    "an ill model": len(Mode) - 1,
    "odd parameters of pages": len(dashboard.VALUES) * len(dashboard.pages("GET")),
    "odd words in every form": len(dashboard.WORDS) * len(dashboard.pages("POST")),
    "odd headers": 2 * len(dashboard.HEADER_NAMES) * len(dashboard.HEADER_VALUES),
    "nearly a token": len(set(dashboard.spoiled("x" * 47))),
    "nearly a session": len(set(dashboard.spoiled("x" * 43))),
}


def tries() -> dict[str, int]:
    found = {name: len(ids) * WITH_BODY for name, ids in (BODY_FAMILIES | HEADER_FAMILIES).items()}
    found |= {name: len(ids) for name, ids in FILE_FAMILIES.items()}
    found |= {f"{name} in words": len(PLACES_OF_TEXT) for name in pages.TEXTS}
    return found | ELSEWHERE


def test_there_are_sixty_families_and_none_is_empty() -> None:
    counted = tries()
    assert len(counted) >= 60, len(counted)
    assert [name for name, times in counted.items() if times == 0] == []


def test_there_are_four_hundred_cases_in_the_api_and_in_the_dashboard() -> None:
    of_pages = ("dashboard", "pages", "forms", "form", "addresses elsewhere", "session")
    dashboards = sum(times for name, times in ELSEWHERE.items() if any(word in name for word in of_pages))
    assert dashboards >= 400
    assert sum(tries().values()) - dashboards >= 400


def test_each_case_belongs_to_a_family() -> None:
    assert set().union(*BODY_FAMILIES.values()) == {case.id for case in hostile.HOSTILE_BODIES}
    assert set().union(*HEADER_FAMILIES.values()) == {case.id for case in hostile.HOSTILE_HEADERS}


def test_each_file_of_a_family_is_in_the_corpus() -> None:
    assert set().union(*FILE_FAMILIES.values()) - {file.name for file in corpus()} == set()
