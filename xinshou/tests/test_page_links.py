"""Steps of a list and periods of a chart keep what else an address asks for."""

import re
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template import RequestContext, engines
from django.test import RequestFactory
from django.utils import translation


def drawn(tag: str, address: str, **values: Any) -> str:
    template = engines["django"].from_string("{% load page_links %}{% " + tag + " %}")  # type: ignore[attr-defined]
    return str(template.template.render(RequestContext(RequestFactory().get(address), values)))


def page(number: int, pages: int = 3) -> dict[str, Any]:
    return {"page": Paginator(range(pages), 1).page(number)}


@pytest.mark.parametrize(
    ("number", "links"), [(1, ["?tab=a%26b&amp;page=2"]), (2, ["?tab=a%26b&amp;page=1", "?tab=a%26b&amp;page=3"])]
)
def test_a_step_changes_the_page_only(number: int, links: list[str]) -> None:
    html = drawn("pager", f"/?tab=a%26b&page={number}", **page(number))
    assert re.findall('href="([^"]*)"', html) == links
    assert f"Page {number} of 3" in html


def test_a_step_of_a_form_is_its_button() -> None:
    html = drawn('pager form_id="list"', "/?page=9", **page(3), place="/list/", shown=QueryDict("sort=name"))
    assert re.findall('formaction="([^"]*)"', html) == ["/list/?sort=name&amp;page=2"]
    assert 'form="list"' in html
    assert "href" not in html


def test_one_page_has_no_steps() -> None:
    assert drawn("pager", "/", **page(1, pages=1)).strip() == ""


def test_the_chosen_period_is_marked_and_a_page_is_left() -> None:
    for language, words in {"en": ["7 days", "1 day"], "zh-hans": ["7 天", "1 天"]}.items():
        with translation.override(language):
            html = drawn("period_switch", "/?tab=x&page=3&period=1", periods=(7, 1), period=1)
        assert re.findall(r'href="([^"]*)" (aria-current="true")?>([^<]*)<', html) == [
            ("?tab=x&amp;period=7", "", words[0]),
            ("?tab=x&amp;period=1", 'aria-current="true"', words[1]),
        ]


@pytest.mark.parametrize("tag", ["pager", 'pager form_id="list"'])
def test_steps_are_filled_in_and_not_drawn_anew(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    values = {**page(2), "place": "/list/", "shown": QueryDict("sort=name")}
    first = drawn(tag, "/", **values)
    monkeypatch.setattr("xinshou.stencils.render_to_string", None)
    assert drawn(tag, "/", **values) == first
