"""Sign-in, sign-out and the ways to leave in a hurry."""

import ipaddress

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from patients import audit
from patients.access import doctor_page
from patients.forms import SignInForm
from patients.models import AuditAction, StaffSession, User, UserType
from patients.services.staff_sessions import own_sessions
from xinshou.health import FORWARDING_HEADERS

DEMO_PEOPLE = {"lin": "dr.lin", "osei": "dr.osei", "admin": "admin"}
CLEAR_ON_LEAVING = '"cache", "cookies", "storage"'


def safe_next(request: HttpRequest) -> str:
    """Where to go after sign-in: a path on this host, or the person's own home."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    allowed = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if allowed else ""


def home_of(user: User) -> str:
    return reverse("admin:index") if user.user_type == UserType.ADMIN else reverse("clinical:caseload")


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponseBase:
    if request.method != "POST" and request.user.is_authenticated:
        return redirect(home_of(request.user))
    form = SignInForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return enter(request, form.account)
    context = {"form": form, "next": safe_next(request), "demo": settings.DEMO, "nav": ""}
    return render(request, "patients/sign_in.html", context, status=form.status)


def enter(request: HttpRequest, user: User) -> HttpResponse:
    """Opens a session with a fresh key and goes where the person wanted to go."""
    target = safe_next(request)
    with transaction.atomic():
        login(request, user)
        audit.record(user, AuditAction.SIGN_IN)
    return redirect(target or home_of(user))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    return leave(request, reverse("sign_in"))


@require_POST
def quick_exit(request: HttpRequest) -> HttpResponse:
    """Ends the session on the server and leaves nothing of it in the browser."""
    return leave(request, reverse("neutral"))


def leave(request: HttpRequest, target: str) -> HttpResponse:
    if request.user.is_authenticated:
        audit.record(request.user, AuditAction.SIGN_OUT)
    logout(request)
    response = HttpResponseRedirect(target)
    response["Clear-Site-Data"] = CLEAR_ON_LEAVING
    return response


@require_GET
def neutral(request: HttpRequest) -> HttpResponse:
    """A page that says nothing about what was here."""
    return render(request, "neutral.html")


def from_loopback(request: HttpRequest) -> bool:
    host = request.get_host().rsplit(":", 1)[0]
    forwarded = any(name in request.headers for name in FORWARDING_HEADERS)
    try:
        local = ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
    return local and not forwarded and host in {*settings.LOOPBACK_HOSTS, "testserver"}


@never_cache
@require_GET
def demo(request: HttpRequest) -> HttpResponse:
    if not (settings.DEMO and from_loopback(request)):
        raise Http404
    return render(request, "demo/enter.html", {"nav": ""})


@require_POST
def demo_enter(request: HttpRequest) -> HttpResponse:
    """One click signs in as one of the synthetic people, on this machine and in the demo only."""
    if not (settings.DEMO and from_loopback(request)):
        raise Http404
    username = DEMO_PEOPLE.get(request.POST.get("who", ""))
    user = User.objects.by_username(username).filter(is_active=True).first() if username else None
    if user is None:
        raise Http404
    return enter(request, user)


@doctor_page
@require_GET
def session_list(request: HttpRequest) -> HttpResponse:
    context = {"sessions": own_sessions(request), "nav": "profile"}
    return render(request, "patients/session_list.html", context)


@doctor_page
@require_POST
def session_revoke(request: HttpRequest, session_id: str) -> HttpResponse:
    session = get_object_or_404(StaffSession, pk=session_id, user=request.user)
    session.delete()
    messages.success(request, _("The session has been ended."))
    return redirect("patients:session_list")
