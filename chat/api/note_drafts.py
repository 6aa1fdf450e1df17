"""A draft of a clinical note by API: asked for, then looked after until it stands in the note."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.http import Http404
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from chat.models import AnswerSource, NoteDraft, TurnStatus
from chat.services.note_drafts import ask_note_draft, newest_draft
from clinical.api.notes import NoteView, refusing
from clinical.services.notes import lock_own_draft


class NoteDraftResponse(serializers.Serializer[Any]):
    """DONE: it stands in the note, in what was empty; FAILED: nothing was filled. `source` FALLBACK are the facts on
    record, MODEL is a draft that no clinician has checked."""

    note_id = serializers.UUIDField()
    status = serializers.ChoiceField(choices=[TurnStatus.PENDING.value, TurnStatus.DONE.value, TurnStatus.FAILED.value])
    source = serializers.ChoiceField(choices=AnswerSource.choices, allow_null=True)  # type: ignore[assignment]
    left_out = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    completed_at = serializers.DateTimeField(allow_null=True)


class NoteDraftView(NoteView):
    @extend_schema(responses=NoteDraftResponse)
    @transaction.atomic
    def get(self, request: Request, note_id: UUID) -> Response:
        note = self.note(request, note_id)
        newest = newest_draft(note) if note.doctor_id == self.doctor(request).pk else None
        if newest is None:
            raise Http404
        return Response(_body(newest))

    @extend_schema(request=None, responses={202: NoteDraftResponse})
    @transaction.atomic
    def post(self, request: Request, note_id: UUID) -> Response:
        self.note(request, note_id)
        doctor = self.doctor(request)
        with refusing():
            note = lock_own_draft(doctor, note_id)
        language = get_language() or settings.LANGUAGE_CODE
        return Response(_body(ask_note_draft(doctor=doctor, note=note, language=language)), status=202)


def _body(wish: NoteDraft) -> dict[str, Any]:
    return {
        "note_id": wish.note_id,
        "status": wish.status,
        "source": wish.source or None,
        "left_out": wish.left_out,
        "created_at": wish.created_at,
        "completed_at": wish.completed_at,
    }
