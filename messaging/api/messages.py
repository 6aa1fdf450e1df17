"""Writing into a thread. What a patient writes is read for danger whatever becomes of the request."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.crisis_resources import resources_for
from clinical.models import RiskEvent, RiskSource
from clinical.services.refused_words import screen_refused_words
from messaging.access import Side, find_thread
from messaging.api.doors import PartyView
from messaging.api.schemas import MessageBody, SentMessageResponse
from messaging.models import MessageType, Party, Thread
from messaging.queries.messages import message_body
from messaging.services.messages import (
    AttachmentMissing,
    NewMessage,
    NotConnected,
    Sent,
    send_message,
    worries,
)
from patients.api.requests import person
from patients.api.screening import HearsRefusals, whatever_was_sent
from patients.models import Patient
from xinshou.api.problems import Problem
from xinshou.api.serializers import parse_body


class SendView(HearsRefusals, PartyView):
    screen_refused = staticmethod(partial(screen_refused_words, source=RiskSource.MESSAGE))

    def over_limit(self, request: Request) -> dict[str, Any]:
        """Words of danger are stored and heard all the same; what is harmless waits for the next minute."""
        side, body = self.side(request), whatever_was_sent(request)
        words = body.get("content") if isinstance(body, dict) else None
        if side.party is Party.DOCTOR or not isinstance(words, str) or not worries(side.user.patient, words):
            return self.heard(request)
        try:
            thread, _side = find_thread(side.user, self.kwargs["thread_id"])
            done = send_message(thread, side.party, _new_message(parse_body(request, MessageBody)))
        except (ValidationError, Http404, NotConnected, AttachmentMissing):
            return self.heard(request)
        return _help(side.user.patient, done.risk_event)

    @extend_schema(request=MessageBody, responses=SentMessageResponse)
    def post(self, request: Request, thread_id: UUID) -> Response:
        thread, side = find_thread(person(request), thread_id)
        try:
            done = send_message(thread, side.party, _new_message(parse_body(request, MessageBody)))
        except NotConnected:
            raise Problem(403, "not-connected") from None
        except AttachmentMissing:
            raise Http404 from None
        return Response(_answer(done, thread, side))


def _new_message(body: dict[str, Any]) -> NewMessage:
    return NewMessage(body.get("content"), MessageType(body["message_type"]), body.get("attachment_ids") or ())


def _answer(done: Sent, thread: Thread, side: Side) -> dict[str, Any]:
    answer = message_body(done.message, thread, side)
    if side.party is Party.DOCTOR:
        return answer
    return answer | {"risk_alert": done.risk_alert} | _help(side.user.patient, done.risk_event)


def _help(patient: Patient, event: RiskEvent | None) -> dict[str, Any]:
    """Where to find help, from MEDIUM up."""
    return {"crisis_resources": resources_for(patient.country)} if event and event.deserves_resources else {}
