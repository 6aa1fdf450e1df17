"""The dashboard's forms about visits, their hours and schedules. Times are civil times of the doctor's zone; a refused
form keeps what was typed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from clinical.assessment_types import ASSESSMENT_TYPES
from clinical.models import Appointment, AppointmentType, BookingMode, ScheduleKind
from clinical.models.appointments import TEXT_LENGTHS
from clinical.queries.appointments import local_times
from clinical.queries.availability import Availability, Hours
from clinical.risk_forms import UNCHOSEN, text
from clinical.templatetags.clinical_words import INSTRUMENTS
from clinical.templatetags.visit_words import TYPES
from patients.models import Patient
from xinshou.encryption import UNREADABLE

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
CLOCK = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
WEEKDAYS = (
    (1, _("Monday")), (2, _("Tuesday")), (3, _("Wednesday")), (4, _("Thursday")), (5, _("Friday")),
    (6, _("Saturday")), (7, _("Sunday")),
)  # fmt: skip
MOST_OTHER_DAYS = 366
_HOURS = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s*[-–—]\s*([01]?\d|2[0-3]):([0-5]\d)")
_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩：，、،", "01234567890123456789:,,,")


class VisitForm(forms.Form):
    """What both booking and changing ask for."""

    appointment_date = forms.DateField(label=_("Day"), widget=DAY)
    start_time = forms.TimeField(label=_("From"), widget=CLOCK)
    end_time = forms.TimeField(label=_("To"), widget=CLOCK)
    appointment_type = forms.ChoiceField(
        label=_("Kind"), choices=list(TYPES.items()), initial=AppointmentType.FOLLOW_UP
    )
    reason = text(_("Reason"), TEXT_LENGTHS["reason"], required=False, rows=2, help_text=_("The patient can read it."))
    notes = text(_("Private notes"), TEXT_LENGTHS["notes"], required=False, help_text=_("Only you can read them."))

    def words(self) -> dict[str, Any]:
        """As columns; what was left empty is null."""
        data = self.cleaned_data
        kept: dict[str, Any] = {name: data[name] or None for name in ("reason", "notes") if name in data}
        return {"appointment_type": data["appointment_type"], **kept}

    def times(self) -> tuple[date, time, time]:
        data = self.cleaned_data
        return data["appointment_date"], data["start_time"], data["end_time"]


class BookingForm(VisitForm):
    patient = forms.ChoiceField(label=_("Patient"))
    confirmed = forms.BooleanField(label=_("Agreed with the patient already"), required=False)
    field_order = (
        "patient",
        "appointment_date",
        "start_time",
        "end_time",
        "appointment_type",
        "confirmed",
        "reason",
        "notes",
    )

    def __init__(self, *args: Any, patients: Sequence[Patient], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.patients = {str(patient.pk): patient for patient in patients}
        chosen = self.fields["patient"]
        if isinstance(chosen, forms.ChoiceField):
            names = sorted(
                ((key, person.display_name) for key, person in self.patients.items()), key=lambda row: row[1]
            )
            chosen.choices = [UNCHOSEN, *names]

    def clean_patient(self) -> Patient:
        return self.patients[self.cleaned_data["patient"]]


class ChangeForm(VisitForm):
    """`version` is the state that the reader saw."""

    version = forms.CharField(widget=forms.HiddenInput, max_length=40)
    patient_notes = text(_("What the patient wants you to know"), TEXT_LENGTHS["patient_notes"], required=False)

    @classmethod
    def of(cls, visit: Appointment, data: Any = None) -> "ChangeForm":
        """Unreadable words are not offered, so that saving the rest never overwrites them."""
        names = ("appointment_type", "reason", "notes", "patient_notes")
        readable = {name: getattr(visit, name) for name in names}
        times = {
            name: value.replace(second=0, microsecond=0) if isinstance(value, time) else value
            for name, value in local_times(visit).items()
        }
        form = cls(data, initial={**times, **readable, "version": version_of(visit)})
        for name in names:
            if readable[name] is UNREADABLE:
                del form.fields[name]
        return form

    def moves(self) -> bool:
        """Another day or time than the page showed, to the minute."""
        return not {"appointment_date", "start_time", "end_time"}.isdisjoint(self.changed_data)

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        kept = {"patient_notes": data["patient_notes"] or None} if "patient_notes" in data else {}
        return super().words() | kept


def version_of(visit: Appointment) -> str:
    return visit.updated_at.isoformat()


class CompletionForm(forms.Form):
    completion_notes = text(
        _("How it went"), TEXT_LENGTHS["completion_notes"], required=False, help_text=_("Only you can read this.")
    )


class CancellationForm(forms.Form):
    cancel_reason = text(
        _("Why"), TEXT_LENGTHS["cancel_reason"], required=False, rows=2, help_text=_("The patient can read it.")
    )


class AvailabilityForm(forms.Form):
    booking_mode = forms.ChoiceField(
        label=_("Who may book"),
        choices=[
            (BookingMode.DOCTOR_BOOKS, _("Only I book")),
            (BookingMode.PATIENT_REQUESTS, _("Patients ask, I confirm")),
            (BookingMode.SELF_BOOK, _("Patients take a free time of these hours")),
        ],
        widget=forms.RadioSelect,
    )
    slot_minutes = forms.IntegerField(label=_("Length of a visit in minutes"), min_value=10, max_value=240)
    notice_hours = forms.IntegerField(label=_("Patients book at least so many hours ahead"), min_value=0, max_value=720)
    horizon_days = forms.IntegerField(label=_("Patients book at most so many days ahead"), min_value=1, max_value=366)
    other_days = forms.CharField(
        label=_("Days that are different"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "ltr", "spellcheck": "false"}),
        help_text=_("One day a line: 2027-01-01 for a day without visits, 2027-01-02 15:00-17:00 for other hours."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, name in WEEKDAYS:
            self.fields[f"day_{number}"] = forms.CharField(
                label=name,
                required=False,
                max_length=200,
                widget=forms.TextInput(attrs={"dir": "ltr", "placeholder": "09:00-12:00, 14:00-17:00"}),
            )
        self.order_fields(["booking_mode", *(f"day_{number}" for number, _name in WEEKDAYS), "other_days"])

    @staticmethod
    def initial_of(availability: Availability) -> dict[str, Any]:
        settings = availability.settings
        return {
            **{
                name: getattr(settings, name)
                for name in ("booking_mode", "slot_minutes", "notice_hours", "horizon_days")
            },
            **{f"day_{number}": _written(availability.weekly.get(number, ())) for number, _name in WEEKDAYS},
            "other_days": "\n".join(
                f"{day.isoformat()} {_written(hours)}".strip() for day, hours in availability.exceptions.items()
            ),
        }

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["weekly"] = [
            {"weekday": number, "start_time": start, "end_time": end}
            for number, _name in WEEKDAYS
            for start, end in self._hours(f"day_{number}", data.get(f"day_{number}", ""))
        ]
        data["exceptions"] = list(self._other_days(data.get("other_days", "")))
        return data

    def _hours(self, field: str, typed: str) -> list[Hours]:
        try:
            return list(_read_hours(typed))
        except ValidationError as error:
            self.add_error(field, error)
            return []

    def _other_days(self, typed: str) -> Iterator[dict[str, Any]]:
        lines = [line.strip() for line in typed.translate(_ASCII).splitlines() if line.strip()]
        if len(lines) > MOST_OTHER_DAYS:
            self.add_error("other_days", ValidationError(_("At most 366 days."), code="too-many"))
            return
        for line in lines:
            day, _space, hours = line.partition(" ")
            found = self._hours("other_days", hours)
            try:
                on_date = date.fromisoformat(day)
            except ValueError:
                message = _("“%(line)s” does not begin with a day such as 2027-01-31.")
                self.add_error("other_days", ValidationError(message, code="invalid-date", params={"line": line}))
                return
            if not found:
                yield {"date": on_date, "start_time": None, "end_time": None}
            for start, end in found:
                yield {"date": on_date, "start_time": start, "end_time": end}


def _read_hours(typed: str) -> Iterator[Hours]:
    for part in filter(None, (part.strip() for part in typed.translate(_ASCII).split(","))):
        match = _HOURS.fullmatch(part)
        if match is None:
            message = _("“%(part)s” is not a span such as 09:00-12:00.")
            raise ValidationError(message, code="invalid-time", params={"part": part})
        first, second, third, fourth = map(int, match.groups())
        start, end = time(first, second), time(third, fourth)
        if end <= start:
            raise ValidationError(_("The end must be later than the start."), code="ends-before-start")
        yield start, end


def _written(hours: Sequence[Hours]) -> str:
    return ", ".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in hours)


class ScheduleForm(forms.Form):
    instrument_code = forms.ChoiceField(
        label=_("Questionnaire"), choices=[(code, INSTRUMENTS[code]) for code in ASSESSMENT_TYPES]
    )
    kind = forms.ChoiceField(
        label=_("When"),
        choices=[
            (ScheduleKind.EVERY_DAYS, _("Every so many days")),
            (ScheduleKind.BEFORE_VISIT, _("Before each visit")),
        ],
        widget=forms.RadioSelect,
        initial=ScheduleKind.EVERY_DAYS,
    )
    every_days = forms.IntegerField(label=_("Days between two"), required=False, min_value=1, max_value=366, initial=14)
    window_days = forms.IntegerField(
        label=_("Days of time to fill it in"),
        min_value=1,
        max_value=60,
        initial=7,
        help_text=_("After them it is overdue; before a visit it is asked for so many days ahead."),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("kind") == ScheduleKind.BEFORE_VISIT:
            data["every_days"] = None
        elif "every_days" in data and data["every_days"] is None:
            self.add_error("every_days", ValidationError(_("Say how many days."), code="required"))
        return data
