"""A forgotten password, and the end of an account."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from patients.access import own_record
from patients.api.account_fields import CodeField, EmailAddressField, PasswordField
from patients.api.auth import MeView
from patients.api.auth_serializers import MessageResponse
from patients.api.mfa import FactorCodeField, count_code
from patients.api.refusals import AnswersRefusals
from patients.api.requests import person
from patients.services import reset
from patients.services.closing import erase_account
from xinshou.api.serializers import StrictSerializer, parse_body
from xinshou.api.views import PublicView
from xinshou.throttles import enforce


class ForgotBody(StrictSerializer):
    email = EmailAddressField()


class ResetBody(StrictSerializer):
    token = CodeField(max_length=128)
    new_password = PasswordField()


class EraseBody(StrictSerializer):
    password = PasswordField()
    code = FactorCodeField(required=False, allow_null=True)


class ForgotPasswordView(AnswersRefusals, PublicView):
    @extend_schema(
        operation_id="auth_forgot_password",
        description="The same answer whether or not an account has the address.",
        request=ForgotBody,
        responses=MessageResponse,
    )
    def post(self, request: Request) -> Response:
        body = parse_body(request, ForgotBody)
        enforce(request, "forgot-password", body["email"])
        reset.forgot_password(**body)
        return Response(
            {"message": _("If an account has this address, a link is on its way. It works for 30 minutes.")}
        )


class ResetPasswordView(AnswersRefusals, PublicView):
    @extend_schema(
        operation_id="auth_reset_password",
        description="400 `weak-password`, judged first; 400 `reset-token-invalid`. Ends every session.",
        request=ResetBody,
        responses=MessageResponse,
    )
    def post(self, request: Request) -> Response:
        body: dict[str, Any] = parse_body(request, ResetBody)
        enforce(request, "reset-password")
        reset.reset_password(**body)
        return Response({"message": _("Your password is changed. Sign in with it.")})


class OwnAccountView(MeView):
    """/auth/me with its end."""

    @extend_schema(
        operation_id="auth_me_delete",
        description="For patients; at once and for good. `code` with a second factor. "
        "400 `wrong-password`, `wrong-mfa-code`.",
        request=EraseBody,
        responses={204: None},
    )
    def delete(self, request: Request) -> Response:
        user = own_record(person(request)).user
        body = parse_body(request, EraseBody)
        count_code(request, user.pk, "erase")
        erase_account(user=user, **body)
        return Response(status=204)
