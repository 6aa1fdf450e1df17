"""What an open page or app may read of the events of this app."""

from typing import Any
from uuid import UUID

from clinical.models import Notice, RiskEvent, RiskLevel
from patients.access import may_open_risk_event
from patients.models import User
from xinshou.live import Ids, renders


@renders("risk_event")
def risk_event(user: User, ids: Ids) -> dict[str, Any] | None:
    """Ids, states and times only: no word of the patient. None once access has ended."""
    event = RiskEvent.objects.filter(pk=UUID(ids["event_id"])).first()
    if event is None or not may_open_risk_event(user, event.pk, event.patient_id):
        return None
    return {
        "event_id": event.pk,
        "patient_id": event.patient_id,
        "risk_level": RiskLevel(event.level).name,
        "status": event.status,
        "due_at": event.due_at,
    }


@renders("notice")
def notice(user: User, ids: Ids) -> dict[str, Any] | None:
    found = Notice.objects.filter(pk=UUID(ids["notice_id"]), doctor__user=user).only("id").exists()
    return {"notice_id": ids["notice_id"]} if found else None
