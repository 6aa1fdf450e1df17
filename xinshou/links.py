"""Django's tags `url` and `querystring`. Each route is looked up once a process: that takes 40 µs, and a page has
seventy links. Ids are put into the route each time; no address of anybody is kept."""

from functools import lru_cache
from html import unescape
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import template
from django.http import QueryDict
from django.template import defaulttags
from django.template.base import Parser, Token
from django.template.context import Context, RequestContext
from django.template.defaulttags import URLNode, url
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.html import escape

register = template.Library()
KEPT = 1024
Place = int | str
"""Of an id among the arguments: its number or its name."""
Route = tuple[str | tuple[Place], ...]
"""Escaped text, and the places of the ids in between."""


class LinkNode(URLNode):
    """As Django's, faster where all arguments are ids."""

    def render(self, context: Context) -> str:
        if not context.autoescape:
            return str(super().render(context))
        ids: dict[Place, Any] = {number: argument.resolve(context) for number, argument in enumerate(self.args)}
        ids |= {name: argument.resolve(context) for name, argument in self.kwargs.items()}
        if not all(type(value) is UUID for value in ids.values()):
            return str(super().render(context))
        route = _route(self.view_name.resolve(context), tuple(ids), app_of(context), get_script_prefix(), get_urlconf())
        if route is None:
            return str(super().render(context))
        address = "".join([piece if isinstance(piece, str) else str(ids[piece[0]]) for piece in route])
        if self.asvar is None:
            return address
        context[self.asvar] = unescape(address)
        return ""


@register.tag("url")
def link(parser: Parser, token: Token) -> LinkNode:
    node = url(parser, token)
    return LinkNode(node.view_name, node.args, node.kwargs, node.asvar)


@register.simple_tag(takes_context=True)
def querystring(context: RequestContext, query: QueryDict | None = None, **changes: Any) -> str:
    """As Django's, without copying an address's questions where it has none."""
    asked = {name: value for name, value in changes.items() if value is not None}
    if (
        query is None
        and not context.request.GET
        and asked
        and all(type(value) in (int, str) for value in asked.values())
    ):
        return f"?{urlencode(asked)}"
    return str(defaulttags.querystring(context, query, **changes))


def address(name: str, *ids: UUID) -> str:
    """Of a page of ours, as `reverse` gives it."""
    route = _route(name, tuple(range(len(ids))), None, get_script_prefix(), get_urlconf())
    if route is None:
        return reverse(name, args=ids)
    return unescape("".join([piece if isinstance(piece, str) else str(ids[int(piece[0])]) for piece in route]))


def app_of(context: Context) -> str | None:
    """As Django finds it: among several mounts of one app it chooses the one that the page belongs to."""
    request = getattr(context, "request", None)
    page: str | None = getattr(getattr(request, "resolver_match", None), "namespace", None)
    return getattr(request, "current_app", page)


@lru_cache(KEPT)
def _route(name: str, places: tuple[Place, ...], app: str | None, _prefix: str, _urlconf: str | None) -> Route | None:
    """None where the ids do not stand in the address as they are, or there is no such address: Django says so then."""
    ids = {place: UUID(int=number + 1) for number, place in enumerate(places)}
    numbered = [value for place, value in ids.items() if isinstance(place, int)]
    named = {place: value for place, value in ids.items() if isinstance(place, str)}
    try:
        pieces: list[str | tuple[Place]] = [reverse(name, args=numbered, kwargs=named, current_app=app)]
    except NoReverseMatch:
        return None
    for place, value in ids.items():
        pieces = [part for piece in pieces for part in _cut(piece, str(value), place)]
    found = [piece[0] for piece in pieces if isinstance(piece, tuple)]
    if len(found) != len(ids) or set(found) != set(ids):
        return None
    return tuple(escape(piece) if isinstance(piece, str) else piece for piece in pieces)


def _cut(piece: str | tuple[Place], value: str, place: Place) -> list[str | tuple[Place]]:
    if isinstance(piece, tuple):
        return [piece]
    before, *after = piece.split(value)
    cut: list[str | tuple[Place]] = [before]
    for text in after:
        cut += [(place,), text]
    return cut
