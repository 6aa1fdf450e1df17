from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from patients.factor_forms import TOO_MANY
from patients.services import reset
from patients.services.credentials import WeakPassword
from xinshou.api.problems import Problem
from xinshou.throttles import enforce


class ForgotForm(forms.Form):
    """Valid for every address: who has an account is nobody's business."""

    email = forms.EmailField(label=_("E-mail"), max_length=255)

    def __init__(self, request: HttpRequest, data: Any = None) -> None:
        super().__init__(data)
        self.request = request
        self.status = 200
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("email"):
            self.status = 400
            return data
        try:
            enforce(self.request, "forgot-password", data["email"])
        except Problem as problem:
            self.status = problem.status_code
            raise ValidationError(TOO_MANY, code="rate-limited") from None
        reset.forgot_password(email=data["email"])
        return data


class ResetForm(forms.Form):
    token = forms.CharField(
        label=_("Code from the mail"),
        max_length=128,
        help_text=_("It is filled in when you open the link from the mail."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "dir": "ltr", "data-token": ""}),
    )
    new_password = forms.CharField(
        label=_("New passphrase"),
        strip=False,
        help_text=_("At least 15 characters; 12 with a second step. Several unusual words are good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, request: HttpRequest, data: Any = None) -> None:
        super().__init__(data)
        self.request = request
        self.status = 400 if self.is_bound else 200

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not (data.get("token") and data.get("new_password")):
            return data
        try:
            enforce(self.request, "reset-password")
            reset.reset_password(token=data["token"], new_password=data["new_password"])
        except Problem as problem:
            self.status = problem.status_code
            raise ValidationError(TOO_MANY, code="rate-limited") from None
        except WeakPassword as refusal:
            self.add_error("new_password", ValidationError(_("Choose a longer or less common one."), code=refusal.code))
        except reset.ResetTokenInvalid as refusal:
            error = ValidationError(_("This code is unknown, used or too old. Ask for a new mail."), code=refusal.code)
            self.add_error("token", error)
        return data
