import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from xinshou.encryption import EncryptedText


class MailKind(models.TextChoices):
    """Each has `templates/mail/<kind in small letters>.subject.txt` and `.body.txt`: constant words that name nobody
    and nothing, fit to be read by a stranger over somebody's shoulder."""

    NOTICE = "NOTICE"
    REMINDER = "REMINDER"
    SERVICE_ALARM = "SERVICE_ALARM"


class MailStatus(models.TextChoices):
    PENDING = "PENDING"
    SENT = "SENT"
    FAILED = "FAILED"


class MailFailure(models.TextChoices):
    UNREACHABLE = "UNREACHABLE"
    SERVER_REFUSED = "SERVER_REFUSED"
    RECIPIENT_REFUSED = "RECIPIENT_REFUSED"
    ADDRESS_UNREADABLE = "ADDRESS_UNREADABLE"
    NOT_CONFIGURED = "NOT_CONFIGURED"


class MailMessage(models.Model):
    """One mail of constant words. `user_id` owns the key; `failure` is the kind of the last one, also after a later
    success; `on_failure` is the outbox task that is called with `about_id` when nobody will try again."""

    key_subject: ClassVar[str] = "user_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=MailKind)
    user_id = models.UUIDField()
    address = EncryptedText(max_length=255)
    language = EncryptedText(max_length=20)
    status = models.CharField(max_length=7, choices=MailStatus, default=MailStatus.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    next_try_at = models.DateTimeField(default=timezone.now)
    lease_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=20, choices=MailFailure, default="", blank=True)
    on_failure = models.CharField(max_length=100, default="", blank=True)
    about_id = models.UUIDField(null=True)

    objects: ClassVar[models.Manager["MailMessage"]] = models.Manager()

    class Meta:
        app_label = "xinshou"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["created_at"], name="ix_mail_created"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(kind__in=MailKind.values), name="mail_kind_known"),
            models.CheckConstraint(condition=models.Q(status__in=MailStatus.values), name="mail_status_known"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.status}"
