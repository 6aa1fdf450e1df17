"""What waits to be read: counted from the messages each time, so that no counter can be wrong."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Min, QuerySet
from django.utils import timezone

from messaging.access import Side, owner_id
from messaging.models import Message, Party, Thread
from patients.models import Doctor
from patients.queries import TO_NAME_PATIENT, at, whole_row
from xinshou import arrays  # noqa: F401  # registers any_of
from xinshou.composed import Ids, composed_once
from xinshou.encryption import prefetch_keys


def unread_counts(side: Side) -> dict[UUID, int]:
    """By thread; threads without anything unread are left out. One query."""
    return dict(_unread(side.party, owner_id(side)))


@composed_once
def _unread(party: Party, owner: UUID) -> "QuerySet[Message, tuple[UUID, int]]":
    unread = Message.objects.unread_by(party).filter(thread__in=Thread.objects.of_party(party, owner))
    return unread.values_list("thread_id").annotate(Count("pk")).order_by()


def unread_body(side: Side) -> dict[str, Any]:
    counts = unread_counts(side)
    threads = [{"thread_id": thread_id, "unread_count": count} for thread_id, count in counts.items()]
    return {"total_unread": sum(counts.values()), "threads": threads}


@dataclass(frozen=True)
class WaitingThread:
    """A patient's messages that nobody has read; `since` is when the oldest of them came."""

    thread: Thread
    count: int
    since: datetime

    @property
    def patient_name(self) -> str:
        return self.thread.patient.display_name


def unread_longer_than(doctor: Doctor, age: timedelta = timedelta(hours=24)) -> list[WaitingThread]:
    """Of patients whom the doctor cares for now, the longest wait first."""
    rows = _unread_since(doctor.pk, timezone.now() - age)
    threads = {thread.pk: thread for thread in _threads(tuple(thread_id for thread_id, *_ in rows))} if rows else {}
    prefetch_keys(thread.patient_id for thread in threads.values())
    return [WaitingThread(threads[thread_id], count, since) for thread_id, count, since in rows]


@composed_once
def _unread_since(doctor_id: UUID, moment: datetime) -> "QuerySet[Message, tuple[UUID, int, datetime]]":
    unread = Message.objects.unread_by(Party.DOCTOR).filter(
        thread__doctor=doctor_id, thread__patient__primary_doctor=doctor_id
    )
    by_thread = unread.values_list("thread_id").annotate(Count("pk"), since=Min("created_at"))
    return by_thread.filter(since__lte=moment).order_by("since")


@composed_once
def _threads(ids: Ids) -> "QuerySet[Thread]":
    threads = Thread.objects.select_related("patient__user").filter(pk__any_of=ids)
    return threads.only(*whole_row(Thread), *at("patient", TO_NAME_PATIENT))
