"""The second factor: /mfa of the API contract, and the second step of a sign-in."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from patients.api.account_fields import PasswordField
from patients.api.auth import AccountView, token_body
from patients.api.auth_serializers import MessageResponse, TokenResponse
from patients.api.refusals import AnswersRefusals
from patients.api.requests import device_of, person
from patients.models import SignInTicket
from patients.qr import qr_png
from patients.services import passkeys, second_factor
from patients.services.credentials import require_password
from patients.step_up import mark_proved, require_factor_change
from patients.tickets import find_ticket
from patients.tokens import credential_of
from xinshou.api.serializers import StrictCharField, StrictSerializer, parse_body
from xinshou.api.views import PublicView
from xinshou.throttles import enforce, enforce_day


class FactorCodeField(StrictCharField):
    """Of the authenticator app, or a backup code."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"min_length": 6, "max_length": 24, "write_only": True, **kwargs})


class CodeBody(StrictSerializer):
    code = FactorCodeField()


class SetUpBody(StrictSerializer):
    code = FactorCodeField(required=False, allow_null=True)


class StepUpBody(StrictSerializer):
    password = PasswordField(required=False, allow_null=True)
    code = FactorCodeField(required=False, allow_null=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if (attrs.get("password") is None) == (attrs.get("code") is None):
            raise serializers.ValidationError({"password": [serializers.ErrorDetail("", "exactly-one")]})
        return attrs


class SetUpResponse(MessageResponse):
    secret = serializers.CharField(help_text="Base 32.")
    qr_code = serializers.CharField(help_text="A PNG in base 64, without a data prefix.")
    backup_codes = serializers.ListField(child=serializers.CharField(), min_length=10, max_length=10)


class FactorDoneResponse(MessageResponse):
    success = serializers.BooleanField()


class BackupCodesResponse(MessageResponse):
    backup_codes = serializers.ListField(child=serializers.CharField(), min_length=10, max_length=10)


class MfaStatusResponse(serializers.Serializer[Any]):
    is_enabled = serializers.BooleanField()
    is_verified = serializers.BooleanField(help_text="Whether it was shown on this device.")
    has_app = serializers.BooleanField(help_text="An authenticator app.")
    passkeys = serializers.IntegerField()
    remaining_backup_codes = serializers.IntegerField()
    enabled_at = serializers.DateTimeField(allow_null=True)


class TicketView(AnswersRefusals, PublicView):
    """With the pre-MFA token as bearer."""

    def ticket(self, request: Request) -> SignInTicket:
        ticket = find_ticket(credential_of(request) or "")
        if ticket is None:
            raise second_factor.MfaTokenRequired
        return ticket


class LoginMfaView(TicketView):
    @extend_schema(
        operation_id="auth_login_mfa",
        description="With the pre-MFA token as bearer. 401 `mfa-token-required`; 400 `wrong-mfa-code`.",
        request=CodeBody,
        responses=TokenResponse,
    )
    def post(self, request: Request) -> Response:
        ticket = self.ticket(request)
        body = parse_body(request, CodeBody)
        count_code(request, ticket.user_id, "login-mfa")
        user, token = second_factor.finish_by_token(ticket=ticket, proof=second_factor.by_code(body["code"]))
        return Response(token_body(user, token))


class StepUpView(AccountView):
    @extend_schema(
        operation_id="auth_step_up",
        description="Exactly one of `password` and `code`; good for five minutes on this device. "
        "400 `wrong-password`, `wrong-mfa-code`.",
        request=StepUpBody,
        responses=MessageResponse,
    )
    def post(self, request: Request) -> Response:
        body = parse_body(request, StepUpBody)
        if body.get("code") is not None:
            count_code(request, person(request).pk, "step-up")
            second_factor.verify(user=person(request), code=body["code"])
        else:
            enforce(request, "step-up", person(request).pk)
            require_password(person(request), body["password"])
        mark_proved(request, by_factor=body.get("code") is not None)
        return Response({"message": _("Thank you. This holds for five minutes.")})


class MfaView(AccountView):
    """Each code that is sent counts, for the minute and for the day."""

    def code_of(self, request: Request) -> str:
        code: str = parse_body(request, CodeBody)["code"]
        count_code(request, person(request).pk, "mfa")
        return code


class SetUpView(MfaView):
    @extend_schema(
        operation_id="mfa_setup",
        description="`code` when there is an app already, else 403 `step-up-required` without a recent password "
        "(`fresh-factor-required` without a recent passkey). "
        "The old factor works until the new one is verified. 400 `wrong-mfa-code`.",
        request=SetUpBody,
        responses=SetUpResponse,
    )
    def post(self, request: Request) -> Response:
        user, code = person(request), parse_body(request, SetUpBody).get("code")
        count_code(request, user.pk, "mfa")
        if second_factor.factor_of(user) is None:
            require_factor_change(request, user)
        begun = second_factor.begin_set_up(user=user, code=code)
        return Response(
            {
                "secret": begun.secret,
                "qr_code": qr_png(begun.address),
                "backup_codes": begun.backup_codes,
                "message": _("Scan the picture with your authenticator app, then send its code."),
            }
        )


class VerifySetUpView(MfaView):
    @extend_schema(
        operation_id="mfa_verify_setup",
        description="Ends every other device. 400 `wrong-mfa-code`, `invalid-state`.",
        request=CodeBody,
        responses=FactorDoneResponse,
    )
    def post(self, request: Request) -> Response:
        user, code = person(request), self.code_of(request)
        second_factor.confirm_set_up(user=user, code=code, keep_token=device_of(request).pk)
        return Response({"success": True, "message": _("The second factor is on. Other devices must sign in again.")})


class StatusView(AccountView):
    @extend_schema(operation_id="mfa_status", responses=MfaStatusResponse)
    def get(self, request: Request) -> Response:
        user = person(request)
        return Response(
            {
                "is_enabled": user.mfa_enabled_at is not None,
                "is_verified": device_of(request).is_verified,
                "has_app": second_factor.factor_of(user) is not None,
                "passkeys": len(passkeys.passkeys_of(user)),
                "remaining_backup_codes": second_factor.remaining_backup_codes(user),
                "enabled_at": user.mfa_enabled_at,
            }
        )


class VerifyView(MfaView):
    @extend_schema(
        operation_id="mfa_verify", description="400 `wrong-mfa-code`.", request=CodeBody, responses=FactorDoneResponse
    )
    def post(self, request: Request) -> Response:
        second_factor.verify(user=person(request), code=self.code_of(request))
        mark_proved(request, by_factor=True)
        return Response({"success": True, "message": _("The code is right.")})


class BackupCodesView(MfaView):
    @extend_schema(
        operation_id="mfa_regenerate_backup_codes",
        description="The old ones die. 400 `wrong-mfa-code`.",
        request=CodeBody,
        responses=BackupCodesResponse,
    )
    def post(self, request: Request) -> Response:
        codes = second_factor.replace_backup_codes(user=person(request), code=self.code_of(request))
        return Response({"backup_codes": codes, "message": _("Keep them apart from your phone. Each works once.")})


class DisableView(MfaView):
    @extend_schema(
        operation_id="mfa_disable",
        description="Ends every other device. A patient's second factor is off, passkeys and all; staff lose the app "
        "and keep their passkeys. 400 `wrong-mfa-code`; 403 `mfa-mandatory` for staff without a passkey.",
        request=CodeBody,
        responses=FactorDoneResponse,
    )
    def post(self, request: Request) -> Response:
        user, code, device = person(request), self.code_of(request), device_of(request).pk
        if user.is_patient:
            second_factor.switch_off(user=user, code=code, keep_token=device)
            return Response({"success": True, "message": _("The second factor is off.")})
        passkeys.remove_app(user=user, code=code, keep_token=device)
        return Response({"success": True, "message": _("The authenticator app is off. Your passkeys stay.")})


def count_code(request: Request, user_id: Any, scope: str) -> None:
    enforce(request, scope, user_id)
    enforce_day("mfa-code", user_id)
