"""One message as the API tells of it: reply, risk, and the last events of its stream."""

from typing import Any
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _

from chat.models import Turn, TurnRole, TurnStatus
from chat.reply_stream import ERROR, MESSAGE_COMPLETE, METADATA, RISK_CHECK, TEXT_DELTA
from clinical.crisis_resources import resources_for
from clinical.models import RiskEvent, RiskLevel, RiskSource
from patients.models import Patient
from xinshou import languages
from xinshou.encryption import UNREADABLE

WITHDRAWN = "consent-required"


def own_reply(patient: Patient, message_id: UUID) -> Turn:
    """Raises Turn.DoesNotExist, also for a patient's own turn: a message id names a reply."""
    own = Turn.objects.select_related("answers", "patient").filter(patient=patient, role=TurnRole.ASSISTANT)
    return own.get(pk=message_id)


def worst_event_of(patient_id: UUID, asked_id: UUID | None) -> RiskEvent | None:
    """Of those that the turn's words have opened."""
    sources = (RiskSource.CHAT, RiskSource.PRE_VISIT)
    events = RiskEvent.objects.filter(patient=patient_id, source__in=sources, source_id=asked_id)
    return events.order_by("-level", "created_at").first()


def risk_data(patient: Patient, event: RiskEvent | None) -> dict[str, Any]:
    """`risk_alert` from HIGH up; resources from MEDIUM up, and for words that wait for a model."""
    alert = event is not None and event.level >= RiskLevel.HIGH
    if event is None or not event.deserves_resources:
        return {"risk_alert": alert}
    return {"risk_alert": alert, "crisis_resources": resources_for(patient.country)}


def reply_text(turn: Turn) -> str | None:
    return None if turn.content is None else str(turn.content)


def is_finished(turn: Turn) -> bool:
    return turn.status in {TurnStatus.DONE, TurnStatus.FAILED}


def message_body(turn: Turn) -> dict[str, Any]:
    return {
        "message_id": turn.pk,
        "conversation_id": turn.conversation_id,
        "status": turn.status,
        "reply": reply_text(turn),
        "source": turn.source,
        "created_at": turn.created_at,
        "completed_at": turn.completed_at,
        **risk_data(turn.patient, worst_event_of(turn.patient_id, turn.answers_id)),
    }


def reply_body(turn: Turn) -> dict[str, Any]:
    return {
        "reply": reply_text(turn),
        "conversation_id": turn.conversation_id,
        "message_id": turn.pk,
        "source": turn.source,
        **risk_data(turn.patient, worst_event_of(turn.patient_id, turn.answers_id)),
    }


def pending_body(turn: Turn) -> dict[str, Any]:
    """Also for a reply that failed: who polls learns it."""
    address = f"/api/v1/chat/messages/{turn.pk}"
    return {
        "reply": None,
        "conversation_id": turn.conversation_id,
        "message_id": turn.pk,
        "status": TurnStatus.PENDING,
        "poll_url": address,
        "events_url": f"{address}/events",
        **risk_data(turn.patient, worst_event_of(turn.patient_id, turn.answers_id)),
    }


def last_events(turn: Turn) -> list[tuple[str, dict[str, Any]]]:
    """All that a finished reply has to say, in the order of the contract; the writer leaves out what was said."""
    with translation.override(languages.supported(turn.patient.preferred_language) or "en"):
        if turn.status == TurnStatus.FAILED:
            return [(ERROR, {"message": _("There will be no reply to this message."), "code": WITHDRAWN})]
        event = worst_event_of(turn.patient_id, turn.answers_id)
        alert = event is not None and event.level >= RiskLevel.HIGH
        text = "" if turn.content is UNREADABLE else str(turn.content)
        level = RiskLevel(event.level).name if event else None
        complete = {"content": text, "risk": level if alert else None, "source": turn.source}
        metadata = {"conversation_id": turn.conversation_id, "message_id": turn.pk}
        return [
            (RISK_CHECK, risk_check_data(event)),
            (TEXT_DELTA, {"text": text}),
            (MESSAGE_COMPLETE, complete),
            (METADATA, metadata | risk_data(turn.patient, event)),
        ]


def risk_check_data(event: RiskEvent | None) -> dict[str, str | None]:
    if event is None:
        return {"level": None, "risk_type": None}
    shown = str(event.risk_type) if event.level >= RiskLevel.MEDIUM else None
    return {"level": RiskLevel(event.level).name, "risk_type": shown}
