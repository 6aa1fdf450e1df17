from uuid import UUID

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinical.api.doors import DoctorView
from clinical.api.schemas import RiskEventResponse
from clinical.models import RiskLevel
from clinical.queries.risk_events import risk_event_answers, risk_events_of
from patients.models import AccessCategory
from xinshou.api.schemas import page_of
from xinshou.api.serializers import PageQuery, StrictBooleanField, StrictChoiceField, parse_query
from xinshou.api.views import page


class RiskEventQuery(PageQuery):
    reviewed = StrictBooleanField(required=False)
    risk_level = StrictChoiceField(choices=RiskLevel.names, required=False)


class DoctorRiskEventListView(DoctorView):
    @extend_schema(parameters=[RiskEventQuery], responses=page_of(RiskEventResponse))
    @transaction.atomic
    def get(self, request: Request, patient_id: UUID) -> Response:
        wanted = parse_query(request, RiskEventQuery)
        patient = self.open(request, patient_id, AccessCategory.RISK_EVENTS)
        level = RiskLevel[wanted["risk_level"]] if "risk_level" in wanted else None
        events = risk_events_of(patient, reviewed=wanted.get("reviewed"), level=level)
        limit, offset = wanted["limit"], wanted["offset"]
        return page(
            risk_event_answers(patient, events[offset : offset + limit]),
            total=events.count(),
            limit=limit,
            offset=offset,
        )
