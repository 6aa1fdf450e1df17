from datetime import datetime
from typing import ClassVar

from django.db import models


class Heartbeat(models.Model):
    """When something that must not stop was last seen working. `failed_at` is set while its self-test fails."""

    SCREENING: ClassVar[str] = "screening"

    name = models.CharField(primary_key=True, max_length=20)
    at = models.DateTimeField()
    failed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name

    def is_silent(self, since: datetime) -> bool:
        return self.failed_at is not None or self.at < since
