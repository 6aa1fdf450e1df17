from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from patients.factor_forms import TOO_MANY
from patients.models import BreakGlass, Doctor
from patients.models.emergency import LONGEST_REASON, SHORTEST_REASON
from patients.services.emergency import AlreadyYours, NobodyThere, break_glass, record_refused_try
from xinshou.api.fields import visible_letters
from xinshou.api.problems import Problem
from xinshou.throttles import enforce


class BreakGlassForm(forms.Form):
    """Valid when the record is open; `opened` says until when."""

    identifier = forms.CharField(label=_("User name or e-mail of the patient"), max_length=255)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("At least 20 characters. Whoever reviews the access reads it."),
    )

    def __init__(self, request: HttpRequest, doctor: Doctor, data: Any = None) -> None:
        super().__init__(data)
        self.request, self.doctor = request, doctor
        self.opened = BreakGlass()
        self.status = 400 if self.is_bound else 200
        self.fields["identifier"].widget.attrs.update(autocomplete="off", autocapitalize="none", spellcheck="false")

    def clean_reason(self) -> str:
        reason: str = self.cleaned_data["reason"]
        if visible_letters(reason) < SHORTEST_REASON:
            raise ValidationError(_("Give a reason of at least 20 characters."), code="too-short")
        return reason

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not (data.get("identifier") and data.get("reason")):
            return data
        try:
            enforce(self.request, "break-glass", self.doctor.user_id)
            self.opened = break_glass(doctor=self.doctor, identifier=data["identifier"], reason=data["reason"])
        except Problem as problem:
            self.status = problem.status_code
            self._refuse(None, ValidationError(TOO_MANY, code="rate-limited"))
        except NobodyThere as refusal:
            self._refuse("identifier", ValidationError(_("No patient has this name here."), code=refusal.code))
        except AlreadyYours as refusal:
            self._refuse("identifier", ValidationError(_("This is your own patient."), code=refusal.code))
        return data

    def _refuse(self, field: str | None, error: ValidationError) -> None:
        record_refused_try(self.doctor)
        self.add_error(field, error)
