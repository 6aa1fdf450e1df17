"""Accounts, devices and passwords: /auth of the API contract."""

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from patients.api.auth_serializers import (
    ActivateBody,
    ChangePasswordBody,
    EndedResponse,
    LockResponse,
    LoginBody,
    MeResponse,
    MessageResponse,
    PasswordBody,
    RecoverBody,
    RecoveryCodesResponse,
    RegisterBody,
    RegisterResponse,
    SessionResponse,
    TokenResponse,
)
from patients.api.refusals import AnswersRefusals
from patients.api.requests import device_of, person, sent
from patients.api.screening import ScreensTexts
from patients.models import ApiToken, User, UserType
from patients.models.zones import zone_of
from patients.services import accounts, credentials, locking
from patients.tokens import TICKET_PREFIX, expiry_of, live_tokens
from xinshou.api.problems import Problem
from xinshou.api.serializers import parse_body
from xinshou.api.views import ApiView, PublicView
from xinshou.throttles import enforce

PROFILE_FIELDS = ("alias", "first_name", "last_name", "timezone", "preferred_language")


class RegisterView(AnswersRefusals, ScreensTexts, PublicView):
    @extend_schema(
        operation_id="auth_register",
        description="403 `staff-registration-closed`; 400 `weak-password`, `identifier-unavailable` (username only).",
        request=RegisterBody,
        responses={201: RegisterResponse},
    )
    def post(self, request: Request) -> Response:
        if sent(request).get("user_type", UserType.PATIENT) != UserType.PATIENT:
            raise Problem(403, "staff-registration-closed")
        body = parse_body(request, RegisterBody)
        enforce(request, "register")
        welcome = accounts.register_patient(
            password=body["password"],
            username=body.get("username"),
            email=body.get("email"),
            device_label=body.get("device_label"),
            profile=_profile(body),
            screen=self.text_screen(),
        )
        return Response(_welcome_body(welcome) | welcome.advice, status=201)


class LoginView(AnswersRefusals, PublicView):
    @extend_schema(
        operation_id="auth_login",
        description="Exactly one of `username` and `email`. 401 `invalid-credentials`.",
        request=LoginBody,
        responses=TokenResponse,
    )
    def post(self, request: Request) -> Response:
        body = parse_body(request, LoginBody)
        enforce(request, "login", body.get("username") or body.get("email"))
        user, token = credentials.sign_in(**body)
        return Response(token_body(user, token))


class ActivateView(AnswersRefusals, PublicView):
    @extend_schema(
        operation_id="auth_activate",
        description="400 `activation-code-invalid`, `weak-password`, `identifier-unavailable`.",
        request=ActivateBody,
        responses=RegisterResponse,
    )
    def post(self, request: Request) -> Response:
        body = parse_body(request, ActivateBody)
        enforce(request, "activate")
        return Response(_welcome_body(accounts.activate_account(**body)))


class RecoverView(AnswersRefusals, PublicView):
    @extend_schema(
        operation_id="auth_recover",
        description="Ends every session. 400 `weak-password`, judged first; 400 `recovery-failed`.",
        request=RecoverBody,
        responses=MessageResponse,
    )
    def post(self, request: Request) -> Response:
        body = parse_body(request, RecoverBody)
        enforce(request, "recover", body.get("username") or body.get("email"))
        credentials.recover_account(**body)
        return Response({"message": _("Your password is changed. Sign in with it.")})


class AccountView(AnswersRefusals, ApiView):
    """For anybody who is signed in, with or without a second factor."""

    before_second_factor = True


class RecoveryCodesView(AccountView):
    @extend_schema(
        operation_id="auth_recovery_codes",
        description="Replaces the recovery codes. 400 `wrong-password`.",
        request=PasswordBody,
        responses=RecoveryCodesResponse,
    )
    def post(self, request: Request) -> Response:
        body = parse_body(request, PasswordBody)
        return Response({"recovery_codes": credentials.replace_recovery_codes(user=person(request), **body)})


class ChangePasswordView(AccountView):
    before_password_change = True

    @extend_schema(
        operation_id="auth_change_password",
        description="Ends every other session. 400 `wrong-password`, `weak-password`, `same-password`.",
        request=ChangePasswordBody,
        responses=MessageResponse,
    )
    def post(self, request: Request) -> Response:
        body = parse_body(request, ChangePasswordBody)
        enforce(request, "change-password", person(request).pk)
        credentials.change_password(user=person(request), keep_token=device_of(request).pk, **body)
        return Response({"message": _("Your password is changed. Other devices must sign in again.")})


class LogoutView(AccountView):
    before_password_change = True

    @extend_schema(operation_id="auth_logout", request=None, responses=MessageResponse)
    def post(self, request: Request) -> Response:
        credentials.sign_out(user=person(request), token_id=device_of(request).pk)
        return Response({"message": _("You are signed out.")})


class LogoutAllView(AccountView):
    @extend_schema(operation_id="auth_logout_all", request=None, responses=EndedResponse)
    def post(self, request: Request) -> Response:
        ended = credentials.sign_out_everywhere(user=person(request))
        return Response({"message": _("All your devices are signed out."), "ended": ended})


class LockView(AccountView):
    roles = frozenset({UserType.PATIENT})

    @extend_schema(
        operation_id="auth_lock",
        description="Ends every device at once; no password signs in until POST /auth/recover took a recovery code.",
        request=None,
        responses=LockResponse,
    )
    def post(self, request: Request) -> Response:
        done = locking.lock_now(user=person(request))
        locked = _("Your account is locked. A recovery code opens it again.")
        open_still = _("Every device is signed out. Without a recovery code the account cannot be locked.")
        return Response(
            {"message": locked if done.is_locked else open_still, "ended": done.ended, "locked": done.is_locked}
        )


class SessionListView(AccountView):
    @extend_schema(operation_id="auth_session_list", responses=SessionResponse(many=True))
    def get(self, request: Request) -> Response:
        user, current = person(request), device_of(request)
        devices = live_tokens().filter(user=user).order_by("-last_used_at", "-created_at")
        return Response([_session_body(device, user, current) for device in devices])


class SessionView(AccountView):
    @extend_schema(operation_id="auth_session_delete", responses={204: None})
    def delete(self, request: Request, token_id: UUID) -> Response:
        if not credentials.sign_out(user=person(request), token_id=token_id):
            raise Http404
        return Response(status=204)


class MeView(AccountView):
    before_password_change = True
    fields: ClassVar[tuple[str, ...]] = ("id", "email", "username", "user_type", "is_active", "created_at")

    @extend_schema(operation_id="auth_me", responses=MeResponse)
    def get(self, request: Request) -> Response:
        user = person(request)
        own = {name: getattr(user, name) for name in self.fields}
        return Response(own | {"mfa_enabled": user.mfa_enabled_at is not None})


def _profile(body: dict[str, Any]) -> dict[str, str]:
    profile = {name: body[name] for name in PROFILE_FIELDS if body.get(name) is not None}
    if body.get("date_of_birth"):
        profile["date_of_birth"] = body["date_of_birth"].isoformat()
    return profile


def token_body(user: User, token: str) -> dict[str, Any]:
    """Of a device's token, or of the pre-MFA token in its place."""
    return {
        "access_token": token,
        "token_type": "bearer",
        "user_type": user.user_type,
        "user_id": user.pk,
        "password_must_change": user.password_must_change,
        "mfa_required": token.startswith(TICKET_PREFIX),
    }


def _welcome_body(welcome: accounts.Welcome) -> dict[str, Any]:
    return {
        **token_body(welcome.user, welcome.token),
        "username": welcome.user.username,
        "recovery_codes": welcome.recovery_codes,
    }


def local_day(user: User, moment: datetime) -> date:
    zone = user.patient.timezone if user.is_patient else user.doctor.timezone if user.is_doctor else "UTC"
    return moment.astimezone(zone_of(zone)).date()


def _session_body(device: ApiToken, user: User, current: ApiToken) -> dict[str, Any]:
    """Days only: hours would draw a picture of somebody's nights."""
    return {
        "id": device.pk,
        "device_label": device.device_label,
        "created_day": local_day(user, device.created_at),
        "last_used_day": local_day(user, device.last_used_at),
        "expires_at": expiry_of(device),
        "current": device.pk == current.pk,
    }
