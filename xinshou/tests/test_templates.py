"""What the strict CSP and our own rules forbid in a template, found before a browser does."""

import re
from pathlib import Path

import pytest
from django.conf import settings

PAGES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))
FORBIDDEN = {
    "inline style": re.compile(r"<style|\sstyle\s*="),
    "inline script": re.compile(r"<script(?![^>]*\ssrc=)|\son\w+\s*=|javascript:", re.IGNORECASE),
    "unescaped text": re.compile(r"\|\s*safe\b|autoescape\s+off|\|\s*safeseq\b"),
    "third party": re.compile(r"(?:src|href|action)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE),
    "htmx that needs eval": re.compile(r"hx-on|hx-vals\s*=\s*[\"']js:|hx-headers\s*=\s*[\"']js:"),
}
HTMX_CONFIG = (
    '"allowEval":false',
    '"allowScriptTags":false',
    '"includeIndicatorStyles":false',
    '"selfRequestsOnly":true',
    '"historyCacheSize":0',
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(settings.BASE_DIR / "templates").as_posix())
def test_template_keeps_the_rules(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [rule for rule, pattern in FORBIDDEN.items() if pattern.search(text)] == []


def test_the_rules_can_fail() -> None:
    bad = '<p style="x" onclick="y">{{ z|safe }}</p><script>1</script><img src="//cdn">'
    assert sum(1 for pattern in FORBIDDEN.values() if pattern.search(bad)) == 4


def test_htmx_is_locked_down() -> None:
    head = (settings.BASE_DIR / "templates" / "skeleton.html").read_text(encoding="utf-8")
    assert [option for option in HTMX_CONFIG if option not in head] == []
