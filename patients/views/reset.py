"""A forgotten passphrase, for people at a browser. The token comes behind the `#` of a mailed link, which no server
sees; a small script puts it into the field, and without script it is pasted."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from patients.reset_forms import ForgotForm, ResetForm


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgot_password(request: HttpRequest) -> HttpResponse:
    form = ForgotForm(request, request.POST or None)
    sent = request.method == "POST" and form.is_valid()
    return render(request, "patients/forgot_password.html", {"form": form, "sent": sent, "nav": ""}, status=form.status)


@never_cache
@sensitive_post_parameters("token", "new_password")
@require_http_methods(["GET", "HEAD", "POST"])
def reset_password(request: HttpRequest) -> HttpResponse:
    form = ResetForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        messages.success(request, _("Your passphrase is changed. Sign in with it."))
        return redirect("sign_in")
    return render(request, "patients/reset_password.html", {"form": form, "nav": ""}, status=form.status)
