"""Lists of threads, with the last words of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from messaging.access import Side, owner_id
from messaging.models import Message, Party, Thread
from messaging.queries.unread import unread_counts
from patients.queries import TO_NAME_DOCTOR, TO_NAME_PATIENT, at, whole_row
from xinshou import arrays  # noqa: F401  # registers any_of
from xinshou.composed import Ids, composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

SEARCHED_AT_MOST = 500
PREVIEW_LENGTH = 100


@dataclass(frozen=True)
class ThreadRow:
    """`last` is None when nobody has written yet, or all is hidden."""

    thread: Thread
    other_id: UUID
    other_name: str
    last: Message | None
    unread: int

    @property
    def preview(self) -> str:
        """One line of at most PREVIEW_LENGTH code points; empty when there are no words."""
        if self.last is None or self.last.content is None:
            return ""
        if self.last.content is UNREADABLE:
            return str(self.last.content)
        words = " ".join(self.last.content[: PREVIEW_LENGTH * 2].split())
        return words if len(words) <= PREVIEW_LENGTH else f"{words[: PREVIEW_LENGTH - 1]}…"

    @property
    def last_at(self) -> datetime | None:
        return self.last.created_at if self.last else None


def thread_rows(
    side: Side, *, limit: int, offset: int, search: str = "", unread_first: bool = False
) -> tuple[list[ThreadRow], int]:
    """The last written to come first, with their number. A search opens the names of the caller's own list."""
    counts = unread_counts(side)
    threads = _ordered(side, search)
    if unread_first:
        threads = sorted(threads, key=lambda thread: thread.pk not in counts)
    return rows_of(side, threads[offset : offset + limit], counts), len(threads)


def _ordered(side: Side, search: str) -> list[Thread]:
    threads = _newest(side.party, owner_id(side))
    if not search:
        return threads
    needle = search.casefold()
    prefetch_other_keys(side, threads)
    return [thread for thread in threads if needle in _searched(side, thread)]


@composed_once
def _newest(party: Party, owner: UUID) -> "QuerySet[Thread]":
    own = Thread.objects.of_party(party, owner).select_related("patient__user", "doctor__user")
    own = own.only(*whole_row(Thread), *at("patient", TO_NAME_PATIENT), *at("doctor", TO_NAME_DOCTOR))
    return own.order_by(F("last_message_at").desc(nulls_last=True), "-created_at", "pk")[:SEARCHED_AT_MOST]


def _searched(side: Side, thread: Thread) -> str:
    if side.party is Party.PATIENT:
        return thread.doctor.full_name.casefold()
    return f"{patient_name(side, thread)}\n{thread.patient.full_name if thread.is_open else ''}".casefold()


def rows_of(side: Side, threads: Sequence[Thread], counts: dict[UUID, int]) -> list[ThreadRow]:
    """One query for the last messages, one for the keys."""
    prefetch_other_keys(side, threads)
    last = {message.thread_id: message for message in _last_words(tuple(thread.pk for thread in threads))}
    return [
        ThreadRow(
            thread, other_id(side, thread), other_name(side, thread), last.get(thread.pk), counts.get(thread.pk, 0)
        )
        for thread in threads
    ]


@composed_once
def _last_words(threads: Ids) -> "QuerySet[Message]":
    newest = Message.objects.shown().filter(thread__id__any_of=threads)
    return newest.filter(sequence=F("thread__last_sequence"))


def prefetch_other_keys(side: Side, threads: Iterable[Thread]) -> None:
    """Messages are under the patients' keys, names of doctors under their own."""
    prefetch_keys({key for thread in threads for key in (thread.patient_id, thread.doctor.user_id)})


def other_id(side: Side, thread: Thread) -> UUID:
    return thread.doctor_id if side.party is Party.PATIENT else thread.patient_id


def other_name(side: Side, thread: Thread) -> str:
    return thread.doctor.full_name if side.party is Party.PATIENT else patient_name(side, thread)


def patient_name(side: Side, thread: Thread) -> str:
    """A doctor whose care has ended keeps the words, not the door to the profile: the name may be another by now."""
    if side.party is Party.DOCTOR and not thread.is_open:
        return _("Former patient")
    return thread.patient.display_name


def summary_body(row: ThreadRow, side: Side) -> dict[str, Any]:
    """The API's ThreadSummary."""
    return {
        "id": row.thread.pk,
        "other_party_id": row.other_id,
        "other_party_name": row.other_name,
        "other_party_type": side.party.other.value,
        "last_message_preview": row.preview or None,
        "last_message_at": row.last_at,
        "last_message_type": row.last.message_type if row.last else None,
        "unread_count": row.unread,
        "can_send_message": row.thread.is_open,
        "created_at": row.thread.created_at,
    }
