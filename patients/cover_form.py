from datetime import date
from typing import Any

from django import forms
from django.core import validators
from django.utils.translation import gettext_lazy as _

from patients.models import Doctor
from patients.queries import working_doctors
from patients.services.covers import CoverRefused, name_cover, period_of

REFUSALS = {
    "ends-before-start": ("ends_on", _("The end must not be before the start.")),
    "too-long": ("ends_on", _("At most 60 days.")),
    "over": ("ends_on", _("This time is over.")),
    "too-far": ("starts_on", _("At most a year ahead.")),
    "overlap": ("starts_on", _("You have named somebody for a part of this time already.")),
}
"""Field and words for each refusal of the service."""


def day_field(label: Any, **more: Any) -> forms.DateField:
    """Of the years that the API takes: others have no midnight in every zone."""
    years = [validators.MinValueValidator(date(1900, 1, 1)), validators.MaxValueValidator(date(2100, 12, 31))]
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, validators=years, **more)


class CoverForm(forms.Form):
    """Valid when the cover has been entered."""

    covering = forms.ChoiceField(label=_("Who covers for you"))
    starts_on = day_field(_("First day"))
    ends_on = day_field(_("Last day"), help_text=_("Included; at most 60 days."))

    def __init__(self, doctor: Doctor, data: Any = None) -> None:
        super().__init__(data)
        self.doctor = doctor
        self.colleagues = {str(person.pk): person for person in working_doctors() if person.pk != doctor.pk}
        field = self.fields["covering"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "–"), *((key, person.full_name) for key, person in self.colleagues.items())]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors:
            self._name(self.colleagues[data["covering"]], data["starts_on"], data["ends_on"])
        return data

    def _name(self, covering: Doctor, first: date, last: date) -> None:
        try:
            starts_at, ends_at = period_of(self.doctor, first, last)
            name_cover(doctor=self.doctor, covering=covering, starts_at=starts_at, ends_at=ends_at)
        except CoverRefused as refused:
            self.add_error(*REFUSALS[refused.code])
