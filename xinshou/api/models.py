from typing import ClassVar

from django.db import models


class IdempotencyRecord(models.Model):
    """One Idempotency-Key of one user. Without `status` the first request is running until `lease_until` at most.

    `key_hash` covers user and key, `fingerprint` method, path and body; `answer` is sealed for the user's subject."""

    key_hash = models.CharField(max_length=64, primary_key=True)
    user_id = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    lease_until = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    answer = models.BinaryField(null=True)
    created_at = models.DateTimeField()

    objects: ClassVar[models.Manager["IdempotencyRecord"]] = models.Manager()

    class Meta:
        app_label = "xinshou"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["created_at"], name="ix_idempotency_created"),
            models.Index(fields=["user_id"], name="ix_idempotency_user"),
        ]

    def __str__(self) -> str:
        return "idempotency record"


class ThrottleCounter(models.Model):
    """Hits of one key in its present window. `key` is a keyed hash of scope, day and account or network prefix."""

    key = models.CharField(max_length=64, primary_key=True)
    hits = models.PositiveIntegerField()
    expires_at = models.DateTimeField()

    objects: ClassVar[models.Manager["ThrottleCounter"]] = models.Manager()

    class Meta:
        app_label = "xinshou"
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["expires_at"], name="ix_throttles_expiry")]

    def __str__(self) -> str:
        return "throttle counter"
