"""One's own second factor: set up, change, new backup codes; and the passphrase once more where it matters."""

from functools import partial

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from patients.access import actor_of, staff_page
from patients.factor_forms import CodeForm, StepUpForm
from patients.models import User
from patients.qr import qr_png
from patients.services import second_factor as factors
from patients.services.passkeys import passkeys_of
from patients.step_up import factor_change_page, fresh_page, is_verified, mark_proved
from patients.views.auth import home_of, safe_next


@staff_page
@never_cache
@require_http_methods(["GET", "HEAD"])
def second_factor(request: HttpRequest) -> HttpResponse:
    """What there is and what can be done; for staff without a factor the way in."""
    return _overview(request)


@staff_page
@never_cache
@sensitive_post_parameters("code")
@require_POST
@fresh_page
def set_up(request: HttpRequest) -> HttpResponseBase:
    """Shows picture and secret, this once, with a field for the first code. A working factor is asked first."""
    user = actor_of(request)
    if factors.factor_of(user) is None:
        return _set_up_first(request)
    form = CodeForm(request, user, lambda code: factors.begin_set_up(user=user, code=code), request.POST)
    return _show_set_up(request, form.result) if form.is_valid() else _overview(request, change=form)


@staff_page
@never_cache
@sensitive_post_parameters("code")
@require_POST
def confirm(request: HttpRequest) -> HttpResponse:
    """The first code of the new factor: from here on it counts, and the backup codes are shown, this once."""
    user = actor_of(request)
    form = CodeForm(request, user, partial(_confirm, request, user), request.POST)
    if form.is_valid():
        return _show_codes(request, form.result)
    return _render(request, "patients/second_factor_set_up.html", {"form": form}, form.status)


@staff_page
@never_cache
@sensitive_post_parameters("code")
@require_POST
def backup_codes(request: HttpRequest) -> HttpResponse:
    user = actor_of(request)
    form = CodeForm(request, user, lambda code: factors.replace_backup_codes(user=user, code=code), request.POST)
    return _show_codes(request, form.result) if form.is_valid() else _overview(request, codes=form)


@staff_page
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def step_up(request: HttpRequest) -> HttpResponse:
    """Good for five minutes in this session; then back to where it was asked for."""
    user = actor_of(request)
    form = StepUpForm(request, user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        mark_proved(request, by_factor=False)
        return redirect(safe_next(request) or "patients:second_factor")
    context = {"form": form, "next": safe_next(request), "passkeys": passkeys_of(user)}
    return _render(request, "patients/step_up.html", context, form.status)


@factor_change_page
def _set_up_first(request: HttpRequest) -> HttpResponse:
    """No app yet; whoever has a passkey shows that."""
    return _show_set_up(request, factors.begin_set_up(user=actor_of(request)))


def _confirm(request: HttpRequest, user: User, code: str) -> list[str]:
    factor = factors.confirm_set_up(user=user, code=code, keep_session=request.session.session_key)
    mark_proved(request, by_factor=True)
    return factors.issue_backup_codes(factor)


def _overview(request: HttpRequest, *, change: CodeForm | None = None, codes: CodeForm | None = None) -> HttpResponse:
    user = actor_of(request)
    change, codes = change or _empty_form(request, user, "change"), codes or _empty_form(request, user, "codes")
    context: dict[str, object] = {
        "change_form": change,
        "codes_form": codes,
        "enabled_at": user.mfa_enabled_at,
        "has_app": factors.factor_of(user) is not None,
        "passkeys": passkeys_of(user),
        "remaining": factors.remaining_backup_codes(user),
    }
    return _render(request, "patients/second_factor.html", context, max(change.status, codes.status))


def _empty_form(request: HttpRequest, user: User, prefix: str) -> CodeForm:
    """Two forms stand on one page: their fields have ids of their own."""
    form = CodeForm(request, user, factors.WrongMfaCode)
    form.auto_id = f"id_{prefix}_%s"
    return form


def _show_set_up(request: HttpRequest, begun: factors.SetUp) -> HttpResponse:
    form = CodeForm(request, actor_of(request), factors.WrongMfaCode)
    context = {"form": form, "secret": begun.secret, "picture": qr_png(begun.address)}
    return _render(request, "patients/second_factor_set_up.html", context)


def _show_codes(request: HttpRequest, codes: list[str]) -> HttpResponse:
    return _render(request, "patients/backup_codes.html", {"codes": codes})


def _render(request: HttpRequest, template: str, context: dict[str, object], status: int = 200) -> HttpResponse:
    own = {"home": home_of(actor_of(request)), "may_leave": is_verified(request), "nav": ""}
    return render(request, template, {**own, **context}, status=status)
