"""Templates from our loader print what those of Django's print."""

from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.template import Context, Engine
from django.template.base import TextNode
from django.urls import include, path, set_urlconf
from django.utils import translation

from xinshou.folding import KeptText

OPTIONS = settings.TEMPLATES[0]["OPTIONS"]
TEMPLATES = {
    "frame": """{% load i18n heroicons static %}<nav>{% heroicon_outline "sun" size=22 %}{% translate "Today" %}
        <a href="{% url 'clinical:today' %}" {% if nav == "today" %}aria-current="page" title="{% trans 'Today' %}"
        {% else %}{% translate "Patients" %}!{% endif %}>{{ name }}</a></nav>
        {% include "part" %}{% block body %}{% translate "Close" %}
        <b>{% heroicon_mini "plus" size=size %}</b>{% endblock %}
        <img src="{% static "img/it's.svg" %}"> {% translate "Today" %}""",
    "part": """{% load i18n %}<i>{% translate "Close" %}</i> {% translate "Close" as word %}{{ word }} {{ name }}""",
    "page": """{% extends "frame" %}{% load i18n %}{% block body %}<p>{% translate "Search" %}</p>{{ block.super }}
        {% for row in rows %}<li>{% translate "Today" %} {{ row }}</li>{% empty %}<li>{% translate "Close" %}</li>
        {% endfor %}
        {% autoescape off %}<q>{% translate "A & B" %}{% url 'clinical:today' %}</q>{{ name }}{% endautoescape %}
        {% language "fa" %}<b>{% translate "Today" %}</b>{% endlanguage %}
        {% filter upper %}a{% translate "Close" %}{% endfilter %}
        {% url 'clinical:patient_detail' patient %}{% url 'clinical:caseload' as place %}{{ place }}{% endblock %}""",
}
ELSEWHERE = [path("elsewhere/", lambda _request: HttpResponse(), name="today")]
urlpatterns = [path("", include((ELSEWHERE, "clinical")))]
SOURCES = ("django.template.loaders.locmem.Loader", TEMPLATES)


def engine(loader: str) -> Engine:
    return Engine(
        libraries=OPTIONS["libraries"],
        builtins=[*OPTIONS["builtins"], "django.templatetags.i18n"],
        loaders=[(loader, [SOURCES])],
    )


OURS, DJANGOS = engine("xinshou.folding.Loader"), engine("django.template.loaders.cached.Loader")
CONTEXTS: list[dict[str, Any]] = [
    {"nav": nav, "name": "Лин <b>", "rows": rows, "size": size, "patient": UUID(int=7)}
    for nav, rows, size in (("today", [1, "<2>"], 18), ("", [], 20), ("today", ["x"], 24))
]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_same_is_printed_in_any_order_of_languages(name: str) -> None:
    for language in ("en", "fa", "zh-hans", "en"):
        for values in CONTEXTS:
            with translation.override(language):
                ours, theirs = (each.get_template(name).render(Context(values)) for each in (OURS, DJANGOS))
            assert ours == theirs


def test_words_are_not_escaped_where_the_template_says_so() -> None:
    for escape in (True, False, True):
        ours, theirs = (
            each.get_template("frame").render(Context(CONTEXTS[0], autoescape=escape)) for each in (OURS, DJANGOS)
        )
        assert ours == theirs


def test_addresses_are_those_in_use() -> None:
    frame = OURS.get_template("frame")
    assert "/today/" in frame.render(Context(CONTEXTS[0]))
    set_urlconf("xinshou.tests.test_folding")
    try:
        assert 'href="/elsewhere/"' in frame.render(Context(CONTEXTS[0]))
    finally:
        set_urlconf(None)
    assert "/today/" in frame.render(Context(CONTEXTS[0]))


def test_what_stands_side_by_side_is_one_node() -> None:
    first = OURS.get_template("frame").nodelist[1]
    assert isinstance(first, KeptText)
    assert [type(node) for node in first.nodes].count(TextNode) == 3
    assert not any(isinstance(node, KeptText) for node in DJANGOS.get_template("frame").nodelist)
