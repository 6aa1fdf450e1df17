from typing import Any

from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, reverse
from django.utils.translation import gettext_lazy as _

from patients.step_up import is_verified
from patients.views.auth import sign_out

LEFT_OUT = {"password_change", "password_change_done", "view_on_site"}
"""Pages of Django's admin that know nothing of our rules for passwords, or lead nowhere."""


class AdminSite(admin.AdminSite):
    """Django's admin for administrators only. It holds accounts and configuration; nothing clinical is registered."""

    site_title = site_header = index_title = _("Administration")
    site_url = None

    def get_urls(self) -> list[URLPattern | URLResolver]:
        return [url for url in super().get_urls() if getattr(url, "name", None) not in LEFT_OUT]

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Through the one sign-in, which counts tries and is logged."""
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def logout(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return sign_out(request)

    def has_permission(self, request: HttpRequest) -> bool:
        """Without a second factor the way leads over the sign-in page to its set-up."""
        return request.user.is_active and request.user.is_staff and is_verified(request)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {**super().each_context(request), "is_nav_sidebar_enabled": True}
