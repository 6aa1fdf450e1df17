"""Who has shown what: the second factor in this session, and the password or factor a moment ago. One door for API and
pages: `require_step_up(request)` before an export, a change of factors or an erasure; `fresh_page` around a page."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from rest_framework.request import Request

from patients.models import ApiToken, User
from patients.tokens import mark_token
from xinshou.api.problems import Problem

P = ParamSpec("P")

FRESH = timedelta(minutes=5)
VERIFIED, PROVED, FACTOR = "second_factor", "proved_at", "factor_at"
"""Keys of the session's data."""


def is_verified(request: HttpRequest | Request) -> bool:
    """Whether the second factor was shown on this device or in this session."""
    token = getattr(request, "auth", None)
    return token.is_verified if isinstance(token, ApiToken) else bool(request.session.get(VERIFIED))


def proved_at(request: HttpRequest | Request) -> datetime | None:
    token = getattr(request, "auth", None)
    if isinstance(token, ApiToken):
        return token.proved_at
    seconds = request.session.get(PROVED)
    return datetime.fromtimestamp(seconds, UTC) if seconds is not None else None


def factor_at(request: HttpRequest | Request) -> datetime | None:
    token = getattr(request, "auth", None)
    if isinstance(token, ApiToken):
        return token.factor_at
    seconds = request.session.get(FACTOR)
    return datetime.fromtimestamp(seconds, UTC) if seconds is not None else None


def is_fresh(request: HttpRequest | Request) -> bool:
    at = proved_at(request)
    return at is not None and at > timezone.now() - FRESH


def may_change_factors(request: HttpRequest | Request, user: User) -> bool:
    """Whoever has a factor must have shown it within five minutes; who has none yet, the password."""
    if user.mfa_enabled_at is None:
        return is_fresh(request)
    at = factor_at(request)
    return at is not None and at > timezone.now() - FRESH


def require_step_up(request: HttpRequest | Request) -> None:
    """403 `step-up-required` unless password or factor were shown within five minutes: POST /auth/step-up."""
    if not is_fresh(request):
        raise Problem(403, "step-up-required")


def require_factor_change(request: HttpRequest | Request, user: User) -> None:
    """403 `step-up-required`, or `fresh-factor-required` where the password is not enough."""
    if not may_change_factors(request, user):
        raise Problem(403, "fresh-factor-required" if user.mfa_enabled_at else "step-up-required")


def fresh_page(
    view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Inside a page's own guard: asks for the passphrase first and comes back to the page it was asked from."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if is_fresh(request):
            return view(request, *args, **kwargs)
        return _ask("patients:step_up", request)

    return cast(Callable[Concatenate[HttpRequest, P], HttpResponseBase], guarded)


def factor_change_page(
    view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """As `fresh_page`, for what changes the second factor itself."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        user = cast(User, request.user)
        if may_change_factors(request, user):
            return view(request, *args, **kwargs)
        return _ask("patients:step_up_factor" if user.mfa_enabled_at else "patients:step_up", request)

    return cast(Callable[Concatenate[HttpRequest, P], HttpResponseBase], guarded)


def _ask(where: str, request: HttpRequest) -> HttpResponseBase:
    """What takes a form has nothing to show after it."""
    place = reverse(where)
    return redirect(f"{place}?{urlencode({'next': request.path})}" if request.method != "POST" else place)


def mark_proved(request: HttpRequest | Request, *, by_factor: bool) -> None:
    """Password or, `by_factor`, the second factor was shown right now."""
    token = getattr(request, "auth", None)
    if isinstance(token, ApiToken):
        mark_token(token.pk, by_factor=by_factor)
        return
    now = int(timezone.now().timestamp())
    request.session[PROVED] = now
    if by_factor:
        request.session.update({VERIFIED: True, FACTOR: now})


def forget_old_proofs() -> int:
    """No trace of when somebody showed a password is kept longer than it is of use."""
    old = timezone.now() - FRESH
    ApiToken.objects.filter(factor_at__lt=old).update(factor_at=None)
    return ApiToken.objects.filter(proved_at__lt=old).update(proved_at=None)
