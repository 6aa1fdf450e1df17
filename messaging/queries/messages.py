"""Messages of one thread, as the API and the pages show them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from clinical.models import RiskEvent, RiskLevel, RiskSource
from clinical.queries.risk_event_detail import EITHER_SIDE, Turn
from messaging.access import Side
from messaging.models import Attachment, Message, Party, Thread
from messaging.models.threads import MessageQuerySet
from messaging.queries.threads import other_id, other_name, patient_name
from patients.models import Doctor, Patient
from xinshou import arrays  # noqa: F401  # registers any_of
from xinshou.composed import Ids, composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

FILE_PATH = "/api/v1/messaging/attachments"


def messages_before(thread: Thread, moment: datetime | None, limit: int) -> tuple[list[Message], bool]:
    """The newest `limit` that are older than `moment`, oldest first, and whether there are older ones still."""
    prefetch_keys([thread.patient_id, thread.doctor.user_id])
    shown = Message.objects.shown().filter(thread=thread).before(moment).with_files().order_by("-created_at")
    found = list(shown[: limit + 1])
    return found[:limit][::-1], len(found) > limit


def message_body(message: Message, thread: Thread, side: Side) -> dict[str, Any]:
    """The API's MessageResponse."""
    by_doctor = message.sender == Party.DOCTOR
    return {
        "id": message.pk,
        "thread_id": message.thread_id,
        "sender_type": message.sender,
        "sender_id": thread.doctor_id if by_doctor else thread.patient_id,
        "sender_name": thread.doctor.full_name if by_doctor else patient_name(side, thread),
        "content": message.content,
        "message_type": message.message_type,
        "is_read": message.read_at is not None,
        "read_at": message.read_at,
        "created_at": message.created_at,
        "attachments": [attachment_body(attachment) for attachment in message.attachments.all()],
    }


def attachment_body(attachment: Attachment) -> dict[str, Any]:
    url = f"{FILE_PATH}/{attachment.pk}"
    return {
        "id": attachment.pk,
        "file_name": attachment.file_name,
        "file_type": attachment.file_type,
        "file_size": attachment.size,
        "url": url,
        "thumbnail_url": f"{url}?variant=thumbnail" if attachment.thumbnail_in_store else None,
    }


def thread_body(thread: Thread, side: Side, messages: list[Message], has_more: bool) -> dict[str, Any]:
    """The API's ThreadDetail."""
    return {
        "id": thread.pk,
        "other_party_id": other_id(side, thread),
        "other_party_name": other_name(side, thread),
        "other_party_type": side.party.other.value,
        "can_send_message": thread.is_open,
        "messages": [message_body(message, thread, side) for message in messages],
        "has_more": has_more,
        "created_at": thread.created_at,
    }


def risk_marks(thread: Thread, messages: list[Message]) -> dict[Any, RiskEvent]:
    """The worst event that each message opened, for the doctor who cares for the patient now."""
    if not thread.is_open:
        return {}
    return {
        event.source_id: event for event in _opened_by(thread.patient_id, tuple(message.pk for message in messages))
    }


@composed_once
def _opened_by(patient_id: UUID, messages: Ids) -> "QuerySet[RiskEvent]":
    events = RiskEvent.objects.filter(patient=patient_id, source=RiskSource.MESSAGE, source_id__any_of=messages)
    return events.filter(level__gte=RiskLevel.MEDIUM).order_by("level", "created_at")


def may_see_around(event: RiskEvent, doctor: Doctor) -> bool:
    """The messages around are the doctor's own to read, if the words stand in a thread with them."""
    return _trigger_of(event).filter(thread__doctor=doctor).exists()


def _trigger_of(event: RiskEvent) -> MessageQuerySet:
    """None for words that were refused."""
    return Message.objects.shown().filter(pk__in=[event.source_id] if event.source_id else [])


def messages_around(event: RiskEvent) -> list[Turn]:
    trigger = _trigger_of(event).first()
    if trigger is None:
        return []
    thread = Message.objects.shown().filter(thread_id=trigger.thread_id)
    before = thread.filter(sequence__lte=trigger.sequence).order_by("-sequence")[: EITHER_SIDE + 1]
    after = thread.filter(sequence__gt=trigger.sequence).order_by("sequence")[:EITHER_SIDE]
    return [_turn(row, row.pk == trigger.pk) for row in [*reversed(before), *after] if row.content is not None]


def _turn(message: Message, is_trigger: bool) -> Turn:
    role = "user" if message.sender == Party.PATIENT else "doctor"
    return Turn(role, str(message.content), message.created_at, is_trigger)


def texts_since(patient: Patient, moment: datetime) -> Iterator[tuple[str, Message]]:
    """What the patient wrote, for reading it anew."""
    own = Message.objects.filter(patient=patient, sender=Party.PATIENT, content__isnull=False, created_at__gte=moment)
    for message in own.order_by("created_at"):
        if message.content and message.content is not UNREADABLE:
            yield message.content, message
