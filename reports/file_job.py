"""What reports and exports have in common: one row from the wish to the deletion of a file that a worker makes."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from xinshou.encryption import EncryptedText

MOST_ATTEMPTS = 3
PENDING, FAILED = "PENDING", "FAILED"


class JobKind(models.TextChoices):
    REPORT = "REPORT"
    EXPORT = "EXPORT"


class FileJob(models.Model):
    """`name_in_store` stands here before the file does, `file_key` seals the file, and both are empty once it is
    doomed. `sha256` is that of the plain bytes. `lease_until` is when another worker may take the job; once it is past,
    it is also the last that was heard of a worker."""

    kind: ClassVar[JobKind]
    running: ClassVar[str]
    asked_at: ClassVar[str]
    """The column with the moment of the wish."""
    read_with: ClassVar[tuple[str, ...]]
    """What a worker needs beside the row."""

    id: Any
    status = models.CharField(max_length=10, default=PENDING)
    progress_percent = models.SmallIntegerField(default=0)
    attempts = models.SmallIntegerField(default=0)
    failure = models.CharField(max_length=16, default="", blank=True)
    lease_until = models.DateTimeField(null=True)
    file_key = EncryptedText(max_length=64, null=True)
    name_in_store = models.CharField(max_length=40, default="", blank=True, editable=False)
    sha256 = models.CharField(max_length=64, default="", blank=True)

    class Meta:
        abstract = True

    @property
    def asker_id(self) -> UUID:
        """The account that waits for it."""
        raise NotImplementedError

    @property
    def is_unfinished(self) -> bool:
        return self.status in (PENDING, self.running)

    def begin(self, now: datetime) -> None:
        """A try of a worker. The caller saves the row."""
        self.status, self.progress_percent = self.running, 5
        self.attempts += 1
