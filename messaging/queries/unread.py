"""What waits to be read: counted from the messages each time, so that no counter can be wrong."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Min
from django.utils import timezone

from messaging.access import Side, threads_of
from messaging.models import Message, Party, Thread
from patients.models import Doctor
from xinshou.encryption import prefetch_keys


def unread_counts(side: Side) -> dict[UUID, int]:
    """By thread; threads without anything unread are left out. One query."""
    unread = Message.objects.unread_by(side.party).filter(thread__in=threads_of(side))
    return dict(unread.values_list("thread_id").annotate(Count("pk")).order_by())


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
    unread = (
        Message.objects.unread_by(Party.DOCTOR)
        .filter(thread__doctor=doctor, thread__patient__primary_doctor=doctor)
        .values("thread_id")
        .annotate(count=Count("pk"), since=Min("created_at"))
        .filter(since__lte=timezone.now() - age)
        .order_by("since")
    )
    rows = list(unread)
    threads = Thread.objects.select_related("patient__user").in_bulk([row["thread_id"] for row in rows])
    prefetch_keys(thread.patient_id for thread in threads.values())
    return [WaitingThread(threads[row["thread_id"]], row["count"], row["since"]) for row in rows]
