import uuid
from datetime import datetime, time
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from patients.models import Patient
from xinshou.encryption import UNREADABLE, EncryptedJSON, EncryptedText


class ContactChannel(models.TextChoices):
    PHONE = "PHONE", _("Telephone")
    MESSAGE = "MESSAGE", _("Message in this app")
    EMAIL = "EMAIL", _("E-mail")
    VIDEO = "VIDEO", _("Video")
    IN_PERSON = "IN_PERSON", _("In person")


WAYS = ("may_call", "may_message", "may_email")


class ContactPreferences(models.Model):
    """What a clinician must know before reaching out: a call on a shared telephone can endanger an exile. All of it is
    sealed, the yes and no as well. Null = the patient has not said. Hours are HH:MM:SS in the patient's own zone and
    may run over midnight; both or neither are given."""

    key_subject: ClassVar[str] = "patient_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.OneToOneField(Patient, on_delete=models.CASCADE, related_name="contact_preferences")
    allowed = EncryptedJSON()
    """{may_call, may_message, may_email}: true, false or null each."""
    preferred_channel = EncryptedText(max_length=9, choices=ContactChannel, null=True)
    name_to_use = EncryptedText(max_length=50, null=True)
    device_note = EncryptedText(max_length=500, null=True)
    safe_hours_from = EncryptedText(max_length=8, null=True)
    safe_hours_to = EncryptedText(max_length=8, null=True)
    never_contact = EncryptedText(max_length=500, null=True)
    languages = EncryptedText(max_length=100, null=True)
    interpreter = EncryptedText(max_length=100, null=True)
    safety_notes = EncryptedText(max_length=2000, null=True)
    updated_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"contact preferences {str(self.id)[:8]}"

    @property
    def may_call(self) -> bool | None:
        return self._may("may_call")

    @property
    def may_message(self) -> bool | None:
        return self._may("may_message")

    @property
    def may_email(self) -> bool | None:
        return self._may("may_email")

    def _may(self, way: str) -> bool | None:
        """Null also when the seal is damaged: what cannot be read is no permission."""
        answer: bool | None = None if self.allowed is UNREADABLE else self.allowed[way]
        return answer

    def is_safe_hour(self, local: datetime) -> bool | None:
        """Whether the patient's `local` time is within the safe hours; None when they gave none, or damaged ones."""
        start, end = self.safe_hours_from, self.safe_hours_to
        if start is None or end is None or start is UNREADABLE or end is UNREADABLE:
            return None
        now, first, last = local.time(), time.fromisoformat(start), time.fromisoformat(end)
        return first <= now < last if first < last else now >= first or now < last
