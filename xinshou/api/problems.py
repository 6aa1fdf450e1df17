"""Errors as RFC 9457 problem bodies: one shape, one door, and never the text of an exception."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import orjson
import structlog
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation, TooManyFieldsSent
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from rest_framework import exceptions
from rest_framework.request import Request

from xinshou.api.problem_texts import MESSAGES, TEXTS, Text

log = structlog.get_logger(__name__)

CONTENT_TYPE = "application/problem+json"
RETRY_SECONDS = 2
"""What a client is asked to wait when a needed service is down."""
MAX_ERRORS = 50
MAX_FIELD_LENGTH = 100
NAMED_CODES = {
    "max_length": "too-long",
    "max_string_length": "too-long",
    "min_length": "too-short",
    "empty": "too-short",
    "max_value": "out-of-range",
    "min_value": "out-of-range",
    "not_a_list": "invalid-type",
    "not_a_dict": "invalid-type",
    "null_characters_not_allowed": "nul-character",
    "surrogate_characters_not_allowed": "lone-surrogate",
}
"""DRF's own codes where a better word exists; in the others the underscore becomes a dash."""

FieldError = dict[str, str]


class Problem(exceptions.APIException):
    """`raise Problem(400, "wrong-password")`. KeyError for a code that has no text in problem_texts.py.

    `text` takes the place of the code's own where more is known; `errors` names fields, see `field_error`; every other
    keyword is a member of the body."""

    def __init__(
        self,
        status: int,
        code: str,
        *,
        text: Text | None = None,
        errors: Iterable[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        **extras: object,
    ) -> None:
        self.title, words = TEXTS[code]
        self.text = text or words
        super().__init__(detail="", code=code)
        self.status_code, self.code = status, code
        self.errors, self.extras = list(errors), extras
        self.headers = dict(headers or {})
        if status == 401:
            self.headers.setdefault("WWW-Authenticate", "Bearer")
        if "retry_after" in extras:
            self.headers["Retry-After"] = str(extras["retry_after"])

    def __str__(self) -> str:
        return f"{self.status_code} {self.code}"


def field_error(field: str, code: str, message: Text | None = None) -> FieldError:
    """`field` is dotted: `images.0.data`, `query.limit`, `header.If-Match`; empty for the body as a whole."""
    shown = field[:MAX_FIELD_LENGTH].encode("utf-8", "replace").decode().replace("\x00", "?")
    return {"field": shown, "code": code, "message": str(message or MESSAGES.get(code, MESSAGES["invalid"]))}


def invalid(field: str, code: str, message: Text | None = None) -> Problem:
    """400 `validation` for one field."""
    return Problem(400, "validation", errors=[field_error(field, code, message)])


def rate_limited(retry_after: int, code: str = "rate-limited", **extras: Any) -> Problem:
    """`retry_after` in seconds."""
    return Problem(429, code, retry_after=retry_after, **extras)


def unavailable(retry_after: int = RETRY_SECONDS) -> Problem:
    return Problem(503, "service-unavailable", retry_after=retry_after)


def problem_handler(exc: Exception, context: Mapping[str, Any]) -> HttpResponse | None:
    """DRF's EXCEPTION_HANDLER. None lets Django log the error and answer with xinshou.errors.server_error."""
    problem = as_problem(exc)
    return problem_response(context["request"], problem) if problem else None


def as_problem(exc: Exception) -> Problem | None:
    """None for what nobody expected. A lost database is logged here, since nobody else will see it."""
    if isinstance(exc, OperationalError | InterfaceError):
        log.error("database_unavailable", exc_info=exc)
    return next((make(exc) for kinds, make in _MEANINGS if isinstance(exc, kinds)), None)


_MEANINGS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Callable[[Any], Problem]], ...] = (
    (Problem, lambda exc: exc),
    (exceptions.ValidationError, lambda exc: Problem(400, "validation", errors=flatten(exc.detail))),
    (exceptions.ParseError, lambda exc: invalid("", "invalid")),
    ((exceptions.NotAuthenticated, exceptions.AuthenticationFailed), lambda exc: Problem(401, "not-authenticated")),
    ((exceptions.PermissionDenied, PermissionDenied), lambda exc: Problem(403, "wrong-role")),
    ((exceptions.NotFound, Http404), lambda exc: Problem(404, "not-found")),
    (exceptions.MethodNotAllowed, lambda exc: Problem(405, "method-not-allowed")),
    (exceptions.UnsupportedMediaType, lambda exc: Problem(415, "unsupported-media-type")),
    (exceptions.Throttled, lambda exc: rate_limited(int(exc.wait or 1))),
    (RequestDataTooBig, lambda exc: Problem(413, "too-large")),
    (TooManyFieldsSent, lambda exc: invalid("query", "too-many")),
    (UnreadablePostError, lambda exc: invalid("", "incomplete-body")),
    (SuspiciousOperation, lambda exc: invalid("", "invalid")),
    ((OperationalError, InterfaceError), lambda exc: unavailable()),
)
"""The first that fits counts: special kinds stand before general ones."""


def problem_response(request: HttpRequest | Request, problem: Problem) -> HttpResponse:
    body = problem_body(problem, instance=request.path, request_id=getattr(request, "request_id", ""))
    return HttpResponse(
        orjson.dumps(body), status=problem.status_code, content_type=CONTENT_TYPE, headers=problem.headers
    )


def problem_body(problem: Problem, *, instance: str, request_id: str) -> dict[str, object]:
    body: dict[str, object] = {
        "type": f"urn:xinshoucai:problem:{problem.code}",
        "title": str(problem.title),
        "status": problem.status_code,
        "detail": str(problem.text),
        "instance": re.sub(r"[\ud800-\udfff]", "?", instance),
        "code": problem.code,
        "request_id": request_id,
    }
    if problem.errors:
        body["errors"] = problem.errors[:MAX_ERRORS]
    return body | problem.extras


def flatten(detail: Any, path: tuple[str, ...] = ()) -> list[FieldError]:
    """DRF's tree of errors as a list, in the order of the fields."""
    return list(_leaves(detail, path))


def _leaves(detail: Any, path: tuple[str, ...]) -> Iterator[FieldError]:
    if isinstance(detail, Mapping):
        for key, inner in detail.items():
            step = () if key in {"non_field_errors", ""} else (str(key),)
            yield from _leaves(inner, path + step)
    elif isinstance(detail, list | tuple):
        for index, inner in enumerate(detail):
            step = () if isinstance(inner, exceptions.ErrorDetail) else (str(index),)
            yield from _leaves(inner, path + step)
    else:
        code = getattr(detail, "code", "invalid")
        yield field_error(".".join(path), NAMED_CODES.get(code, code.replace("_", "-")), str(detail))
