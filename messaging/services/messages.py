"""Writing a message: numbered, sealed, screened when a patient writes it, and announced, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from clinical.models import RiskEvent, RiskLevel, RiskSource
from clinical.services.risk_events import concern_in, screen
from messaging.models import Attachment, Draft, Message, MessageType, Party, Thread
from messaging.services.threads import user_of, users_of
from patients.models import Patient, User
from xinshou.events import publish
from xinshou.live import topic_of

TICK = timedelta(microseconds=1)


class NotConnected(Exception):
    """The two are not doctor and patient any more: the thread can only be read."""


class AttachmentMissing(LookupError):
    """Not there, not the sender's, or sent before."""


class WrittenBefore(Exception):
    """The id is that of a message that is stored: the same form came twice. `args[0]` is that message."""


@dataclass(frozen=True)
class NewMessage:
    """`id` may be chosen by the writer, so that one form sent twice is one message."""

    content: str | None
    message_type: MessageType = MessageType.TEXT
    attachment_ids: Sequence[UUID] = ()
    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class Sent:
    message: Message
    risk_event: RiskEvent | None

    @property
    def risk_alert(self) -> bool:
        return self.risk_event is not None and self.risk_event.level >= RiskLevel.HIGH


@transaction.atomic
def send_message(thread: Thread, sender: Party, new: NewMessage) -> Sent:
    """Raises NotConnected, AttachmentMissing and WrittenBefore, and has then stored nothing."""
    locked = Thread.objects.select_for_update(of=("self",)).select_related("patient__user", "doctor__user")
    thread = locked.get(pk=thread.pk)
    before = Message.objects.filter(pk=new.id).first()
    if before is not None and (before.thread_id, before.sender) == (thread.pk, sender):
        raise WrittenBefore(before)
    if not Patient.objects.filter(pk=thread.patient_id, primary_doctor=thread.doctor_id).exists():
        raise NotConnected
    message = _store(thread, sender, new if before is None else replace(new, id=uuid4()))
    _attach(message, _user(thread, sender), new.attachment_ids)
    if sender is Party.DOCTOR:
        Draft.objects.filter(thread=thread).delete()
    _announce(thread, message)
    return Sent(message, _screen(thread.patient, message) if sender is Party.PATIENT else None)


def _store(thread: Thread, sender: Party, new: NewMessage) -> Message:
    """The clock of a thread never stands still, so that a time is an exact place in it."""
    thread.last_sequence += 1
    thread.last_message_at = _later_than(thread.last_message_at)
    thread.save(update_fields=["last_sequence", "last_message_at"])
    return Message.objects.create(
        id=new.id,
        thread=thread,
        patient_id=thread.patient_id,
        sequence=thread.last_sequence,
        sender=sender,
        message_type=new.message_type,
        content=new.content,
        created_at=thread.last_message_at,
    )


def _later_than(last: datetime | None) -> datetime:
    now = timezone.now()
    return now if last is None or now > last else last + TICK


def _user(thread: Thread, sender: Party) -> User:
    return thread.doctor.user if sender is Party.DOCTOR else thread.patient.user


def _attach(message: Message, owner: User, attachment_ids: Sequence[UUID]) -> None:
    """From now on the patient's key opens them: what it sealed goes with the patient."""
    if not attachment_ids:
        return
    own = Attachment.objects.unsent().select_for_update().filter(owner=owner, stored_at__isnull=False)
    found = {attachment.pk: attachment for attachment in own.filter(pk__in=attachment_ids)}
    if len(found) != len(set(attachment_ids)):
        raise AttachmentMissing
    for place, attachment_id in enumerate(dict.fromkeys(attachment_ids)):
        attachment = found[attachment_id]
        file_name, file_key = attachment.file_name, attachment.file_key
        attachment.subject_id = message.patient_id
        attachment.file_name, attachment.file_key = file_name, file_key
        attachment.message, attachment.place = message, place
        attachment.save()


def _announce(thread: Thread, message: Message) -> None:
    reader = Party(message.sender).other
    for user_id in users_of(thread):
        publish(topic_of(user_id), "new_message", thread_id=thread.pk, message_id=message.pk)
    publish(topic_of(user_of(thread, reader)), "unread_update")


def _screen(patient: Patient, message: Message) -> RiskEvent | None:
    return screen(patient, message.content, source=RiskSource.MESSAGE, source_id=message.pk)


def worries(patient: Patient, text: str) -> bool:
    """Whether a text that came too fast must be stored all the same."""
    concern = concern_in(text, language=patient.preferred_language)
    return concern is not None and concern.level >= RiskLevel.MEDIUM
