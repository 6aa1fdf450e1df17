"""What a signed-in account must have done before the rest of the API answers it; see xinshou/api/views.py."""

from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.views import APIView

from patients.access import require_second_factor
from patients.models import User
from xinshou.api.problems import Problem
from xinshou.api.views import account_gates


def password_change_gate(request: HttpRequest | Request, view: APIView | None) -> None:
    user = request.user
    if isinstance(user, User) and user.password_must_change and not getattr(view, "before_password_change", False):
        raise Problem(403, "password-change-required")


def second_factor_gate(request: HttpRequest | Request, view: APIView | None) -> None:
    user = request.user
    if isinstance(user, User) and not user.is_patient and not getattr(view, "before_second_factor", False):
        require_second_factor(request)


account_gates.extend([password_change_gate, second_factor_gate])
