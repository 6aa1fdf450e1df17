"""A patient's talks with the companion, to read. Without the patient's consent the page says so and shows none."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from chat.queries.shared_conversations import conversations_of, turns_of
from clinical.queries.patient_page import patient_banner
from patients.access import actor_of, doctor_page, open_patient
from patients.models import AccessCategory, AccessPurpose, ConsentPurpose, Patient
from patients.services.consents import has_consent


@doctor_page
@require_safe
@transaction.atomic
def patient_conversation_list(request: HttpRequest, patient_id: UUID) -> HttpResponse:
    patient, shared = _open(request, patient_id)
    conversations = conversations_of(patient) if shared else []
    return _page(request, patient, shared, {"conversations": conversations})


@doctor_page
@require_safe
@transaction.atomic
def patient_conversation(request: HttpRequest, patient_id: UUID, conversation_id: UUID) -> HttpResponse:
    patient, shared = _open(request, patient_id)
    conversation = get_object_or_404(patient.conversations, pk=conversation_id)
    if not shared:
        return _page(request, patient, shared, {"conversations": []})
    return _page(request, patient, shared, {"conversation": conversation, "turns": turns_of(conversation)})


def _open(request: HttpRequest, patient_id: UUID) -> tuple[Patient, bool]:
    """Logged as a look at the chat only where the chat is shown."""
    shared = has_consent(patient_id, ConsentPurpose.SHARE_CHAT_WITH_DOCTOR)
    category = AccessCategory.CHAT if shared else AccessCategory.PROFILE
    return open_patient(actor_of(request), patient_id, AccessPurpose.CARE, category), shared


def _page(request: HttpRequest, patient: Patient, shared: bool, more: dict[str, Any]) -> HttpResponse:
    context = {"banner": patient_banner(patient), "shared": shared, "nav": "patients", "tab": "conversations", **more}
    return render(request, "chat/patient_conversations.html", context)
