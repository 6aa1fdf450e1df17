"""Passkeys in the browser: add, name, remove; and show one in place of a code. The script asks for a challenge (JSON)
and sends the answer in an ordinary form."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from patients.access import actor_of, staff_page
from patients.factor_forms import CodeForm
from patients.models import Passkey
from patients.passkey_forms import NewPasskeyForm, PasskeyForm, PasskeyNameForm
from patients.passkey_proofs import origins_of
from patients.services import passkeys
from patients.services.credentials import Refusal
from patients.services.passkeys import Place, Purpose, place_of
from patients.services.second_factor import MfaMandatory, WrongMfaCode, factor_of, verify
from patients.step_up import factor_change_page, is_verified, mark_proved
from patients.views.auth import enter, home_of, render_code_page, safe_next, waiting_ticket


def place_in(request: HttpRequest) -> Place:
    return place_of("session", request.session.session_key, origins_of(request))


def asked(begin: Callable[[], dict[str, Any]]) -> JsonResponse:
    try:
        return JsonResponse({"public_key": begin()})
    except Refusal as refusal:
        return JsonResponse({"code": refusal.code}, status=refusal.status)


@staff_page
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@factor_change_page
def passkey_create(request: HttpRequest) -> HttpResponseBase:
    """The first factor of somebody who has none, or one more; every other session ends."""
    user = actor_of(request)
    keep = request.session.session_key
    act = partial(passkeys.register, user=user, place=place_in(request), keep_session=keep)
    form = NewPasskeyForm(request, user, act, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        mark_proved(request, by_factor=True)
        messages.success(request, _("The passkey has been added. Other sessions have ended."))
        return redirect("patients:second_factor")
    return _render(request, "patients/passkey_create.html", {"form": form}, form.status)


@staff_page
@never_cache
@require_POST
@factor_change_page
def passkey_options(request: HttpRequest) -> HttpResponseBase:
    return asked(partial(passkeys.begin_registration, user=actor_of(request), place=place_in(request)))


@staff_page
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@factor_change_page
def passkey_change(request: HttpRequest, passkey_id: UUID) -> HttpResponseBase:
    """Its name, and the way to remove it."""
    user = actor_of(request)
    passkey = Passkey.objects.filter(user=user, pk=passkey_id).first()
    if passkey is None:
        raise Http404
    form = PasskeyNameForm(request.POST if request.method == "POST" else None, initial={"name": passkey.name})
    if request.method == "POST" and form.is_valid():
        if passkeys.rename(user=user, passkey_id=passkey_id, name=form.cleaned_data["name"]) is None:
            raise Http404
        messages.success(request, _("Saved."))
        return redirect("patients:second_factor")
    context = {"form": form, "passkey": passkey, "is_last": _is_last(passkey)}
    return _render(request, "patients/passkey_change.html", context, 400 if form.is_bound else 200)


@staff_page
@never_cache
@require_POST
@factor_change_page
def passkey_remove(request: HttpRequest, passkey_id: UUID) -> HttpResponseBase:
    user = actor_of(request)
    try:
        removed = passkeys.remove(user=user, passkey_id=passkey_id, keep_session=request.session.session_key)
    except MfaMandatory:
        messages.error(request, _("This is your only second step: add another one first."))
        return redirect("patients:second_factor")
    if not removed:
        raise Http404
    messages.success(request, _("The passkey has been removed. Other sessions have ended."))
    return redirect("patients:second_factor")


@staff_page
@never_cache
@require_POST
@factor_change_page
def app_remove(request: HttpRequest) -> HttpResponseBase:
    try:
        passkeys.remove_app(user=actor_of(request), keep_session=request.session.session_key)
    except MfaMandatory:
        messages.error(request, _("This is your only second step: add another one first."))
    else:
        messages.success(request, _("The authenticator app and its backup codes are off. Other sessions have ended."))
    return redirect("patients:second_factor")


@staff_page
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def step_up_factor(request: HttpRequest) -> HttpResponse:
    """A code or a passkey, good for five minutes in this session; then back to where it was asked for."""
    form = CodeForm(
        request, actor_of(request), partial(_take_code, request), request.POST if request.method == "POST" else None
    )
    if request.method == "POST" and form.is_valid():
        mark_proved(request, by_factor=True)
        return redirect(safe_next(request) or "patients:second_factor")
    return _ask_for_factor(request, form, form.status)


@staff_page
@never_cache
@require_POST
def step_up_passkey(request: HttpRequest) -> HttpResponse:
    user = actor_of(request)
    form = PasskeyForm(request, user, partial(passkeys.prove, user=user, place=place_in(request)), request.POST)
    if form.is_valid():
        mark_proved(request, by_factor=True)
        return redirect(safe_next(request) or "patients:second_factor")
    return _ask_for_factor(request, CodeForm(request, user, WrongMfaCode), form.status, refused=True)


@staff_page
@never_cache
@require_POST
def step_up_options(request: HttpRequest) -> HttpResponse:
    user, place = actor_of(request), place_in(request)
    return asked(partial(passkeys.begin_proof, user=user, place=place, purpose=Purpose.STEP_UP))


@never_cache
@require_POST
def sign_in_options(request: HttpRequest) -> HttpResponse:
    """For a browser that has shown the passphrase."""
    ticket = waiting_ticket(request)
    if ticket is None:
        return redirect("sign_in")
    place = place_of("ticket", ticket.pk, origins_of(request))
    return asked(partial(passkeys.begin_proof, user=ticket.user, place=place, purpose=Purpose.SIGN_IN))


@never_cache
@require_POST
def sign_in_passkey(request: HttpRequest) -> HttpResponse:
    """In place of the code. Five tries, or five minutes, and it begins anew with the passphrase."""
    ticket = waiting_ticket(request)
    if ticket is None:
        return redirect("sign_in")
    place = place_of("ticket", ticket.pk, origins_of(request))
    finish = partial(passkeys.finish_sign_in_by_passkey, ticket=ticket, place=place)
    form = PasskeyForm(request, ticket.user, finish, request.POST, scope="login-mfa")
    if form.is_valid():
        return enter(request, form.result, verified=True, is_recorded=True)
    empty = CodeForm(request, ticket.user, WrongMfaCode)
    return render_code_page(request, ticket.user, empty, status=form.status, refused=True)


def _take_code(request: HttpRequest, code: str) -> None:
    verify(user=actor_of(request), code=code)


def _is_last(passkey: Passkey) -> bool:
    return factor_of(passkey.user) is None and len(passkeys.passkeys_of(passkey.user)) == 1


def _ask_for_factor(request: HttpRequest, form: CodeForm, status: int, *, refused: bool = False) -> HttpResponse:
    user = actor_of(request)
    context = {
        "form": form if factor_of(user) else None,
        "passkeys": passkeys.passkeys_of(user),
        "refused": refused,
        "next": safe_next(request),
    }
    return _render(request, "patients/step_up_factor.html", context, status)


def _render(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    own = {"home": home_of(actor_of(request)), "may_leave": is_verified(request), "nav": ""}
    return render(request, template, {**own, **context}, status=status)
