"""Where patients talk with the companion: send and wait, send and listen, poll, listen again."""

import re
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

import orjson
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from chat.api.schemas import ChatBody, ChatMessageResponse, PendingResponse, PreVisitBody, ReplyResponse, WaitQuery
from chat.api.streams import reply_events
from chat.models import Conversation, ConversationType, Turn, TurnStatus
from chat.queries.messages import message_body, own_reply, pending_body, reply_body
from chat.services.consents import ConsentRequired
from chat.services.turns import (
    ConversationEnded,
    SentTurn,
    keep_dangerous_turn,
    send_turn,
    source_of,
)
from chat.services.waiting import look_again, wait_for_reply
from clinical.api.doors import PatientView
from clinical.crisis_resources import resources_for
from clinical.services.refused_words import screen_refused_words
from patients.api.screening import UNREADABLE_BODY, HearsRefusals, words_in
from patients.models import Patient
from xinshou.api.etags import etag_response
from xinshou.api.problems import Problem, field_error
from xinshou.api.renderers import dump_json
from xinshou.api.serializers import StrictSerializer, parse_body, parse_query
from xinshou.sse import last_event_id, stream_response, while_alive

MEBIBYTE = 1024 * 1024
LARGEST_BODY = 28 * MEBIBYTE
EVENTS = {(200, "text/event-stream"): OpenApiTypes.STR}
LAST_EVENT = OpenApiParameter("Last-Event-ID", str, OpenApiParameter.HEADER, description="Everything after this id")
_EVENT_ID = re.compile(r"([0-9a-f-]{36})\.([0-9]{1,9})")


class SendView(HearsRefusals, PatientView):
    """Sends a message, and waits for the reply as long as the client wants."""

    conv_type: ClassVar[ConversationType] = ConversationType.SUPPORTIVE_CHAT
    body: ClassVar[type[StrictSerializer]] = ChatBody
    max_body_bytes: ClassVar[int] = LARGEST_BODY

    @extend_schema(parameters=[WaitQuery], request=ChatBody, responses={200: ReplyResponse, 202: PendingResponse})
    def post(self, request: Request) -> Response:
        wait = parse_query(request, WaitQuery)["wait"]
        reply = self.send(request).reply
        self._remember(Response(pending_body(reply), status=202))
        reply = wait_for_reply(reply, wait)
        done = reply.status == TurnStatus.DONE
        return Response(reply_body(reply) if done else pending_body(reply), status=200 if done else 202)

    def send(self, request: Request) -> SentTurn:
        body = parse_body(request, self.body)
        try:
            return send_turn(
                patient=self.patient(request),
                text=body["message"],
                conv_type=self.conv_type,
                conversation_id=body.get("conversation_id"),
                images=[image["jpeg"] for image in body.get("images") or ()],
            )
        except ConsentRequired as missing:
            raise Problem(403, "consent-required", purpose=missing.purpose) from None
        except Conversation.DoesNotExist:
            raise Http404 from None
        except ConversationEnded:
            raise Problem(400, "invalid-state", errors=[field_error("conversation_id", "invalid-state")]) from None

    def hear_refused(self, patient: Patient, body: Any) -> dict[str, Any]:
        """The message by itself and before all else, so that nothing around it uses up the reading; pictures have no
        words."""
        parts = [body]
        if isinstance(body, dict):
            around = {name: value for name, value in body.items() if name not in {"message", "images"}}
            parts = [body.get("message"), around]
        heard: dict[str, Any] = {}
        for part in parts:
            heard |= screen_refused_words(patient, words_in(part), source=source_of(self.conv_type))
        return heard

    def over_limit(self, request: Request) -> dict[str, Any]:
        """The words are read all the same, and kept where they point to danger; pictures of such a message are not
        looked at."""
        patient = self.patient(request)
        try:
            body = parse_body(request, PreVisitBody)
            kept = keep_dangerous_turn(
                patient=patient,
                text=body["message"],
                conv_type=self.conv_type,
                conversation_id=body.get("conversation_id"),
            )
        except (*UNREADABLE_BODY, ConsentRequired, Conversation.DoesNotExist, ConversationEnded):
            return self.heard(request)
        return {"crisis_resources": resources_for(patient.country)} if kept and kept.deserves_resources else {}

    def _remember(self, answer: Response) -> None:
        """Under an Idempotency-Key the message is known before the wait: a client that repeats after a crash of this
        process gets the same message, not a second one."""
        if self.claim:
            content = dump_json(answer.data)
            self.claim.settle(HttpResponse(content, status=answer.status_code, content_type="application/json"))


class PreVisitView(SendView):
    conv_type = ConversationType.PRE_VISIT
    body = PreVisitBody

    @extend_schema(parameters=[WaitQuery], request=PreVisitBody, responses={200: ReplyResponse, 202: PendingResponse})
    def post(self, request: Request) -> Response:
        return super().post(request)


class StreamView(SendView):
    """Sends a message and streams the events of the reply. A replay under the same Idempotency-Key opens the events of
    the same message again: what is stored under the key is which message it was."""

    @extend_schema(request=ChatBody, responses=EVENTS)
    def post(self, request: Request) -> Response:
        return Response(pending_body(self.send(request).reply), status=202)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        if response.status_code != 202 or not isinstance(response, HttpResponse):
            return response
        turn = Turn.objects.select_related("answers", "patient").get(
            pk=UUID(orjson.loads(response.content)["message_id"])
        )
        streaming = stream_response(while_alive(reply_events(turn, 0), partial(self.is_still_signed_in, self.request)))
        if "Idempotency-Replayed" in response:
            streaming["Idempotency-Replayed"] = response["Idempotency-Replayed"]
        return streaming


class MessageView(PatientView):
    @extend_schema(responses=ChatMessageResponse)
    def get(self, request: Request, message_id: UUID) -> Response:
        return etag_response(request, message_body(look_again(_own_reply(self.patient(request), message_id))))


class MessageEventsView(PatientView):
    @extend_schema(parameters=[LAST_EVENT], responses=EVENTS)
    def get(self, request: Request, message_id: UUID) -> HttpResponseBase:
        turn = _own_reply(self.patient(request), message_id)
        events = reply_events(turn, _number_after(request, message_id))
        return stream_response(while_alive(events, partial(self.is_still_signed_in, request)))


def _own_reply(patient: Patient, message_id: UUID) -> Turn:
    try:
        return own_reply(patient, message_id)
    except Turn.DoesNotExist:
        raise Http404 from None


def _number_after(request: Request, message_id: UUID) -> int:
    """An id of another message is none of this one: the events are told from the start."""
    match = _EVENT_ID.fullmatch(last_event_id(request) or "")
    return int(match[2]) if match and match[1] == str(message_id) else 0
