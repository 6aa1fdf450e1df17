"""A browser's answer comes in a form's hidden field, filled by static/js/passkeys.js."""

import json
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from patients.factor_forms import TOO_MANY
from patients.models import User
from patients.services.credentials import Refusal
from xinshou.api.problems import Problem
from xinshou.throttles import enforce, enforce_day

LONGEST = 65_536
REFUSED = _("The passkey was not accepted: it did not fit, came too late or was used before. Please try again.")
FULL = _("No more passkeys can be added here.")


class SpentInput(forms.HiddenInput):
    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """An answer that was refused is of no use in the field."""
        return super().get_context(name, None, attrs)


class CredentialField(forms.CharField):
    """JSON of an object with an object `response`; what is in it is judged by the service."""

    widget = SpentInput

    def __init__(self) -> None:
        super().__init__(max_length=LONGEST, required=True, error_messages={"required": REFUSED})

    def clean(self, value: Any) -> dict[str, Any]:
        try:
            credential = json.loads(super().clean(value))
        except (ValueError, RecursionError):
            raise ValidationError(REFUSED, code="invalid") from None
        if not (isinstance(credential, dict) and isinstance(credential.get("response"), dict)):
            raise ValidationError(REFUSED, code="invalid")
        return credential


class PasskeyForm(forms.Form):
    """Valid when `act` has taken the answer; `result` is what it returned. Every answer is counted like a code."""

    credential = CredentialField()

    def __init__(
        self, request: HttpRequest, user: User, act: Callable[..., Any], data: Any = None, *, scope: str = "mfa"
    ) -> None:
        super().__init__(data)
        self.request, self.user, self.act, self.scope = request, user, act, scope
        self.result: Any = None
        self.status = 400 if self.is_bound else 200

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        try:
            enforce(self.request, self.scope, self.user.pk)
            enforce_day("mfa-code", self.user.pk)
            self.result = self.act(**data)
        except Problem as problem:
            self.status = problem.status_code
            raise ValidationError(TOO_MANY, code="rate-limited") from None
        except Refusal as refusal:
            raise ValidationError(FULL if refusal.code == "invalid-state" else REFUSED, code=refusal.code) from None
        return data


class PasskeyNameForm(forms.Form):
    name = forms.CharField(
        label=_("Name of the passkey"),
        max_length=50,
        help_text=_("So that you know which device it is on. Only you see it."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )


class NewPasskeyForm(PasskeyNameForm, PasskeyForm):
    """The name stays in the form when the passkey is refused."""

    field_order = ("name", "credential")
