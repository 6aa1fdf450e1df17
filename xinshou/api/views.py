"""The base of every API endpoint: who may call it first, then what was sent, then the work."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from xinshou.api import idempotency
from xinshou.api.problems import Problem, invalid
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
    roles: ClassVar[frozenset[str] | set[str] | None] = None
    """UserType values that may call this; None is everybody who is signed in."""
    before_second_factor: ClassVar[bool] = False
    """May staff call this without a second factor?"""
    before_password_change: ClassVar[bool] = False
    """May somebody call this who has to choose a new password first?"""

    def initialize_request(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Request:
        return ApiRequest(
            request,
            parsers=self.get_parsers(),
            authenticators=self.get_authenticators(),
            negotiator=self.get_content_negotiator(),
            parser_context=self.get_parser_context(request),
        )

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.claim: idempotency.Claim | None = None
        try:
            response = super().dispatch(request, *args, **kwargs)
            if isinstance(response, Response):
                response.render()
        except BaseException:
            if self.claim:
                self.claim.release()
            raise
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
        super().perform_authentication(request)
        activate_for(request, request.user)

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
