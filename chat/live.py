"""What an open stream is told of this app's events: read anew, through the reader's own door."""

from typing import Any
from uuid import UUID

from chat.models import NoteDraft
from patients.models import User
from xinshou.live import Ids, renders


@renders("note_draft")
def note_draft_event(user: User, ids: Ids) -> dict[str, Any] | None:
    """None when the doctor no longer cares for the patient."""
    drafts = NoteDraft.objects.filter(note_id=UUID(ids["note_id"]), doctor__user=user)
    newest = drafts.filter(patient__primary_doctor__user=user).order_by("-created_at").first()
    return {"note_id": newest.note_id, "status": newest.status} if newest else None
