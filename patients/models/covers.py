import uuid
from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from patients.models.doctors import Doctor


class HolidayCoverQuerySet(models.QuerySet["HolidayCover"]):
    def at(self, moment: datetime) -> Self:
        """Those that run; the end is exclusive. A disabled colleague covers nobody."""
        return self.filter(starts_at__lte=moment, ends_at__gt=moment, covering__user__is_active=True)


class HolidayCover(models.Model):
    """From `starts_at` until `ends_at` the doctor `covering` reads the records of `doctor`'s patients and works on
    their risk events. Nothing has to happen for it to end: each request asks the clock."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="covers")
    covering = models.ForeignKey(Doctor, on_delete=models.CASCADE, related_name="covered")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    objects = HolidayCoverQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["covering", "ends_at"], name="ix_covers_covering"),
            models.Index(fields=["doctor", "ends_at"], name="ix_covers_doctor"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="cover_ends_after_start"),
            models.CheckConstraint(condition=~Q(doctor=F("covering")), name="cover_by_a_colleague"),
        ]

    def __str__(self) -> str:
        return f"cover {str(self.id)[:8]}"
