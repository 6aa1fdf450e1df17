"""Threads come with the connection, are read, and may be hidden by the patient once it has ended."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from messaging.access import Side, owner_id
from messaging.models import Message, Party, Thread
from messaging.models.threads import without_thread
from patients.models import Doctor, Patient
from xinshou.composed import composed_once
from xinshou.events import publish
from xinshou.live import topic_of


class StillConnected(Exception):
    """A thread that is in use cannot be hidden."""


@transaction.atomic
def find_or_open_thread(patient: Patient, doctor: Doctor) -> Thread:
    """One thread a pair, however many ask for it at once."""
    Thread.objects.bulk_create([Thread(patient=patient, doctor=doctor)], ignore_conflicts=True)
    return Thread.objects.select_related("patient__user", "doctor__user").get(patient=patient, doctor=doctor)


def open_missing_threads(side: Side) -> None:
    """The connection is made below this app, so its thread is made here, at first use."""
    pairs = _without_thread(side.party, owner_id(side))
    fresh = [Thread(patient_id=patient_id, doctor_id=doctor_id) for patient_id, doctor_id in pairs]
    if fresh:
        Thread.objects.bulk_create(fresh, ignore_conflicts=True)


@composed_once
def _without_thread(party: Party, owner: UUID) -> "QuerySet[Patient, tuple[UUID, UUID]]":
    everybody = Patient.objects.all()
    own = everybody.cared_for_by(Doctor(pk=owner)) if party is Party.DOCTOR else everybody.filter(pk=owner)
    return without_thread(own).values_list("pk", "primary_doctor_id")


@transaction.atomic
def mark_read(thread: Thread, reader: Party, *, since: int = 1, through: int | None = None) -> int:
    """What the other party has written, from the number `since` up to `through`; how many were new. Both are told."""
    unread = Message.objects.filter(
        thread=thread, sender=reader.other, read_at__isnull=True, sequence__gt=max(thread.hidden_through, since - 1)
    )
    if through is not None:
        unread = unread.filter(sequence__lte=through)
    count = unread.update(read_at=timezone.now())
    if count:
        for user_id in users_of(thread):
            publish(topic_of(user_id), "message_read", thread_id=thread.pk, reader=reader)
        publish(topic_of(user_of(thread, reader)), "unread_update")
    return count


@transaction.atomic
def hide_thread(thread: Thread) -> None:
    """For both: what was written before is read by nobody any more. Raises StillConnected."""
    locked = Thread.objects.select_for_update(of=("self",)).select_related("patient").get(pk=thread.pk)
    if locked.is_open:
        raise StillConnected
    locked.hidden_through = locked.last_sequence
    locked.save(update_fields=["hidden_through"])
    for user_id in users_of(thread):
        publish(topic_of(user_id), "unread_update")


def users_of(thread: Thread) -> tuple[UUID, UUID]:
    return thread.patient.user_id, thread.doctor.user_id


def user_of(thread: Thread, party: Party) -> UUID:
    return thread.doctor.user_id if party is Party.DOCTOR else thread.patient.user_id
