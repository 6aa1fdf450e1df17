from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from xinshou import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include("xinshou.api_urls")),
    path("admin/", admin.site.urls),
    path("", include(health)),
    path("", include("patients.urls")),
    path("", include("clinical.urls")),
    path("", include("chat.urls")),
    path("", include("messaging.urls")),
    path("", include("reports.urls")),
]
handler400 = "xinshou.errors.bad_request"
handler403 = "xinshou.errors.permission_denied"
handler404 = "xinshou.errors.page_not_found"
handler500 = "xinshou.errors.server_error"
