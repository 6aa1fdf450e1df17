"""What a doctor fills in for a clinical note. A refused form keeps what was typed."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from clinical.models import Appointment, ClinicalNote
from clinical.models.notes import LONGEST_ADDENDUM, LONGEST_NOTE, SECTIONS
from clinical.queries.notes import HEADINGS, HINTS, VISITS_OFFERED, Sections, visit_day, visits_of
from clinical.risk_forms import Words, text
from clinical.services.notes import Editor, Written
from patients.models import Doctor
from xinshou.api.fields import YEARS

ROWS = {"text": 4, "reported": 6, "observed": 5, "safety": 5, "boundaries": 3, "assessment": 5, "plan": 5}
GREATEST_VERSION = 2**31 - 1


class SectionsForm(forms.Form):
    """`end` is the last field: without it the form was cut off on its way, and half a note replaces no whole one."""

    editor = forms.UUIDField(widget=forms.HiddenInput)
    taken_up = forms.UUIDField(widget=forms.HiddenInput, required=False)
    base_version = forms.IntegerField(min_value=1, max_value=GREATEST_VERSION, widget=forms.HiddenInput)
    end = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, sections: Sections, base_version: int, initial: Any = None) -> None:
        first = {**sections, **(initial or {}), "editor": uuid4(), "base_version": base_version, "end": "1"}
        super().__init__(data, initial=first, label_suffix="")
        for name in SECTIONS:
            self.fields[name] = Words(
                label=str(HEADINGS[name]),
                help_text=str(HINTS[name]),
                required=False,
                strip=False,
                widget=forms.Textarea(attrs={"rows": ROWS[name], "dir": "auto", "spellcheck": "true"}),
            )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        letters = sum(len(data.get(name, "")) for name in SECTIONS)
        if letters > LONGEST_NOTE:
            message = _("All sections together may have %(limit)d characters; these are %(n)d.")
            raise ValidationError(message, code="too-long", params={"limit": LONGEST_NOTE, "n": letters})
        return data

    def sections(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in SECTIONS}

    def opened_as(self) -> Editor:
        data = self.cleaned_data
        return Editor(data["editor"], data["base_version"], data["taken_up"])

    def take_version(self, version: int) -> None:
        """The doctor is shown this version now; what they wrote stays."""
        self.data = {**dict(self.data.items()), "base_version": version}


class NoteForm(SectionsForm):
    def __init__(
        self, data: Any = None, *, doctor: Doctor, note: ClinicalNote, sections: Sections, taken_up: UUID | None = None
    ) -> None:
        visit = str(note.appointment_id or "")
        initial = {"visit_on": note.visit_on, "appointment": visit, "taken_up": taken_up}
        super().__init__(data, sections=sections, base_version=note.version, initial=initial)
        visits = list(visits_of(doctor, note.patient, timezone.now())[:VISITS_OFFERED])
        if note.appointment and note.appointment not in visits:
            visits.append(note.appointment)
        self.visits: dict[str, Appointment] = {str(visit.pk): visit for visit in visits}
        none: tuple[str, Any] = ("", _("No visit in the calendar"))
        self.fields["appointment"] = forms.ChoiceField(
            label=_("Visit"), required=False, choices=[none, *((pk, _times(each)) for pk, each in self.visits.items())]
        )
        self.fields["visit_on"] = forms.DateField(
            label=_("Day of the visit"),
            required=False,
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            help_text=_("Left empty, it is the day of the chosen visit."),
        )
        self.order_fields(["appointment", "visit_on", *SECTIONS])

    def clean_visit_on(self) -> Any:
        day = self.cleaned_data["visit_on"]
        if day and (day > timezone.localdate() or day.year not in YEARS):
            raise ValidationError(_("Choose a day that is not in the future."), code="future-date")
        return day

    def written(self) -> Written:
        visit = self.visits.get(self.cleaned_data["appointment"])
        day = self.cleaned_data["visit_on"] or (visit_day(visit) if visit else None)
        return Written(self.sections(), day, visit, self.opened_as())


class AddendumForm(forms.Form):
    content = text(
        _("Addendum"), LONGEST_ADDENDUM, rows=4, help_text=_("It is final at once and stands below the note.")
    )


def _times(visit: Appointment) -> str:
    return date_format(timezone.localtime(visit.starts_at), "DATETIME_FORMAT")
