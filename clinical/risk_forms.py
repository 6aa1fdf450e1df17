"""What a clinician writes down about one risk event. Lengths are those of the API; a refused form keeps the words."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from clinical.models import AttemptChannel, FalseAlarmKind, RiskEvent, RiskLevel, RiskOutcome
from clinical.models.risk_events import SECOND_PERSON_FROM
from clinical.models.risk_steps import CONTACT_NOTES_LENGTH, NOTES_LENGTH, REASON_LENGTH
from clinical.queries.risk_event_page import EventPage
from clinical.templatetags.clinical_words import LEVELS
from clinical.templatetags.risk_words import CHANNELS, FALSE_ALARMS, OUTCOMES
from patients.models import Doctor
from patients.models.emergency import LONGEST_REASON, SHORTEST_REASON
from xinshou.api.fields import visible_letters

NEVER = datetime.min.replace(tzinfo=UTC)
UNCHOSEN = ("", _("Please choose"))
Choices = list[tuple[Any, Any]]


class Words(forms.CharField):
    """A line end counts as one character, as the browser's own limit counts it."""

    def to_python(self, value: Any) -> Any:
        words = super().to_python(value)
        return words.replace("\r\n", "\n") if isinstance(words, str) else words


def text(label: Any, length: int, *, required: bool = True, rows: int = 3, **more: Any) -> Words:
    widget = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return Words(label=label, max_length=length, required=required, widget=widget, **more)


class EventForm(forms.Form):
    """The page of the event lends the choices."""

    def __init__(self, *args: Any, page: EventPage, doctor: Doctor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page, self.doctor = page, doctor

    def _offer(self, name: str, choices: Choices) -> None:
        offered = self.fields[name]
        if isinstance(offered, forms.ChoiceField):
            offered.choices = choices


def people(doctors: Iterable[Doctor]) -> Choices:
    return [(str(doctor.pk), doctor.full_name) for doctor in doctors]


class AcknowledgeForm(EventForm):
    """Only a button."""


class AssignForm(EventForm):
    to = forms.ChoiceField(label=_("Give it to"), help_text=_("The patient's doctor or somebody on call."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("to", [UNCHOSEN, *people(self.page.colleagues)])

    def clean_to(self) -> Doctor:
        return next(person for person in self.page.colleagues if str(person.pk) == self.cleaned_data["to"])


class ContactForm(EventForm):
    reached = forms.ChoiceField(
        label=_("What happened"),
        choices=[("yes", _("Spoke with the patient")), ("no", _("Tried, not reached"))],
        widget=forms.RadioSelect,
    )
    channel = forms.ChoiceField(
        label=_("By"), required=False, choices=[("", _("not said")), *((c.value, CHANNELS[c]) for c in AttemptChannel)]
    )
    notes = text(_("Notes"), CONTACT_NOTES_LENGTH, required=False)

    def clean_reached(self) -> bool:
        return bool(self.cleaned_data["reached"] == "yes")

    def clean_channel(self) -> AttemptChannel | None:
        chosen = self.cleaned_data["channel"]
        return AttemptChannel(chosen) if chosen else None


class ReviewForm(EventForm):
    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=[UNCHOSEN, *((code.value, OUTCOMES[code]) for code in RiskOutcome)]
    )
    false_alarm_kind = forms.ChoiceField(
        label=_("Kind of false alarm"),
        required=False,
        choices=[("", "–"), *((code.value, FALSE_ALARMS[code]) for code in FalseAlarmKind)],
        help_text=_("For a false alarm only: it teaches the clinic where the detector errs."),
    )
    notes = text(_("What you found and agreed"), NOTES_LENGTH, required=False, rows=4)
    second = forms.ChoiceField(
        label=_("Second clinician"),
        required=False,
        help_text=_("High and critical events close when another clinician agrees."),
    )
    seen_level_since = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen_level_since"] = self.page.seen
        self.askable = [person for person in self.page.clinicians if person != self.doctor]
        self._offer("second", [("", _("Whoever is on call")), *people(self.askable)])
        if self.page.event.level < SECOND_PERSON_FROM:
            del self.fields["second"]

    def clean_outcome(self) -> RiskOutcome:
        return RiskOutcome(self.cleaned_data["outcome"])

    def clean_second(self) -> Doctor | None:
        chosen = self.cleaned_data["second"]
        return next((person for person in self.askable if str(person.pk) == chosen), None)

    def clean_seen_level_since(self) -> datetime | None:
        """Empty from a page that did not say it. What is no time is a round that never was, hence a stale page."""
        return _moment(self.cleaned_data["seen_level_since"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        kind = data.get("false_alarm_kind")
        if data.get("outcome") == RiskOutcome.FALSE_ALARM and not kind:
            self.add_error("false_alarm_kind", ValidationError(_("Say what kind it was."), code="required"))
        if data.get("outcome") not in (None, RiskOutcome.FALSE_ALARM) and kind:
            self.add_error("false_alarm_kind", ValidationError(_("Only for a false alarm."), code="invalid"))
        return data | {"false_alarm_kind": FalseAlarmKind(kind) if kind else None}


def _moment(written: str) -> datetime | None:
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return NEVER
    return moment if timezone.is_aware(moment) else NEVER


class AddendumForm(EventForm):
    notes = text(_("Addendum"), NOTES_LENGTH, rows=4)


class CountersignForm(EventForm):
    notes = text(_("Notes"), CONTACT_NOTES_LENGTH, required=False)
    agree = forms.ChoiceField(choices=[("yes", ""), ("no", "")], widget=forms.HiddenInput)

    def clean_agree(self) -> bool:
        return bool(self.cleaned_data["agree"] == "yes")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("agree") is False and not data.get("notes"):
            self.add_error("notes", ValidationError(_("Say why you do not agree."), code="required"))
        return data


class LevelForm(EventForm):
    level = forms.ChoiceField(
        label=_("New level"),
        choices=[UNCHOSEN, *((str(level.value), LEVELS[level][1]) for level in RiskLevel if level >= RiskLevel.MEDIUM)],
        help_text=_("Raising takes effect at once and starts the clocks anew. Lowering needs a second clinician."),
    )
    reason = text(_("Reason"), REASON_LENGTH, rows=2)

    def clean_level(self) -> RiskLevel:
        return RiskLevel(int(self.cleaned_data["level"]))


class MergeForm(EventForm):
    into = forms.ChoiceField(label=_("Goes on in"))
    reason = text(_("Reason"), REASON_LENGTH, rows=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(event.pk), _label(event)) for event in self.page.duplicates]
        self._offer("into", [UNCHOSEN, *named])

    def clean_into(self) -> RiskEvent:
        return next(event for event in self.page.duplicates if str(event.pk) == self.cleaned_data["into"])


def _label(event: RiskEvent) -> str:
    when = date_format(timezone.localtime(event.created_at), "DATETIME_FORMAT")
    return f"{LEVELS[event.level][1]} · {when} · {str(event.trigger_text)[:60]}"


class ReopenForm(EventForm):
    reason = text(_("Reason"), REASON_LENGTH, rows=2)


class EscalateForm(EventForm):
    reason = text(
        _("Reason"), REASON_LENGTH, rows=2, help_text=_("The next person on call is told and can open this event.")
    )


class EmergencyForm(EventForm):
    reason = text(
        _("Reason"),
        LONGEST_REASON,
        min_length=SHORTEST_REASON,
        help_text=_("At least 20 characters. The patient can read in the access log that you looked."),
    )

    def clean_reason(self) -> str:
        reason: str = self.cleaned_data["reason"]
        if visible_letters(reason) < SHORTEST_REASON:
            raise forms.ValidationError(_("Give a reason of at least 20 characters."), code="too-short")
        return reason
