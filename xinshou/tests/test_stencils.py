"""A stencil prints what its template prints, escaped, and keeps nothing of what was filled in."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.template import engines
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from xinshou.encryption import UNREADABLE
from xinshou.stencils import Stencil

SOURCE = """{% load i18n %}
{% if has_more %}<b title="{{ name }}">{{ name }}</b>{% endif %}
{% for point in points %}<i x="{{ point.x }}">{% if point.note is not None %}{{ point.note }}{% endif %}</i>{% endfor %}
{% translate "Today" %} {% blocktranslate with who=name %}{{ who }} {not} a place{% endblocktranslate %} {0}
"""
HOSTILE = ["<script>", "{name}", "{0}", "}}{{", "100 %(who)s", "Ärzte 心", "", "xsc-mark-0-"]


@pytest.fixture
def stencil(monkeypatch: pytest.MonkeyPatch) -> Stencil:
    return of(SOURCE, monkeypatch)


def of(source: str, monkeypatch: pytest.MonkeyPatch) -> Stencil:
    template = engines["django"].from_string(source)
    monkeypatch.setattr("xinshou.stencils.render_to_string", lambda _name, context: template.render(context))
    made = Stencil("drawn.html")
    made.template = template  # type: ignore[attr-defined]
    return made


def assert_same(stencil: Stencil, values: dict[str, Any], **shape: Any) -> str:
    ours = stencil.fill(values, **shape)
    assert ours == stencil.template.render({**values, **shape})  # type: ignore[attr-defined]
    return ours


@pytest.mark.parametrize("word", HOSTILE)
def test_what_is_filled_in_is_escaped_and_never_read_as_a_place(stencil: Stencil, word: str) -> None:
    for other in HOSTILE:
        points = [{"x": 1.5, "note": word}, {"x": 7, "note": None}, {"x": -2, "note": other}]
        text = assert_same(stencil, {"name": word, "points": points}, has_more=True)
        assert "<script>" not in text


def test_shapes_are_drawn_apart(stencil: Stencil) -> None:
    for count in (0, 1, 3):
        for has_more in (True, False):
            assert_same(stencil, {"name": "Mei", "points": [{"x": 0, "note": None}] * count}, has_more=has_more)


def test_each_language_has_its_own(stencil: Stencil) -> None:
    said = set()
    for language in ("en", "zh-hans", "fa", "en"):
        with translation.override(language):
            said.add(assert_same(stencil, {"name": "Mei", "points": []}, has_more=False))
    assert len(said) == 3


def test_what_comes_out_is_not_escaped_again(stencil: Stencil) -> None:
    drawn = stencil.fill({"name": "a & b", "points": []}, has_more=True)
    assert engines["django"].from_string("{{ drawn }}").render({"drawn": drawn}) == drawn


@pytest.mark.parametrize(
    "value",
    [mark_safe("<i>a & b</i>"), gettext_lazy("<High>"), UNREADABLE, Decimal("0.10"), UUID(int=1), 1, 2.5, -0.0, 10**20],
    ids=str,
)
def test_a_value_of_any_kind_is_printed_and_escaped_as_in_the_template(stencil: Stencil, value: Any) -> None:
    points = [{"x": value, "note": value}]
    with translation.override("zh-hans"):
        assert_same(stencil, {"name": value, "points": points}, has_more=True)


@pytest.mark.parametrize(
    "source",
    [
        "{% if name %}{{ name }}{% endif %}",
        "{{ name|upper }}",
        "{{ name|length }}",
        "{% if name == 'Mei' %}{{ name }}{% endif %}",
        "nothing",
        "{{ name|yesno }}",
    ],
)
def test_a_template_that_asks_about_a_value_or_changes_it_is_drawn_each_time(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stencil = of(source, monkeypatch)
    for name in ("Mei", "", "Li & Söhne"):
        assert_same(stencil, {"name": name})


def test_a_template_without_values(monkeypatch: pytest.MonkeyPatch) -> None:
    assert of("<p>{}</p>", monkeypatch).fill({}, empty=True) == "<p>{}</p>"


def test_nothing_that_was_filled_in_is_kept(stencil: Stencil) -> None:
    stencil.fill({"name": "Mei", "points": [{"x": 12345, "note": "went out"}]}, has_more=True)
    form = (("name", "points"), "held", ("list", (("x", "note"), "held", "held")))
    pattern = stencil._pattern("en", form, has_more=True)
    assert stencil._pattern.cache_info().currsize == 1
    assert pattern is not None
    assert not any(word in pattern.text for word in ("Mei", "12345", "went out"))
