"""What every request passes: its id and log line, the headers of every response, API paths, and the language."""

import re
import time
import uuid
from collections.abc import Callable
from typing import Any

import structlog
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxMiddleware

from xinshou import languages
from xinshou.api.problems import Problem, as_problem
from xinshou.errors import respond
from xinshou.headers import HEADERS
from xinshou.metrics import record_request

GetResponse = Callable[[HttpRequest], HttpResponseBase]

log = structlog.get_logger("xinshou.access")

API_PREFIX = "/api/v1"
COOKIELESS = ("/api/", "/health")
API_PAGE = f"{API_PREFIX}/docs"
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
_REQUEST_ID = re.compile("[A-Za-z0-9._-]{1,64}")


class RequestContextMiddleware:
    """`request.request_id`, the log context, one line a request, and pages for what views raise."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        sent = request.headers.get("X-Request-ID", "")
        request_id = sent if _REQUEST_ID.fullmatch(sent) else str(uuid.uuid4())
        request.request_id = request_id  # type: ignore[attr-defined]
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started = time.perf_counter()
        response = self.get_response(request)
        response.headers["X-Request-ID"] = request_id
        seconds = time.perf_counter() - started
        method = request.method if request.method in METHODS else "OTHER"
        route, status = route_of(request), response.status_code
        record_request(method, route, status, seconds)
        log.info("request", method=method, route=route, status=status, duration_ms=round(seconds * 1000, 1))
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        structlog.contextvars.bind_contextvars(route=route_of(request))

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """API views answer for themselves; this is for dashboard views that raise Problem or lose the database."""
        problem = as_problem(exception)
        return respond(request, problem) if problem and (problem.status_code == 503 or problem is exception) else None


def route_of(request: HttpRequest) -> str:
    """The template of the path, never the path."""
    return "/" + request.resolver_match.route if request.resolver_match else "unmatched"


class SecurityHeadersMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if "no-store" in response.headers["Cache-Control"]:
            response.headers["Cache-Control"] = "no-store"  # Django's never_cache says it in five words
        return response


class ApiPathMiddleware:
    """`/path/` is `/path` in the API, without a redirect. Methods that nothing here answers end at once."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in METHODS:
            return respond(request, Problem(405, "method-not-allowed"))
        if request.path_info.startswith(f"{API_PREFIX}/") and request.path_info.endswith("/"):
            request.path_info = request.path_info[:-1]
        return self.get_response(request)


class LanguageMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        is_api = request.path_info.startswith("/api/")
        translation.activate(languages.of_request(request) if is_api else languages.of_page(request))
        request.LANGUAGE_CODE = translation.get_language()
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", languages.tag(translation.get_language()))
        patch_vary_headers(response, ["Accept-Language"] if is_api else ["Accept-Language", "Cookie"])
        return response


class FormAddressMiddleware:
    """An address that only takes forms, opened by a reload or a bookmark, says so instead of staying white."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 405 or request.method != "GET" or request.path_info.startswith("/api/"):
            return response
        page = respond(request, Problem(405, "method-not-allowed"))
        page.headers["Allow"] = response.headers["Allow"]
        return page


class OfPages:
    """Mixed into middleware of sessions and pages: what answers to a bearer token or to a probe knows no cookie, and
    passes by. It was an eighth of such a request."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        if request.path_info.startswith(COOKIELESS) and request.path_info != API_PAGE:
            return self.get_response(request)
        return super().__call__(request)  # type: ignore[misc]


class PageUserMiddleware(OfPages, AuthenticationMiddleware):
    """`request.user` by session; API views set it by token."""


class PageMessagesMiddleware(OfPages, MessageMiddleware):
    pass


class PageHtmxMiddleware(OfPages, HtmxMiddleware):
    pass
