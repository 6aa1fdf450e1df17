"""Crisis lines, which are public and belong to nobody's record. No model that is about a patient is registered."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clinical.models import CrisisResource
from clinical.models.crisis_resources import STALE_AFTER
from patients import audit
from patients.models import AuditAction

UNCHECKED_BY_CHANGE = {"name", "country", "channel", "contact"}
"""Whoever changes one of these has another line in hand than the one that was checked."""


class CrisisResourceForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = CrisisResource
        fields = (
            "code", "position", "country", "name", "channel", "contact", "languages", "hours", "anonymous",
            "operated_by", "run_by_state_of", "may_contact_police", "may_be_monitored", "warning", "last_checked",
            "checked_by",
        )  # fmt: skip

    def clean_run_by_state_of(self) -> str | None:
        return self.cleaned_data["run_by_state_of"] or None

    def clean_last_checked(self) -> Any:
        day = self.cleaned_data["last_checked"]
        if day and day > timezone.now().date():
            raise forms.ValidationError(_("This day has not come yet."), code="future-date")
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("last_checked") and not data.get("checked_by"):
            self.add_error("checked_by", forms.ValidationError(_("Say who has checked it."), code="required"))
        return data


class CheckFilter(admin.SimpleListFilter):
    title = _("check")
    parameter_name = "check"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("never", _("Never checked")), ("stale", _("Check older than 90 days")), ("fresh", _("Checked"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[CrisisResource]) -> QuerySet[CrisisResource]:
        today = timezone.now().date()
        match self.value():
            case "never":
                return queryset.filter(last_checked=None)
            case "stale":
                return queryset.filter(last_checked__lt=today - STALE_AFTER)
            case "fresh":
                return queryset.filter(last_checked__gte=today - STALE_AFTER)
        return queryset


@admin.register(CrisisResource)
class CrisisResourceAdmin(admin.ModelAdmin[CrisisResource]):
    form = CrisisResourceForm
    list_display = ("country", "name", "channel", "contact", "run_by_state_of", "last_checked", "state_of_check")
    list_display_links = ("name",)
    list_filter = (CheckFilter, "channel", "country")
    search_fields = ("name", "contact", "code")
    ordering = ("position", "name")

    @admin.display(description=_("Check"))
    def state_of_check(self, line: CrisisResource) -> Any:
        if line.last_checked is None:
            return _("Not verified: patients do not see it")
        return _("Older than 90 days: check again") if line.is_stale else _("In order")

    def save_model(self, request: HttpRequest, obj: CrisisResource, form: Any, change: bool) -> None:
        altered = set(form.changed_data)
        if change and altered & UNCHECKED_BY_CHANGE and "last_checked" not in altered and obj.last_checked:
            obj.last_checked = obj.checked_by = None
            messages.warning(request, _("What was checked has changed: the line is not verified any more."))
        super().save_model(request, obj, form, change)
        audit.record(request.user, AuditAction.ADMINISTER)  # type: ignore[arg-type]

    def delete_model(self, request: HttpRequest, obj: CrisisResource) -> None:
        super().delete_model(request, obj)
        audit.record(request.user, AuditAction.ADMINISTER)  # type: ignore[arg-type]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[CrisisResource]) -> None:
        super().delete_queryset(request, queryset)
        audit.record(request.user, AuditAction.ADMINISTER)  # type: ignore[arg-type]
