"""Mail of constant words, from a row that is tried again until it is sent or given up."""

import smtplib
from datetime import datetime, timedelta
from email.utils import make_msgid
from typing import Final
from uuid import UUID

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone, translation

from xinshou.encryption import UNREADABLE
from xinshou.languages import supported
from xinshou.mail_messages import MailFailure, MailKind, MailMessage, MailStatus
from xinshou.metrics import metrics_collector
from xinshou.outbox import enqueue_on_commit, find_task

__all__ = ["MailFailure", "MailKind", "MailMessage", "MailStatus", "deliver", "purge_mail", "queue_mail"]

log = structlog.get_logger(__name__)

DELIVER: Final = "xinshou.tasks.deliver_mail"
MAX_ATTEMPTS = 6
FIRST_PAUSE = timedelta(seconds=15)
"""Doubled each time: after about eight minutes nobody tries again."""
LEASE = timedelta(seconds=45)
SENT_KEPT, FAILED_KEPT = timedelta(days=7), timedelta(days=90)
FOR_GOOD = {MailFailure.RECIPIENT_REFUSED, MailFailure.ADDRESS_UNREADABLE, MailFailure.NOT_CONFIGURED}


class MailBusy(Exception):
    """Another worker has it, or had it and died: later."""


def is_configured() -> bool:
    return bool(settings.MAIL_WANTED)


def queue_mail(
    kind: MailKind,
    *,
    user_id: UUID,
    address: str,
    language: str | None,
    on_failure: str = "",
    about_id: UUID | None = None,
) -> MailMessage:
    """Sent when the caller's transaction has committed. `user_id` owns the key that seals the address (a staff user's
    id, or INSTANCE for an address of the settings); `language` None is the site's. When nobody will try again the
    outbox task `on_failure` is called with `about_id`, or with the mail's id. Raises KeyMissing, UnknownTask."""
    if on_failure:
        find_task(on_failure)
    message = MailMessage(
        kind=MailKind(kind),
        user_id=user_id,
        address=address,
        language=language or settings.LANGUAGE_CODE,
        on_failure=on_failure,
        about_id=about_id,
    )
    message.save(force_insert=True)
    enqueue_on_commit(DELIVER, message.pk)
    return message


def deliver(mail_id: UUID) -> bool:
    """One try, outside any transaction; True when the mail server took it. Raises MailBusy when it is not its time."""
    now = timezone.now()
    free = Q(lease_until=None) | Q(lease_until__lte=now)
    due = MailMessage.objects.filter(free, pk=mail_id, status=MailStatus.PENDING, next_try_at__lte=now)
    if not due.update(lease_until=now + LEASE, attempts=F("attempts") + 1):
        if MailMessage.objects.filter(pk=mail_id, status=MailStatus.PENDING).exists():
            raise MailBusy
        return False
    message = MailMessage.objects.get(pk=mail_id)
    failure = _send(message)
    if failure is None:
        _own(message).update(status=MailStatus.SENT, sent_at=timezone.now(), lease_until=None)
        return True
    _put_back(message, failure, timezone.now())
    return False


def _send(message: MailMessage) -> MailFailure | None:
    if not is_configured():
        return MailFailure.NOT_CONFIGURED
    if message.address is UNREADABLE or message.language is UNREADABLE:
        return MailFailure.ADDRESS_UNREADABLE
    try:
        compose(message).send()
    except smtplib.SMTPRecipientsRefused:
        return MailFailure.RECIPIENT_REFUSED
    except smtplib.SMTPResponseException:
        return MailFailure.SERVER_REFUSED
    except (smtplib.SMTPException, OSError):
        return MailFailure.UNREACHABLE
    return None


def compose(message: MailMessage) -> EmailMessage:
    return constant_mail(message.kind.lower(), to=message.address, language=message.language)


def constant_mail(name: str, *, to: str, language: str | None, **words: str) -> EmailMessage:
    """The one way a mail is written, from `templates/mail/<name>.subject.txt` and `.body.txt`. But for `words` nothing
    differs between two mails of a name and a language but the address, the hour and a random id, which would else name
    this machine."""
    with translation.override(supported(language) or settings.LANGUAGE_CODE):
        subject, body = (render_to_string(f"mail/{name}.{part}.txt", words).strip() for part in ("subject", "body"))
    sender_domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip(">")
    headers = {"Auto-Submitted": "auto-generated", "Message-ID": make_msgid(domain=sender_domain)}
    return EmailMessage(subject, f"{body}\n", to=[to], headers=headers)


def _put_back(message: MailMessage, failure: MailFailure, now: datetime) -> None:
    metrics_collector.increment("mail_failed")
    final = failure in FOR_GOOD or message.attempts >= MAX_ATTEMPTS
    log.warning("mail_not_sent", state=failure.name, attempt=message.attempts)
    with transaction.atomic():
        if final:
            own = _own(message).update(status=MailStatus.FAILED, failed_at=now, lease_until=None, failure=failure)
            if own and message.on_failure:
                enqueue_on_commit(message.on_failure, message.about_id or message.pk)
            return
        again_at = now + FIRST_PAUSE * 2 ** (message.attempts - 1)
        if _own(message).update(next_try_at=again_at, lease_until=None, failure=failure):
            enqueue_on_commit(DELIVER, message.pk, not_before=again_at)


def _own(message: MailMessage) -> QuerySet[MailMessage]:
    return MailMessage.objects.filter(pk=message.pk, status=MailStatus.PENDING, lease_until=message.lease_until)


def purge_mail() -> int:
    now = timezone.now()
    sent = Q(status=MailStatus.SENT, created_at__lte=now - SENT_KEPT)
    failed = Q(status=MailStatus.FAILED, created_at__lte=now - FAILED_KEPT)
    return MailMessage.objects.filter(sent | failed).delete()[0]
