"""What an open stream is told of this app's events: read anew, through the reader's own door."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.http import Http404

from messaging.access import find_thread, side_of
from messaging.models import Message, Party
from messaging.queries.messages import message_body
from messaging.queries.unread import unread_counts
from patients.models import User
from xinshou.live import Ids, renders


@renders("new_message")
@transaction.atomic
def new_message(user: User, ids: Ids) -> dict[str, Any] | None:
    """None when the thread is not the reader's any more, or the message is hidden or gone."""
    try:
        thread, side = find_thread(user, UUID(ids["thread_id"]))
    except Http404:
        return None
    shown = Message.objects.shown().with_files().filter(thread=thread, pk=ids["message_id"]).first()
    return message_body(shown, thread, side) if shown else None


@renders("message_read")
@transaction.atomic
def message_read(user: User, ids: Ids) -> dict[str, Any] | None:
    try:
        thread, _side = find_thread(user, UUID(ids["thread_id"]))
    except Http404:
        return None
    reader = Party(ids["reader"])
    read_at = Message.objects.filter(thread=thread, sender=reader.other).aggregate(at=Max("read_at"))["at"]
    return {"thread_id": thread.pk, "reader_type": reader.value, "read_at": read_at}


@renders("unread_update")
def unread_update(user: User, ids: Ids) -> dict[str, Any] | None:
    return {"total_unread": sum(unread_counts(side_of(user)).values())}
