"""Accounts for administrators: invite staff, disable, reset to activation. No clinical model is registered anywhere, a
password is never set here, and a patient's own words (even the sign-in name) are not shown."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth import admin as groups  # noqa: F401  # registers Group, which is taken out below
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from patients.models import Doctor, User, UserType
from patients.services.accounts import create_staff, disable_account, enable_account, reset_to_activation
from xinshou.encryption import blind_index

admin.site.unregister(Group)  # nobody has rights by group here

STAFF_TYPES = [(UserType.DOCTOR, _("Doctor")), (UserType.ADMIN, _("Administrator"))]


class StaffInviteForm(forms.ModelForm):  # type: ignore[type-arg]
    """A new doctor or administrator; they choose their passphrase with the activation code."""

    user_type = forms.ChoiceField(label=_("Role"), choices=STAFF_TYPES)
    username = forms.RegexField(
        label=_("User name"),
        regex=r"\A[A-Za-z0-9._-]{3,40}\Z",
        help_text=_("3 to 40 letters, digits, dots, dashes or underscores."),
    )
    email = forms.EmailField(label=_("E-mail"), required=False, max_length=255)

    class Meta:
        model = User
        fields = ("user_type",)

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"]
        if User.objects.by_username(username).exists():
            raise forms.ValidationError(_("This user name is taken."), code="identifier-unavailable")
        return username


def _others(request: HttpRequest, accounts: QuerySet[User]) -> QuerySet[User]:
    """Nobody locks themselves out."""
    return accounts.exclude(pk=str(request.user.pk))


@admin.register(User)
class UserAdmin(admin.ModelAdmin[User]):
    form = StaffInviteForm
    list_display = ("account", "user_type", "is_active", "created_day")
    list_display_links = None  # no page stands behind a row
    list_filter = ("user_type", "is_active")
    search_fields = ("id",)
    search_help_text = _("Exact user name, or the account's id.")
    actions = ("disable", "enable", "reset")
    ordering = ("-created_at",)

    @admin.display(description=_("Account"))
    def account(self, user: User) -> str:
        return str(user) if user.is_patient else str(user.username)

    @admin.display(description=_("Created"), ordering="created_at")
    def created_day(self, user: User) -> str:
        return user.created_at.date().isoformat()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[User], search_term: str
    ) -> tuple[QuerySet[User], bool]:
        if not search_term:
            return queryset, False
        by_name = queryset.filter(username_index=blind_index("username", search_term))
        return (by_name if by_name else super().get_search_results(request, queryset, search_term)[0]), False

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """The list and its actions, never a form over an account."""
        return obj is None and super().has_change_permission(request, obj)

    def has_view_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """A page of one account would show a patient's sign-in name."""
        return obj is None and super().has_view_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return super().changelist_view(request, {"title": _("Accounts"), **(extra_context or {})})

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """One button: the answer is the code, so there is nothing to continue."""
        only_save = {"show_save_and_add_another": False, "show_save_and_continue": False}
        context = {"title": _("Invite a doctor or an administrator"), **only_save, **(extra_context or {})}
        return super().add_view(request, form_url, context)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        invited = create_staff(
            actor=request.user,  # type: ignore[arg-type]
            user_type=UserType(form.cleaned_data["user_type"]),
            username=form.cleaned_data["username"],
            email=form.cleaned_data["email"] or None,
        )
        obj.pk = invited.user.pk
        request.invitation = invited  # type: ignore[attr-defined]

    def log_addition(self, request: HttpRequest, obj: User, message: Any) -> None:  # type: ignore[override]
        """The audit chain records it; Django's own log would keep a second, unsealed one."""

    def response_add(self, request: HttpRequest, obj: User, post_url_continue: str | None = None) -> HttpResponse:
        return self._show_codes(request, [request.invitation])  # type: ignore[attr-defined]

    def _show_codes(self, request: HttpRequest, invitations: list[Any]) -> HttpResponse:
        """Codes are in this answer only; a message or a redirect would leave them in a cookie."""
        context = {**self.admin_site.each_context(request), "invitations": invitations, "title": _("Activation codes")}
        return TemplateResponse(request, "admin/activation_codes.html", context)

    @admin.action(description=_("Disable: every session and token ends now"))
    def disable(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in _others(request, queryset):
            disable_account(actor=request.user, user=user)  # type: ignore[arg-type]
        messages.success(request, _("Disabled. Your own account is left out."))

    @admin.action(description=_("Enable"))
    def enable(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in queryset:
            enable_account(actor=request.user, user=user)  # type: ignore[arg-type]

    @admin.action(description=_("Reset staff to activation: new code, old passphrase dies"))
    def reset(self, request: HttpRequest, queryset: QuerySet[User]) -> HttpResponse:
        staff = _others(request, queryset).exclude(user_type=UserType.PATIENT)
        with transaction.atomic():
            invitations = [reset_to_activation(actor=request.user, user=user) for user in staff]  # type: ignore[arg-type]
        return self._show_codes(request, invitations)


@admin.register(Doctor)
class DoctorAdmin(admin.ModelAdmin[Doctor]):
    """Who is a doctor here and whether the account has been activated; read only."""

    list_display = ("name", "licence", "is_activated", "is_active")
    list_display_links = None
    list_select_related = ("user",)
    ordering = ("-created_at",)

    @admin.display(description=_("Name"))
    def name(self, doctor: Doctor) -> str:
        return doctor.full_name

    @admin.display(description=_("Licence number"))
    def licence(self, doctor: Doctor) -> str:
        return doctor.license_number or ""

    @admin.display(description=_("Activated"), boolean=True)
    def is_activated(self, doctor: Doctor) -> bool:
        return doctor.user.has_usable_password()

    @admin.display(description=_("Active"), boolean=True)
    def is_active(self, doctor: Doctor) -> bool:
        return doctor.user.is_active

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return super().changelist_view(request, {"title": _("Doctors"), **(extra_context or {})})

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Doctor | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Doctor | None = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Doctor | None = None) -> bool:
        return super().has_view_permission(request, obj) and obj is None
