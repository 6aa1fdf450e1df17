"""Who asks, for views behind BearerAuthentication."""

from typing import Any, cast

from rest_framework.request import Request

from patients.models import ApiToken, User


def person(request: Request) -> User:
    return cast(User, request.user)


def device_of(request: Request) -> ApiToken:
    return cast(ApiToken, request.auth)


def sent(request: Request) -> dict[str, Any]:
    """The body before it is validated: an object once a view's method runs. Over a limit it may be anything yet."""
    return cast(dict[str, Any], request.data)
