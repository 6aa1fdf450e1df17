"""The one door to a thread and to a file. "Not yours", "hidden" and "not there" are the same 404."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.http import Http404

from messaging.models import Attachment, Party, Thread
from messaging.models.threads import ThreadQuerySet
from patients import audit
from patients.access import doctor_of, own_record
from patients.models import AccessCategory, AccessPurpose, AuditAction, User
from xinshou.composed import composed_once
from xinshou.encryption import prefetch_keys


@dataclass(frozen=True)
class Side:
    """Who is at a thread, and as what."""

    user: User
    party: Party


def side_of(actor: User) -> Side:
    """Raises 403 for administrators."""
    if actor.is_doctor:
        doctor_of(actor)
        return Side(actor, Party.DOCTOR)
    own_record(actor)
    return Side(actor, Party.PATIENT)


def open_thread(actor: User, thread_id: UUID) -> tuple[Thread, Side]:
    """The thread, if `actor` is one of its two; a doctor's opening is logged. Call it inside the transaction."""
    thread, side = find_thread(actor, thread_id)
    if side.party is Party.DOCTOR:
        record_read(actor, thread.patient_id)
    return thread, side


def find_thread(actor: User, thread_id: UUID) -> tuple[Thread, Side]:
    """As `open_thread`, for those who read nothing of it. Raises Http404."""
    side = side_of(actor)
    thread = _thread.first(side.party, owner_id(side), thread_id)
    if thread is None:
        raise Http404
    prefetch_keys([thread.patient_id, thread.doctor.user_id])
    return thread, side


@composed_once
def _thread(party: Party, owner: UUID, thread_id: UUID) -> "QuerySet[Thread]":
    own = Thread.objects.of_party(party, owner).select_related("patient__user", "doctor__user")
    return own.filter(pk=thread_id)


def threads_of(side: Side) -> ThreadQuerySet:
    return Thread.objects.of_party(side.party, owner_id(side))


def owner_id(side: Side) -> UUID:
    return side.user.doctor.pk if side.party is Party.DOCTOR else side.user.patient.pk


def open_attachment(actor: User, attachment_id: UUID, *, logged: bool = True) -> Attachment:
    """Before it is sent its owner's only; then of both in the thread, as long as the message is shown. A doctor's
    opening is logged, but for what a page shows whose opening was logged. Raises Http404."""
    side = side_of(actor)
    found = Attachment.objects.select_related("message__thread").filter(pk=attachment_id, stored_at__isnull=False)
    mine = Q(message__isnull=True, owner=actor)
    sent = Q(message__thread__in=threads_of(side), message__sequence__gt=F("message__thread__hidden_through"))
    attachment = found.filter(mine | sent).first()
    if attachment is None:
        raise Http404
    if logged and side.party is Party.DOCTOR and attachment.message:
        record_read(actor, attachment.message.patient_id)
    return attachment


def record_read(actor: User, patient_id: UUID) -> None:
    audit.record(
        actor, AuditAction.READ, category=AccessCategory.MESSAGES, purpose=AccessPurpose.CARE, patient_id=patient_id
    )
