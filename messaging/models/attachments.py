import secrets
import uuid
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from messaging.models.threads import Message
from xinshou.encryption import EncryptedText

NAME_LENGTH = 120


def random_name() -> str:
    """Tells a thief of the store nothing: not who, not what, not when."""
    return secrets.token_hex(20)


class FileType(models.TextChoices):
    JPEG = "image/jpeg"
    PNG = "image/png"
    GIF = "image/gif"
    WEBP = "image/webp"
    PDF = "application/pdf"
    TEXT = "text/plain"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @property
    def is_image(self) -> bool:
        return self.value.startswith("image/")


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def unsent(self) -> Self:
        return self.filter(message__isnull=True)


class Attachment(models.Model):
    """A cleaned file. Its bytes are sealed with a key of its own, and that key is sealed with the key of `subject_id`:
    the uploader's until it is sent, the patient's from then on, so that erasing the patient makes it unreadable.
    `stored_at` is null while the file is being written; `size` is that of the cleaned file in bytes."""

    key_subject: ClassVar[str] = "subject_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    subject_id = models.UUIDField(editable=False)
    message = models.ForeignKey(Message, on_delete=models.CASCADE, null=True, related_name="attachments")
    file_name = EncryptedText(max_length=NAME_LENGTH)
    file_key = EncryptedText(max_length=64)
    file_type = models.CharField(max_length=80, choices=FileType)
    size = models.PositiveIntegerField()
    name_in_store = models.CharField(max_length=40, default=random_name, editable=False)
    thumbnail_in_store = models.CharField(max_length=40, default="", blank=True, editable=False)
    place = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    stored_at = models.DateTimeField(null=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["place", "created_at", "id"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["created_at"], name="ix_attachments_unsent", condition=models.Q(message__isnull=True)),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(file_type__in=FileType.values), name="attachment_type_known"),
            models.CheckConstraint(
                condition=models.Q(message__isnull=True) | models.Q(stored_at__isnull=False),
                name="sent_attachment_is_stored",
            ),
        ]

    def __str__(self) -> str:
        return f"attachment {str(self.id)[:8]}"

    @property
    def is_image(self) -> bool:
        return FileType(self.file_type).is_image

    @property
    def stored_names(self) -> list[str]:
        return [name for name in (self.name_in_store, self.thumbnail_in_store) if name]


class DoomedFile(models.Model):
    """A file in the store that nobody needs any more: written with the deletion of its row, gone once it is deleted."""

    name = models.CharField(max_length=40, primary_key=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[models.Manager["DoomedFile"]] = models.Manager()

    def __str__(self) -> str:
        return "doomed file"
