from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from chat.api.schemas import ConversationQuery, ConversationResponse, ConversationSummary, EndedConversation
from chat.models import Conversation
from chat.queries.conversations import conversation_body, conversation_rows, ended_body
from chat.services.conversations import end_conversation
from clinical.api.doors import PatientView
from xinshou.api.serializers import parse_query


class ConversationListView(PatientView):
    @extend_schema(parameters=[ConversationQuery], responses=ConversationSummary(many=True))
    def get(self, request: Request) -> Response:
        wanted = parse_query(request, ConversationQuery)
        return Response(conversation_rows(self.patient(request), limit=wanted["limit"], offset=wanted["offset"]))


class ConversationView(PatientView):
    @extend_schema(responses=ConversationResponse)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        try:
            return Response(conversation_body(self.patient(request), conversation_id))
        except Conversation.DoesNotExist:
            raise Http404 from None


class EndConversationView(PatientView):
    @extend_schema(request=None, responses=EndedConversation)
    def post(self, request: Request, conversation_id: UUID) -> Response:
        try:
            ended = end_conversation(patient=self.patient(request), conversation_id=conversation_id)
        except Conversation.DoesNotExist:
            raise Http404 from None
        return Response(ended_body(ended))
