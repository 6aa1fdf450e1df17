import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone


class OutboxStatus(models.TextChoices):
    PENDING = "PENDING"
    DONE = "DONE"
    FAILED = "FAILED"


class OutboxRow(models.Model):
    """One call of the task `task` with the id `object_id`, that must not be lost. Free while `lease_until` is past or
    null. `failure` is the class of the last exception, never its text; FAILED rows have used up their attempts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    task = models.CharField(max_length=100)
    object_id = models.UUIDField()
    status = models.CharField(max_length=7, choices=OutboxStatus, default=OutboxStatus.PENDING)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    next_send_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=100, default="")

    objects: ClassVar[models.Manager["OutboxRow"]] = models.Manager()

    class Meta:
        app_label = "xinshou"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["next_send_at"], condition=models.Q(status="PENDING"), name="ix_outbox_pending"),
            models.Index(fields=["finished_at"], condition=~models.Q(status="PENDING"), name="ix_outbox_finished"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(status__in=OutboxStatus.values), name="outbox_status_known"),
            models.CheckConstraint(
                condition=models.Q(status="PENDING", finished_at__isnull=True)
                | (~models.Q(status="PENDING") & models.Q(finished_at__isnull=False)),
                name="outbox_finished_has_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task} {self.status}"
