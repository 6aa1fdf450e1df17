"""The doctor's mail: which address, whether it works, and what became of the last mails."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from patients.access import actor_of, doctor_page
from xinshou.mail import MailKind, MailMessage, is_configured, queue_mail
from xinshou.throttles import hit

SHOWN = 20
TESTS_AN_HOUR = 5


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def mail(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        _send_test(request)
        return redirect("messaging:mail")
    user = actor_of(request)
    context = {
        "address": user.email,
        "is_configured": is_configured(),
        "sender": settings.DEFAULT_FROM_EMAIL,
        "log": MailMessage.objects.filter(user_id=user.pk).order_by("-created_at")[:SHOWN],
        "nav": "profile",
    }
    return render(request, "messaging/mail.html", context)


def _send_test(request: HttpRequest) -> None:
    """The words of every notice: what arrives is what will arrive."""
    user = actor_of(request)
    if not user.email:
        messages.error(request, _("There is no address to send to."))
    elif not hit("test-mail", f"account|{user.pk}", limit=TESTS_AN_HOUR, window_seconds=3600).allowed:
        messages.error(request, _("That is enough for now: at most five test mails an hour."))
    else:
        with transaction.atomic():
            queue_mail(MailKind.NOTICE, user_id=user.subject_id, address=user.email, language=get_language())
        messages.success(request, _("The test mail is on its way. What becomes of it stands below."))
