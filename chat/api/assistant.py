"""The doctor's assistant by API: one answer a call; conversations are the doctor's own."""

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

from chat.models import AnswerSource, AssistantConversation, AssistantTurn, TurnStatus
from chat.queries.assistant import CATEGORIES
from chat.queries.assistant_page import conversation_body, conversation_rows, conversations_of
from chat.queries.still_shared import shared_content
from chat.services.assistant import ConsentMissing, ask_assistant, count_question, summarize
from chat.services.assistant_wait import wait_for_answer
from clinical.api.doors import DoctorView
from clinical.queries.withheld import withheld_kinds
from patients.access import open_patient
from patients.api.requests import person
from patients.models import AccessCategory, AccessPurpose, ConsentPurpose, Patient
from xinshou.api.problems import Problem, rate_limited
from xinshou.api.serializers import (
    StrictCharField,
    StrictSerializer,
    StrictUUIDField,
    limit_field,
    parse_body,
    parse_query,
)


class AssistantBody(StrictSerializer):
    message = StrictCharField(max_length=5000)
    conversation_id = StrictUUIDField(required=False, allow_null=True)


class AssistantListQuery(serializers.Serializer[Any]):
    limit = limit_field(default=10, maximum=50)


class AssistantReply(serializers.Serializer[Any]):
    """`response` cites facts as [n] and is a draft: nobody has checked it."""

    response = serializers.CharField()
    conversation_id = serializers.UUIDField()
    patient_name = serializers.CharField()
    source = serializers.ChoiceField(choices=AnswerSource.choices)  # type: ignore[assignment]


class AssistantConversationResponse(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    patient_name = serializers.CharField()
    message_count = serializers.IntegerField()
    summary = serializers.CharField(allow_null=True)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class AssistantMessage(serializers.Serializer[Any]):
    role = serializers.ChoiceField(choices=("user", "assistant"))
    content = serializers.CharField()


class AssistantConversationDetail(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    doctor_id = serializers.UUIDField()
    patient_id = serializers.UUIDField()
    patient_name = serializers.CharField()
    messages = AssistantMessage(many=True)
    summary = serializers.CharField(allow_null=True)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class AssistantSummary(serializers.Serializer[Any]):
    summary = serializers.CharField(allow_blank=True)


class AssistantView(DoctorView):
    @extend_schema(request=AssistantBody, responses=AssistantReply)
    def post(self, request: Request, patient_id: UUID) -> Response:
        decision = count_question(person(request))
        if not decision.allowed:
            raise rate_limited(decision.retry_after)
        turn, name = self.ask(request, patient_id)
        answered = wait_for_answer(turn.pk, settings.ASSISTANT_WAIT_SECONDS)
        self.check_door(request, patient_id=patient_id)
        if answered.status == TurnStatus.FAILED:
            raise Problem(403, "consent-required", purpose=ConsentPurpose.AI_CHAT.value)
        return Response(
            {
                "response": str(shared_content(answered, withheld_kinds(answered.patient_id))),
                "conversation_id": answered.conversation_id,
                "patient_name": name,
                "source": answered.source,
            }
        )

    @transaction.atomic
    def ask(self, request: Request, patient_id: UUID) -> tuple[AssistantTurn, str]:
        patient = open_patient(person(request), patient_id, AccessPurpose.CARE, *CATEGORIES)
        body = parse_body(request, AssistantBody)
        try:
            turn = ask_assistant(
                doctor=self.doctor(request),
                patient=patient,
                message=body["message"],
                language=get_language() or settings.LANGUAGE_CODE,
                conversation_id=body.get("conversation_id"),
            )
        except ConsentMissing:
            raise Problem(403, "consent-required", purpose=ConsentPurpose.AI_CHAT.value) from None
        except AssistantConversation.DoesNotExist:
            raise Http404 from None
        return turn, patient.display_name


class AssistantConversationListView(DoctorView):
    @extend_schema(parameters=[AssistantListQuery], responses=AssistantConversationResponse(many=True))
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        asked = parse_query(request, AssistantListQuery)
        patient = self.open(request, patient_id, AccessCategory.CHAT)
        return Response(conversation_rows(self.doctor(request), patient, limit=asked["limit"]))


class OneConversationView(DoctorView):
    def conversation(self, request: Request, patient: Patient, conversation_id: UUID) -> AssistantConversation:
        own = conversations_of(self.doctor(request), patient).filter(pk=conversation_id).first()
        if own is None:
            raise Http404
        own.patient = patient
        return own


class AssistantConversationView(OneConversationView):
    @extend_schema(responses=AssistantConversationDetail)
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID, conversation_id: UUID) -> Response:
        patient = self.open(request, patient_id, AccessCategory.CHAT)
        return Response(conversation_body(self.conversation(request, patient, conversation_id)))


class AssistantSummaryView(OneConversationView):
    @extend_schema(request=None, responses=AssistantSummary)
    def post(self, request: Request, patient_id: UUID, conversation_id: UUID) -> Response:
        with transaction.atomic():
            patient = self.open(request, patient_id, AccessCategory.CHAT)
            conversation = self.conversation(request, patient, conversation_id)
        summary = summarize(conversation)
        self.check_door(request, patient_id=patient_id)
        return Response({"summary": summary})
