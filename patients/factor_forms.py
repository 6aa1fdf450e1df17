"""Forms that ask for a code, or for the passphrase once more. A code may be pasted and is never shown again."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from patients.models import User
from patients.services.credentials import Refusal, WrongPassword, require_password
from xinshou.api.problems import Problem
from xinshou.throttles import enforce, enforce_day

WRONG = _("This code is not right or was used before. The app shows a new one every 30 seconds.")
TOO_MANY = _("Too many tries. Please wait a minute and try again.")


class CodeInput(forms.TextInput):
    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """A code that was refused is of no use in the field."""
        return super().get_context(name, None, attrs)


class CodeForm(forms.Form):
    """Valid when `act` has taken the code; `result` is what it returned. Every code that is sent is counted."""

    code = forms.CharField(
        label=_("Code"),
        min_length=6,
        max_length=24,
        help_text=_("Six digits from your authenticator app, or one of your backup codes."),
        widget=CodeInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "none", "spellcheck": "false", "dir": "ltr"}
        ),
    )

    def __init__(
        self, request: HttpRequest, user: User, act: Callable[[str], Any], data: Any = None, *, scope: str = "mfa"
    ) -> None:
        super().__init__(data)
        self.request, self.user, self.act, self.scope = request, user, act, scope
        self.result: Any = None
        self.status = 400 if self.is_bound else 200

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "code" not in data:
            return data
        try:
            enforce(self.request, self.scope, self.user.pk)
            enforce_day("mfa-code", self.user.pk)
            self.result = self.act(data["code"])
        except Problem as problem:
            self.status = problem.status_code
            raise ValidationError(TOO_MANY, code="rate-limited") from None
        except Refusal as refusal:
            self.add_error("code", ValidationError(WRONG, code=refusal.code))
        return data


class StepUpForm(forms.Form):
    """The passphrase once more."""

    password = forms.CharField(label=_("Passphrase"), widget=forms.PasswordInput, strip=False)

    def __init__(self, request: HttpRequest, user: User, data: Any = None) -> None:
        super().__init__(data)
        self.request, self.user = request, user
        self.status = 400 if self.is_bound else 200
        self.fields["password"].widget.attrs.update(autocomplete="current-password", maxlength=None)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "password" not in data:
            return data
        try:
            enforce(self.request, "step-up", self.user.pk)
            require_password(self.user, data["password"])
        except Problem as problem:
            self.status = problem.status_code
            raise ValidationError(TOO_MANY, code="rate-limited") from None
        except WrongPassword as refusal:
            raise ValidationError(_("This passphrase is not right."), code=refusal.code) from None
        return data
