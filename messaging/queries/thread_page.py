"""What the page of one thread shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from clinical.models import RiskEvent
from clinical.queries.contact_preferences import BeforeReachingOut, before_reaching_out
from messaging.access import Side
from messaging.models import Draft, Message, Party, Snippet, Thread
from messaging.models.threads import MessageQuerySet
from messaging.queries.messages import risk_marks
from messaging.queries.threads import other_name
from patients.models import Doctor
from patients.models.zones import zone_of
from xinshou.composed import composed_once
from xinshou.encryption import UNREADABLE, prefetch_keys

PAGE_SIZE = 50


@dataclass(frozen=True)
class Line:
    """`their_time` only where the patient's clock shows another time than the reader's."""

    message: Message
    is_mine: bool
    is_new: bool
    day: date
    their_time: datetime | None
    risk: RiskEvent | None


@dataclass(frozen=True)
class ThreadPage:
    """`older_than` is where the page before this one ends; `first_new` the first message that waits to be read."""

    thread: Thread
    name: str
    lines: Sequence[Line]
    older_than: int | None
    first_new: UUID | None
    is_latest: bool
    version: str

    @property
    def is_open(self) -> bool:
        return self.thread.is_open

    @property
    def first_sequence(self) -> int:
        return self.lines[0].message.sequence if self.lines else 1

    @property
    def last_sequence(self) -> int:
        return self.lines[-1].message.sequence if self.lines else 0


def thread_page(thread: Thread, side: Side, *, before: int | None = None) -> ThreadPage:
    prefetch_keys([thread.patient_id, thread.doctor.user_id])
    found = list(_shown_in(thread.pk).filter(sequence__lt=before)[: PAGE_SIZE + 1]) if before else _latest(thread.pk)
    messages = found[:PAGE_SIZE][::-1]
    lines = _lines(thread, side, messages)
    return ThreadPage(
        thread=thread,
        name=other_name(side, thread),
        lines=lines,
        older_than=messages[0].sequence if len(found) > PAGE_SIZE else None,
        first_new=next((line.message.pk for line in lines if line.is_new), None),
        is_latest=before is None,
        version=version_of(thread, lines),
    )


def _shown_in(thread_id: UUID) -> MessageQuerySet:
    return Message.objects.shown().filter(thread=thread_id).with_files().order_by("-sequence")


@composed_once
def _latest(thread_id: UUID) -> "QuerySet[Message]":
    return _shown_in(thread_id)[: PAGE_SIZE + 1]


def _lines(thread: Thread, side: Side, messages: list[Message]) -> list[Line]:
    marks = risk_marks(thread, messages)
    zone = zone_of(thread.patient.timezone) if thread.is_open else None
    lines = []
    for message in messages:
        here = timezone.localtime(message.created_at)
        there = message.created_at.astimezone(zone) if zone else here
        is_mine = message.sender == side.party
        lines.append(
            Line(
                message=message,
                is_mine=is_mine,
                is_new=not is_mine and message.read_at is None,
                day=here.date(),
                their_time=there if there.utcoffset() != here.utcoffset() else None,
                risk=marks.get(message.pk),
            )
        )
    return lines


def version_of(thread: Thread, lines: Sequence[Line]) -> str:
    """Changes with everything that the list shows and time alone does not change. Reading changes no page: what is new
    stays marked until something newer comes."""
    seen = [
        f"{line.message.pk} {line.is_mine and line.message.read_at is not None} "
        f"{line.risk and (line.risk.level, line.risk.status)}"
        for line in lines
    ]
    return sha256("|".join([str(thread.is_open), *seen]).encode()).hexdigest()[:24]


@dataclass(frozen=True)
class Composer:
    """What is needed to write: the draft, the doctor's snippets, and what must be read before reaching out."""

    draft: str
    snippets: Sequence[Snippet]
    reach_out: BeforeReachingOut


def composer_of(thread: Thread, doctor: Doctor) -> Composer:
    return Composer(draft_of(thread), snippets_of(doctor), before_reaching_out(thread.patient))


def draft_of(thread: Thread) -> str:
    draft = _draft.first(thread.pk)
    return draft.text if draft and draft.text is not UNREADABLE else ""


@composed_once
def _draft(thread_id: UUID) -> "QuerySet[Draft]":
    return Draft.objects.filter(thread=thread_id)


def snippets_of(doctor: Doctor) -> list[Snippet]:
    """By title."""
    return sorted(_snippets(doctor.pk), key=lambda snippet: str(snippet.title).casefold())


@composed_once
def _snippets(doctor_id: UUID) -> "QuerySet[Snippet]":
    return Snippet.objects.filter(doctor=doctor_id)


def last_words_of(thread: Thread, party: Party) -> str | None:
    last = Message.objects.shown().filter(thread=thread, sender=party).order_by("-sequence").first()
    return last.content if last else None
