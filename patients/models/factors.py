import uuid
from typing import ClassVar

from django.db import models

from patients.models.users import User
from xinshou.encryption import EncryptedText


class TotpFactor(models.Model):
    """An authenticator app. The seed (base 32) is sealed under its owner's key. A new one waits unconfirmed beside the
    old one until its first code is shown; `last_step` is the newest time step (30 s) whose code was used."""

    key_subject: ClassVar[str] = "subject_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="totp_factors", db_index=False)
    subject_id = models.UUIDField(editable=False)
    seed = EncryptedText(max_length=64)
    is_confirmed = models.BooleanField(default=False)
    last_step = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "is_confirmed"], name="one_factor_and_one_to_come"),
        ]

    def __str__(self) -> str:
        return f"factor {str(self.id)[:8]}"


class BackupCode(models.Model):
    """Stands in for the authenticator app once; kept as a keyed hash. Codes die with their factor."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    factor = models.ForeignKey(TotpFactor, on_delete=models.CASCADE, related_name="backup_codes")
    code_hash = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return f"backup code {str(self.id)[:8]}"


class SignInTicket(models.Model):
    """Somebody knew the password and still has to show the second factor. `digest` is that of the pre-MFA token, null
    where a browser's session holds the ticket's id; `tries` counts codes before they are looked at."""

    key_subject: ClassVar[str] = "subject_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sign_in_tickets")
    subject_id = models.UUIDField(editable=False)
    digest = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001 (null: no token)
    device_label = EncryptedText(max_length=50, null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    expires_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"ticket {str(self.id)[:8]}"
