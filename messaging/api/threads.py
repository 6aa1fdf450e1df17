from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView
from messaging.access import find_thread, open_thread, side_of
from messaging.api.doors import PartyView
from messaging.api.schemas import (
    DoneResponse,
    ReadBody,
    ThreadDetail,
    ThreadListQuery,
    ThreadQuery,
    ThreadSummary,
    UnreadResponse,
)
from messaging.models import Message, Party, Thread
from messaging.queries.messages import messages_before, thread_body
from messaging.queries.threads import rows_of, summary_body, thread_rows
from messaging.queries.unread import unread_body, unread_counts
from messaging.services.threads import (
    StillConnected,
    find_or_open_thread,
    hide_thread,
    mark_read,
    open_missing_threads,
)
from patients import audit
from patients.api.requests import person
from patients.models import AccessCategory, UserType
from xinshou.api.problems import Problem
from xinshou.api.schemas import page_of
from xinshou.api.serializers import parse_query
from xinshou.api.views import page


class ThreadListView(PartyView):
    @extend_schema(
        operation_id="messaging_threads_list", parameters=[ThreadListQuery], responses=page_of(ThreadSummary)
    )
    @transaction.atomic
    def get(self, request: Request) -> Response:
        wanted, side = parse_query(request, ThreadListQuery), self.side(request)
        limit, offset = wanted["limit"], wanted["offset"]
        open_missing_threads(side)
        rows, total = thread_rows(side, limit=limit, offset=offset, search=wanted.get("search", "").strip())
        if side.party is Party.DOCTOR:
            audit.record_caseload(side.user, [row.thread.patient_id for row in rows])
        return page([summary_body(row, side) for row in rows], total=total, limit=limit, offset=offset)


class ThreadView(PartyView):
    @extend_schema(parameters=[ThreadQuery], responses=ThreadDetail)
    @transaction.atomic
    def get(self, request: Request, thread_id: UUID) -> Response:
        wanted = parse_query(request, ThreadQuery)
        thread, side = open_thread(person(request), thread_id)
        messages, has_more = messages_before(thread, wanted.get("before"), wanted["limit"])
        return Response(thread_body(thread, side, messages, has_more))


class ReadView(PartyView):
    @extend_schema(request=ReadBody, responses=DoneResponse)
    @transaction.atomic
    def post(self, request: Request, thread_id: UUID) -> Response:
        thread, side = find_thread(person(request), thread_id)
        mark_read(thread, side.party, through=self._newest_shown(request, thread))
        return Response({"status": "ok"})

    def _newest_shown(self, request: Request, thread: Thread) -> int | None:
        body = ReadBody(data=request.data)
        body.is_valid(raise_exception=True)
        message_id = body.validated_data.get("message_id")
        if message_id is None:
            return None
        shown = Message.objects.shown().filter(thread=thread, pk=message_id).values_list("sequence", flat=True).first()
        if shown is None:
            raise Http404
        return shown


class HideView(PartyView):
    """A patient puts an ended thread out of sight, for both."""

    roles = frozenset({UserType.PATIENT})

    @extend_schema(request=None, responses=DoneResponse)
    @transaction.atomic
    def post(self, request: Request, thread_id: UUID) -> Response:
        thread, _side = find_thread(person(request), thread_id)
        try:
            hide_thread(thread)
        except StillConnected:
            raise Problem(400, "invalid-state") from None
        return Response({"status": "hidden"})


class UnreadView(PartyView):
    @extend_schema(responses=UnreadResponse)
    def get(self, request: Request) -> Response:
        return Response(unread_body(self.side(request)))


class DoctorThreadView(DoctorView):
    @extend_schema(request=None, responses=ThreadSummary)
    @transaction.atomic
    def post(self, request: Request, patient_id: UUID) -> Response:
        patient = self.open(request, patient_id, AccessCategory.MESSAGES)
        side = side_of(person(request))
        thread = find_or_open_thread(patient, self.doctor(request))
        return Response(_summary(thread, side))


def _summary(thread: Any, side: Any) -> dict[str, Any]:
    (row,) = rows_of(side, [thread], unread_counts(side))
    return summary_body(row, side)
