"""Sign-in, sign-out and the ways to leave in a hurry."""

import ipaddress
from functools import partial
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from patients import audit
from patients.access import actor_of, doctor_page, is_looked_at
from patients.factor_forms import CodeForm
from patients.forms import SignInForm
from patients.models import AuditAction, SignInTicket, StaffSession, User, UserType
from patients.services.credentials import lock_unchanged
from patients.services.credentials import sign_out as sign_out_device
from patients.services.passkeys import passkeys_of
from patients.services.second_factor import by_code, factor_of, finish_sign_in
from patients.services.staff_sessions import announce_sign_in, own_devices, own_sessions, seen_sign_ins
from patients.step_up import is_verified, mark_proved
from patients.tickets import issue_ticket, live_tickets
from xinshou.health import FORWARDING_HEADERS

DEMO_PEOPLE = {"lin": "dr.lin", "osei": "dr.osei", "admin": "admin"}
TICKET = "sign_in_ticket"
"""Key of the session's data between the passphrase and the code."""
CLEAR_ON_LEAVING = '"cache", "cookies", "storage"'


def safe_next(request: HttpRequest) -> str:
    """Where to go after sign-in: a path on this host, or the person's own home."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    allowed = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if allowed else ""


def home_of(user: User) -> str:
    return reverse("admin:index") if user.user_type == UserType.ADMIN else reverse("clinical:today")


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponseBase:
    if request.method != "POST" and request.user.is_authenticated:
        return redirect(home_of(request.user) if is_verified(request) else "patients:second_factor")
    form = SignInForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            if account := lock_unchanged(form.account):
                return ask_for_code(request, account) if account.mfa_enabled_at else enter(request, account)
        form.refuse()
    context = {"form": form, "next": safe_next(request), "demo": settings.DEMO, "nav": ""}
    return render(request, "patients/sign_in.html", context, status=form.status)


def ask_for_code(request: HttpRequest, user: User) -> HttpResponse:
    """The session holds a ticket and nobody yet; its key is fresh, so that one planted before is of no use."""
    request.session.flush()
    request.session[TICKET] = str(issue_ticket(user).pk)
    target = safe_next(request)
    return redirect(f"{reverse('sign_in_code')}?{urlencode({'next': target})}" if target else reverse("sign_in_code"))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_code(request: HttpRequest) -> HttpResponseBase:
    """The second step. Five wrong codes or five minutes, and it begins anew with the passphrase."""
    ticket = waiting_ticket(request)
    if ticket is None:
        return redirect("sign_in")
    finish = partial(finish_sign_in, ticket=ticket)
    take = partial(CodeForm, request, ticket.user, lambda code: finish(proof=by_code(code)), scope="login-mfa")
    form = take(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return enter(request, form.result, verified=True, is_recorded=True)
    return render_code_page(request, ticket.user, form, status=form.status)


def waiting_ticket(request: HttpRequest) -> SignInTicket | None:
    """Of the browser that has shown the passphrase and no factor yet."""
    waiting = request.session.get(TICKET)
    return live_tickets().filter(pk=waiting).select_related("user").first() if waiting else None


def render_code_page(
    request: HttpRequest, user: User, form: CodeForm, *, status: int, refused: bool = False
) -> HttpResponse:
    """`refused`: a passkey was."""
    context = {
        "form": form if factor_of(user) else None,
        "passkeys": passkeys_of(user),
        "refused": refused,
        "next": safe_next(request),
        "nav": "",
        "demo": settings.DEMO,
    }
    return render(request, "patients/sign_in_code.html", context, status=status)


def enter(request: HttpRequest, user: User, *, verified: bool = False, is_recorded: bool = False) -> HttpResponse:
    """Opens a session with a fresh key and goes where the person wanted; without a second factor, to its set-up.
    `is_recorded`: the audit log has the sign-in, written with the code."""
    target = safe_next(request)
    with transaction.atomic():
        request.session.pop(TICKET, None)
        login(request, user)
        mark_proved(request, by_factor=verified)
        announce_sign_in(request, user)
        if not is_recorded:
            audit.record(user, AuditAction.SIGN_IN)
    return redirect(target or home_of(user)) if verified else redirect("patients:second_factor")


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
    return enter(request, user, verified=True)


@doctor_page
@require_GET
def session_list(request: HttpRequest) -> HttpResponse:
    if is_looked_at(request):
        seen_sign_ins(request)
    devices = own_devices(actor_of(request))
    context = {"sessions": own_sessions(request), "devices": devices, "nav": "profile"}
    return render(request, "patients/session_list.html", context)


@doctor_page
@require_POST
def session_revoke(request: HttpRequest, session_id: UUID) -> HttpResponse:
    """A browser's session or a device of the JSON API."""
    user = actor_of(request)
    browsers, _by_model = StaffSession.objects.filter(pk=session_id, user=user).delete()
    if not browsers and not sign_out_device(user=user, token_id=session_id):
        raise Http404
    messages.success(request, _("The session has been ended."))
    return redirect("patients:session_list")
