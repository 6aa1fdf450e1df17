import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.models.users import UserType
from xinshou.encryption import EncryptedText


class Doctor(models.Model):
    """A doctor's profile. Names and contact data are sealed under the doctor's own key (`subject_id` = user's id)."""

    key_subject: ClassVar[str] = "user_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="doctor")
    first_name = EncryptedText(max_length=50, blank=True, default="")
    last_name = EncryptedText(max_length=50, blank=True, default="")
    license_number = EncryptedText(max_length=50, null=True, blank=True)
    specialty = EncryptedText(max_length=100, null=True, blank=True)
    phone = EncryptedText(max_length=20, null=True, blank=True)
    bio = EncryptedText(max_length=5000, null=True, blank=True)
    years_of_experience = EncryptedText(max_length=10, null=True, blank=True)
    education = EncryptedText(max_length=5000, null=True, blank=True)
    languages = EncryptedText(max_length=255, null=True, blank=True)
    clinic_name = EncryptedText(max_length=200, null=True, blank=True)
    clinic_address = EncryptedText(max_length=255, null=True, blank=True)
    clinic_city = EncryptedText(max_length=100, null=True, blank=True)
    clinic_country = EncryptedText(max_length=100, null=True, blank=True)
    consultation_hours = EncryptedText(max_length=255, null=True, blank=True)
    timezone = EncryptedText(max_length=64, default="UTC")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("doctor")
        verbose_name_plural = _("doctors")

    def __str__(self) -> str:
        return f"doctor {str(self.id)[:8]}"

    @property
    def full_name(self) -> str:
        """Names as given, else the sign-in name: a doctor is never nameless to a patient."""
        return " ".join(filter(None, [self.first_name, self.last_name])) or self.user.username


class OnCallShiftQuerySet(models.QuerySet["OnCallShift"]):
    def at(self, moment: datetime) -> Self:
        """Shifts that cover `moment`; the end is exclusive. A disabled doctor is on no shift."""
        return self.filter(
            starts_at__lte=moment,
            ends_at__gt=moment,
            doctor__user__is_active=True,
            doctor__user__user_type=UserType.DOCTOR,
        )


class OnCallShift(models.Model):
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="on_call_shifts")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    objects = OnCallShiftQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["starts_at", "ends_at"], name="ix_shifts_time")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("starts_at")), name="shift_ends_after_start")
        ]

    def __str__(self) -> str:
        return f"shift {self.starts_at:%Y-%m-%d %H:%M}"


class EventGrantQuerySet(models.QuerySet["EventGrant"]):
    def live(self, moment: datetime | None = None) -> Self:
        return self.filter(expires_at__gt=moment or timezone.now())


class EventGrant(models.Model):
    """Lets one doctor open one risk event of a patient who is not theirs (assigned, paged, or asked to countersign).
    `granted_by` is null where the clock paged. `risk_event_id` is a plain UUID because foreign keys point down and risk
    events live in `clinical`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="event_grants")
    risk_event_id = models.UUIDField()
    granted_by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()

    objects = EventGrantQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["doctor", "risk_event_id"], name="one_grant_per_doctor_and_event")
        ]

    def __str__(self) -> str:
        return f"grant {str(self.id)[:8]}"
