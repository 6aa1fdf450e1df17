"""The base of every API endpoint: who may call it first, then what was sent, then the work."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from xinshou import rate_limits, standings
from xinshou.api import idempotency
from xinshou.api.parsers import MAX_BODY_BYTES
from xinshou.api.problems import Problem, invalid, rate_limited
from xinshou.api.requests import ApiRequest
from xinshou.languages import activate_for

AccountGate = Callable[[HttpRequest | Request, "APIView | None"], None]
account_gates: list[AccountGate] = []
"""Checks of upper apps that every signed-in call passes (second factor, password to be changed). They raise Problem.
A gate reads the view's attributes to know what may be called before it is passed; the docs page has no view."""

BODY_METHODS = {"POST", "PUT", "PATCH", "DELETE"}


class HasRole(BasePermission):
    """401 without a valid token, 403 `wrong-role` for accounts that are not of the view's `roles`."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        if not request.user.is_authenticated:
            raise Problem(401, "not-authenticated")
        roles = getattr(view, "roles", None)
        if roles is not None and request.user.user_type not in roles:
            raise Problem(403, "wrong-role")
        return True


class Replayed(Exception):
    """Ends a request before its work: the answer is known."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__()
        self.response = response


class ApiView(APIView):
    """Checks in this order: method 405, credential 401, role and gates 403, body and query 400."""

    permission_classes: Sequence[type[BasePermission]] = (HasRole,)
    metadata_class = None
    max_body_bytes: ClassVar[int] = MAX_BODY_BYTES
    roles: ClassVar[frozenset[str] | set[str] | None] = None
    """UserType values that may call this; None is everybody who is signed in."""
    before_second_factor: ClassVar[bool] = False
    """May staff call this without a second factor?"""
    before_password_change: ClassVar[bool] = False
    """May somebody call this who has to choose a new password first?"""
    is_limited: ClassVar[bool] = True
    """False for what anybody may read at any time."""
    hears_patients: ClassVar[bool] = False
    """Takes a patient's free words: counted by account only, so that nobody's neighbours can silence them."""

    def initialize_request(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Request:
        prepared = ApiRequest(
            request,
            parsers=self.get_parsers(),
            authenticators=self.get_authenticators(),
            negotiator=self.get_content_negotiator(),
            parser_context=self.get_parser_context(request),
        )
        prepared.max_body_bytes = self.max_body_bytes
        return prepared

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.claim: idempotency.Claim | None = None
        done = False
        try:
            response = super().dispatch(request, *args, **kwargs)
            if isinstance(response, Response):
                response.render()
            done = True
        finally:
            if self.claim and not done:
                self.claim.release()
        if self.claim:
            self.claim.settle(response)
        return response

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        method = (request.method or "").lower()
        if method == "options" or method not in self.http_method_names or not hasattr(self, method):
            raise MethodNotAllowed(request.method or "")
        super().initial(request, *args, **kwargs)
        read_input(request)
        if idempotency.HEADER in request.headers:
            self.check_door(request, **kwargs)
        self._claim_key(request)

    def check_door(self, request: Request, **kwargs: Any) -> None:
        """Passed before a stored answer is given again: views over somebody's record raise Http404 here once access has
        ended."""

    def handle_exception(self, exc: Exception) -> Any:
        return exc.response if isinstance(exc, Replayed) else super().handle_exception(exc)

    def _claim_key(self, request: Request) -> None:
        outcome = idempotency.claim(cast(ApiRequest, request))
        if isinstance(outcome, HttpResponse):
            raise Replayed(outcome)
        self.claim = outcome

    def perform_authentication(self, request: Request) -> None:
        try:
            super().perform_authentication(request)
        except Problem:
            self._count_stranger(request)
            raise
        if not request.user.is_authenticated:
            self._count_stranger(request)
        elif self.is_limited:
            rate_limits.count(request, account=str(request.user.pk), by_network=not self.hears_patients)
        activate_for(request, request.user)

    def _count_stranger(self, request: Request) -> None:
        """Refused before anybody asks who it is."""
        if self.is_limited:
            rate_limits.count(request, account=None, by_network=True)
        if wait := standings.wait_of(request):
            raise rate_limited(wait)

    def check_throttles(self, request: Request) -> None:
        if wait := standings.wait_of(request):
            raise rate_limited(wait, **self.over_limit(request))

    def over_limit(self, request: Request) -> dict[str, Any]:
        """More members of the 429, for views that read what was sent all the same."""
        return {}

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        answer = super().finalize_response(request, response, *args, **kwargs)
        standings.write_headers(request, answer)
        return answer

    def is_still_signed_in(self, request: Request) -> bool:
        """For streams, which outlive the check at their beginning."""
        try:
            return any(way.authenticate(request) for way in self.get_authenticators())
        except Problem:
            return False

    def check_permissions(self, request: Request) -> None:
        super().check_permissions(request)
        if request.user.is_authenticated:
            for gate in account_gates:
                gate(request, self)


class PublicView(ApiView):
    """For everybody: a credential that is sent along is not even read."""

    authentication_classes = ()
    permission_classes = ()


def read_input(request: Request) -> None:
    """Refuses a malformed body or query also where the endpoint has no use for one."""
    request.query_params  # noqa: B018  # too many parameters raise here
    if request.method in BODY_METHODS and not isinstance(request.data, dict):
        raise invalid("", "invalid-type")


def page(items: Iterable[Any], *, total: int, limit: int, offset: int) -> Response:
    rows = list(items)
    return Response(
        {"items": rows, "total": total, "limit": limit, "offset": offset, "has_more": offset + len(rows) < total}
    )
