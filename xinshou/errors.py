"""What people see when a request fails before or outside a view: a problem body below /api/, a plain page elsewhere."""

import re
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.template import TemplateDoesNotExist, loader
from django.utils.html import format_html

from xinshou.api.problems import Problem, as_problem, invalid, problem_response

PAGES = (400, 401, 403, 404, 405, 500)
_SECRET = re.compile("csrf|pass|code|token")


def signed_out(request: HttpRequest, typed: Sequence[str]) -> HttpResponse:
    return respond(request, Problem(401, "not-authenticated"), typed)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, DisallowedHost):
        return respond(request, invalid("header.Host", "invalid-host"))
    return respond(request, as_problem(exception) or invalid("", "invalid"))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return respond(request, Problem(403, "wrong-role"))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return respond(request, Problem(403, "csrf-failed"))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return respond(request, Problem(404, "not-found"))


def server_error(request: HttpRequest) -> HttpResponse:
    return respond(request, Problem(500, "internal"))


def typed_words(request: HttpRequest) -> list[str]:
    """The texts of more than one word that a form held which goes nowhere: its writer sees them once more, for no page
    here is kept by a browser. A form that came from elsewhere is not shown; its words are not the reader's."""
    if request.method != "POST" or request.headers.get("Sec-Fetch-Site") != "same-origin":
        return []
    try:
        fields = request.POST.lists()
    except UnreadablePostError:  # its sender is gone
        return []
    told = [value for name, values in fields if not _SECRET.search(name) for value in values]
    return [value for value in told if len(value.split()) > 1 or not value.isascii()]


def respond(request: HttpRequest, problem: Problem, typed: Sequence[str] | None = None) -> HttpResponse:
    """`typed` where the caller has the typed_words() already."""
    if request.path.startswith("/api/"):
        return problem_response(request, problem)
    return HttpResponse(_page(request, problem, typed), status=problem.status_code, headers=problem.headers)


def _page(request: HttpRequest, problem: Problem, typed: Sequence[str] | None) -> str:
    """Pages for trouble of the server are made without the request: session and database may be what is broken."""
    broken = problem.status_code >= 500
    number = problem.status_code if problem.status_code in PAGES else 500 if broken else 400
    if typed is None:
        typed = [] if broken else typed_words(request)
    context: dict[str, Any] = {"title": problem.title, "detail": problem.text, "typed": typed}
    try:
        return loader.render_to_string(f"errors/{number}.html", context, None if broken else request)
    except TemplateDoesNotExist:
        return format_html("<!doctype html><title>{0}</title><h1>{0}</h1><p>{1}</p>", problem.title, problem.text)
