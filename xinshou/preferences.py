"""Looks that belong to the browser, not to a person: kept in cookies that say nothing about who uses them."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

CHOICES = {"theme": ("auto", "light", "dark"), "shortcuts": ("on", "off")}
YEAR = 365 * 24 * 3600


@require_POST
def set_preference(request: HttpRequest) -> HttpResponse:
    """Takes `theme`, `shortcuts` or both, then returns to `next`; a value that is not a choice is left out."""
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = "/"
    response = HttpResponseRedirect(target)
    for name, choices in CHOICES.items():
        value = request.POST.get(name)
        if value in choices:
            response.set_cookie(name, value, max_age=YEAR, samesite="Lax", httponly=False, secure=request.is_secure())
    return response
