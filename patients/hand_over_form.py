from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from patients.models import Doctor, Patient
from patients.queries import own_patients, working_doctors
from patients.services.connections import RequestPending
from patients.services.hand_over import propose_hand_over


class HandOverForm(forms.Form):
    """Valid when the patient has been asked."""

    patient = forms.ChoiceField(label=_("Patient"))
    colleague = forms.ChoiceField(label=_("Who takes over"))
    message = forms.CharField(
        label=_("Message to the patient"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=_("Up to 500 characters. The patient reads it before deciding; the colleague reads it too."),
    )

    def __init__(self, doctor: Doctor, data: Any = None) -> None:
        super().__init__(data)
        self.doctor = doctor
        self.patients: dict[str, Patient] = {str(patient.pk): patient for patient in own_patients(doctor)}
        self.colleagues = {str(person.pk): person for person in working_doctors() if person.pk != doctor.pk}
        self._offer("patient", [(key, patient.display_name) for key, patient in self.patients.items()])
        self._offer("colleague", [(key, person.full_name) for key, person in self.colleagues.items()])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", "–"), *choices]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not (data.get("patient") and data.get("colleague")) or self.errors:
            return data
        try:
            propose_hand_over(
                patient=self.patients[data["patient"]],
                doctor=self.doctor,
                colleague=self.colleagues[data["colleague"]],
                message=data["message"] or None,
            )
        except RequestPending:
            raise ValidationError(
                _("This patient has been asked and has not answered yet."), code="request-pending"
            ) from None
        return data
