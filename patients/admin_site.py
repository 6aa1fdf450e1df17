from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from patients.access import require_second_factor


class AdminSite(admin.AdminSite):
    """Django's admin for administrators only. It holds accounts and configuration; nothing clinical is registered."""

    site_title = site_header = index_title = _("Administration")
    site_url = None

    def has_permission(self, request: HttpRequest) -> bool:
        if not (request.user.is_active and request.user.is_staff):
            return False
        require_second_factor(request)
        return True

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return {**super().each_context(request), "is_nav_sidebar_enabled": True}
