"""What a doctor fills in to propose a change of a safety plan."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from clinical.models import SafetyPlan
from clinical.models.safety_plans import LONGEST_ENTRY, MOST_ENTRIES, PEOPLE_STEPS, STEPS
from clinical.queries.safety_plans import TITLES, readable_steps, version_of
from xinshou.api.fields import has_visible_text

_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTACT = re.compile(r"\s*[;；؛]\s*")


class SafetyPlanProposalForm(forms.Form):
    """One entry a line; a step whose lines are as they were keeps its entries exactly."""

    base_version = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, plan: SafetyPlan | None) -> None:
        self.base = readable_steps(plan)
        initial = {step: "\n".join(_as_line(entry) for entry in self.base[step]) for step in STEPS}
        super().__init__(data, initial={"base_version": version_of(plan), **initial})
        for number, step in enumerate(STEPS, start=1):
            self.fields[step] = _step_field(step, f"{number}. {TITLES[step]}")
        self.fields["message"] = forms.CharField(
            label=_("Message to the patient"),
            required=False,
            max_length=500,
            widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
            help_text=_("Why you propose this. Up to 500 characters."),
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for step in STEPS:
            if step in data:
                data[step] = self._entries(step, data[step])
        if all(step in data for step in STEPS) and self.steps() == self.base:
            raise ValidationError(_("Nothing is different from the plan as it is."), code="unchanged")
        return data

    def steps(self) -> dict[str, Any]:
        return {step: self.cleaned_data[step] for step in STEPS}

    def take_version(self, version: int) -> None:
        """The doctor is shown this version now; what they wrote stays."""
        self.data = {**dict(self.data.items()), "base_version": version}

    def _entries(self, step: str, text: str) -> list[Any]:
        lines = _lines(text)
        if lines == _lines(self.initial[step]):
            kept: list[Any] = self.base[step]
            return kept
        if len(lines) > MOST_ENTRIES:
            self.add_error(step, ValidationError(_("Write 20 lines at most."), code="too-many"))
        entries = [_entry_of(step, line) for line in lines]
        parts = [part for entry in entries for part in (entry.values() if isinstance(entry, dict) else [entry])]
        if any(len(part or "") > LONGEST_ENTRY for part in parts):
            self.add_error(step, ValidationError(_("Write 500 characters a line at most."), code="too-long"))
        if any(part is not None and not has_visible_text(part) for part in parts):
            self.add_error(step, ValidationError(_("A line has a contact but no name."), code="required"))
        return entries


def _step_field(step: str, label: str) -> forms.CharField:
    hint = _("One a line; write a contact after a semicolon.") if step in PEOPLE_STEPS else _("One a line.")
    area = forms.Textarea(attrs={"rows": 4, "dir": "auto"})
    return forms.CharField(label=label, required=False, help_text=hint, widget=area, max_length=25_000)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in _LINE_END.split(text) if has_visible_text(line)]


def _as_line(entry: Any) -> str:
    if isinstance(entry, str):
        return entry
    return f"{entry['name']}; {entry['contact']}" if entry["contact"] else str(entry["name"])


def _entry_of(step: str, line: str) -> Any:
    if step not in PEOPLE_STEPS:
        return line
    name, *contact = _CONTACT.split(line, maxsplit=1)
    return {"name": name, "contact": contact[0] if contact and contact[0] else None}
