from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from clinical.models import Assessment
from clinical.templatetags.clinical_words import SHORT_NAMES
from patients.models import Patient
from reports.models import ReportType
from reports.options import LANGUAGES, PAPERS, PROGRESS_DAYS, Options
from reports.passwords import check_file_password
from reports.templatetags.report_words import TYPES

TREND_DAYS = (7, 14, 30)
ABOUT_A_PATIENT = [kind for kind in ReportType.values if kind != ReportType.CASELOAD_SUMMARY]
ALL_DAYS = sorted({*TREND_DAYS, *PROGRESS_DAYS})
LANGUAGE_NAMES = {"en": "English", "zh-hans": "简体中文", "zh-hant": "繁體中文", "fa": "فارسی"}


class SheetForm(forms.Form):
    language = forms.ChoiceField(label=_("Language"), choices=[(code, LANGUAGE_NAMES[code]) for code in LANGUAGES])
    paper = forms.ChoiceField(label=_("Paper"), choices=[(paper, paper) for paper in PAPERS])

    def options(self) -> Options:
        known = Options.__dataclass_fields__.keys() & self.cleaned_data.keys()
        return Options(**{name: self.cleaned_data[name] for name in known if self.cleaned_data[name] is not None})


class LockForm(forms.Form):
    """The password of one copy of a file, typed twice: nobody can find it again."""

    password = forms.CharField(
        label=_("Password of the file"),
        strip=False,
        validators=[check_file_password],
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 10 characters. Tell it by another way than the file, and not in a message here."),
    )
    again = forms.CharField(
        label=_("The same password again"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    named = forms.BooleanField(label=_("With the page that says the name"), required=False)

    def __init__(self, data: Any, *, may_be_named: bool) -> None:
        super().__init__(data)
        if not may_be_named:
            self.fields["named"].disabled = True
            self.fields["named"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any] | None:
        data = self.cleaned_data
        if "password" in data and "again" in data and data["password"] != data["again"]:
            self.add_error("again", _("The two passwords differ."))
        return data


class CaseloadForm(SheetForm):
    days = forms.TypedChoiceField(
        label=_("Days of risk events"), choices=[(days, str(days)) for days in PROGRESS_DAYS], coerce=int
    )
    field_order = ("days", "language", "paper")


class ReportForm(SheetForm):
    """What to include; the same form asks for the preview and for the file."""

    report_type = forms.ChoiceField(label=_("Report"), choices=[(code, TYPES[code]) for code in ABOUT_A_PATIENT])
    assessment = forms.TypedChoiceField(
        label=_("Questionnaire"),
        coerce=UUID,
        empty_value=None,
        required=False,
        help_text=_("Of a report on one questionnaire only."),
    )
    days = forms.TypedChoiceField(
        label=_("Days in the charts"),
        choices=[(days, str(days)) for days in ALL_DAYS],
        coerce=int,
        required=False,
        empty_value=None,
        help_text=_("Of a progress report: the whole period. A pre-visit report takes 30 days at most."),
    )
    include_risk_events = forms.BooleanField(label=_("Risk events"), required=False)
    include_checkin_trend = forms.BooleanField(label=_("Mood and sleep"), required=False)

    field_order = (
        "report_type", "assessment", "days", "language", "paper", "include_risk_events", "include_checkin_trend",
    )  # fmt: skip

    def __init__(self, data: Any, forms: Sequence[Assessment], patient: Patient) -> None:
        """`forms` newest first: those that a single report can be about."""
        super().__init__(data)
        self._forms = {form.pk: form for form in forms}
        choice = self.fields["assessment"]
        choice.choices = [("", "–"), *((str(form.pk), assessment_words(form, patient)) for form in forms)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any] | None:
        data = self.cleaned_data
        kind = data.get("report_type")
        if kind == ReportType.PRE_VISIT_SUMMARY and (data.get("days") or 0) > max(TREND_DAYS):
            self.add_error("days", _("A pre-visit report takes 30 days at most."))
        if kind == ReportType.SINGLE_ASSESSMENT and "assessment" in data and data["assessment"] is None:
            self.add_error("assessment", _("Choose the questionnaire."))
        return data

    @property
    def wanted(self) -> ReportType:
        return ReportType(self.cleaned_data["report_type"])

    @property
    def chosen(self) -> Assessment | None:
        return self._forms.get(self.cleaned_data["assessment"]) if self.wanted is ReportType.SINGLE_ASSESSMENT else None


def assessment_words(form: Assessment, patient: Patient) -> str:
    day = date_format(patient.local_day(form.created_at), "DATE_FORMAT")
    total = "" if form.total_score is None else f": {form.total_score}"
    return f"{SHORT_NAMES.get(form.instrument_code, form.instrument_code)}, {day}{total}"
