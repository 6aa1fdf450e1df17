from types import ModuleType

from django.contrib import admin
from django.urls import ResolverMatch, URLPattern, URLResolver, include, path
from django.urls.resolvers import RoutePattern

from xinshou import api_urls, health


class RememberedPaths(URLResolver):
    """Walks through the patterns once for each path without an id in it: there are as many of those as routes. The walk
    was a twentieth of a short request."""

    def __init__(self, route: str, module: ModuleType) -> None:
        super().__init__(RoutePattern(route, is_endpoint=False), module)
        self.known: dict[str, ResolverMatch] = {}

    def resolve(self, path: str) -> ResolverMatch:
        match = self.known.get(path)
        if match is None:
            match = super().resolve(path)
            if not match.kwargs:
                self.known[path] = match
        return match


urlpatterns: list[URLPattern | URLResolver] = [
    RememberedPaths("api/v1/", api_urls),
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
