"""The assistant beside the record. It works as plain pages; where there is script, sentences run in as they are
written."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from redis.exceptions import RedisError

from chat.forms import QuestionForm
from chat.models import AssistantConversation, AssistantTurn
from chat.queries.assistant import CATEGORIES, sources_of
from chat.queries.assistant_page import (
    conversations_of,
    listed_conversations,
    shown_summary,
    shown_turn,
    shown_turns,
)
from chat.reply_stream import MESSAGE_COMPLETE, read_after, redis_url
from chat.services.assistant import (
    ConsentMissing,
    answer_from_the_record,
    ask_assistant,
    count_question,
    is_owed,
    summarize,
)
from clinical.queries.patient_page import patient_banner
from patients.access import actor_of, doctor_of, doctor_page, is_cared_for, open_patient
from patients.models import AccessCategory, AccessPurpose, ConsentPurpose, Patient
from patients.services.consents import has_consent
from patients.sessions import is_still_signed_in
from xinshou.sse import BLOCK_MS, ServerEvent, in_database, last_event_id, stream_response, waiting_client, while_alive

LISTED = 20
STREAM_SECONDS = 60


@doctor_page
@require_http_methods(["GET", "HEAD", "POST"])
def assistant(request: HttpRequest, patient_id: UUID, conversation_id: UUID | None = None) -> HttpResponse:
    if request.method != "POST":
        return _page(request, patient_id, conversation_id, QuestionForm(), 200)
    form = QuestionForm(request.POST)
    if not count_question(actor_of(request)).allowed:
        form.add_error("message", _("Many questions in one minute. Please wait a moment; your text is kept here."))
        return _page(request, patient_id, conversation_id, form, 429)
    if not form.is_valid():
        return _page(request, patient_id, conversation_id, form, 400)
    try:
        turn = _ask(request, patient_id, conversation_id, form.cleaned_data["message"])
    except ConsentMissing:
        form.add_error(None, _("This patient has not agreed that an AI reads the record. Nothing was asked."))
        return _page(request, patient_id, conversation_id, form, 403)
    place = reverse("chat:assistant_conversation", args=[patient_id, turn.conversation_id])
    return redirect(f"{place}#turn-{turn.pk}")


@doctor_page
@require_safe
def assistant_turn(request: HttpRequest, patient_id: UUID, conversation_id: UUID, turn_id: UUID) -> HttpResponse:
    """The polling twin: 204 while the answer is owed, and the facts on record once that has taken too long."""
    turn = _open_turn(request, patient_id, conversation_id, turn_id)
    if timezone.now() - turn.created_at > timedelta(seconds=settings.ASSISTANT_WAIT_SECONDS):
        turn = answer_from_the_record(turn)
    shown = shown_turn(turn)
    if shown.is_waiting:
        return HttpResponse(status=204)
    context = {"turn": shown, "patient_id": patient_id, "conversation_id": conversation_id}
    return render(request, "chat/_assistant_turn.html", context)


@doctor_page
@require_safe
def assistant_events(request: HttpRequest, patient_id: UUID, conversation_id: UUID, turn_id: UUID) -> HttpResponseBase:
    turn = _open_turn(request, patient_id, conversation_id, turn_id)
    after = last_event_id(request) or "0"
    events = _events(turn.pk, turn.patient_id, int(after) if after.isdecimal() else 0)
    return stream_response(while_alive(events, partial(_may_hear, request, patient_id)))


@doctor_page
@require_POST
def assistant_summary(request: HttpRequest, patient_id: UUID, conversation_id: UUID) -> HttpResponse:
    with transaction.atomic():
        patient = open_patient(actor_of(request), patient_id, AccessPurpose.CARE, AccessCategory.CHAT)
        conversation = _own(request, patient, conversation_id)
    if not summarize(conversation):
        messages.warning(request, _("No model could summarise this conversation now."))
    return redirect("chat:assistant_conversation", patient_id=patient_id, conversation_id=conversation_id)


@transaction.atomic
def _ask(request: HttpRequest, patient_id: UUID, conversation_id: UUID | None, message: str) -> AssistantTurn:
    doctor = doctor_of(actor_of(request))
    patient = open_patient(doctor.user, patient_id, AccessPurpose.CARE, *CATEGORIES)
    if conversation_id is not None:
        _own(request, patient, conversation_id)
    language = get_language() or settings.LANGUAGE_CODE
    return ask_assistant(
        doctor=doctor, patient=patient, message=message, language=language, conversation_id=conversation_id
    )


@transaction.atomic
def _page(
    request: HttpRequest, patient_id: UUID, conversation_id: UUID | None, form: QuestionForm, status: int
) -> HttpResponse:
    doctor = doctor_of(actor_of(request))
    patient = open_patient(doctor.user, patient_id, AccessPurpose.CARE, *CATEGORIES)
    conversation = _own(request, patient, conversation_id) if conversation_id else None
    context: dict[str, Any] = {
        "banner": patient_banner(patient),
        "patient_id": patient.pk,
        "conversation_id": conversation_id,
        "conversation": conversation,
        "turns": shown_turns(conversation) if conversation else [],
        "summary": shown_summary(conversation) if conversation else None,
        "listed": listed_conversations(doctor, patient, limit=LISTED),
        "facts": sources_of(patient),
        "allowed": has_consent(patient.pk, ConsentPurpose.AI_CHAT),
        "form": form,
        "nav": "patients",
        "tab": "assistant",
    }
    return render(request, "chat/assistant.html", context, status=status)


def _own(request: HttpRequest, patient: Patient, conversation_id: UUID) -> AssistantConversation:
    conversation = get_object_or_404(conversations_of(doctor_of(actor_of(request)), patient), pk=conversation_id)
    conversation.patient = patient
    return conversation


@transaction.atomic
def _open_turn(request: HttpRequest, patient_id: UUID, conversation_id: UUID, turn_id: UUID) -> AssistantTurn:
    patient = open_patient(actor_of(request), patient_id, AccessPurpose.CARE, AccessCategory.CHAT)
    conversation = _own(request, patient, conversation_id)
    turns = conversation.turns.select_related("patient__user", "conversation__doctor")
    return get_object_or_404(turns, pk=turn_id)


def _may_hear(request: HttpRequest, patient_id: UUID) -> bool:
    """The session and the care both go on."""
    return is_still_signed_in(request.session.session_key) and is_cared_for(actor_of(request), patient_id)


async def _events(turn_id: UUID, patient_id: UUID, number: int) -> AsyncGenerator[ServerEvent, None]:
    """Ends with `message_complete`: then the page asks for the finished answer. It asks by itself, too, where Redis is
    away or the stream ends early. Who has lost access meanwhile hears nothing more."""
    client, ends_at = waiting_client(redis_url()), timezone.now() + timedelta(seconds=STREAM_SECONDS)
    try:
        while timezone.now() < ends_at and await in_database(is_owed, turn_id):
            for event in await read_after(client, turn_id, patient_id, number, BLOCK_MS):
                number = event.number
                if event.event == MESSAGE_COMPLETE or not await in_database(is_owed, turn_id):
                    break
                yield ServerEvent(event.event, event.data, str(number))
        yield ServerEvent(MESSAGE_COMPLETE, {"status": "DONE"})
    except RedisError:
        return
    finally:
        await client.aclose()
