"""Two cries that are one. The open one goes on; nothing of what the other asked for is lost."""

from django.db import transaction
from django.utils import timezone

from clinical.clocks import set_next_escalation
from clinical.models import RiskEvent, RiskOutcome, RiskStatus, StepKind
from clinical.services.notices import mark_seen, shorten_grants
from clinical.services.risk_steps import lock, record_step
from patients.models import Doctor
from xinshou.api.problems import Problem

TAKEN_OVER = (
    "level", "level_since", "ack_due_at", "due_at", "escalation_step", "acknowledged_at", "acknowledged_by_id",
    "reached_at",
)  # fmt: skip


@transaction.atomic
def merge(event: RiskEvent, *, by: Doctor, into: RiskEvent, reason: str) -> RiskEvent:
    """Closes a duplicate of the same patient's open event `into`, which takes over a higher level with its clocks; so
    nothing is lowered and no second person is needed. Returns the duplicate. 400 invalid-state."""
    duplicate, kept = _lock_both(event, into)
    open_both = RiskStatus.REVIEWED not in (duplicate.status, kept.status) and kept.reviewed_at is None
    if duplicate.pk == kept.pk or duplicate.patient_id != kept.patient_id or not open_both:
        raise Problem(400, "invalid-state")
    if duplicate.level > kept.level:
        _take_over(kept, duplicate)
        record_step(kept, StepKind.RAISED, by=by)
    _close(duplicate, kept, by)
    for merged in (duplicate, kept):
        record_step(merged, StepKind.MERGED, by=by, into=kept, notes=reason)
    mark_seen(by, event=duplicate)
    return duplicate


def _lock_both(event: RiskEvent, into: RiskEvent) -> tuple[RiskEvent, RiskEvent]:
    """In one order for everybody, so that two merges do not wait for each other."""
    locked = {each.pk: lock(each) for each in sorted((event, into), key=lambda each: each.pk)}
    return locked[event.pk], locked[into.pk]


def _take_over(kept: RiskEvent, duplicate: RiskEvent) -> None:
    for name in TAKEN_OVER:
        setattr(kept, name, getattr(duplicate, name))
    kept.status = RiskStatus.ACKNOWLEDGED if duplicate.acknowledged_at else RiskStatus.OPEN
    kept.second_asked_by = kept.second_due_at = kept.proposed_level = None
    set_next_escalation(kept)
    kept.save()


def _close(duplicate: RiskEvent, kept: RiskEvent, by: Doctor) -> None:
    duplicate.status, duplicate.merged_into = RiskStatus.REVIEWED, kept
    duplicate.outcome, duplicate.false_alarm_kind = RiskOutcome.DUPLICATE, None
    duplicate.reviewed_at, duplicate.reviewed_by = timezone.now(), by
    duplicate.second_asked_by = duplicate.second_due_at = duplicate.proposed_level = None
    set_next_escalation(duplicate)
    duplicate.save()
    shorten_grants(duplicate)
