"""Bodies and answers of /auth."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from patients.api.account_fields import (
    BirthDateField,
    CodeField,
    EmailAddressField,
    PasswordField,
    UsernameField,
    given_text,
)
from patients.models import UserType
from xinshou.api.problem_texts import Text
from xinshou.api.serializers import StrictCharField, StrictChoiceField, StrictSerializer, TimezoneField

IDENTIFIERS = ("username", "email")


class NamesAccount(StrictSerializer):
    """Exactly one of `username` and `email`; any text, since an odd name is just nobody's."""

    default_error_messages: ClassVar[dict[str, Text]] = {"one-of": _("Send either a user name or an e-mail address.")}

    username = given_text(255)
    email = given_text(255)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if sum(attrs.get(name) is not None for name in IDENTIFIERS) != 1:
            message = str(self.error_messages["one-of"])
            raise serializers.ValidationError({"username": [serializers.ErrorDetail(message, "one-of")]})
        return attrs


class RegisterBody(StrictSerializer):
    password = PasswordField()
    user_type = StrictChoiceField(choices=[UserType.PATIENT], default=UserType.PATIENT)
    email = EmailAddressField(required=False, allow_null=True)
    username = UsernameField(required=False, allow_null=True)
    alias = given_text(50)
    first_name = given_text(50)
    last_name = given_text(50)
    date_of_birth = BirthDateField(required=False, allow_null=True)
    license_number = StrictCharField(
        required=False, allow_null=True, allow_blank=True, max_length=255, help_text="Discarded."
    )
    timezone = TimezoneField(required=False, allow_null=True)
    preferred_language = given_text(10)
    device_label = given_text(50)


class LoginBody(NamesAccount):
    password = PasswordField()
    device_label = given_text(50)


class ActivateBody(StrictSerializer):
    code = CodeField()
    password = PasswordField()
    username = UsernameField(required=False, allow_null=True)


class RecoverBody(NamesAccount):
    recovery_code = CodeField()
    new_password = PasswordField()


class PasswordBody(StrictSerializer):
    password = PasswordField()


class ChangePasswordBody(StrictSerializer):
    current_password = PasswordField()
    new_password = PasswordField()


class TokenResponse(serializers.Serializer[Any]):
    access_token = serializers.CharField()
    token_type = serializers.ChoiceField(choices=["bearer"])
    user_type = serializers.ChoiceField(choices=UserType.choices)
    user_id = serializers.UUIDField(help_text="The account's id, not the profile's.")
    password_must_change = serializers.BooleanField()
    mfa_required = serializers.BooleanField()


class RegisterResponse(TokenResponse):
    username = serializers.CharField()
    recovery_codes = serializers.ListField(
        child=serializers.CharField(), min_length=8, max_length=8, help_text="Shown this once."
    )


class RecoveryCodesResponse(serializers.Serializer[Any]):
    recovery_codes = serializers.ListField(child=serializers.CharField(), min_length=8, max_length=8)


class MessageResponse(serializers.Serializer[Any]):
    message = serializers.CharField()


class EndedResponse(MessageResponse):
    ended = serializers.IntegerField()


class LockResponse(EndedResponse):
    locked = serializers.BooleanField(help_text="False when no recovery code is left to unlock with.")


class SessionResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    device_label = serializers.CharField(allow_null=True)
    created_day = serializers.DateField()
    last_used_day = serializers.DateField()
    expires_at = serializers.DateTimeField(help_text="To the hour.")
    current = serializers.BooleanField()


class MeResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    email = serializers.CharField(allow_null=True)
    username = serializers.CharField()
    user_type = serializers.ChoiceField(choices=UserType.choices)
    is_active = serializers.BooleanField()
    mfa_enabled = serializers.BooleanField()
    created_at = serializers.DateTimeField()
