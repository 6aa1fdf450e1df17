import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from patients.models import Doctor


class BookingMode(models.TextChoices):
    DOCTOR_BOOKS = "DOCTOR_BOOKS"
    PATIENT_REQUESTS = "PATIENT_REQUESTS"
    SELF_BOOK = "SELF_BOOK"


class CalendarView(models.TextChoices):
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    LIST = "list"


class BookingSettings(models.Model):
    """How a doctor's time may be booked, and how they like to see it. No row means the defaults. Patients may book from
    `notice_hours` ahead to `horizon_days` ahead."""

    doctor = models.OneToOneField(Doctor, on_delete=models.CASCADE, primary_key=True, related_name="booking_settings")
    booking_mode = models.CharField(max_length=16, choices=BookingMode, default=BookingMode.DOCTOR_BOOKS)
    slot_minutes = models.PositiveSmallIntegerField(default=50)
    notice_hours = models.PositiveSmallIntegerField(default=24)
    horizon_days = models.PositiveSmallIntegerField(default=28)
    calendar_view = models.CharField(max_length=5, choices=CalendarView, default=CalendarView.WEEK)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(booking_mode__in=BookingMode.values), name="booking_mode_known"),
            models.CheckConstraint(condition=Q(slot_minutes__range=(10, 240)), name="slot_10_to_240_minutes"),
        ]

    def __str__(self) -> str:
        return f"{self.booking_mode} {str(self.doctor_id)[:8]}"


class AvailabilityRule(models.Model):
    """Hours of each week, civil times of the doctor's zone; `weekday` is ISO: 1 Monday to 7 Sunday."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="availability_rules")
    weekday = models.PositiveSmallIntegerField()
    start_time = models.TimeField()
    end_time = models.TimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(weekday__range=(1, 7)), name="weekday_1_to_7"),
            models.CheckConstraint(condition=Q(end_time__gt=F("start_time")), name="rule_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"day {self.weekday} {self.start_time:%H:%M}"


class AvailabilityException(models.Model):
    """A day that is not like the weeks: with times only these hours, without times none at all."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="availability_exceptions")
    on_date = models.DateField()
    start_time = models.TimeField(null=True)
    end_time = models.TimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(start_time__isnull=True, end_time__isnull=True) | Q(end_time__gt=F("start_time")),
                name="exception_has_both_times_or_none",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on_date}"


class CalendarFeed(models.Model):
    """The secret of one person's iCalendar feed, kept as a hash; a new one replaces it."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="calendar_feed"
    )
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"feed {str(self.user_id)[:8]}"
