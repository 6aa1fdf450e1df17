"""A forgotten password, by mail. The request does the same whether or not an account has the address: it leaves one row
in the outbox. Who has it is looked up by the worker."""

from datetime import timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from patients import audit
from patients.models import AuditAction, OneTimeCode, User
from patients.services.codes import Purpose, find_code, hash_code, spend_code
from patients.services.credentials import (
    MAIL_RESET_LINK,
    Refusal,
    end_all_access,
    hash_strong_password,
    lock_account,
    lock_unchanged,
    needs_long_password,
    require_strong,
    set_password,
)
from xinshou.encryption import UNREADABLE, keyed_hash
from xinshou.mail import constant_mail, is_configured
from xinshou.outbox import enqueue_on_commit

LIFE = timedelta(minutes=30)


class ResetTokenInvalid(Refusal):
    """Unknown, used, too old, or of a disabled account."""

    code = "reset-token-invalid"


@transaction.atomic
def forgot_password(*, email: str) -> None:
    user_id = User.objects.by_email(email).filter(is_active=True).values_list("pk", flat=True).first()
    enqueue_on_commit(MAIL_RESET_LINK, user_id or uuid4())


def mail_link(user_id: UUID) -> None:
    """For the worker; sends nothing where there is nobody, or no mail server. A second run replaces the first one's
    link."""
    if not is_configured():
        return
    user = User.objects.filter(pk=user_id, is_active=True, email_index__isnull=False).select_related("patient").first()
    if user is None or not user.email or user.email is UNREADABLE:
        return
    token = _issue_token(user)
    if token is None:
        return
    address = f"{settings.SITE_URL}{reverse('reset_password')}#{token}"
    constant_mail("reset", to=user.email, language=user.preferred_language, address=address).send()


@transaction.atomic
def _issue_token(user: User) -> str | None:
    """None when the password has changed meanwhile. Its text is a keyed hash of the row's id, so that no text has to be
    kept until the mail is sent."""
    if lock_unchanged(user) is None:
        return None
    OneTimeCode.objects.filter(user=user, purpose=Purpose.RESET).delete()
    code = OneTimeCode(user=user, purpose=Purpose.RESET, expires_at=timezone.now() + LIFE)
    token = keyed_hash("reset-token", str(code.pk))
    code.code_hash = hash_code(Purpose.RESET, token)
    code.save(force_insert=True)
    return token


def reset_password(*, token: str, new_password: str) -> None:
    """Ends every device and session; a second factor is still asked for. Raises WeakPassword, judged first, then
    ResetTokenInvalid. The hash is made in any case, so that the time tells nothing."""
    password_hash = hash_strong_password(new_password, staff=False)
    with transaction.atomic():
        code = find_code(Purpose.RESET, token)
        user = lock_account(code.user_id) if code else None
        if code is None or user is None or not spend_code(code):
            raise ResetTokenInvalid
        require_strong(new_password, staff=needs_long_password(user))
        set_password(user, password_hash)
        end_all_access(user)
        audit.record(user, AuditAction.UPDATE)
