"""Passkeys: /mfa/passkeys of the API contract, and the second step of a sign-in by one."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from patients.api.auth import AccountView, local_day, token_body
from patients.api.auth_serializers import TokenResponse
from patients.api.mfa import FactorDoneResponse, TicketView, count_code
from patients.api.requests import device_of, person
from patients.models import Passkey, SignInTicket
from patients.passkey_proofs import origins_of
from patients.services import passkeys
from patients.services.passkeys import Place, Purpose, place_of
from patients.step_up import mark_proved, require_factor_change
from xinshou.api.problem_texts import Text
from xinshou.api.serializers import StrictCharField, StrictSerializer, parse_body

LONGEST = 16_384
"""Of one member of an answer, base64url; a real one has some hundred letters."""


@extend_schema_field(OpenApiTypes.OBJECT)
class CredentialField(serializers.Field[Any, Any, Any, Any]):
    """What `credential.toJSON()` gives in a browser: members that we do not use may be there and are not kept."""

    default_error_messages: ClassVar[dict[str, Text]] = {
        "invalid-type": gettext_lazy("Send this as an object."),
        "too-long": gettext_lazy("This is too long."),
    }

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if not (isinstance(data, dict) and isinstance(data.get("response"), dict)):
            self.fail("invalid-type")
        members = [*data.values(), *data["response"].values()]
        if any(isinstance(member, str) and len(member) > LONGEST for member in members):
            self.fail("too-long")
        return data

    def to_representation(self, value: Any) -> Any:
        return value


class CredentialBody(StrictSerializer):
    credential = CredentialField(help_text="The browser's PublicKeyCredential as JSON, binary members in base64url.")


class NewPasskeyBody(CredentialBody):
    name = StrictCharField(max_length=50)


class PasskeyNameBody(StrictSerializer):
    name = StrictCharField(max_length=50)


@extend_schema_field(OpenApiTypes.OBJECT)
class OptionsField(serializers.Field[Any, Any, Any, Any]):
    """For `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`."""


class PasskeyOptionsResponse(serializers.Serializer[Any]):
    public_key = OptionsField(help_text="Good for one answer within five minutes, from this device.")


class PasskeyResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    created_day = serializers.DateField()


class PasskeyView(AccountView):
    def place(self, request: Request) -> Place:
        return place_of("device", device_of(request).pk, origins_of(request))


class PasskeyListView(PasskeyView):
    @extend_schema(operation_id="mfa_passkey_list", responses=PasskeyResponse(many=True))
    def get(self, request: Request) -> Response:
        return Response([_body(request, passkey) for passkey in passkeys.passkeys_of(person(request))])

    @extend_schema(
        operation_id="mfa_passkey_create",
        description="The answer to /mfa/passkeys/options. Ends every other device. 400 `wrong-passkey`, "
        "`invalid-state`; 403 `step-up-required`, `fresh-factor-required`.",
        request=NewPasskeyBody,
        responses={201: PasskeyResponse},
    )
    def post(self, request: Request) -> Response:
        user, body = person(request), parse_body(request, NewPasskeyBody)
        count_code(request, user.pk, "mfa")
        require_factor_change(request, user)
        passkey = passkeys.register(user=user, place=self.place(request), keep_token=device_of(request).pk, **body)
        return Response(_body(request, passkey), status=201)


class PasskeyOptionsView(PasskeyView):
    @extend_schema(
        operation_id="mfa_passkey_options",
        description="What to give to `navigator.credentials.create`. 400 `invalid-state`: ten passkeys already, or a "
        "patient without an authenticator app; 403 `step-up-required`, `fresh-factor-required`.",
        request=None,
        responses=PasskeyOptionsResponse,
    )
    def post(self, request: Request) -> Response:
        user = person(request)
        require_factor_change(request, user)
        return Response({"public_key": passkeys.begin_registration(user=user, place=self.place(request))})


class OnePasskeyView(PasskeyView):
    @extend_schema(operation_id="mfa_passkey_rename", request=PasskeyNameBody, responses=PasskeyResponse)
    def put(self, request: Request, passkey_id: UUID) -> Response:
        user = person(request)
        if not Passkey.objects.filter(user=user, pk=passkey_id).exists():
            raise Http404
        passkey = passkeys.rename(user=user, passkey_id=passkey_id, **parse_body(request, PasskeyNameBody))
        if passkey is None:
            raise Http404
        return Response(_body(request, passkey))

    @extend_schema(
        operation_id="mfa_passkey_delete",
        description="Ends every other device. 403 `mfa-mandatory` for the last factor of staff, "
        "`fresh-factor-required`.",
        responses={204: None},
    )
    def delete(self, request: Request, passkey_id: UUID) -> Response:
        user = person(request)
        if not Passkey.objects.filter(user=user, pk=passkey_id).exists():
            raise Http404
        require_factor_change(request, user)
        if not passkeys.remove(user=user, passkey_id=passkey_id, keep_token=device_of(request).pk):
            raise Http404
        return Response(status=204)


class PasskeyChallengeView(PasskeyView):
    @extend_schema(
        operation_id="mfa_passkey_challenge",
        description="What to give to `navigator.credentials.get`. 400 `invalid-state` without a passkey.",
        request=None,
        responses=PasskeyOptionsResponse,
    )
    def post(self, request: Request) -> Response:
        place = self.place(request)
        asked = passkeys.begin_proof(user=person(request), place=place, purpose=Purpose.STEP_UP)
        return Response({"public_key": asked})


class PasskeyVerifyView(PasskeyView):
    @extend_schema(
        operation_id="mfa_passkey_verify",
        description="The answer to /mfa/passkeys/challenge: a step-up for five minutes. 400 `wrong-passkey`.",
        request=CredentialBody,
        responses=FactorDoneResponse,
    )
    def post(self, request: Request) -> Response:
        user, body = person(request), parse_body(request, CredentialBody)
        count_code(request, user.pk, "mfa")
        passkeys.prove(user=user, place=self.place(request), **body)
        mark_proved(request, by_factor=True)
        return Response({"success": True, "message": _("Thank you. This holds for five minutes.")})


class PasskeyTicketView(TicketView):
    def place(self, request: Request, ticket: SignInTicket) -> Place:
        return place_of("ticket", ticket.pk, origins_of(request))


class LoginPasskeyOptionsView(PasskeyTicketView):
    @extend_schema(
        operation_id="auth_login_passkey_options",
        description="With the pre-MFA token as bearer. 401 `mfa-token-required`; 400 `invalid-state` without a "
        "passkey.",
        request=None,
        responses=PasskeyOptionsResponse,
    )
    def post(self, request: Request) -> Response:
        ticket = self.ticket(request)
        place = self.place(request, ticket)
        return Response({"public_key": passkeys.begin_proof(user=ticket.user, place=place, purpose=Purpose.SIGN_IN)})


class LoginPasskeyView(PasskeyTicketView):
    @extend_schema(
        operation_id="auth_login_passkey",
        description="With the pre-MFA token as bearer. 401 `mfa-token-required`; 400 `wrong-passkey`.",
        request=CredentialBody,
        responses=TokenResponse,
    )
    def post(self, request: Request) -> Response:
        ticket = self.ticket(request)
        body = parse_body(request, CredentialBody)
        count_code(request, ticket.user_id, "login-mfa")
        place = self.place(request, ticket)
        return Response(token_body(*passkeys.finish_by_passkey_and_token(ticket=ticket, place=place, **body)))


def _body(request: Request, passkey: Passkey) -> dict[str, Any]:
    return {"id": passkey.id, "name": passkey.name, "created_day": local_day(person(request), passkey.created_at)}
