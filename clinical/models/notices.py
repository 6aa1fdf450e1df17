import uuid
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from clinical.models.risk_events import RiskEvent
from clinical.models.risk_steps import RiskStep
from patients.models import Doctor


class NoticeKind(models.TextChoices):
    NEW = "NEW"
    RAISED = "RAISED"
    REOPENED = "REOPENED"
    ESCALATION = "ESCALATION"
    ASSIGNED = "ASSIGNED"
    SECOND_ASKED = "SECOND_ASKED"
    SECOND_REFUSED = "SECOND_REFUSED"
    CLOSED = "CLOSED"
    EMERGENCY_ACCESS = "EMERGENCY_ACCESS"
    DELIVERY_FAILED = "DELIVERY_FAILED"
    SCREENING_STOPPED = "SCREENING_STOPPED"


class NoticeQuerySet(models.QuerySet["Notice"]):
    def unseen_by(self, doctor: Doctor) -> Self:
        return self.filter(doctor=doctor, seen_at__isnull=True)

    def undelivered(self) -> Self:
        return self.filter(mailed_at__isnull=True, failed_at__isnull=True)


class Notice(models.Model):
    """Tells one doctor about one step of one event; without a doctor it goes to the clinic's alarm address. `event` is
    null only for SCREENING_STOPPED. The constraint lets any number of sweeps write it once. `mailed_at`: the mail
    `mail_id` is on its way; `failed_at`: it will not arrive, and others have been told."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE, null=True, related_name="notices", db_index=False)
    event = models.ForeignKey(RiskEvent, on_delete=models.CASCADE, null=True, related_name="notices")
    step = models.ForeignKey(RiskStep, on_delete=models.CASCADE, null=True, related_name="notices")
    kind = models.CharField(max_length=17, choices=NoticeKind)
    created_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)
    mail_id = models.UUIDField(null=True)
    mailed_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["created_at"],
                name="ix_notices_undelivered",
                condition=Q(mailed_at__isnull=True, failed_at__isnull=True),
            ),
            models.Index(fields=["doctor", "-created_at"], name="ix_notices_doctor"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(kind__in=NoticeKind.values), name="notice_kind_known"),
            models.CheckConstraint(
                condition=Q(kind=NoticeKind.SCREENING_STOPPED) | Q(event__isnull=False, step__isnull=False),
                name="notice_is_about_an_event",
            ),
            models.UniqueConstraint(
                fields=["doctor", "step", "kind"],
                condition=Q(step__isnull=False),
                nulls_distinct=False,
                name="each_notice_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {str(self.id)[:8]}"
