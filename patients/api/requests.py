"""Who asks, for views behind BearerAuthentication."""

from typing import Any, cast

from rest_framework.request import Request

from patients.models import ApiToken, User


def person(request: Request) -> User:
    return cast(User, request.user)


def device_of(request: Request) -> ApiToken:
    return cast(ApiToken, request.auth)


def sent(request: Request) -> dict[str, Any]:
    """The body before it is validated; ApiView lets nothing but an object through."""
    return cast(dict[str, Any], request.data)
