"""What patients may know of their own risk events: no level, no rule, no clinician's notes."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from clinical.models import RiskEvent, RiskLevel, RiskSource, RiskStatus
from clinical.queries.on_call import somebody_is_there
from patients.models import Patient

STATES = {
    RiskStatus.OPEN: "WAITING",
    RiskStatus.ESCALATED: "WAITING",
    RiskStatus.ACKNOWLEDGED: "SEEN",
    RiskStatus.AWAITING_SECOND: "SEEN",
    RiskStatus.REVIEWED: "ANSWERED",
}
SOFT_WORDS = {
    "SEEN": gettext_noop("Somebody of your care team has read your words."),
    "ANSWERED": gettext_noop("Your care team has looked after this."),
}
WAITING = gettext_noop("Your words worried us. The people who care for you have been told.")
NOBODY_THERE = gettext_noop("Your words worried us, but nobody of the clinic is there now to read them.")


def own_risk_events(patient: Patient, *, limit: int, offset: int) -> tuple[list[dict[str, Any]], int]:
    """Newest first, with their number."""
    events = events_told(patient)
    waiting = WAITING if somebody_is_there(patient) else NOBODY_THERE
    page = events.order_by("-created_at")[offset : offset + limit]
    return [told(event, waiting=waiting) for event in page], events.count()


def events_told(patient: Patient) -> "QuerySet[RiskEvent]":
    """Signals have no words of the patient's and are the team's own watch."""
    return RiskEvent.objects.filter(patient=patient, level__gte=RiskLevel.MEDIUM).exclude(source=RiskSource.SIGNAL)


def told(event: RiskEvent, *, waiting: str) -> dict[str, Any]:
    """`waiting`: the words, not translated yet, while nobody has seen it."""
    state = STATES[RiskStatus(event.status)]
    return {
        "id": event.pk,
        "source": event.source,
        "state": state,
        "message": _(SOFT_WORDS.get(state, waiting)),
        "created_at": event.created_at,
        "seen_at": event.acknowledged_at,
        "answered_at": event.reviewed_at if state == "ANSWERED" else None,
    }
