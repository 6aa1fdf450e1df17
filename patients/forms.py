"""The dashboard's forms about people. Lengths are those of the API; a refused form keeps what was typed."""

from datetime import date
from typing import Any
from zoneinfo import available_timezones

from babel import Locale
from django import forms
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.models import Doctor, User, UserType
from patients.passwords import MAX_LENGTH
from patients.queries import working_doctors
from xinshou.api.problems import Problem
from xinshou.throttles import enforce

LANGUAGE_CODES = [
    "ar", "bo", "ckb", "de", "en", "es", "fa", "fr", "ku", "my", "ps", "ru", "so", "ti", "tr", "ug", "uk", "ur", "vi",
    "zh-Hans", "zh-Hant",
]  # fmt: skip
LANGUAGES = [("", "–"), *((code, Locale.parse(code, sep="-").display_name or code) for code in LANGUAGE_CODES)]
"""Each by its own name, so that it is found whatever the reader's language is."""
TIMEZONES = [(name, name.replace("_", " ")) for name in sorted(available_timezones())]
EARLIEST_BIRTH = date(1900, 1, 1)
DOCTOR_FIELDS = [
    "first_name", "last_name", "license_number", "specialty", "phone", "languages", "timezone", "consultation_hours",
    "years_of_experience", "education", "bio", "clinic_name", "clinic_address", "clinic_city", "clinic_country",
]  # fmt: skip


NO_MATCH = _("This name and passphrase do not match.")


class SignInForm(forms.Form):
    """Unknown, wrong, disabled and "a patient" get one and the same answer."""

    username = forms.CharField(label=_("User name or e-mail"), max_length=255, strip=True)
    password = forms.CharField(label=_("Passphrase"), widget=forms.PasswordInput, strip=False)

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.account = User()
        self.status = 200
        self.fields["username"].widget.attrs.update(autocomplete="username", autocapitalize="none", spellcheck="false")
        self.fields["password"].widget.attrs.update(autocomplete="current-password", maxlength=None)

    def clean(self) -> dict[str, Any]:
        self.status = 400
        data = super().clean() or {}
        name, password = data.get("username"), data.get("password")
        if not name or not password:
            return data
        self._throttle(name)
        key = "email" if "@" in name else "username"
        user = None
        if len(password) <= MAX_LENGTH:
            user = authenticate(self.request, **{key: name}, password=password)
        if not isinstance(user, User) or user.user_type not in {UserType.DOCTOR, UserType.ADMIN}:
            raise ValidationError(NO_MATCH, code="invalid-credentials")
        self.account = user
        return data

    def refuse(self) -> None:
        """The passphrase has changed, or the account was disabled, while the old one was looked at."""
        self.add_error(None, ValidationError(NO_MATCH, code="invalid-credentials"))

    def _throttle(self, name: str) -> None:
        try:
            enforce(self.request, "login", account=name)
        except Problem as problem:
            self.status = problem.status_code
            raise ValidationError(
                _("Too many tries. Please wait a minute and try again."), code="rate-limited"
            ) from None


class ConnectionRequestForm(forms.Form):
    identifier = forms.CharField(
        label=_("User name or e-mail of the patient"),
        max_length=255,
        help_text=_("Ask the patient for it. Whether somebody has this name is not shown until they accept."),
    )
    message = forms.CharField(
        label=_("Message to the patient"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("Up to 500 characters. The patient reads it before deciding."),
    )

    def asked_for(self) -> dict[str, Any]:
        """What was typed, as the service takes it."""
        typed = self.cleaned_data["identifier"]
        return {"identifier": typed, "is_email": "@" in typed}


class PatientCreateForm(forms.Form):
    alias = forms.CharField(
        label=_("Alias"), required=False, max_length=50, help_text=_("What the patient wants to be called here.")
    )
    first_name = forms.CharField(label=_("First name"), required=False, max_length=50)
    last_name = forms.CharField(label=_("Last name"), required=False, max_length=50)
    email = forms.EmailField(
        label=_("E-mail"), required=False, max_length=255, help_text=_("Only for signing in; nothing is sent to it.")
    )
    date_of_birth = forms.DateField(
        label=_("Date of birth"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    preferred_language = forms.ChoiceField(
        label=_("Language"), required=False, choices=LANGUAGES, help_text=_("What the patient likes to read.")
    )
    timezone = forms.ChoiceField(
        label=_("Time zone"), choices=TIMEZONES, initial="UTC", help_text=_("Decides when the patient's day begins.")
    )
    country = forms.CharField(
        label=_("Country of residence"),
        required=False,
        max_length=100,
        help_text=_("Chooses the crisis resources: where the patient lives now, not where they come from."),
    )
    phone = forms.CharField(label=_("Phone"), required=False, max_length=20)

    def clean_date_of_birth(self) -> date | None:
        born: date | None = self.cleaned_data["date_of_birth"]
        if born and born < EARLIEST_BIRTH:
            raise ValidationError(_("Choose a year from 1900 to 2100."), code="out-of-range")
        if born and born > timezone.now().date():
            raise ValidationError(_("This day has not come yet."), code="future-date")
        return born

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not any(data.get(name) for name in ("alias", "first_name", "last_name")):
            self.add_error("alias", ValidationError(_("Give an alias or a name."), code="required"))
        return data

    def profile_fields(self) -> dict[str, Any]:
        """Patient columns; what was left empty keeps the column's default."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "email" and value}
        if birth := values.get("date_of_birth"):
            values["date_of_birth"] = birth.isoformat()
        return values


class DoctorProfileForm(forms.ModelForm):  # type: ignore[type-arg]
    timezone = forms.ChoiceField(label=_("Time zone"), choices=TIMEZONES)

    class Meta:
        model = Doctor
        fields = DOCTOR_FIELDS
        widgets = {  # noqa: RUF012 (Django's own Meta form)
            "bio": forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
            "education": forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        }
        labels = {  # noqa: RUF012
            "first_name": _("First name"),
            "last_name": _("Last name"),
            "license_number": _("Licence number"),
            "specialty": _("Specialty"),
            "phone": _("Phone"),
            "languages": _("Languages"),
            "consultation_hours": _("Consultation hours"),
            "years_of_experience": _("Years of experience"),
            "education": _("Education"),
            "bio": _("About me"),
            "clinic_name": _("Clinic"),
            "clinic_address": _("Clinic address"),
            "clinic_city": _("City of the clinic"),
            "clinic_country": _("Country of the clinic"),
        }

    def changes(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] or None for name in self.changed_data}


def moment_field(label: Any, **more: Any) -> forms.DateTimeField:
    """Typed and read in the zone of the page."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, widget=widget, **more)


class OnCallShiftForm(forms.Form):
    doctor = forms.ChoiceField(label=_("Who"))
    starts_at = moment_field(_("From"))
    ends_at = moment_field(_("To"), help_text=_("At most 7 days later."))

    def __init__(self, *args: Any, doctor: Doctor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.doctors = {str(person.pk): person for person in working_doctors()}
        self.initial["doctor"] = str(doctor.pk)
        chosen = self.fields["doctor"]
        if isinstance(chosen, forms.ChoiceField):
            chosen.choices = [(key, person.full_name) for key, person in self.doctors.items()]

    def clean_doctor(self) -> Doctor:
        return self.doctors[self.cleaned_data["doctor"]]
