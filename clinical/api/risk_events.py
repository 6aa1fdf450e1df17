"""Lists of risk events, and what a clinician reads of one."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView, PatientView
from clinical.api.risk_schemas import OwnRiskEvent, RiskEventDetail, RiskEventResponse
from clinical.models import RiskEvent, RiskLevel
from clinical.queries.own_risk_events import own_risk_events
from clinical.queries.risk_event_detail import risk_event_detail
from clinical.queries.risk_events import risk_event_answers, risk_events_of, with_people
from clinical.queries.risk_queue import queue_of
from patients import audit
from patients.access import may_open_risk_event, open_risk_event_patient
from patients.api.requests import person
from patients.models import AccessCategory
from xinshou.api.schemas import page_of
from xinshou.api.serializers import (
    PageQuery,
    StrictBooleanField,
    StrictCharField,
    StrictChoiceField,
    StrictUUIDField,
    parse_query,
)
from xinshou.api.views import page

RISK_EVENT_PAGE = page_of(RiskEventResponse)


class RiskEventQuery(PageQuery):
    reviewed = StrictBooleanField(required=False)
    risk_level = StrictChoiceField(choices=RiskLevel.names, required=False)


class RiskQueueQuery(PageQuery):
    risk_level = StrictCharField(max_length=20, required=False, allow_blank=True)
    patient_id = StrictUUIDField(required=False)
    search = StrictCharField(max_length=255, required=False, allow_blank=True)

    def validate_risk_level(self, name: str) -> RiskLevel | None:
        """An unknown level is no filter."""
        return RiskLevel[name] if name in RiskLevel.names else None


class DoctorRiskEventListView(DoctorView):
    @extend_schema(parameters=[RiskEventQuery], responses=RISK_EVENT_PAGE)
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        wanted = parse_query(request, RiskEventQuery)
        patient = self.open(request, patient_id, AccessCategory.RISK_EVENTS)
        level = RiskLevel[wanted["risk_level"]] if "risk_level" in wanted else None
        events = risk_events_of(patient, reviewed=wanted.get("reviewed"), level=level)
        limit, offset = wanted["limit"], wanted["offset"]
        return page(
            risk_event_answers(with_people(events)[offset : offset + limit]),
            total=events.count(),
            limit=limit,
            offset=offset,
        )


class RiskQueueView(DoctorView):
    @extend_schema(parameters=[RiskQueueQuery], responses=RISK_EVENT_PAGE)
    @transaction.atomic
    def get(self, request: Request) -> Response:
        """Open events of the doctor's patients, of those they cover on call, and of those they were asked about."""
        wanted = parse_query(request, RiskQueueQuery)
        events = queue_of(
            self.doctor(request),
            level=wanted.get("risk_level"),
            patient_id=wanted.get("patient_id"),
            search=wanted.get("search", ""),
        )
        limit, offset = wanted["limit"], wanted["offset"]
        shown = events[offset : offset + limit]
        audit.record_caseload(person(request), {event.patient_id for event in shown})
        return page(risk_event_answers(shown), total=len(events), limit=limit, offset=offset)


class RiskEventView(DoctorView):
    """The base of everything about one event."""

    def check_door(self, request: Request, **kwargs: Any) -> None:
        event = RiskEvent.objects.filter(pk=kwargs["event_id"]).first()
        if event is None or not may_open_risk_event(person(request), event.pk, event.patient_id):
            raise Http404

    def event(self, request: Request, event_id: UUID) -> RiskEvent:
        """404 unless this clinician may open it; logged."""
        event = RiskEvent.objects.filter(pk=event_id, level__gte=RiskLevel.MEDIUM).first()
        if event is None:
            raise Http404
        event.patient = open_risk_event_patient(person(request), event.pk, event.patient_id)
        return event


class RiskEventDetailView(RiskEventView):
    @extend_schema(responses=RiskEventDetail)
    @transaction.atomic
    def get(self, request: Request, event_id: UUID) -> Response:
        event = self.event(request, event_id)
        return Response(risk_event_detail(event, self.doctor(request)))


class OwnRiskEventListView(PatientView):
    @extend_schema(parameters=[PageQuery], responses=page_of(OwnRiskEvent))
    def get(self, request: Request) -> Response:
        """A patient's own events in soft words: that the team was told, and whether somebody has answered."""
        wanted = parse_query(request, PageQuery)
        limit, offset = wanted["limit"], wanted["offset"]
        items, total = own_risk_events(self.patient(request), limit=limit, offset=offset)
        return page(items, total=total, limit=limit, offset=offset)
