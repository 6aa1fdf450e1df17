import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from patients.models import Doctor, Patient


class ScheduleKind(models.TextChoices):
    EVERY_DAYS = "EVERY_DAYS"
    BEFORE_VISIT = "BEFORE_VISIT"


class ScheduleQuerySet(models.QuerySet["AssessmentSchedule"]):
    def active(self) -> Self:
        return self.filter(ended_at__isnull=True)


class AssessmentSchedule(models.Model):
    """A questionnaire that a patient is asked for. EVERY_DAYS: first from `starts_on`, then `every_days` after the last
    one; overdue `window_days` later. BEFORE_VISIT: from `window_days` before the next visit; overdue on its day. When
    it is due is computed from the forms and visits that there are: no rows are made ahead."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="assessment_schedules", db_index=False)
    set_by = models.ForeignKey(Doctor, on_delete=models.SET_NULL, null=True, related_name="+")
    instrument_code = models.CharField(max_length=20)
    kind = models.CharField(max_length=12, choices=ScheduleKind)
    every_days = models.PositiveSmallIntegerField(null=True)
    window_days = models.PositiveSmallIntegerField(default=7)
    starts_on = models.DateField()
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    objects = ScheduleQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["patient", "instrument_code", "kind"],
                condition=Q(ended_at__isnull=True),
                name="one_schedule_of_a_kind",
            ),
            models.CheckConstraint(condition=Q(kind__in=ScheduleKind.values), name="schedule_kind_known"),
            models.CheckConstraint(
                condition=Q(kind=ScheduleKind.EVERY_DAYS, every_days__range=(1, 366))
                | Q(kind=ScheduleKind.BEFORE_VISIT, every_days__isnull=True),
                name="schedule_has_its_interval",
            ),
            models.CheckConstraint(condition=Q(window_days__range=(1, 60)), name="window_1_to_60_days"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument_code} {self.kind}"
