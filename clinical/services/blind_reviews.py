"""A person's word on what the model dismissed: it counts in the statistics, and a missed cry is answered."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clinical.models import RiskEvent, RiskLevel, ScreeningStatus, TextScreening
from clinical.services.risk_reviews import set_level
from patients import audit
from patients.models import AccessCategory, AccessPurpose, AuditAction, Doctor


@transaction.atomic
def judge(screening: TextScreening, *, by: Doctor, was_missed: bool) -> TextScreening | None:
    """The first word counts: None when somebody has judged it already. A missed risk becomes a MEDIUM event of the
    queue, by raising the LOW row that the rules had left."""
    waiting = TextScreening.objects.select_for_update(no_key=True, of=("self",))
    current = waiting.filter(
        pk=screening.pk, status=ScreeningStatus.DISMISSED, sampled=True, reviewed_at__isnull=True
    ).first()
    if current is None:
        return None
    current.reviewed_by, current.reviewed_at, current.was_missed = by, timezone.now(), was_missed
    current.save(update_fields=["reviewed_by", "reviewed_at", "was_missed"])
    audit.record(
        by.user,
        AuditAction.UPDATE,
        category=AccessCategory.RISK_EVENTS,
        purpose=AccessPurpose.RISK_REVIEW,
        patient_id=current.patient_id,
    )
    if was_missed:
        _raise(current.event, by)
    return current


def _raise(event: RiskEvent | None, by: Doctor) -> None:
    """An event that has risen by itself since is in the queue already."""
    if event is not None and event.level == RiskLevel.LOW:
        set_level(
            event, by=by, level=RiskLevel.MEDIUM, reason=_("Found in a blind review: the model had dismissed it.")
        )
