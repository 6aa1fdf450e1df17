import uuid
from typing import ClassVar

from django.db import models

from patients.models.users import User
from xinshou.encryption import EncryptedText


class Passkey(models.Model):
    """A key on somebody's device that signs after it has seen its owner (WebAuthn). Its id names a device and is sealed
    like the public key (both base64url); the keyed hash finds the row and keeps one device out of two accounts.
    `sign_count` is the counter of its last signature, 0 for devices that do not count."""

    key_subject: ClassVar[str] = "subject_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="passkeys")
    subject_id = models.UUIDField(editable=False)
    name = EncryptedText(max_length=50)
    credential_id = EncryptedText(max_length=1400)
    credential_hash = models.CharField(max_length=64, unique=True)
    public_key = EncryptedText(max_length=1400)
    sign_count = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"passkey {str(self.id)[:8]}"


class PasskeyChallenge(models.Model):
    """Waits for one answer of one session, device or sign-in on its way (`asked_by`, a keyed hash). The challenge is
    kept as a keyed hash and the row is deleted by the first answer, right or wrong."""

    class Purpose(models.TextChoices):
        REGISTER = "REGISTER"
        SIGN_IN = "SIGN_IN"
        STEP_UP = "STEP_UP"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    purpose = models.CharField(max_length=8, choices=Purpose)
    asked_by = models.CharField(max_length=64)
    challenge_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["asked_by", "purpose"], name="one_challenge_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"challenge {str(self.id)[:8]}"
