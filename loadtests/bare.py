"""The product's addresses and one more among those of the API: a view that does nothing behind the same middleware."""

from django.http import HttpRequest, JsonResponse
from django.urls import include, path


def bare(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "bare"})


urlpatterns = [path("api/v1/bare", bare), path("", include("xinshou.urls"))]
