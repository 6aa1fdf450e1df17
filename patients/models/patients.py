import uuid
from datetime import date, datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from patients.models.covers import HolidayCover
from patients.models.doctors import Doctor
from patients.models.zones import zone_of
from xinshou.encryption import EncryptedText

LONG_TEXT = 10_000


class PatientQuerySet(models.QuerySet["Patient"]):
    def cared_for_by(self, doctor: Doctor) -> Self:
        """The doctor's active caseload; disabled accounts stay in it, erased ones are gone."""
        return self.filter(primary_doctor=doctor)

    def covered_by(self, doctor: Doctor, moment: datetime) -> Self:
        """Patients of the colleagues whom the doctor covers at `moment`."""
        running = HolidayCover.objects.at(moment).filter(covering=doctor)
        return self.filter(primary_doctor__in=running.values("doctor"))


class Patient(models.Model):
    """A patient's profile, sealed but for the foreign keys. `primary_doctor` is the one truth of an active
    relationship: clearing it ends the doctor's access with the next request. Null means "not given", for names ""."""

    key_subject: ClassVar[str] = "id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="patient")
    primary_doctor = models.ForeignKey(
        Doctor, on_delete=models.SET_NULL, null=True, blank=True, related_name="patients", db_index=False
    )
    alias = EncryptedText(max_length=50, null=True, blank=True)
    first_name = EncryptedText(max_length=50, blank=True, default="")
    last_name = EncryptedText(max_length=50, blank=True, default="")
    date_of_birth = EncryptedText(max_length=10, null=True, blank=True)
    phone = EncryptedText(max_length=20, null=True, blank=True)
    emergency_contact = EncryptedText(max_length=100, null=True, blank=True)
    emergency_phone = EncryptedText(max_length=20, null=True, blank=True)
    emergency_contact_relationship = EncryptedText(max_length=50, null=True, blank=True)
    gender = EncryptedText(max_length=20, null=True, blank=True)
    preferred_language = EncryptedText(max_length=10, null=True, blank=True)
    timezone = EncryptedText(max_length=64, default="UTC")
    address = EncryptedText(max_length=255, null=True, blank=True)
    city = EncryptedText(max_length=100, null=True, blank=True)
    country = EncryptedText(max_length=100, null=True, blank=True)
    current_medications = EncryptedText(max_length=LONG_TEXT, null=True, blank=True)
    medical_conditions = EncryptedText(max_length=LONG_TEXT, null=True, blank=True)
    allergies = EncryptedText(max_length=LONG_TEXT, null=True, blank=True)
    therapy_history = EncryptedText(max_length=LONG_TEXT, null=True, blank=True)
    mental_health_goals = EncryptedText(max_length=LONG_TEXT, null=True, blank=True)
    support_system = EncryptedText(max_length=LONG_TEXT, null=True, blank=True)
    triggers_notes = EncryptedText(max_length=LONG_TEXT, null=True, blank=True)
    coping_strategies = EncryptedText(max_length=LONG_TEXT, null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = PatientQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["primary_doctor", "id"],
                name="ix_patients_doctor",
                condition=models.Q(primary_doctor__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"patient {str(self.id)[:8]}"

    @property
    def full_name(self) -> str:
        """Names, else alias, else the sign-in name."""
        return " ".join(filter(None, [self.first_name, self.last_name])) or self.alias or self.user.username

    @property
    def display_name(self) -> str:
        """What the dashboard shows: the alias first, since the patient chose to be called that."""
        return self.alias or self.full_name

    def local_day(self, moment: datetime | None = None) -> date:
        """The patient's calendar day at `moment` (default: now)."""
        return (moment or timezone.now()).astimezone(zone_of(self.timezone)).date()
