"""What patients may know of their own risk events: no level, no rule, no clinician's notes."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from clinical.models import RiskEvent, RiskLevel, RiskSource, RiskStatus
from patients.models import Patient

STATES = {
    RiskStatus.OPEN: "WAITING",
    RiskStatus.ESCALATED: "WAITING",
    RiskStatus.ACKNOWLEDGED: "SEEN",
    RiskStatus.AWAITING_SECOND: "SEEN",
    RiskStatus.REVIEWED: "ANSWERED",
}
SOFT_WORDS = {
    "WAITING": gettext_noop("Your words worried us. The people who care for you have been told."),
    "SEEN": gettext_noop("Somebody of your care team has read your words."),
    "ANSWERED": gettext_noop("Your care team has looked after this."),
}


def own_risk_events(patient: Patient, *, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    """Newest first, with their number. Signals have no words of the patient's and are the team's own watch."""
    events = RiskEvent.objects.filter(patient=patient, level__gte=RiskLevel.MEDIUM).exclude(source=RiskSource.SIGNAL)
    return [_own(event) for event in events.order_by("-created_at")[offset : offset + limit]], events.count()


def _own(event: RiskEvent) -> dict[str, Any]:
    state = STATES[RiskStatus(event.status)]
    return {
        "id": event.pk,
        "source": event.source,
        "state": state,
        "message": _(SOFT_WORDS[state]),
        "created_at": event.created_at,
        "seen_at": event.acknowledged_at,
        "answered_at": event.reviewed_at if state == "ANSWERED" else None,
    }
